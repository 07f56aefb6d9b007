using System.Text.Json;
using System.Text.Json.Serialization;
using Pec.Model;

namespace Pec.Io.Web;

/// <summary>What former visits told, each with its date, in a file: an address that answered lately is left in peace.</summary>
public static class VisitFile
{
    private static readonly VisitJson Format = new(new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
            { new JsonStringEnumConverter<WebFault>(JsonNamingPolicy.KebabCaseLower), new JsonStringEnumConverter<Verdict>(JsonNamingPolicy.KebabCaseLower) },
    });

    /// <summary>The visits younger than <paramref name="age"/> that told something for sure; none when there is no file that reads.</summary>
    public static IReadOnlyDictionary<string, Visit> Read(string path, TimeSpan age)
    {
        try
        {
            var oldest = DateTimeOffset.UtcNow - age;
            var visits = File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), Format.DictionaryStringVisit) : null;
            return (visits ?? []).Where(v => v.Value is { } visit && visit.On > oldest && visit.Verdict != Verdict.Unsure)
                .ToDictionary(v => v.Key, v => v.Value!, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return new Dictionary<string, Visit>();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault(
                new($"« {path} » ne peut pas être lu. Vérifiez vos droits sur ce fichier.", $"“{path}” cannot be read. Check your rights on this file."),
                failure);
        }
    }

    public static void Write(string source, string path, IReadOnlyDictionary<string, Visit> visits)
    {
        try
        {
            TextFile.Exchange(
                source, path, JsonSerializer.SerializeToUtf8Bytes(new(visits.ToDictionary(), StringComparer.Ordinal), Format.SortedDictionaryStringVisit));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault(
                new(
                    $"« {path} » ne peut pas être écrit. Indiquez un autre fichier avec --cache.",
                    $"“{path}” cannot be written. Name another file with --cache."),
                failure);
        }
    }
}

[JsonSerializable(typeof(Dictionary<string, Visit?>))]
[JsonSerializable(typeof(SortedDictionary<string, Visit>))]
internal sealed partial class VisitJson : JsonSerializerContext;
