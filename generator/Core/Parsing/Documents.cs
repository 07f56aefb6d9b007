using Pec.Diagnostics;
using Pec.Markup;
using Pec.Model;
using Pec.Model.Bodies;

namespace Pec.Parsing;

/// <summary>One text of the content, read alone.</summary>
public static class Documents
{
    public static Outcome<Source?> Read(Blob blob) => Text.Read(blob).Then(text => text switch
    {
        null => new Outcome<Source?>(null, []),
        _ when blob.Path.Extension == ".md" => Markdown(blob.Path, text),
        _ => Yaml.WholeFile(blob.Path, text).Then(root => new Outcome<Source?>(root is null ? null : new Source(blob.Path, root, Body.Empty), [])),
    });

    private static Outcome<Source?> Markdown(SitePath path, string text)
    {
        var (span, wrong) = FrontMatter.Around(path, text);
        if (span is not { } front) return new(null, [.. wrong, .. Rules.IsBareText(wrong[0]) ? MarkdownReader.Read(path, text, 0, isFrench: true).Diagnostics : []]);
        var root = Yaml.FrontMatter(path, text[front.Start..front.End], front.LinesBefore);
        if (root.HasErrors && wrong.IsEmpty && FrontMatter.ClosedTooLate(path, text, front) is var (sooner, late))
        {
            (front, wrong) = (sooner, [late]);
            root = Yaml.FrontMatter(path, text[front.Start..front.End], front.LinesBefore);
        }
        // Where its place is a guess, what does not read in it may be no front matter at all.
        if (front.IsGuessed && root.HasErrors) return new(null, wrong);
        var written = MarkdownReader.Read(path, text[front.BodyStart..], text.AsSpan(0, front.BodyStart).Count('\n'), Source.IsFrenchText(root.Value));
        return new(
            root.Value is null && root.HasErrors ? null : new Source(path, root.Value ?? new Mapping([], Location.Start(path)), written.Value.Packed) { IsPartial = root.HasErrors || !wrong.IsEmpty },
            [.. wrong, .. root.Diagnostics, .. written.Diagnostics, .. root.HasErrors ? [] : TrailingSpaces(path, text[front.Start..front.End], front.LinesBefore), .. Addresses(path, text, front.Start, front.BodyStart)]);
    }

    /// <summary>Addresses and telephones of one person in the body, in a field or in a remark, which are all read in the repository: one finding for each.</summary>
    private static IEnumerable<Diagnostic> Addresses(SitePath path, string text, int start, int body) =>
        PersonalAddresses.In(text[start..]).Where(a => PersonalAddresses.IsOfOnePerson(a.Text) && (start + a.Index >= body || !IsToldByField(text, start + a.Index, a.Text.Length)))
            .DistinctBy(a => a.Text).Take(MostAddresses)
            .Select(a => Rules.PersonalAddressInText(Text.At(path, text, start + a.Index) with { Length = a.Text.Length }, a.Text));

    /// <summary>Whether an address is all that its key says, or stands in the summary: the field tells what is wrong with it.</summary>
    private static bool IsToldByField(string text, int at, int length)
    {
        var (start, end) = (text.LastIndexOf('\n', at) + 1, text.IndexOf('\n', at));
        var (before, after) = (text[start..at], text[(at + length)..(end < 0 ? text.Length : end)]);
        return before.StartsWith("resume:", StringComparison.Ordinal)
            || (!before.StartsWith('#') && before.TrimEnd('"', '\'', ' ') is [.., ':' or '-'] && after.Trim('"', '\'', ' ', '\r').Length == 0);
    }

    /// <summary>Who left more has understood.</summary>
    private const int MostAddresses = 10;

    /// <summary>The first line of the front matter that ends with spaces; in a block of text they are the author's.</summary>
    private static IEnumerable<Diagnostic> TrailingSpaces(SitePath path, string yaml, int linesBefore)
    {
        if (!yaml.Contains(" \n", StringComparison.Ordinal) && !yaml.Contains("\t\n", StringComparison.Ordinal) && yaml is not [.., ' ' or '\t']) yield break;
        var lines = yaml.Split('\n');
        if (lines.Any(l => l.AsSpan().TrimEnd(" \t+-0123456789") is [.., '|' or '>'])) yield break;
        var line = Array.FindIndex(lines, l => l is [.., ' ' or '\t']);
        if (line < 0) yield break;
        var length = lines[line].AsSpan().TrimEnd(" \t").Length;
        yield return Rules.TrailingSpaces(new(path, line + 1 + linesBefore, length + 1, lines[line].Length - length), lines[line][length..]);
    }
}
