using System.Buffers.Binary;
using System.Text;
using Pec.Model;

namespace Pec.Parsing.Pictures;

/// <summary>A picture of the web, moving or not: kept are its images with their transparency, its colours and its times.</summary>
internal static class Webp
{
    private const byte HasProfile = 0x20, HasTransparency = 0x10, Moves = 0x02;

    public static Anatomy? Read(ReadOnlySpan<byte> file)
    {
        // The file says its own length; the last zero of an odd one is sometimes forgotten.
        var length = 8 + (long)BinaryPrimitives.ReadUInt32LittleEndian(file[4..]);
        if (length > file.Length + 1) return null;
        var inside = new Chunks(file, 12, (int)Math.Min(length, file.Length));
        var image = inside.MoveNext() ? inside.Type == "VP8X" ? Extended(file, inside) : Alone(inside) : null;
        if (image is null) return null;
        var kept = new Pieces();
        kept.Write([.. "RIFF"u8, .. Bytes(4 + image.Kept.Length), .. "WEBP"u8]);
        kept.Append(image.Kept);
        return image with { Kept = kept };
    }

    private static Anatomy? Alone(in Chunks chunk)
    {
        if (SizeOf(chunk) is not var (width, height)) return null;
        var kept = new Pieces();
        Keep(chunk, kept);
        // What loses nothing says in its fifth byte whether it has transparency.
        return new(width, height, kept) { IsOpaque = chunk.Type == "VP8 " || (chunk.Told[4] & HasTransparency) == 0 };
    }

    /// <summary>A first chunk announces the others; it is written again, since it announces what goes too.</summary>
    private static Anatomy? Extended(ReadOnlySpan<byte> file, Chunks chunks)
    {
        var head = chunks.Told;
        if (head.Length != 10) return null;
        var (width, height) = (1 + Three(head[4..]), 1 + Three(head[7..]));
        var moves = (head[0] & Moves) != 0;
        var others = new Pieces();
        bool hasProfile = false, hasAlpha = false, hasTimes = false, isShown = false, isSound = true;
        while (isSound && chunks.MoveNext())
            switch (chunks.Type)
            {
                case "ICCP" when !hasProfile && !isShown:
                    hasProfile = true;
                    Keep(chunks, others);
                    break;
                case "ANIM" when moves && !hasTimes && chunks.Told.Length == 6:
                    hasTimes = true;
                    Keep(chunks, others);
                    break;
                case "ANMF" when hasTimes:
                    isShown = isSound = KeepFrame(file, chunks, width, height, others);
                    break;
                case "ALPH" when !moves && !isShown && !hasAlpha:
                    hasAlpha = true;
                    Keep(chunks, others);
                    break;
                case "VP8 " or "VP8L" when !moves && !isShown:
                    isShown = isSound = SizeOf(chunks) == (width, height);
                    Keep(chunks, others);
                    break;
            }
        if (!isShown || !chunks.IsAtEnd) return null;
        var kept = new Pieces();
        kept.Write([.. "VP8X"u8, .. Bytes(10), (byte)(head[0] & (HasTransparency | Moves) | (hasProfile ? HasProfile : 0)), 0, 0, 0, .. head[4..]]);
        kept.Append(others);
        return new(width, height, kept) { IsOpaque = (head[0] & (HasTransparency | Moves)) == 0, IsMoving = moves, HasNotes = hasProfile };
    }

    /// <summary>One image of several: a head, then chunks of its own.</summary>
    private static bool KeepFrame(ReadOnlySpan<byte> file, in Chunks frame, int width, int height, Pieces kept)
    {
        if (frame.Told.Length < 16) return false;
        var head = frame.Told[..16];
        var size = (Width: 1 + Three(head[6..]), Height: 1 + Three(head[9..]));
        if (2 * Three(head) + size.Width > width || 2 * Three(head[3..]) + size.Height > height) return false;
        var own = new Pieces();
        bool hasAlpha = false, isShown = false;
        for (var chunks = new Chunks(file, frame.Start + 24, frame.Start + 8 + frame.Told.Length); !isShown && chunks.MoveNext();)
        {
            if (chunks.Type == "ALPH" && !hasAlpha)
            {
                hasAlpha = true;
                Keep(chunks, own);
            }
            if (chunks.Type is not ("VP8 " or "VP8L")) continue;
            if (SizeOf(chunks) != size) return false;
            isShown = true;
            Keep(chunks, own);
        }
        kept.Write([.. "ANMF"u8, .. Bytes(16 + own.Length), .. head]);
        kept.Append(own);
        return isShown;
    }

    private static void Keep(in Chunks chunk, Pieces kept)
    {
        kept.Keep(chunk.Start, 8 + chunk.Told.Length);
        if (chunk.Told.Length % 2 == 1) kept.Write(0);
    }

    /// <summary>The size of an image by its own bits, lossy or not.</summary>
    private static (int Width, int Height)? SizeOf(in Chunks chunk)
    {
        var told = chunk.Told;
        if (chunk.Type == "VP8L" && told is [0x2f, _, _, _, < 0x20, _, ..])
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(told[1..]);
            return ((int)(1 + (bits & 0x3fff)), (int)(1 + (bits >> 14 & 0x3fff)));
        }
        if (chunk.Type == "VP8 " && told.Length > 10 && (told[0] & 1) == 0 && told[3..].StartsWith((ReadOnlySpan<byte>)[0x9d, 0x01, 0x2a]))
            return (BinaryPrimitives.ReadUInt16LittleEndian(told[6..]) & 0x3fff, BinaryPrimitives.ReadUInt16LittleEndian(told[8..]) & 0x3fff);
        return null;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;

    private static byte[] Bytes(long number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)number);
        return bytes;
    }

    /// <summary>Each chunk: its type, its length, what it says, and a zero that makes it even.</summary>
    private ref struct Chunks(ReadOnlySpan<byte> file, int start, int end)
    {
        private readonly ReadOnlySpan<byte> file = file;
        private readonly int end = end;
        private int next = start;

        public string Type { get; private set; } = "";
        public int Start { get; private set; }
        public ReadOnlySpan<byte> Told { get; private set; }

        /// <summary>Whether nothing is left that could be a chunk.</summary>
        public readonly bool IsAtEnd => end - next < 8;

        /// <summary>False where the chunks stop, or a length goes past their end.</summary>
        public bool MoveNext()
        {
            if (IsAtEnd || BinaryPrimitives.ReadUInt32LittleEndian(file[(next + 4)..]) is var told && told > end - next - 8) return false;
            (Start, Type) = (next, Encoding.Latin1.GetString(file.Slice(next, 4)));
            Told = file.Slice(next + 8, (int)told);
            next += 8 + (int)(told + told % 2);
            return true;
        }
    }
}
