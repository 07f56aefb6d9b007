using System.Collections.Immutable;
using Pec.Diagnostics.Reports;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing.Colophon;

/// <summary>« Ce qui change »: in the preview of a proposal, what it makes of each page of the site.</summary>
internal static class ChangesPage
{
    public static readonly Url Url = new("/ce-qui-change/");

    /// <summary>A proposal may touch every page: as many are told as somebody reads, and all are counted.</summary>
    private const int MostTold = 40, MostBlocks = 6, MostFiles = 30;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        if (options.Proposal is null) yield break;
        var title = Said(DifferenceWords.Title);
        yield return new ComparingPage(
            Url, "changes", found => View(site, title, found), new PageHead { Title = title, IsWithheld = true, Breadcrumb = [site.Home] });
    }

    private static ChangesView View(Site site, string title, SiteDifference? found)
    {
        var words = new ChangesWordsView(
            Said(DifferenceWords.Because), Said(DifferenceWords.FormerAddress), Said(DifferenceWords.Everywhere), Said(DifferenceWords.Files), Said(DifferenceWords.Before),
            Said(DifferenceWords.Now));
        if (found is null) return new(title, Said(DifferenceWords.Unknown), [], [], "", words);
        var files = found.Files.Take(MostFiles).ToList();
        return new(
            title, Said(DifferenceWords.Summary(found)),
            [.. DifferenceWords.Groups(found).Select(g => new ChangedPagesView(Said(g.Title), [.. g.Pages.Take(MostTold).Select(Told)], Rest(g.Pages.Length - MostTold)))],
            [.. found.Everywhere.Take(MostTold).Select(Block)],
            files.Count == 0 ? "" : string.Join(", ", files) + (Rest(found.Files.Length - files.Count) is { } rest ? $", {rest}" : ""), words);

        static string? Rest(int count) => count > 0 ? DifferenceWords.Others(count, Phrases.Language) : null;

        ChangedPageView Told(PageDifference page) => new(
            page.Title, page.Change == PageChange.Gone ? null : Destination.To(page.Url), Said(DifferenceWords.Of(page.Change)), page.From?.Path,
            page.Reasons.IsEmpty ? "" : Said(DifferenceWords.Why(page.Reasons)), [.. page.Blocks.Take(MostBlocks).Select(Block)], Rest(page.Blocks.Length - MostBlocks));

    }

    /// <summary>What is read at a glance stands twice, as it was and as it is; a sentence once, with what changes inside it.</summary>
    private static ChangedBlockView Block(BlockDifference block)
    {
        ImmutableArray<ChangedWordsView> words =
            [.. DifferenceWords.Clipped(block).Select(w => new ChangedWordsView(w.Text, w.Change == WordsChange.Gone, w.Change == WordsChange.Added))];
        return block.IsPiece && words.Any(w => w.IsGone) && words.Any(w => w.IsAdded)
            ? new(block.Section, [], [.. words.Where(w => !w.IsAdded)], [.. words.Where(w => !w.IsGone)]) : new(block.Section, words, [], []);
    }

    private static string Said(Sentence sentence) => Typography.Set(sentence.In(Phrases.Language));
}
