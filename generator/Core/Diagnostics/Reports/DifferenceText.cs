using System.Collections.Immutable;
using System.Text;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>What a contribution changes, as a person reads it in a terminal.</summary>
public static class DifferenceText
{
    private const int MostPages = 60, MostBlocks = 8, MostFollowing = 3;

    private static readonly Sentence Before = new("avant : ", "before: "), Now = new("après : ", "now: ");

    public static string Write(DifferenceReport report)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(SourceExcerpt.Visible(line)).Append('\n');
        string Say(Sentence sentence) => sentence.In(report.Language);
        Line(Say(DifferenceWords.Summary(report.Difference)));
        foreach (var (title, pages) in DifferenceWords.Groups(report.Difference))
        {
            Line("");
            Line(Say(title));
            foreach (var page in pages.Take(MostPages))
            {
                Line($"  {page.Title} — {page.From?.Path}{(page.From is null ? "" : " → ")}{page.Url.Path} — {Say(DifferenceWords.Of(page.Change))}");
                if (!page.Reasons.IsEmpty) Line($"    {Say(DifferenceWords.Because)}{Say(DifferenceWords.Why(page.Reasons))}");
                Blocks(page.Blocks, pages == report.Difference.Written ? MostBlocks : MostFollowing);
                if (page is { Change: PageChange.Changed, Blocks: [] }) Line($"    {Say(DifferenceWords.Form)}");
            }
            if (pages.Length > MostPages) Line("  " + Rest(pages.Length - MostPages));
        }
        if (!report.Difference.Everywhere.IsEmpty)
        {
            Line("");
            Line(Say(DifferenceWords.Everywhere));
            Blocks(report.Difference.Everywhere, MostBlocks);
        }
        if (!report.Difference.Files.IsEmpty)
        {
            Line("");
            Line(Say(DifferenceWords.Files));
            foreach (var file in report.Difference.Files.Take(MostPages)) Line("  " + file);
            if (report.Difference.Files.Length > MostPages) Line("  " + Rest(report.Difference.Files.Length - MostPages));
        }
        return text.ToString();

        string Rest(int count) => DifferenceWords.Others(count, report.Language);

        void Blocks(ImmutableArray<BlockDifference> blocks, int most)
        {
            foreach (var block in blocks.Take(most))
            {
                var words = DifferenceWords.Clipped(block);
                if (words.Any(w => w.Change != WordsChange.Added)) Line($"    {Say(Before)}{Side(words, WordsChange.Gone, block.Section)}");
                if (words.Any(w => w.Change != WordsChange.Gone)) Line($"    {Say(Now)}{Side(words, WordsChange.Added, block.Section)}");
            }
            if (blocks.Length > most) Line("    " + Rest(blocks.Length - most));
        }
    }

    /// <summary>One side of a block, what is only there between brackets.</summary>
    private static string Side(ImmutableArray<WordsDifference> words, WordsChange side, string? section)
    {
        var isWhole = words.All(w => w.Change != WordsChange.Same);
        var said = string.Concat(words.Where(w => w.Change == WordsChange.Same || w.Change == side).Select(w => w.Change == WordsChange.Same || isWhole ? w.Text : $"[{w.Text}]"));
        return section is null ? said : $"{section} — {said}";
    }
}
