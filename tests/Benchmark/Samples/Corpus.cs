using System.Globalization;

namespace Pec.Benchmark.Samples;

/// <summary>Any number of entries, always the same for the same number.</summary>
internal static class Corpus
{
    public static IReadOnlyList<Sample> Of(int count, VocabularyWords words)
    {
        var chance = new Chance((ulong)count);
        var drafts = Shares(count).Select((kind, number) => (Kind: kind, Place: Territories.One(chance), Number: number))
            .Select(d => (Name: new SampleName(d.Kind, $"{d.Kind.Name}-{d.Number.ToString(CultureInfo.InvariantCulture)}", $"{chance.One(d.Kind.Titles)} {d.Place.Name}"), d.Place)).ToList();
        var names = drafts.Select(d => d.Name).ToList();
        return [.. drafts.Select(d => Write(new(d.Name, d.Place, chance, names, words)))];
    }

    private static IEnumerable<SampleKind> Shares(int count)
    {
        var left = count;
        foreach (var kind in SampleKinds.All.SkipLast(1))
        {
            var share = Math.Max(1, count * kind.Share / 100);
            left -= share;
            for (var i = 0; i < share; i++) yield return kind;
        }
        for (var i = 0; i < left; i++) yield return SampleKinds.All[^1];
    }

    private static Sample Write(Drafting drafting) => new(
        drafting.Name,
        $"{drafting.Sentence()} {drafting.Sentence()}",
        drafting.Name.Kind.IsPlaced ? drafting.Chance.Some(drafting.Words["usages"], 1, 2) : [],
        drafting.Name.Kind.IsPlaced ? [drafting.Place] : [],
        [.. drafting.Name.Kind.Keys(drafting)],
        Prose.Body(drafting));
}
