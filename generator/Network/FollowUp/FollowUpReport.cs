using System.Collections.Immutable;
using System.Text;
using Pec.Diagnostics.Reports;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Data;
using static Pec.Diagnostics.Reports.ReportHtml;

namespace Pec.Network.FollowUp;

/// <summary>All that a report of what waits is written from. It holds addresses of people: none of its formats is a page of the site.</summary>
public sealed record FollowUpReport(ImmutableArray<Correspondent> Correspondents, Language Language)
{
    /// <summary>What somebody proposed and nobody answered in time; empty where nobody may ask the server.</summary>
    public ImmutableArray<WaitingProposal> Proposals { get; init; } = [];

    public static readonly ImmutableArray<(string Format, Func<FollowUpReport, string> Write)> Formats =
        [("text", Text), ("html", Page), ("csv", Table)];

    private static readonly Sentence
        Title = new("Ce qui attend", "What waits"),
        Nothing = new("Rien n'attend.", "Nothing waits."),
        NoAddress = new("Sans adresse : au réseau de voir", "Without an address: for the network to see to"),
        Unanswered = new("Propositions sans réponse", "Proposals without an answer"),
        Write = new("Écrire ce message", "Write this message"),
        Read = new("Le message", "The message");

    /// <summary>As a person reads it in a terminal.</summary>
    public static string Text(FollowUpReport report)
    {
        if (report.Correspondents.IsEmpty && report.Proposals.IsEmpty) return Nothing.In(report.Language) + "\n";
        var text = new StringBuilder();
        foreach (var one in report.Correspondents)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(one.To ?? NoAddress.In(report.Language)).Append('\n');
            foreach (var waiting in one.Waiting) text.Append("- ").Append(LineOf(waiting).In(report.Language)).Append('\n');
        }
        if (!report.Proposals.IsEmpty) text.Append(text.Length > 0 ? "\n" : "").Append(Unanswered.In(report.Language)).Append('\n');
        foreach (var proposal in report.Proposals) text.Append("- ").Append(LineOf(proposal).In(report.Language)).Append(" (").Append(proposal.Address).Append(")\n");
        return text.ToString();
    }

    /// <summary>« Besoin sans date de fin : La Roue commune, « un local », depuis mars 2025 (content/projets/la-roue-commune.md) ».</summary>
    private static Sentence LineOf(Waiting w)
    {
        string?[] french = [w.About.Title.Text, w.What is null ? null : $"« {w.What} »", w.Since is null ? null : w.SinceWords, Last(d => Dates.Until(d))];
        string?[] english = [w.About.Title.Text, w.What is null ? null : $"“{w.What}”", w.Since is { } date ? $"since {date}" : null, Last(d => $"until {d}")];
        return new($"{w.Kind.Title.French} : {Joined(french)} ({w.About.Path})", $"{w.Kind.Title.English}: {Joined(english)} ({w.About.Path})");

        string? Last(Func<PartialDate, string> say) => w.Until is { } last ? say(PartialDate.Of(last)) : null;

        static string Joined(IEnumerable<string?> parts) => string.Join(", ", parts.OfType<string>());
    }

    private static Sentence LineOf(WaitingProposal proposal)
    {
        var since = PartialDate.Of(proposal.Since);
        return new($"{proposal.Title}, {Dates.Since(since)}", $"{proposal.Title}, since {since}");
    }

    /// <summary>A page for whoever writes the messages: one for each person, to be opened or copied.</summary>
    private static string Page(FollowUpReport report) => ReportHtml.Page(report.Language, Title.In(report.Language), report.Correspondents.IsEmpty && report.Proposals.IsEmpty
        ? Html($"<p>{Nothing.In(report.Language)}</p>")
        : Html($"{Each(report.Correspondents, one => Section(one, report.Language))}{(report.Proposals.IsEmpty ? ReportHtml.Nothing : Section(report.Proposals, report.Language))}"));

    private static ReportHtml Section(ImmutableArray<WaitingProposal> proposals, Language language) => Html($"""
        <section>
        <h2>{Unanswered.In(language)}</h2>
        <ul>
        {Each(proposals, p => Html($"<li class=\"conseil\"><a href=\"{p.Address}\">{LineOf(p).In(language)}</a></li>\n"))}</ul>
        </section>

        """);

    private static ReportHtml Section(Correspondent one, Language language) => Html($"""
        <section>
        <h2>{one.To ?? NoAddress.In(language)}</h2>
        <ul>
        {Each(one.Waiting, w => Html($"<li class=\"conseil\">{LineOf(w).In(language)}</li>\n"))}</ul>
        {(one.Link is null ? ReportHtml.Nothing : Message(one, language))}</section>

        """);

    private static ReportHtml Message(Correspondent one, Language language) => Html($"""
        <p><a href="{one.Link}">{Write.In(language)} : {one.To}</a></p>
        <details><summary>{Read.In(language)}</summary><pre>{one.Text}</pre></details>

        """);

    /// <summary>A line for each thing that waits, for a spreadsheet.</summary>
    private static string Table(FollowUpReport report) => Encoding.UTF8.GetString(Csv.Of(
        ["a-qui", "attente", "fiche", "fichier", "quoi", "depuis", "jusqu-a"],
        (from one in report.Correspondents
        from w in one.Waiting
        let last = w.Until is { } day ? PartialDate.Of(day).ToString() : null
        select (IEnumerable<string?>)[one.To, w.Kind.Name, w.About.Title.Text, w.About.Path.Value, w.What, w.Since?.ToString(), last])
        .Concat(from p in report.Proposals select (IEnumerable<string?>)[null, "proposition", p.Title, p.Address, null, PartialDate.Of(p.Since).ToString(), null])).Span);
}
