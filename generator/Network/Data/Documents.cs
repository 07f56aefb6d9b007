using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Pec.Network.Data;

/// <summary>What every file of the data says of itself.</summary>
internal sealed record Preface(int Version, string? Licence, string MadeOn, string Schema);

internal abstract record DocumentRecord([property: JsonIgnore] Preface Preface)
{
    [JsonPropertyName("version"), JsonPropertyOrder(-9), Description("Celle de l'adresse : tant qu'elle ne change pas, des clés peuvent s'ajouter, aucune ne part.")] public int Version => Preface.Version;
    [JsonPropertyName("licence"), JsonPropertyOrder(-8), Description("La licence des textes, par son identifiant SPDX.")] public string? Licence => Preface.Licence;
    [JsonPropertyName("genere-le"), JsonPropertyOrder(-7)] public string MadeOn => Preface.MadeOn;
    [JsonPropertyName("schema"), JsonPropertyOrder(-6), Description("Le schéma de ce fichier.")] public string Schema => Preface.Schema;
}

/// <summary>Every entry of a kind.</summary>
internal sealed record ListRecord<T>(Preface Preface, [property: JsonPropertyName("entrees")] IReadOnlyList<T> Entries) : DocumentRecord(Preface);

/// <summary>One entry.</summary>
internal sealed record SheetRecord<T>(Preface Preface, [property: JsonPropertyName("entree")] T Entry) : DocumentRecord(Preface);

/// <summary>A collection as RFC 7946 writes it, with what every file says of itself beside.</summary>
internal sealed record FeatureList<T>(Preface Preface, [property: JsonPropertyName("features")] IReadOnlyList<FeatureRecord<T>> Features) : DocumentRecord(Preface)
{
    [JsonPropertyName("type"), JsonPropertyOrder(-10)] public string Type => "FeatureCollection";
}

internal sealed record FeatureRecord<T>([property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("properties")] T Properties)
{
    [JsonPropertyName("type"), JsonPropertyOrder(-1)] public string Type => "Feature";
    /// <summary>INSEE's list of places holds no coordinates: the standard says how to write that nobody knows where.</summary>
    [JsonPropertyName("geometry"), JsonIgnore(Condition = JsonIgnoreCondition.Never), Description("« null » : les coordonnées ne sont pas connues, seuls les codes le sont.")] public JsonObject? Geometry => null;
}

/// <summary>Where a project acts, for those who draw maps.</summary>
internal sealed record ProjectPlaces(
    [property: JsonPropertyName("titre")] string Title, [property: JsonPropertyName("adresse")] string Address, [property: JsonPropertyName("usages")] IReadOnlyList<TermRecord> Uses,
    [property: JsonPropertyName("territoires")] IReadOnlyList<PlaceName> Places);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ListRecord<ProjectRecord>), TypeInfoPropertyName = "Projects")]
[JsonSerializable(typeof(SheetRecord<ProjectRecord>), TypeInfoPropertyName = "Project")]
[JsonSerializable(typeof(ListRecord<GroupRecord>), TypeInfoPropertyName = "Groups")]
[JsonSerializable(typeof(ListRecord<StoryRecord>), TypeInfoPropertyName = "Stories")]
[JsonSerializable(typeof(ListRecord<NeedRecord>), TypeInfoPropertyName = "Needs")]
[JsonSerializable(typeof(ListRecord<RelationRecord>), TypeInfoPropertyName = "Relations")]
[JsonSerializable(typeof(ListRecord<PlaceRecord>), TypeInfoPropertyName = "Places")]
[JsonSerializable(typeof(FeatureList<ProjectPlaces>), TypeInfoPropertyName = "ProjectMap")]
[JsonSerializable(typeof(FeatureList<PlaceRecord>), TypeInfoPropertyName = "PlaceMap")]
internal sealed partial class DataJson : JsonSerializerContext;
