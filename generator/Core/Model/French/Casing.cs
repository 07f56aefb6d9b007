namespace Pec.Model.French;

/// <summary>The first letter of words, which is a capital where they stand alone and none where a sentence goes on.</summary>
public static class Casing
{
    public static string Capital(string words) => words is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : words;

    public static string Small(string words) => words is [var first, .. var rest] ? char.ToLowerInvariant(first) + rest : words;
}
