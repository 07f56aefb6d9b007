using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pec.Composing;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Relations;

/// <summary>What all drawings of links are made of: marks, names cut in short lines, and lines that stop where the marks begin.</summary>
internal static class Graphs
{
    /// <summary>Between the lines of a name, and how wide a letter is at most, in the units of the drawing.</summary>
    public const int LineHeight = 15, Letter = 8;

    /// <summary>The side of a mark, and the room that a line leaves around its middle.</summary>
    public const int Mark = 24, Clear = 17;

    /// <summary>The shortest line that can be seen.</summary>
    private const int Least = 8;

    /// <param name="first">Where the first line of the name stands on.</param>
    public static NodeView Node(Entry entry, int x, int y, int size, string side, IEnumerable<string> name, int nameX, int first) => new(
        x, y, x - size / 2, y - size / 2, size, entry is IHasIdenticon ? Identicon.Of(entry.Key.Id) : null, side, [.. name.Select((text, i) => new LabelView(nameX, first + i * LineHeight, text))]);

    /// <summary>A name in lines of so many letters at most; what goes beyond the last ends in « … ».</summary>
    public static ImmutableArray<string> Cut(string name, int letters, int lines)
    {
        var cut = new List<string>();
        if (string.IsNullOrWhiteSpace(name)) return [name];
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (cut.Count > 0 && cut[^1].Length + 1 + word.Length <= letters) cut[^1] += " " + word;
            else cut.Add(word);
        if (cut.Count > lines) cut = [.. cut[..(lines - 1)], cut[lines - 1] + "…"];
        return [.. cut.Select(line => line.Length <= letters + 1 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[letters - 1]) ? letters - 1 : letters), "…"))];
    }

    /// <summary>Straight lines between two points, from a distance of the first to a distance of the second; where that leaves nothing, only the marks are spared.</summary>
    public static string Lines(IEnumerable<((int X, int Y) One, (int X, int Y) Other, int From, int To)> lines)
    {
        var path = new StringBuilder();
        foreach (var (one, other, wishedFrom, wishedTo) in lines)
        {
            var (dx, dy) = ((double)other.X - one.X, (double)other.Y - one.Y);
            var length = Math.Sqrt(dx * dx + dy * dy);
            var (from, to) = length > wishedFrom + wishedTo + Least ? (wishedFrom, wishedTo) : (Clear, Clear);
            if (length <= from + to) continue;
            path.Append(CultureInfo.InvariantCulture, $"M{Whole(one.X + dx * from / length)} {Whole(one.Y + dy * from / length)}L{Whole(other.X - dx * to / length)} {Whole(other.Y - dy * to / length)}");
        }
        return path.ToString();
    }

    public static int Whole(double units) => (int)Math.Round(units, MidpointRounding.AwayFromZero);
}
