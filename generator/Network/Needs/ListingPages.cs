using System.Collections.Immutable;
using Pec.Composing;
using Pec.Composing.Feeds;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>
/// What is needed and what is offered, as small ads: all on one page with a way to choose among them, or the first of them with a page for each nature, use and
/// place.
/// </summary>
internal static class ListingPages
{
    /// <summary>Above, a page of all of them would be too heavy to read.</summary>
    private const int Whole = 60;

    /// <summary>On the page of a part, where each listing brings those who could answer it.</summary>
    private const int PerPage = 10;

    private const string NatureSegment = "natures";

    private sealed record Side(Url Url, bool IsOffers);

    /// <summary>The listings of one value of a facet.</summary>
    private sealed record Part(string Id, string Title, string? Description, ImmutableArray<Listing> Listings);

    private sealed record Facet(string Title, string Segment, ImmutableArray<Part> Parts);

    private static readonly Side Needs = new(new("/besoins/"), false);
    private static readonly Side Offers = new(new("/offres/"), true);

    public static Url UrlOfNeeds => Needs.Url;

    public static Url UrlOfOffers => Offers.Url;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options) =>
        Compose(site, options, Needs, site.Board.Needs).Concat(Compose(site, options, Offers, site.Board.Offers));

    private static IEnumerable<Output> Compose(Site site, ComposeOptions options, Side side, ImmutableArray<Listing> all)
    {
        ImmutableArray<Listing> open = [.. all.Where(n => n.State == ListingState.Open)];
        ImmutableArray<Listing> closed = [.. all.Where(n => n.State == ListingState.Met)];
        Facet natures = new(site.Say("annonces-par-genre"), NatureSegment, ByNature(site, open)),
        places = new(site.Say("annonces-par-territoire"), "territoires", ByPlace(open));
        ImmutableArray<Facet> facets = [natures, new(site.Say("annonces-par-usage"), "usages", ByUse(open)), places];
        var introduction = PageIntroduction.At(site, side.Url, TitleOf(site, side));
        var isWhole = open.Length <= Whole;
        // In the order of natures, care before code.
        ImmutableArray<Listing> shown = [.. natures.Parts.SelectMany(p => p.Listings).Take(isWhole ? Whole : PerPage)];
        var choice = isWhole && open.Length >= Thresholds.Enough ? ListingChoice.Among(site, side.Url, [Choice(natures), Choice(places)]) : null;
        var head =
            introduction.Head with { IsInvitation = open.IsEmpty && closed.IsEmpty, Source = introduction.Head.Source ?? new($"{Files.Root}/{Project.Kind.Folder}"), Type = "CollectionPage" };
        var view = new ListingsView(
            introduction.Title, introduction.Summary, introduction.Body, side.IsOffers, open.Length,
            !side.IsOffers && open.Any(n => n.Nature is { } nature && nature.Sense?.Text != Natures.Code), choice?.Filter,
            [], [], [], [], ListingBoard.Nearest, LinkTo(site, side.IsOffers ? Needs : Offers), Format.Network(site, introduction.Title), null)
        {
            Holders = site.Gazetteer.NounOf(PlaceLevel.Department) is { } department && site.Gazetteer.NounOf(PlaceLevel.Region) is { } region
                ? site.Say("rencontres-regle-lieux", department.The, region.The) : site.Say("rencontres-regle-contenants"),
        };
        yield return new Page(
            side.Url, "listings",
            () => view with
            {
                Listings = [.. shown.Select(n => ListingCards.Of(site, n) with { Marks = choice?.MarksOf(n) })],
                Facets = isWhole ? [] : [.. facets.Where(f => f.Parts.Length > 0).Select(f => Index(side, f))],
                Feeds = isWhole && !side.IsOffers && FeedNames.IsPublished(options) ? [.. natures.Parts.Where(p => ListingFeeds.Holds(site, p.Listings)).Select(p => new LinkView(p.Title, Destination.To(AtomFeedWriter.Beside(AddressOf(side, natures, p)))))] : [],
                Closed = [.. closed.Select(n => ListingCards.Of(site, n))],
            },
            head with { Keywords = [.. site.Terms.Ordered("natures").SelectMany(n => n.Names)] });
        if (choice is not null) yield return choice.Styles;
        if (isWhole) yield break;
        foreach (var facet in facets)
            foreach (var part in facet.Parts)
            {
                var title = $"{TitleOf(site, side)}\u00a0: {part.Title}";
                var under = head with { Title = title, Description = part.Description, Breadcrumb = [site.Home, new(introduction.Title, side.Url)] };
                foreach (var slice in Paging.Slices(AddressOf(side, facet, part), under, part.Listings, PerPage))
                    yield return new Page(
                        slice.Url, "listings",
                        // Those who could answer are told once among the pages of its parts, as on its sheet.
                        () => view with
                        {
                            Title = slice.Head.Title, Summary = slice.IsFirst ? part.Description : null, Introduction = null, Count = part.Listings.Length,
                            NeedsMoreThanCode = false,
                            Listings = [.. slice.Items.Select(n => ListingCards.Of(site, n, hasMeetings: facet == natures))], Pager = slice.Pager,
                        },
                        slice.Head);
            }
    }

    /// <summary>The needs of each nature, with the page that is or would be its own: needs have one each where they take several.</summary>
    public static IEnumerable<(Url Page, bool IsMade, string Title, ImmutableArray<Listing> Listings)> NeedsByNature(Site site)
    {
        ImmutableArray<Listing> open = [.. site.Board.Needs.Where(n => n.State == ListingState.Open)];
        var natures = new Facet("", NatureSegment, ByNature(site, open));
        return natures.Parts.Select(part => (AddressOf(Needs, natures, part), open.Length > Whole, $"{TitleOf(site, Needs)}\u00a0: {part.Title}", part.Listings));
    }

    private static ListingChoice.Question Choice(Facet facet) => new(facet.Segment, facet.Title, [.. facet.Parts.Select(p => (p.Id, p.Title, p.Listings))]);

    /// <summary>In the order of the vocabulary, care before code; then the words that wait to be put in order, then those without any.</summary>
    private static ImmutableArray<Part> ByNature(Site site, ImmutableArray<Listing> open)
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

    private static ImmutableArray<Part> ByUse(ImmutableArray<Listing> open) =>
    [
        .. (from listing in open from use in listing.Uses group (listing, use) by use.Key into uses
            select new Part(uses.Key, uses.First().use.Shown, null, [.. uses.Select(u => u.listing)])).InFrenchOrder(p => p.Title),
    ];

    /// <summary>By the largest place that holds each: a region, or what has no place.</summary>
    private static ImmutableArray<Part> ByPlace(ImmutableArray<Listing> open) =>
    [
        .. (
            from listing in open
            from place in listing.Around.Where(p => p.ParentId is null).Append(listing.Anywhere).OfType<Place>()
            group listing by place into listings
            select new Part(listings.Key.Id, listings.Key.Shown, null, [.. listings])).InFrenchOrder(p => p.Title),
    ];

    private static FacetView Index(Side side, Facet facet) => new(
        facet.Segment, facet.Title, "", "", [.. facet.Parts.Select(p => new FacetValueView(p.Id, p.Title, p.Listings.Length, Destination.To(AddressOf(side, facet, p))))]);

    private static Url AddressOf(Side side, Facet facet, Part part) => new($"{side.Url.Path}{facet.Segment}/{part.Id}/");

    private static string TitleOf(Site site, Side side) => side.IsOffers ? site.Say("offres") : site.Say("besoins");

    private static LinkView LinkTo(Site site, Side side) => Format.Link(PageIntroduction.CrumbOf(site, side.Url, TitleOf(site, side)));

    /// <summary>Where a listing that waits for an answer is told among the others; the page of all where each nature has its own.</summary>
    public static Destination PlaceOf(Site site, Listing listing)
    {
        var (side, count) = listing.IsOffer ? (Offers, site.Board.OpenOffers) : (Needs, site.Board.OpenNeeds);
        return count <= Whole ? Destination.To(side.Url, ListingCards.AnchorOf(listing)) : Destination.To(side.Url);
    }
}
