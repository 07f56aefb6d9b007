using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Resolving.France;

namespace Pec.Network.Contributing;

/// <summary>The places that an answer names, each without what ties it to a sentence.</summary>
internal static partial class PlaceAnswers
{
    public static IEnumerable<string> In(Answer answer) =>
        answer.Lines.Select(WrittenParagraphs.WithoutBullet).SelectMany(l => Comma().Split(l)).SelectMany(Parts).Select(NameOf).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>« au Havre » is « Le Havre », « dans les Vosges » is « Vosges ».</summary>
    public static string NameOf(string written)
    {
        var whole = written.Trim().TrimEnd('.', ' ');
        if (Folding.Slug(whole) is "en-ligne") return whole;
        var name = Within().Replace(whole, "");
        if (name.StartsWith("au ", StringComparison.OrdinalIgnoreCase)) return "Le " + name[3..];
        return name.StartsWith("aux ", StringComparison.OrdinalIgnoreCase) ? "Les " + name[4..] : name;
    }

    /// <summary>« Ille et Vilaine » is one place, « Épinal et Nancy » are two.</summary>
    private static IEnumerable<string> Parts(string written) =>
        Gazetteer.Named(Folding.Slug(NameOf(written))).Count > 0 ? [written] : And().Split(written);

    [GeneratedRegex(@" ?[,;/] ?")]
    private static partial Regex Comma();

    [GeneratedRegex(@" (?:et|ou|puis|ainsi qu[e’'])(?: |(?=\p{Lu}))", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:(?:et|surtout|principalement) )?(?:(?:à|en|sur|vers) |dans (?:les? |la |l['’])?)", RegexOptions.IgnoreCase)]
    private static partial Regex Within();
}
