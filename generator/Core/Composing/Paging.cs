using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

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

    /// <summary>A list whose pages are known.</summary>
    /// <param name="head">Of the first page; the others are numbered and stand under it.</param>
    /// <param name="pages">What each page shows.</param>
    /// <param name="view">Shapes the view of a page from its title, whether it is the first, what it shows and the way to the others.</param>
    public static IEnumerable<Page> Compose<T>(
        Url first, string template, PageHead head, IReadOnlyList<T> pages, Func<string, bool, T, PagerView?, IView> view) =>
        pages.Select((shown, i) =>
        {
            var number = i + 1;
            var numbered = Numbered(first, head, number);
            return new Page(AddressOf(first, number), template, () => view(numbered.Title, number == 1, shown, Pager(first, number, pages.Count)), numbered);
        });

    /// <summary>The pages of a list that its own page shapes; a list that holds nothing has one.</summary>
    public static IEnumerable<Slice<T>> Slices<T>(Url first, PageHead head, IEnumerable<T> items, int perPage)
    {
        var pages = items.Chunk(perPage).DefaultIfEmpty([]).ToList();
        return pages.Select(
            (shown, i) => new Slice<T>(AddressOf(first, i + 1), Numbered(first, head, i + 1), i == 0, [.. shown], Pager(first, i + 1, pages.Count)));
    }

    private static PageHead Numbered(Url first, PageHead head, int number) =>
        number == 1 ? head
        : head with
        {
            Title = TitleOf(head.Title, number),
            Description = null,
            Breadcrumb = [.. head.Breadcrumb, new(head.Title, first)],
            IsContinuation = true,
            About = null,
        };

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
