using System.Text;
using System.Xml;

namespace Pec.Composing.Books;

/// <summary>The pages of a book.</summary>
internal static class Xhtml
{
    public const string Namespace = "http://www.w3.org/1999/xhtml", Ops = "http://www.idpf.org/2007/ops", MediaType = "application/xhtml+xml";

    /// <summary>An XML file, the same on every system.</summary>
    public static ReadOnlyMemory<byte> File(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n" }))
        {
            xml.WriteStartDocument();
            write(xml);
        }
        return bytes.ToArray();
    }

    /// <param name="styleSheet">Its address from there; null for none.</param>
    public static ReadOnlyMemory<byte> Page(string title, string language, string? styleSheet, Action<XmlWriter> body) => File(xml =>
    {
        xml.WriteDocType("html", null, null, null);
        xml.WriteStartElement("html", Namespace);
        xml.WriteAttributeString("xmlns", "epub", null, Ops);
        InLanguage(xml, language);
        xml.WriteStartElement("head");
        Element(xml, "title", title);
        if (styleSheet is not null) Element(xml, "link", null, ("rel", "stylesheet"), ("type", "text/css"), ("href", styleSheet));
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        body(xml);
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    /// <summary>The language of an element that was just begun.</summary>
    public static void InLanguage(XmlWriter xml, string? language)
    {
        if (language is null) return;
        xml.WriteAttributeString("lang", XmlWords.Sound(language));
        xml.WriteAttributeString("xml", "lang", null, XmlWords.Sound(language));
    }

    /// <summary>What an element that was just begun is in a book, for reading programs and for those who listen.</summary>
    public static void As(XmlWriter xml, string type, string? role)
    {
        xml.WriteAttributeString("type", Ops, type);
        if (role is not null) xml.WriteAttributeString("role", role);
    }

    /// <param name="text">Null for an element that holds nothing.</param>
    public static void Element(XmlWriter xml, string name, string? text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(xml, name, attributes);
        if (text is not null) xml.WriteString(XmlWords.Sound(text));
        xml.WriteEndElement();
    }

    public static void Start(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, XmlWords.Sound(value));
    }
}
