using System.Globalization;
using System.Text;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>
/// The woven square of an entry: six strands across, six down, drawn from its id alone, so that it is the same on every machine
/// and changes only with the address. The path holds lines to be stroked; the theme chooses their width and the colour of each ink.
/// </summary>
public static class Identicon
{
    private const int Strands = 6, Cell = 6, Half = Strands / 2;

    /// <summary>Class names, in an order that is frozen: to change it would change every entry's ink.</summary>
    private static readonly string[] Inks = ["encre-garance", "encre-bleu", "encre-mousse", "encre-ocre", "encre-prune", "encre-noire"];

    public static IdenticonView Of(string id)
    {
        var hash = Hash(id);
        // Two for the way and at most eighteen for the strands: the bits above are free to choose the ink.
        return new(Path(hash), Inks[(hash >> 24) % (ulong)Inks.Length]);
    }

    /// <summary>The colour that themes give to an ink.</summary>
    public static string NameOf(string ink) => ink["encre-".Length..];

    /// <summary>The woven square of several entries together.</summary>
    public static IdenticonView OfAll(IEnumerable<Entry> entries) => Of(string.Join('\n', entries.Select(p => p.Key.Id).Order(StringComparer.Ordinal)));

    /// <summary>One line for each strand as far as it stays over; at most 36 of eight signs.</summary>
    private static string Path(ulong draw)
    {
        var path = new StringBuilder(Strands * Strands * 8);
        for (var row = 0; row < Strands; row++)
            foreach (var (start, length) in Runs(column => IsAcrossOver(draw, row, column)))
                path.Append(CultureInfo.InvariantCulture, $"M{start * Cell} {row * Cell + Cell / 2}h{length * Cell}");
        for (var column = 0; column < Strands; column++)
            foreach (var (start, length) in Runs(row => !IsAcrossOver(draw, row, column)))
                path.Append(CultureInfo.InvariantCulture, $"M{column * Cell + Cell / 2} {start * Cell}v{length * Cell}");
        return path.ToString();
    }

    private static IEnumerable<(int Start, int Length)> Runs(Func<int, bool> isOver)
    {
        for (var i = 0; i < Strands; i++)
        {
            var start = i;
            while (i < Strands && isOver(i)) i++;
            if (i > start) yield return (start, i - start);
        }
    }

    /// <summary>
    /// Whether the strand across shows. Each of the three ways swaps the two directions on half of the square: both are seen
    /// equally, so no id gives plain stripes, and the eye finds an order where pure chance would be noise.
    /// </summary>
    private static bool IsAcrossOver(ulong draw, int row, int column)
    {
        var (bits, isSwapped) = (draw >> 2, false);
        switch (draw % 4)
        {
            case 0: // a mirror from left to right, swapped from top to bottom
                isSwapped = row >= Half;
                (row, column) = (Math.Min(row, Strands - 1 - row), Math.Min(column, Strands - 1 - column));
                return Bit(bits, row * Half + column) ^ isSwapped;
            case 1: // a half turn
                var place = row * Strands + column;
                isSwapped = place >= Strands * Half;
                return Bit(bits, isSwapped ? Strands * Strands - 1 - place : place) ^ isSwapped;
            default: // four quarter turns, the best looking, hence twice as frequent
                for (; row >= Half || column >= Half; isSwapped = !isSwapped) (row, column) = (column, Strands - 1 - row);
                return Bit(bits, row * Half + column) ^ isSwapped;
        }
    }

    private static bool Bit(ulong bits, int place) => (bits >> place & 1) == 1;

    /// <summary>FNV-1a, then two rounds that spread each bit: the framework's own hash of a string changes at each start.</summary>
    private static ulong Hash(string id)
    {
        var hash = 0xcbf29ce484222325;
        foreach (var octet in Encoding.UTF8.GetBytes(id)) hash = unchecked((hash ^ octet) * 0x100000001b3);
        hash = unchecked((hash ^ hash >> 33) * 0xff51afd7ed558ccd);
        return hash ^ hash >> 33;
    }
}
