using System.Collections.Immutable;
using System.Text;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>What a contribution changes, short enough for a comment of a merge request. What it says of texts is never read as Markdown, nor as a call to somebody.</summary>
public static class DifferenceMarkdown
{
    private const int MostPages = 25, MostBlocks = 3, MostFiles = 10;

    public static string Write(DifferenceReport report)
    {
        var text = new StringBuilder();
        string Say(Sentence sentence) => sentence.In(report.Language);
        string Rest(int count) => DifferenceWords.Others(count, report.Language);
        text.Append("**").Append(Plain(Say(DifferenceWords.Summary(report.Difference)))).Append("**\n");
        foreach (var (title, pages) in DifferenceWords.Groups(report.Difference))
        {
            text.Append("\n### ").Append(Say(title)).Append("\n\n");
            foreach (var page in pages.Take(MostPages))
            {
                text.Append("- ").Append(Link(report, page)).Append(" — ").Append(Say(DifferenceWords.Of(page.Change)));
                if (!page.Reasons.IsEmpty) text.Append(" (").Append(Say(DifferenceWords.Because)).Append(Plain(Say(DifferenceWords.Why(page.Reasons)))).Append(')');
                text.Append('\n');
                if (pages == report.Difference.Written) Blocks(page.Blocks, "  - ");
            }
            if (pages.Length > MostPages) text.Append("- ").Append(Rest(pages.Length - MostPages)).Append('\n');
        }
        if (!report.Difference.Everywhere.IsEmpty)
        {
            text.Append("\n### ").Append(Say(DifferenceWords.Everywhere)).Append("\n\n");
            Blocks(report.Difference.Everywhere, "- ");
        }
        if (!report.Difference.Files.IsEmpty)
            text.Append("\n### ").Append(Say(DifferenceWords.Files)).Append("\n\n")
                .Append(string.Join(", ", report.Difference.Files.Take(MostFiles).Select(Plain)))
                .Append(report.Difference.Files.Length > MostFiles ? ", " + Rest(report.Difference.Files.Length - MostFiles) : "").Append(".\n");
        return text.ToString();

        void Blocks(ImmutableArray<BlockDifference> blocks, string mark)
        {
            foreach (var block in blocks.Take(MostBlocks)) text.Append(mark).Append(Section(block)).Append(string.Concat(DifferenceWords.Clipped(block).Select(Marked))).Append('\n');
            if (blocks.Length > MostBlocks) text.Append(mark).Append(Rest(blocks.Length - MostBlocks)).Append('\n');
        }
    }

    private static string Section(BlockDifference block) => block.Section is { } section ? $"{Plain(section)} — " : "";

    private static string Link(DifferenceReport report, PageDifference page)
    {
        var moved = page.From is { } from ? $" ({Plain(from.Path)} → {Plain(page.Url.Path)})" : "";
        return (report.Site is { } site && page.Change != PageChange.Gone ? $"[{Plain(page.Title)}](<{site}/{(report.IsPreview ? page.Url.File : page.Url.Path[1..])}>)" : Plain(page.Title)) + moved;
    }

    private static string Marked(WordsDifference words) => words.Change switch
    {
        WordsChange.Gone => $"<del>{Plain(words.Text)}</del>",
        WordsChange.Added => $"<ins>{Plain(words.Text)}</ins>",
        _ => Plain(words.Text),
    };

    /// <summary>
    /// Every sign that means something to Markdown or to GitLab as an entity, with a space of no width after those that call somebody or something: GitLab looks for « @nom »
    /// once entities are read.
    /// </summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var sign in SourceExcerpt.Visible(text))
            if (char.IsAsciiLetterOrDigit(sign) || !char.IsAscii(sign) || sign is ' ' or ',' or '.' or ';' or '\'') plain.Append(sign);
            else plain.Append("&#").Append((int)sign).Append(';').Append(sign is '@' or '#' or '!' or '%' or '$' or '~' or '&' or ':' or '/' or '^' ? "\u200b" : "");
        return plain.ToString();
    }
}
