using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Groups;
using Pec.Network.Meetings;
using Pec.Network.Needs;
using Pec.Network.Projects;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Data;

/// <summary>A file of the data, and what is said of it to people.</summary>
/// <param name="Name">After the address of the version.</param>
/// <param name="Count">How many things it holds; null where that tells nothing.</param>
/// <param name="Schema">What describes it; null for a table.</param>
internal sealed record DataSet(string Name, string Format, string Holds, int? Count, LateFile? Schema, Func<ReadOnlyMemory<byte>> Write)
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

    /// <summary>The name of the file of one project, by which its schema goes.</summary>
    private const string Sheet = "projet.json";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The files of the whole site.</summary>
    public static ImmutableArray<DataSet> Of(Site site, ComposeOptions options)
    {
        var of = new Records(site, options.BaseAddress);
        IReadOnlyCollection<Project> projects = [.. site.Listed<Project>()];
        IReadOnlyCollection<WorkingGroup> groups = [.. site.Listed<WorkingGroup>()];
        IReadOnlyCollection<Story> stories = [.. StoryShelf.NewestFirst(site.Listed<Story>())];
        IReadOnlyCollection<Meeting> meetings = [.. site.Agenda.All.Select(m => m.Meeting)];
        IReadOnlyCollection<Listing> needs = [.. site.Board.Needs, .. site.Board.Offers];
        IReadOnlyCollection<Records.ToldLink> links = [.. of.Links];
        IReadOnlyCollection<PlaceHolding> places = [.. site.Places.All];
        return
        [
            List("projets.json", "les projets, fiche par fiche", of.Projects, projects),
            List("groupes.json", "les groupes de travail, avec leurs membres", of.Groups, groups),
            List("recits.json", "les récits, sans leur texte", of.Stories, stories),
            List("rencontres.json", "les rencontres, à venir et passées", of.Meetings, meetings),
            List("besoins.json", "les besoins et les offres, et ce qui pourrait leur répondre", of.Needs, needs),
            List("relations.json", "les liens que les projets disent avoir", of.Relations, links),
            List("territoires.json", "les territoires, et ce qui s’y trouve", of.Places, places),
            Table("projets.csv", "les projets, en un tableau", Tables.OfProjects, of.Projects, projects),
            Table("besoins.csv", "les besoins et les offres, en un tableau", Tables.OfNeeds, of.Needs, needs),
            Table("relations.csv", "les liens entre projets, en un tableau", Tables.OfRelations, of.Relations, links),
            Map("projets.geojson", "où agissent les projets, par codes de l’INSEE", of.WhereProjectsAre, projects, p => p.Key.Id),
            Map("territoires.geojson", "les territoires, par codes de l’INSEE", of.Places, places, h => h.Place.Id),
        ];

        DataSet List<T>(string name, string holds, DataType<T> type, IReadOnlyCollection<T> things) =>
            Document(name, "JSON", holds, Documents.ListOf(type), things);

        DataSet Map<T>(string name, string holds, DataType<T> type, IReadOnlyCollection<T> things, Func<T, string> id) where T : class =>
            Document(name, "GeoJSON", holds, Documents.MapOf(type, id), things);

        DataSet Document<T>(string name, string format, string holds, DataType<Documents.Document<IEnumerable<T>>> type, IReadOnlyCollection<T> things) =>
            new(name, format, holds, things.Count, DataSchemas.Of(name, type), () => Json(type, new(PrefaceOf(site, options, name), things)));

        DataSet Table<T>(string name, string holds, (string, string)[] columns, DataType<T> type, IReadOnlyCollection<T> rows) =>
            new(name, "CSV", holds, rows.Count, null, () => Tables.Write(columns, type, rows));
    }

    /// <summary>One file for each project, and their schema.</summary>
    public static IEnumerable<LateFile> OfProjects(Site site, ComposeOptions options)
    {
        var type = Documents.SheetOf(new Records(site, options.BaseAddress).Projects);
        var preface = PrefaceOf(site, options, Sheet);
        return site.Listed<Project>().Select(project => new LateFile(new($"{Root}projets/{project.Key.Id}.json"), () => Json(type, new(preface, project))))
            .Append(DataSchemas.Of(Sheet, type));
    }

    private static Preface PrefaceOf(Site site, ComposeOptions options, string name) =>
        new(Version, Plain.Text(site.Settings.Licence), PartialDate.Of(options.Date).ToString(), $"{options.BaseAddress}{Root}{DataSchemas.NameOf(name)}");

    private static ReadOnlyMemory<byte> Json<T>(DataType<T> type, T document)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable)) type.Write(json, document);
        return bytes.ToArray();
    }
}
