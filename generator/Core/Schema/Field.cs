using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema.Codecs;

namespace Pec.Schema;

/// <summary>How much a key is asked for.</summary>
public enum Level
{
    /// <summary>An error when absent.</summary>
    Required,
    /// <summary>An advice when absent.</summary>
    Wished,
    /// <summary>Never mentioned when absent.</summary>
    Free,
}

/// <summary>A key of the content: what it is called, what it means, and how an author writes it.</summary>
public interface IField
{
    string Key { get; }
    Level Level { get; }
    /// <summary>Names it on a page.</summary>
    Sentence Label { get; }
    /// <summary>Says what it means, in a sentence.</summary>
    Sentence Help { get; }
    /// <summary>A value as an author would type it after the key.</summary>
    string Example { get; }
    Placement Placement { get; }
    /// <summary>How the entry that is named here shows it from its side; null when it does not.</summary>
    Sentence? Inverse { get; }
    ICodec Codec { get; }
    bool IsList { get; }
    /// <summary>How many items a list takes: each may have a page, and stands on several.</summary>
    int Most { get; }
}

/// <summary>A key bound to a property of the record that holds it.</summary>
public abstract class Field<TOwner> : IField
{
    public required string Key { get; init; }
    public required Level Level { get; init; }
    public required Sentence Label { get; init; }
    public required Sentence Help { get; init; }
    public required string Example { get; init; }
    public Placement Placement { get; init; }
    public Sentence? Inverse { get; init; }
    /// <summary>When the owner already tells it in another key, so that nobody asks for it.</summary>
    public Func<TOwner, bool> Unless { get; init; } = _ => false;
    public abstract ICodec Codec { get; }
    public abstract bool IsList { get; }
    public int Most { get; init; } = 1;

    /// <summary>The owner with the value of this field; the owner itself once a fault is reported.</summary>
    public abstract TOwner Read(TOwner owner, Node node, ReadContext reading);

    /// <summary>What the owner tells here; null when it tells nothing.</summary>
    public abstract Value? Tell(TOwner owner);

    /// <summary>Whether its values hold references.</summary>
    public abstract bool Refers { get; }

    /// <summary>The owner with what the references of this field point to.</summary>
    public abstract TOwner Resolve(TOwner owner, IResolver resolver);
}

/// <param name="instead">What is told where the value is not.</param>
public sealed class SingleField<TOwner, T>(
    Codec<T> codec, Func<TOwner, T?> get, Func<TOwner, T, TOwner> set, Func<TOwner, Value?>? instead) : Field<TOwner> where T : class
{
    public override ICodec Codec => codec;
    public override bool IsList => false;

    public override TOwner Read(TOwner owner, Node node, ReadContext reading) => codec.Read(node, reading) is { } value ? set(owner, value) : owner;

    public override bool Refers => codec.Refers;

    public override TOwner Resolve(TOwner owner, IResolver resolver) => get(owner) is { } value ? set(owner, codec.Resolve(value, resolver)) : owner;

    public override Value? Tell(TOwner owner) => get(owner) is { } value ? codec.Tell(value) : instead?.Invoke(owner);
}

/// <summary>A list; a single value where a list is expected is a list of one.</summary>
public sealed class ListField<TOwner, T>(
    Codec<T> codec, Func<TOwner, ImmutableArray<T>> get, Func<TOwner, ImmutableArray<T>, TOwner> set) : Field<TOwner> where T : class
{
    public override ICodec Codec => codec;
    public override bool IsList => true;

    public override TOwner Read(TOwner owner, Node node, ReadContext reading)
    {
        if (node is Scalar { Bare: true } only && ListMark.LengthIn(only.Text) is > 0 and var mark)
        {
            reading.Report(Rules.MarkBeforeOnly(only, codec.Form, mark));
            return owner;
        }
        var items = node is Sequence sequence ? sequence.Items : [node];
        if (items.Length > Most) reading.Report(Rules.ListTooLong(items[Most].At, items.Length, Most));
        var values = ImmutableArray.CreateBuilder<T>(Math.Min(items.Length, Most));
        foreach (var item in items.Take(Most))
        {
            if (item is Scalar { IsEmpty: true, IsCut: var isTold })
            {
                if (!isTold) reading.Report(Rules.EmptyItem(item.At));
            }
            else if (codec.Read(item, reading) is { } value) values.Add(value);
        }
        return set(owner, values.DrainToImmutable());
    }

    public override bool Refers => codec.Refers;

    public override TOwner Resolve(TOwner owner, IResolver resolver) =>
        get(owner) is { IsDefaultOrEmpty: false } values ? set(owner, ImmutableArray.CreateRange(values, codec.Resolve, resolver)) : owner;

    public override Value? Tell(TOwner owner)
    {
        var values = get(owner);
        if (values.IsDefaultOrEmpty) return null;
        var told = ImmutableArray.CreateRange(values, codec.Tell);
        return new ListValue(told, told[0].At);
    }
}
