using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>The language in which the program speaks to its user.</summary>
public enum Language { French, English }

/// <summary>The same sentence in both languages, with the same numbered blanks (<c>{0}</c>, <c>{1}</c>…).</summary>
public sealed record Sentence(string French, string English)
{
    public string In(Language language) => language == Language.French ? French : English;

    /// <summary>The sentence with its blanks filled; what fills a blank is never read for blanks again.</summary>
    public string In(Language language, ImmutableArray<Sentence> blanks) => Blanks.Fill(In(language), blank => blanks[blank].In(language));

    public static implicit operator Sentence((string French, string English) both) => new(both.French, both.English);

    /// <summary>Words of an author, the same in both languages.</summary>
    public static implicit operator Sentence(string same) => new(same, same);
}
