using System.Text.RegularExpressions;
using Pec.Diagnostics;

namespace Pec.Parsing;

/// <summary>The lines of a front matter that do not read: each is told once, and left out so that what else is wrong shows at once.</summary>
/// <param name="linesBefore">How many lines of the file stand above the text.</param>
internal sealed partial class UnreadLines(int linesBefore)
{
    /// <summary>Who made more mistakes than this starts with these, and nobody makes the reader work without end.</summary>
    private const int Most = 12;

    private readonly HashSet<int> lines = [];
    private int rounds;

    /// <summary>What is told of them.</summary>
    public List<Diagnostic> Told { get; } = [];

    /// <summary>Whether its line is told already.</summary>
    public bool IsTold(Diagnostic why) => Rules.IsOfUnreadLine(why) && Told.Exists(t => t.At!.Line == why.At?.Line);

    /// <summary>Whether what a line of the file says is not known.</summary>
    public bool Hold(int line) => lines.Contains(line);

    /// <summary>The text as it is certainly meant, or else without what does not read; null when that would tell nothing more.</summary>
    public string? Without(string text, Diagnostic why)
    {
        if (rounds++ == Most || !Rules.IsOfUnreadLine(why) || why.At is not { } at) return null;
        var all = text.Split('\n');
        var index = at.Line - 1 - linesBefore;
        if (index < 0 || index >= all.Length) return null;
        var (line, key) = (all[index], Key().Match(all[index]));
        var isTold = IsTold(why);
        if (!isTold && Mended(line, at.Column - 1, why.Fix, key.Success) is { } mended) all[index] = mended;
        else
        {
            // A key that still does not read is not where a key can be.
            all[index] = isTold ? "" : key.Value;
            lines.Add(at.Line);
            // What goes on below is of the same value.
            for (var below = index + 1; below < all.Length && IsContinued(all[below], line); below++) all[below] = "";
            // A list that loses an item is not known either.
            if (line.Length > 0 && (char.IsWhiteSpace(line[0]) || line[0] == '-')) lines.Add(Above(all, index) + 1 + linesBefore);
        }
        if (all[index] == line) return null;
        if (!isTold) Told.Add(why);
        return string.Join('\n', all);
    }

    /// <summary>A mend that moves no other word of the line, so that what is told of it stands where its author sees it.</summary>
    private static string? Mended(string line, int column, Fix? fix, bool hasKey) =>
        fix is { Wrong: { Length: > 0 } wrong, Right: var right } && (!hasKey || right.Length == wrong.Length) && !right.Contains('\n')
        && column >= 0 && column + wrong.Length <= line.Length && string.CompareOrdinal(line, column, wrong, 0, wrong.Length) == 0
            ? string.Concat(line.AsSpan(0, column), right, line.AsSpan(column + wrong.Length)) : null;

    private static bool IsContinued(string below, string line) =>
        below.Length > 0 && below.Length - below.TrimStart().Length > line.Length - line.TrimStart().Length && !KeyOrItem().IsMatch(below);

    /// <summary>The line with the key under which a line stands; −1 for none.</summary>
    private static int Above(string[] all, int index)
    {
        for (var i = index - 1; i >= 0; i--)
            if (TopKey().IsMatch(all[i])) return i;
        return -1;
    }

    [GeneratedRegex(@"^\s*(?:- +)?[\w-]+\s?:")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\s*(?:-(?:\s|$)|[\w-]+\s?:)")]
    private static partial Regex KeyOrItem();

    [GeneratedRegex(@"^[\w-]+\s?:")]
    private static partial Regex TopKey();
}
