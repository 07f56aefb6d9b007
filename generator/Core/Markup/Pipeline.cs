using Markdig;
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
            .UseTaskLists()
            .UseDefinitionLists()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        // Only the block form of containers: the inline one would change what « :: » means in a sentence.
        builder.BlockParsers.InsertBefore<FencedCodeBlockParser>(new BoxParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new NoteParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new TableEndParser(builder.BlockParsers.FindExact<ParagraphBlockParser>()!));
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new ForeignPassageParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new NoteCallParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new BoxMarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new BareAddressParser());
        return builder.Build();
    }
}
