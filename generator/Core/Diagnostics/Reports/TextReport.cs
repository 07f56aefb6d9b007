using System.Globalization;
using System.Text;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>
/// The findings as a person reads them in a terminal: where, what, the line itself, what to do. Many of them are told as a <see cref="Digest"/>.
/// </summary>
public static class TextReport
{
    private static readonly Sentence Error = new("erreur", "error"), Warning = new("avertissement", "warning"), Advice = new("conseil", "advice");

    public static string Write(Report report) => Write(report.Findings, report.Language, report.Tree.LinesOf, colours: false, report.Prefix);

    /// <param name="lines">The lines of a file, for the excerpt; null when it has none to show.</param>
    public static string Write(IEnumerable<Diagnostic> diagnostics, Language language, Func<SitePath, string[]?> lines, bool colours, string prefix = "")
    {
        var all = Telling.Of(diagnostics, language);
        return Digest.Of(all, language) is { } digest ? Told(digest, new(language, lines, colours, prefix)) : All(all, language, lines, colours, prefix);
    }

    /// <summary>Every finding, however many they are.</summary>
    public static string All(IEnumerable<Diagnostic> diagnostics, Language language, Func<SitePath, string[]?> lines, bool colours, string prefix = "")
    {
        var page = new Sheet(language, SourceExcerpt.InTurn(lines), colours, prefix);
        foreach (var diagnostic in diagnostics) page.Add(diagnostic, null);
        return page.ToString();
    }

    public static Sentence Word(Severity severity) => severity switch { Severity.Error => Error, Severity.Warning => Warning, _ => Advice };

    private static string Told(Digest digest, Sheet page)
    {
        page.AddTable(digest);
        foreach (var rule in digest.Rules)
        {
            foreach (var alike in rule.Told) page.Add(alike.First, alike.Elsewhere(page.PathOf));
            page.AddOthers(rule);
        }
        return page.ToString();
    }

    /// <summary>What is being written.</summary>
    private sealed class Sheet(Language language, Func<SitePath, string[]?> lines, bool colours, string prefix)
    {
        private readonly StringBuilder report = new();

        public string PathOf(Diagnostic diagnostic) => SourceExcerpt.Visible(prefix + (diagnostic.At?.Path ?? Report.Settings));

        /// <param name="elsewhere">Where else the same is to be said.</param>
        public void Add(Diagnostic diagnostic, Sentence? elsewhere)
        {
            if (diagnostic.At is { } at)
                report.Append(PathOf(diagnostic)).Append(at.IsWholeFile ? " — " : string.Create(CultureInfo.InvariantCulture, $":{at.Line}:{at.Column} — "));
            report.Append(Painted(Word(diagnostic.Severity).In(language), Colour(diagnostic.Severity)));
            report.Append(language == Language.French ? "\u00a0: " : ": ").Append(SourceExcerpt.Short(SourceExcerpt.Visible(diagnostic.MessageIn(language))));
            report.Append("  ").Append(Painted($"[{diagnostic.Rule.Id}]", "2")).Append('\n');
            if (SourceExcerpt.Of(diagnostic.At, lines) is { } excerpt) Add(excerpt);
            foreach (var line in diagnostic.HelpIn(language)?.Split('\n') ?? []) report.Append("  ").Append(SourceExcerpt.Short(SourceExcerpt.Visible(line))).Append('\n');
            if (elsewhere is not null) report.Append("  ").Append(elsewhere.In(language)).Append('\n');
            report.Append('\n');
        }

        public void AddTable(Digest digest)
        {
            var counts = digest.Rules.ToDictionary(r => r, r => Digest.InWords(r.Count, language));
            var (wide, named) = (counts.Values.Max(c => c.Length), digest.Rules.Max(r => r.Rule.Id.Length));
            report.Append(new Sentence("Ce qui est à reprendre, par règle :", "What is to be mended, by rule:").In(language)).Append("\n\n");
            foreach (var rule in digest.Rules)
            {
                var word = Word(rule.Severity).In(language);
                report.Append("  ").Append(counts[rule].PadLeft(wide)).Append("  ").Append(Painted(word, Colour(rule.Severity)))
                    .Append(' ', Math.Max(0, 13 - word.Length) + 2)
                    .Append(rule.Rule.Id.PadRight(named)).Append("  ").Append(Digest.MeaningOf(rule.Rule, language)).Append('\n');
            }
            report.Append('\n').Append(Digest.AtMost.In(language)).Append("\n\n");
        }

        public void AddOthers(RuleDigest rule)
        {
            if (rule.Others > 0) report.Append(rule.AndOthers.In(language)).Append("  ").Append(Painted($"[{rule.Rule.Id}]", "2")).Append("\n\n");
        }

        public override string ToString() => report.ToString();

        private void Add(SourceExcerpt excerpt)
        {
            var margin = string.Create(CultureInfo.InvariantCulture, $"  {excerpt.Line} | ");
            report.Append(margin).Append(excerpt.Text).Append('\n')
                .Append(' ', margin.Length - 2).Append("| ").Append(' ', excerpt.Mark).Append('^', excerpt.Length).Append('\n');
        }

        private string Painted(string text, string code) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;

        private static string Colour(Severity severity) => severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;36" };
    }
}
