using System.Text;

namespace Pec.Model;

/// <summary>Sentences with numbered blanks: <c>{0}</c>, <c>{1}</c>…</summary>
public static class Blanks
{
    /// <summary>The sentence in one pass: what fills a blank is never read for blanks again.</summary>
    /// <param name="fill">What fills a blank; null to leave it as it is.</param>
    public static string Fill(string sentence, Func<int, string?> fill)
    {
        if (!sentence.Contains('{')) return sentence;
        var filled = new StringBuilder(sentence.Length + 32);
        for (var i = 0; i < sentence.Length; i++)
        {
            if (sentence[i] == '{'
                && i + 2 < sentence.Length && sentence[i + 2] == '}' && char.IsAsciiDigit(sentence[i + 1]) && fill(sentence[i + 1] - '0') is { } words)
            {
                filled.Append(words);
                i += 2;
            }
            else filled.Append(sentence[i]);
        }
        return filled.ToString();
    }

    /// <summary>The numbers of the blanks of a sentence.</summary>
    public static IReadOnlyList<int> In(string sentence)
    {
        var numbers = new List<int>();
        Fill(sentence, i =>
        {
            numbers.Add(i);
            return null;
        });
        return numbers;
    }
}
