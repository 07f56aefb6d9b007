using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Contributing;

/// <summary>
/// Writes the first text of an entry: each key with what it means above it, one value a line, so that a line can be read, filled or crossed out alone.
/// </summary>
internal static partial class DraftText
{
    private const string Aside = "# À ranger : ", Unconfirmed = "  # à confirmer";

    /// <param name="country">What the country of the site changes in examples.</param>
    /// <param name="told">The values that are known, by key.</param>
    /// <param name="inferred">Those that somebody has to confirm: comments, of which one takes away the first sign.</param>
    /// <param name="aside">What no key takes, line by line.</param>
    /// <param name="complete">Whether the free keys are listed too, as comments.</param>
    public static string Write(
        ICountryWords country, IKind kind, ImmutableDictionary<string, ImmutableArray<string>> told, ImmutableArray<ToldValue> inferred, ImmutableArray<string> aside, bool complete, string body)
    {
        var text = new StringBuilder("---\n");
        var (shown, others) = (new List<IField>(), new List<IField>());
        foreach (var field in kind.Fields) (field.Level != Level.Free || told.ContainsKey(field.Key) || inferred.Any(i => i.Key == field.Key) ? shown : others).Add(field);
        foreach (var field in shown) WriteField(text, country, field, told.GetValueOrDefault(field.Key, []), [.. inferred.Where(i => i.Key == field.Key).Select(i => i.Value)]);
        if (complete) foreach (var field in others) text.Append(FormattableString.Invariant($"# {field.Help.French}\n# {Example(country, field)}\n"));
        else text.Append("# Pour aller plus loin : ").AppendJoin(", ", others.Select(f => f.Key)).Append(".\n");
        foreach (var line in Kept(aside)) text.Append(ToSort(OneLine(line), isKey: true)).Append('\n');
        return text.Append("---\n").Append(body).ToString();
    }

    /// <summary>A file keeps so many lines aside: of a longer message, somebody reads the message.</summary>
    private const int MostAside = 200;

    /// <summary>The first lines, and how many more the message has.</summary>
    public static IEnumerable<string> Kept(ImmutableArray<string> aside) =>
        aside.Length <= MostAside ? aside : aside.Take(MostAside).Append($"… et {aside.Length - MostAside} autres lignes, qui sont dans le message.");

    /// <summary>A key with what one may write there, a comment on each of its lines.</summary>
    private static string Example(ICountryWords country, IField field) => country.ExampleOf(field) is var example ?
        $"{field.Key}:{(example.StartsWith('\n') ? "" : " ")}{example}".Replace("\n", "\n# ", StringComparison.Ordinal) : "";

    /// <summary>A line that a person has to read and to put in its place: a comment of the keys, or of the text.</summary>
    public static string ToSort(string line, bool isKey) =>
        isKey ? Aside + line.Trim() : $"<!-- {Aside[2..]}{line.Trim().Replace("--", "- -", StringComparison.Ordinal)} -->";

    /// <summary>The questions as headings, to be answered under each and then removed.</summary>
    public static string Asking(ImmutableArray<Question> questions) =>
        "<!-- Écrivez sous chaque question, puis ôtez-la : il reste le récit. -->\n" + string.Concat(questions.Select(q => $"\n## {q.Words}\n"));

    private static void WriteField(StringBuilder text, ICountryWords country, IField field, ImmutableArray<string> values, ImmutableArray<string> inferred)
    {
        text.Append(FormattableString.Invariant($"# {field.Help.French} Par exemple : {country.ExampleOf(field)}\n"));
        if (field.IsList)
            text.Append(field.Key).Append(":\n").AppendJoin("", values.Select(v => $"  - {Written(field, v)}\n")).AppendJoin("", inferred.Select(v => $"#  - {Written(field, v)}{Unconfirmed}\n"));
        else if (values.IsEmpty && !inferred.IsEmpty) text.Append(FormattableString.Invariant($"# {field.Key}: {Written(field, inferred[0])}{Unconfirmed}\n"));
        else text.Append(field.Key).Append(':').Append(values.IsEmpty ? "" : " " + Written(field, values[0])).Append('\n');
    }

    /// <summary>A value as the file has it: an object is written as YAML reads it, if it is one.</summary>
    public static string Written(IField field, string value) =>
        field.Codec.Structure is Structure.Composite && WrittenObject.Read(value) is { } keys && WrittenObject.Write(keys) == value ? value : Quoted(value);

    /// <summary>Without what would end a line.</summary>
    public static string OneLine(string text) => Blank().Replace(text, " ");

    /// <summary>Plain where YAML reads it as the same words, between quotes elsewhere.</summary>
    public static string Quoted(string value)
    {
        // On one line, or the next words would be another key.
        var line = Blank().Replace(value, " ").Trim();
        return Plain().IsMatch(line)
            ? line : "\"" + line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^(?!(?:true|false|null|oui|non|yes|no)$)[\p{L}\d][\p{L}\d '’.,()@/«»…-]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();
}
