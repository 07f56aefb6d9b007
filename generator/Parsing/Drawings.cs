using System.Globalization;
using System.Xml;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>An SVG drawing: published only when every element and attribute of it is on a short list.</summary>
public static class Drawings
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "metadata",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "id", "class", "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy", "d", "points", "transform", "version", "preserveAspectRatio",
        "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "opacity", "color", "vector-effect",
        "clip-path", "clip-rule", "mask", "offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform", "spreadMethod", "patternUnits", "patternTransform", "clipPathUnits", "maskUnits", "marker-start", "marker-mid", "marker-end", "markerWidth", "markerHeight", "refX", "refY", "orient",
        "font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "letter-spacing", "role", "aria-label", "aria-hidden", "aria-labelledby", "lang",
    };

    public static Outcome<Medium?> Read(Blob blob)
    {
        if (blob.Length > Blob.HeadSize) return new(null, [Rules.FileTooLarge(blob.Path, blob.Length, Blob.HeadSize)]);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(blob.Head.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return Read(blob, reader);
        }
        catch (XmlException failure)
        {
            return new(null, [Rules.UnsafeSvg(new(blob.Path, Math.Max(1, failure.LineNumber), Math.Max(1, failure.LinePosition), 1), new Sentence("une erreur d'écriture", "a syntax error"))]);
        }
    }

    private static Outcome<Medium?> Read(Blob blob, XmlReader reader)
    {
        (int? Width, int? Height) size = default;
        while (reader.Read())
        {
            if (reader.Depth > 64 || reader.NodeType is XmlNodeType.ProcessingInstruction) return Refuse(blob, reader, reader.Name);
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (!IsKnown(reader, Elements)) return Refuse(blob, reader, reader.Name);
            if (reader.Depth == 0) size = Size(reader);
            while (reader.MoveToNextAttribute())
                if (!IsSafe(reader)) return Refuse(blob, reader, reader.Name);
            reader.MoveToElement();
        }
        return new(new(blob, MediumKind.Svg, size.Width, size.Height), []);
    }

    /// <summary>Elements of other name spaces are an editor's notes: refused too, since a page would carry them for nothing.</summary>
    private static bool IsKnown(XmlReader reader, HashSet<string> names) => reader.NamespaceURI is "http://www.w3.org/2000/svg" or "" && names.Contains(reader.LocalName);

    private static bool IsSafe(XmlReader reader)
    {
        if (reader.Prefix == "xmlns" || reader.Name == "xmlns" || reader.Name is "xml:space" or "xml:lang") return true;
        var isReference = reader.LocalName == "href" && reader.NamespaceURI is "" or "http://www.w3.org/1999/xlink";
        if (isReference) return reader.Value.StartsWith('#');
        if (reader.NamespaceURI.Length > 0 || !Attributes.Contains(reader.LocalName)) return false;
        // A paint may only refer to something inside the drawing.
        var value = reader.Value.Replace(" ", "", StringComparison.Ordinal);
        for (var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = value.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
            if (!value.AsSpan(at + 4).TrimStart("'\"").StartsWith("#")) return false;
        return !value.Contains('\\');
    }

    private static (int?, int?) Size(XmlReader reader)
    {
        if (Number(reader.GetAttribute("width")) is { } width && Number(reader.GetAttribute("height")) is { } height) return (width, height);
        var box = reader.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return box is { Length: 4 } ? (Number(box[2]), Number(box[3])) : (null, null);
    }

    private static int? Number(string? text) =>
        double.TryParse(text?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 100_000 ? (int)Math.Round(number) : null;

    private static Outcome<Medium?> Refuse(Blob blob, XmlReader reader, string what)
    {
        var at = (IXmlLineInfo)reader;
        return new(null, [Rules.UnsafeSvg(new(blob.Path, Math.Max(1, at.LineNumber), Math.Max(1, at.LinePosition), what.Length), new Sentence($"« {what} »", $"“{what}”"))]);
    }
}
