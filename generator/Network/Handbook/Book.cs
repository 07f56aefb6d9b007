using System.Collections.Immutable;
using System.Globalization;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Handbook;

/// <summary>The handbook bound in one page made for paper: a cover, the contents, then each chapter with its own ids, a level further down.</summary>
internal static class Book
{
    private const string PrintedName = "cahier.pdf";

    public static readonly Url Url = new($"{Lists.AddressOf(Chapter.Kind).Path}{Chapter.Book}/");
    public static LinkView LinkTo(Site site) => new(site.Say("livre-titre"), Destination.To(Url));

    /// <summary>The page as a browser printed it; null where nobody did.</summary>
    public static DataFile? Printed(ComposeOptions options) => options.PrintedBook is { } book ? new(new($"{Url.Path}{PrintedName}"), book.Read()) : null;

    public static LinkView? LinkTo(DataFile? printed) =>
        printed is null ? null : new($"{PrintedName} (PDF, {Numbers.FileSize(printed.Bytes.Length)})", Destination.To(printed.Url));

    /// <param name="file">The same to take along; null where there is none.</param>
    /// <param name="printed">The same as it is printed; null where nobody printed it.</param>
    public static Page Page(Site site, ComposeOptions options, ImmutableArray<Chapter> chapters, BoundFile? file, DataFile? printed) =>
        BookFile.OfferedBy<BookView>(file, Page(site, options, chapters, printed), (view, link) => view with { File = link });

    private static Page Page(Site site, ComposeOptions options, ImmutableArray<Chapter> chapters, DataFile? printed)
    {
        var introduction = PageIntroduction.At(site, HandbookPages.Url, Chapter.Kind.Title);
        var changed = chapters.Select(c => site.LifespanOf(c.Path)?.Last).Max();
        return new(
            Url, "book",
            () =>
            {
                var anchors = chapters.Index().ToDictionary(c => c.Item.Url, c => AnchorOf(c.Index + 1));
                return new BookView(
                    introduction.Title, introduction.Summary, site.Settings.Title.Shown, changed is { } day ? Format.Date(day) : null,
                    site.Settings.Licence?.Text, HandbookPages.LinkTo(site),
                    [.. chapters.Select((c, i) => Bound(site, options, c, i + 1, anchors))])
                {
                    Printed = LinkTo(printed),
                };
            },
            // What stands in the book is changed in its chapters: a folder has no file to be too long.
            new PageHead { Title = site.Say("livre-titre"), Description = introduction.Summary, Breadcrumb = [site.Home, Lists.CrumbOf(site, Chapter.Kind)], Source = new($"{Files.Root}/{Chapter.Kind.Folder}"), LastChange = changed });
    }

    private static string AnchorOf(int number) => $"etape-{number.ToString(CultureInfo.InvariantCulture)}";

    private static BookChapterView Bound(Site site, ComposeOptions options, Chapter chapter, int number, Dictionary<Url, string> anchors)
    {
        var sheet = SheetPages.Of(site, options, chapter, lexicon: null);
        return new(
            number, AnchorOf(number), sheet.Title, sheet.Summary, sheet.Body is { } body ? Bound(body, AnchorOf(number) + "-", anchors) : null, sheet.Parts,
            sheet.Sources);
    }

    /// <summary>The body under the heading of its chapter; a link to another chapter, or to a part of this one, stays in the book.</summary>
    private static Html Bound(Html body, string prefix, Dictionary<Url, string> anchors) =>
        body with { Links = [.. body.Links.Select(f => f is null ? null : f with { To = InBook(f.To, anchors) })], Prefix = prefix, Below = 1 };

    private static Destination InBook(Destination to, Dictionary<Url, string> anchors) =>
        to.Inside is not { } page || !anchors.TryGetValue(page, out var chapter)
            ? to : Destination.To(Url, to.Anchor is { } part ? $"{chapter}-{part}" : chapter);
}
