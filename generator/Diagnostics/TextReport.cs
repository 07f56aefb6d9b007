using System.Globalization;
using System.Text;
using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>The findings as a person reads them in a terminal: where, what, the line itself, what to do.</summary>
public static class TextReport
{
    private static readonly Sentence Error = new("erreur", "error"), Warning = new("avertissement", "warning"), Advice = new("conseil", "advice");

    /// <param name="lines">The lines of a file, for the excerpt; null when it has none to show.</param>
    public static string Write(IEnumerable<Diagnostic> diagnostics, Language language, Func<SitePath, string[]?> lines, bool colours)
    {
        var report = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.At is { } at) report.Append(at.IsWholeFile ? $"{at.Path} — " : string.Create(CultureInfo.InvariantCulture, $"{at.Path}:{at.Line}:{at.Column} — "));
            report.Append(Paint(Word(diagnostic.Severity).In(language), Colour(diagnostic.Severity), colours));
            report.Append(language == Language.French ? "\u00a0: " : ": ").Append(diagnostic.MessageIn(language));
            report.Append("  ").Append(Paint($"[{diagnostic.Rule.Id}]", "2", colours)).Append('\n');
            Excerpt(report, diagnostic.At, lines);
            if (diagnostic.HelpIn(language) is { } help) report.Append("  ").Append(help).Append('\n');
            report.Append('\n');
        }
        return report.ToString();
    }

    public static Sentence Word(Severity severity) => severity switch { Severity.Error => Error, Severity.Warning => Warning, _ => Advice };

    private static void Excerpt(StringBuilder report, Location? at, Func<SitePath, string[]?> lines)
    {
        if (at is null or { IsWholeFile: true } || lines(at.Path) is not { } text || at.Line > text.Length) return;
        var line = text[at.Line - 1];
        // A long line is cut around what is wrong, so that the mark stays under it on a narrow screen.
        var from = Math.Clamp(at.Column - 40, 0, Math.Max(0, line.Length - 1));
        var shown = Visible(line.Substring(from, Math.Min(100, line.Length - from)));
        var margin = string.Create(CultureInfo.InvariantCulture, $"  {at.Line} | ");
        var before = Math.Clamp(at.Column - 1 - from, 0, shown.Length);
        var marks = Math.Clamp(at.Length, 1, Math.Max(1, shown.Length - before));
        report.Append(margin).Append(shown).Append('\n')
            .Append(' ', margin.Length - 2).Append("| ").Append(' ', before).Append('^', marks).Append('\n');
    }

    /// <summary>A hostile file must not move the cursor of whoever reads the report.</summary>
    private static string Visible(string text) => string.Concat(text.Select(c => c == '\t' ? ' ' : AddressPolicy.IsDangerous(c) ? '�' : c));

    private static string Colour(Severity severity) => severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;36" };

    private static string Paint(string text, string code, bool colours) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
