using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Schema;

/// <summary>A place that the official list of the country does not know, declared in <c>content/territoires.yml</c>.</summary>
public sealed record OwnPlace : Part
{
    public static readonly SitePath File = new("content/territoires.yml");

    /// <summary>The first segment of the addresses of places.</summary>
    public const string Pages = "territoires";

    public Words Id { get; init; } = null!;
    public Words Name { get; init; } = null!;
    public Choice? Nature { get; init; }
    public PlaceUse? Parent { get; init; }
    public Coordinates? Coordinates { get; init; }
    /// <summary>Former ids: sheets may still say them, and their addresses lead here.</summary>
    public ImmutableArray<Words> Aliases { get; init; } = [];

    private static readonly FieldsOf<OwnPlace> F = new();

    public static readonly FieldSet<OwnPlace> Fields = new(
    [
        F.One(Required, "id", ("Identifiant", "Identifier"), As.Id, p => p.Id, (p, v) => p with { Id = v },
            ("Ce qui fait son adresse.", "What makes its address."), "le-port"),
        F.One(Required, "nom", ("Nom", "Name"), As.Text, p => p.Name, (p, v) => p with { Name = v },
            ("Son nom.", "Its name."), "Le port"),
        F.One(Free, "nature", ("Nature", "Nature"),
            As.Choice(
                ("quartier", "quartier", "neighbourhood"), ("pays", "pays", "country"), ("vallee", "vallée", "valley"),
                ("sans-lieu", "sans lieu", "without place")),
            p => p.Nature, (p, v) => p with { Nature = v },
            ("Ce que c'est.", "What it is."), "pays"),
        F.One(Free, "parent", ("Dans", "In"), As.Place, p => p.Parent, (p, v) => p with { Parent = v },
            ("Le territoire qui le contient.", "The place that holds it."), "Brest"),
        F.One(Free, "coord", ("Coordonnées", "Coordinates"), As.Coordinates, p => p.Coordinates, (p, v) => p with { Coordinates = v },
            ("Son milieu, pour la carte : latitude, puis longitude.", "Its middle, for the map: latitude, then longitude."), "48.4, -4.4"),
        F.Many(Free, "alias", ("Anciens noms", "Former names"), As.Id, p => p.Aliases, (p, v) => p with { Aliases = v },
            ("Les anciens identifiants, du plus ancien au plus récent : leurs adresses mènent ici.",
             "The former ids, from the oldest to the newest: their addresses lead here."), "ancien-nom"),
    ]);
}
