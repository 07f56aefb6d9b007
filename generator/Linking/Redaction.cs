using System.Collections.Frozen;
using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Linking.France;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;
using Pec.Schema.Parts;

namespace Pec.Linking;

/// <summary>
/// What the files say and the site does not: which authority was asked, until its answer is public or it agrees; that somebody is a friend,
/// before a signature. It is taken out here, once, so that no page, index or export can let it slip.
/// </summary>
internal sealed class Redaction(FrozenDictionary<EntryKey, Entry> all, PlaceResolver book)
{
    /// <summary>Unknown places were reported where they stand.</summary>
    private readonly List<Diagnostic> ignored = [];

    /// <summary>The entry as every output may show it.</summary>
    public Entry Keep(Entry entry) => entry switch
    {
        Project project when project.Requests.Any(r => !MayBeNamed(r)) => project with { Requests = [.. project.Requests.Select(Keep)] },
        Ally { HasSigned: false, Nearness: { Word: not Ally.Neighbour } nearness } ally => ally with { Nearness = nearness with { Word = Ally.Neighbour, Label = Ally.Neighbour } },
        _ => entry,
    };

    /// <summary>Its answer is public or it agreed; and it did not ask to be off the site.</summary>
    private bool MayBeNamed(Request request) => request.MayBeNamed && !(request.Authority is { } use && all.GetValueOrDefault(use.Key) is { IsOffSite: true });

    private Request Keep(Request request) =>
        MayBeNamed(request) || request.Authority is not { } use ? request : request with { Authority = null, Unnamed = new(Describe(use), use.At) };

    /// <summary>Its type and its region, unless there is only one such authority there: « une région » would be named by its own.</summary>
    private string Describe(EntryUse use)
    {
        var authority = all.GetValueOrDefault(use.Key) as Authority;
        var region = authority?.Place is { } place ? RegionOf(place) : null;
        return authority?.Type?.Word switch
        {
            "etat" => "un service de l’État",
            "region" => "une région",
            "departement" => "un département" + (region is not null && HasSeveralDepartments(region) ? Of(region) : ""),
            "intercommunalite" => "une intercommunalité" + Of(region),
            "commune" => "une commune" + Of(region),
            _ => "une collectivité" + Of(region),
        };
    }

    /// <summary>Overseas collectivities, whose codes have three digits, hold too few authorities to hide one.</summary>
    private static string Of(Place? region) => region is { Code.Length: < 3 } ? " " + Names.Of(region.Shown) : "";

    private Place? RegionOf(PlaceUse use)
    {
        var place = book.Find(use, ignored);
        while (place is { Level: not PlaceLevel.Region, Parent: { } parent }) place = book.ById(parent);
        return place is { Level: PlaceLevel.Region } ? place : null;
    }

    private static bool HasSeveralDepartments(Place region) => Gazetteer.AllLarge.Count(p => p.Level == PlaceLevel.Department && p.Parent == region.Id) > 1;
}
