using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>« Les mots »: what the network means by the words that one does not hear every day.</summary>
internal static class Lexicon
{
    public const string Vocabulary = "mots";
    public static readonly Url Url = new("/mots/");
    private const string Title = "Les mots";

    public static ImmutableArray<Term> TermsOf(Site site) => [.. site.Terms.Vocabularies.Where(v => v.Name == Vocabulary).SelectMany(v => v.Terms).InFrenchOrder(t => t.Name.Text)];

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduced = Introduced.At(site, Url, Title);
        var terms = TermsOf(site);
        yield return new Page(
            Url, "lexicon",
            () => new LexiconView(
                introduced.Title, introduced.Summary, introduced.Body,
                [.. terms.Select(t => new WordOfLexiconView(t.Name.Shown, t.Id.Text, t.Description?.Shown, t.Synonyms.IsEmpty ? null : string.Join(", ", t.Synonyms.Select(s => s.Shown))))],
                Tell.Network(site, introduced.Title)),
            introduced.Head with { IsHidden = terms.IsEmpty, Source = introduced.Head.Source ?? Term.FileOf(Vocabulary) });
    }
}
