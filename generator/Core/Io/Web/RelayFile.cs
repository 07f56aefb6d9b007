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
    public static RelayMemory Read(string path)
    {
        try
        {
            if (!File.Exists(path)) return RelayMemory.Empty;
            // It may have come with a contribution: a pipe never ends, and a link leads to what is nobody's to read.
            if (!NativeFiles.IsRegularFile(path) || SafeFiles.IsLink(path) || new FileInfo(path).Length > MaximumLength) throw Damaged(path);
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault(
                new($"« {path} » ne peut pas être lu. Vérifiez vos droits sur ce fichier.", $"“{path}” cannot be read. Check your rights on this file."),
                failure);
        }
    }

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
            throw Damaged(name, failure);
        }
    }

    public static byte[] Bytes(RelayMemory memory) => JsonSerializer.SerializeToUtf8Bytes(memory.Feeds, RelayJson.Default.ImmutableSortedDictionaryStringFeedMemory);

    public static void Write(string source, string path, RelayMemory memory)
    {
        try
        {
            TextFile.Exchange(source, path, Bytes(memory));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault(
                new(
                    $"« {path} » ne peut pas être écrit : ce qui est proposé le sera de nouveau. Indiquez un autre fichier avec --memory.",
                    $"“{path}” cannot be written: what is proposed will be proposed again. Name another file with --memory."),
                failure);
        }
    }

    private static EnvironmentFault Damaged(string path, JsonException? failure = null) =>
        new(
            new(
                $"« {path} » est abîmé : on ne sait plus ce qui a été proposé. Reprenez sa version d'avant, ou effacez-le pour tout proposer de nouveau.",
                $"“{path}” is damaged: what was proposed is not known any more. Take its former version back, or delete it to have everything proposed again."),
            failure);
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, FeedMemory?>))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, FeedMemory>))]
internal sealed partial class RelayJson : JsonSerializerContext;
