using System.Collections.Immutable;
using System.Numerics;

namespace Pec.Model.French;

/// <summary>Names that many mistyped ones may be held against: each is folded once, and most are set aside by the letters that they have.</summary>
public sealed class KnownNames(IEnumerable<string> names)
{
    /// <summary>Made at the first mistake: most sites have none.</summary>
    private readonly Lazy<ImmutableArray<Known>> all = new(() => [.. names.Select(n => Known.Of(n, Folding.Fold(n)))]);

    private sealed record Known(string Name, string Folded, ulong Letters)
    {
        public static Known Of(string name, string folded) => new(name, folded, LettersOf(folded));
    }

    /// <summary>The name that a mistyped one most resembles, or null when none is near enough: two edits in five letters, four at the most.</summary>
    /// <param name="most">Beyond this many edits nothing is near.</param>
    public string? Nearest(string written, int most = 4)
    {
        var text = Folding.Fold(written);
        if (text.Length > 64) return null;
        var letters = LettersOf(text);
        string? best = null;
        var least = Math.Clamp((text.Length + 1) / 3, 1, most) + 1;
        foreach (var known in all.Value)
        {
            // An edit brings one letter and takes one away at the most.
            if (Math.Abs(text.Length - known.Folded.Length) > least || BitOperations.PopCount(letters ^ known.Letters) > 2 * least) continue;
            var distance = French.Nearest.Distance(text, known.Folded, least);
            if (distance < least || (distance == least && best is not null && French.Nearest.IsLikelier(text, known.Name, best)))
                (best, least) = (known.Name, distance);
        }
        return best;
    }

    /// <summary>One bit for each sign that a text holds; signs that share a bit only make it less sharp.</summary>
    private static ulong LettersOf(string folded)
    {
        var letters = 0UL;
        foreach (var c in folded) letters |= 1UL << (c & 63);
        return letters;
    }
}
