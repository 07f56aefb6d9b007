using System.Globalization;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Contributing;
using Pec.Schema;

namespace Pec.Network.Harvest;

/// <summary>A value that was read, as lines of YAML that read as the same value, and as words that tell two apart.</summary>
internal static partial class ValueText
{
    /// <summary>Whether a value can be written again: a reference, a file or a mailbox is told by its sheet alone.</summary>
    public static bool IsTold(Value value) => value switch
    {
        ListValue list => list.Items.All(IsTold),
        ObjectValue part => part.Facts.All(f => IsTold(f.Value)),
        EntryUse or FileUse or Mailbox => false,
        _ => true,
    };

    /// <summary>A key with its value, a line each; a list and an object below it, two spaces further.</summary>
    public static IEnumerable<string> Lines(string key, Value value, string indent = "") => value switch
    {
        ListValue list => list.Items.SelectMany(i => Item(i, indent + "  ")).Prepend($"{indent}{key}:"),
        ObjectValue part => part.Facts.SelectMany(f => Lines(f.Key, f.Value, indent + "  ")).Prepend($"{indent}{key}:"),
        _ => [$"{indent}{key}: {Scalar(value)}"],
    };

    private static IEnumerable<string> Item(Value item, string indent) => item is ObjectValue part
        ? part.Facts.SelectMany(f => Lines(f.Key, f.Value, indent + "  ")).Select((l, i) => i == 0 ? $"{indent}- {l[(indent.Length + 2)..]}" : l)
        : [$"{indent}- {Scalar(item)}"];

    private static string Scalar(Value value) => value switch
    {
        Choice or YesNo or Day => Words(value),
        WebAddress address when !address.Href.AsSpan().ContainsAny(",[]{}\"' \\") && !address.Href.Contains(" #", StringComparison.Ordinal) => address.Href,
        _ => DraftText.Quoted(Words(value)),
    };

    /// <summary>As a person reads it, on one line.</summary>
    public static string OneLine(Value value) => value switch
    {
        ListValue list => string.Join(", ", list.Items.Select(OneLine)),
        ObjectValue part => string.Join(" ; ", part.Facts.Select(f => $"{f.Key} : {OneLine(f.Value)}")),
        _ => Words(value),
    };

    /// <summary>Equal for values that mean the same: spaces, capitals and accents of the words of a list, and the order of the keys, tell nothing.</summary>
    public static string Meaning(Value value) => value switch
    {
        ListValue list => $"[{string.Join(", ", list.Items.Select(Meaning))}]",
        ObjectValue part => $"{{{string.Join(", ", part.Facts.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}: {Meaning(f.Value)}"))}}}",
        TermUse term => Slug(term.Word),
        PlaceUse place => Slug(place.Word),
        Amount amount => amount.Number.ToString("G29", CultureInfo.InvariantCulture),
        _ => Words(value).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal),
    };

    private static string Slug(string word) => Folding.Slug(word) is { Length: > 0 } slug ? slug : word;

    private static string Words(Value value) => Blank().Replace(value switch
    {
        Words words => words.Text,
        TermUse term => term.Word,
        PlaceUse place => place.Word,
        Day day => day.Date.ToString(),
        Amount amount => amount.Written,
        YesNo answer => answer.Yes ? "oui" : "non",
        Choice choice => choice.Word,
        WebAddress address => address.Href,
        Mailbox mail => mail.Address,
        FileUse file => file.Written,
        EntryUse entry => $"{entry.Key}#{entry.Anchor}",
        _ => "",
    }, " ").Trim();

    /// <summary>Spaces, and signs that would end a line or turn the reading direction.</summary>
    [GeneratedRegex(@"[\s\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+")]
    private static partial Regex Blank();
}
