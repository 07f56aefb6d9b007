using System.Buffers.Binary;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// Takes out of a photograph what it tells besides its image: where and when it was taken, by which device. Which way up it
/// is stays, and so do its colours.
/// </summary>
public static class PictureCleaner
{
    /// <summary>Changes with what cleaning does, so that a remembered copy is made anew.</summary>
    public const string Version = "1";

    public static ReadOnlyMemory<byte> Clean(MediumKind kind, ReadOnlyMemory<byte> picture) => kind switch
    {
        MediumKind.Jpeg => Jpeg(picture.Span),
        MediumKind.Png => Png(picture.Span),
        MediumKind.Webp => Webp(picture.Span),
        _ => picture,
    };

    /// <summary>Keeps the segments that the image needs: APP1 (EXIF, XMP), APP13 and comments go; the orientation is written back alone.</summary>
    private static byte[] Jpeg(ReadOnlySpan<byte> picture)
    {
        var clean = new MemoryStream(picture.Length);
        clean.Write(picture[..2]);
        var i = 2;
        while (i + 4 <= picture.Length && picture[i] == 0xff && picture[i + 1] != 0xda)
        {
            if (picture[i + 1] == 0xff) { i++; continue; }
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(picture[(i + 2)..]);
            if (i + length > picture.Length) break;
            var marker = picture[i + 1];
            if (marker == 0xe1 && Exif.OrientationOf(picture.Slice(i + 4, length - 4)) is > 1 and var orientation) clean.Write(Exif.Only(orientation));
            // APP0 and APP2 to APP14 but APP13 carry the image's own form and colours; the rest is told about it.
            if (marker is not (0xe1 or 0xed or 0xef or 0xfe)) clean.Write(picture.Slice(i, length));
            i += length;
        }
        clean.Write(picture[i..]);
        return clean.ToArray();
    }

    private static byte[] Png(ReadOnlySpan<byte> picture)
    {
        var clean = new MemoryStream(picture.Length);
        clean.Write(picture[..8]);
        for (var i = 8; i + 12 <= picture.Length;)
        {
            var length = 12 + (long)BinaryPrimitives.ReadUInt32BigEndian(picture[i..]);
            if (i + length > picture.Length) { clean.Write(picture[i..]); break; }
            var type = picture.Slice(i + 4, 4);
            if (!type.SequenceEqual("tEXt"u8) && !type.SequenceEqual("zTXt"u8) && !type.SequenceEqual("iTXt"u8) && !type.SequenceEqual("eXIf"u8) && !type.SequenceEqual("tIME"u8)) clean.Write(picture.Slice(i, (int)length));
            i += (int)length;
        }
        return clean.ToArray();
    }

    private static byte[] Webp(ReadOnlySpan<byte> picture)
    {
        var clean = new MemoryStream(picture.Length);
        clean.Write(picture[..12]);
        for (var i = 12; i + 8 <= picture.Length;)
        {
            var length = 8 + (long)BinaryPrimitives.ReadUInt32LittleEndian(picture[(i + 4)..]);
            length += length % 2;
            if (i + length > picture.Length) { clean.Write(picture[i..]); break; }
            var type = picture.Slice(i, 4);
            if (!type.SequenceEqual("EXIF"u8) && !type.SequenceEqual("XMP "u8))
            {
                var chunk = picture.Slice(i, (int)length).ToArray();
                // The flags that announce the two chunks go with them.
                if (type.SequenceEqual("VP8X"u8)) chunk[8] = (byte)(chunk[8] & ~0x0c);
                clean.Write(chunk);
            }
            i += (int)length;
        }
        var bytes = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(bytes.Length - 8));
        return bytes;
    }
}
