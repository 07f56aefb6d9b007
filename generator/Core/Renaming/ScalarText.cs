using Pec.Parsing;

namespace Pec.Renaming;

/// <summary>Writes a value of YAML in the place of another, in its way where that can be.</summary>
internal static class ScalarText
{
    public static string InPlaceOf(string written, string text)
    {
        var quote = written is ['"', ..] or ['\'', ..] ? written[0] : '\0';
        if (quote != '\0' && !text.Contains(quote) && !text.Contains('\\')) return quote + text + quote;
        return YamlText.IsPlain(text) && text.AsSpan().IndexOfAny(",[]{}") < 0 ? text : YamlText.Quoted(text);
    }
}
