using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pec.Model;

namespace Pec.Io.Web;

/// <summary>What was already proposed of the sources of sheets, in a file that stays with the content.</summary>
public static class HarvestFile
{
    /// <summary>Twenty marks of thirty keys of ten thousand sheets would be a hundred times more than anybody has.</summary>
    private const long MaximumLength = 10_000_000;

    /// <summary>Nothing when there is no file yet; one that does not read stops all, since what people refused would be proposed again.</summary>
    public static HarvestMemory Read(string path) => Parse(RememberedFile.Read(path, MaximumLength, () => RememberedFile.Damaged(path)), path);

    /// <summary>The same of what a server keeps; nothing when it keeps none.</summary>
    public static HarvestMemory Parse(byte[]? bytes, string name)
    {
        if (bytes is null) return HarvestMemory.Empty;
        try
        {
            var sheets = JsonSerializer.Deserialize(bytes, HarvestJson.Default.DictionaryStringDictionaryStringStringArray) ?? [];
            return new(sheets.ToImmutableSortedDictionary(s => s.Key, s => Keys(s.Value), StringComparer.Ordinal));
        }
        catch (JsonException failure)
        {
            throw RememberedFile.Damaged(name, failure);
        }
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Keys(Dictionary<string, string[]?>? keys) =>
        (keys ?? []).ToImmutableSortedDictionary(k => k.Key, k => ImmutableArray.Create(k.Value ?? []), StringComparer.Ordinal);

    public static byte[] Bytes(HarvestMemory memory) =>
        JsonSerializer.SerializeToUtf8Bytes(memory.Sheets, HarvestJson.Default.ImmutableSortedDictionaryStringImmutableSortedDictionaryStringImmutableArrayString);

    public static void Write(string source, string path, HarvestMemory memory) => RememberedFile.Write(source, path, Bytes(memory));
}

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string[]?>?>))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<string>>>))]
internal sealed partial class HarvestJson : JsonSerializerContext;
