using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pec.Rendering;

/// <summary>
/// Takes what the templates of one page write, as the bytes of its file, and counts: what a theme asks for without end is stopped, at the same place on every
/// machine.
/// </summary>
internal sealed class PageWriter : IDisposable
{
    public const int MostBytes = 16_000_000, MostSteps = 2_000_000;

    private static readonly SearchValues<char> meaningful = SearchValues.Create("&<>\"'");

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(32 * 1024);
    private int length;
    private long steps;

    /// <summary>The same for as long as nothing more is written.</summary>
    public ReadOnlyMemory<byte> Made => buffer.AsMemory(0, length);

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>Steps of templates that are about to be followed.</summary>
    public void Follow(int count)
    {
        if ((steps += Math.Max(1, count)) > MostSteps) throw new Endless();
    }

    /// <summary>Bytes as they are: HTML of the theme, or of a page already made.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    /// <summary>HTML as it is: only our own types have some.</summary>
    public void Raw(ReadOnlySpan<char> html)
    {
        Reserve(html.Length * 3L);
        length += Encoding.UTF8.GetBytes(html, buffer.AsSpan(length));
    }

    /// <summary>Words, with the five signs that mean something in HTML escaped, in text and in quoted attributes; accents stay.</summary>
    public void Escaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(meaningful) is >= 0 and var next)
        {
            Raw(text[..next]);
            Raw(text[next] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '"' => "&quot;"u8, _ => "&#39;"u8 });
            text = text[(next + 1)..];
        }
        Raw(text);
    }

    /// <summary>The bytes of words, escaped.</summary>
    public static byte[] Escape(string words)
    {
        using var writer = new PageWriter();
        writer.Escaped(words);
        return writer.Written.ToArray();
    }

    public void Number(int number)
    {
        Reserve(16);
        number.TryFormat(buffer.AsSpan(length), out var written, default, CultureInfo.InvariantCulture);
        length += written;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Reserve(long more)
    {
        if (length > MostBytes) throw new Endless();
        if (length + more <= buffer.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(length + more, buffer.Length * 2L));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    /// <summary>A page asks for more than any page needs.</summary>
    public sealed class Endless : Exception;
}
