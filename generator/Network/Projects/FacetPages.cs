using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Network.Usages;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>How one chooses among the projects: a page for each value, and on the page of all projects a sentence that combines them.</summary>
internal static class FacetPages
{
    private static readonly Url Url = new($"{Lists.AddressOf(Project.Kind).Path}{Project.By}/");
    private const string Title = "Choisir parmi les projets";
    /// <summary>How many projects of a value its description names.</summary>
    private const int Few = 5;

    private const string Summary = "Les mêmes projets, rangés de plusieurs façons. Chaque mot a sa page.";

    /// <param name="Each">What stands before a value in the title of its page.</param>
    private sealed record Phrase(string Title, string Each, string Label, string Any);

    private static Phrase PhraseOf(FacetKind kind) => kind switch
    {
        FacetKind.Usage => new("Par usage", "Projets", "pour l’usage", "tous les usages"),
        FacetKind.Place => new("Par territoire", "Projets", "sur le territoire", "n’importe où"),
        FacetKind.Stage => new("Par étape", "Projets", "à l’étape", "toutes les étapes"),
        FacetKind.Openness => new("Par ouverture du code", "Projets, code", "dont le code est", "ouvert ou non"),
        FacetKind.LegalForm => new("Par forme juridique", "Projets, structure", "de forme juridique", "toutes les formes"),
        FacetKind.Need => new("Par besoin", "Projets qui cherchent", "qui cherche comme aide", "de l’aide ou non"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        if (site.Facets.IsEmpty) yield break;
        var list = Lists.CrumbOf(site, Project.Kind);
        var head = new PageHead { Title = Title, Description = Summary, Breadcrumb = [site.Home, list], Source = new($"{Files.Root}/{Project.Kind.Folder}"), Type = "CollectionPage" };
        yield return new Page(Url, "facets", () => new FacetsView(Title, Summary, Tell.Link(list), Views(site)), head);
        yield return FilterStyles.Of(site.Facets);
        foreach (var facet in site.Facets)
            foreach (var value in facet.Values)
                foreach (var page in OfValue(site, facet, value, head)) yield return page;
    }

    private static IEnumerable<Output> OfValue(Site site, Facet facet, FacetValue value, PageHead head)
    {
        var (title, count) = ($"{PhraseOf(facet.Kind).Each}\u00a0: {value.Name}", value.Projects.Length);
        // What these pages hold has its place in the list and in the plan already.
        return CardLists.Compose(
            site, AddressOf(facet, value), "list", head with { Title = title, Description = $"{title}. {Tell.Joined(value.Projects.Take(Few).Select(p => p.Title.Shown))}.", Breadcrumb = [.. head.Breadcrumb, new(Title, Url)], IsContinuation = true }, [new(null, null, value.Projects)],
            part => new ListView(part.Title, part.IsFirst ? Numbers.InWords(count) + (Plural.IsPlural(count) ? " projets" : " projet") : null, null, Project.Kind.Folder, count, part.Groups, null, part.Pager));
    }

    /// <summary>The list of projects with the way to choose among them: a filter where all are on the page, else links.</summary>
    public static ListView Told(Site site, ListPart part, ListView view)
    {
        if (site.Facets.IsEmpty || !part.IsFirst) return view;
        if (part.Pager is not null) return view with { Facets = Views(site), Finder = Destination.To(Finder.Url) };
        var marks = (from facet in site.Facets from value in facet.Values from project in value.Projects select (project.Key, Mark: facet.MarkOf(value))).ToLookup(m => m.Key, m => m.Mark);
        return view with
        {
            Filter = new(Destination.To(FilterStyles.Of(site.Facets).Url), Views(site), Destination.To(Lists.AddressOf(Project.Kind)), new(Title, Destination.To(Url))),
            Groups = [.. part.Groups.Zip(part.Sections, (group, section) => group with { Cards = [.. group.Cards.Zip(section.Entries, (card, entry) => card with { Marks = Joined(marks[entry.Key]) })] })],
        };
    }

    /// <summary>A project that tells nothing of all this is marked too: any choice hides it.</summary>
    private static string Joined(IEnumerable<string> marks) => string.Join(' ', marks) is { Length: > 0 } joined ? joined : "-";

    private static ImmutableArray<FacetView> Views(Site site) =>
    [
        .. from facet in site.Facets
           let phrase = PhraseOf(facet.Kind)
           select new FacetView(facet.Key, phrase.Title, phrase.Label, phrase.Any, [.. facet.Values.Select(v => new FacetValueView(v.Id, v.Name, v.Projects.Length, Destination.To(AddressOf(facet, v))))]),
    ];

    private static Url AddressOf(Facet facet, FacetValue value) => new($"{Url.Path}{facet.Key}/{value.Id}/");
}
