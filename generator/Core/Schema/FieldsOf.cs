using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema.Codecs;

namespace Pec.Schema;

/// <summary>Writes the fields of one record, each on one line: key, label, codec, property, meaning, example.</summary>
public sealed class FieldsOf<TOwner>
{
    /// <summary>What a list takes when its field does not say: far more than a person writes.</summary>
    private const int Usual = 100;

    public Field<TOwner> One<T>(
        Level level, string key, Sentence label, Codec<T> codec, Func<TOwner, T?> get, Func<TOwner, T, TOwner> set, Sentence help, string example,
        Placement placement = Placement.Row, Sentence? inverse = null, Func<TOwner, bool>? unless = null, Func<TOwner, Value?>? instead = null) where T : class =>
        new SingleField<TOwner, T>(codec, get, set, instead)
        {
            Key = key, Level = level, Label = Set(label), Help = help, Example = example, Placement = placement,
            Inverse = inverse is null ? null : Set(inverse),
            Unless = unless ?? (_ => false),
        };

    public Field<TOwner> Many<T>(
        Level level, string key, Sentence label, Codec<T> codec, Func<TOwner, ImmutableArray<T>> get, Func<TOwner, ImmutableArray<T>, TOwner> set,
        Sentence help, string example,
        Placement placement = Placement.Row, Sentence? inverse = null, int most = Usual) where T : class =>
        new ListField<TOwner, T>(codec, get, set)
        {
            Key = key, Level = level, Label = Set(label), Help = help, Example = example, Placement = placement, Most = most,
            Inverse = inverse is null ? null : Set(inverse),
        };

    /// <summary>The words with the typography of their language.</summary>
    private static Sentence Set(Sentence words) => words with { French = Typography.Set(words.French) };
}
