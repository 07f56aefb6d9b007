using System.Text;

namespace Pec.Tests.Fuzz;

/// <summary>Changes of valid files, drawn from a seed: uniform bytes are refused at the door and find nothing behind it.</summary>
internal static class Mutations
{
    /// <summary>What means something to one of the readers.</summary>
    private static readonly string[] Tokens =
    [
        "---", "---\n", "...\n", ": ", "- ", "\n- ", "[", "]", "{", "}", "[[", "&a ", "*a", "!!str ", "<<: ", "|\n", ">-\n", "# ", "## ", "%YAML 1.2\n", "? ", "\"", "'", "\t", "\r\n", "\r", ":::", ":::note\n", "\n:::\n", "[^1]", "[^1]: ", "![", "](", ")", "`", "```\n", "~~~", "**", "_", "~~",
        "> ", "| a | b |\n|---|---|\n", "|", "\n===\n", "<", "-->", "<!--", "<b>", "</script>", "&#27;", "&#x202e;", "&lt;", "&", "\\", "tel:", "mailto:", "javascript:", "projet:", "groupe:", "recit:", "https://", "http://[::1]", "https://a@b.fr", "//", "../", "/", "./", "?", "#", "%00", "%2e%2e/", "{{", "}}", "{{{x}}}", "{{> card}}", "{{#each .}}", "{{ if ", "{{ for x in ", "{{ else }}", "{{ end }}", "{{ include \"", "{{ href ", "{{- ", " ~}}", "{{ this }}", "for.last", "{%{", "}%}", "url(", "@import ", "/*", "*/",
        "\0", "\u0001", "\u001b", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u202e", "\u2028", "\ufeff", "\ufffd", "\uffff", "é", "e\u0301", "漢字", "🚲", "\U000e0041", "\ud83d", "\udeb2",
        "0", "-1", "1e9", "99999999999999999999", "2147483648", "0x10", "1_000", "3,5", ".inf", "NaN", "true", "null", "~", "oui", "non", "0000-00-00", "9999-12-31", "2026-02-30", "2026-13", "0001-01-01", "1789", "2026-11-20T23:59:60Z",
        "titre", "resume", "retiree: 2026-01-01\n", "brouillon: oui\n", "alias: a\n", "langue: ar\n", "visibilite: replie\n", "gabarit: home\n", "partout", "Saint-Denis", "con", "index", "Nantes", "<![CDATA[", "]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "xmlns:a=\"b\" ", "\"items\":", "\\ud83d", "=cmd()", "@a", "+1", "R\0", ";", ",",
    ];

    private static readonly uint[] Numbers = [0, 1, 2, 3, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

    /// <summary>One to six changes of a text; parts may come from another valid one.</summary>
    public static string OfText(Random chance, string text, Func<string> other)
    {
        for (var times = Times(chance); times > 0; times--)
        {
            var (from, to) = Slice(chance, text);
            text = chance.Next(9) switch
            {
                0 => text[..from] + text[to..],
                1 => text[..to] + text[from..],
                2 => Lines(chance, text),
                3 => text[..from] + Tokens[chance.Next(Tokens.Length)] + text[to..],
                4 or 5 => text[..from] + Tokens[chance.Next(Tokens.Length)] + text[from..],
                6 => text[..from] + string.Concat(Enumerable.Repeat(Tokens[chance.Next(Tokens.Length)], chance.Next(1, 40))) + text[from..],
                7 => text[..from] + Part(chance, other()) + text[to..],
                _ => text[..from] + Part(chance, other()) + text[from..],
            };
        }
        return text;
    }

    /// <summary>One to six changes of bytes, which keep most of what is around them.</summary>
    public static byte[] OfBytes(Random chance, byte[] bytes, Func<byte[]> other)
    {
        for (var times = Times(chance); times > 0; times--)
        {
            var (from, to) = (chance.Next(bytes.Length + 1), 0);
            to = Math.Min(bytes.Length, from + 1 + chance.Next(chance.Next(2) == 0 ? 5 : 200));
            var taken = other();
            var start = chance.Next(taken.Length + 1);
            bytes = chance.Next(8) switch
            {
                0 => [.. bytes[..from], .. bytes[to..]],
                1 => [.. bytes[..to], .. bytes[from..]],
                2 => bytes[..from],
                3 => [.. bytes[..from], .. taken[start..Math.Min(taken.Length, start + chance.Next(300))], .. bytes[to..]],
                4 => [.. bytes[..from], .. Encoding.UTF8.GetBytes(Tokens[chance.Next(Tokens.Length)]), .. bytes[from..]],
                5 => Counted(chance, bytes, from),
                _ => [.. bytes[..from], .. bytes[from..Math.Min(from + 1, bytes.Length)].Select(b => (byte)(b ^ 1 << chance.Next(8))), .. bytes[Math.Min(from + 1, bytes.Length)..]],
            };
        }
        return bytes;
    }

    /// <summary>Lengths and sizes are told in two or four bytes, in either order.</summary>
    private static byte[] Counted(Random chance, byte[] bytes, int at)
    {
        var width = chance.Next(2) * 2 + 2;
        if (at + width > bytes.Length) return bytes;
        var number = BitConverter.GetBytes(Numbers[chance.Next(Numbers.Length)])[..width];
        if (chance.Next(2) == 0) Array.Reverse(number);
        return [.. bytes[..at], .. number, .. bytes[(at + width)..]];
    }

    private static int Times(Random chance) => chance.Next(3) == 0 ? chance.Next(2, 7) : 1;

    private static (int From, int To) Slice(Random chance, string text)
    {
        var from = chance.Next(text.Length + 1);
        return (from, Math.Min(text.Length, from + chance.Next(chance.Next(3) == 0 ? 400 : 20)));
    }

    private static string Part(Random chance, string text)
    {
        var (from, to) = Slice(chance, text);
        return text[from..to];
    }

    /// <summary>Two lines change places, or one is said twice.</summary>
    private static string Lines(Random chance, string text)
    {
        var lines = text.Split('\n');
        var (one, two) = (chance.Next(lines.Length), chance.Next(lines.Length));
        (lines[one], lines[two]) = chance.Next(2) == 0 ? (lines[two], lines[one]) : (lines[one], lines[one]);
        return string.Join('\n', lines);
    }
}
