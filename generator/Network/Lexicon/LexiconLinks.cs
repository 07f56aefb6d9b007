using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Lexicon;

/// <summary>
/// Leads from the first time that a body says a word of the lexicon to what it means. Words are whole, in any case and with any accents, in the plural too; the longest form
/// wins, and the name of the site itself is no word of the lexicon. Titles, links, code and passages in another language are left alone.
/// </summary>
internal sealed class LexiconLinks
{
    /// <param name="Words">Folded, in their order.</param>
    /// <param name="Term">Null for a name that leads nowhere.</param>
    private sealed record Form(ImmutableArray<string> Words, Term? Term);

    private readonly IReadOnlyDictionary<Term, Destination> places;

    /// <summary>The forms that begin with a word, the longest first.</summary>
    private readonly Dictionary<string, ImmutableArray<Form>> forms;

    public LexiconLinks(Site site)
    {
        var terms = LexiconPage.TermsOf(site);
        places = LexiconPage.Places(terms);
        forms = terms.IsEmpty ? []
            : terms.SelectMany(t => t.Synonyms.Prepend(t.Name).Select(w => FormOf(w, t))).Append(FormOf(site.Settings.Title, null)).Where(f => !f.Words.IsEmpty)
                .GroupBy(f => f.Words[0], StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static Form FormOf(Words words, Term? term) => new([.. Folding.Slug(words.Text).Split('-', StringSplitOptions.RemoveEmptyEntries)], term);

    public Html? In(Html? body, Entry entry)
    {
        if (body is null || forms.Count == 0 || entry.Language is not (null or { Text: "fr" })) return body;
        var pass = new Pass(forms, places);
        pass.Read(body.Body);
        return body with { Words = pass.Words };
    }

    /// <summary>One reading of one body. What is not the text's own words, or already leads somewhere, is passed.</summary>
    private sealed class Pass(Dictionary<string, ImmutableArray<Form>> forms, IReadOnlyDictionary<Term, Destination> places) : BodyReader
    {
        private readonly HashSet<Term> linked = new(ReferenceEqualityComparer.Instance);

        private readonly Dictionary<string, ImmutableArray<Form>>.AlternateLookup<ReadOnlySpan<char>> formsBySpan =
            forms.GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>Where words are folded: most are no form at all.</summary>
        private readonly char[] first = new char[64], other = new char[64];

        /// <summary>By the very text that says them: the same words may stand elsewhere.</summary>
        public Dictionary<Inline.Text, IReadOnlyList<WordLink>> Words { get; } = new(ReferenceEqualityComparer.Instance);

        protected override void Read(Block block)
        {
            if (block is not (Block.Heading or Block.Code or Block.Summary)) base.Read(block);
        }

        protected override void Read(Inline inline)
        {
            if (inline is Inline.Text text) Look(text);
            else if (inline is Inline.Emphasis) base.Read(inline);
        }

        private void Look(Inline.Text said)
        {
            var (text, i) = (said.Value, 0);
            List<WordLink>? words = null;
            while (i < text.Length)
            {
                if (!char.IsLetterOrDigit(text[i])) i++;
                else if (Longest(text, i) is not { } found) i = EndOfWord(text, i);
                else
                {
                    if (found.Form.Term is { } term && linked.Add(term)) (words ??= []).Add(new(i, found.End, places[term]));
                    i = found.End;
                }
            }
            if (words is not null) Words.Add(said, words);
        }

        private (Form Form, int End)? Longest(string text, int start)
        {
            if (start > 0 && text[start - 1] == '-') return null;
            var end = EndOfWord(text, start);
            foreach (var form in FormsOf(Folded(text.AsSpan(start, end - start), first)))
            {
                var last = end;
                foreach (var next in form.Words.AsSpan()[1..])
                {
                    var from = AfterGap(text, last);
                    last = from > last && EndOfWord(text, from) is var to && to > from && Says(Folded(text.AsSpan(from, to - from), other), next) ? to : -1;
                    if (last < 0) break;
                }
                if (last >= 0 && !(last < text.Length - 1 && text[last] == '-' && char.IsLetterOrDigit(text[last + 1]))) return (form, last);
            }
            return null;
        }

        private ImmutableArray<Form> FormsOf(ReadOnlySpan<char> word)
        {
            var exact = formsBySpan.TryGetValue(word, out var known) ? known : [];
            return word[^1] is 's' or 'x' && formsBySpan.TryGetValue(word[..^1], out var singular)
                ? [.. exact.Concat(singular).OrderByDescending(f => f.Words.Length)] : exact;
        }

        private static ReadOnlySpan<char> Folded(ReadOnlySpan<char> word, char[] room) =>
            word.Length * Folding.Widest <= room.Length ? room.AsSpan(0, Folding.Fold(word, room)) : Folding.Fold(word.ToString());

        /// <summary>The word itself, or its plural.</summary>
        private static bool Says(ReadOnlySpan<char> word, string form) =>
            word.SequenceEqual(form) || (word.Length == form.Length + 1 && word[^1] is 's' or 'x' && word.StartsWith(form));

        private static int EndOfWord(string text, int start)
        {
            while (start < text.Length && (char.IsLetterOrDigit(text[start]) || text[start] is >= '\u0300' and <= '\u036f')) start++;
            return start;
        }

        /// <summary>Where the next word of a form may begin: after spaces, a hyphen or an apostrophe.</summary>
        private static int AfterGap(string text, int start)
        {
            while (start < text.Length && text[start] is ' ' or '\n' or '\u00a0' or '\u202f' or '-' or '’' or '\'') start++;
            return start;
        }
    }
}
