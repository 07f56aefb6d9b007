using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema.Codecs;

/// <summary>A word of a vocabulary; whether it is there is Resolve's to say.</summary>
public sealed class TermCodec(string vocabulary, bool closed) : ScalarCodec<TermUse>
{
    public string Vocabulary => vocabulary;
    /// <summary>Whether the list carries logic, so that no other word will do.</summary>
    public bool IsClosed => closed;
    public override Sentence Form { get; } = new($"un mot de la liste « {vocabulary} »", $"a word of the list “{vocabulary}”");
    public override Structure Structure { get; } = new Structure.Term(vocabulary, closed);

    /// <summary>A word makes addresses, which are no longer than this.</summary>
    private const int Most = 80;

    protected override TermUse? Read(Scalar scalar, ReadContext reading)
    {
        var word = scalar.Text.Trim();
        if (word.Length <= Most) return new(vocabulary, word, closed, scalar.At);
        reading.Report(Rules.TooLong(scalar.At, word.Length, Most));
        return null;
    }

    public override bool Refers => true;

    public override TermUse Resolve(TermUse value, IResolver resolver) => value with { Meaning = resolver.MeaningOf(vocabulary, value.Word) };
}

/// <summary>Words of one's own, that may be a word of a vocabulary: nobody is told to choose one.</summary>
public sealed class OwnWordsCodec(string vocabulary) : Codec<OwnWords>
{
    public override Sentence Form => As.Text.Form;
    public override Structure Structure => As.Text.Structure;

    public override OwnWords? Read(Node node, ReadContext reading) => As.Text.Read(node, reading) is { } words ? new(vocabulary, words) : null;

    public override Value Tell(OwnWords value) => value.Words;

    public override bool Refers => true;

    public override OwnWords Resolve(OwnWords value, IResolver resolver) => value with { Meaning = resolver.MeaningOf(vocabulary, value.Text) };
}

/// <summary>The name of an entry: an id in its kind's folder; with several kinds, <c>projet:x</c>.</summary>
public sealed class EntryCodec(params string[] kinds) : ScalarCodec<EntryUse>
{
    private readonly ImmutableArray<string> all = [.. kinds];

    public ImmutableArray<string> Kinds => all;
    /// <summary>The key whose items are meant; null where any part may be.</summary>
    public string? PartsOf { get; init; }
    public override Sentence Form { get; } = kinds.Length == 1
        ? new($"le nom d'une fiche ({kinds[0]})", $"the name of an entry ({kinds[0]})")
        : new(
            $"le nom d'une fiche, précédé de son genre ({string.Join(", ", kinds.Select(k => k + ":…"))})",
            $"the name of an entry after its kind ({string.Join(", ", kinds.Select(k => k + ":…"))})");
    public override Structure Structure { get; } = new Structure.Reference([.. kinds]);

    protected override EntryUse? Read(Scalar scalar, ReadContext reading)
    {
        var text = scalar.Text.Trim();
        string? anchor = null;
        if (text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash) (text, anchor) = (text[..hash], text[(hash + 1)..]);
        string? kind = null;
        if (text.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon) (kind, text) = (text[..colon].Trim(), text[(colon + 1)..].Trim());
        if (kind is not null && !all.Contains(kind))
        {
            reading.Report(Rules.OutOfList(scalar.At, kind, Nearest.To(kind, all), all));
            return null;
        }
        if (kind is null && all.Length > 1)
        {
            reading.Report(Rules.ReferenceNeedsKind(scalar.At, scalar.Text.Trim(), all));
            return null;
        }
        return new(all, kind ?? all[0], text, anchor, scalar.At) { PartsOf = PartsOf };
    }

    public override bool Refers => true;

    public override EntryUse Resolve(EntryUse value, IResolver resolver) => value with { Pointer = resolver.PointerTo(value.Key) };
}

/// <summary>A place as people write it; which one is Resolve's to say.</summary>
public sealed class PlaceCodec : ScalarCodec<PlaceUse>
{
    public override Sentence Form => new("un lieu", "a place");
    public override string Example => "Brest";
    public override Structure Structure { get; } = new Structure.Place();

    protected override PlaceUse? Read(Scalar scalar, ReadContext reading) => new(scalar.Text.Trim(), scalar.At);

    public override bool Refers => true;

    public override PlaceUse Resolve(PlaceUse value, IResolver resolver) => value with { Place = resolver.PlaceOf(value.Word) };
}

/// <summary>An id: words of unaccented letters and digits joined by hyphens.</summary>
public sealed class IdCodec : ScalarCodec<Words>
{
    public override Sentence Form => new("un identifiant", "an id");
    public override string Example => "echange-de-savoirs";
    public override Structure Structure { get; } = new Structure.Pattern("identifiant", "^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$", TakesNumbers: true);

    protected override Words? Read(Scalar scalar, ReadContext reading)
    {
        var text = scalar.Text.Trim();
        if (Folding.IsSlug(text)) return new(text, scalar.At);
        reading.Report(Rules.BadId(scalar.At, text, Folding.Slug(text)));
        return null;
    }
}
