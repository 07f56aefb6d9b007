using System.Text;
using HandlebarsDotNet;

namespace Pec.Rendering;

/// <summary>Escapes the five signs that mean something in HTML, in text and in quoted attributes; accents stay.</summary>
internal sealed class HtmlEncoder : ITextEncoder
{
    public void Encode(StringBuilder? text, TextWriter target)
    {
        if (text is null) return;
        foreach (var chunk in text.GetChunks()) Encode(chunk.Span, target);
    }

    public void Encode(string? text, TextWriter target) => Encode(text.AsSpan(), target);

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        while (text is not null && text.MoveNext()) Encode([text.Current], target);
    }

    private static void Encode(ReadOnlySpan<char> text, TextWriter target)
    {
        while (text.Length > 0)
        {
            var next = text.IndexOfAny("&<>\"'");
            if (next < 0) { target.Write(text); return; }
            target.Write(text[..next]);
            target.Write(text[next] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
            text = text[(next + 1)..];
        }
    }
}
