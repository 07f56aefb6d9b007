using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>Entries under a heading of a list.</summary>
internal sealed record Section(string? Title, string? Anchor, ImmutableArray<Entry> Entries);

/// <summary>What one page of a list shows.</summary>
/// <param name="Sections">The part of each section that it shows, of which <paramref name="Groups"/> are the cards.</param>
/// <param name="IsFirst">What introduces the list stands on its first page alone.</param>
/// <param name="Pager">Null when the list has one page.</param>
internal sealed record ListPart(string Title, bool IsFirst, ImmutableArray<CardGroupView> Groups, PagerView? Pager)
{
    /// <summary>The same without their cards, for a list that tells its entries in a way of its own.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];
}

/// <summary>A list of entries, as cards, cut in pages that stay light.</summary>
internal static class CardLists
{
    /// <param name="head">Of the first page; the others are numbered and stand under it.</param>
    /// <param name="view">Shapes the view of a page from what it shows.</param>
    public static IEnumerable<Page> Compose(
        Site site, Url first, string template, PageHead head, IEnumerable<Section> sections, Func<ListPart, IView> view, int perPage = Paging.PerPage) =>
        Paging.Compose(
            first, template, head, [.. Cut(sections, perPage)],
            (title, isFirst, shown, pager) => view(new(title, isFirst, [.. shown.Select(s => new CardGroupView(s.Title, s.Anchor, Cards.Of(site, s.Entries)))], pager) { Sections = shown }));

    /// <summary>A section may go on over several pages; a list that holds nothing has one.</summary>
    private static IEnumerable<IReadOnlyList<Section>> Cut(IEnumerable<Section> sections, int perPage)
    {
        var page = new List<Section>();
        var room = perPage;
        foreach (var section in sections)
            for (var start = 0; start < section.Entries.Length;)
            {
                if (room == 0)
                {
                    yield return page;
                    (page, room) = ([], perPage);
                }
                var count = Math.Min(room, section.Entries.Length - start);
                page.Add(section with { Entries = section.Entries.Slice(start, count) });
                (start, room) = (start + count, room - count);
            }
        yield return page;
    }
}
