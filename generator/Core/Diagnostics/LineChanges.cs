using System.Collections.Immutable;

namespace Pec.Diagnostics;

/// <summary>Lines that take the place of others.</summary>
/// <param name="Start">The first of those that go, from 0; where none goes, the one before which the others come.</param>
public sealed record LineChange(int Start, ImmutableArray<string> Gone, ImmutableArray<string> Came);

/// <summary>From one text to another, line by line. Few lines of a text are mended: each is looked for not far from where it was, so that it takes one pass.</summary>
public static class LineChanges
{
    /// <summary>Lines further away than this are told as others.</summary>
    private const int Far = 200;

    public static IEnumerable<LineChange> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        int was = 0, now = 0;
        while (was < before.Count || now < after.Count)
        {
            if (was < before.Count && now < after.Count && before[was] == after[now])
            {
                was++;
                now++;
                continue;
            }
            var (start, first) = (was, now);
            (was, now) = NextSame(before, after, was, now);
            yield return new(start, [.. before.Skip(start).Take(was - start)], [.. after.Skip(first).Take(now - first)]);
        }
    }

    /// <summary>The nearest two lines that are the same, in as few steps of both as there are; the ends where there are none.</summary>
    private static (int Was, int Now) NextSame(IReadOnlyList<string> before, IReadOnlyList<string> after, int was, int now)
    {
        for (var steps = 1; steps <= Far; steps++)
            for (var gone = 0; gone <= steps; gone++)
                if (was + gone < before.Count && now + steps - gone < after.Count && before[was + gone] == after[now + steps - gone]) return (was + gone, now + steps - gone);
        return (before.Count, after.Count);
    }

    /// <summary>The lines of a text, each with what ends it: nothing is lost between them.</summary>
    public static List<string> Of(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var feed ? feed + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}
