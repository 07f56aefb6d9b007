using Pec.Model;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Schema;

/// <summary>A place on the web where a group talks.</summary>
public sealed record Channel : Part
{
    public Words? Name { get; init; }
    public WebAddress? Url { get; init; }

    private static readonly FieldsOf<Channel> F = new();

    public static readonly ObjectCodec<Channel> Codec = new(new("une adresse, ou {nom, url}", "an address, or {nom, url}"), new(), "url",
        F.One(Free, "nom", ("Nom", "Name"), As.Text, c => c.Name, (c, v) => c with { Name = v },
            ("Le nom du lieu d'échange.", "What the place of exchange is called."), "le forum"),
        F.One(Required, "url", ("Adresse", "Address"), As.Web, c => c.Url, (c, v) => c with { Url = v },
            ("Son adresse.", "Its address."), "https://forum.exemple.org"));
}
