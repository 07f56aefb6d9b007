using Pec.Composing;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Pec.Model;
using Pec.Resolving;
using Pec.Schema;

namespace Pec.Network.Data;

/// <summary>A word of a vocabulary; without an id while its list does not have it.</summary>
internal sealed record TermRecord([property: JsonPropertyName("nom")] string Name)
{
    [JsonPropertyName("id"), JsonPropertyOrder(-1)] public string? Id { get; init; }

    public static TermRecord Of(TermUse use) =>
        use.Meaning is Term term ? new(Plain.Text(term.Name.Text)) { Id = term.Id.Text } : new(Plain.Text(use.Word));

    public static IReadOnlyList<TermRecord> AllOf(IEnumerable<TermUse> uses) => [.. uses.Select(Of)];
}

/// <summary>An entry that another names.</summary>
internal sealed record NamedRecord(
    [property: JsonPropertyName("genre"), Description("Le genre de la fiche : projet, groupe, allie, recit…")] string Kind,
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("titre")] string Title,
    [property: JsonPropertyName("adresse"), Description("L'adresse de sa page.")] string Address);

/// <summary>A place, and what holds it. Without an id for a word that names none.</summary>
internal record PlaceName([property: JsonPropertyName("nom")] string Name)
{
    [JsonPropertyName("id"), JsonPropertyOrder(-1)] public string? Id { get; init; }
    [JsonPropertyName("niveau"), Description("commune, arrondissement, intercommunalite, departement, region, pays, ville (hors de France), autre ou sans-lieu.")] public string? Level { get; init; }
    [JsonPropertyName("code-insee"), Description("Le code officiel géographique de l'INSEE.")] public string? Code { get; init; }
    [JsonPropertyName("departement")] public string? Department { get; init; }
    [JsonPropertyName("region")] public string? Region { get; init; }
}

internal sealed record SourceRecord
{
    [JsonPropertyName("nom")] public string? Name { get; init; }
    [JsonPropertyName("url")] public string? Url { get; init; }
    [JsonPropertyName("date")] public string? Date { get; init; }
}

/// <summary>What every entry tells, whatever its kind.</summary>
internal abstract record EntryRecord
{
    [JsonPropertyName("id"), JsonPropertyOrder(-9), Description("Le nom de la fiche : il ne change pas, sauf renommage (voir « alias »).")] public string Id { get; init; } = "";
    [JsonPropertyName("titre"), JsonPropertyOrder(-8)] public string Title { get; init; } = "";
    [JsonPropertyName("resume"), JsonPropertyOrder(-7)] public string? Summary { get; init; }
    [JsonPropertyName("adresse"), JsonPropertyOrder(-6), Description("L'adresse de sa page.")] public string Address { get; init; } = "";
    [JsonPropertyName("a-adopter"), JsonPropertyOrder(1), Description("La fiche a été écrite d'après ses sources, pas par les personnes concernées.")] public bool IsUnclaimed { get; init; }
    [JsonPropertyName("alias"), JsonPropertyOrder(1)] public IReadOnlyList<string> Aliases { get; init; } = [];
    [JsonPropertyName("tags"), JsonPropertyOrder(1)] public IReadOnlyList<string> Tags { get; init; } = [];
    [JsonPropertyName("sources"), JsonPropertyOrder(1)] public IReadOnlyList<SourceRecord> Sources { get; init; } = [];
    [JsonPropertyName("relu-le"), JsonPropertyOrder(1)] public string? ReviewedOn { get; init; }
    [JsonPropertyName("modifie-le"), JsonPropertyOrder(1), Description("Le dernier changement de la fiche.")] public string? ChangedOn { get; init; }
    [JsonPropertyName("licence"), JsonPropertyOrder(1), Description("La licence de cette fiche, si ce n'est pas celle du fichier.")] public string? Licence { get; init; }
    [JsonPropertyName("langue"), JsonPropertyOrder(1)] public string? Language { get; init; }
    [JsonPropertyName("x"), JsonPropertyOrder(1), Description("Les clés propres à la fiche (« x-… »), telles qu'elles sont écrites.")] public IReadOnlyDictionary<string, IReadOnlyList<string>>? Own { get; init; }
}
