using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema.Codecs;

namespace Pec.Schema.Json;

/// <summary>Writes a format as JSON Schema 2020-12: its keys, then the definition of each form of value that they use.</summary>
internal sealed partial class SchemaWriter
{
    /// <summary>Accents are kept: people read these files.</summary>
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter json;
    private readonly Definitions definitions = new();
    private readonly ImmutableArray<Vocabulary> vocabularies;
    private readonly ICountryWords country;

    private SchemaWriter(Utf8JsonWriter json, ImmutableArray<Vocabulary> vocabularies, ICountryWords country) =>
        (this.json, this.vocabularies, this.country) = (json, vocabularies, country);

    public static byte[] Write(FileFormat format, ImmutableArray<Vocabulary> vocabularies, ICountryWords country)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable)) new SchemaWriter(json, vocabularies, country).Write(format);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private void Write(FileFormat format)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", format.Title);
        if (format.IsList)
        {
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            Keys(format.Fields, format.IsEntry);
            json.WriteEndObject();
        }
        else Keys(format.Fields, format.IsEntry);
        json.WriteStartObject("$defs");
        // A key that is there without a value is as good as absent: forms and models leave such lines.
        json.WriteStartObject(Definitions.Empty);
        json.WriteString("description", "Rien encore.");
        Types("string", "null");
        json.WriteNumber("maxLength", 0);
        json.WriteEndObject();
        while (definitions.Next() is var (name, codec))
        {
            json.WriteStartObject(name);
            json.WriteString("description", Sentence((codec.Structure is Structure.Choice choice ? ChoiceCodec.FormOf([.. country.OptionsOf(choice.Options).Select(o => o.Word)]) : codec.Form).French));
            Form(codec);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>An object that has these keys.</summary>
    private void Keys(ImmutableArray<IField> fields, bool allowsExtras = false)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var field in fields) Property(field);
        json.WriteEndObject();
        if (fields.Any(f => f.Level == Level.Required))
        {
            json.WriteStartArray("required");
            foreach (var field in fields.Where(f => f.Level == Level.Required)) json.WriteStringValue(field.Key);
            json.WriteEndArray();
        }
        if (allowsExtras)
        {
            json.WriteStartObject("patternProperties");
            json.WriteBoolean("^x-", true);
            json.WriteEndObject();
        }
        json.WriteBoolean("additionalProperties", false);
    }

    private void Types(params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }

    private void Property(IField field)
    {
        json.WriteStartObject(field.Key);
        json.WriteString("title", field.Label.French);
        json.WriteString("description", $"{field.Help.French} Exemple : {country.ExampleOf(field)}");
        if (field is { Level: Level.Required, IsList: false }) Reference(definitions.NameOf(field));
        else Alternatives(field);
        json.WriteEndObject();
    }

    /// <summary>One value, several in a list, or nothing yet.</summary>
    private void Alternatives(IField field)
    {
        json.WriteStartArray("anyOf");
        Alternative(definitions.NameOf(field));
        if (field.IsList)
        {
            json.WriteStartObject();
            json.WriteString("type", "array");
            json.WriteNumber("maxItems", field.Most);
            json.WriteStartObject("items");
            json.WriteStartArray("anyOf");
            Alternative(definitions.NameOf(field));
            Alternative(Definitions.Empty);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        if (field.Level != Level.Required) Alternative(Definitions.Empty);
        json.WriteEndArray();
    }

    private void Alternative(string name)
    {
        json.WriteStartObject();
        Reference(name);
        json.WriteEndObject();
    }

    private void Reference(string name) => json.WriteString("$ref", "#/$defs/" + name);

    private static string Sentence(string words) => Casing.Capital(words) + ".";
}
