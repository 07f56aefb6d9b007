namespace Pec.Parsing;

/// <summary>Writes a text as a value that YAML reads back the same.</summary>
public static class YamlText
{
    /// <summary>What the keys of the schema are made of.</summary>
    private static readonly System.Buffers.SearchValues<char> KeySigns = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Between straight quotes; quotes that go by pairs inside become French ones.</summary>
    public static string Quoted(string text)
    {
        if (text.Contains('"') && text.Count(c => c == '"') % 2 == 0 && !text.Contains('\\')) text = InFrenchQuotes(text);
        if (text.AsSpan().ContainsAny('"', '\\') && !text.Contains('\'')) return $"'{text}'";
        return $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Without quotes where it can do without.</summary>
    public static string Written(string text) => IsPlain(text) ? text : Quoted(text);

    public static bool IsPlain(string text) =>
        text.Length > 0 && (char.IsLetterOrDigit(text[0]) || text[0] is '«' or '(' or '…') && text[^1] is not (':' or ' ')
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal);

    public static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>How many signs at the start could be a key of the schema.</summary>
    public static int KeyLengthOf(ReadOnlySpan<char> content) => content.IndexOfAnyExcept(KeySigns) is >= 0 and var length ? length : content.Length;

    /// <summary>Whether a line, its indent apart, is a key of the schema and what it holds.</summary>
    public static bool IsKey(ReadOnlySpan<char> content)
    {
        var length = KeyLengthOf(content);
        return length > 0 && length < content.Length && content[length] == ':' && (length + 1 == content.Length || content[length + 1] is ' ' or '\t');
    }

    /// <summary>The value without the remark that follows it.</summary>
    public static string WithoutRemark(string value) =>
        (value.IndexOf(" # ", StringComparison.Ordinal) is > 0 and var remark ? value[..remark] : value).TrimEnd();

    private static string InFrenchQuotes(string text)
    {
        var written = new System.Text.StringBuilder(text.Length + 8);
        var isOpen = false;
        foreach (var c in text)
        {
            if (c == '"') isOpen = !isOpen;
            written.Append(c != '"' ? c.ToString() : isOpen ? "« " : " »");
        }
        return written.ToString();
    }
}
