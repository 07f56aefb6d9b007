namespace Pec.Model;

/// <summary>
/// What newsletters, networks and feeds add to an address in order to follow who comes from where: it changes nothing of the page that is read.
/// </summary>
public static class VisitMarks
{
    private static readonly string[] Starts = ["utm_", "mtm_", "piwik_", "matomo_", "hsa_", "_hsenc", "_hsmi"];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh", "srsltid", "mc_cid", "mc_eid",
        "mkt_tok", "xtor", "xtref", "wt_mc", "ns_campaign", "_openstat", "s_kwcid",
        "pk_campaign", "pk_kwd", "pk_source", "pk_medium", "pk_content", "at_medium", "at_campaign", "at_custom1", "at_custom2",
    };

    /// <summary>The same page without them; an address that has none stays as it was written, sign by sign.</summary>
    public static string Without(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (page, part) = hash < 0 ? (address, "") : (address[..hash], address[(hash + 1)..]);
        var mark = page.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (page, "") : (page[..mark], page[(mark + 1)..]);
        var (kept, anchor) = (Kept(query), Kept(part));
        return kept.Length == query.Length && anchor.Length == part.Length
            ? address : path + (kept.Length > 0 ? "?" + kept : "") + (anchor.Length > 0 ? "#" + anchor : "");
    }

    private static string Kept(string query) =>
        query.Contains('=', StringComparison.Ordinal) ? string.Join('&', query.Split('&').Where(q => !IsMark(q))) : query;

    /// <summary>Some feeds escape the « &amp;amp; » of an address twice.</summary>
    private static bool IsMark(string pair)
    {
        var name = pair.Split('=')[0];
        if (name.StartsWith("amp;", StringComparison.Ordinal)) name = name["amp;".Length..];
        return Names.Contains(name) || Array.Exists(Starts, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }
}
