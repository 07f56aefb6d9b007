using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>The map of the country with what stands on it, and the small maps that lead to it; a country without outlines has neither.</summary>
internal static class MapPage
{
    public static readonly Url Url = new("/carte/");

    /// <summary>Where the page says in words what the map shows.</summary>
    private const string List = "lieux";

    /// <summary>More dots than this are no map any more: marks are then put together from further away.</summary>
    private const int MostDots = 120;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        if (site.CountryMap.All.IsEmpty) yield break;
        var introduction = PageIntroduction.At(site, Url, site.Say("carte-titre"));
        yield return new Page(
            Url, "map",
            () => new MapView(
                introduction.Title, introduction.Summary, introduction.Body,
                IsDrawn(site) ? [.. site.CountryMap.All.Select(piece => PieceOf(site, piece))] : [],
                Legend(site), Groups(site, isHere: true), site.Say("carte-ailleurs", site.Gazetteer.Country.Of), Groups(site, isHere: false), Surroundings.Anywhere(site, null),
                Surroundings.Invitation(site, null), Format.Network(site, introduction.Title)),
            introduction.Head with { IsInvitation = site.Places.Count == 0, Source = introduction.Head.Source ?? OwnPlace.File, Type = "CollectionPage" });
    }

    /// <summary>The mainland and all that stands there; null while too little does.</summary>
    public static SmallMapView? Small(Site site) =>
        IsDrawn(site) ? SmallOf(site, site.CountryMap.All[0], site.MapMarks.All.Where(m => m.Piece == site.CountryMap.All[0])) : null;

    /// <summary>Where a place is, with what stands in it; null abroad, and while too little stands on the whole map.</summary>
    public static SmallMapView? Small(Site site, Place place) =>
        IsDrawn(site) && site.CountryMap.PieceOf(place) is { } piece && SmallOf(site, piece, site.MapMarks.Within(place).Where(m => m.Piece == piece)) is { Dots.IsEmpty: false } drawn
            ? drawn : null;

    private static bool IsDrawn(Site site) => site.MapMarks.All.Length >= Thresholds.Enough;

    private static SmallMapView SmallOf(Site site, MapPiece piece, IEnumerable<Mark> marks)
    {
        var ground = site.CountryMap.GroundOf(piece, isSmall: true);
        return new(
            Destination.To(Url), piece.Width, piece.Height, ground.Land, ground.Regions,
            [.. MapDots.Of(piece, [.. marks], MostDots).Select(d => new SpotView(d.At.X, d.At.Y, d.IsArea))]);
    }

    private static MapPieceView PieceOf(Site site, MapPiece piece)
    {
        var ground = site.CountryMap.GroundOf(piece, isSmall: false);
        var region = piece.Region is { } id ? site.Gazetteer.LargeNamed(id) : null;
        return new(
            region?.Shown ?? site.Gazetteer.Country.Projection!.Name, region?.Shown, region is not null && site.Places.Of(region) is not null ? Destination.To(region.Url) : null,
            piece.Width, piece.Height, ground.Land, ground.Regions, ground.Departments,
            [.. MapDots.Of(piece, [.. site.MapMarks.All.Where(m => m.Piece == piece)], MostDots).Select(d => DotOf(site, d))]);
    }

    private static DotView DotOf(Site site, Dot dot)
    {
        var first = dot.Marks[0];
        if (dot.Marks.Length == 1) return new(dot.At.X, dot.At.Y, Destination.To(first.Url), first.Name, false, dot.IsArea, LabelOf(dot, first.Name));
        var name = site.Say("carte-ensemble", dot.Marks.Length - 1, first.Name);
        return new(dot.At.X, dot.At.Y, Holder(site, dot) is { } holder ? Destination.To(holder.Url) : Destination.To(Url, List), name, true, dot.IsArea, LabelOf(dot, first.Name));
    }

    private static MapLabelView? LabelOf(Dot dot, string name) => dot.Label is { } at ? new(at.X, at.Y, at.IsLeft, name) : null;

    /// <summary>The smallest place with a page that holds all of a dot.</summary>
    private static Place? Holder(Site site, Dot dot) =>
        dot.Marks[0].Place is { } first ? site.Places.HoldersOf(first).Prepend(first).FirstOrDefault(h => dot.Marks.All(m => Ways.Up(m.Place).Any(p => p.Id == h.Id))) : null;

    private static string Legend(Site site) => site.Say(
        "carte-legende", site.Gazetteer.NounOf(PlaceLevel.Department)?.Whole, site.Gazetteer.NounOf(PlaceLevel.Region)?.Whole, site.Gazetteer.Country.Codes?.Owner,
        site.MapMarks.All.Any(m => m.Place is { IsAbout: true }) ? site.Say("carte-environ") : "");

    private static ImmutableArray<PlaceGroupView> Groups(Site site, bool isHere) =>
        [.. PlacePages.Tops(site).Where(h => h.Place.Level != PlaceLevel.Nowhere && site.CountryMap.PieceOf(h.Place) is not null == isHere).Select(h => PlacePages.GroupOf(site, h))];
}
