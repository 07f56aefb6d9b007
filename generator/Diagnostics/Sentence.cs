using System.Collections.Immutable;
using System.Text;

namespace Pec.Diagnostics;

/// <summary>The language in which the program speaks to its user.</summary>
public enum Language { French, English }

/// <summary>The same sentence in both languages, with the same numbered blanks (<c>{0}</c>, <c>{1}</c>…).</summary>
public sealed record Sentence(string French, string English)
{
    public string In(Language language) => language == Language.French ? French : English;

    /// <summary>The sentence with its blanks filled; what fills a blank is never read for blanks again.</summary>
    public string In(Language language, ImmutableArray<Sentence> blanks)
    {
        var text = In(language);
        var filled = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{' && i + 2 < text.Length && text[i + 2] == '}' && char.IsAsciiDigit(text[i + 1]))
            {
                filled.Append(blanks[text[i + 1] - '0'].In(language));
                i += 2;
            }
            else filled.Append(text[i]);
        }
        return filled.ToString();
    }

    /// <summary>Words of an author, the same in both languages.</summary>
    public static implicit operator Sentence(string same) => new(same, same);
}
