using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Diagnostics;

/// <summary>
/// What the core says to an author, whatever the site tells: one rule with its method, grouped by what it speaks of. Those of a feature stand in its folder.
/// </summary>
public static partial class Rules
{
    /// <summary>All of the core.</summary>
    public static ImmutableArray<Rule> All { get; }

    // Runs after the rules of every file of this class; without it they might not be declared yet when all are asked for.
    static Rules() => All = Declared.Set.All;

    /// <summary>Names as an author would type them, a few of many.</summary>
    private static Sentence Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count <= 13) return string.Join(", ", all);
        var few = string.Join(", ", all.Take(12));
        return new(few + " et d'autres", few + " and others");
    }

    /// <summary>Apart, so that it exists before the first rule of any file of this class.</summary>
    private static class Declared
    {
        public static readonly RuleSet Set = new();
    }
}
