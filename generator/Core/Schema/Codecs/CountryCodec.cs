using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema.Codecs;

/// <summary>The code of a country (ISO 3166, two letters), in capitals.</summary>
public sealed class CountryCodec : ScalarCodec<Words>
{
    public override Sentence Form => new("le code d'un pays, en deux lettres", "the code of a country, in two letters");
    public override string Example => "BE";
    public override Structure Structure { get; } = new Structure.Pattern("pays", "^[A-Za-z]{2}$");

    protected override Words? Read(Scalar scalar, ReadContext reading)
    {
        var text = scalar.Text.Trim();
        if (text.ToUpperInvariant() is var code && CountryNames.Of(code) is not null) return new(code, scalar.At);
        reading.Report(Rules.BadCountry(scalar.At, text, CountryNames.CodeOf(text)));
        return null;
    }
}
