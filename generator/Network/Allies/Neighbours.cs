using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Network.Questions;
using Pec.Network.Usages;
using Pec.Schema;

namespace Pec.Network.Allies;

/// <summary>
/// Members and allies that serve the same use, each in its own sentence. Nobody describes another: a sheet written from sources has no sentence here.
/// </summary>
internal static class Neighbours
{
    public static readonly Url Url = new("/voisins/");

    /// <summary>Above, each use has pages of its own.</summary>
    private const int Whole = 60;

    /// <summary>Above, names alone would be a directory.</summary>
    private const int Names = 12;

    /// <param name="Words">Its own sentence; null where it said none, or where others wrote its sheet.</param>
    private sealed record Member(Entry Entry, Words? Words, ImmutableArray<Meaning> Uses, ImmutableArray<LineView> Lines);

    private sealed record Use(Meaning Meaning, ImmutableArray<Member> Speakers, ImmutableArray<Member> Others);

    public static LinkView LinkTo(Site site) => Format.Link(PageIntroduction.CrumbOf(site, Url, site.Say("voisins-titre")));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("voisins-titre"));
        var uses = Shared(site);
        var isWhole = uses.Sum(u => u.Speakers.Length) <= Whole;
        var head =
            introduction.Head with { IsInvitation = uses.IsEmpty, Source = introduction.Head.Source ?? new($"{Files.Root}/{Ally.Kind.Folder}"), Type = "CollectionPage" };
        yield return new Page(
            Url, "neighbours",
            () => new NeighboursView(
                introduction.Title, introduction.Summary, introduction.Body,
                [.. uses.Select(u => isWhole ? Of(site, u, u.Speakers) : new(u.Meaning.Shown, AnchorOf(u), null, [], [], LinkTo(u, 0)))],
                [.. OpenQuestions.About(site, Url)], Format.Network(site, introduction.Title), null, null),
            head);
        if (isWhole) yield break;
        foreach (var use in uses)
        {
            var parts = use.Speakers.Chunk(Whole).ToList();
            foreach (var (i, part) in parts.Index())
                yield return new Page(
                    AddressOf(use, i), "neighbours",
                    () => new NeighboursView(
                        TitleOf(use, i), null, null, [Of(site, use, part)], [], null, i > 0 ? LinkTo(use, i - 1) : null,
                        i + 1 < parts.Count ? LinkTo(use, i + 1) : null),
                    head with { Title = TitleOf(use, i), Description = null, Breadcrumb = [site.Home, new(introduction.Title, Url)], IsContinuation = i > 0 });
        }
    }

    /// <summary>Each use that at least two serve, of whom one at least said what sets it apart: one walk over the entries, no pair is made.</summary>
    private static ImmutableArray<Use> Shared(Site site) =>
    [
        .. (from member in site.Entries.Where(e => e.IsListed).Select(e => Of(site, e)).OfType<Member>()
            from use in member.Uses
            group (member, use) by use.Key into members
            let all = members.Select(m => m.member).ToList()
            let speakers = all.Where(m => m.Words is not null).ToImmutableArray()
            where all.Count > 1 && !speakers.IsEmpty
            select new Use(members.First().use, speakers, [.. all.Where(m => m.Words is null)])).InFrenchOrder(u => u.Meaning.Shown),
    ];

    private static Member? Of(Site site, Entry entry)
    {
        if (entry is not IUsable { Uses.IsEmpty: false } usable) return null;
        ImmutableArray<Meaning> named = [.. usable.Uses.Select(u => u.Meaning).Where(m => m.Key.Length > 0).DistinctBy(m => (m.Key, m.Shown))];
        return entry.IsUnclaimed || usable.Distinction is not { } words ? new(entry, null, named, []) : new(entry, words, named, [.. Lines(site, entry)]);
    }

    private static IEnumerable<LineView> Lines(Site site, Entry entry)
    {
        if (Format.Joined(Format.Places(entry)) is { } places) yield return new(site.Say("ou"), places);
        foreach (var degree in Openness.Degrees(site, entry.Opening)) yield return new(degree.Name, degree.State!.Text);
    }

    /// <summary>A line is shown where another of the same use told it too: alone, it would be a lack of the others.</summary>
    private static NeighbourhoodView Of(Site site, Use use, IReadOnlyList<Member> shown)
    {
        var told = use.Speakers.SelectMany(m => m.Lines).CountBy(l => l.Label).Where(l => l.Value > 1).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            use.Meaning.Shown, AnchorOf(use), use.Meaning.Description?.Shown,
            [.. shown.Select(m => new NeighbourView(Format.Link(m.Entry), m.Words!.Shown, [.. m.Lines.Where(l => told.Contains(l.Label))]))],
            use.Others.Length <= Names ? [.. use.Others.Select(m => Format.Link(m.Entry))] : [], null);
    }

    private static LinkView LinkTo(Use use, int page) => new(TitleOf(use, page), Destination.To(AddressOf(use, page)));

    private static string AnchorOf(Use use) => "usage-" + use.Meaning.Key;

    private static Url AddressOf(Use use, int page) => Paging.AddressOf(new($"{Url.Path}{use.Meaning.Key}/"), page + 1);

    private static string TitleOf(Use use, int page) => Paging.TitleOf(use.Meaning.Shown, page + 1);
}
