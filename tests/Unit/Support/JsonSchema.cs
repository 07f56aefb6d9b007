using System.Text.Json;
using System.Text.RegularExpressions;

namespace Pec.Tests.Support;

/// <summary>As much of JSON Schema as our own schemas use; an unknown keyword is a fault of the test.</summary>
public static class JsonSchema
{
    private static bool IsA(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException(type),
    };

    /// <summary>The path of each value that does not follow its schema.</summary>
    public static IEnumerable<string> FaultsOf(JsonElement value, JsonElement schema, string path = "")
    {
        var holds = schema.EnumerateObject().All(keyword => keyword.Name switch
        {
            "$schema" or "title" or "description" or "properties" or "items" or "additionalProperties" => true,
            "type" => keyword.Value.ValueKind == JsonValueKind.Array ? keyword.Value.EnumerateArray().Any(t => IsA(value, t.GetString()!)) : IsA(value, keyword.Value.GetString()!),
            "const" => JsonElement.DeepEquals(value, keyword.Value),
            "enum" => keyword.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)),
            "minimum" => value.GetInt64() >= keyword.Value.GetInt64(),
            "pattern" => Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!),
            "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(k => value.TryGetProperty(k.GetString()!, out _)),
            var name => throw new NotSupportedException(name),
        });
        if (!holds) yield return path;
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i)))
                foreach (var fault in FaultsOf(item, items, $"{path}/{i}")) yield return fault;
        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties)) yield break;
        foreach (var property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out var inner))
                foreach (var fault in FaultsOf(property.Value, inner, $"{path}/{property.Name}")) yield return fault;
            else if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False) yield return $"{path}/{property.Name}";
        }
    }
}
