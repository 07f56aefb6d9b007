using System.Collections.Immutable;
using Pec.Model.French;

namespace Pec.Model;

/// <summary>
/// The sentences that pages say, by key, set with French typography: those of the theme, of the themes that it stands on, and of the program's own theme for what none
/// of them says. Templates and leaves say the same ones in the same way.
/// </summary>
/// <param name="words">A sentence may have blanks; one whose key ends with « -plusieurs » serves from two on.</param>
public sealed class Phrases(ImmutableSortedDictionary<string, string> words)
{
    /// <summary>A count that begins a sentence, as people say it.</summary>
    private const string Several = "-plusieurs", Spelled = "{0:lettres}";

    /// <summary>The language of these sentences: that of pages, and of what is declared in both.</summary>
    public static Language Language => Language.French;

    /// <summary>Every key with its sentence.</summary>
    public ImmutableSortedDictionary<string, string> All => words;

    /// <summary>The sentence of a key, its blanks as they are; null where nobody wrote it.</summary>
    public string? Find(string key) => words.GetValueOrDefault(key);

    /// <summary>The sentence of the same key from two on; null where it is the same.</summary>
    public string? FindSeveral(string key) => words.GetValueOrDefault(key + Several);

    /// <summary>The key by which a sentence is asked for, whichever of one and several it is.</summary>
    public static string KeyOf(string key) => key.EndsWith(Several, StringComparison.Ordinal) ? key[..^Several.Length] : key;

    /// <summary>The numbers of the blanks of a sentence.</summary>
    public static IReadOnlyList<int> BlanksOf(string phrase) => Blanks.In(phrase.Replace(Spelled, "{0}", StringComparison.Ordinal));

    /// <summary>These sentences, which replace those of the same key.</summary>
    public Phrases On(Phrases below) => new(below.All.SetItems(words));

    /// <summary>A sentence as a page says it.</summary>
    /// <param name="key">Written in place: a test finds each in the program's own theme.</param>
    /// <param name="values">What fills its blanks, texts, whole numbers or what is declared; a first number chooses between one and several.</param>
    public string Say(string key, params object?[] values) =>
        Fill(words[key], values is [int number, ..] && Plural.IsPlural(number) ? FindSeveral(key) : null, values);

    /// <summary>A sentence as somebody types it in a message, with ordinary spaces and hyphens.</summary>
    public string Write(string key, params object?[] values) =>
        Fill(words[key], null, values).Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('\u2011', '-');

    /// <summary>A sentence with its blanks filled.</summary>
    /// <param name="several">The sentence for a first number of 2 or more; null where it is the same.</param>
    public static string Fill(string phrase, string? several, object?[] values)
    {
        var chosen = several is not null && values is [int number, ..] && Plural.IsPlural(number) ? several : phrase;
        if (values is [int first, ..]) chosen = chosen.Replace(Spelled, Casing.Capital(Numbers.Spelled(first)), StringComparison.Ordinal);
        return Blanks.Fill(chosen, i => i >= values.Length ? null : InWords(values[i]));
    }

    private static string InWords(object? value) => value switch
    {
        null => "",
        string text => text,
        int number => Numbers.InWords(number),
        Sentence declared => declared.In(Language),
        _ => throw new ArgumentException($"A sentence has no words for {value.GetType()}.", nameof(value)),
    };
}
