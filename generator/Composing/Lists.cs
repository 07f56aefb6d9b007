using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>The list of each kind of entry.</summary>
internal static class Lists
{
    /// <summary>Fewer projects than this stand on one page: there one can choose among them all.</summary>
    private const int Directory = 150;

    public static Url AddressOf(IKind kind) => new($"/{kind.Folder}/");

    public static Crumb CrumbOf(Site site, IKind kind) => new(site.IntroductionOf(AddressOf(kind))?.Title.Shown ?? kind.Title, AddressOf(kind));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        foreach (var kind in Kinds.All.Where(k => k.HasList))
        {
            ImmutableArray<Section> sections = kind == Story.Kind ? Stories(site) : [new(null, null, Entries(site, kind))];
            var count = sections.Sum(s => s.Entries.Length);
            var url = AddressOf(kind);
            var introduced = Introduced.At(site, url, kind.Title);
            var head = introduced.Head with { IsHidden = count == 0, Source = introduced.Head.Source ?? new($"{Files.Root}/{kind.Folder}"), Type = "CollectionPage" };
            var pages = Paging.Compose(
                site, url, "list", head, sections,
                part =>
                {
                    var view = new ListView(part.Title, part.IsFirst ? introduced.Summary : null, part.IsFirst ? introduced.Body : null, kind.Folder, count, part.Groups, Tell.Network(site, head.Title), part.Pager);
                    return kind == Project.Kind ? FacetPages.Told(site, part, view) : view;
                },
                kind == Project.Kind && count < Directory ? Directory : Paging.PerPage);
            foreach (var page in pages) yield return page;
        }
    }

    private static ImmutableArray<Entry> Entries(Site site, IKind kind)
    {
        var entries = site.Entries.Where(e => e.Key.Kind == kind.Name && e.IsListed);
        return [.. kind == Chapter.Kind ? entries.OfType<Chapter>().OrderBy(c => c.Order.Number) : entries];
    }

    /// <summary>Newest first, our own before those read elsewhere, those that are wanted last.</summary>
    private static ImmutableArray<Section> Stories(Site site)
    {
        var stories = Cards.NewestFirst(site.Listed<Story>()).ToList();
        return
        [
            new("Racontés ici", null, [.. stories.Where(s => s.Relay is null && !s.IsWanted)]),
            new("Lus ailleurs", null, [.. stories.Where(s => s.Relay is not null && !s.IsWanted)]),
            new("À raconter", null, [.. stories.Where(s => s.IsWanted)]),
        ];
    }
}
