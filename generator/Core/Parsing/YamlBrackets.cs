using System.Text;

namespace Pec.Parsing;

/// <summary>A value in brackets or braces: where it closes, what it lacks to close, and the item that a remark cuts.</summary>
internal static class YamlBrackets
{
    /// <returns>Where the first bracket closes, or -1 and the brackets that are missing; the item that holds a « # » taken for a remark.</returns>
    public static (int Close, string Missing, (int From, int To)? Remark) In(string value)
    {
        var open = new Stack<char>();
        var item = 1;
        for (var i = 0; i < value.Length; i++)
        {
            switch (value[i])
            {
                case '"' or '\'' when string.IsNullOrWhiteSpace(value[item..i]):
                    var close = value.IndexOf(value[i], i + 1);
                    if (close < 0) return (-1, "", null);
                    i = close;
                    break;
                case '[' or '{':
                    open.Push(value[i] == '[' ? ']' : '}');
                    item = i + 1;
                    break;
                case ',':
                    item = i + 1;
                    break;
                case ':' when i + 1 < value.Length && value[i + 1] == ' ':
                    item = i + 1;
                    break;
                case ']' or '}':
                    if (!open.TryPop(out var expected) || expected != value[i]) return (-1, "", null);
                    if (open.Count == 0) return (i, "", null);
                    break;
                case '#' when i > 0 && value[i - 1] == ' ' && i + 1 < value.Length && char.IsLetterOrDigit(value[i + 1]):
                    return (-1, "", Item(value, item, i));
            }
        }
        return (-1, new StringBuilder().AppendJoin("", open).ToString(), null);
    }

    private static (int, int) Item(string value, int from, int sign)
    {
        while (value[from] == ' ') from++;
        var to = value.AsSpan(sign).IndexOfAny(",]}") is >= 0 and var end ? sign + end : value.Length;
        return (from, value[..to].TrimEnd().Length);
    }
}
