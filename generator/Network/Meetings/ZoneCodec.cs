using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Meetings;

/// <summary>Of which place the clock is: as people say it, or as calendars do (« Indian/Reunion »).</summary>
/// <param name="Words">As it was written, and as a page shows it.</param>
public sealed record ZoneName(Words Words, string Id);

/// <summary>The clock of a place, by the name of the place.</summary>
public sealed class ZoneCodec : Codec<ZoneName>
{
    /// <summary>Where French is spoken, in the words of people: towns, which are proposed to anybody.</summary>
    private static readonly (string Name, string Id)[] Towns =
    [
        ("Paris", Zone.Usual), ("Bruxelles", "Europe/Brussels"), ("Genève", "Europe/Zurich"), ("Luxembourg", "Europe/Luxembourg"), ("Montréal", "America/Montreal"), ("Québec", "America/Montreal"),
        ("Dakar", "Africa/Dakar"), ("Londres", "Europe/London"),
    ];

    /// <summary>Towns, then islands and lands whose people say their own name.</summary>
    private static readonly (string Name, string Id)[] Places =
    [
        .. Towns, ("La Réunion", "Indian/Reunion"), ("Mayotte", "Indian/Mayotte"), ("Guadeloupe", "America/Guadeloupe"), ("Martinique", "America/Martinique"), ("Guyane", "America/Cayenne"),
        ("Saint-Pierre-et-Miquelon", "America/Miquelon"), ("Nouvelle-Calédonie", "Pacific/Noumea"), ("Tahiti", "Pacific/Tahiti"), ("Wallis-et-Futuna", "Pacific/Wallis"),
    ];

    public override Sentence Form => new("un lieu dont on prend l'heure (« Montréal »)", "a place whose clock is taken (“Montréal”)");

    public override Structure Structure => As.Text.Structure;

    public override ZoneName? Read(Node node, ReadContext reading)
    {
        if (As.Text.Read(node, reading) is not { } words) return null;
        var written = Folding.Slug(words.Text);
        if (Places.FirstOrDefault(p => Folding.Slug(p.Name) == written) is { Id: { } id, Name: var name }) return new(words with { Shown = name }, id);
        if (Zone.Ids.FirstOrDefault(z => Folding.Slug(z) == written) is { } zone)
            return new(words with { Shown = Places.FirstOrDefault(p => p.Id == zone).Name ?? zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' ') }, zone);
        reading.Report(Rules.OutOfList(words.At, words.Text, Nearest.To(words.Text, [.. Places.Select(p => p.Name)]), [.. Towns.Select(t => t.Name)]));
        return null;
    }

    public override Value Tell(ZoneName value) => value.Words;
}
