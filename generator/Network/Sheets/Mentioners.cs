using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>Who names an entry, on its sheet; all of them on pages of their own where they are many: a group has hundreds of members.</summary>
internal static class Mentioners
{
    /// <summary>So many stand on the sheet; above, a few of each sort.</summary>
    private const int Whole = 72, Few = 12;

    /// <param name="Rank">Where those stand that come before the others.</param>
    private sealed record Group(string Title, int Rank, string? Anchor, List<Entry> Entries);

    public static ImmutableArray<CardGroupView> On(Site site, Entry entry)
    {
        var sections = Of(site, entry);
        var isWhole = Count(sections) <= Whole;
        // What comes first on a sheet keeps its title, however few it holds; what remains is told together.
        var few = sections.Where(
            s => s.Anchor is null && (s.Entries.Length < Thresholds.Grid || s.Entries.Length <= Few && s.Entries.All(e => site.PresenterOf(e).IsToldByItsTitle))).ToList();
        return
        [
            .. sections.Except(few).Select(s => s.Entries.Length < Thresholds.Grid ? Lines(site, s.Title, s.Anchor, [s])
                : new(s.Title, s.Anchor, Cards.Of(site, isWhole ? s.Entries : s.Entries.Take(Few))) { All = isWhole || s.Entries.Length <= Few ? null : All(site, entry, s) }),
            .. few.Count == 0 ? (CardGroupView[])[] : [Lines(site, few is [var only] ? only.Title : site.Say("en-parlent-aussi"), null, few)],
        ];
    }

    /// <summary>Each in a line, with how it is linked where its kind does not say it.</summary>
    private static CardGroupView Lines(Site site, string? title, string? anchor, List<Section> few) => new(title, anchor, [])
    {
        Lines =
        [
            .. from section in few from entry in section.Entries select new LineView(Format.Link(entry), Word(site, section, entry, title), site.PresenterOf(entry).State),
        ],
    };

    private static string Word(Site site, Section section, Entry entry, string? title) =>
        section.Title == title || section.Title == site.Say("mentions-texte") || section.Title == entry.Definition.Title
            ? entry.Definition.Noun.French : section.Title!;

    /// <summary>The pages of those that a sheet cannot hold.</summary>
    public static IEnumerable<Output> Compose(Site site, ComposeOptions options) =>
        from entry in site.Entries
        where entry.Withdrawn is null && site.Mentions.Of(entry).Length > Whole
        let sections = Of(site, entry)
        let count = Count(sections)
        where count > Whole
        let title = site.Say("mentions-titre", entry.Title.Shown)
        let head =
            new PageHead { Title = title, Breadcrumb = [site.Home, Lists.CrumbOf(site, entry.Definition), new(entry.Title.Shown, entry.Url)], Source = entry.Path, IsWithheld = entry.IsFolded, IsContinuation = true, Type = "CollectionPage" }
        from page in CardLists.Compose(
            site, AddressOf(entry), "list", head, sections, part => new ListView(part.Title, null, null, entry.Key.Kind, count, part.Groups, null, part.Pager))
        select page;

    private static Url AddressOf(Entry entry) => new(entry.Url.Path + "qui-en-parle/");

    private static LinkView All(Site site, Entry entry, Section section) =>
        new(site.Say("voir-les", section.Title, section.Entries.Length), Destination.To(AddressOf(entry)));

    private static int Count(IEnumerable<Section> sections) => sections.Sum(s => s.Entries.Length);

    /// <summary>Under the words that its side of the field has.</summary>
    private static ImmutableArray<Section> Of(Site site, Entry entry)
    {
        var (groups, seen) = (new List<Group>(), new HashSet<EntryKey>());
        var named = site.PresenterOf(entry);
        foreach (var mention in site.Mentions.Of(entry))
        {
            var title = mention.Key == Mention.InBody ? site.Say("mentions-texte") : site.PresenterOf(mention.By).Inverse(mention.Key);
            if (title is null || named.Tells(mention) || !seen.Add(mention.By.Key)) continue;
            if (groups.Find(g => g.Title == title) is { } known) known.Entries.Add(mention.By);
            else
            {
                var (rank, anchor) = named.PlaceOf(mention);
                groups.Add(new(title, rank, anchor, [mention.By]));
            }
        }
        return
        [
            .. from g in groups orderby g.Rank
               let entries = site.InReadingOrder(g.Entries).Where(e => e.IsListed).ToImmutableArray()
               where entries.Length > 0
               select new Section(g.Title, g.Anchor, entries),
        ];
    }
}
