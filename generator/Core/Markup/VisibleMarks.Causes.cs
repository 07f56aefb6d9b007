using System.Text.RegularExpressions;
using Pec.Diagnostics;

namespace Pec.Markup;

internal sealed partial class VisibleMarks
{
    /// <summary>One way of writing that is not ours.</summary>
    /// <param name="Sign">What a line has at least, so that few are looked at closely.</param>
    /// <param name="Right">The form that works, when it can be told.</param>
    /// <param name="IsCertain">Whether it may be written without asking.</param>
    /// <param name="StartsLine">Whether it counts in a paragraph only.</param>
    private sealed record Cause(string Sign, Regex Form, VisibleMark Help, Func<Match, string>? Right = null, bool IsCertain = false, bool StartsLine = false);

    /// <summary>In this order: what was told of a place is not told again.</summary>
    private static readonly Cause[] Causes =
    [
        new("##", HeadingWithoutSpace(), VisibleMark.Heading, m => m.Value + " ", IsCertain: true, StartsLine: true),
        new("#\u00a0", HeadingWithHardSpace(), VisibleMark.HardSpace, m => m.Value.TrimEnd('\u00a0') + " ", IsCertain: true, StartsLine: true),
        new("[", TaskWithoutDash(), VisibleMark.Proposed, m => "- " + m.Value, IsCertain: true, StartsLine: true),
        new("{%", Template(), VisibleMark.Template),
        new("{{", Template(), VisibleMark.Template),
        new("!!!", Admonition(), VisibleMark.Box, StartsLine: true),
        new("[!", UnknownBox(), VisibleMark.Box, StartsLine: true),
        new("*[", Abbreviation(), VisibleMark.Abbreviation, m => m.Groups[1].Value, StartsLine: true),
        new("[[", WikiLink(), VisibleMark.WikiLink),
        new("^[", InlineNote(), VisibleMark.InlineNote),
        new("![", UnknownPicture(), VisibleMark.PictureWithoutAddress, m => m.Groups[1].Value),
        new(
            "][", UnknownReference(), VisibleMark.LinkWithoutAddress,
            m => m.Groups[1].Value.Length > 0 ? m.Groups[1].Value : m.Groups[0].Value.Split(']')[0].TrimStart('[')),
        new("[", OtherBrackets(), VisibleMark.OtherTool),
        new("{", Settings(), VisibleMark.Settings),
        new("{decoratif}", Decorative(), VisibleMark.Decorative),
        new("$", Formula(), VisibleMark.Formula),
        new("==", Highlight(), VisibleMark.Highlight, m => $"**{m.Groups[1].Value}**"),
        new("'''", WikiBold(), VisibleMark.Highlight, m => $"**{m.Groups[1].Value}**"),
        new(":", Emoji(), VisibleMark.Emoji),
    ];

    [GeneratedRegex(@"^#{2,6}(?=[^\s#\0])")]
    private static partial Regex HeadingWithoutSpace();

    [GeneratedRegex(@"^#{1,6}\u00a0+")]
    private static partial Regex HeadingWithHardSpace();

    [GeneratedRegex(@"^\[[ xX]\](?= \S)")]
    private static partial Regex TaskWithoutDash();

    [GeneratedRegex(@"\{%[^\n{}]*%\}|\{\{[^\n{}]*\}\}")]
    private static partial Regex Template();

    [GeneratedRegex(@"^!!!\s?[a-z]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Admonition();

    [GeneratedRegex(@"^\[![A-Za-z]{2,20}\]")]
    private static partial Regex UnknownBox();

    [GeneratedRegex(@"^\*\[([^\[\]]{1,80})\]:")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"\[\[[^\[\]]{1,200}\]\]")]
    private static partial Regex WikiLink();

    [GeneratedRegex(@"\^\[[^\[\]]{1,400}\]")]
    private static partial Regex InlineNote();

    [GeneratedRegex(@"(?<!\S)!\[([^\[\]]{0,200})\](?:\[[^\[\]]{0,200}\])?(?![(\w])")]
    private static partial Regex UnknownPicture();

    /// <summary>Numbers alone call notes of a book, as « [1][2] » does.</summary>
    [GeneratedRegex(@"(?<![\w\]])\[(?!\d+\]\[\d+\])[^\[\]]{1,200}\]\[([^\[\]]{0,200})\]")]
    private static partial Regex UnknownReference();

    /// <summary>Pairs of forums, codes of WordPress, and tables of contents.</summary>
    [
        GeneratedRegex(@"\[(b|i|u|s|url|img|quote|code|list|color|size|center)(?:=[^\[\]\n]{0,300})?\][^\[\n]{0,300}\[/\1\]|\[/?(?:gallery|caption|embed|video|audio|youtube|contact-form-7|toc)(?:[ =][^\[\]\n]{0,300})?\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherBrackets();

    [GeneratedRegex(Attributes.Form)]
    private static partial Regex Settings();

    [GeneratedRegex(@"\{decoratif\}")]
    private static partial Regex Decorative();

    /// <summary>Between doubled dollars, or code between dollars as GitLab writes it.</summary>
    [GeneratedRegex(@"\$\$[^$\n]{1,500}\$\$|\$\0{3,}\$")]
    private static partial Regex Formula();

    [GeneratedRegex(@"(?<![=\w])==([^=\s](?:[^=\n]{0,200}[^=\s])?)==(?![=\w])")]
    private static partial Regex Highlight();

    [GeneratedRegex(@"'''([^'\n]{1,200})'''")]
    private static partial Regex WikiBold();

    [GeneratedRegex(@"(?<![\w:/])::?[a-z][a-z0-9_+-]{2,30}:(?![\w:/])")]
    private static partial Regex Emoji();
}
