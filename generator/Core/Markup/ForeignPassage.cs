using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Pec.Model;

namespace Pec.Markup;

/// <summary>A passage in another language: <c>[text]{lang=en}</c>.</summary>
internal sealed class ForeignPassage : ContainerInline
{
    public required string Language { get; init; }
}

/// <summary>Closes a bracket that <c>{lang=…}</c> follows; every other bracket is left to the parser of links.</summary>
internal sealed class ForeignPassageParser : InlineParser
{
    private const string Opening = "]{lang=";

    public ForeignPassageParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        if (!rest.StartsWith(Opening)) return false;
        var length = rest[Opening.Length..].IndexOf('}');
        if (length is < 2 or > 11) return false;
        var language = rest.Slice(Opening.Length, length);
        foreach (var c in language)
            if (!char.IsAsciiLetterOrDigit(c) && c != '-') return false;
        if (processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsImage: false } opening) return false;
        var passage = new ForeignPassage { Language = language.ToString(), Span = opening.Span, Line = opening.Line, Column = opening.Column };
        opening.ReplaceBy(passage);
        processor.PostProcessInlines(0, passage, null, false);
        // Closed only once it holds its words: what follows is not part of it.
        passage.IsClosed = true;
        processor.Inline = passage;
        slice.Start += Opening.Length + length + 1;
        return true;
    }
}
