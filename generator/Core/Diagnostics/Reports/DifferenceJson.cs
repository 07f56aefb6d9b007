using System.Collections.Immutable;
using System.Text.Json;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>What a contribution changes, whole, for other programs.</summary>
public static class DifferenceJson
{
    public static string Write(DifferenceReport report) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("resume", DifferenceWords.Summary(report.Difference).In(report.Language));
        json.WriteBoolean("dates-seulement", report.Difference.Sources.IsDatesOnly);
        Pages(json, "pages", report.Difference.Written, report.Language);
        Pages(json, "decoulent", report.Difference.Following, report.Language);
        Blocks(json, "partout", report.Difference.Everywhere);
        json.WriteStartArray("fichiers");
        foreach (var file in report.Difference.Files) json.WriteStringValue(file);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Pages(Utf8JsonWriter json, string name, ImmutableArray<PageDifference> pages, Language language)
    {
        json.WriteStartArray(name);
        foreach (var page in pages)
        {
            json.WriteStartObject();
            json.WriteString("adresse", page.Url.Path);
            json.WriteString("titre", page.Title);
            json.WriteString("change", DifferenceWords.Of(page.Change).French);
            if (page.From is { } from) json.WriteString("depuis", from.Path);
            if (page.Source is { } source) json.WriteString("fichier", source.Value);
            json.WriteString("pourquoi", DifferenceWords.Why(page.Reasons).In(language));
            Blocks(json, "mots", page.Blocks);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Blocks(Utf8JsonWriter json, string name, ImmutableArray<BlockDifference> blocks)
    {
        json.WriteStartArray(name);
        foreach (var block in blocks)
        {
            json.WriteStartObject();
            if (block.Section is { } section) json.WriteString("section", section);
            json.WriteString("avant", string.Concat(block.Words.Where(w => w.Change != WordsChange.Added).Select(w => w.Text)));
            json.WriteString("apres", string.Concat(block.Words.Where(w => w.Change != WordsChange.Gone).Select(w => w.Text)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
