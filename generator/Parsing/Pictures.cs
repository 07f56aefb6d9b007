using System.Buffers.Binary;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>The format and dimensions of a picture, from its first bytes.</summary>
public static class Pictures
{
    /// <summary>Null when the bytes are of no format that the site shows, or stop too early.</summary>
    public static (MediumKind Kind, int? Width, int? Height)? Measure(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])) return Png(head);
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return head.Length < 10 ? null : (MediumKind.Gif, BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..]));
        if (head.StartsWith("RIFF"u8) && head.Length >= 30 && head[8..].StartsWith("WEBP"u8)) return Webp(head);
        return head.Length > 3 && head[0] == 0xff && head[1] == 0xd8 && head[2] == 0xff ? Jpeg(head) : null;
    }

    private static (MediumKind, int?, int?)? Png(ReadOnlySpan<byte> head) =>
        head.Length < 24 ? null : (MediumKind.Png, (int)BinaryPrimitives.ReadUInt32BigEndian(head[16..]), (int)BinaryPrimitives.ReadUInt32BigEndian(head[20..]));

    private static (MediumKind, int?, int?)? Webp(ReadOnlySpan<byte> head) => (char)head[15] switch
    {
        'X' => (MediumKind.Webp, 1 + (head[24] | head[25] << 8 | head[26] << 16), 1 + (head[27] | head[28] << 8 | head[29] << 16)),
        'L' => (MediumKind.Webp, 1 + ((head[21] | head[22] << 8) & 0x3fff), 1 + ((head[22] >> 6 | head[23] << 2 | head[24] << 10) & 0x3fff)),
        ' ' => (MediumKind.Webp, BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3fff),
        _ => null,
    };

    /// <summary>Walks the segments up to the frame header; a picture turned on its side by EXIF is shown turned, so its sides swap.</summary>
    private static (MediumKind, int?, int?)? Jpeg(ReadOnlySpan<byte> head)
    {
        var turned = false;
        for (var i = 2; i + 9 < head.Length;)
        {
            if (head[i] != 0xff) return null;
            var marker = head[i + 1];
            if (marker == 0xff) { i++; continue; }
            var length = BinaryPrimitives.ReadUInt16BigEndian(head[(i + 2)..]);
            if (marker == 0xe1 && i + 2 + length <= head.Length) turned |= Exif.OrientationOf(head.Slice(i + 4, length - 2)) >= 5;
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(head[(i + 5)..]), width = BinaryPrimitives.ReadUInt16BigEndian(head[(i + 7)..]);
                return turned ? (MediumKind.Jpeg, height, width) : (MediumKind.Jpeg, width, height);
            }
            if (length < 2) return null;
            i += 2 + length;
        }
        return (MediumKind.Jpeg, null, null);
    }
}
