using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

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

/// <summary>One page of a list of things that are no entries.</summary>
/// <param name="IsFirst">What introduces the list stands on its first page alone.</param>
/// <param name="Pager">Null when the list has one page.</param>
internal sealed record Slice<T>(Url Url, PageHead Head, bool IsFirst, ImmutableArray<T> Items, PagerView? Pager);

/// <summary>A list cut in pages that stay light.</summary>
internal static class Paging
{
    public const int PerPage = 36;

    /// <summary>How many numbers are shown on each side of the page's own.</summary>
    private const int Around = 2;

    /// <param name="head">Of the first page; the others are numbered and stand under it.</param>
    /// <param name="view">Shapes the view of a page from what it shows.</param>
    /// <param name="headed">What the head of a page says of what it shows; null when it says nothing of it.</param>
    public static IEnumerable<Page> Compose(Site site, Url first, string template, PageHead head, IEnumerable<Section> sections, Func<ListPart, IView> view, int perPage = PerPage, Func<PageHead, IReadOnlyList<Section>, PageHead>? headed = null) =>
        Compose(first, template, head, [.. Cut(sections, perPage)], (title, isFirst, shown, pager) => view(new(title, isFirst, [.. shown.Select(s => new CardGroupView(s.Title, s.Anchor, Cards.Of(site, s.Entries)))], pager) { Sections = shown }), headed);

    /// <summary>The same for what is not told as cards.</summary>
    /// <param name="pages">What each page shows.</param>
    /// <param name="view">Shapes the view of a page from its title, whether it is the first, what it shows and the way to the others.</param>
    public static IEnumerable<Page> Compose<T>(Url first, string template, PageHead head, IReadOnlyList<T> pages, Func<string, bool, T, PagerView?, IView> view, Func<PageHead, T, PageHead>? headed = null) =>
        pages.Select((shown, i) =>
        {
            var number = i + 1;
            var numbered = Numbered(first, head, number);
            if (headed is not null) numbered = headed(numbered, shown);
            return new Page(AddressOf(first, number), template, () => view(numbered.Title, number == 1, shown, Pager(first, number, pages.Count)), numbered);
        });

    /// <summary>The pages of a list that its own page shapes; a list that holds nothing has one.</summary>
    public static IEnumerable<Slice<T>> Slices<T>(Url first, PageHead head, IEnumerable<T> items, int perPage)
    {
        var pages = items.Chunk(perPage).DefaultIfEmpty([]).ToList();
        return pages.Select((shown, i) => new Slice<T>(AddressOf(first, i + 1), Numbered(first, head, i + 1), i == 0, [.. shown], Pager(first, i + 1, pages.Count)));
    }

    private static PageHead Numbered(Url first, PageHead head, int number) =>
        number == 1 ? head
        : head with
        {
            Title = TitleOf(head.Title, number),
            Description = null,
            Breadcrumb = [.. head.Breadcrumb, new(head.Title, first)],
            IsContinuation = true,
        };

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

    public static Url AddressOf(Url first, int number) => number == 1 ? first : new($"{first.Path}{KeptNames.Page}/{number}/");

    public static string TitleOf(string first, int number) => number == 1 ? first : $"{first}, page {number}";

    public static PagerView? Pager(Url first, int number, int count)
    {
        if (count == 1) return null;
        var numbers = Enumerable.Range(1, count).Where(n => n == 1 || n == count || Math.Abs(n - number) <= Around)
            .Select(n => new PageNumberView(n, n == number ? null : To(n), FollowsGap: n == number - Around && n > 2 || n == count && n > number + Around + 1));
        return new(number > 1 ? To(number - 1) : null, number < count ? To(number + 1) : null, [.. numbers]);

        Destination To(int n) => Destination.To(AddressOf(first, n));
    }
}
