namespace Pec.Tests.Support;

/// <summary>The table of what a search finds, which the tests of the program and those in a browser share.</summary>
public static class SearchCases
{
    private static readonly string File = Path.Combine(Repository.Root, "tests/search/recherche.tsv");

    /// <summary>Texts, what is asked, and whether it is found: « oui », « non », or « proche » among the nearest when no page says just that.</summary>
    public static IReadOnlyList<(string Text, string Query, string Found)> Rows =>
        [.. from line in System.IO.File.ReadLines(File) where !line.StartsWith('#') let cells = line.Split('\t') select (cells[0], cells[1], cells[2])];

    public static TheoryData<string, string, bool> All => [.. Rows.Select(r => (r.Text, r.Query, r.Found == "oui"))];
}
