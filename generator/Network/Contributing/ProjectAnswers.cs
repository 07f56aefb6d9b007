using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>What the seven answers say, key by key. Nothing is guessed: what no list knows is left for a person to read.</summary>
internal static partial class ProjectAnswers
{
    private static readonly string[] Offering = ["offr", "propos", "partage", "prete", "mettre a disposition", "pouvons", "peut aider"];

    /// <returns>The values of each key that the answers fill, in the words of the person.</returns>
    public static ImmutableDictionary<string, ImmutableArray<string>> Read(ImmutableArray<string> answers, TermIndex terms)
    {
        var told = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var (name, purpose, where, stage, welcome, exchange, contact) = (answers[0], answers[1], answers[2], answers[3], answers[4], answers[5], answers[6]);
        Tell("titre", name.TrimEnd('.', ' '));
        Tell("resume", purpose);
        Tell("usages", [.. Named(terms, "usages", purpose)]);
        Tell("territoires", [.. PlaceSeparator().Split(where).Select(PlaceName)]);
        Tell("etape", [.. Named(terms, "etapes", stage).Take(1)]);
        Tell("depuis", Since(stage));
        Tell("accueil", welcome);
        var sentences = SentenceEnd().Split(exchange).Select(s => s.Trim().TrimEnd('.'))
            .ToLookup(s => Offering.Any(o => Folding.Fold(s).Contains(o, StringComparison.Ordinal)));
        Tell("besoins", [.. sentences[false]]);
        Tell("offres", [.. sentences[true]]);
        Tell("contact", Mailbox().Match(contact) is { Success: true } mail ? mail.Value : Address().Match(contact).Value.TrimEnd('.', ','));
        return told.ToImmutable();

        void Tell(string key, params ImmutableArray<string> values)
        {
            values = [.. values.Where(v => v.Length > 0)];
            if (!values.IsEmpty) told[key] = values;
        }
    }

    /// <summary>The terms that a text names, by their name or a synonym.</summary>
    private static IEnumerable<string> Named(TermIndex terms, string vocabulary, string text)
    {
        var words = "-" + Folding.Slug(text) + "-";
        return from list in terms.Vocabularies
               where list.Name == vocabulary
               from term in list.Terms
               where term.Synonyms.Select(s => s.Text).Append(term.Name.Text).Append(term.Id.Text)
                   .Any(n => words.Contains($"-{Folding.Slug(n)}-", StringComparison.Ordinal))
               select term.Id.Text;
    }

    /// <summary>A place without what ties it to a sentence: « au Havre » is « Le Havre », « dans les Vosges » is « Vosges ».</summary>
    private static string PlaceName(string written)
    {
        var name = Within().Replace(written.Trim().TrimEnd('.'), "");
        if (name.StartsWith("au ", StringComparison.OrdinalIgnoreCase)) return "Le " + name[3..];
        return name.StartsWith("aux ", StringComparison.OrdinalIgnoreCase) ? "Les " + name[4..] : name;
    }

    private static string Since(string text) =>
        Day().Matches(text).Select(m => Dates.Guess(m.Value)).FirstOrDefault(d => d is not null)?.ToString() ?? Year().Match(text).Value;

    [GeneratedRegex(@"\s*[,;/]\s*|\s+et\s+")]
    private static partial Regex PlaceSeparator();

    [GeneratedRegex(@"^(?:à|en|sur)\s+|^dans\s+(?:les?\s+|la\s+|l['’])?", RegexOptions.IgnoreCase)]
    private static partial Regex Within();

    [GeneratedRegex(@"(?<=[.!?])\s+|\s*;\s*")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Mailbox();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\d{1,2}[/. ]\d{1,2}[/. ](?:19|20)\d\d|(?:\d{1,2}(?:er)? )?\p{L}{3,9} (?:19|20)\d\d")]
    private static partial Regex Day();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b")]
    private static partial Regex Year();
}
