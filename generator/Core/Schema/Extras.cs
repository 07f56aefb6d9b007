using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema;

/// <summary>The keys of an author's own (<c>x-…</c>): shown as written, not checked.</summary>
public static class Extras
{
    public static ImmutableArray<Fact> Of(Mapping mapping) =>
    [
        .. from pair in mapping.Pairs
           where pair.Key.StartsWith("x-", StringComparison.Ordinal) && pair.Key.Length > 2
           let label = pair.Key[2..].Replace('-', ' ')
           select new Fact(pair.Key, Casing.Capital(label), Placement.Row, Tell(pair.Value)),
    ];

    private static Value Tell(Node node) => node switch
    {
        Scalar scalar when AddressPolicy.Check(scalar.Text) is { Nature: AddressNature.Outside } found => new WebAddress(found.Address, scalar.At),
        Scalar scalar => new Words(scalar.Text, scalar.At),
        Sequence sequence => new ListValue([.. sequence.Items.Select(Tell)], sequence.At),
        Mapping mapping => new ObjectValue([.. mapping.Pairs.Select(p => new Fact(p.Key, p.Key, Placement.Row, Tell(p.Value)))], null, mapping.At),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
