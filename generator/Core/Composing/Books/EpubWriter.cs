using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Pec.Composing.Feeds;
using Pec.Model;

namespace Pec.Composing.Books;

/// <summary>A book as EPUB 3.3 writes it: its type, where its package is, the package, then the files that the package names.</summary>
internal static class EpubWriter
{
    public const string MediaType = "application/epub+zip";

    /// <summary>Below the root of the archive, where only what the format asks for stands.</summary>
    private const string Folder = "EPUB/", Package = "livre.opf", Navigation = "sommaire.xhtml", TitlePage = "titre.xhtml", CoverPage = "couverture.xhtml", Cover = "couverture.png", Style = "style.css";
    private const string Dublin = "http://purl.org/dc/elements/1.1/", Opf = "http://www.idpf.org/2007/opf", Container = "urn:oasis:names:tc:opendocument:xmlns:container";

    /// <summary>The media type of a picture, by the end of its name; null for one that a book may not hold.</summary>
    public static string? TypeOfPicture(string path) => new SitePath(path).Extension switch
    {
        ".jpg" or ".jpeg" => "image/jpeg", ".png" => "image/png", ".gif" => "image/gif", ".svg" => "image/svg+xml", _ => null,
    };

    public static ReadOnlyMemory<byte> Write(Epub book)
    {
        var parts = Parts(book).ToList();
        return StoredArchive.Of(
        [
            ("mimetype", Encoding.ASCII.GetBytes(MediaType)),
            ("META-INF/container.xml", Xhtml.File(WriteContainer)),
            (Folder + Package, Xhtml.File(xml => WritePackage(xml, book, parts))),
            .. parts.Select(p => (Folder + p.Path, p.Bytes)),
        ]);
    }

    /// <param name="IsRead">Whether one meets it from page to page.</param>
    /// <param name="Property">What the package says of it; null for nothing.</param>
    private sealed record Part(string Path, string MediaType, bool IsRead, string? Property, ReadOnlyMemory<byte> Bytes);

    private static IEnumerable<Part> Parts(Epub book)
    {
        var style = book.StyleSheet.IsEmpty ? null : Style;
        Part Page(string file, string title, string? property, Action<XmlWriter> body) => new(file, Xhtml.MediaType, true, property, Xhtml.Page(title, book.Language, style, body));

        if (book.Cover is { } cover)
        {
            yield return Page(CoverPage, cover.Alternative, null, xml => WriteCover(xml, cover.Alternative));
            yield return new(Cover, "image/png", false, "cover-image", cover.Bytes);
        }
        yield return Page(TitlePage, book.Title, null, xml => Section(xml, "titlepage", null, null, book.TitlePage));
        yield return Page(Navigation, book.Contents, "nav", xml => WriteNavigation(xml, book));
        foreach (var chapter in book.Chapters) yield return Page(chapter.File, chapter.Title, null, xml => Section(xml, "chapter", "doc-chapter", chapter.Language, chapter.Write));
        foreach (var (path, bytes) in book.Pictures) yield return new(path, TypeOfPicture(path)!, false, null, bytes);
        if (style is not null) yield return new(style, "text/css", false, null, book.StyleSheet);
    }

    private static void Section(XmlWriter xml, string type, string? role, string? language, Action<XmlWriter> write)
    {
        xml.WriteStartElement("section");
        Xhtml.As(xml, type, role);
        Xhtml.InLanguage(xml, language);
        write(xml);
        xml.WriteEndElement();
    }

    private static void WriteCover(XmlWriter xml, string alternative)
    {
        xml.WriteStartElement("p");
        xml.WriteAttributeString("class", "couverture");
        xml.WriteStartElement("img");
        Xhtml.As(xml, "cover", "doc-cover");
        xml.WriteAttributeString("src", Cover);
        xml.WriteAttributeString("alt", XmlWords.Sound(alternative));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNavigation(XmlWriter xml, Epub book)
    {
        xml.WriteStartElement("nav");
        Xhtml.As(xml, "toc", "doc-toc");
        xml.WriteAttributeString("aria-labelledby", "sommaire");
        Xhtml.Element(xml, "h1", book.Contents, ("id", "sommaire"));
        xml.WriteStartElement("ol");
        foreach (var chapter in book.Chapters) Item(xml, null, chapter.File, chapter.Title, chapter.Language);
        xml.WriteEndElement();
        xml.WriteEndElement();
        // For reading programs, which offer them as places to go to.
        xml.WriteStartElement("nav");
        Xhtml.As(xml, "landmarks", null);
        xml.WriteAttributeString("hidden", "hidden");
        xml.WriteStartElement("ol");
        Item(xml, "titlepage", TitlePage, book.Title, null);
        Item(xml, "toc", Navigation, book.Contents, null);
        if (book.Chapters is [var first, ..]) Item(xml, "bodymatter", first.File, first.Title, first.Language);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Item(XmlWriter xml, string? type, string file, string text, string? language)
    {
        xml.WriteStartElement("li");
        xml.WriteStartElement("a");
        if (type is not null) Xhtml.As(xml, type, null);
        xml.WriteAttributeString("href", file);
        Xhtml.InLanguage(xml, language);
        xml.WriteString(XmlWords.Sound(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteContainer(XmlWriter xml)
    {
        xml.WriteStartElement("container", Container);
        xml.WriteAttributeString("version", "1.0");
        xml.WriteStartElement("rootfiles");
        Xhtml.Element(xml, "rootfile", null, ("full-path", Folder + Package), ("media-type", "application/oebps-package+xml"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WritePackage(XmlWriter xml, Epub book, List<Part> parts)
    {
        xml.WriteStartElement("package", Opf);
        foreach (var (name, value) in ((string, string)[])[("version", "3.0"), ("unique-identifier", "livre")]) xml.WriteAttributeString(name, value);
        xml.WriteAttributeString("xml", "lang", null, XmlWords.Sound(book.Language));
        xml.WriteStartElement("metadata");
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        foreach (var (name, text) in ((string, string?)[])
        [
            ("identifier", book.Identifier), ("title", book.Title), ("language", book.Language), ("creator", book.Publisher), ("publisher", book.Publisher),
            ("date", PartialDate.Of(book.Changed).ToString()), ("description", book.Description), ("rights", book.Licence), ("source", book.Address),
        ])
        {
            if (text is null) continue;
            xml.WriteStartElement("dc", name, Dublin);
            if (name == "identifier") xml.WriteAttributeString("id", "livre");
            xml.WriteString(XmlWords.Sound(text));
            xml.WriteEndElement();
        }
        foreach (var (property, text) in Properties(book)) Xhtml.Element(xml, "meta", text, ("property", property));
        xml.WriteEndElement();
        xml.WriteStartElement("manifest");
        foreach (var (place, part) in parts.Index())
        {
            Xhtml.Start(xml, "item", ("id", IdOf(place)), ("href", part.Path), ("media-type", part.MediaType));
            if (part.Property is { } property) xml.WriteAttributeString("properties", property);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("spine");
        foreach (var (place, part) in parts.Index()) if (part.IsRead) Xhtml.Element(xml, "itemref", null, ("idref", IdOf(place)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>When it changed, and how it can be read, in the words that libraries and shops look for.</summary>
    private static IEnumerable<(string Property, string Text)> Properties(Epub book)
    {
        var hasPictures = !book.Pictures.IsEmpty;
        yield return ("dcterms:modified", FeedNames.Moment(book.Changed));
        yield return ("schema:accessMode", "textual");
        if (hasPictures || book.Cover is not null) yield return ("schema:accessMode", "visual");
        yield return ("schema:accessModeSufficient", "textual");
        foreach (var feature in (string[])["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"]) yield return ("schema:accessibilityFeature", feature);
        if (hasPictures || book.Cover is not null) yield return ("schema:accessibilityFeature", "alternativeText");
        yield return ("schema:accessibilityHazard", "none");
        yield return ("schema:accessibilitySummary", book.Accessibility);
    }

    private static string IdOf(int place) => FormattableString.Invariant($"partie-{place + 1}");
}
