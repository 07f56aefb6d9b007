using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Network.Contributing;
using Pec.Schema;

namespace Pec.Network.FollowUp;

/// <summary>What the reply to a message about published sheets makes of their files.</summary>
/// <param name="Drafts">The files that change, each whole.</param>
/// <param name="Title">What is proposed, in a line.</param>
/// <param name="Doubt">Why nothing changes before somebody read the reply; null when something does.</param>
public sealed record FollowUpReply(ImmutableArray<Draft> Drafts, Sentence? Title, Sentence? Doubt)
{
    /// <summary>More sheets than one message names are not one person's.</summary>
    private const int MostSheets = 50;

    private const string ReviewedKey = "relu-le", WithdrawnKey = "retiree", RemindersKey = "rappels";

    /// <param name="asked">The sheet that the reply is about; null for those whose pages it names.</param>
    /// <param name="textOf">The file of an entry.</param>
    /// <param name="check">What the site would find with another text in its place.</param>
    public static FollowUpReply Of(
        string message, Entry? asked, Site site, Func<SitePath, string?> textOf, Func<SitePath, string, ImmutableArray<Diagnostic>> check)
    {
        var lines = message.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var pages = Corrections.Pages(lines, site, lines.Length).DistinctBy(p => p.Entry.Key).Take(MostSheets).ToList();
        var sections = pages.Zip(pages.Skip(1).Select(p => p.Line).Append(lines.Length), (p, end) => (p.Entry, Said: Section(lines, p.End, end)))
            .Where(s => asked is null || s.Entry.Key == asked.Key).ToList();
        ImmutableArray<Entry> about = asked is null ? [.. sections.Select(s => s.Entry)] : [asked];
        if (about.IsEmpty)
            return Waits(new(
                "la réponse ne cite la page d'aucune fiche publiée : nommez son fichier avec --fiche",
                "the reply names the page of no published sheet: name its file with --fiche"));
        var corrections = (from section in sections
                           let draft = Corrections.Of(section.Entry, section.Said, site, textOf, check)
                           where draft is { Report.Reading.Answers.IsEmpty: false }
                           select (section.Entry, Draft: draft)).ToList();
        var intent = ShortReply.Of(message);
        var today = PartialDate.Of(site.Today).ToString();
        if (corrections.Select(c => c.Draft.Report?.Reading.Doubt).FirstOrDefault(d => d is not null) is { } doubt) return Waits(doubt);
        if (corrections.Count > 0 && intent != Intent.Other)
            return Waits(new("la réponse tient en deux mots, et pourtant des lignes ont changé", "the reply is two words, and yet some lines changed"));
        if (corrections.Count > 0)
        {
            var names = Names([.. corrections.Select(c => c.Entry)]);
            return new([.. corrections.Select(c => c.Draft)], new($"Corrections reçues : {names}", $"Corrections received: {names}"), null);
        }
        return intent switch
        {
            Intent.Stop => With(about, RemindersKey, "non", new(
                $"Plus de rappel, à la demande des personnes concernées : {Names(about)}", $"No more reminders, at the request of those concerned: {Names(about)}")),
            Intent.Confirm => With(about, ReviewedKey, today, new(
                $"Fiche relue par les personnes concernées : {Names(about)}", $"Sheet read again by those concerned: {Names(about)}")),
            Intent.Withdraw when about.Length > 1 => Waits(new(
                "la réponse demande un retrait et cite plusieurs fiches : nommez celle qui part avec --fiche",
                "the reply asks for a withdrawal and names several sheets: name the one that leaves with --fiche")),
            Intent.Withdraw => With(about, WithdrawnKey, today, new(
                $"Fiche retirée à la demande des personnes concernées : {Names(about)}",
                $"Sheet withdrawn at the request of those concerned: {Names(about)}")),
            _ => Waits(new(
                $"la réponse au sujet de « {Names(about)} » est à lire par quelqu'un", $"the reply about “{Names(about)}” is to be read by somebody")),
        };

        FollowUpReply With(ImmutableArray<Entry> entries, string key, string value, Sentence title)
        {
            var drafts = ImmutableArray.CreateRange(entries, e => WithLine(e, key, value, textOf(e.Path)));
            return drafts.All(d => d is not null) ? new([.. drafts.OfType<Draft>()], title, null)
                : Waits(new("l'en-tête d'une de ces fiches ne se lit pas", "the front matter of one of these sheets does not read"));
        }
    }

    /// <summary>The file with one line more, or another one in its place.</summary>
    private static Draft? WithLine(Entry entry, string key, string value, string? text)
    {
        if (text is null || new SheetText(text) is not { HasKeys: true } sheet) return null;
        sheet.Put(entry.Definition.Fields.First(f => f.Key == key), [value]);
        return new(entry.Path, sheet.ToString(), []) { IsCorrection = true };
    }

    /// <summary>What the reply holds about one sheet: a line that somebody wrote under a quoted one stands apart from it.</summary>
    private static string Section(string[] lines, int from, int to) => string.Join(
        '\n', lines[from..to].Select((l, i) => i > 0 && lines[from + i - 1].StartsWith('>') && !l.StartsWith('>') ? "\n" + l : l));

    private static string Names(ImmutableArray<Entry> entries) => string.Join(", ", entries.Select(e => e.Title.Text));

    private static FollowUpReply Waits(Sentence why) => new([], null, why);
}
