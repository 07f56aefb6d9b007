using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>What is needed and what is offered: one page each while it is light, else one for each nature, use and place.</summary>
internal static class NoticePages
{
    /// <summary>Above, a page of all of them would be too heavy to read.</summary>
    private const int Whole = 60;

    /// <summary>On the page of a part, where each notice brings those who could answer it.</summary>
    private const int PerPage = 16;

    private sealed record Side(Func<Site, string> Title, Url Url, Func<Site, string, string> Each, bool IsOffers);

    /// <summary>The notices of one value of a facet.</summary>
    private sealed record Part(string Id, string Title, string? Description, ImmutableArray<Notice> Notices);

    private sealed record Facet(string Title, string Segment, ImmutableArray<Part> Parts);

    private static readonly Side Needs = new(site => site.Say("besoins-titre"), new("/besoins/"), (site, part) => site.Say("besoins-de", part), false);
    private static readonly Side Offers = new(site => site.Say("offres-titre"), new("/offres/"), (site, part) => site.Say("offres-de", part), true);

    public static Url UrlOfNeeds => Needs.Url;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options) =>
        Compose(site, options, Needs, site.Board.Needs).Concat(Compose(site, options, Offers, site.Board.Offers));

    private static IEnumerable<Output> Compose(Site site, ComposeOptions options, Side side, ImmutableArray<Notice> all)
    {
        ImmutableArray<Notice> open = [.. all.Where(n => n.State == NoticeState.Open)];
        ImmutableArray<Notice> closed = [.. all.Where(n => n.State == NoticeState.Met)];
        ImmutableArray<Facet> facets = [new(site.Say("par-aide"), "natures", ByNature(site, open)), new(site.Say("par-usage"), "usages", ByUse(open)), new(site.Say("par-territoire"), "territoires", ByPlace(open))];
        var introduction = PageIntroduction.At(site, side.Url, side.Title(site));
        var title = introduction.Title;
        var isWhole = open.Length <= Whole;
        var (other, on) = (LinkTo(site, side.IsOffers ? Needs : Offers), Tell.Date(options.Date));
        var head = introduction.Head with { IsHidden = open.IsEmpty && closed.IsEmpty, Source = introduction.Head.Source ?? new($"{Files.Root}/{Project.Kind.Folder}"), Type = "CollectionPage" };
        yield return new Page(
            side.Url, "notices",
            () => new NoticesView(
                title, introduction.Summary, introduction.Body, side.IsOffers, open.Length,
                isWhole ? [.. facets[0].Parts.Select(p => Group(site, p, p.Notices, hasMeetings: true))] : [], [.. facets.Skip(isWhole ? 1 : 0).Where(f => f.Parts.Length > 0).Select(f => Index(side, f, isWhole))], [.. closed.Select(n => Of(site, n))],
                on, NoticeBoard.Nearest, other, Tell.Network(site, title), null, null),
            head);
        if (isWhole) yield break;
        foreach (var facet in facets)
            foreach (var part in facet.Parts)
                foreach (var (i, shown) in part.Notices.Chunk(PerPage).Index())
                {
                    var name = TitleOf(site, side, part, i);
                    yield return new Page(
                        AddressOf(side, facet, part, i), "notices",
                        () => new NoticesView(
                            name, part.Description, null, side.IsOffers, part.Notices.Length, [Group(site, part, shown, hasMeetings: facet == facets[0])], [], [], on, NoticeBoard.Nearest, other, null,
                            LinkTo(site, side, facet, part, i - 1), LinkTo(site, side, facet, part, i + 1)),
                        head with { Title = name, Description = part.Description, Breadcrumb = [site.Home, new(title, side.Url)] });
                }
    }

    /// <summary>In the order of the vocabulary, care before code; then the words that wait to be put in order, then those without any.</summary>
    private static ImmutableArray<Part> ByNature(Site site, ImmutableArray<Notice> open)
    {
        var isSaid = open.ToLookup(n => n.Nature is { Key.Length: > 0 });
        return
        [
            .. from said in site.Terms.Sort("natures", isSaid[true], n => n.Nature!)
               where !said.Things.IsEmpty
               select new Part(said.Meaning.Key, said.Meaning.Shown, said.Meaning.Description?.Shown, said.Things),
            .. isSaid.Contains(false) ? [new Part("a-preciser", site.Say("a-preciser"), null, [.. isSaid[false]])] : Array.Empty<Part>(),
        ];
    }

    private static ImmutableArray<Part> ByUse(ImmutableArray<Notice> open) =>
    [
        .. (from notice in open from use in notice.Uses group (notice, use) by use.Key into uses
            select new Part(uses.Key, uses.First().use.Shown, null, [.. uses.Select(u => u.notice)])).InFrenchOrder(p => p.Title),
    ];

    /// <summary>By the largest place that holds each: a region, or what has no place.</summary>
    private static ImmutableArray<Part> ByPlace(ImmutableArray<Notice> open) =>
    [
        .. (from notice in open from place in notice.Around.Where(p => p.ParentId is null).Append(notice.Anywhere).OfType<Place>() group notice by place into notices
            select new Part(notices.Key.Id, notices.Key.Shown, null, [.. notices])).InFrenchOrder(p => p.Title),
    ];

    private static NoticeFacetView Index(Side side, Facet facet, bool isWhole) => new(
        facet.Title, facet.Segment,
        [.. facet.Parts.Select(p => new NoticeValueView(p.Title, p.Notices.Length, isWhole ? null : Destination.To(AddressOf(side, facet, p, 0)), isWhole ? [.. p.Notices.Select(n => new LinkView(n.Need.What.Shown, Destination.To(side.Url, AnchorOf(n))))] : []))]);

    /// <param name="hasMeetings">Whether each is told with those who could answer: once among the pages of its parts, as on its sheet.</param>
    private static NoticeGroupView Group(Site site, Part part, IEnumerable<Notice> shown, bool hasMeetings) =>
        new(part.Title, "genre-" + part.Id, part.Description, part.Notices.Length, [.. shown.Select(n => Of(site, n, hasMeetings))]);

    private static NoticeView Of(Site site, Notice notice, bool hasMeetings = true) => new(
        AnchorOf(notice), notice.Need.What.Shown, NoticeSequels.LinkTo(notice), notice.By.IsUnclaimed, SheetPages.YearOf(notice.By),
        Tell.Joined(notice.Uses.Select(u => u.Shown)), Tell.Joined(Places(notice)),
        Tell.Since(notice.Need.Since), Tell.Until(notice.Need.Until), NoticeSequels.Of(site, notice, hasMeetings));

    /// <summary>The places as they were named, without those that hold them.</summary>
    private static IEnumerable<string> Places(Notice notice) => Tell.Places(notice.Need.Places.IsEmpty ? notice.By.Places : notice.Need.Places);

    private static string AnchorOf(Notice notice) => $"{notice.By.Key.Kind}-{notice.By.Key.Id}--{notice.Need.Anchor}";

    private static Url AddressOf(Side side, Facet facet, Part part, int page) => Paging.AddressOf(new($"{side.Url.Path}{facet.Segment}/{part.Id}/"), page + 1);

    private static string TitleOf(Site site, Side side, Part part, int page) => Paging.TitleOf(side.Each(site, part.Title), page + 1);

    /// <summary>Null before the first page and after the last.</summary>
    private static LinkView? LinkTo(Site site, Side side, Facet facet, Part part, int page) =>
        page >= 0 && page * PerPage < part.Notices.Length ? new(TitleOf(site, side, part, page), Destination.To(AddressOf(side, facet, part, page))) : null;

    private static LinkView LinkTo(Site site, Side side) => Tell.Link(PageIntroduction.CrumbOf(site, side.Url, side.Title(site)));
}
