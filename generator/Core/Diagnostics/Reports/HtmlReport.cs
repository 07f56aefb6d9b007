using System.Globalization;
using Pec.Model;
using Pec.Model.French;
using static Pec.Diagnostics.Reports.ReportHtml;

namespace Pec.Diagnostics.Reports;

/// <summary>
/// The findings as one page that needs nothing else: by file, the gravest first (by rule where there are many), each with its line, what to do, and where to do
/// it.
/// </summary>
public static partial class HtmlReport
{
    public static string Write(Report report)
    {
        report = report with { Findings = Telling.Of(report.Findings, report.Language) };
        var isFrench = report.Language == Language.French;
        string Say(string french, string english) => isFrench ? french : english;
        var title = !report.Findings.IsEmpty ? Say("Ce qui est à reprendre", "What is to be mended")
            : TouchesMachinery(report) ? Say("À relire ligne à ligne", "To be read line by line") : Say("Rien à reprendre", "Nothing to mend");
        return Page(report.Language, title, Html($"""
            <p>{Summary(report)}</p>
            {Review(report)}{(Digest.Of(report.Findings, report.Language) is { } digest ? Many(report, digest) : Each(report.Findings.GroupBy(report.PathOf).OrderByDescending(f => f.Max(d => d.Severity)), file => File(report, file)))}
            """));
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

    private static bool TouchesMachinery(Report report) => report.Proposal?.Machinery.IsEmpty == false;

    /// <summary>As many files are named as somebody reads; more than that is a reason of its own to look twice.</summary>
    private const int MostNamed = 50;

    /// <summary>What no check can judge: a sound text is read by our rules, a line of program by nobody but a person.</summary>
    private static ReportHtml Machinery(Report report)
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

    private static ReportHtml File(Report report, IGrouping<string, Diagnostic> file) => Html($"""
        <section>
        <h2>{file.Key}</h2>
        <ul>
        {Each(file, finding => Finding(report, finding, Nothing, Nothing))}
        </ul>
        </section>

        """);

    /// <summary>The rules with their counts, then some cases of each.</summary>
    private static ReportHtml Many(Report report, Digest digest)
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

    private static ReportHtml Of(Report report, RuleDigest rule) => Html($"""
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
    private static ReportHtml Finding(Report report, Diagnostic finding, ReportHtml file, ReportHtml elsewhere)
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

    private static ReportHtml Line(SourceExcerpt? excerpt) => excerpt is null ? Nothing
        : excerpt.Mark >= excerpt.Text.Length ? Html($"<pre><code>{excerpt.Text}</code></pre>\n")
        : Html(
            $"<pre><code>{excerpt.Text[..excerpt.Mark]}<mark>{excerpt.Text.Substring(excerpt.Mark, Math.Min(excerpt.Length, excerpt.Text.Length - excerpt.Mark))}</mark>{excerpt.Text[Math.Min(excerpt.Text.Length, excerpt.Mark + excerpt.Length)..]}</code></pre>\n");

    private static ReportHtml Help(string? help) => help is null ? Nothing : Html($"<p class=\"aide\">{SourceExcerpt.Short(help)}</p>\n");

    private static ReportHtml Links(Report report, Diagnostic finding)
    {
        if (report.EditAddress(finding) is not { } edit) return Nothing;
        var (see, change) = report.Language == Language.French ? ("Voir la ligne", "Modifier le fichier") : ("See the line", "Edit the file");
        var view = report.ViewAddress(finding) is { } address ? Html($"<a href=\"{address}\">{see}</a> ") : Nothing;
        return Html($"<p>{view}<a href=\"{edit}\">{change}</a></p>");
    }

    private static string Counted(int number, string one, string many) => $"{Numbers.InWords(number)} {(Plural.IsPlural(number) ? many : one)}";
}
