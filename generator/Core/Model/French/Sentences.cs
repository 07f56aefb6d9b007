namespace Pec.Model.French;

/// <summary>Where sentences end: at a full stop that a space and a capital follow, so that « M. Untel » or « v. 2 » rarely count.</summary>
public static class Sentences
{
    public static int Count(string text) => Ends(text).Count() + 1;

    /// <summary>The first sentence, with its full stop.</summary>
    public static string First(string text) => Ends(text).FirstOrDefault(-1) is >= 0 and var end ? text[..(end + 1)] : text;

    private static IEnumerable<int> Ends(string text)
    {
        for (var i = 1; i + 2 < text.Length; i++)
            if (text[i] is '.' or '!' or '?' or '…'
                && text[i + 1] == ' ' && !char.IsUpper(text[i - 1]) && text[(i + 2)..].TrimStart(['«', '"', '“', ' ', '\u00a0']) is { Length: > 0 } next
                && char.IsUpper(next[0]))
                yield return i;
    }
}
