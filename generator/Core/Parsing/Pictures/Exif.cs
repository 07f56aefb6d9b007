using System.Buffers.Binary;

namespace Pec.Parsing.Pictures;

/// <summary>What a photograph tells of itself in a directory of tags (TIFF): which way up it is, and whether it says where it was taken.</summary>
internal static class Exif
{
    private const int Orientation = 0x0112, Position = 0x8825, Latitude = 2;

    /// <summary>A real directory has a few dozens.</summary>
    private const int MostTags = 200;

    /// <summary>What announces the directory.</summary>
    public static ReadOnlySpan<byte> Head => "Exif\0\0"u8;

    /// <summary>From 1, upright, to 8; 1 when nothing tells it.</summary>
    public static int OrientationOf(ReadOnlySpan<byte> tiff) =>
        Entry(tiff, First(tiff), Orientation) is { } entry && Short(tiff, entry + 8) is >= 1 and <= 8 and var told ? told : 1;

    public static bool HasPosition(ReadOnlySpan<byte> tiff) =>
        Entry(tiff, First(tiff), Position) is { } entry && Entry(tiff, Long(tiff, entry + 8), Latitude) is not null;

    /// <summary>A directory that tells an orientation and nothing else.</summary>
    public static byte[] Only(int orientation) => [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static uint First(ReadOnlySpan<byte> tiff) => tiff.Length < 8 ? uint.MaxValue : Long(tiff, 4);

    /// <summary>Where the entry of a tag stands, its twelve bytes inside; null when there is none.</summary>
    private static int? Entry(ReadOnlySpan<byte> tiff, uint directory, int tag)
    {
        if (directory < 8 || directory > tiff.Length - 2) return null;
        var count = Math.Min(Short(tiff, (int)directory), MostTags);
        for (var entry = (int)directory + 2; count > 0 && entry <= tiff.Length - 12; entry += 12, count--)
            if (Short(tiff, entry) == tag) return entry;
        return null;
    }

    private static int Short(ReadOnlySpan<byte> tiff, int at) =>
        tiff[0] == 'I' ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static uint Long(ReadOnlySpan<byte> tiff, int at) =>
        tiff[0] == 'I' ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
