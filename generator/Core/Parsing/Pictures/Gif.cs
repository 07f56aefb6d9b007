using System.Buffers.Binary;
using Pec.Model;

namespace Pec.Parsing.Pictures;

/// <summary>A picture of few colours, moving or not: kept are its images, their times, and how often they are shown.</summary>
internal static class Gif
{
    private const byte Extension = 0x21, Image = 0x2c, End = 0x3b, Times = 0xf9, Program = 0xff;

    public static Anatomy? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 13) return null;
        var kept = new Pieces();
        var first = 13 + ColoursOf(file[10]);
        if (first > file.Length) return null;
        kept.Keep(0, first);
        var images = 0;
        for (var blocks = new Blocks(file, first); blocks.MoveNext();)
        {
            var block = file.Slice(blocks.Start, blocks.Length);
            if (block[0] == Image || block[0] == Extension && (IsTimes(block) || IsLoop(block))) kept.Keep(blocks.Start, blocks.Length);
            if (block[0] == Image) images++;
            if (block[0] != End) continue;
            kept.Keep(blocks.Start, 1);
            return images == 0 ? null
                : new(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]), kept) { IsMoving = images > 1 };
        }
        return null;
    }

    private static bool IsTimes(ReadOnlySpan<byte> block) => block.Length == 8 && block[1] == Times && block[2] == 4;

    private static bool IsLoop(ReadOnlySpan<byte> block) =>
        block.Length == 19
            && block[1] == Program && block[2] == 11 && (block[3..].StartsWith("NETSCAPE2.0"u8) || block[3..].StartsWith("ANIMEXTS1.0"u8)) && block[14] == 3
            && block[15] == 1;

    /// <summary>The bytes of a table of colours, by the byte that announces it.</summary>
    private static int ColoursOf(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;

    /// <summary>Each block with all that follows it up to the next one.</summary>
    private ref struct Blocks(ReadOnlySpan<byte> file, int first)
    {
        private readonly ReadOnlySpan<byte> file = file;
        private int next = first;

        public int Start { get; private set; }
        public int Length { get; private set; }

        /// <summary>False where the file stops, a length goes past its end, or a block is of no known kind.</summary>
        public bool MoveNext()
        {
            if (next >= file.Length) return false;
            var data = file[next] switch
            {
                End => -1,
                Extension => next + 2,
                Image when file.Length - next >= 11 => next + 11 + ColoursOf(file[next + 9]),
                _ => file.Length,
            };
            if (data >= 0)
            {
                while (data < file.Length && file[data] != 0) data += 1 + file[data];
                if (data >= file.Length) return false;
            }
            (Start, Length) = (next, data < 0 ? 1 : data + 1 - next);
            next += Length;
            return true;
        }
    }
}
