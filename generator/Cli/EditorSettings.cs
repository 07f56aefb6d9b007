using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Cli;

/// <summary>What is to be pasted where, so that an editor knows which schema goes with which file.</summary>
internal static class EditorSettings
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every schema in one document, each under its name.</summary>
    public static string Index(ImmutableArray<SchemaDocument> schemas) => Json(json =>
    {
        foreach (var schema in schemas)
        {
            json.WritePropertyName(schema.Name);
            using var document = JsonDocument.Parse(schema.Json);
            document.RootElement.WriteTo(json);
        }
    });

    public static Sentence Explained(string folder, ImmutableArray<SchemaDocument> schemas)
    {
        var from = folder.Replace('\\', '/').TrimEnd('/') + "/";
        // An extension of YAML reads whole files; the front matter of Markdown needs another one.
        var (yaml, markdown) = (
            schemas.Where(s => s.Files.Any(f => f.EndsWith(".yml", StringComparison.Ordinal))),
            schemas.Where(s => s.Files.Any(f => f.EndsWith(".md", StringComparison.Ordinal))));
        var settings = Json(json => Associations(json, "yaml.schemas", from, yaml));
        var remark = Json(json =>
        {
            json.WriteStartArray("plugins");
            json.WriteStringValue("remark-frontmatter");
            json.WriteStartArray();
            json.WriteStringValue("remark-lint-frontmatter-schema");
            json.WriteStartObject();
            Associations(json, "schemas", from, markdown);
            // That tool knows an older name of the same language.
            json.WriteStartObject("ajvOptions");
            json.WriteBoolean("validateSchema", false);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndArray();
        });
        return new($"""
            {schemas.Length} schémas écrits dans « {folder} ».

            Pour les fichiers .yml, dans VS Code ou VSCodium : installez l'extension « YAML » (redhat.vscode-yaml), puis collez ceci dans .vscode/settings.json.

            {settings}

            Pour l'en-tête des fiches .md : installez l'extension « remark » (unifiedjs.vscode-remark), lancez ici
            « npm install --no-save remark remark-frontmatter remark-lint-frontmatter-schema », puis collez ceci dans .remarkrc.json.

            {remark}
            """, $"""
            {schemas.Length} schemas written in “{folder}”.

            For .yml files, in VS Code or VSCodium: install the extension “YAML” (redhat.vscode-yaml), then paste this in .vscode/settings.json.

            {settings}

            For the front matter of .md files: install the extension “remark” (unifiedjs.vscode-remark), run here
            “npm install --no-save remark remark-frontmatter remark-lint-frontmatter-schema”, then paste this in .remarkrc.json.

            {remark}
            """);
    }

    private static void Associations(Utf8JsonWriter json, string name, string folder, IEnumerable<SchemaDocument> schemas)
    {
        json.WriteStartObject(name);
        foreach (var schema in schemas)
        {
            json.WriteStartArray(folder + schema.Name + ".json");
            foreach (var file in schema.Files) json.WriteStringValue(file);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
