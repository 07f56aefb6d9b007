using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Markup;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>One text of the content, read alone.</summary>
public static partial class Documents
{
    public static Outcome<Source?> Read(Blob blob) => Text.Read(blob).Then(text => text switch
    {
        null => new Outcome<Source?>(null, []),
        _ when blob.Path.Extension == ".md" => Markdown(blob.Path, text),
        _ => Yaml.WholeFile(blob.Path, text).Then(root => new Outcome<Source?>(root is null ? null : new Source(blob.Path, root, Prose.Empty), [])),
    });

    private static Outcome<Source?> Markdown(SitePath path, string text)
    {
        var open = text.IndexOf('\n', StringComparison.Ordinal);
        if (open < 0 || text.AsSpan(0, open).TrimEnd() is not "---")
            return new(null, [Rules.FrontMatterMissing(path, LateFrontMatter().IsMatch(text))]);
        var (yaml, bodyStart) = Split(text, open + 1);
        if (yaml is null) return new(null, [NotClosed(path, text)]);
        var body = text[bodyStart..];
        var linesAbove = text.AsSpan(0, bodyStart).Count('\n');
        var root = Yaml.FrontMatter(path, yaml, 1);
        if (root.HasErrors && ProseInside().Match(yaml) is { Success: true, Groups: [_, var prose] })
            return new(null, [Rules.FrontMatterOpen(Text.At(path, text, open + 1 + prose.Index) with { Length = prose.Length })]);
        var written = MarkdownReader.Read(path, body, linesAbove, Source.IsFrenchText(root.Value));
        return new(
            root.HasErrors ? null : new Source(path, root.Value ?? new Mapping([], Location.Start(path)), written.Value),
            [.. root.Diagnostics, .. written.Diagnostics, .. root.HasErrors ? [] : TrailingSpaces(path, yaml), .. Addresses(path, text, bodyStart)]);
    }

    /// <summary>Addresses and telephones of one person in the body: one finding for each.</summary>
    private static IEnumerable<Diagnostic> Addresses(SitePath path, string text, int start) =>
        PersonalAddresses.In(text[start..]).Where(a => PersonalAddresses.IsOfOnePerson(a.Text)).DistinctBy(a => a.Text).Take(MostAddresses)
            .Select(a => Rules.PersonalAddressInText(Text.At(path, text, start + a.Index) with { Length = a.Text.Length }, a.Text));

    /// <summary>Who left more has understood.</summary>
    private const int MostAddresses = 10;

    /// <summary>The first line of the front matter that ends with spaces; in a block of text they are the author's.</summary>
    private static IEnumerable<Diagnostic> TrailingSpaces(SitePath path, string yaml)
    {
        var lines = yaml.Split('\n');
        if (lines.Any(l => l.AsSpan().TrimEnd(" \t+-0123456789") is [.., '|' or '>'])) yield break;
        var line = Array.FindIndex(lines, l => l is [.., ' ' or '\t']);
        if (line < 0) yield break;
        var length = lines[line].AsSpan().TrimEnd(" \t").Length;
        yield return Rules.TrailingSpaces(new(path, line + 2, length + 1, lines[line].Length - length), lines[line][length..]);
    }

    private static Diagnostic NotClosed(SitePath path, string text) => NearlyClosed().Match(text) is { Success: true, Groups: [_, var dashes] }
        ? Rules.FrontMatterOpen(Text.At(path, text, dashes.Index) with { Length = dashes.Length }, dashes.Value)
        : Rules.FrontMatterOpen(Location.Start(path));

    /// <summary>What word processors make of three hyphens, or what hurried fingers do.</summary>
    [GeneratedRegex(@"\n([-–—]+)[ \t]*(?:\n|$)")]
    private static partial Regex NearlyClosed();

    /// <summary>A line of text after an empty one: the closing line is missing, and a later rule was taken for it.</summary>
    [GeneratedRegex(@"\n[ \t]*\n((?![\w-]+\s?:|[-#\s])[^\n]+)")]
    private static partial Regex ProseInside();

    /// <summary>A key under the line: other such lines are rules or underlined headings of a text.</summary>
    [GeneratedRegex(@"\n---\n[a-z-]+\s?:")]
    private static partial Regex LateFrontMatter();

    /// <summary>The front matter that starts at <paramref name="start"/>, and where the body starts after it.</summary>
    private static (string? Yaml, int BodyStart) Split(string text, int start)
    {
        for (var line = start; line < text.Length;)
        {
            var end = text.IndexOf('\n', line);
            if (end < 0) end = text.Length;
            if (text.AsSpan(line, end - line).TrimEnd() is "---") return (text[start..line], Math.Min(end + 1, text.Length));
            line = end + 1;
        }
        return (null, 0);
    }
}
