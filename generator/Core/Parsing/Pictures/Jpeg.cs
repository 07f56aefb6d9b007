using System.Buffers.Binary;
using Pec.Model;

namespace Pec.Parsing.Pictures;

/// <summary>A photograph: kept are its tables, its scans, its colours and which way up it is.</summary>
internal static class Jpeg
{
    private const byte Baseline = 0xc0, Progressive = 0xc2, Huffman = 0xc4, End = 0xd9, Scan = 0xda, Quantization = 0xdb, Restart = 0xdd;
    private const byte Form = 0xe0, Notes = 0xe1, Profile = 0xe2, Adobe = 0xee;

    public static Anatomy? Read(ReadOnlySpan<byte> file)
    {
        var kept = new Pieces();
        kept.Keep(0, 2);
        (int Width, int Height)? frame = null;
        bool isShown = false, hasForm = false, hasAdobe = false, hasProfile = false;
        var orientation = 0;
        for (var segments = new Segments(file); segments.MoveNext();)
        {
            var (marker, start, length) = (segments.Marker, segments.Start, segments.Length);
            var told = segments.Told;
            switch (marker)
            {
                case End:
                    kept.Keep(start, length);
                    if (!isShown || frame is not var (width, height)) return null;
                    return (orientation >= 5 ? new Anatomy(height, width, kept) : new(width, height, kept)) with { HasNotes = orientation > 0 || hasAdobe || hasProfile };
                case >= Baseline and <= Progressive when frame is null && IsFrame(told):
                    frame = (BinaryPrimitives.ReadUInt16BigEndian(told[3..]), BinaryPrimitives.ReadUInt16BigEndian(told[1..]));
                    kept.Keep(start, length);
                    break;
                case Scan when frame is not null && IsScan(told):
                    isShown = true;
                    kept.Keep(start, length);
                    break;
                case Huffman when AreCodes(told):
                case Quantization when AreSteps(told):
                case Restart when told.Length == 2:
                    kept.Keep(start, length);
                    break;
                case Profile when told.Length > 14 && told.StartsWith("ICC_PROFILE\0"u8):
                    hasProfile = true;
                    kept.Keep(start, length);
                    break;
                case Form when !hasForm && told.Length >= 14 && told.StartsWith("JFIF\0"u8):
                    hasForm = true;
                    // Its density; the small image that may follow shows what the large one was before it was cropped.
                    kept.Write([0xff, Form, 0, 16, .. told[..12], 0, 0]);
                    break;
                case Adobe when !hasAdobe && told.Length >= 12 && told.StartsWith("Adobe"u8):
                    hasAdobe = true;
                    kept.Write([0xff, Adobe, 0, 14, .. told[..12]]);
                    break;
                case Notes when orientation == 0 && !isShown && told.StartsWith(Exif.Head):
                    orientation = Exif.OrientationOf(told[Exif.Head.Length..]);
                    if (orientation > 1) kept.Write([0xff, Notes, 0, 34, .. Exif.Head, .. Exif.Only(orientation)]);
                    break;
                // Frames that no browser shows, a second frame, a second picture before the end of the first, tables whose lengths lie.
                case >= Baseline and <= 0xcf and not (0xc8 or 0xcc) or 0xd8 or Scan or Quantization or Restart: return null;
            }
        }
        return null;
    }

    /// <summary>Eight bits a sample, one to four components.</summary>
    private static bool IsFrame(ReadOnlySpan<byte> told) => told.Length >= 9 && told[0] == 8 && told[5] is >= 1 and <= 4 && told.Length == 6 + 3 * told[5];

    private static bool IsScan(ReadOnlySpan<byte> told) => told.Length >= 6 && told[0] is >= 1 and <= 4 && told.Length == 4 + 2 * told[0];

    private static bool AreCodes(ReadOnlySpan<byte> told)
    {
        while (told.Length > 17)
        {
            var count = 0;
            foreach (var ofLength in told[1..17]) count += ofLength;
            if (count is 0 or > 256 || told.Length < 17 + count) return false;
            told = told[(17 + count)..];
        }
        return told.IsEmpty;
    }

    private static bool AreSteps(ReadOnlySpan<byte> told)
    {
        while (!told.IsEmpty)
        {
            var length = told[0] >> 4 == 0 ? 65 : 129;
            if (told.Length < length) return false;
            told = told[length..];
        }
        return true;
    }

    /// <summary>Each segment with its marker; a scan goes as far as its image data.</summary>
    private ref struct Segments(ReadOnlySpan<byte> file)
    {
        private readonly ReadOnlySpan<byte> file = file;
        private int next = 2;

        public byte Marker { get; private set; }
        public int Start { get; private set; }
        public int Length { get; private set; }

        /// <summary>What the segment says, without its marker, its length and a scan's data.</summary>
        public ReadOnlySpan<byte> Told { get; private set; }

        /// <summary>False where the file stops, or a length goes past its end.</summary>
        public bool MoveNext()
        {
            // As decoders do, what stands between two segments is passed over.
            while (next + 1 < file.Length && !(file[next] == 0xff && !IsData(file[next + 1]) && file[next + 1] != 0xff)) next++;
            if (next + 1 >= file.Length) return false;
            (Start, Marker, Length) = (next, file[next + 1], 2);
            Told = default;
            if (Marker is not (0xd8 or End))
            {
                if (next + 4 > file.Length
                    || BinaryPrimitives.ReadUInt16BigEndian(file[(next + 2)..]) is not (>= 2 and var told) || next + 2 + told > file.Length)
                    return false;
                Told = file.Slice(next + 4, told - 2);
                Length = 2 + told + (Marker == Scan ? DataAt(next + 2 + told) : 0);
            }
            next = Start + Length;
            return true;
        }

        /// <summary>How long the image data are that start there: they end at a marker that is not of theirs.</summary>
        private readonly int DataAt(int start)
        {
            for (var at = start; at < file.Length; at++)
            {
                if (file[at..].IndexOf((byte)0xff) is not (>= 0 and var before)) break;
                at += before;
                var after = at + 1;
                while (after < file.Length && file[after] == 0xff) after++;
                if (after >= file.Length) break;
                if (!IsData(file[after])) return at - start;
                at = after;
            }
            return file.Length - start;
        }

        /// <summary>Whether a byte after 0xff is one of the image's own: a stuffed zero, a restart.</summary>
        private static bool IsData(byte after) => after is 0 or 1 or (>= 0xd0 and <= 0xd7);
    }
}
