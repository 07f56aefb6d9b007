namespace Pec.Benchmark.Samples;

/// <summary>Where an entry stands, known before any entry is written so that each may name the others.</summary>
internal sealed record SampleName(SampleKind Kind, string Id, string Title);

/// <summary>An entry as both generators are given it.</summary>
/// <param name="Keys">The front matter that only one line or block of YAML says, in order.</param>
/// <param name="Body">Markdown; links to other entries are relative paths of files, <c>../projets/x.md</c>.</param>
internal sealed record Sample(
    SampleName Name, string Summary, IReadOnlyList<string> Uses, IReadOnlyList<Territory> Territories, IReadOnlyList<string> Keys, string Body);

/// <summary>A kind of entry. To add one: its file, and its line in <see cref="SampleKinds"/>.</summary>
/// <param name="Name">The word of references to it: <c>projet</c>.</param>
/// <param name="Folder">Of its files, and in its addresses.</param>
/// <param name="Share">How many of a hundred entries are of this kind.</param>
/// <param name="Titles">What starts its titles.</param>
/// <param name="Keys">The keys that it has beside those of every kind.</param>
internal sealed record SampleKind(string Name, string Folder, int Share, IReadOnlyList<string> Titles, Func<Drafting, IEnumerable<string>> Keys)
{
    /// <summary>Whether it says what it is about and where.</summary>
    public bool IsPlaced { get; init; } = true;
}

internal static class SampleKinds
{
    /// <summary>The last one takes what the shares of the others leave.</summary>
    public static readonly IReadOnlyList<SampleKind> All = [ProjectSamples.Kind, GroupSamples.Kind, PageSamples.Kind, StorySamples.Kind];
}
