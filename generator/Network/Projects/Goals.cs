using Pec.Model;
using Pec.Schema;
using Pec.Schema.Codecs;
using static Pec.Schema.Level;

namespace Pec.Network.Projects;

/// <summary>What one wants to do, by how far away it is.</summary>
public sealed record Goals : Part
{
    public Words? Short { get; init; }
    public Words? Middle { get; init; }
    public Words? Long { get; init; }

    private static readonly FieldsOf<Goals> F = new();

    public static readonly ObjectCodec<Goals> Codec = new(new("des objectifs {court, moyen, long}", "goals {court, moyen, long}"), new(), "court",
        F.One(Free, "court", ("À court terme", "Soon"), As.Text, g => g.Short, (g, v) => g with { Short = v },
            ("Cette année.", "This year."), "Ouvrir un deuxième quartier"),
        F.One(Free, "moyen", ("À moyen terme", "Later"), As.Text, g => g.Middle, (g, v) => g with { Middle = v },
            ("D'ici deux ou trois ans.", "Within two or three years."), "Devenir une coopérative"),
        F.One(Free, "long", ("À long terme", "In the long run"), As.Text, g => g.Long, (g, v) => g with { Long = v },
            ("Plus tard.", "Later still."), "Que chaque ville ait la sienne"));
}
