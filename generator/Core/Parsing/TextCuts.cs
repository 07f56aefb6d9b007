using System.Text;
using System.Xml;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>What is cut out of a text while it is read from its start to its end, as pieces of its bytes.</summary>
/// <param name="text">The characters of the blob, without a byte order mark.</param>
internal sealed class TextCuts(Blob blob, string text)
{
    private readonly Pieces kept = new();
    private int line = 1, lineStart;
    /// <summary>Characters already gone through, and their bytes.</summary>
    private int seen, seenBytes = blob.Head.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
    /// <summary>Where what is kept begins.</summary>
    private int keptFrom = blob.Head.Span.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>A cut begins at the opening that stands right before the reader.</summary>
    public void From(XmlReader reader, string opening)
    {
        var bytes = BytesTo(IndexOf(reader) - opening.Length);
        kept.Keep(keptFrom, bytes - keptFrom);
        keptFrom = bytes;
    }

    /// <summary>It ends behind the first closing after the reader.</summary>
    public void To(XmlReader reader, string closing) =>
        keptFrom = BytesTo(text.IndexOf(closing, IndexOf(reader), StringComparison.Ordinal) + closing.Length);

    /// <summary>Everything else.</summary>
    public Pieces Kept()
    {
        kept.Keep(keptFrom, blob.Head.Length - keptFrom);
        return kept;
    }

    private int BytesTo(int index)
    {
        seenBytes += Encoding.UTF8.GetByteCount(text.AsSpan(seen, index - seen));
        seen = index;
        return seenBytes;
    }

    /// <summary>The character where a reader stands: it only goes forward.</summary>
    private int IndexOf(XmlReader reader)
    {
        var at = (IXmlLineInfo)reader;
        while (line < at.LineNumber)
        {
            var end = lineStart + text.AsSpan(lineStart).IndexOfAny('\r', '\n');
            lineStart = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            line++;
        }
        return lineStart + at.LinePosition - 1;
    }
}
