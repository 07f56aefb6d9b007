using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Diagnostics.Reports;

/// <summary>
/// What a person is shown of many findings, since nobody reads four thousand: the rules with their counts, the gravest first; what is said alike of
/// many places once, with its count; some of each rule. Reports for programs tell them all.
/// </summary>
public sealed record Digest(int Count, ImmutableArray<RuleDigest> Rules)
{
    /// <summary>Up to so many are read as they come, file by file.</summary>
    public const int Few = 60;

    /// <summary>How many different things are told of a rule.</summary>
    public const int Told = 10;

    /// <summary>What is left out, and where all of it is.</summary>
    public static readonly Sentence AtMost = new(
        $"De chaque règle on montre au plus {Told} cas. Pour les avoir tous, ajoutez « --report json=rapport.json » à « pec check », « pec links » ou « pec relay ».",
        $"At most {Told} cases of each rule are shown. To have them all, add “--report json=rapport.json” to “pec check”, “pec links” or “pec relay”.");

    private static readonly ImmutableArray<Sentence> Blanks = [.. Enumerable.Repeat<Sentence>("…", 10)];

    /// <summary>Null for a few findings.</summary>
    public static Digest? Of(IReadOnlyCollection<Diagnostic> findings, Language language) => findings.Count <= Few ? null : new(
        findings.Count,
        [.. from f in findings group f by (f.Rule, f.Severity) into rule orderby rule.Key.Severity descending, rule.Count() descending, rule.Key.Rule.Id select Of(rule.Key.Rule, rule.Key.Severity, [.. rule], language)]);

    private static RuleDigest Of(Rule rule, Severity severity, IReadOnlyCollection<Diagnostic> findings, Language language)
    {
        var alike = findings.GroupBy(f => (f.MessageIn(language), f.HelpIn(language))).Select(g => new Alike(g.First(), [.. g.Skip(1)])).ToList();
        ImmutableArray<Alike> told = [.. alike.OrderByDescending(a => a.Again.Length).Take(Told)];
        return new(rule, severity, findings.Count, told, findings.Count - told.Sum(a => a.Again.Length + 1));
    }

    /// <summary>What a rule says of anything: « … » stands for what depends on the text.</summary>
    public static string MeaningOf(Rule rule, Language language) => rule.Message.In(language, Blanks);

    /// <summary>A number as it is read in a language.</summary>
    public static string InWords(int number, Language language) =>
        language == Language.French ? Numbers.InWords(number) : number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A rule among many findings.</summary>
/// <param name="Told">Those that concern the most places first.</param>
/// <param name="Others">How many more findings it has, of which nothing is told.</param>
public sealed record RuleDigest(Rule Rule, Severity Severity, int Count, ImmutableArray<Alike> Told, int Others)
{
    public Sentence AndOthers => new(
        $"… et {Digest.InWords(Others, Language.French)} {(Others > 1 ? "autres" : "autre")} de cette règle.", $"… and {Digest.InWords(Others, Language.English)} {(Others > 1 ? "others" : "other")} of this rule.");
}

/// <summary>A finding, and the places of which the same is said.</summary>
public sealed record Alike(Diagnostic First, ImmutableArray<Diagnostic> Again)
{
    /// <summary>How many of the other places are named.</summary>
    private const int Named = 3;

    /// <summary>« En tout 37 fois, dans 37 fichiers. Aussi : … »; null for a finding that stands alone.</summary>
    /// <param name="pathOf">The file of a finding, as it is shown.</param>
    public Sentence? Elsewhere(Func<Diagnostic, string> pathOf)
    {
        if (Again.IsEmpty) return null;
        var files = Again.Append(First).Select(pathOf).Distinct().Count();
        var named = string.Join(
            ", ",
            Again.Take(Named).Select(f => f.At is { IsWholeFile: false, Line: var line } ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pathOf(f)}:{line}") : pathOf(f)));
        var more = Again.Length - Named;
        return new(
            $"En tout {Digest.InWords(Again.Length + 1, Language.French)} fois, dans {Digest.InWords(files, Language.French)} {(files > 1 ? "fichiers" : "fichier")}. Aussi : {named}{(more > 0 ? $" et {Digest.InWords(more, Language.French)} autres" : "")}.",
            $"{Digest.InWords(Again.Length + 1, Language.English)} times in all, in {Digest.InWords(files, Language.English)} {(files > 1 ? "files" : "file")}. Also: {named}{(more > 0 ? $" and {Digest.InWords(more, Language.English)} others" : "")}.");
    }
}
