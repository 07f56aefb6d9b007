using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Resolving.France;
using Pec.Schema;

namespace Pec.Network.Authorities;

/// <summary>Which authority was asked is told once its answer is public or it agrees.</summary>
internal sealed class AuthorityRedaction(IReadOnlyDictionary<EntryKey, Entry> all, Func<string, Place?> placeOf, Phrases phrases)
{
    /// <summary>The entry as every output may show it.</summary>
    public Entry Keep(Entry entry) =>
        entry is Project project && project.Requests.Any(r => !MayBeNamed(r)) ? project with { Requests = [.. project.Requests.Select(Keep)] } : entry;

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
            "etat" => phrases.Say("sans-nom-etat"),
            "region" => phrases.Say("sans-nom-region"),
            "departement" => phrases.Say("sans-nom-departement") + (region is not null && HasSeveralDepartments(region) ? Of(region) : ""),
            "intercommunalite" => phrases.Say("sans-nom-intercommunalite") + Of(region),
            "commune" => phrases.Say("sans-nom-commune") + Of(region),
            _ => phrases.Say("sans-nom-collectivite") + Of(region),
        };
    }

    /// <summary>Overseas collectivities, whose codes have three digits, hold too few authorities to hide one.</summary>
    private static string Of(Place? region) => region is { Code.Length: < 3 } ? " " + Names.Of(region.Shown) : "";

    private Place? RegionOf(PlaceUse use)
    {
        var place = placeOf(use.Word);
        while (place is { Level: not PlaceLevel.Region, Parent: { } holder }) place = holder;
        return place is { Level: PlaceLevel.Region } ? place : null;
    }

    private static bool HasSeveralDepartments(Place region) => Gazetteer.AllLarge.Count(p => p.Level == PlaceLevel.Department && p.ParentId == region.Id) > 1;
}
