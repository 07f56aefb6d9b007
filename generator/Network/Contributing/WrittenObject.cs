using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Pec.Network.Contributing;

/// <summary>What an object says under one of its keys; several words where the key takes a list.</summary>
internal sealed record WrittenKey(string Key, ImmutableArray<string> Values, bool IsList);

/// <summary>An object on one line, between braces, as a form sends it: <c>{quoi: un local, usages: [livraison]}</c>. YAML reads it as it is.</summary>
internal static partial class WrittenObject
{
    /// <summary>Its keys; null for a text that is no such object.</summary>
    public static ImmutableArray<WrittenKey>? Read(string text)
    {
        if (text is not ['{', .., '}']) return null;
        var keys = ImmutableArray.CreateBuilder<WrittenKey>();
        for (var at = 1; ;)
        {
            if (Key().Match(text, at) is not { Success: true } key) return null;
            at = key.Index + key.Length;
            if (text[at] != '[')
            {
                if (Word(text, ref at) is not { } word) return null;
                keys.Add(new(key.Groups[1].Value, [word], false));
            }
            else
            {
                var words = ImmutableArray.CreateBuilder<string>();
                do
                {
                    at++;
                    if (Word(text, ref at) is not { } word) return null;
                    words.Add(word);
                }
                while (text[at] == ',');
                if (text[at++] != ']') return null;
                keys.Add(new(key.Groups[1].Value, words.ToImmutable(), true));
            }
            if (at == text.Length - 1) return keys.ToImmutable();
            if (text[at++] != ',') return null;
        }
    }

    public static string Write(IEnumerable<WrittenKey> keys) =>
        $"{{{string.Join(", ", keys.Select(k => $"{k.Key}: {(k.IsList ? $"[{string.Join(", ", k.Values.Select(Quoted))}]" : Quoted(k.Values[0]))}"))}}}";

    /// <summary>A comma ends a word where several stand on one line.</summary>
    private static string Quoted(string word) => DraftText.Quoted(word) is var written && written is not ['"', ..] && written.Contains(',', StringComparison.Ordinal)
        ? $"\"{written}\"" : written;

    /// <summary>A word from here to the sign that ends it, with its quotes taken off; the last sign of the text ends any.</summary>
    private static string? Word(string text, ref int at)
    {
        while (text[at] == ' ') at++;
        if (text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(",]}");
            var bare = text.Substring(at, end).Trim();
            at += end;
            return bare.Length == 0 ? null : bare;
        }
        var word = new StringBuilder();
        for (at++; at < text.Length - 1; at++)
        {
            if (text[at] == '"')
            {
                at++;
                while (text[at] == ' ') at++;
                return word.ToString();
            }
            if (text[at] == '\\' && text[++at] is not ('"' or '\\')) return null;
            word.Append(text[at]);
        }
        return null;
    }

    [GeneratedRegex(@"\G *([a-z][a-z0-9-]*): *")]
    private static partial Regex Key();
}
