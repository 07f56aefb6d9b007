using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Allies;
using Pec.Network.Authorities;
using Pec.Network.Groups;
using Pec.Network.Handbook;
using Pec.Network.Productions;
using Pec.Network.Projects;
using Pec.Network.Questions;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>The list of each kind of entry, but those that have a page of their own.</summary>
internal static class Lists
{
    /// <summary>Fewer projects than this stand on one page: there one can choose among them all.</summary>
    private const int Directory = 120;

    /// <summary>Kinds whose list is a leaf of its own.</summary>
    private static readonly ImmutableArray<IKind> Apart = [WorkingGroup.Kind, Production.Kind, Story.Kind, Knowledge.Kind, Chapter.Kind, Authority.Kind];

    public static Url AddressOf(IKind kind) => new($"/{kind.Folder}/");

    public static Crumb CrumbOf(Site site, IKind kind) => new(site.IntroductionOf(AddressOf(kind))?.Title.Shown ?? kind.Title, AddressOf(kind));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        foreach (var kind in site.Model.Kinds.Where(k => k.HasList && !Apart.Contains(k)))
        {
            ImmutableArray<Section> sections = kind == Ally.Kind ? Allies(site) : [new(null, null, Entries(site, kind))];
            var count = sections.Sum(s => s.Entries.Length);
            var url = AddressOf(kind);
            var introduction = PageIntroduction.At(site, url, kind.Title);
            var head = introduction.Head with { IsHidden = count == 0, Source = introduction.Head.Source ?? new($"{Files.Root}/{kind.Folder}"), Type = "CollectionPage" };
            var pages = CardLists.Compose(
                site, url, "list", head, sections,
                part =>
                {
                    var view = new ListView(part.Title, part.IsFirst ? introduction.Summary : null, part.IsFirst ? introduction.Body : null, kind.Folder, count, part.Groups, Tell.Network(site, head.Title), part.Pager);
                    return kind == Project.Kind ? FacetPages.Told(site, part, view) : view;
                },
                kind == Project.Kind && count < Directory ? Directory : Paging.PerPage);
            foreach (var page in pages) yield return page;
        }
    }

    private static ImmutableArray<Entry> Entries(Site site, IKind kind) => [.. site.Entries.Where(e => e.Key.Kind == kind.Name && e.IsListed)];

    /// <summary>By how near each says that it is, the nearest first.</summary>
    private static ImmutableArray<Section> Allies(Site site)
    {
        var allies = site.Listed<Ally>().ToLookup(a => a.Nearness?.Word ?? Ally.Neighbour);
        return [new("Alliés", "allies", [.. allies["allie"]]), new("Amis", "amis", [.. allies["ami"]]), new("Voisins", "voisins", [.. allies[Ally.Neighbour]])];
    }
}
