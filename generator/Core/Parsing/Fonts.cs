using System.Buffers.Binary;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>
/// A font of a theme: what its first bytes say, and whether it is as long as it tells. Browsers look at the rest, and refuse what is wrong in it.
/// </summary>
internal static class Fonts
{
    private const int LengthAt = 8, TablesAt = 12, ShortestHeader = 44;

    /// <summary>How the name of a font ends that is no web font: the cards' own.</summary>
    public const string Whole = ".ttf";

    /// <summary>The same of a font that is not compressed: it has tables, whose list it holds.</summary>
    public static Diagnostic? RefusalOfWhole(Blob blob)
    {
        var file = blob.Read().Span;
        return file.Length >= 12 && BinaryPrimitives.ReadUInt32BigEndian(file) == 0x00010000 && 12 + 16 * BinaryPrimitives.ReadUInt16BigEndian(file[4..]) is > 12 and var head && head <= file.Length
            ? null : Rules.WrongFont(blob.Path, null);
    }

    /// <summary>Why a file is not the font that its name says; null for one that is.</summary>
    public static Diagnostic? Refusal(Blob blob)
    {
        var file = blob.Read().Span;
        var found = file.StartsWith("wOF2"u8) ? ".woff2" : file.StartsWith("wOFF"u8) ? ".woff" : null;
        if (found is not null && found != blob.Path.Extension) return Rules.WrongFont(blob.Path, found);
        var isWhole = found is not null && file.Length >= ShortestHeader
            && BinaryPrimitives.ReadUInt32BigEndian(file[LengthAt..]) == file.Length && BinaryPrimitives.ReadUInt16BigEndian(file[TablesAt..]) > 0;
        return isWhole ? null : Rules.WrongFont(blob.Path, null);
    }
}
