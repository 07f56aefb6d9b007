using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Pec.Tests.Support;

/// <summary>Small true pictures, written byte by byte and kept in parts, so that a test can slip something between any two of them.</summary>
internal static class Images
{
    /// <summary>A progressive photograph of 40 × 30, grey, in two scans.</summary>
    public static byte[][] Jpeg =>
    [
        [0xff, 0xd8],
        Segment(0xe0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 0, 0]),
        Segment(0xdb, [0, .. Enumerable.Repeat((byte)16, 64)]),
        Segment(0xc2, 8, 0, 30, 0, 40, 1, 1, 0x11, 0),
        Segment(0xc4, [0, 1, .. new byte[15], 0]),
        Segment(0xc4, [0x10, 1, .. new byte[15], 0]),
        [.. Segment(0xda, 1, 1, 0, 0, 0, 0), 0, 0, 0x0f],
        [.. Segment(0xda, 1, 1, 0, 1, 63, 0), 0, 0, 0x0f],
        [0xff, 0xd9],
    ];

    /// <summary>A picture by points of 7 × 5, grey, in two pieces.</summary>
    public static byte[][] Png
    {
        get
        {
            var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(new byte[5 * 8]);
            var bytes = packed.ToArray();
            return [[0x89, .. "PNG\r\n"u8, 0x1a, 10], PngHead(7, 5), PngChunk("IDAT", bytes[..5]), PngChunk("IDAT", bytes[5..]), PngChunk("IEND")];
        }
    }

    /// <summary>A moving picture of 4 × 3 in two colours, two images of it.</summary>
    public static byte[][] Gif
    {
        get
        {
            var codes = Enumerable.Range(0, 12).SelectMany(_ => (int[])[4, 0]).Append(5).SelectMany(code => (int[])[code & 1, code >> 1 & 1, code >> 2]).ToList();
            byte[] data = [.. codes.Chunk(8).Select(bits => (byte)bits.Select((bit, i) => bit << i).Sum())];
            byte[] image = [0x2c, 0, 0, 0, 0, 4, 0, 3, 0, 0, 2, (byte)data.Length, .. data, 0];
            byte[] times = [0x21, 0xf9, 4, 0, 10, 0, 0, 0];
            return [[.. "GIF89a"u8, 4, 0, 3, 0, 0x80, 0, 0, 0xfb, 0xf8, 0xf1, 0x9e, 0x2a, 0x1c], [0x21, 0xff, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0], [.. times, .. image], [.. times, .. image], [0x3b]];
        }
    }

    /// <summary>A picture of the web in one colour, without loss.</summary>
    public static byte[] Lossless(int width, int height)
    {
        var bits = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bits, (uint)(width - 1 | (height - 1) << 14));
        return WebpChunk("VP8L", [0x2f, .. bits[..3], (byte)(bits[3] | 0x10), 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 0x07]);
    }

    /// <summary>A picture of the web of 1 × 1, with loss, and its transparency apart.</summary>
    public static byte[][] Transparent =>
    [
        WebpHead(0x1c, 1, 1), WebpChunk("ALPH", 0x11, 7, 0x10, 0x11, 0xfd, 0x0f, 0x44, 0x44, 0xff, 3, 0, 0),
        WebpChunk("VP8 ", 0x14, 1, 0, 0x9d, 1, 0x2a, 1, 0, 1, 0, 0, 0, 0xfe, 0, 0, 0x0d, 0xc0, 0, 0xfe, 0xe6, 0xb5, 0, 0),
    ];

    /// <summary>A moving picture of the web of 1 × 1.</summary>
    public static byte[][] Moving(params byte[] insideFrame) =>
        [WebpHead(0x12, 1, 1), WebpChunk("ANIM", 0xff, 0xff, 0xff, 0xff, 0, 0), WebpChunk("ANMF", [.. new byte[12], 100, 0, 0, 0, .. insideFrame, .. Lossless(1, 1)])];

    public static byte[] Segment(byte marker, params byte[] told) => [0xff, marker, (byte)(told.Length + 2 >> 8), (byte)(told.Length + 2), .. told];

    public static byte[] PngHead(uint width, uint height)
    {
        var size = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(size, width);
        BinaryPrimitives.WriteUInt32BigEndian(size.AsSpan(4), height);
        return PngChunk("IHDR", [.. size, 8, 0, 0, 0, 0]);
    }

    public static byte[] PngChunk(string type, params byte[] told)
    {
        byte[] chunk = [.. new byte[4], .. Encoding.ASCII.GetBytes(type), .. told, .. new byte[4]];
        BinaryPrimitives.WriteInt32BigEndian(chunk, told.Length);
        var sum = ~0u;
        foreach (var one in chunk.AsSpan(4, 4 + told.Length))
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : 0xedb88320 ^ sum >> 1;
        }
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), ~sum);
        return chunk;
    }

    public static byte[] WebpChunk(string type, params byte[] told) => [.. Unpadded(type, told), .. new byte[told.Length % 2]];

    public static byte[] Unpadded(string type, params byte[] told)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(type), .. new byte[4], .. told];
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), told.Length);
        return chunk;
    }

    public static byte[] WebpHead(byte flags, int width, int height) =>
        WebpChunk("VP8X", flags, 0, 0, 0, (byte)(width - 1), (byte)(width - 1 >> 8), 0, (byte)(height - 1), (byte)(height - 1 >> 8), 0);

    public static byte[] Webp(params byte[][] chunks) => Unpadded("RIFF", [.. "WEBP"u8, .. Joined(chunks)]);

    public static byte[] Joined(params byte[][] parts) => [.. parts.SelectMany(p => p)];

    /// <summary>The parts with one more before the one that has this number.</summary>
    public static byte[] With(byte[][] parts, int at, params byte[] more) => Joined([.. parts[..at], more, .. parts[at..]]);

    /// <summary>A directory of tags that tells an orientation and, with it, where the photograph was taken.</summary>
    public static byte[] Tiff(byte orientation, params byte[] more) =>
    [
        .. "MM\0*"u8, 0, 0, 0, 8, 0, 2,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
        0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38, 0, 0, 0, 0,
        0, 1, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, .. more,
    ];

    /// <summary>What a font tells of itself, and no letter.</summary>
    public static byte[] Font(int length = 64, string signature = "wOF2")
    {
        var font = new byte[64];
        Encoding.ASCII.GetBytes(signature).CopyTo(font, 0);
        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(8), (uint)length);
        font[13] = 1;
        return font;
    }
}
