using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Schema.Codecs;

/// <summary>What can be said of the form of a value without reading one.</summary>
public interface ICodec
{
    /// <summary>The form in words, after « on attend ici » (« une date », « oui ou non »).</summary>
    Sentence Form { get; }
    /// <summary>The same for machines.</summary>
    Structure Structure { get; }
}

/// <summary>
/// The form of a value: how it is read from YAML, how it is told again on a page, and how it is explained.
/// What is wrong is reported where it stands, and the value is then absent.
/// </summary>
public abstract class Codec<T> : ICodec where T : class
{
    public abstract Sentence Form { get; }

    public abstract Structure Structure { get; }

    /// <summary>The value, or null once its fault is reported.</summary>
    public abstract T? Read(Node node, ReadContext reading);

    public abstract Value Tell(T value);

    /// <summary>Whether values of this form hold references.</summary>
    public virtual bool Refers => false;

    /// <summary>The value with what its references point to.</summary>
    public virtual T Resolve(T value, IResolver resolver) => value;
}

/// <summary>A codec that a single line of text fills.</summary>
public abstract class ScalarCodec<T> : Codec<T> where T : Value
{
    /// <summary>Shown when something else than a line of text stands here.</summary>
    public virtual string? Example => null;

    public override T? Read(Node node, ReadContext reading)
    {
        if (node is not Scalar scalar)
        {
            reading.Report(Rules.NotOneValue(node, Form));
            return null;
        }
        // The text of the file has none any more; what is left was written by its code.
        if (InvisibleSigns.MayBeIn(scalar.Text))
        {
            var lines = scalar.Text.Split('\n').Select(l => (Written: l, Clean: InvisibleSigns.In(l))).ToList();
            if (lines.Find(l => l.Clean is not null).Clean is { } clean) reading.Report(Rules.InvisibleSign(scalar.At, clean.Code, fix: null));
            scalar = scalar with { Text = string.Join('\n', lines.Select(l => l.Clean?.Text ?? l.Written)) };
        }
        return Read(scalar, reading);
    }

    protected abstract T? Read(Scalar scalar, ReadContext reading);

    public override Value Tell(T value) => value;
}
