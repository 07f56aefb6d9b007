using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// What a template may not hold: forms outside the list, blocks without end, and HTML that would run or call out. It is a first
/// guard over what a reviewer reads; the policy at the head of each page is what holds.
/// </summary>
internal static partial class TemplateRules
{
    public const int MostDepth = 24;

    private const string Space = @"[ \t\r\n\f]*";

    private const int MostCharacters = 64 * 1024, MostTold = 20;

    /// <summary>Whether a template is short enough to be read.</summary>
    public static Diagnostic? Refusal(TemplateSource source) => source.Text.Length > MostCharacters ? Rules.LongTemplate(source.Path, MostCharacters) : null;

    /// <param name="isWhole">Whether it writes a page from its first line, whose head says where the page stands and what a browser may do.</param>
    public static IEnumerable<Diagnostic> Refusals(Template template, bool isWhole) => All(template, isWhole).Take(MostTold);

    private static IEnumerable<Diagnostic> All(Template template, bool isWhole)
    {
        var text = template.Source.Text;
        if (template.Depth > MostDepth) yield return Rules.DeepTemplate(template.Source.Path, MostDepth);
        foreach (var tag in template.Tags.Where(t => t.Form == TagForm.Unknown)) yield return Told(text[tag.Start..tag.End], template.At(tag.Start, tag.End - tag.Start));
        foreach (Match match in Dangerous().Matches(Named(template.Html)))
        {
            if (isWhole && OwnAddress().IsMatch(text[match.Index..Math.Min(text.Length, match.Index + 100)])) continue;
            // An attribute that runs is found with what stands before its name.
            var before = match.Length - match.Value.TrimStart(' ', '\t', '\r', '\n', '"', '\'', '/').Length;
            yield return Harmful(match.Index + before, match.Length - before);
        }
        foreach (Match script in Script().Matches(template.Html))
            if (!OwnScript().IsMatch(text[script.Index..Math.Min(text.Length, script.Index + 300)])) yield return Harmful(script.Index, script.Length);
        foreach (Match order in Order().Matches(template.Html))
            if (!isWhole || !OwnOrder().IsMatch(text[order.Index..Math.Min(text.Length, order.Index + 300)])) yield return Harmful(order.Index, order.Length);

        foreach (Match picture in Picture().Matches(template.Html))
            if (!Alternative().IsMatch(picture.Value)) yield return Rules.WordlessPicture(template.At(picture.Index, picture.Length));

        static Diagnostic Told(string tag, Location at) => Raw().Match(tag) is { Success: true } raw
            ? Rules.RawTag(at, tag, "{{ " + raw.Groups["path"].Value + " }}") : Rules.UnknownTag(at, Start(tag, 0), Instead(tag));

        Diagnostic Harmful(int at, int length) => Rules.DangerousHtml(template.At(at, length), Start(text, at));
    }

    /// <summary>The HTML without the name of the drawings' language, which looks like an address.</summary>
    private static string Named(string html) => html.Replace("xmlns=\"http://www.w3.org/2000/svg\"", new string(' ', 34));

    private static string Start(string text, int at) => text[at..Math.Min(text.Length, at + 30)].Split('\n')[0];

    /// <summary>What people write who know other templates, and what says it here.</summary>
    private static readonly (string Written, string Right)[] habits =
    [
        (@"^(?:#\s*)?unless (\w[\w.]*)$", "if !$1"), (@"^(?:#\s*)?with (\w[\w.]*)$", "if $1"),
        (@"^#\s*if (\w[\w.]*)$", "if $1"), (@"^#\s*each (\w[\w.]*)$", "for x in $1"),
        (@"^/\s*\w+$", "end"), (@"^>\s*([\w-]+)(.*)$", "include \"$1\"$2"), (@"^elseif (\w[\w.]*)$", "else if $1"), (@"^(\w[\w.]*)\s*\|.*$", "$1"),
    ];

    private static string? Instead(string tag)
    {
        var content = tag.Trim('{', '}', '-', '~', ' ');
        return habits.Where(h => Regex.IsMatch(content, h.Written)).Select(h => "{{ " + Regex.Replace(content, h.Written, h.Right) + " }}").FirstOrDefault();
    }

    [GeneratedRegex(@"^\{\{[-~]?\{\s*(?<path>[\w.]+)\s*\}[-~]?\}\}$")]
    private static partial Regex Raw();

    /// <summary>
    /// Elements that bring in another document or another rule; names of elements or of attributes made of pieces, attributes without quotes; attributes that run;
    /// addresses that « href » or « asset » did not write.
    /// </summary>
    /// <remarks>Its classes are of ASCII: those of all letters would be computed at each start, for a tenth of the time of a small site.</remarks>
    [GeneratedRegex(
        "<" + Space + @"(?:iframe|object|embed|base|frame|applet|portal|style|foreignobject|animate|set)|</?[\x01-\x04]|<[a-z]+[\x01-\x04]+[a-z0-9:-]"
        + @"|<[a-z](?:[^<>""']|""[^""]*""|'[^']*')*=" + Space + @"[\x01-\x04]|[a-z0-9_-]*[\x01-\x04]+[a-z0-9_-]*" + Space + @"=|[ \t\r\n\f""'/]on[a-z]+" + Space + "="
        + "|javascript" + Space + ":|https?:" + Space + "//|(?:href|src|action|poster|srcset|ping|background|cite|data)" + Space + "=" + Space + @"[""']?[^ \t\r\n\f""'#\x04]",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Dangerous();

    /// <summary>The one address that is written whole: it comes from the program.</summary>
    [GeneratedRegex("""^href="\{\{ ?canonical ?\}\}">""")]
    private static partial Regex OwnAddress();

    [GeneratedRegex("<img(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"[ \t\r\n\f""'/\x01-\x04]alt\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Alternative();

    [GeneratedRegex("<script", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("""^<script(?: src="\{\{ ?asset "[\w./-]+" ?\}\}"(?: defer| async| type="module")*(?:\{\{ ?integrity "[\w./-]+" ?\}\})?>| type="application/ld\+json">\{\{ ?data \w+ ?\}\})</script>""")]
    private static partial Regex OwnScript();

    [GeneratedRegex("http-equiv", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex("""^http-equiv="(?:Content-Security-Policy" content="[^"]*"|refresh" content="0; url=\{\{ ?href movedTo ?\}\}")>""")]
    private static partial Regex OwnOrder();
}
