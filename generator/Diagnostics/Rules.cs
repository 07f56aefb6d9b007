using System.Collections.Immutable;

namespace Pec.Diagnostics;

/// <summary>Every sentence that the program says to an author: one rule with its method, grouped by what it speaks of.</summary>
public static partial class Rules
{
    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<Rule> All { get; }

    // Runs after the rules of every file of this class; without it they might not be declared yet when all are asked for.
    static Rules() => All = [.. Register.Rules.OrderBy(r => r.Id, StringComparer.Ordinal)];

    private static Rule Error(string id, Sentence message, ImmutableArray<Sentence> helps) => Declare(id, Severity.Error, message, helps);

    private static Rule Warning(string id, Sentence message, ImmutableArray<Sentence> helps) => Declare(id, Severity.Warning, message, helps);

    private static Rule Advice(string id, Sentence message, ImmutableArray<Sentence> helps) => Declare(id, Severity.Advice, message, helps);

    private static Rule Declare(string id, Severity severity, Sentence message, ImmutableArray<Sentence> helps)
    {
        var rule = new Rule(id, severity, message, helps);
        Register.Rules.Add(rule);
        return rule;
    }

    /// <summary>Names as an author would type them, a few of many.</summary>
    private static Sentence Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count <= 13) return string.Join(", ", all);
        var few = string.Join(", ", all.Take(12));
        return new(few + " et d'autres", few + " and others");
    }

    /// <summary>Apart, so that it exists before the first rule of any file of this class.</summary>
    private static class Register
    {
        public static readonly List<Rule> Rules = [];
    }
}
