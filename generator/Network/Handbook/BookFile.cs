using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Pec.Composing;
using Pec.Composing.Books;
using Pec.Composing.Feeds;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Handbook;

/// <summary>The handbook as a file to take along: each chapter with what its page tells, and its pictures. What leads out of it leads to the site.</summary>
internal sealed class BookFile
{
    private const string Name = "cahier.epub";

    /// <summary>Above so many chapters nobody reads it from end to end; what pictures may weigh, each as much as the least at least: the words of others stand in their place.</summary>
    private const int MostChapters = 1_000, MostBytes = 50_000_000, LeastBytes = 1_000;

    private readonly Site site;
    private readonly string address;
    private readonly ImmutableArray<(Chapter Chapter, SheetView Sheet)> steps;
    private readonly ImmutableArray<(Url Url, string Path, ReadOnlyMemory<byte> Bytes)> pictures;
    private readonly BookLinks links;

    private BookFile(Site site, ComposeOptions options, ImmutableArray<Chapter> chapters, Materials materials)
    {
        (this.site, address) = (site, options.BaseAddress!);
        steps = [.. chapters.Select(c => (c, SheetPages.Of(site, options, c, lexicon: null)))];
        pictures = [.. Held(steps.SelectMany(s => s.Sheet.Body is { } body ? PicturesOf(body) : []).Distinct(), materials)];
        links = new(
            address, steps.Index().ToImmutableDictionary(s => s.Item.Chapter.Url, s => new BookPart(FileOf(s.Index + 1), IdsOf(s.Item.Chapter, s.Item.Sheet))),
            pictures.ToImmutableDictionary(p => p.Url, p => p.Path));
    }

    /// <summary>Null where nobody knows the whole addresses that it holds, and in a preview, as for feeds.</summary>
    public static BoundFile? Of(Site site, ComposeOptions options, ImmutableArray<Chapter> chapters) =>
        !FeedNames.IsPublished(options) || chapters.Length > MostChapters ? null
            : new(new($"{Book.Url.Path}{Name}"), materials => EpubWriter.Write(new BookFile(site, options, chapters, materials).Whole(options, materials)));

    /// <summary>The page that offers the file, which it names with its length.</summary>
    public static Page OfferedBy<TView>(BoundFile? file, Page page, Func<TView, LinkView, TView> offer) where TView : IView =>
        file is null ? page : new OfferingPage(
            page.Url, page.Template, file, length => offer((TView)page.View(), new($"{Name} (EPUB{(length is { } bytes ? $", {Numbers.FileSize(bytes)}" : "")})", Destination.To(file.Url))), page.Head);

    private Epub Whole(ComposeOptions options, Materials materials)
    {
        var introduction = PageIntroduction.At(site, HandbookPages.Url, Chapter.Kind.Title);
        var (title, publisher) = (Plain.Text(introduction.Title), site.Settings.Title.Shown);
        var weave = Identicon.OfAll(steps.Select(s => s.Chapter));
        var changed = steps.Select(s => site.LifespanOf(s.Chapter.Path)?.Last).Max();
        return new(new FeedNames(site, address).IdOf(Book.Url), title, "fr", publisher, changed ?? options.Date)
        {
            Description = introduction.Summary is { } summary ? Plain.Text(summary) : null,
            Licence = site.Settings.Licence?.Text,
            Address = address + Book.Url.Path,
            Contents = site.Say("livre-sommaire"),
            TitlePage = xml => WriteTitle(xml, title, introduction.Summary, changed),
            Accessibility = site.Say("livre-accessibilite"),
            Chapters = [.. steps.Select((s, i) => new EpubChapter(FileOf(i + 1), Plain.Text(s.Sheet.Title), s.Chapter.Language?.Text, xml => Write(xml, i + 1, s.Chapter, s.Sheet)))],
            Pictures = [.. pictures.Select(p => (p.Path, p.Bytes))],
            Cover = site.Pictures.Card is { } style
                ? (materials.Draw(new CoverDrawing(style, title, new(weave.Path, style.Inks.GetValueOrDefault(Identicon.NameOf(weave.Ink), style.Ink)), publisher)), site.Say("livre-couverture", title)) : null,
            StyleSheet = materials.StyleSheet,
        };
    }

    private static string FileOf(int number) => FormattableString.Invariant($"etape-{number:00}.xhtml");

    private static IEnumerable<(Url Url, string Path, ReadOnlyMemory<byte> Bytes)> Held(IEnumerable<Url> asked, Materials materials)
    {
        var (room, number) = (MostBytes, 0);
        foreach (var url in asked.Where(u => EpubWriter.TypeOfPicture(u.Path) is not null))
        {
            if (materials.FileAt(url) is not { } bytes || Math.Max(bytes.Length, LeastBytes) > room) continue;
            room -= Math.Max(bytes.Length, LeastBytes);
            yield return (url, FormattableString.Invariant($"image-{++number}{new SitePath(url.Path).Extension}"), bytes);
        }
    }

    private static IEnumerable<Url> PicturesOf(Html body) =>
        body.Body.Targets.Zip(body.Links).Where(t => t.First.Kind == TargetKind.Picture).Select(t => t.Second?.To.Inside).OfType<Url>();

    /// <summary>What a link may point to in a chapter.</summary>
    private static ImmutableHashSet<string> IdsOf(Chapter chapter, SheetView sheet) =>
        [
            .. chapter.Body.Headings.Select(h => Block.Heading.Prefix + h.Id), .. sheet.Parts.Select(p => p.Key),
            .. sheet.Parts.SelectMany(p => p.Values).Select(v => v.Anchor).OfType<string>()];

    private void WriteTitle(XmlWriter xml, string title, string? summary, DateOnly? changed)
    {
        Xhtml.Element(xml, "p", site.Settings.Title.Shown, ("class", "surtitre"));
        Xhtml.Element(xml, "h1", title);
        if (summary is not null) Xhtml.Element(xml, "p", Plain.Text(summary), ("class", "chapeau"));
        if (changed is { } day) Xhtml.Element(xml, "p", $"{site.Say("livre-change")} {Format.Date(day).Text}");
        if (site.Settings.Licence is { } licence) Xhtml.Element(xml, "p", site.Say("licence", licence.Text));
        xml.WriteStartElement("p");
        xml.WriteString(site.Say("livre-en-ligne") + " ");
        Xhtml.Element(xml, "a", address + HandbookPages.Url.Path, ("href", address + HandbookPages.Url.Path));
        xml.WriteEndElement();
    }

    private void Write(XmlWriter xml, int number, Chapter chapter, SheetView sheet)
    {
        Xhtml.Element(xml, "p", site.Say("cahier-etape", number, steps.Length), ("class", "surtitre"));
        Xhtml.Element(xml, "h1", Plain.Text(sheet.Title));
        if (sheet.Summary is { } summary) Xhtml.Element(xml, "p", Plain.Text(summary), ("class", "chapeau"));
        if (sheet.Body is { } body)
        {
            var html = new StringBuilder("\n");
            new BookBodyWriter(html, body, links, address + chapter.Url.Path).Write();
            xml.WriteRaw(XmlWords.Sound(html.ToString()));
        }
        var values = new BookValues(site, links);
        foreach (var part in sheet.Parts) values.Write(xml, part);
        if (!sheet.Sources.IsEmpty) values.Write(xml, new FactView("sources", site.Say("sources"), [.. sheet.Sources.Select(s => new ValueView(s.Name, s.To, s.Date, null, null, []))]));
    }
}
