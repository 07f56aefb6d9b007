using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Schema.Codecs;

/// <summary>Several keys together. A sentence where the object is expected fills the key that <paramref name="shortForm"/> chooses for it.</summary>
public sealed class ObjectCodec<T>(Sentence form, T empty, ShortForm? shortForm, params ImmutableArray<Field<T>> fields) : Codec<T> where T : Part
{
    private readonly FieldSet<T> keys = new(fields);

    public override Sentence Form => form;

    public override Structure Structure { get; } = new Structure.Composite(
        ImmutableArray<IField>.CastUp(fields), [.. fields.Where(f => shortForm?.Keys.Contains(f.Key) == true)]);

    /// <summary>What pages call the field of a key, for a leaf that tells it in its own way.</summary>
    public Sentence LabelOf(string key) => fields.First(f => f.Key == key).Label;

    public override T? Read(Node node, ReadContext reading)
    {
        if (node is Mapping mapping) return keys.Read(empty, mapping, reading);
        if (node is Scalar scalar && shortForm is not null)
            return keys.Read(empty, new Mapping([new Pair(shortForm.Choose(scalar.Text), scalar.At, scalar)], scalar.At), reading);
        reading.Report(Rules.NotKeys(node, form, $"{fields[0].Key}: {fields[0].Example}"));
        return null;
    }

    public override bool Refers => keys.Refers;

    public override T Resolve(T value, IResolver resolver) => keys.Resolve(value, resolver);

    public override Value Tell(T value) => new ObjectValue(keys.Tell(value), value.Anchor, value.At);
}
