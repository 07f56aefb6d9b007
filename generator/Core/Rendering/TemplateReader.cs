using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Pec.Rendering;

/// <summary>A template that was read: the tree that Scriban makes of it, and its HTML.</summary>
/// <param name="Page">Null for a template with a fault.</param>
/// <param name="Html">The text, with one sign (<see cref="TemplateReader.Value"/>…) for each that stands in a tag or that a tag takes away.</param>
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

/// <summary>What stands between braces.</summary>
/// <param name="End">After its last brace.</param>
internal sealed record Tag(int Start, int End, TagForm Form);

/// <summary>
/// Reads templates with Scriban's own lexer and parser. Of the language a closed list of forms is kept, looked for among its words before they are parsed: what
/// stands inside one another is counted then, so that no text makes the parser work without end.
/// </summary>
internal sealed class TemplateReader
{
    public const char Value = '\u0001', Block = '\u0002', Words = '\u0003', Address = '\u0004';

    private readonly TemplateSource source;
    private readonly char[] html;
    private readonly List<Tag> tags = [];
    private readonly List<(SourceSpan At, Sentence What)> faults = [];
    private readonly Stack<Token> open = new();
    private int depth, others;

    private TemplateReader(TemplateSource source)
    {
        this.source = source;
        html = new char[source.Text.Length];
        Array.Fill(html, Block);
    }

    public static Template Read(TemplateSource source) => new TemplateReader(source).Read();

    private Template Read()
    {
        var lexer = new Lexer(source.Text);
        var tag = new List<Token>();
        foreach (var token in lexer)
        {
            if (token.Type == TokenType.Raw) Keep(token);
            else if (token.Type is TokenType.CodeEnter or TokenType.EscapeEnter || tag.Count > 0) tag.Add(token);
            if (token.Type is not (TokenType.CodeExit or TokenType.EscapeExit) || tag.Count == 0) continue;
            Close(tag);
            tag.Clear();
        }
        if (tag.Count > 0) Tell(tag[0], new("« {{ » n'est pas fermé.", "“{{” is not closed."));
        foreach (var block in open) Tell(block, new($"« {block.GetText(source.Text)} » n'est pas fermé.", $"“{block.GetText(source.Text)}” is not closed."));
        var isKnown = depth <= TemplateRules.MostDepth && tags.All(t => t.Form != TagForm.Unknown);
        var page = isKnown && faults.Count == 0 ? Parsed(lexer) : null;
        var template = new Template(source, page, new(html), [.. tags], depth, []);
        // A form that is not known is refused by rule, and what stands around it says nothing then.
        return isKnown ? template with { Faults = [.. faults.Select(f => Rules.TemplateError(template.At(f.At), f.What, null))] } : template;
    }

    private ScriptPage? Parsed(Lexer lexer)
    {
        var parser = new Parser(new Lexer(source.Text), ParserOptions.Default);
        var page = parser.Run();
        faults.AddRange(
            lexer.Errors.Concat(parser.Messages).Take(1).Select(m => (m.Span, new Sentence($"Scriban dit « {m.Message} ».", $"Scriban says “{m.Message}”."))));
        return faults.Count == 0 ? page : null;
    }

    private void Keep(Token raw)
    {
        for (var i = raw.Start.Offset; i <= raw.End.Offset; i++) html[i] = source.Text[i] is >= Value and <= Address ? ' ' : source.Text[i];
    }

    private void Close(List<Token> tag)
    {
        var form = TagForms.Of(source.Text, tag);
        // « else if » opens a block inside the one that it stands in, as the parser reads it.
        if (form == TagForm.Otherwise) depth = Math.Max(depth, open.Count + ++others);
        if (form is TagForm.If or TagForm.For) open.Push(tag[1]);
        depth = Math.Max(depth, open.Count);
        if (form is TagForm.Else or TagForm.Otherwise && open.Count == 0) Tell(tag[1], new("« else » n'est dans aucun « if ».", "“else” is in no “if”."));
        if (form == TagForm.End && !open.TryPop(out _)) Tell(tag[1], new("« end » ne ferme rien.", "“end” closes nothing."));
        var (start, end) = (tag[0].Start.Offset, tag[^1].End.Offset + 1);
        Array.Fill(html, form switch { TagForm.Value => Value, TagForm.Words => Words, TagForm.Address => Address, _ => Block }, start, end - start);
        tags.Add(new(start, end, form));
    }

    private void Tell(Token token, Sentence what) => faults.Add((new("", token.Start, token.End), what));
}
