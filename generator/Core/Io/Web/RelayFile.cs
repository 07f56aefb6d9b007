using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pec.Model;

namespace Pec.Io.Web;

/// <summary>What was already proposed of the followed feeds, in a file that stays with the content.</summary>
public static class RelayFile
{
    /// <summary>Two thousand ids of each of a hundred feeds stay far below.</summary>
    private const long MaximumLength = 50_000_000;

    /// <summary>Nothing when there is no file yet; one that does not read stops all, since everything would be proposed again.</summary>
    public static RelayMemory Read(string path) => Parse(RememberedFile.Read(path, MaximumLength, () => RememberedFile.Damaged(path)), path);

    /// <summary>The same of what a server keeps; nothing when it keeps none.</summary>
    public static RelayMemory Parse(byte[]? bytes, string name)
    {
        if (bytes is null) return RelayMemory.Empty;
        try
        {
            var feeds = JsonSerializer.Deserialize(bytes, RelayJson.Default.DictionaryStringFeedMemory) ?? [];
            return new(feeds.Where(f => f.Value is { Seen.IsDefault: false }).ToImmutableSortedDictionary(f => f.Key, f => f.Value!, StringComparer.Ordinal));
        }
        catch (JsonException failure)
        {
            throw RememberedFile.Damaged(name, failure);
        }
    }

    public static byte[] Bytes(RelayMemory memory) => JsonSerializer.SerializeToUtf8Bytes(memory.Feeds, RelayJson.Default.ImmutableSortedDictionaryStringFeedMemory);

    public static void Write(string source, string path, RelayMemory memory) => RememberedFile.Write(source, path, Bytes(memory));
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, FeedMemory?>))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, FeedMemory>))]
internal sealed partial class RelayJson : JsonSerializerContext;
