using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Resolving;
using Pec.Schema;

namespace Pec.Network.Authorities;

/// <summary>Which authority was asked is told once its answer is public or it agrees.</summary>
internal sealed class AuthorityRedaction(Redacting site)
{
    /// <summary>The entry as every output may show it.</summary>
    public Entry Keep(Entry entry) =>
        entry is Project project && project.Requests.Any(r => !MayBeNamed(r)) ? project with { Requests = [.. project.Requests.Select(Keep)] } : entry;

    /// <summary>Its answer is public or it agreed; and it did not ask to be off the site.</summary>
    private bool MayBeNamed(Request request) => request.MayBeNamed && !(request.Authority is { } use && site.All.GetValueOrDefault(use.Key) is { IsOffSite: true });

    private Request Keep(Request request) =>
        MayBeNamed(request) || request.Authority is not { } use ? request : request with { Authority = null, Unnamed = new(Describe(use), use.At) };

    /// <summary>Its type and its region, unless there is only one such authority there: « une région » would be named by its own.</summary>
    private string Describe(EntryUse use)
    {
        var authority = site.All.GetValueOrDefault(use.Key) as Authority;
        var region = authority?.Place is { } place ? RegionOf(place) : null;
        var word = authority?.Type?.Word;
        if (word == "etat") return site.Phrases.Say("sans-nom-etat");
        if (word is null || site.Gazetteer.LevelNamed(word) is not { } level) return site.Phrases.Say("sans-nom-collectivite") + Of(region);
        var isTold = level != PlaceLevel.Region && (level != PlaceLevel.Department || (region is not null && HasSeveralDepartments(region)));
        return site.Gazetteer.NounOf(level)!.A + (isTold ? Of(region) : "");
    }

    /// <summary>A collectivity that stands apart from the regions of its country holds too few authorities to hide one.</summary>
    private string Of(Place? region) => region is not null && site.Gazetteer.IsRegion(region) ? " " + Names.Of(region.Shown) : "";

    private Place? RegionOf(PlaceUse use)
    {
        var place = site.PlaceOf(use.Word);
        while (place is { Level: not PlaceLevel.Region, Parent: { } holder }) place = holder;
        return place is { Level: PlaceLevel.Region } ? place : null;
    }

    private bool HasSeveralDepartments(Place region) => site.Gazetteer.AllLarge.Count(p => p.Level == PlaceLevel.Department && p.ParentId == region.Id) > 1;
}
