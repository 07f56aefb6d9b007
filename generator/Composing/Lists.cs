using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>The list of each kind of entry.</summary>
internal static class Lists
{
    public static Url AddressOf(IKind kind) => new($"/{kind.Folder}/");

    public static Crumb CrumbOf(Site site, IKind kind) => new(site.IntroductionOf(AddressOf(kind))?.Title.Shown ?? kind.Title, AddressOf(kind));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        foreach (var kind in Kinds.All.Where(k => k.HasList))
        {
            var entries = site.Entries.Where(e => e.Key.Kind == kind.Name);
            ImmutableArray<CardGroupView> groups = kind == Story.Kind ? Stories(site) : [new(null, null, Cards.Of(site, kind == Chapter.Kind ? entries.OfType<Chapter>().OrderBy(c => c.Order.Number) : entries))];
            var count = groups.Sum(g => g.Cards.Length);
            var url = AddressOf(kind);
            var introduction = site.IntroductionOf(url);
            yield return new Page(
                url, "list",
                () => new ListView(introduction?.Title.Shown ?? kind.Title, introduction?.Summary?.Shown, introduction is null ? null : Tell.Body(site, introduction), kind.Folder, count, [.. groups.Where(g => g.Cards.Length > 0)], Tell.Network(site, introduction?.Title.Shown ?? kind.Title)),
                Introduced.Head(site, introduction, kind.Title) with { IsHidden = count == 0, Source = introduction?.Path ?? new($"{Files.Root}/{kind.Folder}"), Type = "CollectionPage" });
        }
    }

    /// <summary>Newest first, our own before those read elsewhere, those that are wanted last.</summary>
    private static ImmutableArray<CardGroupView> Stories(Site site)
    {
        var stories = Cards.NewestFirst(site.Listed<Story>()).ToList();
        return
        [
            new("Racontés ici", null, Cards.Of(site, stories.Where(s => s.Relay is null && !s.IsWanted))),
            new("Lus ailleurs", null, Cards.Of(site, stories.Where(s => s.Relay is not null && !s.IsWanted))),
            new("À raconter", null, Cards.Of(site, stories.Where(s => s.IsWanted))),
        ];
    }
}
