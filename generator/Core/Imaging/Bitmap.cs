using System.Runtime.InteropServices;

namespace Pec.Imaging;

/// <summary>Points in memory, four bytes each: red, green, blue, and how opaque they are, by which the others are multiplied already.</summary>
internal sealed class Bitmap(int width, int height)
{
    public const int Depth = 4;

    public int Width => width;
    public int Height => height;
    public byte[] Bytes { get; } = GC.AllocateUninitializedArray<byte>(width * height * Depth);

    /// <summary>Whether nothing shows through.</summary>
    public bool IsOpaque
    {
        get
        {
            for (var at = Depth - 1; at < Bytes.Length; at += Depth)
                if (Bytes[at] != byte.MaxValue) return false;
            return true;
        }
    }

    /// <summary>Whether it has no more colours than that, as a drawing or the picture of a screen has.</summary>
    public bool HasFewColours(int most)
    {
        var colours = new HashSet<int>(most + 1);
        for (var at = 0; at < Bytes.Length; at += Depth)
            if (colours.Add(BitConverter.ToInt32(Bytes, at)) && colours.Count > most) return false;
        return true;
    }

    /// <summary>The picture on white paper, where something shows through it.</summary>
    public Bitmap Flat()
    {
        for (var at = 0; at < Bytes.Length; at += Depth)
        {
            var missing = (byte)(byte.MaxValue - Bytes[at + 3]);
            if (missing == 0) continue;
            for (var part = 0; part < 3; part++) Bytes[at + part] += missing;
            Bytes[at + 3] = byte.MaxValue;
        }
        return this;
    }

    /// <summary>
    /// The picture made smaller: each point is the mean of those that it covers, counted in whole numbers, so that it is the same on every machine.
    /// </summary>
    public Bitmap Narrowed(int toWidth, int toHeight)
    {
        if ((toWidth, toHeight) == (width, height)) return this;
        var smaller = new Bitmap(toWidth, toHeight);
        var rowLength = width * Depth;
        var sums = new uint[rowLength];
        for (var y = 0; y < toHeight; y++)
        {
            Array.Clear(sums);
            foreach (var (row, share) in Covered(y, toHeight, height)) Add(Bytes.AsSpan(row * rowLength, rowLength), share, sums);
            // As many 256ths of a step as 32 bits hold once the points of a row are added in their turn.
            for (var i = 0; i < sums.Length; i++) sums[i] = (uint)(((ulong)sums[i] << 8) / (uint)height);
            Mean(sums, smaller.Bytes.AsSpan(y * toWidth * Depth, toWidth * Depth), toWidth);
        }
        return smaller;
    }

    private static void Add(ReadOnlySpan<byte> row, uint share, uint[] sums)
    {
        for (var i = 0; i < row.Length; i++) sums[i] += row[i] * share;
    }

    private void Mean(uint[] sums, Span<byte> row, int toWidth)
    {
        for (var x = 0; x < toWidth; x++)
        {
            ulong red = 0, green = 0, blue = 0, opacity = 0;
            foreach (var (column, share) in Covered(x, toWidth, width))
            {
                var at = column * Depth;
                red += (ulong)sums[at] * share;
                green += (ulong)sums[at + 1] * share;
                blue += (ulong)sums[at + 2] * share;
                opacity += (ulong)sums[at + 3] * share;
            }
            var point = row[(x * Depth)..];
            point[0] = Whole(red);
            point[1] = Whole(green);
            point[2] = Whole(blue);
            point[3] = Whole(opacity);
        }

        byte Whole(ulong sum) => (byte)((sum + (ulong)width * 128) / ((ulong)width * 256));
    }

    /// <summary>What of a line of <paramref name="count"/> points one of <paramref name="toCount"/> covers, and how much of each.</summary>
    private static CoveredPoints Covered(int place, int toCount, int count) => new(place, toCount, count);

    private ref struct CoveredPoints(int place, int toCount, int count)
    {
        private readonly long start = (long)place * count, end = (long)(place + 1) * count;
        private long next = (long)place * count / toCount - 1;

        public readonly CoveredPoints GetEnumerator() => this;

        public bool MoveNext() => ++next * toCount < end;

        public readonly (int Point, uint Share) Current => ((int)next, (uint)(Math.Min(end, (next + 1) * toCount) - Math.Max(start, next * toCount)));
    }

    /// <summary>The picture as it was held, by the number that a camera writes: mirrored for some, turned for others.</summary>
    /// <param name="orientation">From 1, upright, to 8, as EXIF counts.</param>
    public Bitmap Upright(int orientation)
    {
        if (orientation is <= 1 or > 8) return this;
        var isTurned = orientation >= 5;
        var upright = isTurned ? new Bitmap(height, width) : new Bitmap(width, height);
        var from = MemoryMarshal.Cast<byte, int>(Bytes.AsSpan());
        var to = MemoryMarshal.Cast<byte, int>(upright.Bytes.AsSpan());
        for (var y = 0; y < upright.Height; y++)
            for (var x = 0; x < upright.Width; x++)
            {
                var (column, row) = isTurned ? (y, x) : (x, y);
                if (orientation is 2 or 3 or 7 or 8) column = width - 1 - column;
                if (orientation is 3 or 4 or 6 or 7) row = height - 1 - row;
                to[y * upright.Width + x] = from[row * width + column];
            }
        return upright;
    }
}
