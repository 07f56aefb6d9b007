using System.Collections.Immutable;
using System.Text.Json;
using Pec.Model;

namespace Pec.Tests.Support;

/// <summary>What an editor that knows the schemas says of pieces of YAML: a validator that only npm has, asked once for many of them.</summary>
public static class Editor
{
    private static readonly NodeTool Tool = new("schema", "verdicts.mjs", "les schémas ne sont pas essayés");

    /// <param name="schemas">By name.</param>
    /// <returns>For each piece, what is wrong with it; nothing for a sound one.</returns>
    public static string[][] ErrorsOf(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> schemas, IEnumerable<(string Schema, string Yaml)> pieces)
    {
        var verdicts = Tool.Ask(stream =>
        {
            using var json = new Utf8JsonWriter(stream);
            json.WriteStartObject();
            json.WriteStartObject("schemas");
            foreach (var (name, schema) in schemas)
            {
                json.WritePropertyName(name);
                json.WriteRawValue(schema.Span);
            }
            json.WriteEndObject();
            json.WritePropertyName("pieces");
            JsonSerializer.Serialize(json, pieces.Select(p => new { schema = p.Schema, yaml = p.Yaml }));
            json.WriteEndObject();
        });
        return JsonSerializer.Deserialize<string[][]>(verdicts)!;
    }

    public static ImmutableArray<SchemaDocument> SchemasOf(Tree tree) => new Build(BuiltSite.Usual).Schemas(tree).Value;
}
