using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>
/// Writes the first text of an entry: each key with what it means above it, one value a line, so that a line can be read, filled or crossed out alone.
/// </summary>
internal static partial class DraftText
{
    /// <param name="told">The values that are known, by key.</param>
    /// <param name="complete">Whether the free keys are listed too, as comments.</param>
    public static string Write(IKind kind, ImmutableDictionary<string, ImmutableArray<string>> told, bool complete, string body)
    {
        var text = new StringBuilder("---\n");
        foreach (var field in kind.Fields.Where(f => f.Level != Level.Free || told.ContainsKey(f.Key))) WriteField(text, field, told.GetValueOrDefault(field.Key, []));
        var others = kind.Fields.Where(f => f.Level == Level.Free && !told.ContainsKey(f.Key)).ToList();
        if (complete) foreach (var field in others) text.Append(FormattableString.Invariant($"# {field.Help.French}\n# {field.Key}: {field.Example}\n"));
        else text.Append("# Pour aller plus loin : ").AppendJoin(", ", others.Select(f => f.Key)).Append(".\n");
        return text.Append("---\n").Append(body).ToString();
    }

    /// <summary>The questions as headings, to be answered under each and then removed.</summary>
    public static string Asking(ImmutableArray<Question> questions) =>
        "<!-- Écrivez sous chaque question, puis ôtez-la : il reste le récit. -->\n" + string.Concat(questions.Select(q => $"\n## {q.Words}\n"));

    private static void WriteField(StringBuilder text, IField field, ImmutableArray<string> values)
    {
        text.Append(FormattableString.Invariant($"# {field.Help.French} Par exemple : {field.Example}\n{field.Key}:"));
        if (!field.IsList) text.Append(values.IsEmpty ? "" : " " + Quoted(values[0])).Append('\n');
        else text.Append('\n').AppendJoin("", values.Select(v => $"  - {Quoted(v)}\n"));
    }

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
