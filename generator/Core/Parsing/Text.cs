using System.Collections.Immutable;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>The bytes of a text file as characters: UTF-8 and nothing else, lines ended by a line feed, no sign that nobody sees.</summary>
public static class Text
{
    public const int MaximumBytes = 256 * 1024 + 64 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null with the one reason why it cannot be read.</summary>
    public static Outcome<string?> Read(Blob blob)
    {
        if (blob.Length > MaximumBytes) return Refused(Rules.FileTooLarge(blob.Path, blob.Length, MaximumBytes));
        var decoded = Decode(blob);
        if (decoded.Value is not { } text) return decoded;
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var merges = UnfinishedMerges(blob.Path, text).Take(MostPerFile).ToImmutableArray();
        return merges.Length > 0 ? new(null, merges) : InvisibleSigns.MayBeIn(text) ? WithoutInvisibleSigns(blob.Path, text) : new(text, []);
    }

    /// <summary>The characters as they stand, without a byte order mark.</summary>
    public static Outcome<string?> Decode(Blob blob)
    {
        var bytes = blob.Head.Span;
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        try
        {
            return new(Strict.GetString(bytes), []);
        }
        catch (DecoderFallbackException failure)
        {
            var before = bytes[..Math.Max(0, failure.Index)];
            return Refused(
                Rules.NotUtf8(new(blob.Path, 1 + before.Count((byte)'\n'), 1 + Strict.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]), 1)));
        }
    }

    /// <summary>Each place where two versions follow each other; a line of « = » alone underlines a heading.</summary>
    private static IEnumerable<Diagnostic> UnfinishedMerges(SitePath path, string text)
    {
        if (!text.Contains("<<<<<<<", StringComparison.Ordinal) && !text.Contains(">>>>>>>", StringComparison.Ordinal)) yield break;
        var (number, isOpen) = (0, false);
        foreach (var line in text.Split('\n'))
        {
            number++;
            var (starts, ends) = (IsMergeMark(line, '<'), IsMergeMark(line, '>'));
            if (starts || (ends && !isOpen)) yield return Rules.UnfinishedMerge(new(path, number, 1, line.TrimEnd().Length));
            isOpen = starts || (isOpen && !ends);
        }
    }

    private static bool IsMergeMark(string line, char sign) =>
        line.Length >= 7 && !line.AsSpan(0, 7).ContainsAnyExcept(sign) && (line.Length == 7 || line[7] == ' ');

    /// <summary>A text pasted from a PDF has such signs on every line: nobody mends more at once.</summary>
    private const int MostPerFile = 10;

    /// <summary>What is read is what is seen; places count the signs that were taken out of other lines only.</summary>
    private static Outcome<string?> WithoutInvisibleSigns(SitePath path, string text)
    {
        var lines = text.Split('\n');
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (InvisibleSigns.In(lines[i]) is not { } clean) continue;
            var (written, kept) = (lines[i][clean.First..clean.End], clean.Text[clean.First..(clean.Text.Length - (lines[i].Length - clean.End))]);
            if (found.Count < MostPerFile) found.Add(Rules.InvisibleSign(new(path, i + 1, clean.First + 1, 1), clean.Code, new(written, kept)));
            lines[i] = clean.Text;
        }
        return new(found.Count == 0 ? text : string.Join('\n', lines), found.ToImmutable());
    }

    /// <summary>The place of a character.</summary>
    public static Location At(SitePath path, string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new(path, 1 + before.Count('\n'), index - before.LastIndexOf('\n'), 1);
    }

    private static Outcome<string?> Refused(Diagnostic why) => new(null, [why]);
}
