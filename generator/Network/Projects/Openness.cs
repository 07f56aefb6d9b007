using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Projects;

/// <summary>How open something is, in words: its name, how far, and why.</summary>
/// <param name="Role">What it serves for.</param>
/// <param name="State">How open; null where nobody said.</param>
/// <param name="Words">What is told without a degree: how data of people are protected.</param>
/// <param name="Where">Where one finds it.</param>
/// <param name="Wished">By what the project would like to replace it.</param>
public sealed record DegreeView(string Name, string? Role, StateView? State, string? Words, string? Licence, LinkView? Where, string? Why, string? Wished);

/// <summary>What is open, and why: each axis, then each part that a project is made of.</summary>
internal static class Openness
{
    /// <summary>The part of a sheet that tells it, as degrees.</summary>
    public static FactView Told(Opening opening, FactView part) => part with
    {
        Degrees = Axes(opening),
        Reason = opening.Why?.Shown,
        Holds = opening.Code is { Word: not "inconnu", Label: var label } ? $"code {label}" : null,
    };

    public static FactView Told(ImmutableArray<Brick> bricks, FactView part) => part with { Degrees = [.. bricks.Select(Of)], Holds = Telling.Few(bricks.Select(b => b.Name.Shown)) };

    /// <summary>How open the code is and the contents are; what has no degree is left out.</summary>
    public static IEnumerable<DegreeView> Degrees(Opening? opening) => opening is null ? [] : Axes(opening).Where(d => d.State is not null);

    /// <summary>The degree that is asked first: of the code, else of the contents; null where neither was told.</summary>
    public static DegreeView? First(Opening opening) => Axes(opening).FirstOrDefault(d => d.State is not null || d.Where is not null);

    private static ImmutableArray<DegreeView> Axes(Opening opening)
    {
        var axes = ImmutableArray.CreateBuilder<DegreeView>();
        if (opening.Code is not null || opening.Licence is not null || opening.Repository is not null)
            axes.Add(new("Le code", null, State(opening.Code), null, opening.Licence?.Text, opening.Repository is { } repository ? new(new Uri(repository.Href).Host, Destination.Away(repository.Href)) : null, null, null));
        if (opening.Contents is not null) axes.Add(new("Les contenus", null, State(opening.Contents), null, null, null, null, null));
        if (opening.Data?.Public is { } shared) axes.Add(new("Les données que chacun peut reprendre", null, null, shared.Shown, null, null, null, null));
        if (opening.Data?.Personal is { } personal) axes.Add(new("Les données des personnes", null, null, personal.Shown, null, null, null, null));
        return axes.DrainToImmutable();
    }

    private static DegreeView Of(Brick brick) => new(brick.Name.Shown, brick.Role?.Shown, State(brick.Openness), null, brick.Licence?.Text, null, brick.Why?.Shown, brick.Wished?.Shown);

    /// <summary>The words of the schema are those that one writes; here they are said to who never wrote any.</summary>
    public static StateView? State(Choice? choice) => choice?.Word switch
    {
        null => null,
        "libre" => new("Libre, chacun peut le lire, s’en servir et le changer", "plein"),
        "libres" => new("Libres, chacun peut les reprendre", "plein"),
        "sur-demande" => new("Sur demande", "demi"),
        "programme-seul" => new("On peut s’en servir, sans pouvoir lire comment c’est fait", "demi"),
        "ferme" => new("Fermé", "vide"),
        "fermes" => new("Fermés", "vide"),
        _ => new("Nous avons cherché, sans trouver", "vide"),
    };
}
