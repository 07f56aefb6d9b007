using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Relations;

/// <summary>A typed link to another entry; the relation's inverse and whether it is reciprocal are the vocabulary's.</summary>
public sealed record Link : Part
{
    public EntryUse To { get; init; } = null!;
    public TermUse Nature { get; init; } = null!;
    public Words? Note { get; init; }

    private static readonly FieldsOf<Link> F = new();

    public static ObjectCodec<Link> Codec(params string[] kinds) => new(new("{vers, nature, note}", "{vers, nature, note}"), new(), null,
        F.One(Required, "vers", ("Vers", "To"), As.Entry(kinds), l => l.To, (l, v) => l with { To = v },
            ("L'autre fiche.", "The other sheet."), "projet:les-voisins"),
        F.One(Required, "nature", ("Lien", "Link"), As.ClosedTerm("relations"), l => l.Nature, (l, v) => l with { Nature = v },
            ("Ce qui les relie.", "What links them."), "coopere-avec"),
        F.One(Free, "note", ("Note", "Note"), As.Text, l => l.Note, (l, v) => l with { Note = v },
            ("En quelques mots.", "In a few words."), "Nous partageons l'atelier"));
}
