using System.Collections.Concurrent;
using System.Text;
using Pec.Model;
using SkiaSharp;

namespace Pec.Imaging;

/// <summary>Words in the font of a theme: where lines end, and how they are drawn. No font of the machine is ever asked for.</summary>
internal sealed class CardText(Blob file)
{
    private const char NarrowSpace = '\u202f', HardSpace = '\u00a0';

    private static readonly ConcurrentDictionary<string, SKTypeface> typefaces = new(StringComparer.Ordinal);

    private readonly SKTypeface typeface = typefaces.GetOrAdd(file.Hash, _ =>
    {
        using var data = SKData.CreateCopy(file.Read().Span);
        return SKTypeface.FromData(data) ?? SKTypeface.Empty;
    });

    /// <summary>Words in lines no wider than that; what has no room is told by an ellipsis. A line ends at a space that may break, or after a hyphen.</summary>
    public CardLines Lines(string words, float size, float width, int most)
    {
        using var font = At(size);
        var (lines, line, rest) = (new List<string>(), "", Pieces(Known(words)).ToList());
        while (rest.Count > 0 && lines.Count < most)
        {
            if (line.Length == 0 || font.MeasureText((line + rest[0]).TrimEnd(' ')) <= width) line += rest[0];
            else
            {
                lines.Add(line.TrimEnd(' '));
                line = lines.Count < most ? rest[0] : "";
                if (line.Length == 0) break;
            }
            rest.RemoveAt(0);
        }
        if (line.Length > 0 && lines.Count < most) lines.Add(line.TrimEnd(' '));
        if (rest.Count > 0 && lines.Count > 0) lines[^1] = Cut(lines[^1], font, width);
        return new(lines, rest.Count == 0 && lines.TrueForAll(l => font.MeasureText(l) <= width));
    }

    private static string Cut(string line, SKFont font, float width)
    {
        while (line.LastIndexOf(' ') is > 0 and var space && font.MeasureText($"{line}{HardSpace}…") > width) line = line[..space];
        return $"{line.TrimEnd(' ', ',', ';', ':', '.', HardSpace, NarrowSpace)}{HardSpace}…";
    }

    public void Write(SKCanvas canvas, string line, float x, float baseline, float size, SKColor colour)
    {
        using var font = At(size);
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawText(line, x, baseline, SKTextAlign.Left, font, paint);
    }

    private SKFont At(float size) => new(typeface, size) { Subpixel = true, Edging = SKFontEdging.Antialias, Hinting = SKFontHinting.None };

    /// <summary>What the font can write: a letter that it lacks is left out rather than drawn as a box.</summary>
    private string Known(string words)
    {
        using var font = At(1);
        var known = new StringBuilder();
        foreach (var letter in words.EnumerateRunes())
            if (font.GetGlyph(letter.Value) != 0) known.Append(letter);
            else if (letter.Value == NarrowSpace) known.Append(HardSpace);
        return known.ToString();
    }

    private static IEnumerable<string> Pieces(string words)
    {
        var start = 0;
        for (var at = 0; at < words.Length; at++)
            if (words[at] is ' ' or '-')
            {
                yield return words[start..(at + 1)];
                start = at + 1;
            }
        if (start < words.Length) yield return words[start..];
    }
}

/// <param name="IsWhole">Whether all the words found room.</param>
internal sealed record CardLines(List<string> All, bool IsWhole);
