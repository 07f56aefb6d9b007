using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Pec.Model;

/// <summary>Something as linked data tells it: what it is, and what is known of it. What nobody told is not said.</summary>
/// <param name="type">A class of the vocabulary.</param>
/// <param name="id">The address that names it; null where nothing needs to point to it.</param>
public sealed class Thing(string type, string? id = null)
{
    /// <summary>Accents stay; what could end an element of a page is escaped.</summary>
    private static readonly JsonWriterOptions readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly List<(string Property, IReadOnlyList<object> Values)> told = [];

    public Thing With(string property, string? text) => text is null ? this : With(property, [text]);

    public Thing With(string property, Thing? thing) => thing is null ? this : With(property, [thing]);

    /// <summary>Several values stand in a list, one alone as it is; none says nothing.</summary>
    public Thing With(string property, IEnumerable<string> texts) => Add(property, [.. texts]);

    public Thing With(string property, IEnumerable<Thing> things) => Add(property, [.. things]);

    /// <summary>The whole document.</summary>
    /// <param name="context">Where its words come from, as JSON-LD says it.</param>
    public string Write(string context)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, readable)) Write(json, context);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private void Write(Utf8JsonWriter json, string? context)
    {
        json.WriteStartObject();
        if (context is not null)
        {
            json.WritePropertyName("@context");
            json.WriteRawValue(context);
        }
        json.WriteString("@type", type);
        if (id is not null) json.WriteString("@id", id);
        foreach (var (property, values) in told)
        {
            json.WritePropertyName(property);
            if (values.Count > 1) json.WriteStartArray();
            foreach (var value in values)
                if (value is Thing thing) thing.Write(json, context: null);
                else json.WriteStringValue((string)value);
            if (values.Count > 1) json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private Thing Add(string property, IReadOnlyList<object> values)
    {
        if (values.Count > 0) told.Add((property, values));
        return this;
    }
}
