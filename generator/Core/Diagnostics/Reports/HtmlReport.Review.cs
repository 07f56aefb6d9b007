using System.Collections.Immutable;
using Pec.Model;
using static Pec.Diagnostics.Reports.ReportHtml;

namespace Pec.Diagnostics.Reports;

/// <summary>The top of the page, for whoever reads a proposal again: its files by whom they wait for, what takes the least time first.</summary>
public static partial class HtmlReport
{
    private enum Awaits { Nobody, Answer, Authors }

    private static ReportHtml Review(Report report)
    {
        if (report.Proposal is not { } proposal) return Nothing;
        var isFrench = report.Language == Language.French;
        var found = report.Findings.Where(f => f.At is not null).ToLookup(f => f.At!.Path);
        var machinery = proposal.Machinery.ToHashSet(StringComparer.Ordinal);
        var groups = proposal.New.Where(p => !machinery.Contains(report.Prefix + p)).ToLookup(p => AwaitedBy(report, p, [.. found[p]]));
        var verdict = proposal.IsDatesOnly && machinery.Count == 0 && !report.Findings.Any(report.Fails)
            ? Html(
                $"<p class=\"aide\">{(isFrench ? "Seules des dates changent : la proposition peut être acceptée sans relecture." : "Only dates change: the proposal can be accepted without being read again.")}</p>\n") : Nothing;
        return Html($"""
            <section>
            <h2>{(isFrench ? "Pour la personne qui relit" : "For whoever reads it again")}</h2>
            {Machinery(report)}{verdict}{Each(Enum.GetValues<Awaits>().Where(a => groups[a].Any()), a => Group(report, a, [.. groups[a]], found))}</section>

            """);
    }

    private static Awaits AwaitedBy(Report report, SitePath path, ImmutableArray<Diagnostic> found) =>
        found.Any(f => f.Severity == Severity.Error) ? Awaits.Authors : found.IsEmpty && !IsUnseen(report, path) ? Awaits.Nobody : Awaits.Answer;

    /// <summary>A picture that no page shows is sound, and yet it publishes nothing: somebody meant to show it.</summary>
    private static bool IsUnseen(Report report, SitePath path) =>
        report.Shown is { } shown && path.IsUnder("content") && (Blob.IsCopied(path) || path.Extension == ".svg") && !shown.Contains(path);

    private static ReportHtml Group(Report report, Awaits awaits, ImmutableArray<SitePath> files, ILookup<SitePath, Diagnostic> found)
    {
        var title = awaits switch
        {
            Awaits.Nobody when TouchesMachinery(report) => new Sentence("Textes sans rien à reprendre", "Texts with nothing to mend"),
            Awaits.Nobody => new("Prêt à publier", "Ready to publish"),
            Awaits.Answer => new("À répondre", "To be answered"),
            _ => new("En attente de ses auteurs", "Waiting for its authors"),
        };
        var kind = awaits switch { Awaits.Nobody => "pret", Awaits.Answer => "avertissement", _ => "erreur" };
        return Html($"""
            <h3 class="{kind}"><span class="etat">{title.In(report.Language)} ({Digest.InWords(files.Length, report.Language)})</span></h3>
            <ul class="groupe">
            {Each(files.Take(MostNamed), file => Html($"<li class=\"{kind}\"><p>{report.PathOf(file)}</p>{Why(report, file, [.. found[file]])}</li>\n"))}</ul>
            {(files.Length > MostNamed ? Html($"<p>… + {Digest.InWords(files.Length - MostNamed, report.Language)}</p>\n") : Nothing)}
            """);
    }

    /// <summary>What keeps a file, in a sentence: its gravest finding, and how many others there are below.</summary>
    private static ReportHtml Why(Report report, SitePath file, ImmutableArray<Diagnostic> found)
    {
        var isFrench = report.Language == Language.French;
        if (found.IsEmpty)
            return !IsUnseen(report, file) ? Nothing
                : Html($"<p>{(isFrench ? "Aucune page ne montre cette image : citez-la dans une fiche, ou ôtez-la." : "No page shows this picture: name it in a sheet, or take it out.")}</p>");
        var more = found.Length - 1;
        var others = more == 0 ? "" : isFrench ? $" Et {Digest.InWords(more, report.Language)} {(more > 1 ? "autres" : "autre")} plus bas." : $" And {more} more below.";
        return Html($"<p>{SourceExcerpt.Short(report.MessageOf(found.MaxBy(f => f.Severity)!))}{others}</p>");
    }
}
