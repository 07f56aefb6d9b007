using System.ComponentModel;
using System.Text.Json.Serialization;
using Pec.Network.Projects;

namespace Pec.Network.Data;

/// <summary>A project as its sheet tells it, without the people: neither its contacts nor those of its needs, nor what it asked of local authorities.</summary>
internal sealed record ProjectRecord : EntryRecord
{
    [JsonPropertyName("usages")] public IReadOnlyList<TermRecord> Uses { get; init; } = [];
    [JsonPropertyName("territoires")] public IReadOnlyList<PlaceName> Places { get; init; } = [];
    [JsonPropertyName("etape")] public TermRecord? Stage { get; init; }
    [JsonPropertyName("depuis")] public string? Since { get; init; }
    [JsonPropertyName("maturite")] public IReadOnlyList<PhaseRecord> Phases { get; init; } = [];
    [JsonPropertyName("site")] public string? Site { get; init; }
    [JsonPropertyName("essayer")] public string? Trial { get; init; }
    [JsonPropertyName("accueil")] public WelcomeRecord? Welcome { get; init; }
    [JsonPropertyName("porteur")] public CarrierRecord? Carrier { get; init; }
    [JsonPropertyName("programme")] public ReleaseRecord? Release { get; init; }
    [JsonPropertyName("accessibilite")] public AccessRecord? Access { get; init; }
    [JsonPropertyName("statistiques")] public string? Statistics { get; init; }
    [JsonPropertyName("chiffres")] public IReadOnlyList<FigureRecord> Figures { get; init; } = [];
    [JsonPropertyName("propriete")] public IReadOnlyList<OwnerRecord> Owners { get; init; } = [];
    [JsonPropertyName("economie")] public EconomyRecord? Economy { get; init; }
    [JsonPropertyName("ouverture")] public OpeningRecord? Opening { get; init; }
    [JsonPropertyName("briques")] public IReadOnlyList<BrickRecord> Bricks { get; init; } = [];
    [JsonPropertyName("besoins")] public IReadOnlyList<string> Needs { get; init; } = [];
    [JsonPropertyName("offres")] public IReadOnlyList<string> Offers { get; init; } = [];
    [JsonPropertyName("groupes")] public IReadOnlyList<string> Groups { get; init; } = [];
    [JsonPropertyName("objectifs")] public GoalsRecord? Goals { get; init; }
    [JsonPropertyName("se-distingue")] public string? Distinction { get; init; }
    [JsonPropertyName("charte")] public IReadOnlyList<CommitmentRecord> Charter { get; init; } = [];
    [JsonPropertyName("valeurs")] public IReadOnlyList<ValueRecord> Values { get; init; } = [];
    [JsonPropertyName("utilite-sociale")] public IReadOnlyList<UtilityRecord> Utility { get; init; } = [];
}

internal sealed record PhaseRecord([property: JsonPropertyName("etape")] TermRecord Stage, [property: JsonPropertyName("depuis")] string Since, [property: JsonPropertyName("note")] string? Note)
{
    [JsonPropertyName("jusqua")] public string? Until { get; init; }
    [JsonPropertyName("prevu"), Description("Vrai si l'étape n'a pas commencé.")] public bool IsPlanned { get; init; }
}

internal sealed record WelcomeRecord(
    [property: JsonPropertyName("ouvert")] string? Open, [property: JsonPropertyName("a-qui")] string? ToWhom, [property: JsonPropertyName("comment")] string? How);

internal sealed record CarrierRecord([property: JsonPropertyName("nom")] string Name, [property: JsonPropertyName("forme-juridique")] TermRecord? LegalForm, [property: JsonPropertyName("site")] string? Site);

internal sealed record ReleaseRecord([property: JsonPropertyName("plateformes")] IReadOnlyList<string> Platforms, [property: JsonPropertyName("version")] string? Version, [property: JsonPropertyName("publiee-le")] string? On);

internal sealed record AccessRecord([property: JsonPropertyName("etat")] string State, [property: JsonPropertyName("le")] string? On, [property: JsonPropertyName("declaration")] string? Statement);

internal sealed record FigureRecord(
    [property: JsonPropertyName("quoi")] TermRecord What, [property: JsonPropertyName("valeur")] decimal Number, [property: JsonPropertyName("unite")] string? Unit,
    [property: JsonPropertyName("date")] string? Date, [property: JsonPropertyName("source")] string? Source, [property: JsonPropertyName("methode")] string? Method);

internal sealed record OwnerRecord([property: JsonPropertyName("qui")] string Who, [property: JsonPropertyName("part")] string? Share);

internal sealed record EconomyRecord(
    [property: JsonPropertyName("entree")] string? Entry, [property: JsonPropertyName("finance")] string? Pays, [property: JsonPropertyName("flux")] string? Flows,
    [property: JsonPropertyName("lucrativite")] string? Profit, [property: JsonPropertyName("note")] string? Note);

internal sealed record OpeningRecord(
    [property: JsonPropertyName("code")] string? Code, [property: JsonPropertyName("contenus")] string? Contents, [property: JsonPropertyName("donnees")] HandlingRecord? Data,
    [property: JsonPropertyName("licence")] string? Licence, [property: JsonPropertyName("depot")] string? Repository, [property: JsonPropertyName("pourquoi")] string? Why);

internal sealed record HandlingRecord([property: JsonPropertyName("publiques")] string? Public, [property: JsonPropertyName("personnelles")] string? Personal);

internal sealed record BrickRecord(
    [property: JsonPropertyName("nom")] string Name, [property: JsonPropertyName("role")] string? Role, [property: JsonPropertyName("ouverture")] string? Openness,
    [property: JsonPropertyName("licence")] string? Licence, [property: JsonPropertyName("pourquoi")] string? Why, [property: JsonPropertyName("remplacer-par")] string? Wished);

internal sealed record GoalsRecord([property: JsonPropertyName("court")] string? Short, [property: JsonPropertyName("moyen")] string? Middle, [property: JsonPropertyName("long")] string? Long);

internal sealed record CommitmentRecord(
    [property: JsonPropertyName("engagement")] TermRecord Obligation, [property: JsonPropertyName("etat")] string State, [property: JsonPropertyName("preuve")] string? Evidence,
    [property: JsonPropertyName("le")] string? On, [property: JsonPropertyName("note")] string? Note);

internal sealed record ValueRecord(
    [property: JsonPropertyName("valeur")] TermRecord Value, [property: JsonPropertyName("pratique")] string Practice, [property: JsonPropertyName("preuve")] string? Proof, [property: JsonPropertyName("limite")] string? Limit);

internal sealed record UtilityRecord(
    [property: JsonPropertyName("annee")] string Year, [property: JsonPropertyName("moyens")] string? Means, [property: JsonPropertyName("resultats")] string? Results,
    [property: JsonPropertyName("externalites")] IReadOnlyList<ExternalityRecord> Externalities);

internal sealed record ExternalityRecord(
    [property: JsonPropertyName("quoi")] string What, [property: JsonPropertyName("valeur")] decimal? Number, [property: JsonPropertyName("methode")] string? Method,
    [property: JsonPropertyName("confiance")] string? Confidence, [property: JsonPropertyName("source")] string? Source, [property: JsonPropertyName("recit")] string? Told);
