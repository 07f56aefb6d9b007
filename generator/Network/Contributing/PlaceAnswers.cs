using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Resolving.Gazetteers;

namespace Pec.Network.Contributing;

/// <summary>The places that an answer names, each without what ties it to a sentence.</summary>
internal static partial class PlaceAnswers
{
    /// <param name="left">What says more than the names of places.</param>
    public static ImmutableArray<string> In(Answer answer, Gazetteer gazetteer, out ImmutableArray<string> left)
    {
        var (names, more) = (new List<string>(), new List<string>());
        foreach (var line in answer.Lines.Select(WrittenParagraphs.WithoutBullet))
            foreach (var part in Split(line).SelectMany(p => Parts(p, gazetteer)))
            {
                // « les communes autour (Lannilis, Kerlouan) » names those between the brackets.
                if (Within(part) is not { } inside) names.Add(NameOf(part));
                else
                {
                    names.AddRange(Split(inside).Select(NameOf));
                    more.Add(part.Trim());
                }
            }
        left = [.. more];
        return [.. names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The list that stands between brackets after words that name no place; null where there is none.</summary>
    private static string? Within(string part) =>
        part.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open && part.TrimEnd().EndsWith(')') && part.IndexOf(',', open) > 0
            ? part.TrimEnd()[(open + 1)..^1] : null;

    /// <summary>At the commas that stand between no brackets.</summary>
    private static IEnumerable<string> Split(string line)
    {
        var (start, depth, closing) = (0, 0, line.LastIndexOf(')'));
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '(' && i < closing) depth++;
            else if (line[i] == ')' && depth > 0) depth--;
            else if (line[i] is ',' or ';' or '/' && depth == 0)
            {
                yield return line[start..i];
                start = i + 1;
            }
        }
        yield return line[start..];
    }

    /// <summary>« au Havre » is « Le Havre », « dans les Vosges » is « Vosges ».</summary>
    public static string NameOf(string written)
    {
        var whole = written.Trim().TrimEnd('.', ' ');
        if (Folding.Slug(whole) is "en-ligne") return whole;
        var name = Tie().Replace(whole, "");
        if (name.StartsWith("au ", StringComparison.OrdinalIgnoreCase)) return "Le " + name[3..];
        return name.StartsWith("aux ", StringComparison.OrdinalIgnoreCase) ? "Les " + name[4..] : name;
    }

    /// <summary>« Ille et Vilaine » is one place, « Épinal et Nancy » are two.</summary>
    private static IEnumerable<string> Parts(string written, Gazetteer gazetteer) =>
        gazetteer.Named(Folding.Slug(NameOf(written))).Count > 0 ? [written] : And().Split(written);

    [GeneratedRegex(@" (?:et|ou|puis|ainsi qu[e’'])(?: |(?=\p{Lu}))", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:(?:et|surtout|principalement) )?(?:(?:à|en|sur|vers) |dans (?:les? |la |l['’])?)", RegexOptions.IgnoreCase)]
    private static partial Regex Tie();
}
