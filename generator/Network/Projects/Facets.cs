using System.Collections.Immutable;
using Pec.Model.French;
using Pec.Network.Needs;
using Pec.Network.Usages;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>By what one chooses among the projects: only questions that divide them, and values that at least one of them has.</summary>
internal sealed class Facets(TermIndex terms)
{
    /// <summary>Fewer projects than this are read, not filtered.</summary>
    private const int Enough = 5;

    public static FacetIndex Of(Site site) => new(new Facets(site.Terms).Of([.. site.Listed<Project>()], site.Answers, site.Places, site.Board));

    private ImmutableArray<Facet> Of(List<Project> projects, AnswerIndex answers, PlaceIndex places, ListingBoard board)
    {
        if (projects.Count < Enough) return [];
        ImmutableArray<Facet> all =
        [
            new(FacetKind.Usage, "usage", Told(answers.Usages.Select(u => new FacetValue(u.Id, u.Name, [.. u.Answers.Select(a => a.By).OfType<Project>()])))),
            new(FacetKind.Place, "territoire", Places(places.All)),
            new(FacetKind.Stage, "etape", ByTerm("etapes", projects, p => p.Standing)),
            new(FacetKind.Openness, "ouverture", Openness(projects)),
            new(FacetKind.LegalForm, "forme", ByTerm("formes-juridiques", projects, p => p.Carrier?.LegalForm)),
            new(
                FacetKind.Need, "besoin",
                ByTerms("natures", projects, p => board.Of(p.Key).Where(n => n is { IsOffer: false, State: ListingState.Open, Nature: not null }).Select(n => n.Need.Nature!))),
        ];
        return [.. all.Where(f => f.Values.Length > 1)];
    }

    private ImmutableArray<FacetValue> ByTerm(string vocabulary, List<Project> projects, Func<Project, TermUse?> use) =>
        ByTerms(vocabulary, projects, p => use(p) is { } one ? [one] : []);

    /// <summary>A word without a letter makes no address, so it is no choice.</summary>
    private ImmutableArray<FacetValue> ByTerms(string vocabulary, List<Project> projects, Func<Project, IEnumerable<TermUse>> uses) => Told(
        from said in terms.Sort(vocabulary, from project in projects from use in uses(project) select (use.Meaning, Project: project), s => s.Meaning)
        where said.Meaning.Key.Length > 0
        select new FacetValue(said.Meaning.Key, said.Meaning.Shown, [.. said.Things.Select(s => s.Project).DistinctBy(p => p.Key)]));

    /// <summary>A commune is found through what holds it: one choice a village would be too many to read.</summary>
    private static ImmutableArray<FacetValue> Places(IEnumerable<PlaceHolding> holdings) => Told(
        holdings.Where(h => h.Place.Level is not (PlaceLevel.Commune or PlaceLevel.District or PlaceLevel.Town))
            .OrderBy(h => h.Place.Level == PlaceLevel.Nowhere).ThenBy(h => Collation.Key(h.Place.Name), StringComparer.Ordinal)
            .Select(h => new FacetValue(h.Place.Id, h.Place.Shown, [.. h.Entries.OfType<Project>()])));

    private static ImmutableArray<FacetValue> Openness(List<Project> projects)
    {
        var byWord = projects.Where(p => p.Opening?.Code is not null).ToLookup(p => p.Opening!.Code!.Word, StringComparer.Ordinal);
        return Told(Opening.OfCode.Options.Select(o => new FacetValue(o.Word, o.Label.French, [.. byWord[o.Word]])));
    }

    private static ImmutableArray<FacetValue> Told(IEnumerable<FacetValue> values) => [.. values.Where(v => v.Projects.Length > 0)];
}

public static class FacetsOfSite
{
    extension(Site site)
    {
        /// <summary>By what one chooses among the projects; empty while they are few.</summary>
        public ImmutableArray<Facet> Facets => site.Index(Projects.Facets.Of).All;
    }
}

internal sealed record FacetIndex(ImmutableArray<Facet> All);
