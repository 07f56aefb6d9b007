using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing.Data;

/// <summary>A file of the data, and what is said of it to people.</summary>
/// <param name="Name">After the address of the version.</param>
/// <param name="Count">How many things it holds; null where that tells nothing.</param>
/// <param name="Schema">The name of its schema; null for what has none.</param>
internal sealed record DataSet(string Name, string Format, string Holds, int? Count, string? Schema, Func<ReadOnlyMemory<byte>> Write)
{
    public Url Url => new(DataFiles.Root + Name);
}

/// <summary>
/// Everything that the site knows, for other programs: the version is in the address, and within a version keys are only added. What one can write about people, and
/// what was asked of local authorities, is on the pages alone.
/// </summary>
internal static class DataFiles
{
    private const int Version = 1;
    public static readonly string Root = $"{DataPages.Url.Path}v{Version}/";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The files of the whole site.</summary>
    public static ImmutableArray<DataSet> Of(Site site, ComposeOptions options)
    {
        var records = new Records(site, options.BaseAddress);
        var (projects, notices, relations) = (site.Listed<Project>().Count(), site.Board.Needs.Length + site.Board.Offers.Length, records.Relations.Count());
        return
        [
            List("projets.json", "les projets, fiche par fiche", projects, DataJson.Default.Projects, () => records.Projects),
            List("groupes.json", "les groupes de travail, avec leurs membres", site.Listed<WorkingGroup>().Count(), DataJson.Default.Groups, () => records.Groups),
            List("recits.json", "les récits, sans leur texte", site.Listed<Story>().Count(), DataJson.Default.Stories, () => records.Stories),
            List("besoins.json", "les besoins et les offres, et ce qui pourrait leur répondre", notices, DataJson.Default.Needs, () => records.Needs),
            List("relations.json", "les liens que les projets disent avoir", relations, DataJson.Default.Relations, () => records.Relations),
            List("territoires.json", "les territoires, et ce qui s’y trouve", site.Places.Count, DataJson.Default.Places, () => records.Places),
            new("projets.csv", "CSV", "les projets, en un tableau", projects, null, () => Tables.Projects(records)),
            new("besoins.csv", "CSV", "les besoins et les offres, en un tableau", notices, null, () => Tables.Needs(records)),
            new("relations.csv", "CSV", "les liens entre projets, en un tableau", relations, null, () => Tables.Relations(records)),
            Map("projets.geojson", "où agissent les projets, par codes de l’INSEE", projects, DataJson.Default.ProjectMap, () => records.ProjectMap),
            Map("territoires.geojson", "les territoires, par codes de l’INSEE", site.Places.Count, DataJson.Default.PlaceMap, () => records.Places.Select(p => new FeatureRecord<PlaceRecord>(p.Id!, p))),
        ];

        DataSet List<T>(string name, string holds, int count, JsonTypeInfo<ListRecord<T>> type, Func<IEnumerable<T>> entries) => new(name, "JSON", holds, count, DataSchemas.NameOf(name), () =>
            Json(type, new ListRecord<T>(PrefaceOf(site, options, name), [.. entries()])));

        DataSet Map<T>(string name, string holds, int count, JsonTypeInfo<FeatureList<T>> type, Func<IEnumerable<FeatureRecord<T>>> features) => new(name, "GeoJSON", holds, count, DataSchemas.NameOf(name), () =>
            Json(type, new FeatureList<T>(PrefaceOf(site, options, name), [.. features()])));
    }

    /// <summary>One file for each project.</summary>
    public static IEnumerable<LateFile> OfProjects(Site site, ComposeOptions options)
    {
        var records = new Records(site, options.BaseAddress);
        return site.Listed<Project>().Select(project => new LateFile(new($"{Root}projets/{project.Key.Id}.json"), () =>
            Json(DataJson.Default.Project, new SheetRecord<ProjectRecord>(PrefaceOf(site, options, "projet.json"), records.Of(project)))));
    }

    private static Preface PrefaceOf(Site site, ComposeOptions options, string name) =>
        new(Version, Plain.Text(site.Settings.Licence), PartialDate.Of(options.Date).ToString(), $"{options.BaseAddress}{Root}{DataSchemas.NameOf(name)}");

    private static ReadOnlyMemory<byte> Json<T>(JsonTypeInfo<T> type, T document)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable)) JsonSerializer.Serialize(json, document, type);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
