using Pec.Model;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>Walks what an entry tells down to its single values.</summary>
internal static class Facts
{
    /// <summary>Each single value with the key of the field that holds it, however deep, and whether it is one of a list.</summary>
    public static IEnumerable<(string Key, Value Value, bool IsItem)> Leaves(Entry entry) =>
        entry.Facts.SelectMany(fact => Leaves(fact.Value, isItem: false).Select(leaf => (fact.Key, leaf.Value, leaf.IsItem)));

    public static IEnumerable<Value> Leaves(IEnumerable<Fact> facts) => facts.SelectMany(fact => Leaves(fact.Value, isItem: false)).Select(leaf => leaf.Value);

    private static IEnumerable<(Value Value, bool IsItem)> Leaves(Value value, bool isItem) => value switch
    {
        ListValue list => list.Items.SelectMany(item => Leaves(item, isItem: true)),
        ObjectValue parts => parts.Facts.SelectMany(fact => Leaves(fact.Value, isItem: false)),
        _ => [(value, isItem)],
    };
}
