using System.Globalization;
using System.Xml;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>
/// An SVG drawing: published only when every element, attribute and function of it is on a short list, and when it stays of a reasonable
/// size once its copies are made. Remarks and <c>metadata</c>, where programs write who drew it and in which folder, are cut out.
/// </summary>
public static class SvgReader
{
    private const string Metadata = "metadata";

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", Metadata,
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy", "d", "points", "transform",
        "version", "preserveAspectRatio",
        "gradientUnits", "gradientTransform", "spreadMethod", "patternUnits", "patternTransform", "clipPathUnits", "maskUnits", "markerWidth", "markerHeight",
        "refX", "refY", "orient",
    };

    /// <summary>Attributes that a <c>style</c> may hold too.</summary>
    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal)
    {
        "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
        "stroke-dashoffset", "stroke-opacity", "opacity", "color", "vector-effect",
        "clip-path", "clip-rule", "mask", "offset", "stop-color", "stop-opacity", "marker-start", "marker-mid", "marker-end",
        "font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "letter-spacing",
    };

    /// <summary>Attributes whose value is only words.</summary>
    private static readonly HashSet<string> Words =
        new(StringComparer.Ordinal) { "id", "class", "role", "aria-label", "aria-hidden", "aria-labelledby", "lang" };

    /// <summary>What a value may call: <c>url</c> inside the drawing, and nothing else that could fetch.</summary>
    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "url", "rgb", "rgba", "hsl", "hsla", "translate", "translateX", "translateY", "rotate", "scale", "scaleX", "scaleY", "matrix", "skewX", "skewY",
    };

    public static Outcome<Asset?> Read(Blob blob)
    {
        if (blob.Length > Blob.HeadSize) return new(null, [Rules.FileTooLarge(blob.Path, blob.Length, Blob.HeadSize)]);
        return Text.Decode(blob).Then(text => text is null ? new(null, []) : Read(blob, text));
    }

    private static Outcome<Asset?> Read(Blob blob, string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return Read(blob, text, reader);
        }
        catch (XmlException failure)
        {
            return new(
                null,
                [Rules.UnsafeSvg(new(blob.Path, Math.Max(1, failure.LineNumber), Math.Max(1, failure.LinePosition), 1), new Sentence("une erreur d'écriture", "a syntax error"))]);
        }
    }

    private static Outcome<Asset?> Read(Blob blob, string text, XmlReader reader)
    {
        (int? Width, int? Height) size = default;
        var cuts = new TextCuts(blob, text);
        var shapes = new ShapeTree();
        while (reader.Read())
        {
            if (reader.Depth > 64) return Refuse(blob, reader, reader.Name);
            if (IsMetadata(reader))
            {
                if (!Skip(reader, cuts)) return Refuse(blob, reader, Metadata);
                continue;
            }
            switch (reader.NodeType)
            {
                case XmlNodeType.ProcessingInstruction: return Refuse(blob, reader, reader.Name);
                case XmlNodeType.XmlDeclaration when reader.GetAttribute("encoding") is { } encoding
                    && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase):
                    return new(null, [Rules.NotUtf8(At(blob, reader, 1))]);
                case XmlNodeType.Comment:
                    cuts.From(reader, "<!--");
                    cuts.To(reader, "-->");
                    break;
                case XmlNodeType.EndElement:
                    shapes.Close();
                    break;
                case XmlNodeType.Element:
                    if (!IsKnown(reader) || reader.Depth == 0 && reader.LocalName != "svg") return Refuse(blob, reader, reader.Name);
                    if (reader.Depth == 0) size = Size(reader);
                    var isEmpty = reader.IsEmptyElement;
                    shapes.Open(reader.LocalName, At(blob, reader, reader.Name.Length));
                    while (reader.MoveToNextAttribute())
                        if (!IsSafe(reader, shapes)) return Refuse(blob, reader, reader.Name, isValue: IsListed(reader));
                    reader.MoveToElement();
                    if (isEmpty) shapes.Close();
                    break;
            }
        }
        if (shapes.Fault() is { } fault) return new(null, [fault]);
        var kept = cuts.Kept();
        return kept.AreTooMany ? new(null, [Rules.ExcessiveSvg(Location.Start(blob.Path))]) : new(new(blob, AssetKind.Svg, size.Width, size.Height, kept), []);
    }

    private static bool IsMetadata(XmlReader reader) =>
        reader.NodeType == XmlNodeType.Element && reader.LocalName == Metadata && IsKnown(reader) && !reader.IsEmptyElement;

    /// <summary>Cuts an element out with all that it holds, of whatever vocabulary; false when it holds itself too deep.</summary>
    private static bool Skip(XmlReader reader, TextCuts cuts)
    {
        var depth = reader.Depth;
        cuts.From(reader, "<");
        while (reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth != depth))
            if (reader.Depth > 64) return false;
        cuts.To(reader, ">");
        return true;
    }

    /// <summary>Elements of other name spaces are an editor's notes: refused too, since a page would carry them for nothing.</summary>
    private static bool IsKnown(XmlReader reader) => reader.NamespaceURI is "http://www.w3.org/2000/svg" or "" && Elements.Contains(reader.LocalName);

    private static bool IsListed(XmlReader attribute) =>
        attribute.NamespaceURI.Length == 0 && (Attributes.Contains(attribute.LocalName) || Properties.Contains(attribute.LocalName));

    private static bool IsSafe(XmlReader reader, ShapeTree shapes)
    {
        var (name, value) = (reader.LocalName, reader.Value);
        if (reader.Prefix == "xmlns" || reader.Name == "xmlns" || reader.Name is "xml:space" or "xml:lang") return true;
        if (name == "href" && reader.NamespaceURI is "" or "http://www.w3.org/1999/xlink")
        {
            shapes.Refer(value.TrimStart('#'));
            return value.StartsWith('#');
        }
        if (reader.NamespaceURI.Length > 0) return false;
        if (name == "id") shapes.Name(value);
        if (name is "d" or "points") shapes.Draw(value.Length);
        if (Words.Contains(name)) return true;
        if (name != "style") return IsListed(reader) && IsSafeValue(value, shapes);
        foreach (var declaration in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (declaration.Split(':', 2) is not [var property, var told] || !Properties.Contains(property.Trim()) || !IsSafeValue(told, shapes)) return false;
        return true;
    }

    /// <summary>Whether a value calls nothing but the functions of the list; what it refers to is noted.</summary>
    private static bool IsSafeValue(string value, ShapeTree shapes)
    {
        if (value.Contains('\\') || value.Contains("/*", StringComparison.Ordinal) || value.Contains('@')) return false;
        for (var at = value.IndexOf('('); at >= 0; at = value.IndexOf('(', at + 1))
        {
            var before = value.AsSpan(0, at).TrimEnd();
            var start = before.Length;
            while (start > 0 && (char.IsLetterOrDigit(before[start - 1]) || before[start - 1] is '-' or '_')) start--;
            var function = before[start..].ToString();
            if (!Functions.Contains(function)) return false;
            if (!function.Equals("url", StringComparison.OrdinalIgnoreCase)) continue;
            var target = value.AsSpan(at + 1).TrimStart(" \t\r\n'\"");
            // A call inside a name is no name, and would be read again from each call around it.
            if (!target.StartsWith("#") || target.IndexOfAny('(', ')') is not (> 0 and var end) || target[end] == '(') return false;
            shapes.Refer(target[1..end].TrimEnd(" \t\r\n'\"").ToString());
        }
        return true;
    }

    private static (int?, int?) Size(XmlReader reader)
    {
        if (Number(reader.GetAttribute("width")) is { } width && Number(reader.GetAttribute("height")) is { } height) return (width, height);
        var box = reader.GetAttribute("viewBox")?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return box is { Length: 4 } ? (Number(box[2]), Number(box[3])) : (null, null);
    }

    private static int? Number(string? text) =>
        double.TryParse(text?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and < 100_000 ? (int)Math.Round(number) : null;

    private static Location At(Blob blob, XmlReader reader, int length) =>
        reader is IXmlLineInfo at ? new(blob.Path, Math.Max(1, at.LineNumber), Math.Max(1, at.LinePosition), length) : Location.Start(blob.Path);

    /// <param name="isValue">Whether the fault is what an attribute says, not the attribute itself.</param>
    private static Outcome<Asset?> Refuse(Blob blob, XmlReader reader, string what, bool isValue = false) =>
        new(
            null,
            [Rules.UnsafeSvg(At(blob, reader, what.Length), isValue ? new Sentence($"un « {what} » qui appelle autre chose que le dessin", $"a “{what}” that calls something else than the drawing") : new Sentence($"« {what} »", $"“{what}”"))]);
}
