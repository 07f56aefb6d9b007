using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Pec.Rendering;

/// <summary>A template that was read: the tree that Scriban makes of it, and its HTML.</summary>
/// <param name="Page">Null for a template with a fault.</param>
/// <param name="Html">The text of the template, with one sign (<see cref="TemplateReader.Value"/>…) in the place of each that stands in a tag or that a tag takes away.</param>
/// <param name="Tags">What stands between braces.</param>
/// <param name="Depth">How many blocks stand inside one another.</param>
internal sealed record Template(TemplateSource Source, ScriptPage? Page, string Html, ImmutableArray<Tag> Tags, int Depth, ImmutableArray<Diagnostic> Faults)
{
    public Location At(SourceSpan span) => At(span.Start.Offset, span.End.Offset + 1 - span.Start.Offset);

    public Location At(int index, int length)
    {
        var before = Source.Text.AsSpan(0, index);
        var rest = Source.Text.AsSpan(index).IndexOf('\n') is >= 0 and var end ? end : Source.Text.Length - index;
        return new(Source.Path, 1 + before.Count('\n'), index - before.LastIndexOf('\n'), Math.Max(1, Math.Min(length, rest)));
    }
}

/// <param name="End">After its last brace.</param>
internal sealed record Tag(int Start, int End, TagForm Form);

/// <summary>
/// Reads templates with Scriban's own lexer and parser. Of the language a closed list of forms is kept, looked for among its words before they are parsed: what
/// stands inside one another is counted then, so that no text makes the parser work without end.
/// </summary>
internal static class TemplateReader
{
    public const char Value = '\u0001', Block = '\u0002', Words = '\u0003';

    public static Template Read(TemplateSource source)
    {
        var html = Enumerable.Repeat(Block, source.Text.Length).ToArray();
        var tags = new List<Tag>();
        var open = new Stack<Token>();
        var faults = new List<(int Start, int End, Sentence What)>();
        var (depth, others) = (0, 0);
        var lexer = new Lexer(source.Text);
        var tag = new List<Token>();
        foreach (var token in lexer)
        {
            if (token.Type == TokenType.Raw)
                for (var i = token.Start.Offset; i <= token.End.Offset; i++) html[i] = source.Text[i] is >= Value and <= Words ? ' ' : source.Text[i];
            else if (token.Type is TokenType.CodeEnter or TokenType.EscapeEnter || tag.Count > 0) tag.Add(token);
            if (token.Type is not (TokenType.CodeExit or TokenType.EscapeExit) || tag.Count == 0) continue;
            Close(TagForms.Of(source.Text, tag));
        }
        if (tag.Count > 0) faults.Add((tag[0].Start.Offset, tag[0].End.Offset + 1, new("« {{ » n'est pas fermé.", "“{{” is not closed.")));
        faults.AddRange(open.Select(block => (block.Start.Offset, block.End.Offset + 1, new Sentence($"« {Of(block)} » n'est pas fermé.", $"“{Of(block)}” is not closed."))));
        var template = new Template(source, null, new(html), [.. tags], depth, []);
        if (tags.Any(t => t.Form == TagForm.Unknown)) return template;
        if (faults.Count == 0 && depth <= TemplateRules.MostDepth)
        {
            var parser = new Parser(new Lexer(source.Text), ParserOptions.Default);
            var page = parser.Run();
            if (!parser.HasErrors && !lexer.HasErrors) return template with { Page = page };
            faults.AddRange(parser.Messages.Concat(lexer.Errors).Take(1).Select(m => (m.Span.Start.Offset, m.Span.End.Offset + 1, new Sentence($"Scriban dit « {m.Message} ».", $"Scriban says “{m.Message}”."))));
        }
        return template with { Faults = [.. faults.OrderBy(f => f.Start).Select(f => Rules.TemplateError(template.At(f.Start, f.End - f.Start), f.What, null))] };

        string Of(Token token) => token.GetText(source.Text);

        void Close(TagForm form)
        {
            var (start, end) = (tag[0].Start.Offset, tag[^1].End.Offset + 1);
            // « else if » opens a block inside the one that it stands in, as the parser reads it.
            if (form == TagForm.Otherwise) depth = Math.Max(depth, open.Count + ++others);
            if (form is TagForm.If or TagForm.For) open.Push(tag[1]);
            depth = Math.Max(depth, open.Count);
            if ((form is TagForm.Else or TagForm.Otherwise && open.Count == 0) || (form == TagForm.End && !open.TryPop(out _)))
                faults.Add((tag[1].Start.Offset, tag[1].End.Offset + 1, new(form == TagForm.End ? "« end » ne ferme rien." : "« else » n'est dans aucun « if ».", form == TagForm.End ? "“end” closes nothing." : "“else” is in no “if”.")));
            Array.Fill(html, form switch { TagForm.Value => Value, TagForm.Words => Words, _ => Block }, start, end - start);
            tags.Add(new(start, end, form));
            tag.Clear();
        }
    }
}
