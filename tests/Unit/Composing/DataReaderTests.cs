using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What others read: a catalogue in the words of DCAT, elements for GoGoCarto, profiles for Murmurations; each held against what its reader asks.</summary>
public sealed class DataReaderTests
{
    private static readonly NodeTool Reader = new("schema", "catalogue.mjs", "le catalogue n'est pas essayé");
    private static readonly BuildOptions Options = BuiltSite.Usual with { BaseAddress = "https://x.org/sous" };

    private static readonly Lazy<BuiltSite> Demonstration = new(() =>
        BuiltSite.Of(Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content").With(Trees.TenLineTheme), Options));

    private static readonly (string, string) Roue = ("projets/roue.md", "---\ntitre: La Roue\nresume: Un. Deux.\nusages: [Livraison, Réparation]\nterritoires: [Finistère, Brest]\nsite: https://roue.org\nrelu-le: 2026-03-14\nbesoins: [{quoi: Un local, id: local, jusqua: 2027-03}, {quoi: Une caisse, id: caisse, depuis: 2026-08}, {quoi: Fini, comble: 2026-01-02}]\noffres: [{quoi: Un atelier, id: atelier, territoires: partout}]\n---\n");

    private static BuiltSite Site(params (string, string)[] files) => BuiltSite.Of(Trees.Site(files), Options);

    private static JsonElement Json(BuiltSite site, string file) => JsonDocument.Parse(site["api/v1/" + file]).RootElement;

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static IEnumerable<string> Texts(JsonElement of, string name) => of.GetProperty(name).EnumerateArray().Select(t => t.GetString()!);

    private sealed record Catalogue(int datasets, int distributions, string[] faults);

    private static Catalogue[] Read(params string[] documents) => JsonSerializer.Deserialize<Catalogue[]>(Reader.Ask(stream => JsonSerializer.Serialize(stream, documents)))!;

    [Fact]
    public void A_reader_of_linked_data_finds_every_file_in_the_catalogue_and_all_that_DCAT_AP_makes_obligatory()
    {
        var site = Demonstration.Value;
        var read = Assert.Single(Read(site["api/v1/dcat.jsonld"]));
        Assert.Equal([], read.faults);
        Assert.Equal((7, 13), (read.datasets, read.distributions));
        foreach (var distribution in Json(site, "dcat.jsonld").GetProperty("dcat:dataset").EnumerateArray().SelectMany(d => d.GetProperty("dcat:distribution") is { ValueKind: JsonValueKind.Array } many ? many.EnumerateArray() : Enumerable.Repeat(d.GetProperty("dcat:distribution"), 1)))
            Assert.True(site.Has(Text(distribution, "dcat:downloadURL")!["https://x.org/sous".Length..]));
        Assert.Contains("\"dct:license\":\"https://creativecommons.org/licenses/by-sa/4.0/\"", site["api/v1/dcat.jsonld"]);
    }

    [Fact]
    public void A_catalogue_tells_when_each_set_of_data_began_and_last_changed()
    {
        var history = new History(ImmutableDictionary<SitePath, Lifespan>.Empty.Add(new("content/projets/roue.md"), new(new(2026, 10, 1), new(2026, 10, 3))));
        var site = BuiltSite.Of(Trees.Site(Roue) with { History = history }, Options);
        var set = Json(site, "dcat.jsonld").GetProperty("dcat:dataset")[0];
        Assert.Equal(("2026-10-01", "2026-10-03"), (Text(set, "dct:issued"), Text(set, "dct:modified")));
        Assert.Empty(Assert.Single(Read(site["api/v1/dcat.jsonld"])).faults);
        Assert.Null(Text(Json(Site(Roue), "dcat.jsonld").GetProperty("dcat:dataset")[0], "dct:issued"));
    }

    [Fact]
    public void The_reader_sees_what_a_catalogue_lacks()
    {
        const string context = """{"@context":{"dcat":"http://www.w3.org/ns/dcat#","dct":"http://purl.org/dc/terms/"},"@id":"https://x.org/","@type":"dcat:""";
        var read = Read(context + "Catalog\"}", context + "Catalogue\"}", context + "Catalog\",\"dct:title\":\"sans langue\",\"dcat:dataset\":{\"@id\":\"https://x.org/a\"}}");
        Assert.Equal(3, read[0].faults.Length);
        Assert.Equal(2, read[1].faults.Length);
        Assert.Equal(4, read[2].faults.Length);
    }

    [Fact]
    public void Nothing_that_wants_a_whole_address_is_given_where_nobody_knows_it_nor_in_a_preview()
    {
        foreach (var options in (BuildOptions[])[Options with { BaseAddress = null }, Options with { Preview = true }])
            Assert.DoesNotContain(BuiltSite.Of(Trees.Site(Roue), options).Files.Keys, f => f.Contains("dcat") || f.Contains("murmurations"));
    }

    [Fact]
    public void GoGoCarto_finds_the_names_that_it_imports()
    {
        var element = Json(Site(Roue, ("projets/zen.md", "---\ntitre: Zen\nresume: Un.\nterritoires: en-ligne\n---\n")), "gogocarto.json").GetProperty("data");
        Assert.Equal(["Livraison", "Réparation"], Texts(element[0], "taxonomy"));
        Assert.Equal(("roue", "La Roue", "Brest", "FR"), (Text(element[0], "id"), Text(element[0], "name"), Text(element[0], "addressLocality"), Text(element[0], "addressCountry")));
        Assert.Equal(("Un. Deux.", "https://x.org/sous/projets/roue/", "https://roue.org"), (Text(element[0], "resume"), Text(element[0], "adresse"), Text(element[0], "site")));
        // An element of GoGoCarto is flat: its import takes lists for categories alone.
        Assert.All(element.EnumerateArray().SelectMany(e => e.EnumerateObject()), p => Assert.True(p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False || p.Name is "taxonomy" or "territoires", p.Name));
        Assert.Null(Text(element[1], "addressLocality"));
    }

    /// <summary>
    /// What « organizations_schema-v1.0.0 » and « offers_wants_schema-v0.1.0 » of MurmurationsNetwork/MurmurationsLibrary ask (github.com, read in November 2026), said again in our words: the library
    /// tells no licence, so that it is not carried here.
    /// </summary>
    private const string Address = """{"type":"string","pattern":"^https?://.*","maxLength":2000}""",
        Common = """ "linked_schemas":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string"}},"tags":{"type":"array","uniqueItems":true,"items":{"type":"string"}},"geographic_scope":{"enum":["local","regional","national","international"]},"geolocation":{"type":"object","required":["lat","lon"],"properties":{"lat":{"type":"number","minimum":-90,"maximum":90},"lon":{"type":"number","minimum":-180,"maximum":180}}}, """,
        Organisation = "{\"type\":\"object\",\"properties\":{" + Common + "\"name\":{\"type\":\"string\"},\"primary_url\":" + Address + ",\"image\":" + Address + ",\"urls\":{\"type\":\"array\",\"items\":{\"type\":\"object\",\"required\":[\"url\"],\"properties\":{\"url\":" + Address + "}}},\"country_iso_3166\":{\"type\":\"string\",\"pattern\":\"^[A-Z]{2}$\"},\"description\":{\"type\":\"string\"},\"unique_id\":{\"type\":\"string\"},\"expires\":{\"type\":\"integer\",\"minimum\":1000000000,\"maximum\":9999999999}},\"additionalProperties\":false,\"required\":[\"linked_schemas\",\"name\"]}",
        Exchange = "{\"type\":\"object\",\"properties\":{" + Common + "\"exchange_type\":{\"enum\":[\"offer\",\"want\"]},\"transaction_type\":{\"type\":\"array\",\"items\":{\"enum\":[\"borrow-lend\",\"rent-lease\",\"buy-sell\",\"receive-donate\"]}},\"title\":{\"type\":\"string\"},\"description\":{\"type\":\"string\"},\"details_url\":" + Address + ",\"contact_details\":{\"type\":\"object\",\"minProperties\":1,\"properties\":{\"contact_form\":" + Address + "}},\"expires_at\":{\"type\":\"number\"}},\"additionalProperties\":false,\"required\":[\"linked_schemas\",\"exchange_type\",\"transaction_type\",\"tags\",\"title\",\"description\",\"geographic_scope\",\"contact_details\"]}";

    [Fact]
    public void Every_profile_of_Murmurations_has_what_its_schema_requires_and_nothing_that_it_refuses()
    {
        var site = Demonstration.Value;
        var schemas = new Dictionary<string, ReadOnlyMemory<byte>> { ["organizations_schema-v1.0.0"] = Encoding.UTF8.GetBytes(Organisation), ["offers_wants_schema-v0.1.0"] = Encoding.UTF8.GetBytes(Exchange) };
        var profiles = site.Files.Keys.Where(f => f.StartsWith("api/v1/murmurations/")).ToList();
        Assert.True(profiles.Count > 20);
        Assert.Equal(2, profiles.Select(Schema).Distinct().Count());
        Assert.All(profiles.Zip(Editor.ErrorsOf(schemas, profiles.Select(f => (Schema(f), site[f])))), p => Assert.Equal((p.First, ""), (p.First, string.Join(", ", p.Second))));
        Assert.Equal(profiles.Order(StringComparer.Ordinal), Json(site, "murmurations.json").EnumerateArray().Select(p => Text(p, "profile_url")!["https://x.org/sous/".Length..]).Order(StringComparer.Ordinal));

        string Schema(string file) => JsonDocument.Parse(site[file]).RootElement.GetProperty("linked_schemas")[0].GetString()!;
    }

    [Fact]
    public void A_profile_says_until_when_it_holds_and_leads_to_the_sheet_to_write()
    {
        var site = Site(Roue, ("territoires.yml", "- {id: partout, nom: Partout, nature: sans-lieu}\n"));
        var roue = Json(site, "murmurations/projet-roue.json");
        Assert.Equal(("La Roue", "https://roue.org", "regional", "FR", "projet:roue"), (Text(roue, "name"), Text(roue, "primary_url"), Text(roue, "geographic_scope"), Text(roue, "country_iso_3166"), Text(roue, "unique_id")));
        Assert.Equal(["Essai", "Livraison", "Réparation"], Texts(roue, "tags"));
        Assert.Equal("https://x.org/sous/projets/roue/", Text(roue.GetProperty("urls")[0], "url"));
        Assert.Equal(new DateTimeOffset(2027, 3, 14, 23, 59, 59, TimeSpan.Zero).ToUnixTimeSeconds(), roue.GetProperty("expires").GetInt64());
        var local = Json(site, "murmurations/projet-roue-local.json");
        Assert.Equal(("want", "Un local", "La Roue : Un. Deux.", "https://x.org/sous/projets/roue/#n-local"), (Text(local, "exchange_type"), Text(local, "title"), Text(local, "description"), Text(local.GetProperty("contact_details"), "contact_form")));
        Assert.Equal(new DateTimeOffset(2027, 3, 31, 23, 59, 59, TimeSpan.Zero).ToUnixTimeSeconds(), local.GetProperty("expires_at").GetInt64());
        Assert.Equal(new DateTimeOffset(2027, 2, 28, 23, 59, 59, TimeSpan.Zero).ToUnixTimeSeconds(), Json(site, "murmurations/projet-roue-caisse.json").GetProperty("expires_at").GetInt64());
        Assert.Equal(("offer", "national"), (Text(Json(site, "murmurations/projet-roue-atelier.json"), "exchange_type"), Text(Json(site, "murmurations/projet-roue-atelier.json"), "geographic_scope")));
        Assert.Equal(4, site.Files.Keys.Count(f => f.StartsWith("api/v1/murmurations/")));
    }

    [Fact]
    public void Nobody_is_announced_who_does_not_keep_the_sheet_or_whom_lists_do_not_name()
    {
        var site = Site(
            ("projets/adopter.md", "---\ntitre: A\nresume: Un.\nterritoires: Brest\nsources: https://x.org/a\nbesoins: Un local\n---\n"), ("projets/plie.md", "---\ntitre: P\nresume: Un.\nterritoires: Brest\nvisibilite: replie\nbesoins: Un local\n---\n"),
            ("projets/sans-lieu.md", "---\ntitre: S\nresume: Un.\nbesoins: Un local\n---\n"));
        Assert.Equal(["api/v1/murmurations/projet-sans-lieu.json"], site.Files.Keys.Where(f => f.StartsWith("api/v1/murmurations/")));
    }

    [Fact]
    public void A_site_whose_sheets_are_all_to_be_adopted_announces_nobody()
    {
        var site = Site(("projets/adopter.md", "---\ntitre: A\nresume: Un.\nterritoires: Brest\nsources: https://x.org/a\n---\n"));
        Assert.DoesNotContain(site.Files.Keys, f => f.Contains("murmurations"));
        Assert.DoesNotContain("murmurations", BuiltSite.Of(Trees.Site(("projets/adopter.md", "---\ntitre: A\nresume: Un.\nsources: https://x.org/a\n---\n")).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options with { Theme = "communs" })["/api/"]);
    }

    [Fact]
    public void The_page_of_the_data_says_for_each_reader_what_to_give_it()
    {
        var site = BuiltSite.Of(Trees.Site(Roue).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options with { Theme = "communs" });
        var page = site["/api/"];
        foreach (var file in new[] { "projets.geojson", "gogocarto.json", "projets.csv", "murmurations.json", "dcat.jsonld", "projets.json" })
            Assert.Contains($"<a href=\"/sous/api/v1/{file}\">https://x.org/sous/api/v1/{file}</a>", page);
        Assert.Contains("\"@type\":\"Dataset\"", page);
        foreach (var word in new[] { "uMap", "GoGoCarto", "data.gouv.fr", "Murmurations", "import dynamique" }) Assert.Contains(word, page);
        Assert.Empty(SoundHtml.FaultsOf(page));
    }
}
