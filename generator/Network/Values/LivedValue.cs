using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Values;

/// <summary>How a value is put into practice here, with its proof and its limit.</summary>
public sealed record LivedValue : Part
{
    public TermUse Value { get; init; } = null!;
    public Words Practice { get; init; } = null!;
    public Words? Proof { get; init; }
    public Words? Limit { get; init; }

    private static readonly FieldsOf<LivedValue> F = new();

    public static readonly ObjectCodec<LivedValue> Codec = new(new("{valeur, pratique, preuve, limite}", "{valeur, pratique, preuve, limite}"), new(), null,
        F.One(Required, "valeur", ("Valeur", "Value"), As.Term("valeurs"), x => x.Value, (x, v) => x with { Value = v },
            ("La valeur.", "The value."), "entraide"),
        F.One(Required, "pratique", ("En pratique", "In practice"), As.Text, x => x.Practice, (x, v) => x with { Practice = v },
            ("Comment on la pratique ici.", "How it is practised here."), "Chaque tournée se décide à plusieurs"),
        F.One(Free, "preuve", ("Preuve", "Evidence"), As.Text, x => x.Proof, (x, v) => x with { Proof = v },
            ("Ce qui le montre.", "What shows it."), "les comptes rendus sont publics"),
        F.One(Free, "limite", ("Limite", "Limit"), As.Text, x => x.Limit, (x, v) => x with { Limit = v },
            ("Là où l'on n'y arrive pas encore.", "Where it is not yet reached."), "les décisions prennent du temps"));
}
