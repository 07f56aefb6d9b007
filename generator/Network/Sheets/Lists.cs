using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>The list of each kind of entry: cards, unless its presenter says otherwise.</summary>
internal static class Lists
{
    public static Url AddressOf(IKind kind) => new($"/{kind.Folder}/");

    public static Crumb CrumbOf(Site site, IKind kind) => PageIntroduction.CrumbOf(site, AddressOf(kind), kind.Title);

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options) =>
        site.Model.Kinds.Where(k => k.HasList).SelectMany(k => site.ListOf(k, options));

    /// <summary>Every entry of a kind that lists may name, on as many pages as it takes.</summary>
    public static IEnumerable<Output> Of(Site site, IKind kind) =>
        Of(site, kind, [new(null, null, [.. site.Entries.Where(e => e.Key.Kind == kind.Name && e.IsListed)])]);

    /// <param name="told">What the view of a page says beyond its cards; null for nothing.</param>
    public static IEnumerable<Output> Of(
        Site site, IKind kind, ImmutableArray<Section> sections, Func<ListPart, ListView, ListView>? told = null, int perPage = Paging.PerPage)
    {
        var count = sections.Sum(s => s.Entries.Length);
        var url = AddressOf(kind);
        var introduction = PageIntroduction.At(site, url, kind.Title);
        var source = introduction.Head.Source ?? new($"{Files.Root}/{kind.Folder}");
        var head = introduction.Head with { IsInvitation = count == 0, Source = source, Type = "CollectionPage" };
        return CardLists.Compose(
            site, url, "list", head, sections,
            part =>
            {
                var (summary, body) = part.IsFirst ? (introduction.Summary, introduction.Body) : (null, null);
                var view = new ListView(part.Title, summary, body, kind.Folder, count, part.Groups, Format.Network(site, head.Title), part.Pager);
                return told?.Invoke(part, view) ?? view;
            },
            perPage);
    }
}
