using System.Text.RegularExpressions;

namespace Pec.Diagnostics;

/// <summary>For each rule a mistake and what is said of it: the first finding, of the report that the tests hold, that shows a line of text.</summary>
public static partial class Examples
{
    /// <summary>The report in French; null for a rule that no text makes speak.</summary>
    public static string? Of(Rule rule)
    {
        using var resource = typeof(Examples).Assembly.GetManifestResourceStream(rule.Id + ".txt");
        if (resource is null) return null;
        using var reader = new StreamReader(resource);
        var findings = reader.ReadToEnd().Split("\n\n");
        return SpacesAtEnd().Replace(
            findings.FirstOrDefault(f => f.Contains(" | ", StringComparison.Ordinal)) ?? findings[0], spaces => new string('·', spaces.Length));
    }

    /// <summary>On a page, nobody would see them.</summary>
    [GeneratedRegex(@" +$", RegexOptions.Multiline)]
    private static partial Regex SpacesAtEnd();
}
