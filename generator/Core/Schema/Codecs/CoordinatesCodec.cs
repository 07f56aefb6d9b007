using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Schema.Codecs;

/// <summary>A point of the earth, as precise as its author wants it: a decimal is ten kilometres, two are one, three a hundred metres, four a street.</summary>
public sealed class CoordinatesCodec : ScalarCodec<Coordinates>
{
    public override Sentence Form => new("une latitude puis une longitude", "a latitude, then a longitude");
    public override string Example => "48.39, -4.49";
    public override Structure Structure { get; } = new Structure.Pattern("coordonnees", @"^\s*\(?\s*[+\-−]?\d{1,3}([.,]\d{1,20})?(\s*[,;/]\s*|\s+)[+\-−]?\d{1,3}([.,]\d{1,20})?\s*\)?\s*$");

    public override Coordinates? Read(Node node, ReadContext reading)
    {
        // « [48.39, -4.49] » is what programs write.
        if (node is not Sequence { Items: [Scalar latitude, Scalar longitude] }) return base.Read(node, reading);
        reading.Report(Rules.BadCoordinates(node.At, $"[{latitude.Text}, {longitude.Text}]", WrittenPosition.Read($"{latitude.Text} ; {longitude.Text}")));
        return null;
    }

    protected override Coordinates? Read(Scalar scalar, ReadContext reading)
    {
        var written = scalar.Text.Trim();
        var read = WrittenPosition.Read(written);
        if (read is not { IsPlain: true })
        {
            reading.Report(Rules.BadCoordinates(scalar.At, written, read));
            return null;
        }
        var published = read.Rounded(WrittenPosition.MostDecimals);
        if (published != read) reading.Report(Rules.TooPreciseCoordinates(scalar.At, written, published, read.Rounded(2)));
        return new(published, written, scalar.At);
    }

    public override Value Tell(Coordinates value) => new Words(value.Place.ToString(), value.At);
}
