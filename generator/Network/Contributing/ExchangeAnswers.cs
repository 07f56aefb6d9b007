using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pec.Model.French;

namespace Pec.Network.Contributing;

/// <summary>What is needed and what is offered, told in one answer: each sentence by its own words, or by those that announce it.</summary>
internal static partial class ExchangeAnswers
{
    private const string Needs = "besoins", Offers = "offres";

    private static readonly string[] Needing = ["besoin", "cherch", "recherch", "manque", "faut", "faudrait", "aimerions", "aimerait", "voudrions", "voudrait", "demand", "souhait", "need", "looking for"];
    private static readonly string[] Offering = ["offr", "propos", "partage", "prete", "donn", "mettre a disposition", "mettons a disposition", "pouvons", "peut aider", "peut vous", "on peut", "offer", "lend"];

    public static Understood Read(Answer answer)
    {
        var (values, left) = (ImmutableArray.CreateBuilder<ToldValue>(), ImmutableArray.CreateBuilder<string>());
        string? announced = null;
        foreach (var line in answer.Lines)
        {
            var isItem = WrittenParagraphs.IsItem(line);
            var rest = WrittenParagraphs.WithoutBullet(line);
            var labels = Label().Matches(rest);
            if (labels.Count == 0) Sort(rest, isItem);
            else
            {
                Sort(rest[..labels[0].Index], isItem);
                for (var i = 0; i < labels.Count; i++)
                {
                    announced = KindOf(labels[i].Value);
                    var start = labels[i].Index + labels[i].Length;
                    foreach (var item in Comma().Split(rest[start..(i + 1 < labels.Count ? labels[i + 1].Index : rest.Length)])) Tell(announced, item, line);
                }
            }
        }
        return new(answer, values.ToImmutable(), left.ToImmutable());

        void Sort(string text, bool isItem)
        {
            foreach (var sentence in SentenceEnd().Split(text).Where(s => s.Trim().Length > 0))
            {
                var sides = SidesOf(sentence);
                var kind = KindOf(sides);
                if (sentence.TrimEnd().EndsWith(':') && kind is not null) announced = kind;
                else if (kind is not null) Tell(kind, sentence, sentence);
                else if (isItem && announced is not null) Tell(announced, sentence, sentence);
                else if (sides is (true, true) && Halves(sentence) is { } halves) foreach (var (half, side) in halves) Tell(side, half, half);
                else if (sides is (true, true)) left.Add(sentence.Trim());
                else if (!IsNothing(sentence))
                {
                    values.Add(new(announced ?? Needs, Item(sentence), IsInferred: true));
                    left.Add(sentence.Trim());
                }
            }
        }

        void Tell(string? kind, string item, string line)
        {
            if (Item(item) is not { Length: > 0 } told) return;
            if (kind is null)
            {
                if (left is not [.., var last] || last != line.Trim()) left.Add(line.Trim());
            }
            else if (!IsNothing(told)) values.Add(new(kind, told));
        }
    }

    private static string Item(string text) => text.Trim().Trim('*', '_', '/', '-').Trim().TrimEnd('.', ',', ';', ' ');

    /// <summary>Whether words need or offer; null where they do neither, or both.</summary>
    private static string? KindOf(string text) => KindOf(SidesOf(text));

    private static string? KindOf((bool Needs, bool Offers) sides) => sides switch
    {
        (true, false) => Needs,
        (false, true) => Offers,
        _ => null,
    };

    /// <summary>The two sides of a sentence that needs and offers, where its own words part them.</summary>
    private static (string Half, string? Side)[]? Halves(string sentence) =>
        And().Split(sentence) is { Length: > 1 } halves && halves.Select(h => (h, KindOf(h))).ToArray() is var told && told.All(t => t.Item2 is not null) ? told : null;

    /// <summary>Whether words need, and whether they offer.</summary>
    private static (bool Needs, bool Offers) SidesOf(string text)
    {
        var words = " " + string.Join(' ', MessageWords.Of(text)) + " ";
        return (Needing.Any(s => words.Contains(" " + s, StringComparison.Ordinal)), Offering.Any(s => words.Contains(" " + s, StringComparison.Ordinal)));
    }

    /// <summary>What one item of a line says, each.</summary>
    public static IEnumerable<string> Items(string line) => Comma().Split(line).Select(Item).Where(i => i.Length > 0 && !IsNothing(i));

    private static bool IsNothing(string text) => Nothing().IsMatch(Folding.Slug(text));

    [GeneratedRegex(@"^(?:rien|aucune?|non|neant|x|nothing|none|(?:pas|rien)(?:-de)?-(?:besoins?|special))?(?:-?(?:rien|pas|pour-(?:le-moment|l-instant)|de-special|du-tout|actuellement|en-ce-moment|merci|encore))*$")]
    private static partial Regex Nothing();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:nos |vos |les |mes )?(?:besoins?|offres?|demandes?|recherches?|(?:nous |on )?(?:cherchons|recherchons|cherche|recherche|proposons|propose|offrons|offre))[ *_]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@" ?[,;] | ?[/•] |,$| et (?=(?:un|une|des|du|de la|le|la|les|quelqu) )", RegexOptions.IgnoreCase)]
    private static partial Regex Comma();

    [GeneratedRegex(@"(?<=[.!?])\s+|\s*;\s*|\s+/\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@",? (?:et|mais) (?=(?:nous|on|je|notre)\b)|, (?=(?:nous|on|je)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex And();
}
