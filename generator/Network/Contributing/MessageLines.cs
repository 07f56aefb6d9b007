using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Network.Contributing;

/// <summary>The lines of a message as somebody wrote them: without what programs put around them, and without the signs of a quotation.</summary>
internal static partial class MessageLines
{
    /// <summary>A line that says when and by whom a quoted message was written may be cut in so many.</summary>
    private const int MostOfAttribution = 3;

    /// <param name="putAway">Headers, and the lines by which programs introduce a quotation: they hold addresses of people, and no answer.</param>
    public static ImmutableArray<string> Of(string text, out ImmutableArray<string> putAway)
    {
        var lines = Cleaned(text).Split('\n').Select(l => (l is ['>' or ' ', ..] ? Quotation().Replace(l, "") : l).TrimEnd()).SelectMany(Cells).ToArray();
        var (kept, away) = (ImmutableArray.CreateBuilder<string>(lines.Length), ImmutableArray.CreateBuilder<string>());
        for (var i = 0; i < lines.Length;)
        {
            var program = Math.Max(Math.Max(HeadersAt(lines, i), AttributionAt(lines, i)), IsSeparator(lines[i]) ? 1 : 0);
            if (program == 0) kept.Add(lines[i++]);
            else
            {
                away.AddRange(lines.Skip(i).Take(program).Where(l => l.Length > 0));
                // What stood on both sides stays apart.
                kept.Add("");
                i += program;
            }
        }
        putAway = away.ToImmutable();
        return kept.ToImmutable();
    }

    /// <summary>A row of a table is a line for each of its cells; the one under its head says nothing.</summary>
    private static IEnumerable<string> Cells(string line) =>
        line is not ['|', _, .., '|'] ? [line] : !line.AsSpan().ContainsAnyExcept("|-: ") ? [""] : line[1..^1].Split('|').Select(c => c.Trim());

    /// <summary>One sort of line end and of space, letters with their accents, and no sign that nobody sees.</summary>
    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029') clean.Append('\n');
            else if (c == '\t' || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.SpaceSeparator)
            {
                if (clean is not [.., ' ']) clean.Append(' ');
            }
            else if (!AddressPolicy.IsDangerous(c) && c is not ((>= '\u200b' and <= '\u200d') or '\u2060' or '\ufeff' or '\u00ad' or (>= '\ufe00' and <= '\ufe0f')))
                clean.Append(c is 'ʼ' or '＇' ? '’' : c);
        }
        return Composition.Of(clean.ToString());
    }

    /// <summary>How many lines from this one are the headers of a message, which stand together.</summary>
    private static int HeadersAt(string[] lines, int at)
    {
        var length = 0;
        while (at + length < lines.Length && lines[at + length].Contains(':', StringComparison.Ordinal) && Header().IsMatch(lines[at + length])) length++;
        return length >= 2 ? length : 0;
    }

    private static int AttributionAt(string[] lines, int at)
    {
        if (lines[at] is not ['L' or 'O' or 'A' or 'E' or 'I', ..] || !AttributionStart().IsMatch(lines[at])) return 0;
        for (var length = 1; length <= MostOfAttribution && at + length <= lines.Length; length++)
        {
            var last = lines[at + length - 1];
            if (last.Length is 0 or > 300) return 0;
            if (Wrote.Any(w => last.Contains(w, StringComparison.OrdinalIgnoreCase)) && AttributionEnd().IsMatch(string.Join(' ', lines.Skip(at).Take(length)))) return length;
        }
        return 0;
    }

    /// <summary>The end of what programs say of a quotation: most lines say none of it.</summary>
    private static readonly string[] Wrote = ["crit", "wrote", "schrieb", "escribi"];

    private static bool IsSeparator(string line) => line is ['-' or '_', ..] or [.., ':'] && Separator().IsMatch(line);

    [GeneratedRegex(@"^(?: ?>)+ ?")]
    private static partial Regex Quotation();

    [GeneratedRegex(@"^\*{0,2}(?:De|From|À|A|Pour|To|Cc|Cci|Bcc|Objet|Sujet|Subject|Date|Envoyé|Envoyé le|Sent|Répondre à|Reply-To|Importance|Pièces? jointes?|Attachments?|Message-ID|MIME-Version|Content-Type|Content-Transfer-Encoding|Return-Path|Received|X-[A-Za-z-]+) ?:\*{0,2}(?: |$)", RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex(@"^(?:Le|On|Am|El|Il) .*\d")]
    private static partial Regex AttributionStart();

    [GeneratedRegex(@"(?:a écrit|ont écrit|wrote|schrieb|escribió|ha scritto) ?:?$", RegexOptions.IgnoreCase)]
    private static partial Regex AttributionEnd();

    [GeneratedRegex(@"^(?:-{2,} ?[^-].{0,60} ?-{2,}|_{8,}|(?:Début du message (?:réexpédié|transféré)|Begin forwarded message) ?:)$", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();
}
