using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Allies;
using Pec.Network.Authorities;
using Pec.Network.Groups;
using Pec.Network.Meetings;
using Pec.Network.Needs;
using Pec.Network.Productions;
using Pec.Network.Projects;
using Pec.Network.Questions;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Newsletters;

/// <summary>
/// What is new on a site since another state of it, read from the pages that differ: what is on none of them is not told. A page that moved is not new.
/// </summary>
public sealed class NewsBetween
{
    /// <summary>How far ahead meetings are told, in months.</summary>
    private const int Ahead = 2;

    private readonly Site before, site;
    private readonly ImmutableDictionary<Url, PageDifference> pages;
    private readonly ImmutableDictionary<Url, Entry> former;

    private NewsBetween(SiteDifference difference, Site before, Site site)
    {
        (this.before, this.site) = (before, site);
        pages = difference.Pages.Where(p => p.Change != PageChange.Gone).ToImmutableDictionary(p => p.Url);
        former = before.Entries.Where(e => e.IsListed).DistinctBy(e => e.Url).ToImmutableDictionary(e => e.Url);
    }

    /// <param name="address">Where the site is published.</param>
    public static News Of(SiteDifference difference, Site before, Site site, string? address, DateOnly since) => new NewsBetween(difference, before, site).All(address, since);

    private News All(string? address, DateOnly since)
    {
        var (first, last) = (Dates.InWords(since), Dates.InWords(site.Today));
        ImmutableArray<NewsSection> sections =
        [
            new(site.Say("nouvelles-projets"), [.. Listed<Project>().Where(IsNew).Select(Of)]),
            new(site.Say("nouvelles-recits"), [.. Listed<Story>().Where(s => !s.IsWanted && (IsNew(s) || Former(s) is { IsWanted: true })).Select(Of)]),
            new(site.Say("nouvelles-besoins"), [.. site.Board.Needs.Where(n => n.State == ListingState.Open && IsTouched(n.By) && FormerOf(n) is null).Select(Of)]),
            new(site.Say("nouvelles-combles"), [.. site.Board.Needs.Where(n => n.State == ListingState.Met && IsTouched(n.By) && FormerOf(n) is { State: not ListingState.Met }).Select(Of)]),
            new(site.Say("nouvelles-questions"), [.. Listed<Knowledge>().Where(k => k is { IsQuestion: true, IsOpen: false } && Former(k) is { IsOpen: true }).Select(Of)]),
            new(site.Say("nouvelles-productions"), [.. Listed<Production>().Where(p => IsNew(p) || IsPublished(p) && Former(p) is { } was && !IsPublished(was)).Select(Of)]),
            new(site.Say("nouvelles-arrivees"), [.. Listed<Ally>().Concat<Entry>(Listed<Authority>()).Concat(Listed<WorkingGroup>()).Where(IsNew).Select(Of), .. Joined()]),
            new(site.Say("nouvelles-rencontres"), [.. site.Agenda.Ahead.Where(m => !m.Meeting.IsCancelled && m.Ahead[0].Start.Day <= site.Today.AddMonths(Ahead)).Select(Of)]),
        ];
        return new(
            site.Settings.Title.Shown, address, since, site.Today,
            new(
                site.Say("nouvelles-titre", site.Settings.Title.Shown), site.Say("nouvelles-gardees", first, last), site.Say("nouvelles-periode", first, last), site.Say("nouvelles-rien"), site.Say("nouvelles-lire"), site.Say("nouvelles-avant"),
                site.Say("nouvelles-apres")) { Others = count => site.Say("nouvelles-autres", count) },
            [.. sections.Where(s => !s.Items.IsEmpty)]);
    }

    /// <summary>What lists may name of a kind, and stands on a page that differs.</summary>
    private IEnumerable<T> Listed<T>() where T : Entry => site.Listed<T>().Where(IsTouched);

    private bool IsTouched(Entry entry) => pages.ContainsKey(entry.Url);

    private bool IsNew(Entry entry) => pages.GetValueOrDefault(entry.Url) is { Change: PageChange.Added };

    /// <summary>The same entry as it was, under whatever name; null for one that was not.</summary>
    private T? Former<T>(T entry) where T : Entry =>
        pages.GetValueOrDefault(entry.Url) is { Change: PageChange.Added } ? null : former.GetValueOrDefault(pages.GetValueOrDefault(entry.Url)?.From ?? entry.Url) as T;

    private Listing? FormerOf(Listing listing) =>
        Former(listing.By) is { } by ? before.Board.Of(by.Key).FirstOrDefault(n => n.IsOffer == listing.IsOffer && n.Need.Anchor == listing.Need.Anchor) : null;

    private static bool IsPublished(Production production) => production.State is { Word: "publie" };

    /// <summary>Who says to be of a group, and did not.</summary>
    private IEnumerable<NewsItem> Joined() =>
        from entry in Listed<Entry>()
        where entry is IMember
        let was = Former(entry) is IMember member ? member.Groups.Listed().Select(g => g.Url).ToHashSet() : []
        from joined in ((IMember)entry).Groups.Listed().DistinctBy(g => g.Key)
        where !was.Contains(joined.Url) && !was.Contains(pages.GetValueOrDefault(joined.Url)?.From ?? joined.Url)
        select new NewsItem(entry.Key, entry.Url, Plain.Shown(entry.Title)!, site.Say("nouvelles-rejoint", Plain.Shown(joined.Title)));

    private static NewsItem Of(Entry entry) =>
        new(entry.Key, entry.Url, Plain.Shown(entry.Title)!, Plain.Shown(entry.Summary) ?? (Excerpt.Of(entry.Body) is { Length: > 0 } beginning ? Plain.Text(beginning) : null))
        {
            Language = entry.Language?.Text is { } language and not "fr" ? language : null,
        };

    private NewsItem Of(Listing listing) => new(
        listing.By.Key, listing.By.Url, Plain.Shown(listing.Need.What)!,
        listing.Stories.FirstOrDefault(s => s.IsListed) is { } story ? site.Say("nouvelles-comble", Plain.Shown(listing.By.Title), Plain.Shown(story.Title)) : Plain.Shown(listing.By.Title));

    private NewsItem Of(DatedMeeting dated) => new(
        dated.Meeting.Key, dated.Meeting.Url, Plain.Shown(dated.Meeting.Title)!,
        Plain.Text(string.Join(", ", Format.Places(dated.Meeting).Prepend(MeetingItems.WhenOf(site, dated)!.Text))));
}
