using System.Collections.Frozen;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema.Codecs;

/// <summary>The code of a country (ISO 3166, two letters; pays.txt tells its source), in capitals.</summary>
public sealed class CountryCodec : ScalarCodec<Words>
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(Read);

    public override Sentence Form => new("le code d'un pays, en deux lettres", "the code of a country, in two letters");
    public override string Example => "BE";
    public override Structure Structure { get; } = new Structure.Pattern("pays", "^[A-Za-z]{2}$");

    /// <summary>The French name of a country by its code in capitals; null for what is none.</summary>
    public static string? NameOf(string code) => Names.Value.GetValueOrDefault(code);

    protected override Words? Read(Scalar scalar, ReadContext reading)
    {
        var text = scalar.Text.Trim();
        if (Names.Value.ContainsKey(text.ToUpperInvariant())) return new(text.ToUpperInvariant(), scalar.At);
        var slug = Folding.Slug(text);
        reading.Report(Rules.BadCountry(scalar.At, text, Names.Value.FirstOrDefault(n => Folding.Slug(n.Value) == slug).Key));
        return null;
    }

    private static FrozenDictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(CountryCodec).Assembly.GetManifestResourceStream("pays.txt")!);
        return reader.ReadToEnd().Split('\n').Skip(1).Where(l => l.Length > 0).ToFrozenDictionary(l => l[..2], l => l[3..], StringComparer.Ordinal);
    }
}
