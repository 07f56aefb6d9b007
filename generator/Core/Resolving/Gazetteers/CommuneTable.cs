using System.Text;
using Pec.Model;
using Pec.Schema;

namespace Pec.Resolving.Gazetteers;

/// <summary>The communes of a country, as bytes sorted by name and searched by halves: nothing is read of tens of thousands but the lines asked for.</summary>
internal sealed class CommuneTable(byte[] bytes)
{
    /// <summary>Every commune of this name.</summary>
    public IEnumerable<Place> Named(string slug)
    {
        var key = Encoding.ASCII.GetBytes(slug + "\t");
        for (var start = FirstAtOrAfter(key); start < bytes.Length && bytes.AsSpan(start).StartsWith(key); start = NextLine(start)) yield return Commune(start);
    }

    /// <summary>Every commune of this code, or of this code of the post.</summary>
    public IEnumerable<Place> Coded(string code)
    {
        var digits = Encoding.ASCII.GetBytes(code);
        for (var from = 0; from < bytes.Length && bytes.AsSpan(from).IndexOf(digits) is >= 0 and var found;)
        {
            var at = from + found;
            if (!IsWhole(at, digits.Length))
            {
                from = at + 1;
                continue;
            }
            yield return Commune(LineStart(at));
            from = NextLine(at);
        }
    }

    /// <summary>The names of the communes that start with some letters.</summary>
    public IEnumerable<string> Like(string prefix)
    {
        var start = Encoding.ASCII.GetBytes(prefix);
        for (var at = FirstAtOrAfter(start); at < bytes.Length && bytes.AsSpan(at).StartsWith(start); at = NextLine(at)) yield return Commune(at).Name;
    }

    /// <summary>How many communes have a name that starts with a letter.</summary>
    public int CountOf(char initial)
    {
        var (start, end) = RangeOf(initial);
        return bytes.AsSpan(start, end - start).Count((byte)'\n');
    }

    /// <summary>The communes whose name starts with a letter, in the order of names.</summary>
    public IEnumerable<Place> Of(char initial, int skipped, int most)
    {
        var (at, end) = RangeOf(initial);
        for (var i = 0; i < skipped && at < end; i++) at = NextLine(at);
        for (var i = 0; i < most && at < end; i++, at = NextLine(at)) yield return Commune(at);
    }

    /// <summary>A code is a cell, or stands between spaces in one.</summary>
    private bool IsWhole(int at, int length) => at > 0 && bytes[at - 1] is (byte)'\t' or (byte)' ' && at + length < bytes.Length && bytes[at + length] is (byte)'\t' or (byte)' ';

    private (int Start, int End) RangeOf(char initial) => (FirstAtOrAfter([(byte)initial]), FirstAtOrAfter([(byte)(initial + 1)]));

    private int FirstAtOrAfter(ReadOnlySpan<byte> key)
    {
        if (bytes.Length == 0) return 0;
        int low = NextLine(0), high = bytes.Length;
        while (low < high)
        {
            var middle = LineStart(low + (high - low) / 2);
            if (bytes.AsSpan(middle).SequenceCompareTo(key) < 0) low = NextLine(middle);
            else high = middle;
        }
        return low;
    }

    private int LineStart(int at) => bytes.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;

    private int NextLine(int at) => bytes.AsSpan(at).IndexOf((byte)'\n') is >= 0 and var end ? at + end + 1 : bytes.Length;

    private Place Commune(int start)
    {
        var cells = Encoding.UTF8.GetString(bytes.AsSpan(start, NextLine(start) - start - 1)).Split('\t');
        var isAbout = cells[6].StartsWith('~');
        return new(cells[1].Length > 0 ? cells[1] : cells[0], cells[5], PlaceLevel.Commune, cells[3], cells[2])
        {
            Position = Position.Parse(cells[6].AsSpan(isAbout ? 1 : 0)), IsAbout = isAbout,
        };
    }
}
