using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Pec.Model;

namespace Pec.Network.Data;

/// <summary>The schema of a file of the data. A key that is not told here may be added later.</summary>
internal static class DataSchemas
{
    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true, NewLine = "\n" };

    /// <summary>After the address of the version.</summary>
    public static string NameOf(string file) => $"schemas/{file}{(file.EndsWith(".json", StringComparison.Ordinal) ? "" : ".json")}";

    public static LateFile Of<T>(string file, DataType<T> type) => new(new(DataFiles.Root + NameOf(file)), () => Write(file, type.Describe()));

    private static ReadOnlyMemory<byte> Write(string file, JsonObject schema)
    {
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", file);
        return Encoding.UTF8.GetBytes(schema.ToJsonString(Readable) + "\n");
    }
}
