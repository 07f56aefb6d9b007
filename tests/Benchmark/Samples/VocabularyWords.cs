namespace Pec.Benchmark.Samples;

/// <summary>The ids of the site's own vocabularies, so that samples stay right when a list changes.</summary>
internal sealed class VocabularyWords(string folder)
{
    private const string IdLine = "- id: ";
    private readonly Dictionary<string, IReadOnlyList<string>> known = new(StringComparer.Ordinal);

    public IReadOnlyList<string> this[string list] => known.TryGetValue(list, out var ids) ? ids : known[list] = Read(list);

    private List<string> Read(string list) =>
        [.. File.ReadLines(Path.Combine(folder, list + ".yml")).Where(l => l.StartsWith(IdLine, StringComparison.Ordinal)).Select(l => l[IdLine.Length..].Trim())];
}
