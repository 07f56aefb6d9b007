using System.Collections.Immutable;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>The bytes of a text file as characters: UTF-8 and nothing else, lines ended by a line feed, no invisible control.</summary>
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
        for (var i = 0; i < text.Length; i++)
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\t')) return Refused(Rules.ControlCharacter(At(blob.Path, text, i), text[i]));
        return new(text, []);
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
            return Refused(Rules.NotUtf8(new(blob.Path, 1 + before.Count((byte)'\n'), 1 + Strict.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]), 1)));
        }
    }

    /// <summary>The place of a character.</summary>
    public static Location At(SitePath path, string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new(path, 1 + before.Count('\n'), index - before.LastIndexOf('\n'), 1);
    }

    private static Outcome<string?> Refused(Diagnostic why) => new(null, [why]);
}
