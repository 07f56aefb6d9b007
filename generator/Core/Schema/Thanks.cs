using Pec.Model;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Schema;

/// <summary>Somebody who agreed to be thanked, whom no sheet names.</summary>
public sealed record Thanks : Part
{
    public Words Name { get; init; } = null!;
    /// <summary>For what; null for what no word of the list says.</summary>
    public Choice? For { get; init; }

    private static readonly FieldsOf<Thanks> F = new();

    public static readonly ObjectCodec<Thanks> Codec = new(
        new("un nom, ou {nom, pour}", "a name, or {nom, pour}"), new(), "nom",
        F.One(Required, "nom", ("Nom", "Name"), As.Text, t => t.Name, (t, v) => t with { Name = v },
            ("La personne ou l'organisation.", "The person or the organisation."), "Awa Diallo"),
        F.One(Free, "pour", ("Pour", "For"),
            As.Choice(
                ("raconter", "avoir raconté", "telling"), ("recueillir", "avoir recueilli", "gathering"), ("relire", "avoir relu", "reading again"),
                ("traduire", "avoir traduit", "translating"), ("heberger", "héberger le site", "hosting the site"), ("fabriquer", "avoir fabriqué le site", "making the site")),
            t => t.For, (t, v) => t with { For = v },
            ("Ce dont on remercie.", "What one thanks for."), "traduire"));
}
