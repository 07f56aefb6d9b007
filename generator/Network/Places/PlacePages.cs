using System.Collections.Immutable;
using System.Globalization;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Meetings;
using Pec.Network.Needs;
using Pec.Network.Sheets;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>The places that hold something: one page for all, one for each.</summary>
internal static class PlacePages
{
    public static readonly Url Url = new("/territoires/");

    /// <summary>Where the page of all places says what no distance stops.</summary>
    public const string Anywhere = "partout";

    /// <summary>Up to so many things, a place needs no other heading than « Ici ».</summary>
    private const int Few = 4;

    private const int MostNeeds = 6;

    /// <summary>More places than this are not read on one page.</summary>
    private const int Many = 400;

    public static Crumb CrumbOf(Site site) => PageIntroduction.CrumbOf(site, Url, site.Say("lieux-titre"));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("lieux-titre"));
        yield return new Page(
            Url, "places",
            () => new PlacesView(introduction.Title, introduction.Summary, introduction.Body, site.Places.Count, MapPage.Small(site),
                [.. Tops(site).Select(h => GroupOf(site, h))], CommunePages.Index(site),
                Surroundings.Anywhere(site, null), Surroundings.Invitation(site, null), Format.Network(site, introduction.Title)),
            introduction.Head with { IsInvitation = site.Places.Count == 0, Source = introduction.Head.Source ?? OwnPlace.File, Type = "CollectionPage" });
        foreach (var page in site.Places.All.SelectMany(h => OfPlace(site, options, h))) yield return page;
    }

    /// <summary>The places that nothing holds, those that are nowhere last.</summary>
    public static IEnumerable<PlaceHolding> Tops(Site site) =>
        site.Places.All.Where(h => !site.Places.HoldersOf(h.Place).Any())
            .OrderBy(h => h.Place.Level == PlaceLevel.Nowhere ? 1 : 0).ThenBy(h => Collation.Key(h.Place.Name), StringComparer.Ordinal);

    public static PlaceGroupView GroupOf(Site site, PlaceHolding holding) => new(Format.Link(holding.Place), Inside(holding, site.Places.Count > Many));

    private static IEnumerable<Output> OfPlace(Site site, ComposeOptions options, PlaceHolding holding)
    {
        var place = holding.Place;
        var head =
            new PageHead { Title = place.Shown, Description = Described(holding), Breadcrumb = [site.Home, CrumbOf(site), .. site.Places.HoldersOf(place).Reverse().Select(p => new Crumb(p.Shown, p.Url))], Source = new($"{Files.Root}/"), Type = "CollectionPage", About = options.BaseAddress is { } address ? () => About(site, place, address) : null };
        ImmutableArray<Listing> needs = [.. site.Board.OpenNeedsAt(place).Take(MostNeeds)];
        return CardLists.Compose(
            site, place.Url, "place", head, Sections(site, holding),
            part => !part.IsFirst ? new PlaceView(part.Title, Word(site, place.Level), null, [], part.Groups, [], null, [], [], null, part.Pager) : new PlaceView(
                part.Title, Word(site, place.Level), MapPage.Small(site, place), [.. holding.Children.Select(c => Format.Link(c.Place))], part.Groups,
                [.. needs.Select(n => ListingCards.Of(site, n, hasMeetings: false))], needs.IsEmpty ? null : Destination.To(ListingPages.UrlOfNeeds),
                Surroundings.Near(site, holding), Surroundings.Anywhere(site, holding), Surroundings.Invitation(site, place), part.Pager)
            {
                TakeAway = holding.Entries.IsEmpty ? null : TakeAway.Of(options, place.Url, place.Shown),
                Agenda = MeetingItems.Beside(site, options, place.Url, site.Agenda.Among(holding.Entries)),
            });
    }

    /// <summary>What no distance stops is no place.</summary>
    private static Thing? About(Site site, Place place, string address) => place.Level == PlaceLevel.Nowhere ? null : Things.Of(site, place, address)
        .With("identifier", place.Code is { } code ? new Thing("PropertyValue").With("propertyID", site.Gazetteer.Country.Codes?.Name).With("value", code) : null)
        .With("geo", place.Position is not { } at ? null : new Thing("GeoCoordinates")
            .With("latitude", at.Latitude.ToString(CultureInfo.InvariantCulture)).With("longitude", at.Longitude.ToString(CultureInfo.InvariantCulture)))
        .With("containedInPlace", site.Places.HoldersOf(place).FirstOrDefault() is { } holder ? Things.Of(site, holder, address) : null);

    private static IEnumerable<Section> Sections(Site site, PlaceHolding holding)
    {
        // Its meetings are told apart, by when they take place.
        ImmutableArray<Entry> entries = [.. site.PlaceShelves.Of(holding).Where(e => site.Agenda.Find(e) is null)];
        if (entries.Length <= Few) return [new(site.Say("lieu-ici"), "ici", entries)];
        var byKind = entries.ToLookup(e => e.Key.Kind);
        return PlaceShelves.Kinds(site).Select(k => new Section(site.Say("lieu-ici-genre", k.Title), k.Folder, [.. site.InReadingOrder([.. byKind[k.Name]])]));
    }

    /// <summary>What a search engine shows under the name: the first things that are found there.</summary>
    private static string? Described(PlaceHolding holding)
    {
        var found = holding.Entries.Take(4).Select(e => e.Title.Shown).ToList();
        return found.Count == 0 ? null : $"{holding.Place.Shown}\u00a0: {string.Join("\u202f; ", found)}.";
    }

    /// <summary>Every place below, the nearest first; where they are many, communes are found on the page of what holds them.</summary>
    private static ImmutableArray<LinkView> Inside(PlaceHolding holding, bool isFolded) =>
        [.. holding.Children.Where(h => !isFolded || h.Place.Level != PlaceLevel.Commune).SelectMany(h => Inside(h, isFolded).Prepend(Format.Link(h.Place)))];

    private static string Word(Site site, PlaceLevel level) => level switch
    {
        PlaceLevel.Country => site.Say("lieu-pays"),
        PlaceLevel.Town => site.Say("lieu-ville"),
        _ => site.Gazetteer.NounOf(level)?.Title ?? site.Say("lieu-territoire"),
    };
}
