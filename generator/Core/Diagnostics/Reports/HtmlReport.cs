using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Diagnostics.Reports;

/// <summary>
/// The findings as one page that needs nothing else: by file, the gravest first (by rule where there are many), each with its line, what to do, and where to do
/// it.
/// </summary>
public static class HtmlReport
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(Report report)
    {
        report = report with { Findings = Telling.Of(report.Findings, report.Language) };
        var isFrench = report.Language == Language.French;
        string Say(string french, string english) => isFrench ? french : english;
        var title = !report.Findings.IsEmpty ? Say("Ce qui est à reprendre", "What is to be mended")
            : TouchesMachinery(report) ? Say("À relire ligne à ligne", "To be read line by line") : Say("Rien à reprendre", "Nothing to mend");
        return Html($"""
            <!doctype html>
            <html lang="{Say("fr", "en")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{title}</h1>
            <p>{Summary(report)}</p>
            {Review(report)}{(Digest.Of(report.Findings, report.Language) is { } digest ? Many(report, digest) : Each(report.Findings.GroupBy(report.PathOf).OrderByDescending(f => f.Max(d => d.Severity)), file => File(report, file)))}
            </main>
            </body>
            </html>

            """).Text;
    }

    private static string Summary(Report report)
    {
        var isFrench = report.Language == Language.French;
        int errors =
            report.Findings.Count(f => f.Severity == Severity.Error), warnings = report.Findings.Count(f => f.Severity == Severity.Warning),
            advices = report.Findings.Count(f => f.Severity == Severity.Advice);
        if (report.Findings.IsEmpty && TouchesMachinery(report))
            return isFrench
                ? "Les textes n'ont rien à reprendre, mais la proposition touche aussi à la façon dont le site est fabriqué."
                : "The texts have nothing to mend, but the proposal also touches how the site is made.";
        if (report.Findings.IsEmpty)
            return isFrench
                ? "Tous les textes ont été lus et tous leurs renvois mènent quelque part. Merci."
                : "All texts were read and all their references lead somewhere. Thank you.";
        var good = report.Findings.Any(report.Fails)
            ? isFrench ? "À reprendre avant la publication." : "To be mended before it is published."
            : TouchesMachinery(report) ? isFrench ? "La proposition touche à la façon dont le site est fabriqué : à relire ligne à ligne avant la publication." : "The proposal touches how the site is made: to be read line by line before it is published."
            : isFrench
                ? "Rien n'empêche la publication : ce qui suit peut être repris plus tard."
                : "Nothing stands in the way of publication: what follows may be mended later.";
        return isFrench
            ? $"{good} {Counted(errors, "erreur", "erreurs")}, {Counted(warnings, "avertissement", "avertissements")}, {Counted(advices, "conseil", "conseils")}."
            : $"{good} {Counted(errors, "error", "errors")}, {Counted(warnings, "warning", "warnings")}, {Counted(advices, "advice", "advices")}.";
    }

    /// <summary>For whoever reads a proposal again: what takes the least time comes first.</summary>
    private static Markup Review(Report report)
    {
        if (report.Proposal is not { } proposal) return Nothing;
        var isFrench = report.Language == Language.French;
        var gravest = report.Findings.Where(f => f.At is not null).GroupBy(f => f.At!.Path).ToDictionary(g => g.Key, g => g.Max(f => f.Severity));
        var machinery = proposal.Machinery.ToHashSet(StringComparer.Ordinal);
        var groups = proposal.New.Where(p => !machinery.Contains(report.Prefix + p))
            .ToLookup(p => gravest.TryGetValue(p, out var severity) ? severity == Severity.Error ? 2 : 1 : 0);
        (string French, string English)[] titles =
        [
            machinery.Count > 0 ? ("Textes sans rien à reprendre", "Texts with nothing to mend") : ("Prêt à publier", "Ready to publish"),
            ("Il y a de quoi répondre", "Something to answer"), ("Attend ses auteurs", "Waiting for its authors"),
        ];
        var verdict = proposal.IsDatesOnly && machinery.Count == 0 && !report.Findings.Any(report.Fails)
            ? Html(
                $"<p class=\"aide\">{(isFrench ? "Seules des dates changent : la proposition peut être acceptée sans relecture." : "Only dates change: the proposal can be accepted without being read again.")}</p>\n") : Nothing;
        return Html($"""
            <section>
            <h2>{(isFrench ? "Pour la personne qui relit" : "For whoever reads it again")}</h2>
            {Machinery(report)}{verdict}{Each(Enumerable.Range(0, titles.Length).Where(i => groups[i].Any()), i => Html($"<p>{(isFrench ? titles[i].French + " : " : titles[i].English + ": ")}{string.Join(", ", groups[i].Select(report.PathOf))}</p>\n"))}</section>

            """);
    }

    private static bool TouchesMachinery(Report report) => report.Proposal?.Machinery.IsEmpty == false;

    /// <summary>As many files are named as somebody reads; more than that is a reason of its own to look twice.</summary>
    private const int MostNamed = 50;

    /// <summary>What no check can judge: a sound text is read by our rules, a line of program by nobody but a person.</summary>
    private static Markup Machinery(Report report)
    {
        if (!TouchesMachinery(report)) return Nothing;
        var isFrench = report.Language == Language.French;
        var files = report.Proposal!.Machinery;
        var others = files.Length - MostNamed;
        return Html($"""
            <h3 class="erreur"><span class="etat">{(isFrench ? "Touche au moteur : à relire ligne à ligne" : "Touches the machinery: to be read line by line")}</span></h3>
            <p>{(isFrench
                ? "Ces fichiers ne sont pas des textes : ils peuvent changer ce que le site montre ou ce que font les machines qui le fabriquent, et aucune vérification n'en répond. Une personne qui entretient le site doit en lire chaque ligne avant d'accepter la proposition."
                : "These files are not texts: they can change what the site shows or what the machines that make it do, and no check answers for them. Somebody who maintains the site must read each of their lines before the proposal is accepted.")}</p>
            <ol>
            {Each(files.Take(MostNamed), file => Html($"<li class=\"erreur\">{SourceExcerpt.Short(SourceExcerpt.Visible(file))}</li>\n"))}</ol>
            {(others > 0 ? Html($"<p>{(isFrench ? $"… et {Numbers.InWords(others)} {(others > 1 ? "autres" : "autre")}." : $"… and {others} more.")}</p>\n") : Nothing)}
            """);
    }

    private static Markup File(Report report, IGrouping<string, Diagnostic> file) => Html($"""
        <section>
        <h2>{file.Key}</h2>
        <ul>
        {Each(file, finding => Finding(report, finding, Nothing, Nothing))}
        </ul>
        </section>

        """);

    /// <summary>The rules with their counts, then some cases of each.</summary>
    private static Markup Many(Report report, Digest digest)
    {
        var isFrench = report.Language == Language.French;
        return Html($"""
            <section>
            <h2>{(isFrench ? "Par règle" : "By rule")}</h2>
            <table>
            <thead><tr><th scope="col">{(isFrench ? "Combien" : "How many")}</th><th scope="col">{(isFrench ? "Quoi" : "What")}</th></tr></thead>
            <tbody>
            {Each(digest.Rules, rule => Html($"<tr class=\"{KindOf(rule.Severity)}\"><td>{Digest.InWords(rule.Count, report.Language)}</td><td><span class=\"etat\">{Word(report, rule.Severity)}</span> <a href=\"#{KindOf(rule.Severity)}-{rule.Rule.Id}\">{Digest.MeaningOf(rule.Rule, report.Language)}</a></td></tr>\n"))}</tbody>
            </table>
            <p>{Digest.AtMost.In(report.Language)}</p>
            </section>
            {Each(digest.Rules, rule => Of(report, rule))}
            """);
    }

    private static Markup Of(Report report, RuleDigest rule) => Html($"""
        <section>
        <h2 id="{KindOf(rule.Severity)}-{rule.Rule.Id}">{rule.Rule.Id}</h2>
        <ul>
        {Each(rule.Told, alike => Finding(report, alike.First, Html($"{report.PathOf(alike.First)} "), alike.Elsewhere(report.PathOf) is { } elsewhere ? Html($"<p>{elsewhere.In(report.Language)}</p>\n") : Nothing))}
        </ul>
        {(rule.Others > 0 ? Html($"<p>{rule.AndOthers.In(report.Language)}</p>\n") : Nothing)}</section>

        """);

    private static string KindOf(Severity severity) => severity switch { Severity.Error => "erreur", Severity.Warning => "avertissement", _ => "conseil" };

    private static string Word(Report report, Severity severity) => Casing.Capital(TextReport.Word(severity).In(report.Language));

    /// <param name="file">Where it stands, when what is around does not tell it.</param>
    /// <param name="elsewhere">Where else the same is to be said.</param>
    private static Markup Finding(Report report, Diagnostic finding, Markup file, Markup elsewhere)
    {
        var place = finding.At is { IsWholeFile: false } at
            ? string.Create(CultureInfo.InvariantCulture, $"{(report.Language == Language.French ? "ligne" : "line")} {at.Line}") : "";
        return Html($"""
            <li class="{KindOf(finding.Severity)}">
            <h3><span class="etat">{Word(report, finding.Severity)}</span> {file}{place}</h3>
            <p>{SourceExcerpt.Short(report.MessageOf(finding))}</p>
            {Line(SourceExcerpt.Of(finding.At, report.Tree.LinesOf))}{Help(report.HelpOf(finding))}{elsewhere}{Links(report, finding)}
            </li>

            """);
    }

    private static Markup Line(SourceExcerpt? excerpt) => excerpt is null ? Nothing
        : excerpt.Mark >= excerpt.Text.Length ? Html($"<pre><code>{excerpt.Text}</code></pre>\n")
        : Html(
            $"<pre><code>{excerpt.Text[..excerpt.Mark]}<mark>{excerpt.Text.Substring(excerpt.Mark, Math.Min(excerpt.Length, excerpt.Text.Length - excerpt.Mark))}</mark>{excerpt.Text[Math.Min(excerpt.Text.Length, excerpt.Mark + excerpt.Length)..]}</code></pre>\n");

    private static Markup Help(string? help) => help is null ? Nothing : Html($"<p class=\"aide\">{SourceExcerpt.Short(help)}</p>\n");

    private static Markup Links(Report report, Diagnostic finding)
    {
        if (report.EditAddress(finding) is not { } edit) return Nothing;
        var (see, change) = report.Language == Language.French ? ("Voir la ligne", "Modifier le fichier") : ("See the line", "Edit the file");
        var view = report.ViewAddress(finding) is { } address ? Html($"<a href=\"{address}\">{see}</a> ") : Nothing;
        return Html($"<p>{view}<a href=\"{edit}\">{change}</a></p>");
    }

    private static string Counted(int number, string one, string many) => $"{Numbers.InWords(number)} {(Plural.IsPlural(number) ? many : one)}";

    /// <summary>HTML that this file wrote; anything else in a template is encoded.</summary>
    private sealed record Markup(string Text);

    private static readonly Markup Nothing = new("");

    private static Markup Html(FormattableString template) =>
        new(
            string.Format(CultureInfo.InvariantCulture, template.Format, [.. template.GetArguments().Select(a => a is Markup markup ? markup.Text : Encoder.Encode(a?.ToString() ?? ""))]));

    private static Markup Each<T>(IEnumerable<T> items, Func<T, Markup> write) => new(string.Concat(items.Select(i => write(i).Text)));

    private static readonly Markup Style = new("""

        :root { color-scheme: light dark; --fond: #fbf8f1; --feuille: #fff; --encre: #1d1c1a; --douce: #5b564c; --filet: #d9d2c3; --erreur: #9e2a1c; --avertissement: #7a4a00; --conseil: #2b4c6f; --marque: #f6e3dd; }
        @media (prefers-color-scheme: dark) { :root { --fond: #161513; --feuille: #201e1b; --encre: #efe9dd; --douce: #b7ae9f; --filet: #3b3731; --erreur: #ff9e86; --avertissement: #e8b45a; --conseil: #9fc0e3; --marque: #4a241b; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--fond); color: var(--encre); font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
        main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; }
        h2 { margin: 2.5rem 0 .75rem; font-size: 1.125rem; }
        h3, p { margin: .25rem 0; }
        h3 { font-size: 1rem; font-weight: 400; color: var(--douce); }
        ul, ol { margin: 0; padding: 0; list-style: none; }
        li { margin: 0 0 1rem; padding: .75rem 1rem; background: var(--feuille); border: 1px solid var(--filet); border-left: .3rem solid var(--ton); }
        .erreur { --ton: var(--erreur); } .avertissement { --ton: var(--avertissement); } .conseil { --ton: var(--conseil); }
        .etat { color: var(--ton); font-weight: 600; }
        .aide { font-weight: 600; white-space: pre-line; }
        pre { margin: .5rem 0; padding: .5rem .75rem; background: var(--fond); white-space: pre-wrap; }
        mark { background: var(--marque); color: inherit; text-decoration: underline; text-decoration-color: var(--ton); text-decoration-thickness: 2px; }
        table { border-collapse: collapse; }
        th, td { padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--filet); }
        td:first-child { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        td a { display: inline; }
        a { display: inline-block; padding: .35rem 0; margin-right: 1.25rem; color: inherit; }
        :focus-visible { outline: 3px solid var(--ton, var(--encre)); outline-offset: 2px; }

        """);
}
