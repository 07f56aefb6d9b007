using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>
/// Leads from the first time that a body says a word of the lexicon to what it means. Words are whole, in any case and with any accents, in the plural too; the longest form
/// wins, and the name of the site itself is no word of the lexicon. Titles, links, code and passages in another language are left alone.
/// </summary>
internal sealed class LexiconLinks
{
    /// <summary>What is written inside these is not the text's own words, or already leads somewhere.</summary>
    private static readonly string[] Shut = ["a", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre", "summary", "span"];

    /// <param name="Words">Folded, in their order.</param>
    /// <param name="Term">Null for a name that leads nowhere.</param>
    private sealed record Form(ImmutableArray<string> Words, Term? Term);

    private readonly IReadOnlyDictionary<Term, Destination> places;

    /// <summary>The forms that begin with a word, the longest first.</summary>
    private readonly Dictionary<string, ImmutableArray<Form>> forms;

    public LexiconLinks(Site site)
    {
        var terms = Lexicon.TermsOf(site);
        places = Lexicon.Places(terms);
        forms = terms.IsEmpty ? []
            : terms.SelectMany(t => t.Synonyms.Prepend(t.Name).Select(w => FormOf(w, t))).Append(FormOf(site.Settings.Title, null)).Where(f => !f.Words.IsEmpty)
                .GroupBy(f => f.Words[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    private static Form FormOf(Words words, Term? term) => new([.. Folding.Slug(words.Text).Split('-', StringSplitOptions.RemoveEmptyEntries)], term);

    public Html? In(Html? body, Entry entry) =>
        body is null || forms.Count == 0 || entry.Language is not (null or { Text: "fr" }) ? body : new Pass(forms, places, body, entry.At).Run();

    /// <summary>One reading of one body.</summary>
    private sealed class Pass(Dictionary<string, ImmutableArray<Form>> forms, IReadOnlyDictionary<Term, Destination> places, Html body, Location at)
    {
        private readonly HashSet<Term> linked = new(ReferenceEqualityComparer.Instance);
        private readonly ImmutableArray<Piece>.Builder pieces = ImmutableArray.CreateBuilder<Piece>();
        private readonly List<Filling?> added = [];
        private bool isInTag;
        private int shut;

        public Html Run()
        {
            foreach (var piece in body.Prose.Pieces)
            {
                if (piece.Html is { } html) Read(html);
                else pieces.Add(piece);
            }
            if (added.Count == 0) return body;
            var targets = body.Prose.Targets.AddRange(added.Select(_ => new Target(TargetKind.Link, Lexicon.Url.Path, at)));
            return new(body.Prose with { Pieces = pieces.ToImmutable(), Targets = targets }, [.. body.Fillings, .. added]);
        }

        /// <summary>Tags open and shut what may be read; a tag may go on after a slot.</summary>
        private void Read(string html)
        {
            var (told, i) = (0, 0);
            while (i < html.Length)
            {
                if (isInTag)
                {
                    i = html.IndexOf('>', i) is >= 0 and var end ? end + 1 : html.Length;
                    isInTag = html[i - 1] != '>';
                }
                else if (html[i] == '<')
                {
                    isInTag = true;
                    Open(html.AsSpan(++i));
                }
                else if (html[i] == '&') i += Math.Max(1, html.AsSpan(i).IndexOf(';') + 1);
                else if (!char.IsLetterOrDigit(html[i])) i++;
                else if (shut > 0 || Longest(html, i) is not { } found) i = EndOfWord(html, i);
                else
                {
                    if (found.Form.Term is { } term && linked.Add(term))
                    {
                        pieces.Add(new(html[told..i] + "<a class=\"mot\"", -1));
                        pieces.Add(new(null, body.Prose.Targets.Length + added.Count));
                        added.Add(new(places[term], null, null));
                        pieces.Add(new($">{html[i..found.End]}</a>", -1));
                        told = found.End;
                    }
                    i = found.End;
                }
            }
            if (told < html.Length) pieces.Add(new(html[told..], -1));
        }

        private void Open(ReadOnlySpan<char> tag)
        {
            var isEnd = tag[0] == '/';
            if (isEnd) tag = tag[1..];
            var length = 0;
            while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length])) length++;
            foreach (var name in Shut)
                if (tag[..length].SequenceEqual(name)) shut += isEnd ? -1 : 1;
        }

        private (Form Form, int End)? Longest(string html, int start)
        {
            if (start > 0 && html[start - 1] == '-') return null;
            var end = EndOfWord(html, start);
            var word = Folding.Fold(html[start..end]);
            foreach (var form in FormsOf(word))
            {
                var last = end;
                foreach (var next in form.Words.AsSpan()[1..])
                {
                    var from = AfterGap(html, last);
                    last = from > last && EndOfWord(html, from) is var to && to > from && Says(Folding.Fold(html[from..to]), next) ? to : -1;
                    if (last < 0) break;
                }
                if (last >= 0 && !(last < html.Length - 1 && html[last] == '-' && char.IsLetterOrDigit(html[last + 1]))) return (form, last);
            }
            return null;
        }

        private ImmutableArray<Form> FormsOf(string word)
        {
            var exact = forms.GetValueOrDefault(word, []);
            return word[^1] is 's' or 'x' && forms.TryGetValue(word[..^1], out var singular) ? [.. exact.Concat(singular).OrderByDescending(f => f.Words.Length)] : exact;
        }

        /// <summary>The word itself, or its plural.</summary>
        private static bool Says(string word, string form) => word == form || (word.Length == form.Length + 1 && word[^1] is 's' or 'x' && word.StartsWith(form, StringComparison.Ordinal));

        private static int EndOfWord(string html, int start)
        {
            while (start < html.Length && (char.IsLetterOrDigit(html[start]) || html[start] is >= '\u0300' and <= '\u036f')) start++;
            return start;
        }

        /// <summary>Where the next word of a form may begin: after spaces, a hyphen or an apostrophe.</summary>
        private static int AfterGap(string html, int start)
        {
            while (start < html.Length)
            {
                if (html[start] is ' ' or '\n' or '\u00a0' or '\u202f' or '-' or '’' or '\'') start++;
                else if (html.AsSpan(start).StartsWith("&#39;")) start += 5;
                else break;
            }
            return start;
        }
    }
}
