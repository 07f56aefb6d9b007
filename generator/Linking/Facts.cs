using Pec.Model;

namespace Pec.Linking;

/// <summary>Walks what an entry tells down to its single values.</summary>
internal static class Facts
{
    /// <summary>Each single value with the key of the field that holds it, however deep.</summary>
    public static IEnumerable<(string Key, Value Value)> Leaves(Entry entry) =>
        entry.Facts.SelectMany(fact => Leaves(fact.Value).Select(value => (fact.Key, value)));

    public static IEnumerable<Value> Leaves(IEnumerable<Fact> facts) => facts.SelectMany(fact => Leaves(fact.Value));

    private static IEnumerable<Value> Leaves(Value value) => value switch
    {
        Several several => several.Items.SelectMany(Leaves),
        Compound compound => Leaves(compound.Facts),
        _ => [value],
    };

    /// <summary>The places of an entry itself, not those of its needs.</summary>
    public static IEnumerable<PlaceUse> OwnPlaces(Entry entry) => entry.Facts.SelectMany(fact => fact.Value switch
    {
        PlaceUse one => [one],
        Several several => several.Items.OfType<PlaceUse>(),
        _ => Enumerable.Empty<PlaceUse>(),
    });
}
