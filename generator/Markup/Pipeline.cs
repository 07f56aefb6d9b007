using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Pec.Markup;

/// <summary>The Markdown that contributors may write: one immutable pipeline for all threads, its extensions added one by one.</summary>
internal static class Pipeline
{
    public static readonly MarkdownPipeline Shared = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseTaskLists()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        // Only the block form of containers: the inline one would change what « :: » means in a sentence.
        builder.BlockParsers.InsertBefore<FencedCodeBlockParser>(new CustomContainerParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new ForeignPassageParser());
        return builder.Build();
    }
}
