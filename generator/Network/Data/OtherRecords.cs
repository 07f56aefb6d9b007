using System.ComponentModel;
using System.Text.Json.Serialization;
using Pec.Network.Needs;
using Pec.Network.Sheets;
using Pec.Network.Stories;

namespace Pec.Network.Data;

/// <summary>A working group, without those who keep it going.</summary>
internal sealed record GroupRecord : EntryRecord
{
    [JsonPropertyName("etat")] public string? State { get; init; }
    [JsonPropertyName("rejoindre")] public string? Joining { get; init; }
    [JsonPropertyName("rythme")] public string? Rhythm { get; init; }
    [JsonPropertyName("canaux")] public IReadOnlyList<ChannelRecord> Channels { get; init; } = [];
    [JsonPropertyName("usages")] public IReadOnlyList<TermRecord> Uses { get; init; } = [];
    [JsonPropertyName("territoires")] public IReadOnlyList<PlaceName> Places { get; init; } = [];
    [JsonPropertyName("besoins")] public IReadOnlyList<string> Needs { get; init; } = [];
    [JsonPropertyName("offres")] public IReadOnlyList<string> Offers { get; init; } = [];
    [JsonPropertyName("objectifs")] public GoalsRecord? Goals { get; init; }
    [JsonPropertyName("se-distingue")] public string? Distinction { get; init; }
    [JsonPropertyName("membres"), Description("Les fiches qui disent en faire partie.")] public IReadOnlyList<NamedRecord> Members { get; init; } = [];
}

internal sealed record ChannelRecord([property: JsonPropertyName("nom")] string? Name, [property: JsonPropertyName("url")] string Url);

/// <summary>A story, without its text, which is on its page and in the feeds.</summary>
internal sealed record StoryRecord : EntryRecord
{
    [JsonPropertyName("etat"), Description("raconte, ou a-raconter : une phrase et une question, en attendant qui saura raconter.")] public required string State { get; init; }
    [JsonPropertyName("date")] public string? Date { get; init; }
    [JsonPropertyName("auteurs")] public IReadOnlyList<string> Authors { get; init; } = [];
    [JsonPropertyName("usages")] public IReadOnlyList<TermRecord> Uses { get; init; } = [];
    [JsonPropertyName("territoires")] public IReadOnlyList<PlaceName> Places { get; init; } = [];
    [JsonPropertyName("projets")] public IReadOnlyList<string> Projects { get; init; } = [];
    [JsonPropertyName("groupes")] public IReadOnlyList<string> Groups { get; init; } = [];
    [JsonPropertyName("repond-a"), Description("Les besoins que ce récit montre comblés, par leur id.")] public IReadOnlyList<string> Answers { get; init; } = [];
    [JsonPropertyName("relais")] public RelayRecord? Relay { get; init; }
}

internal sealed record RelayRecord(
    [property: JsonPropertyName("source")] string? Source, [property: JsonPropertyName("nom")] string? Name, [property: JsonPropertyName("licence")] string? Licence,
    [property: JsonPropertyName("mode")] string Mode, [property: JsonPropertyName("relaye-le")] string? RelayedOn);

/// <summary>A need or an offer of a project, a group or an ally.</summary>
internal sealed record NeedRecord
{
    [JsonPropertyName("id"), Description("genre:fiche#nom : celui que les récits emploient.")] public required string Id { get; init; }
    [JsonPropertyName("sens"), Description("besoin ou offre.")] public required string Side { get; init; }
    [JsonPropertyName("etat"), Description("ouvert, passe (sa date est passée) ou comble.")] public required string State { get; init; }
    [JsonPropertyName("quoi")] public required string What { get; init; }
    [JsonPropertyName("nature")] public TermRecord? Nature { get; init; }
    [JsonPropertyName("de")] public required NamedRecord By { get; init; }
    [JsonPropertyName("usages"), Description("Les siens, sinon ceux de sa fiche.")] public IReadOnlyList<TermRecord> Uses { get; init; } = [];
    [JsonPropertyName("territoires"), Description("Les siens, sinon ceux de sa fiche.")] public IReadOnlyList<PlaceName> Places { get; init; } = [];
    [JsonPropertyName("depuis")] public string? Since { get; init; }
    [JsonPropertyName("jusqua")] public string? Until { get; init; }
    [JsonPropertyName("comble")] public string? Met { get; init; }
    [JsonPropertyName("recits"), Description("Ceux qui racontent comment il a été comblé.")] public IReadOnlyList<string> Stories { get; init; } = [];
    [JsonPropertyName("rencontres"), Description("Ce qui pourrait lui répondre, par id : même genre d'aide, et un usage ou un territoire en commun.")] public IReadOnlyList<string> Matches { get; init; } = [];
}

/// <summary>What ties an entry to another, said by one of them.</summary>
internal sealed record RelationRecord(
    [property: JsonPropertyName("de")] NamedRecord From, [property: JsonPropertyName("nature")] TermRecord Nature, [property: JsonPropertyName("vers")] NamedRecord To,
    [property: JsonPropertyName("reciproque"), Description("Le lien se dit dans les deux sens.")] bool IsReciprocal,
    [property: JsonPropertyName("inverse"), Description("Le nom du lien dans l'autre sens.")] string? Inverse, [property: JsonPropertyName("note")] string? Note);

/// <summary>A place that holds something, or that holds one of those.</summary>
internal sealed record PlaceRecord(string Name) : PlaceName(Name)
{
    [JsonPropertyName("adresse"), Description("L'adresse de sa page.")] public required string Address { get; init; }
    [JsonPropertyName("parent")] public string? Parent { get; init; }
    [JsonPropertyName("contient"), Description("Les territoires qu'il contient, par id.")] public IReadOnlyList<string> Inside { get; init; } = [];
    [JsonPropertyName("entrees"), Description("Les fiches d'ici et des territoires contenus : genre:id.")] public IReadOnlyList<string> Entries { get; init; } = [];
}
