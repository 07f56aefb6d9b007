namespace Pec.Benchmark.Samples;

/// <summary>What an entry is being written with.</summary>
internal sealed record Drafting(SampleName Name, Territory Place, Chance Chance, IReadOnlyList<SampleName> All, VocabularyWords Words)
{
    /// <summary>Another entry of a kind; null when there is none.</summary>
    public SampleName? Other(string kind)
    {
        for (var tries = 0; tries < 40; tries++)
            if (Chance.One(All) is var other && other.Kind.Name == kind && other != Name) return other;
        return null;
    }

    /// <summary>A whole date of the ten years before 2026.</summary>
    public string Date() => $"{Year()}-{1 + Chance.Below(12):00}-{1 + Chance.Below(28):00}";

    public string Month() => $"{Year()}-{1 + Chance.Below(12):00}";

    public int Year() => 2016 + Chance.Below(10);

    public string Sentence() => Prose.Sentence(this);

    /// <summary>An address that nobody answers at.</summary>
    public string Web(string page = "") => $"https://{Name.Id}.example/{page}";
}
