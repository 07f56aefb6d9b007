using System.IO.Compression;
using System.Text;
using System.Xml;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Parsing.Pictures;

namespace Pec.Parsing;

/// <summary>
/// What a document tells besides its pages, where that is simple to see: who made it, and where a photograph in it was taken. It is
/// published whole, so its author is told. Bytes of a stranger: whatever cannot be read says nothing.
/// </summary>
internal static class DocumentProperties
{
    private const int MostRead = 64 * 1024, LongestName = 60;

    /// <summary>Where an office document or a book says who made it.</summary>
    private static readonly string[] Creators = ["initial-creator", "creator"];

    public static IEnumerable<Diagnostic> Told(Blob blob)
    {
        if (blob.Path.Extension is ".txt" or ".csv") yield break;
        var file = blob.Read();
        var isPdf = blob.Path.Extension == ".pdf";
        var author = isPdf ? AuthorOfPdf(file.Span) : AuthorInside(file);
        if (HasPosition(file.Span)) yield return Rules.DocumentWithPosition(blob.Path, author);
        else if (author is not null) yield return Rules.DocumentWithAuthor(blob.Path, author, isPdf);
    }

    /// <summary>A photograph keeps its own notes inside the document that shows it.</summary>
    private static bool HasPosition(ReadOnlySpan<byte> file)
    {
        for (var rest = file; rest.IndexOf(Exif.Head) is >= 0 and var at;)
        {
            rest = rest[(at + Exif.Head.Length)..];
            if (Exif.HasPosition(rest)) return true;
        }
        return file.IndexOf("exif:GPSLatitude"u8) >= 0;
    }

    private static string? AuthorOfPdf(ReadOnlySpan<byte> file)
    {
        // Its texts are ciphered then, this one too.
        if (file.IndexOf("/Encrypt"u8) >= 0) return null;
        for (var rest = file; rest.IndexOf("/Author"u8) is >= 0 and var at;)
        {
            rest = rest[(at + "/Author"u8.Length)..];
            if (Name(PdfText(rest[..Math.Min(rest.Length, 1_000)])) is { } author) return author;
        }
        var from = file.IndexOf("<dc:creator>"u8);
        if (from < 0) return null;
        var told = file[from..];
        told = told[..Math.Min(told.Length, 1_000)];
        return told.IndexOf("</dc:creator>"u8) is > 0 and var to
            && told[..to].IndexOf("<rdf:li>"u8) is >= 0 and var item && told[item..to].IndexOf("</rdf:li>"u8) is >= 0 and var end
            ? Name(Encoding.UTF8.GetString(told[(item + "<rdf:li>"u8.Length)..(item + end)])) : null;
    }

    /// <summary>A text as PDF writes it: between brackets with escapes, or in hexadecimal; in UTF-16 when it says so.</summary>
    private static string PdfText(ReadOnlySpan<byte> told)
    {
        told = told.TrimStart(" \t\r\n"u8);
        var bytes = new List<byte>();
        if (told is [(byte)'<', not (byte)'<', ..] && told.IndexOf((byte)'>') is > 0 and var close)
        {
            var digits = Encoding.Latin1.GetString(told[1..close]);
            if (digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit)) bytes.AddRange(Convert.FromHexString(digits));
        }
        else if (told is [(byte)'(', ..])
            for (int i = 1, depth = 1; i < told.Length; i++)
            {
                if (told[i] == '\\' && i + 1 < told.Length)
                {
                    i++;
                    var octal = 0;
                    while (octal < 3 && i + octal < told.Length && told[i + octal] is >= (byte)'0' and <= (byte)'7') octal++;
                    bytes.Add(octal == 0 ? told[i] : (byte)Convert.ToInt32(Encoding.Latin1.GetString(told.Slice(i, octal)), 8));
                    i += Math.Max(0, octal - 1);
                    continue;
                }
                depth += told[i] switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
                if (depth == 0) break;
                bytes.Add(told[i]);
            }
        return bytes is [0xfe, 0xff, ..] ? Encoding.BigEndianUnicode.GetString([.. bytes[2..]]) : Encoding.Latin1.GetString([.. bytes]);
    }

    private static string? AuthorInside(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            if (archive.Entries.FirstOrDefault(e => e.FullName == "meta.xml" || e.FullName.EndsWith(".opf", StringComparison.Ordinal)) is not { } told)
                return null;
            using var stream = told.Open();
            var bytes = new byte[MostRead];
            using var reader = XmlReader.Create(
                new MemoryStream(bytes, 0, stream.ReadAtLeast(bytes, MostRead, throwOnEndOfStream: false)),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
                if (reader.NodeType == XmlNodeType.Element
                    && Creators.Contains(reader.LocalName) && reader.Depth < 8 && reader.Read() && reader.NodeType == XmlNodeType.Text
                    && Name(reader.Value) is { } author)
                    return author;
            return null;
        }
        catch (Exception unreadable) when (
            unreadable is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>A name on one line, cut where it is long; null when nothing of it can be read.</summary>
    private static string? Name(string told)
    {
        var name = string.Join(
            ' ',
            new string([.. told.Select(c => char.IsControl(c) || AddressPolicy.IsDangerous(c) || char.IsSurrogate(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length == 0 ? null : name.Length > LongestName ? name[..LongestName] + "…" : name;
    }
}
