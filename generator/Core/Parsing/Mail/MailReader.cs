using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;
using Pec.Model;

namespace Pec.Parsing.Mail;

/// <summary>Reads a message as mail programs send it, or the text that somebody copied out of one.</summary>
public static partial class MailReader
{
    /// <summary>Parts within parts; a program that forwards adds one or two.</summary>
    private const int Deepest = 8;

    /// <summary>A message is short: what goes beyond is no answer.</summary>
    public const int Longest = 256 * 1024;

    /// <summary>The message decoded; null where its bytes are neither a message nor a text.</summary>
    public static WrittenMessage? Read(byte[] bytes)
    {
        if (!IsMail(bytes)) return TextOf(bytes) is { } text ? new(text, []) : null;
        try
        {
            using var stream = new MemoryStream(bytes);
            var message = new MimeParser(new ParserOptions { MaxMimeDepth = Deepest * 2 }, stream, MimeFormat.Entity).ParseMessage();
            var (told, pictures) = (new StringBuilder(), ImmutableArray.CreateBuilder<AttachedFile>());
            Gather(message.Body, told, pictures, 0);
            return new(told.ToString(), pictures.ToImmutable());
        }
        catch (Exception failure) when (failure is FormatException or NotSupportedException or ArgumentException or IOException)
        {
            return null;
        }
    }

    /// <summary>The words of each part that is to be read, one after the other; of two that say the same, the plainest.</summary>
    private static void Gather(MimeEntity? part, StringBuilder told, ImmutableArray<AttachedFile>.Builder files, int depth)
    {
        if (part is null || depth > Deepest) return;
        switch (part)
        {
            case MultipartAlternative alternative:
                Gather(Readable(alternative), told, files, depth + 1);
                break;
            case Multipart several:
                foreach (var inner in several) Gather(inner, told, files, depth + 1);
                break;
            case MessagePart { Message.Body: { } forwarded }:
                Gather(forwarded, told, files, depth + 1);
                break;
            case TextPart { IsAttachment: false } text when text.IsHtml || text.IsPlain || text.IsFlowed:
                Append(told, Words(text));
                break;
            case MimePart { FileName: { } name, Content: { } content } file:
                using (var bytes = new MemoryStream())
                {
                    content.DecodeTo(bytes);
                    files.Add(new(name, file.ContentType.MimeType.ToLowerInvariant(), [.. bytes.ToArray()]));
                }
                break;
        }
    }

    /// <summary>The plain words where there are some; a program may send an empty part beside the true one.</summary>
    private static MimeEntity? Readable(MultipartAlternative alternative) =>
        alternative.FirstOrDefault(p => p is TextPart { IsPlain: true } plain && plain.Text.AsSpan().ContainsAnyExcept(" \t\r\n\u00a0"))
        ?? alternative.FirstOrDefault(p => p is Multipart or TextPart { IsHtml: true }) ?? alternative.FirstOrDefault();

    private static string Words(TextPart part)
    {
        var text = Decoded(part);
        if (part.IsHtml) return HtmlWords.Of(text);
        if (!part.IsFlowed) return text;
        using var reader = new StringReader(text);
        using var writer = new StringWriter();
        new FlowedToText { DeleteSpace = part.ContentType.Parameters["delsp"] is { } delete && delete.Equals("yes", StringComparison.OrdinalIgnoreCase) }.Convert(reader, writer);
        return writer.ToString();
    }

    /// <summary>By the charset that the part declares where its bytes are of it, else by the one that they show.</summary>
    private static string Decoded(TextPart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return Utf8(bytes.ToArray()) ?? part.Text;
    }

    private static void Append(StringBuilder told, string words)
    {
        if (told.Length > 0) told.Append("\n\n");
        told.Append(words.AsSpan(0, Math.Min(words.Length, Math.Max(0, Longest - told.Length))));
    }

    /// <summary>A text that a program saved: in UTF-8, in UTF-16, else in the charset of the west.</summary>
    private static string? TextOf(byte[] bytes) =>
        bytes is [0xff, 0xfe, ..] ? Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2)
        : bytes is [0xfe, 0xff, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
        : bytes.AsSpan().Contains((byte)0) ? null
        : Utf8(bytes) ?? Western.GetString(bytes);

    private static string? Utf8(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Whether the first lines are headers, as no text begins.</summary>
    private static bool IsMail(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096));
        var block = EmptyLine().Split(head.TrimStart('\ufeff', '\r', '\n'), 2)[0];
        return Header().Count(block) >= 2 && (block.StartsWith("From ", StringComparison.Ordinal) || FirstHeader().IsMatch(block));
    }

    [GeneratedRegex(@"\r?\n\r?\n")]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"^(?:From|To|Subject|Date|Message-ID|MIME-Version|Content-Type|Content-Transfer-Encoding|Return-Path|Received|Delivered-To|Reply-To|Cc|DKIM-Signature|User-Agent|X-[A-Za-z-]+):", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z-]*:")]
    private static partial Regex FirstHeader();
}
