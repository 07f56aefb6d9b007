using System.Text;
using System.Xml;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing.Feeds;

/// <summary>A feed as RFC 4287 writes it.</summary>
internal static class AtomFeedWriter
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    public static readonly FeedFormat Format = new("application/atom+xml", null);

    /// <summary>A feed stands beside the page that shows the same.</summary>
    public static Url Beside(Url page) => new($"{page.Path}atom.xml");

    public static ReadOnlyMemory<byte> Write(Site site, FeedNames names, AtomFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "fr");
            Element(xml, "id", names.IdOf(feed.Self == Beside(feed.Page) ? feed.Page : feed.Self));
            Element(xml, "title", feed.Title);
            if (feed.Subtitle is { } subtitle) Element(xml, "subtitle", subtitle);
            Element(xml, "updated", feed.Items.Max(e => e.Updated)!);
            Link(xml, "self", names.Absolute(feed.Self), Format.MediaType);
            Link(xml, "alternate", names.Absolute(feed.Page), "text/html");
            Author(xml, site.Settings.Title.Shown);
            if (site.Settings.Licence is { } licence) Element(xml, "rights", licence.Text);
            foreach (var entry in feed.Items) Write(xml, entry);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, PublishedItem item)
    {
        xml.WriteStartElement("entry", Namespace);
        if (item.Language is { } language) xml.WriteAttributeString("xml", "lang", null, XmlWords.Sound(language));
        Element(xml, "id", item.Id);
        Element(xml, "title", item.Title);
        Link(xml, "alternate", item.Address, "text/html");
        if (item.Source is { } source) Link(xml, "via", source.Address, null);
        Element(xml, "published", item.Published);
        Element(xml, "updated", item.Updated);
        foreach (var author in item.Authors) Author(xml, author);
        foreach (var use in item.Uses)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", XmlWords.Sound(use.Id));
            xml.WriteAttributeString("label", XmlWords.Sound(use.Name));
            xml.WriteEndElement();
        }
        if (item.Licence is { } licence) Element(xml, "rights", licence);
        if (item.Source is { } from)
        {
            xml.WriteStartElement("source", Namespace);
            Element(xml, "title", from.Name);
            Link(xml, "alternate", from.Address, null);
            xml.WriteEndElement();
        }
        if (item.Summary is { } summary) Element(xml, "summary", summary);
        if (item.Html is { } html)
        {
            xml.WriteStartElement("content", Namespace);
            xml.WriteAttributeString("type", "html");
            xml.WriteString(XmlWords.Sound(html));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlWords.Sound(text));

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null) xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", XmlWords.Sound(address));
        xml.WriteEndElement();
    }
}
