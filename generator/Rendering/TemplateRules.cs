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

    private const int MostCharacters = 64 * 1024, MostTold = 20;

    /// <summary>Whether a template is short enough to be read.</summary>
    public static Diagnostic? Refusal(TemplateSource source) => source.Text.Length > MostCharacters ? Rules.LongTemplate(source.Path, MostCharacters) : null;

    public static IEnumerable<Diagnostic> Refusals(Template template, bool isLayout) => All(template, isLayout).Take(MostTold);

    private static IEnumerable<Diagnostic> All(Template template, bool isLayout)
    {
        var text = template.Source.Text;
        if (template.Depth > MostDepth) yield return Rules.DeepTemplate(template.Source.Path, MostDepth);
        foreach (var tag in template.Tags.Where(t => t.Form == TagForm.Unknown))
            yield return Raw().Match(text[tag.Start..tag.End]) is { Success: true } raw
                ? Rules.RawTag(template.At(tag.Start, raw.Length), raw.Value, "{{ " + raw.Groups["path"].Value + " }}")
                : Rules.UnknownTag(template.At(tag.Start, tag.End - tag.Start), Start(text[..tag.End], tag.Start), Instead(text[tag.Start..tag.End]));
        foreach (Match match in Dangerous().Matches(Named(template.Html)))
        {
            // An attribute that runs is found with what stands before its name.
            var before = match.Length - match.Value.TrimStart(' ', '\t', '\r', '\n', '"', '\'', '/').Length;
            yield return Told(match.Index + before, match.Length - before);
        }
        foreach (Match script in Script().Matches(template.Html))
            if (!OwnScript().IsMatch(text[script.Index..Math.Min(text.Length, script.Index + 300)])) yield return Told(script.Index, script.Length);
        foreach (Match order in Order().Matches(template.Html))
            if (!isLayout || !OwnOrder().IsMatch(text[order.Index..Math.Min(text.Length, order.Index + 300)])) yield return Told(order.Index, order.Length);

        Diagnostic Told(int at, int length) => Rules.DangerousHtml(template.At(at, length), Start(text, at));
    }

    /// <summary>The HTML without the name of the drawings' language, which looks like an address.</summary>
    private static string Named(string html) => html.Replace("xmlns=\"http://www.w3.org/2000/svg\"", new string(' ', 34));

    private static string Start(string text, int at) => text[at..Math.Min(text.Length, at + 30)].Split('\n')[0];

    /// <summary>What people write who know other templates, and what says it here.</summary>
    private static readonly (string Written, string Right)[] habits =
    [
        (@"^(?:#\s*)?unless (\w[\w.]*)$", "if !$1"), (@"^(?:#\s*)?with (\w[\w.]*)$", "if $1"), (@"^#\s*if (\w[\w.]*)$", "if $1"), (@"^#\s*each (\w[\w.]*)$", "for x in $1"),
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
    /// Elements that bring in another document or another rule; names of elements or of attributes made of pieces; attributes that run; addresses that no helper wrote.
    /// </summary>
    [GeneratedRegex(
        @"<\s*(?:iframe|object|embed|base|frame|frameset|applet|portal|style|foreignobject|animate|set)\b|</?[\x01-\x03]|<[a-z]+[\x01-\x03]+[a-z0-9:-]"
        + @"|[\w-]*[\x01-\x03]+[\w-]*\s*=|[\s""'/]on[a-z]+\s*=|\bjavascript\s*:|\bhttps?:\s*//|\b(?:href|src|action|formaction|poster|srcset|ping|background|cite|data)\s*=\s*[""']?[^\s""'#\x01]",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Dangerous();

    [GeneratedRegex("<script", RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("""^<script(?: src="\{\{ ?asset "[\w./-]+" ?\}\}"(?: defer| async| type="module")*(?:\{\{ ?integrity "[\w./-]+" ?\}\})?>| type="application/ld\+json">\{\{ ?data \w+ ?\}\})</script>""")]
    private static partial Regex OwnScript();

    [GeneratedRegex("http-equiv", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex("""^http-equiv="(?:Content-Security-Policy" content="[^"]*"|refresh" content="0; url=\{\{ ?href movedTo ?\}\}")>""")]
    private static partial Regex OwnOrder();
}
