using System.Buffers.Binary;

namespace Pec.Model;

/// <summary>The one thing of EXIF that a page needs: which way up a photograph is (TIFF tag 0x0112, values 1 to 8).</summary>
public static class Exif
{
    /// <summary>The orientation that an APP1 segment tells; 1, upright, when it tells none.</summary>
    public static int OrientationOf(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 14 || !segment.StartsWith("Exif\0\0"u8)) return 1;
        var tiff = segment[6..];
        var little = tiff[0] == 'I';
        var directory = Long(tiff, 4, little);
        if (directory + 2 > tiff.Length || directory < 8) return 1;
        var count = Short(tiff, (int)directory, little);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)directory + 2 + i * 12;
            if (entry + 12 > tiff.Length) return 1;
            if (Short(tiff, entry, little) == 0x0112) return Short(tiff, entry + 8, little) is >= 1 and <= 8 and var found ? found : 1;
        }
        return 1;
    }

    /// <summary>An APP1 segment that tells an orientation and nothing else.</summary>
    public static byte[] Only(int orientation) =>
    [
        0xff, 0xe1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static int Short(ReadOnlySpan<byte> bytes, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Long(ReadOnlySpan<byte> bytes, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
