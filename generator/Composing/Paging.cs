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
internal sealed record ListPart(string Title, bool IsFirst, IReadOnlyList<Section> Sections, ImmutableArray<CardGroupView> Groups, PagerView? Pager);

/// <summary>A list cut in pages that stay light.</summary>
internal static class Paging
{
    public const int PerPage = 36;

    /// <summary>How many numbers are shown on each side of the page's own.</summary>
    private const int Around = 2;

    /// <param name="head">Of the first page; the others are numbered and stand under it.</param>
    /// <param name="view">Shapes the view of a page from what it shows.</param>
    public static IEnumerable<Output> Compose(Site site, Url first, string template, PageHead head, IEnumerable<Section> sections, Func<ListPart, IView> view, int perPage = PerPage)
    {
        var pages = Cut(sections, perPage).ToList();
        return pages.Select((shown, i) =>
        {
            var number = i + 1;
            var numbered = number == 1 ? head : head with { Title = $"{head.Title}, page {number}", Description = null, Breadcrumb = [.. head.Breadcrumb, new(head.Title, first)], IsContinuation = true };
            return new Page(AddressOf(first, number), template, () => view(new(numbered.Title, number == 1, shown, [.. shown.Select(s => new CardGroupView(s.Title, s.Anchor, Cards.Of(site, s.Entries)))], Pager(first, number, pages.Count))), numbered);
        });
    }

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

    private static Url AddressOf(Url first, int number) => number == 1 ? first : new($"{first.Path}page/{number}/");

    private static PagerView? Pager(Url first, int number, int count)
    {
        if (count == 1) return null;
        var numbers = Enumerable.Range(1, count).Where(n => n == 1 || n == count || Math.Abs(n - number) <= Around)
            .Select(n => new PageNumberView(n, n == number ? null : To(n), FollowsGap: n == number - Around && n > 2 || n == count && n > number + Around + 1));
        return new(number > 1 ? To(number - 1) : null, number < count ? To(number + 1) : null, [.. numbers]);

        Destination To(int n) => Destination.To(AddressOf(first, n));
    }
}
