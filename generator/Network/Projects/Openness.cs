using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>What is open, and why: each axis, then each part that a project is made of.</summary>
internal static class Openness
{
    /// <summary>The part of a sheet that tells it, as degrees.</summary>
    public static FactView Told(Site site, Opening opening, FactView part) => part with
    {
        Degrees = Axes(site, opening),
        Reason = opening.Why?.Shown,
        Holds = opening.Code is { Word: not "inconnu", Label: var label } ? site.Say("ouvert-code-est", label) : null,
    };

    public static FactView Told(Site site, ImmutableArray<Brick> bricks, FactView part) =>
        part with { Degrees = [.. bricks.Select(b => Of(site, b))], Holds = Telling.Few(bricks.Select(b => b.Name.Shown)) };

    /// <summary>How open the code is and the contents are; what has no degree is left out.</summary>
    public static IEnumerable<DegreeView> Degrees(Site site, Opening? opening) => opening is null ? [] : Axes(site, opening).Where(d => d.State is not null);

    /// <summary>The degree that is asked first: of the code, else of the contents; null where neither was told.</summary>
    public static DegreeView? First(Site site, Opening opening) => Axes(site, opening).FirstOrDefault(d => d.State is not null || d.Where is not null);

    private static ImmutableArray<DegreeView> Axes(Site site, Opening opening)
    {
        var axes = ImmutableArray.CreateBuilder<DegreeView>();
        if (opening.Code is not null || opening.Licence is not null || opening.Repository is not null)
            axes.Add(
                new(site.Say("ouvert-code"), null, State(site, opening.Code), null, opening.Licence?.Text, opening.Repository is { } repository ? new(new Uri(repository.Href).Host, Destination.Away(repository.Href)) : null, null, null));
        if (opening.Contents is not null) axes.Add(new(site.Say("ouvert-contenus"), null, State(site, opening.Contents), null, null, null, null, null));
        if (opening.Data?.Public is { } shared) axes.Add(new(site.Say("ouvert-donnees"), null, null, shared.Shown, null, null, null, null));
        if (opening.Data?.Personal is { } personal) axes.Add(new(site.Say("ouvert-personnes"), null, null, personal.Shown, null, null, null, null));
        return axes.DrainToImmutable();
    }

    private static DegreeView Of(Site site, Brick brick) =>
        new(brick.Name.Shown, brick.Role?.Shown, State(site, brick.Openness), null, brick.Licence?.Text, null, brick.Why?.Shown, brick.Wished?.Shown);

    /// <summary>The words of the schema are those that one writes; here they are said to who never wrote any.</summary>
    public static StateView? State(Site site, Choice? choice) => choice?.Word switch
    {
        null => null,
        "libre" => new(site.Say("ouvert-libre"), "plein"),
        "libres" => new(site.Say("ouvert-libres"), "plein"),
        "sur-demande" => new(site.Say("ouvert-sur-demande"), "demi"),
        "programme-seul" => new(site.Say("ouvert-programme-seul"), "demi"),
        "ferme" => new(site.Say("ouvert-ferme"), "vide"),
        "fermes" => new(site.Say("ouvert-fermes"), "vide"),
        _ => new(site.Say("ouvert-inconnu"), "vide"),
    };
}
