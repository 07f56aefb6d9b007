using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Meetings;

/// <summary>All meetings: those to come, the nearest first, then those that were, with what came out of them.</summary>
internal static class MeetingPages
{
    public static readonly Url Url = Lists.AddressOf(Meeting.Kind);

    private const string AheadAnchor = "a-venir", PastAnchor = "passees";

    public static LinkView LinkTo(Site site) => Format.Link(Lists.CrumbOf(site, Meeting.Kind));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, Meeting.Kind.Title);
        var agenda = site.Agenda;
        var count = agenda.Ahead.Length + agenda.Past.Length;
        return CardLists.Compose(
            site, Url, "meetings",
            introduction.Head with { IsInvitation = count == 0, Source = introduction.Head.Source ?? new($"{Files.Root}/{Meeting.Kind.Folder}"), Type = "CollectionPage" },
            [new(null, AheadAnchor, [.. agenda.Ahead.Select(m => m.Meeting)]), new(null, PastAnchor, [.. agenda.Past.Select(m => m.Meeting)])],
            part => new MeetingsView(
                part.Title, part.IsFirst ? introduction.Summary : null, part.IsFirst ? introduction.Body : null, count, Items(site, part, AheadAnchor), Items(site, part, PastAnchor),
                CalendarFiles.LinkTo(site, options, Url, agenda.All), Format.Network(site, site.Write("rencontres-annoncer-objet"), site.Write("rencontres-annoncer-message")), part.Pager));
    }

    private static ImmutableArray<MeetingItemView> Items(Site site, ListPart part, string anchor) =>
        [.. site.Agenda.Among(part.Sections.Where(s => s.Anchor == anchor).SelectMany(s => s.Entries)).Select(m => MeetingItems.Of(site, m))];
}
