using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Network.Usages;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>How one chooses among the projects: a page for each value, and on the page of all projects a sentence that combines them.</summary>
internal static class FacetPages
{
    private static readonly Url Url = new($"{Lists.AddressOf(Project.Kind).Path}{Project.By}/");
    /// <summary>How many projects of a value its description names.</summary>
    private const int Few = 5;


    /// <param name="Each">What stands before a value in the title of its page.</param>
    private sealed record Phrase(string Title, string Each, string Label, string Any);

    private static Phrase PhraseOf(Site site, FacetKind kind) => kind switch
    {
        FacetKind.Usage => new(site.Say("par-usage"), site.Say("filtre-projets"), site.Say("filtre-pour"), site.Say("filtre-tous-usages")),
        FacetKind.Place => new(site.Say("par-territoire"), site.Say("filtre-projets"), site.Say("filtre-endroit"), site.Say("filtre-tous-endroits")),
        FacetKind.Stage => new(site.Say("par-etape"), site.Say("filtre-projets"), site.Say("filtre-etape"), site.Say("filtre-toutes-etapes")),
        FacetKind.Openness => new(site.Say("par-ouverture"), site.Say("filtre-projets-code"), site.Say("filtre-code"), site.Say("filtre-tous-codes")),
        FacetKind.LegalForm => new(site.Say("par-forme"), site.Say("filtre-projets-forme"), site.Say("filtre-forme"), site.Say("filtre-toutes-formes")),
        FacetKind.Need => new(site.Say("par-besoin"), site.Say("filtre-projets-besoin"), site.Say("filtre-besoin"), site.Say("filtre-tous-besoins")),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        if (site.Facets.IsEmpty) yield break;
        var list = Lists.CrumbOf(site, Project.Kind);
        var head =
            new PageHead { Title = site.Say("filtre-choisir"), Description = site.Say("filtre-resume"), Breadcrumb = [site.Home, list], Source = new($"{Files.Root}/{Project.Kind.Folder}"), Type = "CollectionPage" };
        yield return new Page(Url, "facets", () => new FacetsView(head.Title, head.Description!, Format.Link(list), Views(site)), head);
        yield return FilterStyles.Of(site.Facets);
        foreach (var facet in site.Facets)
            foreach (var value in facet.Values)
                foreach (var page in OfValue(site, facet, value, head)) yield return page;
    }

    private static IEnumerable<Output> OfValue(Site site, Facet facet, FacetValue value, PageHead head)
    {
        var (title, count) = (site.Say("filtre-page", PhraseOf(site, facet.Kind).Each, value.Name), value.Projects.Length);
        // What these pages hold has its place in the list and in the plan already.
        return CardLists.Compose(
            site, AddressOf(facet, value), "list",
            head with { Title = title, Description = $"{title}. {Format.Joined(value.Projects.Take(Few).Select(p => p.Title.Shown))}.", Breadcrumb = [.. head.Breadcrumb, new(head.Title, Url)], IsContinuation = true },
            [new(null, null, value.Projects)],
            part => new ListView(part.Title, part.IsFirst ? site.Say("filtre-compte", count) : null, null, Project.Kind.Folder, count, part.Groups, null, part.Pager));
    }

    /// <summary>The list of projects with the way to choose among them: a filter where all are on the page, else links.</summary>
    public static ListView Told(Site site, ListPart part, ListView view)
    {
        if (site.Facets.IsEmpty || !part.IsFirst) return view;
        if (part.Pager is not null) return view with { Facets = Views(site), Finder = Destination.To(Finder.Url), Compare = Comparison.LinkTo(site) };
        var marks = (from facet in site.Facets from value in facet.Values from project in value.Projects select (project.Key, Mark: facet.MarkOf(value)))
            .ToLookup(m => m.Key, m => m.Mark);
        return view with
        {
            Compare = Comparison.LinkTo(site),
            Filter = new(
                Destination.To(FilterStyles.Of(site.Facets).Url),
                new(site.Say("filtre-cherche"), site.Say("filtre-un"), site.Say("filtre-des"), site.Say("filtre-aucun")), Views(site),
                Destination.To(Lists.AddressOf(Project.Kind)), new(site.Say("filtre-choisir"), Destination.To(Url))),
            Groups =
            [
                .. part.Groups.Zip(part.Sections, (group, section) => group with { Cards = [.. group.Cards.Zip(section.Entries, (card, entry) => card with { Marks = Joined(marks[entry.Key]) })] }),
            ],
        };
    }

    /// <summary>A project that tells nothing of all this is marked too: any choice hides it.</summary>
    private static string Joined(IEnumerable<string> marks) => string.Join(' ', marks) is { Length: > 0 } joined ? joined : "-";

    private static ImmutableArray<FacetView> Views(Site site) =>
    [
        .. from facet in site.Facets
           let phrase = PhraseOf(site, facet.Kind)
           select new FacetView(
               facet.Key, phrase.Title, phrase.Label, phrase.Any,
               [.. facet.Values.Select(v => new FacetValueView(v.Id, v.Name, v.Projects.Length, Destination.To(AddressOf(facet, v))))]),
    ];

    private static Url AddressOf(Facet facet, FacetValue value) => new($"{Url.Path}{facet.Key}/{value.Id}/");
}
