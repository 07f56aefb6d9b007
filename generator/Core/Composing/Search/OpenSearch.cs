using System.Text;
using System.Xml;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing.Search;

/// <summary>How a browser may search the site from its own bar.</summary>
internal static class OpenSearch
{
    public static readonly Url Url = new("/opensearch.xml");
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    /// <summary>The most that the format allows.</summary>
    private const int ShortName = 16, Description = 1024;

    /// <summary>It holds full addresses: there is none where nobody knows them.</summary>
    public static bool IsPublished(ComposeOptions options) => options.BaseAddress is not null && !options.IsPreview;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        if (IsPublished(options)) yield return new DataFile(Url, Write(site.Settings, options.BaseAddress!));
    }

    private static byte[] Write(SiteSettings settings, string address)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, Shortened(Plain.Text(settings.Title.Text), ShortName));
            xml.WriteElementString("Description", Namespace, Shortened(Plain.Text(settings.TwoSentences?.Text ?? settings.Title.Text), Description));
            xml.WriteElementString("Language", Namespace, "fr");
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteStartElement("Image", Namespace);
            xml.WriteAttributeString("type", "image/svg+xml");
            xml.WriteString(address + Icons.Svg.Path);
            xml.WriteEndElement();
            xml.WriteStartElement("Url", Namespace);
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", $"{address}{SearchPage.Url.Path}?q={{searchTerms}}");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    /// <summary>As many whole words as fit, without a preposition at the end; the start of the first word when it is too long by itself.</summary>
    private static string Shortened(string text, int most)
    {
        if (text.Length <= most) return text;
        if (text.LastIndexOf(' ', most) is not (> 0 and var end)) return text[..most];
        var space = text.LastIndexOf(' ', end - 1);
        return text[..(space > 0 && SearchWords.StopWords.Contains(Folding.Fold(text[(space + 1)..end])) ? space : end)];
    }
}
