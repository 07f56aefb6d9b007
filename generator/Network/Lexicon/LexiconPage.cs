using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Lexicon;

/// <summary>« Les mots »: what the network means by the words that one does not hear every day.</summary>
internal static class LexiconPage
{
    public const string Vocabulary = "mots";
    public static readonly Url Url = new("/mots/");

    /// <summary>Each takes a few lines.</summary>
    private const int PerPage = 200;

    /// <summary>Where each word is told.</summary>
    public static IReadOnlyDictionary<Term, Destination> Places(ImmutableArray<Term> terms) =>
        terms.Index().ToDictionary(
            t => t.Item, t => Destination.To(Paging.AddressOf(Url, t.Index / PerPage + 1), t.Item.Id.Text),
            (IEqualityComparer<Term>)ReferenceEqualityComparer.Instance);

    public static ImmutableArray<Term> TermsOf(Site site) =>
        [.. site.Terms.Vocabularies.Where(v => v.Name == Vocabulary).SelectMany(v => v.Terms).InFrenchOrder(t => t.Name.Text)];

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("mots-titre"));
        var terms = TermsOf(site);
        var head = introduction.Head with { IsInvitation = terms.IsEmpty, Source = introduction.Head.Source ?? Term.FileOf(Vocabulary) };
        return Paging.Slices(Url, head, terms, PerPage).Select(slice => new Page(
            slice.Url, "lexicon",
            () => new LexiconView(
                slice.Head.Title, slice.IsFirst ? introduction.Summary : null, slice.IsFirst ? introduction.Body : null,
                [.. slice.Items.Select(Word)],
                Format.Network(site, introduction.Title), slice.Pager),
            slice.Head));
    }

    private static WordOfLexiconView Word(Term term) =>
        new(term.Name.Shown, term.Id.Text, term.Description?.Shown, Format.Joined(term.Synonyms.Select(s => s.Shown)));
}
