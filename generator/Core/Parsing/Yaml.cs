using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Pec.Parsing;

/// <summary>
/// YAML read event by event into nodes with their places, behind a guard that stops at its limits:
/// the library's own tree is ten times slower, and deep or self-referring input would end the process.
/// </summary>
public sealed class Yaml
{
    private const int MaximumBytes = 64 * 1024, MaximumDepth = 16, MaximumEvents = 5_000;
    /// <summary>A list of terms is longer than the front matter of an entry.</summary>
    private const int MaximumEventsOfList = 50_000;

    private readonly SitePath path;
    private readonly string[] lines;
    private readonly int linesBefore;
    private readonly Parser parser;
    private readonly int maximumEvents;
    private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();
    private int events;
    private UnreadLines? unread;

    private Yaml(SitePath path, string text, int linesBefore, int maximumEvents)
    {
        (this.path, lines, this.linesBefore, this.maximumEvents) = (path, text.Split('\n'), linesBefore, maximumEvents);
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The front matter of an entry. A line that does not read is told, and the others are read all the same.</summary>
    /// <param name="linesBefore">How many lines of the file stand above the text.</param>
    public static Outcome<Node?> FrontMatter(SitePath path, string text, int linesBefore)
    {
        var lines = new UnreadLines(linesBefore);
        while (true)
        {
            var read = Read(path, text, linesBefore, MaximumBytes, MaximumEvents, lines);
            if (read.Value is not null || !read.HasErrors || lines.Without(text, read.Diagnostics[^1]) is not { } rest) return new(read.Value, [.. lines.Told, .. read.Diagnostics.Where(d => !lines.IsTold(d))]);
            text = rest;
        }
    }

    /// <summary>A whole file of YAML.</summary>
    public static Outcome<Node?> WholeFile(SitePath path, string text) => Read(path, text, 0, Text.MaximumBytes, MaximumEventsOfList);

    private static Outcome<Node?> Read(SitePath path, string text, int linesBefore, int maximumBytes, int maximumEvents, UnreadLines? unread = null)
    {
        if (text.Length > maximumBytes) return new(null, [Rules.YamlTooLarge(Location.Start(path))]);
        var reader = new Yaml(path, text, linesBefore, maximumEvents) { unread = unread };
        try
        {
            return new(reader.Document(), reader.found.ToImmutable());
        }
        catch (Refusal refusal)
        {
            return Refused(refusal.Diagnostic);
        }
        catch (YamlException failure)
        {
            return Refused(YamlAdvice.For(text, (int)failure.Start.Line, (int)failure.Start.Column).At(path, linesBefore));
        }
        catch (Exception failure) when (
            failure is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or FormatException or OverflowException)
        {
            // The library's scanner fails so on a few malformed inputs; the author's file is at fault, not the program.
            return Refused(YamlAdvice.For(text, reader.Here.Line - linesBefore, 1).At(path, linesBefore));
        }

        Outcome<Node?> Refused(Diagnostic why) => new(null, [.. reader.found.Where(f => f.At!.Line != why.At!.Line), why]);
    }

    private Node? Document()
    {
        Next<StreamStart>();
        if (parser.Current is StreamEnd || Advance() is StreamEnd) return null;
        Node? root = null;
        if (parser.Current is DocumentStart)
        {
            Advance();
            root = Value(1);
            Advance();
        }
        if (parser.Current is DocumentEnd) Advance();
        if (parser.Current is StreamEnd) return root;
        var dots = Array.FindIndex(lines, l => l.TrimEnd() == "...");
        if (dots < 0 || dots + linesBefore >= Here.Line) throw Refuse(Rules.ForbiddenYaml(Here, isDocument: true));
        throw Refuse(new YamlFault(dots + 1, 1, YamlCause.EndOfDocument, lines[dots].TrimEnd(), "", IsCertain: true).At(path, linesBefore));
    }

    private Node Value(int depth)
    {
        if (depth > MaximumDepth) throw Refuse(Rules.YamlTooLarge(Here));
        var at = Here;
        switch (parser.Current)
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                Plain(scalar);
                var written = Written(scalar);
                if (written.Misread is { } fault) throw Refuse(fault.At(path, linesBefore));
                var cut = written.Cut(path, linesBefore);
                if ((cut ?? written.Foreign(path, linesBefore)) is { } finding) found.Add(finding);
                return new Model.Scalar(scalar.Value, scalar.Style == ScalarStyle.Plain, at) { IsCut = cut is not null };
            case SequenceStart start:
                Plain(start);
                var items = ImmutableArray.CreateBuilder<Node>();
                while (Advance() is not SequenceEnd) items.Add(Value(depth + 1));
                // In brackets on one line, the place is all of it.
                var isOneLine = start.Style == SequenceStyle.Flow && parser.Current.End.Line == start.Start.Line;
                return new Sequence(items.ToImmutable(), isOneLine ? at with { Length = (int)(parser.Current.End.Column - start.Start.Column) } : at);
            case MappingStart start:
                Plain(start);
                var pairs = ImmutableArray.CreateBuilder<Pair>();
                while (Advance() is not MappingEnd) pairs.Add(KeyAndValue(depth));
                return new Mapping(pairs.ToImmutable(), at);
            case AnchorAlias alias when lines[at.Line - 1 - linesBefore] is var line && line.Trim() == $"*{alias.Value}" && line[^1] != '*':
                throw Refuse(new YamlFault(at.Line - linesBefore, at.Column, YamlCause.OtherListMark, "*", ListMark.Right, IsCertain: true)
                    .At(path, linesBefore));
            default:
                throw Refuse(Rules.ForbiddenYaml(at));
        }
    }

    private Pair KeyAndValue(int depth)
    {
        var at = Here;
        if (parser.Current is not YamlDotNet.Core.Events.Scalar key)
            throw Refuse(parser.Current is AnchorAlias ? Rules.ForbiddenYaml(at) : Rules.WrongShape(at, new("une clé", "a key"), "titre"));
        Plain(key);
        // YAML takes these spaces for letters; no author does.
        if (key.Value.AsSpan().Trim("\u00a0\u202f").Length < key.Value.Length)
            throw Refuse(Rules.UnreadableYaml(at, YamlCause.NoBreakSpace, fix: new(key.Value, key.Value.Replace('\u00a0', ' ').Replace('\u202f', ' '))));
        Advance();
        var value = Value(depth + 1);
        return new(key.Value, at, value is Model.Scalar { IsEmpty: true } absent && unread?.Hold(at.Line) == true ? absent with { IsUnread = true } : value);
    }

    private void Plain(NodeEvent node)
    {
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return;
        var (line, column) = ((int)node.Start.Line, (int)node.Start.Column);
        throw Refuse(!node.Anchor.IsEmpty && ForeignMarks.StartsWithEntity(lines[line - 1][(column - 1)..])
            ? new YamlLine(lines, line).Fault?.At(path, linesBefore) ?? Rules.ForbiddenYaml(Here) : Rules.ForbiddenYaml(Here));
    }

    private WrittenScalar Written(YamlDotNet.Core.Events.Scalar scalar) => new(
        lines, (int)scalar.Start.Line - 1, (int)scalar.Start.Column - 1, (int)scalar.End.Line - 1, (int)scalar.End.Column - 1,
        scalar.Style switch { ScalarStyle.DoubleQuoted => '"', ScalarStyle.SingleQuoted => '\'', _ => null }, scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded);

    private void Next<T>() where T : ParsingEvent
    {
        if (Advance() is not T) throw Refuse(Rules.ForbiddenYaml(Here));
    }

    private ParsingEvent Advance()
    {
        if (++events > maximumEvents) throw Refuse(Rules.YamlTooLarge(Here));
        if (!parser.MoveNext() || parser.Current is null) throw Refuse(Rules.UnreadableYaml(Here, YamlCause.Unknown));
        return parser.Current;
    }

    private Location Here
    {
        get
        {
            if (parser.Current is not { } current) return Location.Start(path);
            var length = current.End.Line == current.Start.Line ? (int)(current.End.Column - current.Start.Column) : 1;
            return new(path, (int)current.Start.Line + linesBefore, (int)current.Start.Column, Math.Max(1, length));
        }
    }

    private static Refusal Refuse(Diagnostic why) => new(why);

    /// <summary>Leaves the depth of the reading at once; it never leaves this class.</summary>
    private sealed class Refusal(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic => diagnostic;
    }
}
