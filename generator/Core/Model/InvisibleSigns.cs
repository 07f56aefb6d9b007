using System.Text;

namespace Pec.Model;

/// <summary>A line without the signs that nobody sees, and where they stood.</summary>
/// <param name="First">Where the first stands, counted from 0.</param>
/// <param name="End">Where the text goes on after the last.</param>
/// <param name="Code">What Unicode calls the first.</param>
public sealed record CleanedLine(string Text, int First, int End, string Code);

/// <summary>
/// Signs that take no room on the screen and change what is read: controls, soft hyphens, spaces without width, those that turn the reading direction.
/// Joiners stay where they shape letters or make one picture of several: between signs of other scripts, and in emoji.
/// </summary>
public static class InvisibleSigns
{
    private const char TagHigh = '\udb40', TagLast = '\udc7f';

    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (IsSuspect(c)) return true;
        return false;
    }

    /// <summary>Controls first, which tell nearly all signs apart.</summary>
    private static bool IsSuspect(char c) => c < ' ' ? c is not ('\n' or '\t') : c >= '\u007f' && (c <= '\u009f'
        || c is TagHigh or '\u00ad' or '\u034f' or '\u061c' or '\u115f' or '\u1160' or '\u180e' or '\u3164' or '\ufeff' or '\uffa0'
        or (>= '\u17b4' and <= '\u17b5') or (>= '\u200b' and <= '\u200f') or (>= '\u2028' and <= '\u202e')
        or (>= '\u2060' and <= '\u206f') or (>= '\ufff9' and <= '\ufffb'));

    /// <summary>Null when the line has none.</summary>
    public static CleanedLine? In(string line)
    {
        if (!MayBeIn(line)) return null;
        var clean = new StringBuilder(line.Length);
        int first = -1, end = -1;
        var isFlag = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            var isTag = c == TagHigh && i + 1 < line.Length && line[i + 1] is >= '\udc00' and <= TagLast;
            // The flags of England, Scotland and Wales are a black flag and tags.
            isFlag = isTag ? isFlag : c == '\udff4' && i > 0 && line[i - 1] == '\ud83c';
            var length = isTag ? 2 : 1;
            if (isTag ? isFlag : c == TagHigh || !IsSuspect(c) || IsJoining(line, i)) clean.Append(line, i, length);
            else
            {
                if (first < 0) first = i;
                end = i + length;
                if (c is '\u000b' or '\u000c' or '\u0085' or '\u2028' or '\u2029') clean.Append(' ');
            }
            i += length - 1;
        }
        if (first < 0) return null;
        var code = char.IsHighSurrogate(line[first]) ? char.ConvertToUtf32(line[first], line[first + 1]) : line[first];
        return new(clean.ToString(), first, end, $"U+{code:X4}");
    }

    private static bool IsJoining(string line, int i) =>
        line[i] is >= '\u200b' and <= '\u200d' && i > 0 && i + 1 < line.Length && IsShaped(line[i - 1]) && IsShaped(line[i + 1]);

    /// <summary>A letter of a script that joins its letters or writes no space, or a piece of an emoji.</summary>
    private static bool IsShaped(char c) => c is (>= '\u0590' and < '\u1e00') or >= '\u2190' and not '\ufeff';
}
