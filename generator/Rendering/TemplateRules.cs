using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// What a template may not hold, looked for before the engine reads it: forms that escape nothing or end never, and HTML that would run or call out. It is a first
/// guard over what a reviewer reads; the policy at the head of each page is what holds.
/// </summary>
internal static partial class TemplateRules
{
    private const int MostCharacters = 64 * 1024, MostDepth = 24, MostTold = 20;

    public static IEnumerable<Diagnostic> Refusals(ThemeSource theme) =>
        theme.Templates.Values.Concat(theme.Partials.Values).SelectMany(t => Refusals(t, theme.Templates.GetValueOrDefault("layout") == t).Take(MostTold)).Concat(PagePolicy.Refusals(theme));

    private static IEnumerable<Diagnostic> Refusals(TemplateSource template, bool isLayout)
    {
        if (template.Text.Length > MostCharacters)
        {
            yield return Rules.LongTemplate(template.Path, MostCharacters);
            yield break;
        }
        var places = new Lines(template);
        var tags = TemplateTags.Of(template.Text);
        if (tags.Depth > MostDepth) yield return Rules.DeepTemplate(template.Path, MostDepth);
        foreach (var tag in tags.All.Where(t => t.Form == TagForm.Unknown || (t.Start > 0 && template.Text[t.Start - 1] == '\\')))
            yield return Raw().Match(template.Text[tag.Start..Math.Min(template.Text.Length, tag.End + 1)]) is { Success: true } raw
                ? Rules.RawTag(places.At(tag.Start, raw.Length), raw.Value, "{{" + raw.Groups["path"].Value + "}}")
                : Rules.UnknownTag(places.At(tag.Start, tag.End - tag.Start), Start(template.Text, tag.Start));
        var html = Html(template.Text, tags);
        foreach (Match match in Dangerous().Matches(html))
        {
            // An attribute that runs is found with what stands before its name.
            var before = match.Length - match.Value.TrimStart(' ', '\t', '\r', '\n', '"', '\'', '/').Length;
            yield return Rules.DangerousHtml(places.At(match.Index + before, match.Length - before), Start(template.Text, match.Index + before));
        }
        foreach (Match script in Script().Matches(html))
            if (!OwnScript().IsMatch(template.Text[script.Index..Math.Min(template.Text.Length, script.Index + 300)]))
                yield return Rules.DangerousHtml(places.At(script.Index, script.Length), Start(template.Text, script.Index));
        foreach (Match order in Order().Matches(html))
            if (!isLayout || !OwnOrder().IsMatch(template.Text[order.Index..Math.Min(template.Text.Length, order.Index + 300)]))
                yield return Rules.DangerousHtml(places.At(order.Index, order.Length), Start(template.Text, order.Index));
    }

    private const char Value = '\u0001', Block = '\u0002', Words = '\u0003';

    /// <summary>The HTML of a template, with one sign in the place of each that stands in a tag.</summary>
    private static string Html(string text, TemplateTags tags)
    {
        var html = text.Replace("xmlns=\"http://www.w3.org/2000/svg\"", new string(' ', 34)).Replace(Value, ' ').Replace(Block, ' ').Replace(Words, ' ').ToCharArray();
        foreach (var tag in tags.All)
            Array.Fill(html, tag.Form == TagForm.Value ? tag.Content.StartsWith("t ", StringComparison.Ordinal) ? Words : Value : Block, tag.Start, tag.End - tag.Start);
        return new(html);
    }

    private static string Start(string text, int at) => text[at..Math.Min(text.Length, at + 30)].Split('\n')[0];

    /// <summary>Places of a text, asked from its start to its end.</summary>
    private sealed class Lines(TemplateSource template)
    {
        public Location At(int index, int length)
        {
            var before = template.Text.AsSpan(0, index);
            var rest = template.Text.AsSpan(index).IndexOf('\n') is >= 0 and var end ? end : template.Text.Length - index;
            return new(template.Path, 1 + before.Count('\n'), index - before.LastIndexOf('\n'), Math.Max(1, Math.Min(length, rest)));
        }
    }

    [GeneratedRegex(@"^\{\{~?(?:\{\s*(?<path>[\w./@-]+)\s*\}~?\}\}|&\s*(?<path>[\w./@-]+)\s*~?\}\})")]
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

    [GeneratedRegex("""^<script(?: src="\{\{asset "[\w./-]+"\}\}"(?: defer| async| type="module")*(?:\{\{integrity "[\w./-]+"\}\})?>| type="application/ld\+json">\{\{data \w+\}\})</script>""")]
    private static partial Regex OwnScript();

    [GeneratedRegex("http-equiv", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex("""^http-equiv="(?:Content-Security-Policy" content="[^"]*"|refresh" content="0; url=\{\{href movedTo\}\}")>""")]
    private static partial Regex OwnOrder();
}
