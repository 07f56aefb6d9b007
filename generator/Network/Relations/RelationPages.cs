using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Needs;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Relations;

/// <summary>
/// « Ce qui relie nos projets »: the links that are told, who looks for a first one, and who could talk. Above so many nodes, one page for each theme.
/// </summary>
internal static class RelationPages
{
    public static readonly Url Url = new("/relations/");

    /// <summary>How many links one page tells.</summary>
    private const int Whole = 100;

    private static readonly Url SeekersUrl = new("/relations/premiers-liens/");

    /// <summary>The links of which an end serves a use; or those of which none says any.</summary>
    private sealed record Theme(string Title, string Address, ImmutableArray<Edge> Edges);

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var (relations, introduction) = (site.Relations, PageIntroduction.At(site, Url, site.Say("relations-titre")));
        var isWhole = NetworkDrawing.CanHold(relations.Edges) && relations.Edges.Length <= Whole;
        ImmutableArray<Theme> themes = isWhole ? [] : [.. Themes(site)];
        var head =
            introduction.Head with { IsInvitation = relations.Edges.IsEmpty && relations.Seekers.IsEmpty && relations.Recommendations.IsEmpty, Source = introduction.Head.Source ?? new($"{Files.Root}/{Project.Kind.Folder}"), Type = "CollectionPage" };
        yield return new Page(
            Url, "relations",
            () => View(
                site, introduction.Title, introduction.Summary, relations.Edges, relations.Edges.Length, isWhole, isWhole ? Drawn(introduction.Title, relations.Edges) : null) with
            {
                Introduction = introduction.Body,
                Themes = [.. themes.Select(t => new RelationThemeView(t.Title, t.Edges.Length, Destination.To(new(t.Address))))],
                Seekers = [.. relations.Seekers.Take(Paging.PerPage).Select(p => Seeker(site, p))],
                AllSeekers = relations.Seekers.Length > Paging.PerPage ? new(site.Say("relations-premiers"), Destination.To(SeekersUrl)) : null,
                Pairs = [.. relations.Recommendations.Select(a => Pair(site, a))],
                Write = Format.Network(site, introduction.Title),
            },
            head);
        var under = head with { Breadcrumb = [site.Home, new(introduction.Title, Url)] };
        foreach (var theme in themes)
            foreach (var page in Paging.Compose<ImmutableArray<Edge>>(
                         new(theme.Address), "relations", under with { Title = site.Say("relations-theme", theme.Title), Description = null },
                         [.. theme.Edges.Chunk(Whole).Select(c => c.ToImmutableArray())],
                         (title, isFirst, shown, pager) => View(site, title, null, shown, theme.Edges.Length, isTold: true, isFirst ? Drawn(title, theme.Edges) : null) with { Pager = pager }))
                yield return page;
        foreach (var page in site.Entries.Where(e => e.Withdrawn is null).SelectMany(e => OfEntry(site, e))) yield return page;
        if (relations.Seekers.Length <= Paging.PerPage) yield break;
        foreach (var page in CardLists.Compose(site, SeekersUrl, "list", under with { Title = site.Say("relations-premiers"), Description = null }, [new(null, null, [.. relations.Seekers])],
                     part => new ListView(part.Title, null, null, "relations", relations.Seekers.Length, part.Groups, null, part.Pager)))
            yield return page;
    }

    /// <summary>Where all the links of an entry are told, when they are more than its sheet tells.</summary>
    public static Url AddressOf(Entry entry) => new(entry.Url.Path + "liens/");

    private static IEnumerable<Output> OfEntry(Site site, Entry entry)
    {
        ImmutableArray<Edge> edges = [.. site.Relations.Of(entry.Key)];
        if (edges.Length <= Paging.PerPage) return [];
        var head = SheetPages.Head(site, entry);
        return Paging.Compose<ImmutableArray<Edge>>(
            AddressOf(entry), "relations",
            head with { Title = site.Say("relations-siennes", entry.Title.Shown), Description = null, Breadcrumb = [.. head.Breadcrumb, new(entry.Title.Shown, entry.Url)], IsContinuation = true },
            [.. edges.Chunk(Whole).Select(c => c.ToImmutableArray())], (title, _, shown, pager) => View(site, title, null, shown, edges.Length, isTold: true, null) with { Pager = pager });
    }

    private static RelationsView View(Site site, string title, string? summary, ImmutableArray<Edge> edges, int count, bool isTold, GraphView? graph) => new(
        title, summary, null, count, count >= Thresholds.Enough, graph, isTold ? [.. Groups(site, edges)] : [], [], [], null, [], null, null);

    private static GraphView? Drawn(string subject, ImmutableArray<Edge> edges) =>
        edges.Length >= Thresholds.Drawing && NetworkDrawing.CanHold(edges) ? NetworkDrawing.Draw(subject, edges) : null;

    /// <summary>In the order of the vocabulary; then the words that it has not.</summary>
    private static IEnumerable<EdgeGroupView> Groups(Site site, IEnumerable<Edge> edges) =>
        from same in site.Terms.Sort("relations", edges, e => e.Nature.Meaning)
        where !same.Things.IsEmpty
        let words = same.Meaning.Shown
        select new EdgeGroupView(
            Casing.Capital(words), [.. same.Things.Select(e => new EdgeView(Format.Link(e.From), words, Format.Link(e.To), SheetLinks.Notes(e, null)))]);

    private static IEnumerable<Theme> Themes(Site site)
    {
        var byUse = new Dictionary<string, (string Title, List<Edge> Edges)>(StringComparer.Ordinal);
        var others = new List<Edge>();
        foreach (var edge in site.Relations.Edges)
        {
            var uses = edge.From.Uses.Concat(edge.To.Uses).Select(u => u.Meaning).Where(m => m.Key.Length > 0).DistinctBy(m => m.Key).ToList();
            foreach (var use in uses)
            {
                if (!byUse.ContainsKey(use.Key)) byUse[use.Key] = (use.Shown, []);
                byUse[use.Key].Edges.Add(edge);
            }
            if (uses.Count == 0) others.Add(edge);
        }
        foreach (var (id, (title, edges)) in byUse.InFrenchOrder(u => u.Value.Title)) yield return new(title, $"{Url.Path}usages/{id}/", [.. edges]);
        if (others.Count > 0) yield return new(site.Say("relations-sans-usage"), $"{Url.Path}sans-usage/", [.. others]);
    }

    private static SeekerView Seeker(Site site, Project project)
    {
        var listing = site.Board.Of(project.Key).First(n => n.State == ListingState.Open);
        return new(Format.Link(project), listing.IsOffer, listing.Need.What.Shown);
    }

    private static PairView Pair(Site site, Recommendation pair)
    {
        var shared = IntroductionMessages.Joined(site, Shared(site, pair));
        return new(
            Format.Link(pair.One), Format.Link(pair.Other), shared,
            IntroductionMessages.Of(site, Party.Of(pair.One), Party.Of(pair.Other), Presented(site, pair.One), Presented(site, pair.Other), site.Write("presenter-en-commun", shared)), site.Say("deux", pair.One.Title.Shown, pair.Other.Title.Shown));
    }

    /// <summary>What a project is, in the first of its two sentences.</summary>
    private static string Presented(Site site, Project project) =>
        site.Write("presenter-projet", project.Title.Shown, Sentences.First(Plain.Shown(project.Summary ?? project.Title)!).TrimEnd('.', ' '));

    private static IEnumerable<string> Shared(Site site, Recommendation pair) =>
    [
        .. pair.Met.Select(n => site.Say("en-commun-echange", n.Meaning.Shown)),
        .. pair.Needs.Select(n => site.Say("en-commun-besoin", n.Meaning.Shown)),
        .. pair.Place is { } place ? [site.Say("en-commun-territoire", place.Shown)] : Array.Empty<string>(),
        .. pair.Values.Select(v => site.Say("en-commun-valeur", v.Meaning.Shown)),
    ];
}
