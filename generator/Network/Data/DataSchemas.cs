using System.Collections.Immutable;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Relations;
using Pec.Network.Stories;

namespace Pec.Network.Data;

/// <summary>The schemas of the data, drawn from the very records that are written: they cannot disagree. A key that is not told here may be added later.</summary>
internal static class DataSchemas
{
    /// <summary>Each by the file that follows it.</summary>
    private static readonly ImmutableArray<(string File, JsonTypeInfo Type)> All =
    [
        ("projets.json", DataJson.Default.Projects),
        ("projet.json", DataJson.Default.Project),
        ("groupes.json", DataJson.Default.Groups),
        ("recits.json", DataJson.Default.Stories),
        ("besoins.json", DataJson.Default.Needs),
        ("relations.json", DataJson.Default.Relations),
        ("territoires.json", DataJson.Default.Places),
        ("projets.geojson", DataJson.Default.ProjectMap),
        ("territoires.geojson", DataJson.Default.PlaceMap),
    ];

    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described };

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true, NewLine = "\n" };

    /// <summary>After the address of the version.</summary>
    public static string NameOf(string file) => $"schemas/{file}{(file.EndsWith(".json", StringComparison.Ordinal) ? "" : ".json")}";

    public static IEnumerable<LateFile> Compose() => All.Select(schema => new LateFile(new(DataFiles.Root + NameOf(schema.File)), () => Write(schema.File, schema.Type)));

    private static ReadOnlyMemory<byte> Write(string file, JsonTypeInfo type)
    {
        var schema = (JsonObject)type.GetJsonSchemaAsNode(Options);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", file);
        return Encoding.UTF8.GetBytes(schema.ToJsonString(Readable) + "\n");
    }

    /// <summary>With the words of each key; and what is never null is always written.</summary>
    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject node) return schema;
        if (context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), false) is [DescriptionAttribute { Description: var words }, ..]) node["description"] = words;
        // A computed key has no setter, which the exporter takes for one that could be null.
        if (context.PropertyInfo is { IsGetNullable: false } && node["type"] is JsonArray types) node["type"] = types.First(t => t!.GetValue<string>() != "null")!.DeepClone();
        if (node["properties"] is JsonObject properties)
            node["required"] = new JsonArray([.. context.TypeInfo.Properties.Where(p => !p.IsGetNullable && properties.ContainsKey(p.Name)).Select(p => JsonValue.Create(p.Name))]);
        return schema;
    }
}
