using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;
using Pec.Model;

namespace Pec.Parsing.Pictures;

/// <summary>A picture by points, moving or not: kept are its image, its colours and its density.</summary>
internal static class Png
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>The chunks beside the image that are kept, with how long they may be.</summary>
    private static readonly FrozenDictionary<string, (int Least, int Most)> Kept = new Dictionary<string, (int, int)>(StringComparer.Ordinal)
    {
        ["gAMA"] = (4, 4), ["cHRM"] = (32, 32), ["sRGB"] = (1, 1), ["cICP"] = (4, 4), ["tRNS"] = (1, 256), ["pHYs"] = (9, 9), ["bKGD"] = (1, 6),
        ["sBIT"] = (1, 4),
        ["acTL"] = (8, 8), ["fcTL"] = (26, 26), ["fdAT"] = (5, int.MaxValue),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Anatomy? Read(ReadOnlySpan<byte> file)
    {
        var kept = new Pieces();
        kept.Keep(0, Signature.Length);
        var head = ReadOnlySpan<byte>.Empty;
        var orientation = 0;
        bool hasProfile = false, hasColours = false, hasImage = false, isMoving = false;
        for (var chunks = new Chunks(file); chunks.MoveNext();)
        {
            var told = chunks.Told;
            if (head.IsEmpty && chunks.Type != "IHDR") return null;
            switch (chunks.Type)
            {
                case "IHDR" when head.IsEmpty && IsHead(told) && chunks.IsSound: head = told; break;
                case "PLTE" when !hasColours && !hasImage && told.Length is > 0 and <= 768 && told.Length % 3 == 0 && chunks.IsSound: hasColours = true; break;
                case "IDAT" when (hasColours || head[9] != 3) && chunks.IsSound: hasImage = true; break;
                case "IEND" when hasImage && told.IsEmpty && chunks.IsSound:
                    kept.Keep(chunks.Start, chunks.Length);
                    var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(head), BinaryPrimitives.ReadUInt32BigEndian(head[4..]));
                    return (orientation >= 5 ? new Anatomy(height, width, kept) : new(width, height, kept)) with { IsMoving = isMoving, HasNotes = hasProfile || orientation > 0 };
                case "eXIf" when orientation == 0 && !hasImage && chunks.IsSound:
                    orientation = Exif.OrientationOf(told);
                    if (orientation > 1) Write("eXIf", Exif.Only(orientation), kept);
                    continue;
                case "iCCP" when !hasProfile && !hasImage && chunks.IsSound:
                    hasProfile = true;
                    KeepProfile(chunks, kept);
                    continue;
                case var type when (!hasImage || type is "fcTL" or "fdAT")
                    && Kept.TryGetValue(type, out var length) && told.Length >= length.Least && told.Length <= length.Most && chunks.IsSound: break;
                // By a capital letter a chunk says that the image cannot be shown without it.
                case [>= 'A' and <= 'Z', ..]: return null;
                default: continue;
            }
            isMoving |= chunks.Type == "acTL";
            kept.Keep(chunks.Start, chunks.Length);
        }
        return null;
    }

    /// <summary>The forms of an image that the format knows: depth by type of colour, one compression, one filter, two orders.</summary>
    private static bool IsHead(ReadOnlySpan<byte> told) => told.Length == 13 && told[10] == 0 && told[11] == 0 && told[12] <= 1 && told[9] switch
    {
        0 => told[8] is 1 or 2 or 4 or 8 or 16,
        2 or 4 or 6 => told[8] is 8 or 16,
        3 => told[8] is 1 or 2 or 4 or 8,
        _ => false,
    };

    /// <summary>Colours stay, under a name that is nobody's screen.</summary>
    private static void KeepProfile(in Chunks chunks, Pieces kept)
    {
        var name = chunks.Told.IndexOf((byte)0);
        if (name is < 1 or > 79 || chunks.Told.Length < name + 3) return;
        Write("iCCP", [.. "icc\0"u8, .. chunks.Told[(name + 1)..]], kept);
    }

    private static void Write(string type, byte[] told, Pieces kept)
    {
        var chunk = new byte[12 + told.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, told.Length);
        Encoding.Latin1.GetBytes(type, chunk.AsSpan(4));
        told.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + told.Length), PngChecksum.Of(chunk.AsSpan(4, 4 + told.Length)));
        kept.Write(chunk);
    }

    /// <summary>Each chunk: its length, its type, what it says, and the sum that holds both.</summary>
    private ref struct Chunks(ReadOnlySpan<byte> file)
    {
        private readonly ReadOnlySpan<byte> file = file;
        private int next = Signature.Length;

        public string Type { get; private set; } = "";
        public int Start { get; private set; }
        public int Length { get; private set; }
        public ReadOnlySpan<byte> Told { get; private set; }

        /// <summary>Whether the chunk is as it was written: no decoder takes it otherwise.</summary>
        public readonly bool IsSound => PngChecksum.Of(file.Slice(Start + 4, Length - 8)) == BinaryPrimitives.ReadUInt32BigEndian(file[(Start + Length - 4)..]);

        /// <summary>False where the file stops, or a length goes past its end.</summary>
        public bool MoveNext()
        {
            if (file.Length - next < 12 || BinaryPrimitives.ReadUInt32BigEndian(file[next..]) is var told && told > file.Length - next - 12) return false;
            (Start, Length, Type) = (next, (int)told + 12, Encoding.Latin1.GetString(file.Slice(next + 4, 4)));
            Told = file.Slice(next + 8, (int)told);
            next += Length;
            return true;
        }
    }
}
