using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Tests.Support;

namespace Pec.Tests.Model;

/// <summary>The French of the sentences that pages say, read from the theme as somebody would who has little time.</summary>
public sealed partial class FrenchPhrasesTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "themes/communs/textes/fr.yml"));

    /// <summary>Where « l’on » keeps two vowels apart, or follows « que » before « con- ».</summary>
    private static readonly string[] MaySayIt = ["rejoindre-question-texte"];

    private static IEnumerable<(string Key, string Text)> Phrases =>
        from line in Lines let said = Phrase().Match(line) where said.Success select (said.Groups[1].Value, said.Groups[2].Value);

    [Fact]
    public void One_says_on_where_on_is_enough() =>
        Assert.Empty(Phrases.Where(p => ThatOne().IsMatch(p.Text) && !MaySayIt.Contains(p.Key)).Select(p => p.Key));

    [Fact]
    public void No_sentence_takes_more_than_one_breath() =>
        Assert.Empty(from phrase in Phrases from sentence in End().Split(phrase.Text) let words = Word().Count(sentence) where words > 30 select $"{phrase.Key}: {words} words: {sentence}");

    [Theory]
    [InlineData("Pourquoi soutiendrait-elle ?", "Pourquoi soutiendrait\u2011elle\u202f?")]
    [InlineData("qu'y gagnerait-on ?", "qu’y gagnerait\u2011on\u202f?")]
    [InlineData("Viendra-t-il demain ?", "Viendra\u2011t\u2011il demain\u202f?")]
    [InlineData("les Pays-de-la-Loire, un après-midi", "les Pays-de-la-Loire, un après-midi")]
    [InlineData("un porte-onglets", "un porte-onglets")]
    public void A_verb_is_not_cut_from_the_subject_that_follows_it(string written, string shown) => Assert.Equal(shown, Typography.Set(written));

    [Theory]
    [InlineData(2, "Deux offres à prendre.")]
    [InlineData(10, "Dix offres à prendre.")]
    [InlineData(11, "11 offres à prendre.")]
    public void A_small_count_is_said_in_letters(int count, string said) =>
        Assert.Equal(said, Pec.Model.Phrases.Fill("Une offre à prendre.", "{0:lettres} offres à prendre.", [count]));

    [GeneratedRegex("^([a-z0-9-]+): \"(.*)\"$")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"\bl[’']on\b", RegexOptions.IgnoreCase)]
    private static partial Regex ThatOne();

    [GeneratedRegex(@"[.?!…;:](?:\s|$)|(?:\\n)+")]
    private static partial Regex End();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d’'-]*")]
    private static partial Regex Word();
}
