using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Stories;

/// <summary>The list of stories with the ways into it, those of each usage once the list is long, and those that wait for somebody to tell them.</summary>
internal static class StoryPages
{
    public static readonly Url Url = Lists.AddressOf(Story.Kind);
    public static readonly Url Wanted = new($"{Lists.AddressOf(Story.Kind).Path}{Story.Wanted}/");

    /// <summary>More links than this in one way would be a list of their own.</summary>
    private const int Few = Paging.PerPage;

    private sealed record Use(string Id, string Name, ImmutableArray<Story> Stories)
    {
        public Url Url => new($"{Lists.AddressOf(Story.Kind).Path}{Story.By}/{Id}/");
    }

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, Story.Kind.Title);
        var (told, wanted) = (site.Stories.Told, site.Stories.Wanted);
        var isLong = told.Length > Paging.PerPage;
        var uses = Uses(site);
        var count = told.Length + wanted.Length;
        var head =
            introduction.Head with { IsInvitation = count == 0, Source = introduction.Head.Source ?? new($"{Files.Root}/{Story.Kind.Folder}"), Type = "CollectionPage" };
        ImmutableArray<Section> all = [.. Told(site, told), new(site.Say("a-raconter"), null, [.. wanted])];
        var list = CardLists.Compose(
            site, Url, "stories", head, all,
            part => new StoriesView(
                part.Title, part.IsFirst ? introduction.Summary : null, part.IsFirst ? introduction.Body : null, count, part.Groups,
                part.IsFirst ? Ways(site, uses, isLong) : [], part.IsFirst ? Doors(site, wanted.Length > 0) : [], Format.Network(site, head.Title), part.Pager));
        foreach (var page in list) yield return page;
        foreach (var page in isLong ? uses.SelectMany(use => OfUse(site, introduction, use)) : []) yield return page;
        foreach (var page in OfWanted(site, options, introduction, wanted)) yield return page;
    }

    private static ImmutableArray<Section> Told(Site site, IReadOnlyCollection<Story> told) =>
        [
            new(site.Say("recits-ici"), null, [.. told.Where(s => s.Relay is null)]),
            new(site.Say("recits-ailleurs"), null, [.. told.Where(s => s.Relay is not null)])];

    private static IEnumerable<Output> OfUse(Site site, PageIntroduction list, Use use)
    {
        var title = site.Say("recits-usage", use.Name);
        return CardLists.Compose(
            site, use.Url, "stories",
            new() { Title = title, Breadcrumb = [site.Home, new(list.Title, Url)], Source = new($"{Files.Root}/{Story.Kind.Folder}"), Type = "CollectionPage" },
            Told(site, use.Stories),
            part => new StoriesView(part.Title, null, null, use.Stories.Length, part.Groups, [], [], null, part.Pager));
    }

    /// <summary>The usages that told stories speak of, each with its stories; a word that no list knows is shown as it was written.</summary>
    private static ImmutableArray<Use> Uses(Site site) =>
    [
        .. (from story in site.Stories.Told
            from use in story.Uses
            where use.Meaning.Key.Length > 0
            group (story, use) by use.Meaning.Key into uses
            select new Use(uses.Key, uses.First().use.Meaning.Shown, [.. uses.Select(u => u.story).Distinct()])).InFrenchOrder(u => u.Name),
    ];

    /// <summary>A place and a project have a page where their stories stand together; a usage has one when the list is long.</summary>
    private static ImmutableArray<WayView> Ways(Site site, ImmutableArray<Use> uses, bool isLong)
    {
        if (site.Stories.Told.Length < Thresholds.Enough) return [];
        var told = site.Stories.Told.Select(s => s.Key).ToHashSet();
        var places = site.Places.All.Where(h => site.Has(h.Place.Url) && h.Place.Level is PlaceLevel.Region or PlaceLevel.Nowhere && h.Entries.Any(e => told.Contains(e.Key)))
            .Select(h => h.Place)
            .OrderBy(p => p.Level == PlaceLevel.Nowhere).ThenBy(p => Collation.Key(p.Name), StringComparer.Ordinal)
            .Select(p => new LinkView(p.Shown, Destination.To(p.Url, Story.Kind.Folder)));
        var projects = site.Stories.Told.SelectMany(s => s.Projects.Listed()).DistinctBy(p => p.Key).InFrenchOrder(p => p.Title.Text);
        var (here, about) = (places.ToImmutableArray(), projects.Select(p => Format.Link(p)).ToImmutableArray());
        IEnumerable<WayView> ways =
        [
            new(site.Say("par-territoire"), here),
            new(site.Say("par-projet"), about.Length > Few ? [new(site.Say("accueil-projets-tous"), Destination.To(Lists.AddressOf(Project.Kind)))] : about),
            .. isLong
                ? [new WayView(site.Say("par-usage"), [.. uses.Select(u => new LinkView(u.Name, Destination.To(u.Url)))])]
                : uses.Select(u => new WayView(site.Say("recits-par-usage", u.Name), [.. u.Stories.Select(s => Format.Link(s))])),
        ];
        return [.. ways.Where(w => w.Links.Length > 0)];
    }

    /// <summary>How to bring a story, from the one that costs most to the one that costs least.</summary>
    public static ImmutableArray<LinkView> Doors(Site site, bool hasWanted) =>
    [
        new(site.Say("raconter-titre"), Destination.To(StoryQuestions.Interview)),
        .. hasWanted ? [new LinkView(site.Say("recits-voulus"), Destination.To(Wanted))] : Array.Empty<LinkView>(),
        new(site.Say("signaler-titre"), Destination.To(StoryQuestions.Sighting)),
    ];

    private static IEnumerable<Output> OfWanted(Site site, ComposeOptions options, PageIntroduction list, ImmutableArray<Story> wanted)
    {
        var head =
            new PageHead { Title = site.Say("recits-voulus"), Description = site.Say("recits-voulus-resume"), Breadcrumb = [site.Home, new(list.Title, Url)], Source = new($"{Files.Root}/{Story.Kind.Folder}"), IsInvitation = wanted.IsEmpty, Type = "CollectionPage" };
        return Paging.Slices(Wanted, head, wanted, Paging.PerPage).Select(slice => new Page(
            slice.Url, "wanted",
            () => new WantedView(
                head.Title, head.Description!, [.. slice.Items.Select(s => OfWanted(site, options, s))],
                Doors(site, hasWanted: false), Format.Network(site, head.Title), slice.Pager),
            slice.Head));
    }

    private static WantedStoryView OfWanted(Site site, ComposeOptions options, Story story) =>
        new(Format.Link(story), Format.Joined(Format.Places(story)) ?? "", story.Summary?.Shown, StorySheets.Know(site, options, story));
}
