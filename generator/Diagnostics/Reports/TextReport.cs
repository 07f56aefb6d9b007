using System.Globalization;
using System.Text;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>The findings as a person reads them in a terminal: where, what, the line itself, what to do.</summary>
public static class TextReport
{
    private static readonly Sentence Error = new("erreur", "error"), Warning = new("avertissement", "warning"), Advice = new("conseil", "advice");

    public static string Write(Report report) => Write(report.Findings, report.Language, report.Tree.LinesOf, colours: false, report.Prefix);

    /// <param name="lines">The lines of a file, for the excerpt; null when it has none to show.</param>
    public static string Write(IEnumerable<Diagnostic> diagnostics, Language language, Func<SitePath, string[]?> lines, bool colours, string prefix = "")
    {
        var report = new StringBuilder();
        lines = Excerpt.InTurn(lines);
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.At is { } at) report.Append(Excerpt.Visible(prefix + at.Path)).Append(at.IsWholeFile ? " — " : string.Create(CultureInfo.InvariantCulture, $":{at.Line}:{at.Column} — "));
            report.Append(Paint(Word(diagnostic.Severity).In(language), Colour(diagnostic.Severity), colours));
            report.Append(language == Language.French ? "\u00a0: " : ": ").Append(Excerpt.Visible(diagnostic.MessageIn(language)));
            report.Append("  ").Append(Paint($"[{diagnostic.Rule.Id}]", "2", colours)).Append('\n');
            if (Excerpt.Of(diagnostic.At, lines) is { } excerpt) Append(report, excerpt);
            if (diagnostic.HelpIn(language) is { } help) report.Append("  ").Append(Excerpt.Visible(help)).Append('\n');
            report.Append('\n');
        }
        return report.ToString();
    }

    public static Sentence Word(Severity severity) => severity switch { Severity.Error => Error, Severity.Warning => Warning, _ => Advice };

    private static void Append(StringBuilder report, Excerpt excerpt)
    {
        var margin = string.Create(CultureInfo.InvariantCulture, $"  {excerpt.Line} | ");
        report.Append(margin).Append(excerpt.Text).Append('\n')
            .Append(' ', margin.Length - 2).Append("| ").Append(' ', excerpt.Mark).Append('^', excerpt.Length).Append('\n');
    }

    private static string Colour(Severity severity) => severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;36" };

    private static string Paint(string text, string code, bool colours) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
