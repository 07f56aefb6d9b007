using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing.Data;

/// <summary>
/// Words as data tells them: as their author typed them, without the e-mail addresses and telephones that people may have left in them. Those are on the page
/// alone, where whoever wrote them can have them removed.
/// </summary>
internal static partial class Plain
{
    private const string Instead = "[voir la page]";

    public static string Text(string text)
    {
        if (text.AsSpan().ContainsAny('@', '(', '[')) text = Mail().Replace(text, Instead);
        return text.AsSpan().ContainsAnyInRange('0', '9') ? Telephone().Replace(text, Instead) : text;
    }

    public static string? Text(Words? words) => words is null ? null : Text(words.Text);

    /// <summary>Null also for one that holds somebody's address.</summary>
    public static string? Address(WebAddress? address) => address is null || Text(address.Href) != address.Href ? null : address.Href;

    public static string? Date(Day? day) => day?.Date.ToString();

    public static IReadOnlyList<string> Texts(IEnumerable<Words> words) => [.. words.Select(w => Text(w.Text))];

    public static TermRecord Term(Site site, TermUse use) =>
        site.Terms.Find(use.Vocabulary, use.Word) is { } term ? new(Text(term.Name.Text)) { Id = term.Id.Text } : new(Text(use.Word));

    public static IReadOnlyList<TermRecord> Terms(Site site, IEnumerable<TermUse> uses) => [.. uses.Select(u => Term(site, u))];

    /// <summary>What is written with an at sign, spelt out or not, and the lone sign of a network's handle.</summary>
    [GeneratedRegex(@"[\w.+%-]+\s?(?:@|\(at\)|\[at\]|\(arobase\)|\[arobase\])\s?[\w-]+(?:\.[\w-]+)+", RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<![\w/.-])(?:(?:\+|00)[1-9]\d{0,2}[ .-]?(?:\(0\))?[ .-]?|0)[1-9](?:[ .\u00a0\u202f-]?\d{2}){4}(?!\d)")]
    private static partial Regex Telephone();
}
