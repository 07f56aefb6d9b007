using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Authorities;
using Pec.Network.Groups;
using Pec.Network.Needs;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>The places that hold something: one page for all, one for each.</summary>
internal static class PlacePages
{
    public static readonly Url Url = new("/territoires/");

    /// <summary>More places than this are not read on one page.</summary>
    private const int Many = 400;

    /// <summary>What comes first on the page of a place: what happens there, then who is at work.</summary>
    private static readonly ImmutableArray<IKind> Shown = [Story.Kind, Project.Kind, WorkingGroup.Kind, Authority.Kind];

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("lieux-titre"));
        var tops = site.Places.All.Where(h => !site.Places.HoldersOf(h.Place).Any())
            .OrderBy(h => h.Place.Level == PlaceLevel.Nowhere ? 1 : 0).ThenBy(h => Collation.Key(h.Place.Name), StringComparer.Ordinal).ToList();
        yield return new Page(
            Url, "places",
            () => new PlacesView(introduction.Title, introduction.Summary, introduction.Body, site.Places.Count, Tiles.Of(site),
                [.. tops.Select(h => new PlaceGroupView(Tell.Link(h.Place), Inside(h, site.Places.Count > Many)))], Tell.Network(site, introduction.Title)),
            introduction.Head with { IsHidden = site.Places.Count == 0, Source = introduction.Head.Source ?? OwnPlace.File, Type = "CollectionPage" });
        foreach (var page in site.Places.All.SelectMany(h => OfPlace(site, h))) yield return page;
    }

    private static IEnumerable<Output> OfPlace(Site site, PlaceHolding holding)
    {
        var place = holding.Place;
        var byKind = holding.Entries.ToLookup(e => e.Key.Kind);
        var head = new PageHead { Title = place.Shown, Description = Described(holding), Breadcrumb = [site.Home, new(site.Say("lieux-titre"), Url), .. site.Places.HoldersOf(place).Reverse().Select(p => new Crumb(p.Shown, p.Url))], Source = new($"{Files.Root}/"), Type = "Place" };
        ImmutableArray<Notice> needs = [.. site.Board.OpenNeedsAt(place).Take(Paging.PerPage)];
        return CardLists.Compose(
            site, place.Url, "place", head,
            Shown.Concat(site.Model.Kinds.Except(Shown)).Select(k => new Section(k.Title, k.Folder, [.. site.InReadingOrder([.. byKind[k.Name]])])),
            part => new PlaceView(
                part.Title, Word(site, place.Level), part.IsFirst ? [.. holding.Children.Select(c => Tell.Link(c.Place))] : [], part.Groups,
                part.IsFirst ? [.. needs.Select(n => new PlaceNeedView(new(n.Need.What.Shown, NoticeSequels.LinkTo(n).To), n.By.Title.Shown))] : [], part.IsFirst && needs.Length > 0 ? Destination.To(NoticePages.UrlOfNeeds) : null, part.Pager));
    }

    /// <summary>What a search engine shows under the name: the first things that are found there.</summary>
    private static string? Described(PlaceHolding holding)
    {
        var found = holding.Entries.Take(4).Select(e => e.Title.Shown).ToList();
        return found.Count == 0 ? null : $"{holding.Place.Shown}\u00a0: {string.Join("\u202f; ", found)}.";
    }

    /// <summary>Every place below, the nearest first; where they are many, communes are found on the page of what holds them.</summary>
    private static ImmutableArray<LinkView> Inside(PlaceHolding holding, bool isFolded) =>
        [.. holding.Children.Where(h => !isFolded || h.Place.Level != PlaceLevel.Commune).SelectMany(h => Inside(h, isFolded).Prepend(Tell.Link(h.Place)))];

    private static string Word(Site site, PlaceLevel level) => level switch
    {
        PlaceLevel.Country => site.Say("lieu-pays"),
        PlaceLevel.Region => site.Say("lieu-region"),
        PlaceLevel.Department => site.Say("lieu-departement"),
        PlaceLevel.Union => site.Say("lieu-intercommunalite"),
        PlaceLevel.Commune => site.Say("lieu-commune"),
        PlaceLevel.District => site.Say("lieu-arrondissement"),
        PlaceLevel.Town => site.Say("lieu-ville"),
        _ => site.Say("lieu-territoire"),
    };
}
