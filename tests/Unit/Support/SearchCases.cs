namespace Pec.Tests.Support;

/// <summary>The table of what a search finds, which the tests of the program and those in a browser share.</summary>
public static class SearchCases
{
    private static readonly string File = Path.Combine(Repository.Root, "tests/search/recherche.tsv");

    /// <summary>Texts, what is asked, and whether it is found.</summary>
    public static IReadOnlyList<(string Text, string Query, bool IsFound)> Rows =>
        [.. from line in System.IO.File.ReadLines(File) where !line.StartsWith('#') let cells = line.Split('\t') select (cells[0], cells[1], cells[2] == "oui")];

    public static TheoryData<string, string, bool> All => [.. Rows];
}
