using System.Collections.Immutable;

namespace Pec.Diagnostics;

/// <summary>Every sentence that the program says to an author: one rule with its method, grouped by what it speaks of.</summary>
public static partial class Rules
{
    /// <summary>All rules, by id.</summary>
    public static ImmutableArray<Rule> All { get; }

    // Runs after the rules of every file of this class; without it they might not be declared yet when all are asked for.
    static Rules() => All = [.. Register.Rules.OrderBy(r => r.Id, StringComparer.Ordinal)];

    private static Rule Error(string id, Topic topic, Sentence message, ImmutableArray<Sentence> helps, Sentence why) =>
        Declare(new(id, topic, Severity.Error, message, helps, why));

    private static Rule Warning(string id, Topic topic, Sentence message, ImmutableArray<Sentence> helps, Sentence why) =>
        Declare(new(id, topic, Severity.Warning, message, helps, why));

    private static Rule Advice(string id, Topic topic, Sentence message, ImmutableArray<Sentence> helps, Sentence why) =>
        Declare(new(id, topic, Severity.Advice, message, helps, why));

    private static Rule Declare(Rule rule)
    {
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
