using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Pec.Parsing.Feeds;

/// <summary>
/// RSS 2.0, RSS 1.0 and Atom: no document type, no outside entity, no deep nesting. What is not sound XML is mended once, as real feeds often need.
/// </summary>
internal static partial class XmlFeedReader
{
    private const string Core =
        "http://purl.org/dc/elements/1.1/", Encoded = "http://purl.org/rss/1.0/modules/content/", Xml = "http://www.w3.org/XML/1998/namespace",
        Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", Terms = "http://purl.org/dc/terms/";

    /// <summary>What prefixes mean where a feed forgot to say it; any other means nothing.</summary>
    private static readonly Dictionary<string, string> Usual =
        new(StringComparer.Ordinal) { ["dc"] = Core, ["content"] = Encoded, ["rdf"] = Rdf, ["dcterms"] = Terms };

    /// <summary>More prefixes than this belong to no feed.</summary>
    private const int MostPrefixes = 100;

    public static IReadOnlyList<Announcement> Read(string text, CancellationToken stop)
    {
        text = NoXml().Replace(text, "");
        try
        {
            return Parse(text, null, stop);
        }
        catch (XmlException)
        {
            return Parse(Mended(text), PrefixesOf(text), stop);
        }
    }

    /// <summary>Every prefix that the feed uses, declared or not: its own declarations come after.</summary>
    private static XmlParserContext PrefixesOf(string text)
    {
        var names = new XmlNamespaceManager(new NameTable());
        foreach (var prefix in Prefixed().Matches(text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).Where(p => !p.StartsWith("xml", StringComparison.OrdinalIgnoreCase)).Take(MostPrefixes))
            names.AddNamespace(prefix, Usual.GetValueOrDefault(prefix, "urn:" + prefix));
        return new(null, names, null, XmlSpace.None);
    }

    /// <summary>Entities of HTML as the characters they mean, and « &amp; » where it stands for itself.</summary>
    private static string Mended(string text) => LooseAmpersand().Replace(NamedEntity().Replace(text, m => m.Value switch
    {
        "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" => m.Value,
        var entity => System.Net.WebUtility.HtmlDecode(entity) is var sign && sign != entity ? sign : "&amp;" + entity[1..],
    }), "&amp;");

    private static List<Announcement> Parse(string text, XmlParserContext? prefixes, CancellationToken stop)
    {
        using var reader = XmlReader.Create(
            new StringReader(text),
            new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = 8_000_000 },
            prefixes);
        reader.MoveToContent();
        if (reader.LocalName is not ("rss" or "RDF" or "feed"))
            throw new FeedFault(
                reader.LocalName == "html" ? new("c'est une page, et non un flux", "it is a page, not a feed") : new("ce n'est pas un flux connu", "it is no known feed"));
        var (root, around) = (Attribute(reader, "base", Xml), new List<XmlPart>());
        var items = new List<(string Namespace, string About, string Base, List<XmlPart> Parts)>();
        // What follows the feed, a notice of its server for one, is none of it.
        while (items.Count < FeedReader.MaximumItems && Step(reader, stop) && reader.Depth > 0)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName == "channel") continue;
            if (reader.LocalName is "item" or "entry")
                items.Add((reader.NamespaceURI, Attribute(reader, "about", Rdf), Attribute(reader, "base", Xml), [.. XmlPart.Inside(reader, stop)]));
            else if (reader.Depth <= 2) around.Add(XmlPart.Of(reader, stop));
        }
        var (author, licence) = (around.Find(p => p.Name == "author")?.InnerName ?? "", Licence(around));
        return [.. items.Select(i => Of(i.Namespace, i.About, i.Base.Length > 0 ? i.Base : root, i.Parts, author, licence))];
    }

    /// <param name="feedAuthor">Whom the feed names for all; <paramref name="feedLicence"/> likewise.</param>
    private static Announcement Of(string own, string about, string root, List<XmlPart> parts, string feedAuthor, string feedLicence)
    {
        var title = Part("title", own);
        return new(
            First(Text("guid", own), Text("id", own), about), First(Link(), Text("link", own), Guid(), about, Text("id", own)), root.Length > 0 ? root : null,
            First(title?.Text ?? "", Text("title", Core), Text("title", Terms)), title?["type"] == "text",
            First(
                Text("summary", own), Text("description", own), Text("encoded", Encoded), Text("content", own), Text("description", Core),
                Text("abstract", Terms), Text("description", Terms)),
            string.Join(' ', parts.Where(p => p.Name is "category" or "subject").Select(p => First(p["label"], p["term"], p.Text))),
            First(Part("author", own)?.InnerName ?? "", Text("creator", Core), Text("creator", Terms), Text("author", own), feedAuthor),
            First(Text("published", own), Text("issued", own), Text("pubDate", own), Text("date", Core),
                Text("issued", Terms), Text("created", Terms), Text("available", Terms), Text("date", Terms), Text("updated", own), Text("modified", own), Text("modified", Terms)),
            First(Licence(parts), feedLicence));

        XmlPart? Part(string name, string space) => parts.Find(p => p.Name == name && p.Namespace == space);
        string Text(string name, string space) => Part(name, space)?.Text ?? "";
        string Link() =>
            parts.Where(p => p.Name == "link" && p.Namespace == own && p["rel"] is "" or "alternate").OrderBy(p => p["type"] is "" or "text/html" ? 0 : 1)
                .Select(p => p["href"]).FirstOrDefault(h => h.Length > 0) ?? (Part("content", own)?["src"] ?? "");
        string Guid() => Part("guid", own) is { } guid && guid["isPermaLink"] != "false" ? guid.Text : "";
    }

    /// <summary>Whatever part says under which licence, by its text or where it leads.</summary>
    private static string Licence(List<XmlPart> parts) => parts
        .Where(p => p.Name is "license" or "licence" or "rights" or "copyright" || p.Name == "link" && p["rel"] is "license")
        .Select(p => First(p["href"], p["resource"], p.Text)).FirstOrDefault(l => FeedMarks.Licence(l) is not null) ?? "";

    internal static bool Step(XmlReader reader, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (!reader.Read()) return false;
        if (reader.Depth > FeedReader.MaximumDepth) throw new FeedFault(new("ses balises sont trop imbriquées", "its tags are nested too deep"));
        return true;
    }

    private static string Attribute(XmlReader reader, string name, string space) => reader.GetAttribute(name, space) ?? "";

    private static string First(params IEnumerable<string> texts) => texts.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? "";

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,30};")]
    private static partial Regex NamedEntity();

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)")]
    private static partial Regex LooseAmpersand();

    [GeneratedRegex(@"[<\s]/?([A-Za-z_][A-Za-z0-9_.-]{0,30}):[A-Za-z_]")]
    private static partial Regex Prefixed();

    /// <summary>Characters that XML forbids, and references to them.</summary>
    [
        GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|x0*(?:[0-8BCEFbcef]|1[0-9A-Fa-f]));|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex NoXml();
}

/// <summary>An element of an announcement, or of what stands around all: its attributes, and all the text inside it.</summary>
/// <param name="InnerName">The text of a « name » right inside it: feeds tell an author so, beside a mailbox that nobody needs.</param>
internal sealed record XmlPart(string Name, string Namespace, Dictionary<string, string> Attributes, string Text, string InnerName)
{
    public string this[string attribute] => Attributes.GetValueOrDefault(attribute, "");

    /// <summary>The parts right inside the element where the reader stands, which ends at its end.</summary>
    public static IEnumerable<XmlPart> Inside(XmlReader reader, CancellationToken stop)
    {
        if (reader.IsEmptyElement) yield break;
        var depth = reader.Depth;
        while (XmlFeedReader.Step(reader, stop) && reader.Depth > depth)
            if (reader.NodeType == XmlNodeType.Element) yield return Of(reader, stop);
    }

    /// <summary>The element where the reader stands, which ends at its end.</summary>
    public static XmlPart Of(XmlReader reader, CancellationToken stop)
    {
        var (name, space, depth, isEmpty) = (reader.LocalName, reader.NamespaceURI, reader.Depth, reader.IsEmptyElement);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute()) attributes[reader.LocalName] = reader.Value;
        reader.MoveToElement();
        var (text, inner, silent) = (new StringBuilder(), new StringBuilder(), int.MaxValue);
        var isName = false;
        while (!isEmpty && XmlFeedReader.Step(reader, stop) && reader.Depth > depth)
        {
            if (reader.Depth <= silent) silent = int.MaxValue;
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (!FeedText.IsInline(reader.LocalName)) text.Append(' ');
                isName = reader.Depth == depth + 1 && reader.LocalName == "name";
                if (reader.LocalName is "script" or "style" && !reader.IsEmptyElement) silent = reader.Depth;
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && silent == int.MaxValue)
            {
                text.Append(reader.Value);
                if (isName) inner.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (!FeedText.IsInline(reader.LocalName)) text.Append(' ');
                isName = false;
            }
        }
        return new(name, space, attributes, text.ToString(), inner.ToString());
    }
}
