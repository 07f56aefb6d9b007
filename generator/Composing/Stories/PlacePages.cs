using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>The places that hold something: one page for all, one for each.</summary>
internal static class PlacePages
{
    public static readonly Url Url = new("/territoires/");
    private const string Title = "Territoires";

    /// <summary>More places than this are not read on one page.</summary>
    private const int Many = 400;

    /// <summary>What comes first on the page of a place: what happens there, then who is at work.</summary>
    private static readonly ImmutableArray<IKind> Shown = [Story.Kind, Project.Kind, WorkingGroup.Kind, Authority.Kind];

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduced = Introduced.At(site, Url, Title);
        var tops = site.Places.Values.Where(h => h.Place.Parent is null || !site.Places.ContainsKey(h.Place.Parent))
            .OrderBy(h => h.Place.Level == PlaceLevel.Nowhere ? 1 : 0).ThenBy(h => Collation.Key(h.Place.Name), StringComparer.Ordinal).ToList();
        yield return new Page(
            Url, "places",
            () => new PlacesView(introduced.Title, introduced.Summary, introduced.Body, site.Places.Count, Tiles.Of(site),
                [.. tops.Select(h => new PlaceGroupView(LinkTo(h.Place), Inside(site, h, site.Places.Count > Many)))], Tell.Network(site, introduced.Title)),
            introduced.Head with { IsHidden = site.Places.IsEmpty, Source = introduced.Head.Source ?? OwnPlace.File, Type = "CollectionPage" });
        foreach (var page in site.Places.Values.SelectMany(h => OfPlace(site, h))) yield return page;
    }

    private static IEnumerable<Output> OfPlace(Site site, PlaceHolding holding)
    {
        var place = holding.Place;
        var byKind = holding.Entries.Select(k => site.ByKey[k]).ToLookup(e => e.Key.Kind);
        var head = new PageHead { Title = place.Shown, Description = Described(site, holding), Breadcrumb = [Home.Crumb, new(Title, Url), .. Parents(site, place)], Source = new($"{Files.Root}/"), Type = "Place" };
        ImmutableArray<Notice> needs = [.. site.Board.OpenNeedsAt(place).Take(Paging.PerPage)];
        return Paging.Compose(
            site, place.Url, "place", head, Shown.Concat(Kinds.All.Except(Shown)).Select(k => new Section(k.Title, k.Folder, InOrder(site, k, byKind[k.Name]))),
            part => new PlaceView(
                part.Title, Word(place.Level), part.IsFirst ? [.. holding.Children.Select(id => LinkTo(site.Places[id].Place))] : [], part.Groups,
                part.IsFirst ? [.. needs.Select(n => new PlaceNeedView(new(n.Need.What.Shown, Meetings.LinkTo(n).To), n.By.Title.Shown))] : [], part.IsFirst && needs.Length > 0 ? Destination.To(NoticePages.UrlOfNeeds) : null, part.Pager));
    }

    private static ImmutableArray<Entry> InOrder(Site site, IKind kind, IEnumerable<Entry> entries) => kind == Story.Kind ? [.. site.Stories.InOrder(entries.Cast<Story>())] : [.. entries];

    /// <summary>What a search engine shows under the name: the first things that are found there.</summary>
    private static string? Described(Site site, PlaceHolding holding)
    {
        var found = holding.Entries.Take(4).Select(key => site.ByKey[key].Title.Shown).ToList();
        return found.Count == 0 ? null : $"{holding.Place.Shown}\u00a0: {string.Join("\u202f; ", found)}.";
    }

    private static LinkView LinkTo(Place place) => new(place.Shown, Destination.To(place.Url));

    /// <summary>Every place below, the nearest first; where they are many, communes are found on the page of what holds them.</summary>
    private static ImmutableArray<LinkView> Inside(Site site, PlaceHolding holding, bool isFolded) =>
        [.. holding.Children.Select(id => site.Places[id]).Where(h => !isFolded || h.Place.Level != PlaceLevel.Commune).SelectMany(h => Inside(site, h, isFolded).Prepend(LinkTo(h.Place)))];

    private static IEnumerable<Crumb> Parents(Site site, Place place)
    {
        var parents = new List<Crumb>();
        for (var parent = place.Parent; parent is not null && site.Places.TryGetValue(parent, out var holding); parent = holding.Place.Parent) parents.Insert(0, new(holding.Place.Shown, holding.Place.Url));
        return parents;
    }

    private static string Word(PlaceLevel level) => level switch
    {
        PlaceLevel.Country => "Pays",
        PlaceLevel.Region => "Région",
        PlaceLevel.Department => "Département",
        PlaceLevel.Union => "Intercommunalité",
        PlaceLevel.Commune => "Commune",
        PlaceLevel.District => "Arrondissement",
        PlaceLevel.Town => "Ville",
        _ => "Territoire",
    };
}
