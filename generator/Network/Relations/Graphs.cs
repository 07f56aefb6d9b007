using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pec.Composing;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Relations;

/// <summary>
/// What all drawings of links are made of: marks that are links, names and words cut in short lines, and lines from mark to mark, which pass behind what is
/// written.
/// </summary>
internal static class Graphs
{
    /// <summary>Between the lines of a name, and how wide a letter is at most, in the units of the drawing; a letter of what a link says is smaller.</summary>
    public const int LineHeight = 15, Letter = 7, SmallLetter = 6;

    /// <summary>The side of a mark.</summary>
    public const int Mark = 24;

    /// <summary>Where a text stands from its point, as a class name.</summary>
    public const string Middle = "dessous", Right = "droite", Left = "gauche";

    private const string Arrows = "→↘↓↙←↖↑↗";

    /// <param name="first">Where the first line of the name stands on.</param>
    /// <param name="isLink">Not for an entry on its own sheet.</param>
    public static NodeView Node(
        Entry entry, (int X, int Y) at, int size, string side, IEnumerable<string> name, int nameX, int first, bool isLink = true) => new(
        isLink ? Format.Link(entry) : null, at.X, at.Y, at.X - size / 2, at.Y - size / 2, size, entry is IHasIdenticon ? Identicon.Of(entry.Key.Id) : null,
        side,
        [.. name.Select((text, i) => new LabelView(nameX, first + i * LineHeight, text))]);

    /// <summary>What a link says, in lines from the first down.</summary>
    public static IEnumerable<WordView> Words(IEnumerable<string> lines, string side, int x, int first) =>
        lines.Select((text, i) => new WordView(x, first + i * LineHeight, side, text));

    /// <summary>The arrow that points most nearly this way, downwards being more.</summary>
    public static char Arrow(double across, double down)
    {
        // A half of a right angle each: its tangent is rounded, so that no machine's sine matters.
        const double Slope = 0.4142;
        var (isFlat, isSteep) = (Math.Abs(down) < Math.Abs(across) * Slope, Math.Abs(across) < Math.Abs(down) * Slope);
        return Arrows[(across >= 0, down >= 0) switch
        {
            (true, _) when isFlat => 0,
            (false, _) when isFlat => 4,
            (_, true) when isSteep => 2,
            (_, false) when isSteep => 6,
            (true, true) => 1,
            (false, true) => 3,
            (false, false) => 5,
            (true, false) => 7,
        }];
    }

    /// <summary>A name in lines of so many letters at most; what goes beyond the last ends in « … ».</summary>
    public static ImmutableArray<string> Cut(string name, int letters, int lines)
    {
        var cut = new List<string>();
        if (string.IsNullOrWhiteSpace(name)) return [name];
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (cut.Count > 0 && cut[^1].Length + 1 + word.Length <= letters) cut[^1] += " " + word;
            else cut.Add(word);
        if (cut.Count > lines) cut = [.. cut[..(lines - 1)], cut[lines - 1] + "…"];
        return [
            .. cut.Select(line => line.Length <= letters + 1 ? line : string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[letters - 1]) ? letters - 1 : letters), "…"))];
    }

    /// <summary>Straight lines from the middle of a mark to that of another: marks and texts are drawn over them.</summary>
    public static string Lines(IEnumerable<((int X, int Y) From, (int X, int Y) To)> lines)
    {
        var path = new StringBuilder();
        foreach (var (from, to) in lines) path.Append(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}L{to.X} {to.Y}");
        return path.ToString();
    }

    public static int Whole(double units) => (int)Math.Round(units, MidpointRounding.AwayFromZero);
}
