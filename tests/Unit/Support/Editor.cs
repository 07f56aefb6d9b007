using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Pec.Model;

namespace Pec.Tests.Support;

/// <summary>What an editor that knows the schemas says of pieces of YAML: a validator that only npm has, asked once for many of them.</summary>
public static class Editor
{
    private const string Absence = "Node ou ses paquets ne sont pas installés : les schémas ne sont pas essayés (npm ci --prefix tests/schema).";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests/schema");

    /// <param name="schemas">By name.</param>
    /// <returns>For each piece, what is wrong with it; nothing for a sound one.</returns>
    public static string[][] ErrorsOf(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> schemas, IEnumerable<(string Schema, string Yaml)> pieces)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules"))) throw Missing();
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "verdicts.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Start(start);
        using (var json = new Utf8JsonWriter(node.StandardInput.BaseStream))
        {
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
        }
        node.StandardInput.Close();
        var verdicts = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return JsonSerializer.Deserialize<string[][]>(verdicts)!;
    }

    public static ImmutableArray<SchemaDocument> SchemasOf(Tree tree) => Build.Schemas(tree, BuiltSite.Usual, CancellationToken.None).Value;

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw Missing();
        }
    }

    private static Exception Missing()
    {
        if (Environment.GetEnvironmentVariable("PEC_TOUT_EXIGER") == "1") Assert.Fail(Absence);
        Assert.Skip(Absence);
        return new InvalidOperationException();
    }
}
