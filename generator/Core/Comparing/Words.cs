using System.Collections.Immutable;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using Pec.Model;

namespace Pec.Comparing;

/// <summary>What differs between two texts, block by block, then word by word.</summary>
internal static class Words
{
    /// <summary>With more of them, comparing would take as long as making the site: the whole is told as another.</summary>
    private const int MostBlocks = 2_000, MostLetters = 8_000, MostPaired = 40;

    /// <summary>Two blocks that share fewer of their words have nothing to do with each other.</summary>
    private const double Alike = 0.4;

    private static readonly DelimiterChunker ByWord = new([' ', '\u00a0', '\u202f', '’', '\'']);

    /// <summary>The blocks that went, came or say something else, in their order.</summary>
    public static IEnumerable<(Block? Before, Block? Now)> Pairs(List<Block> before, List<Block> now)
    {
        if (before.Count > MostBlocks || now.Count > MostBlocks)
            return before.Select(b => ((Block?)b, (Block?)null)).Concat(now.Select(b => ((Block?)null, (Block?)b)));
        var found = Differ.Instance.CreateDiffs(Lines(before), Lines(now), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        return found.DiffBlocks.SelectMany(d => Paired(before.GetRange(d.DeleteStartA, d.DeleteCountA), now.GetRange(d.InsertStartB, d.InsertCountB)));
    }

    /// <summary>A block has no end of line: its spaces are one.</summary>
    private static string Lines(List<Block> blocks) => string.Join('\n', blocks.Select(b => b.Text));

    /// <summary>Each that went with the first after the last pair that says nearly the same.</summary>
    private static IEnumerable<(Block?, Block?)> Paired(List<Block> gone, List<Block> came)
    {
        var next = 0;
        foreach (var was in gone)
        {
            var found = gone.Count > MostPaired || came.Count > MostPaired ? -1 : came.FindIndex(next, b => AreAlike(was.Text, b.Text));
            if (found < 0)
            {
                yield return (was, null);
                continue;
            }
            for (; next < found; next++) yield return (null, came[next]);
            yield return (was, came[next++]);
        }
        for (; next < came.Count; next++) yield return (null, came[next]);
    }

    private static bool AreAlike(string a, string b)
    {
        HashSet<string> one = [.. a.Split(' ')], other = [.. b.Split(' ')];
        return one.Count(other.Contains) >= Alike * Math.Max(one.Count, other.Count) || (one.Count <= 3 && other.Count <= 3);
    }

    /// <summary>The words of a block before and now, those that stay once.</summary>
    public static ImmutableArray<WordsDifference> Of(string? before, string? now)
    {
        if (before is null || now is null || before.Length > MostLetters || now.Length > MostLetters)
            return [.. Told(WordsChange.Gone, before), .. Told(WordsChange.Added, now)];
        var found = Differ.Instance.CreateDiffs(before, now, ignoreWhiteSpace: false, ignoreCase: false, ByWord);
        var words = ImmutableArray.CreateBuilder<WordsDifference>();
        var at = 0;
        foreach (var difference in found.DiffBlocks)
        {
            Add(WordsChange.Same, found.PiecesNew, at, difference.InsertStartB);
            Add(WordsChange.Gone, found.PiecesOld, difference.DeleteStartA, difference.DeleteStartA + difference.DeleteCountA);
            Add(WordsChange.Added, found.PiecesNew, difference.InsertStartB, at = difference.InsertStartB + difference.InsertCountB);
        }
        Add(WordsChange.Same, found.PiecesNew, at, found.PiecesNew.Count);
        return words.ToImmutable();

        void Add(WordsChange change, IReadOnlyList<string> pieces, int from, int to)
        {
            if (to <= from) return;
            var text = string.Concat(pieces.Skip(from).Take(to - from));
            // The space after a word that came or went belongs to nobody.
            var said = change == WordsChange.Same ? text : text.TrimEnd();
            if (said.Length > 0) words.Add(new(change, said));
            if (change == WordsChange.Added && said.Length < text.Length) words.Add(new(WordsChange.Same, text[said.Length..]));
        }
    }

    private static IEnumerable<WordsDifference> Told(WordsChange change, string? text) => text is null ? [] : [new(change, text)];
}
