using System.Collections.Immutable;
using System.Text;
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
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Data;

/// <summary>A file of the data, and what is said of it to people.</summary>
/// <param name="Name">After the address of the version.</param>
/// <param name="Count">How many things it holds; null where that tells nothing.</param>
/// <param name="Schema">What describes it; null for a table.</param>
internal sealed record DataSet(string Name, DataFormat Format, Collection Collection, string Holds, int? Count, LateFile? Schema, Func<ReadOnlyMemory<byte>> Write)
{
    public Url Url => new(DataFiles.Root + Name);
}

/// <param name="Name">As people say it.</param>
internal sealed record DataFormat(string Name, string MediaType)
{
    public static readonly DataFormat Json = new("JSON", "application/json"), GeoJson = new("GeoJSON", "application/geo+json"), Csv = new("CSV", "text/csv");
}

/// <summary>What several files give in as many forms.</summary>
/// <param name="Name">The start of their names.</param>
/// <param name="Entries">What it is read from.</param>
internal sealed record Collection(string Name, string Title, string Holds, IReadOnlyCollection<Entry> Entries);

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
        Collection ofProjects = new("projets", Project.Kind.Title, "Les projets, fiche par fiche, sans les personnes.", projects),
            ofGroups = new("groupes", WorkingGroup.Kind.Title, "Les groupes de travail, avec leurs membres.", groups),
            ofStories = new("recits", Story.Kind.Title, "Les récits, sans leur texte.", stories),
            ofMeetings = new("rencontres", Meeting.Kind.Title, "Les rencontres, à venir et passées.", meetings),
            ofNeeds = new("besoins", "Besoins et offres", "Les besoins et les offres, et ce qui pourrait leur répondre.", [.. needs.Select(n => n.By).Distinct()]),
            ofLinks = new("relations", "Liens", "Les liens que les projets disent avoir.", projects),
            ofPlaces = new("territoires", "Territoires", "Les territoires, et ce qui s’y trouve.", [.. places.SelectMany(h => h.Entries).Distinct()]);
        ImmutableArray<DataSet> all =
        [
            List("projets.json", "les projets, fiche par fiche", ofProjects, of.Projects, projects),
            List("groupes.json", "les groupes de travail, avec leurs membres", ofGroups, of.Groups, groups),
            List("recits.json", "les récits, sans leur texte", ofStories, of.Stories, stories),
            List("rencontres.json", "les rencontres, à venir et passées", ofMeetings, of.Meetings, meetings),
            List("besoins.json", "les besoins et les offres, et ce qui pourrait leur répondre", ofNeeds, of.Needs, needs),
            List("relations.json", "les liens que les projets disent avoir", ofLinks, of.Relations, links),
            List("territoires.json", "les territoires, et ce qui s’y trouve", ofPlaces, of.Places, places),
            Table("projets.csv", "les projets, en un tableau", ofProjects, Tables.OfProjects(site.Gazetteer.Country.Codes), of.Projects, projects),
            Table("besoins.csv", "les besoins et les offres, en un tableau", ofNeeds, Tables.OfNeeds, of.Needs, needs),
            Table("relations.csv", "les liens entre projets, en un tableau", ofLinks, Tables.OfRelations, of.Relations, links),
            Map("projets.geojson", "où agissent les projets, un point par territoire", ofProjects, of.WhereProjectsAre, [.. projects.SelectMany(Records.StandsOf)], s => s.Id, s => s.At),
            Map("territoires.geojson", "les territoires, par leur centre" + (site.Gazetteer.Country.Codes is { } codes ? $" et leur code {codes.Of}" : ""), ofPlaces, of.Places, places, h => h.Place.Id, h => Records.PointOf(h.Place)),
            Document("gogocarto.json", DataFormat.Json, "les projets, comme GoGoCarto les importe", ofProjects, Documents.ListOf(of.Elements, "data"), projects),
        ];
        // A file of a section is called as it is.
        return all.RemoveAll(set => !site.Has(new($"/{set.Collection.Name}/")));

        DataSet List<T>(string name, string holds, Collection collection, DataType<T> type, IReadOnlyCollection<T> things) =>
            Document(name, DataFormat.Json, holds, collection, Documents.ListOf(type), things);

        DataSet Map<T>(string name, string holds, Collection collection, DataType<T> type, IReadOnlyCollection<T> things, Func<T, string> id, Func<T, Point?> point) where T : class =>
            Document(name, DataFormat.GeoJson, holds, collection, Documents.MapOf(type, id, point), things);

        DataSet Document<T>(string name, DataFormat format, string holds, Collection collection, DataType<Documents.Document<IEnumerable<T>>> type, IReadOnlyCollection<T> things) =>
            new(name, format, collection, holds, things.Count, DataSchemas.Of(name, type), () => Json(type, new(PrefaceOf(site, options, name), things)));

        DataSet Table<T>(string name, string holds, Collection collection, (string, string)[] columns, DataType<T> type, IReadOnlyCollection<T> rows) =>
            new(name, DataFormat.Csv, collection, holds, rows.Count, null, () => Tables.Write(columns, type, rows));
    }

    /// <summary>What others than us say how to write, where the site says its address: the catalogue of all files, and a profile of each that wishes to be found.</summary>
    public static IEnumerable<LateFile> ForOthers(Site site, ComposeOptions options, ImmutableArray<DataSet> sets)
    {
        if (options.BaseAddress is not { } address) yield break;
        var of = new Records(site, address);
        yield return new(new(Root + Catalogue.Name), () => Encoding.UTF8.GetBytes(new Catalogue(site, sets, address).ToDcat()));
        foreach (var entry in of.Organised) yield return new(Records.ProfileOf(entry), () => Json(of.Profiles, entry));
        foreach (var listing in of.Exchanged) yield return new(Records.ProfileOf(listing), () => Json(of.Wants, listing));
        if (Records.HasProfiles(site))
            yield return new(new(Root + Records.ProfileList), () => Json(new ListType<Url>(of.Registered), of.Organised.Select(Records.ProfileOf).Concat(of.Exchanged.Select(Records.ProfileOf))));
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
