using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Pec.Model;

namespace Pec.Imaging;

/// <summary>Writes a picture of a few colours, as PNG holds them best: a table, and one, two, four or eight bits a point.</summary>
internal static class IndexedPng
{
    /// <param name="points">For each point, its place in the table, row by row.</param>
    /// <param name="level">The smallest takes seven times as long for a seventh less.</param>
    public static byte[] Of(int width, int height, ReadOnlySpan<byte> points, IReadOnlyList<Colour> colours, CompressionLevel level)
    {
        var bits = colours.Count switch { <= 2 => 1, <= 4 => 2, <= 16 => 4, _ => 8 };
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = ((byte)bits, 3);
        Write(file, "IHDR", head);
        Write(file, "PLTE", [.. colours.SelectMany(c => (byte[])[c.Red, c.Green, c.Blue])]);
        Write(file, "IDAT", Packed(Rows(width, height, points, bits), level));
        Write(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Each row after a zero: of points that stand for a place in a table, no filter makes less.</summary>
    private static byte[] Rows(int width, int height, ReadOnlySpan<byte> points, int bits)
    {
        var length = 1 + (width * bits + 7) / 8;
        var rows = new byte[length * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                rows[y * length + 1 + x * bits / 8] |= (byte)(points[y * width + x] << 8 - bits - x * bits % 8);
        return rows;
    }

    private static byte[] Packed(byte[] rows, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, level, leaveOpen: true)) zlib.Write(rows);
        return packed.ToArray();
    }

    private static void Write(MemoryStream file, string type, ReadOnlySpan<byte> told)
    {
        var chunk = new byte[12 + told.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, told.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        told.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + told.Length), PngChecksum.Of(chunk.AsSpan(4, 4 + told.Length)));
        file.Write(chunk);
    }
}
