using System.Collections.Immutable;
using System.Globalization;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Diagnostics.Reports;

/// <summary>What a contribution changes on the site, said to whoever made it or reads it again.</summary>
public static class DifferenceWords
{
    /// <summary>So many signs around what changes are enough to find it.</summary>
    private const int Around = 80;

    public static readonly Sentence Title = new("Ce qui change", "What changes"),
        Unknown = new("Le site d'avant ne peut pas être refait : il n'y a rien à comparer.", "The former site cannot be made again: there is nothing to compare."),
        FormerAddress = new("Ancienne adresse :", "Former address:"), Before = new("Avant", "Before"), Now = new("Après", "After");

    public static readonly Sentence Written = new("Pages que la contribution écrit", "Pages that the contribution writes"),
        Following = new("Pages qui en découlent", "Pages that follow"), Everywhere = new("Sur toutes les pages", "On every page"),
        Files = new("Autres fichiers", "Other files"), Form = new("La forme change, pas les mots.", "The form changes, not the words."), Because = new("parce que : ", "because: ");

    private static readonly Sentence others = new("et {0} de plus", "and {0} more");

    /// <summary>The pages in the order in which they are told: those that somebody wrote, then those that follow.</summary>
    public static IEnumerable<(Sentence Title, ImmutableArray<PageDifference> Pages)> Groups(SiteDifference found) =>
        new[] { (Written, found.Written), (Following, found.Following) }.Where(g => !g.Item2.IsEmpty);

    /// <summary>How many more there are than those that are told.</summary>
    public static string Others(int count, Language language) => others.In(language, [count.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>The first line: what appears, what changes, what goes.</summary>
    public static Sentence Summary(SiteDifference found)
    {
        if (found.IsNothing) return new("Rien de ce que montre le site ne change.", "Nothing that the site shows changes.");
        List<Sentence> parts = [.. Enum.GetValues<PageChange>().SelectMany(change => Own(change, [.. found.Written.Where(p => p.Change == change)]))];
        if (found.Following.Count(p => p.Change is PageChange.Changed or PageChange.Moved) is > 0 and var changed)
            parts.Add(Plural.IsPlural(changed)
                ? new($"{Numbers.Spelled(changed)} {Other(parts)}pages changent", $"{changed} {(parts.Count > 0 ? "other " : "")}pages change")
                : new($"une {(parts.Count > 0 ? "autre " : "")}page change", $"one {(parts.Count > 0 ? "other " : "")}page changes"));
        if (found.Following.Count(p => p.Change == PageChange.Added) is > 0 and var added)
            parts.Add(Plural.IsPlural(added)
                ? new($"{Numbers.Spelled(added)} pages nouvelles en découlent", $"{added} new pages follow") : new("une page nouvelle en découle", "one new page follows"));
        if (found.Files.Any(f => f.StartsWith("/theme/", StringComparison.Ordinal))) parts.Add(new("la mise en forme change", "the look changes"));
        if (!found.Everywhere.IsEmpty) parts.Add(new("le tour de toutes les pages change", "what surrounds every page changes"));
        parts.Add(found.Following.Count(p => p.Change == PageChange.Gone) switch
        {
            0 when found.Count(PageChange.Gone) == 0 => new("rien ne disparaît", "nothing goes away"),
            0 => new("rien d'autre ne disparaît", "nothing else goes away"),
            1 => new("une page qui en découlait disparaît", "one page that followed goes away"),
            var gone => new($"{Numbers.Spelled(gone)} pages qui en découlaient disparaissent", $"{gone} pages that followed go away"),
        });
        var told = new Sentence(
            Casing.Capital(string.Join("\u00a0; ", parts.Select(p => p.French))) + ".", Casing.Capital(string.Join("; ", parts.Select(p => p.English))) + ".");
        return found.Sources.IsDatesOnly
            ? new(
                told.French + " Seules des dates changent dans les textes : la contribution peut être acceptée sans relecture.",
                told.English + " Only dates change in the texts: the contribution can be accepted without being read again.") : told;
    }

    private static string Other(List<Sentence> parts) => parts.Count > 0 ? "autres " : "";

    private static IEnumerable<Sentence> Own(PageChange change, ImmutableArray<PageDifference> pages)
    {
        if (pages.IsEmpty) yield break;
        var (one, many) = change switch
        {
            PageChange.Added => (new Sentence("apparaît", "appears"), new Sentence("apparaissent", "appear")),
            PageChange.Gone => (new("disparaît", "goes away"), new("disparaissent", "go away")),
            PageChange.Moved => (new("change d'adresse", "moves"), new("changent d'adresse", "move")),
            _ => (new("change", "changes"), new("changent", "change")),
        };
        yield return pages.Length == 1
            ? new($"« {pages[0].Title} » {one.French}", $"“{pages[0].Title}” {one.English}")
            : new($"{Numbers.Spelled(pages.Length)} pages {many.French}", $"{pages.Length} pages {many.English}");
    }

    public static Sentence Of(PageChange change) => change switch
    {
        PageChange.Added => new("nouvelle", "new"),
        PageChange.Gone => new("disparaît", "goes away"),
        PageChange.Moved => new("change d'adresse", "moves"),
        _ => new("change", "changes"),
    };

    public static Sentence Why(ImmutableArray<Reason> reasons)
    {
        ImmutableArray<Sentence> told = [.. reasons.Select(Why)];
        return new(string.Join(", ", told.Select(t => t.French)), string.Join(", ", told.Select(t => t.English)));
    }

    private static Sentence Why(Reason reason) => reason.Kind switch
    {
        ReasonKind.OwnFile => new($"son propre fichier, {reason.What}", $"its own file, {reason.What}"),
        ReasonKind.Named => new($"« {reason.What} » y figure", $"“{reason.What}” stands there"),
        ReasonKind.Words => new($"les mots de {reason.What}", $"the words of {reason.What}"),
        ReasonKind.Count => new("un compte", "a count"),
        ReasonKind.Order => new("l'ordre de ce qu'elle montre", "the order of what it shows"),
        ReasonKind.Theme => new("le thème", "the theme"),
        ReasonKind.Settings => new("les réglages du site", "the settings of the site"),
        _ => new("ce qui change ailleurs", "what changes elsewhere"),
    };

    /// <summary>The words of a block, of those that stay only what stands beside a change.</summary>
    public static ImmutableArray<WordsDifference> Clipped(BlockDifference block) =>
    [
        .. block.Words.Select((words, i) => words.Change != WordsChange.Same ? words with { Text = Middle(words.Text, 5 * Around) }
            : words with { Text = i == 0 ? End(words.Text) : i == block.Words.Length - 1 ? Start(words.Text) : Middle(words.Text, Around) }),
    ];

    private static string Start(string text) => text.Length <= Around ? text : text[..Cut(text, Around)] + "…";

    private static string End(string text) => text.Length <= Around ? text : "…" + text[Cut(text, text.Length - Around)..];

    private static string Middle(string text, int most) => text.Length <= most ? text : text[..Cut(text, most / 2)] + " … " + text[Cut(text, text.Length - most / 2)..];

    /// <summary>Never between the two halves of one sign.</summary>
    private static int Cut(string text, int at) => char.IsLowSurrogate(text[at]) ? at + 1 : at;
}
