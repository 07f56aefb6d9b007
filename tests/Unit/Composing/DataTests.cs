using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What the site gives to other programs: whole, stable, and without anybody in it.</summary>
public sealed partial class DataTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { BaseAddress = "https://x.org/sous" };

    private static readonly Lazy<BuiltSite> Demonstration = new(() =>
        BuiltSite.Of(Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content").With(Trees.TenLineTheme), Options));

    private static IEnumerable<string> FilesOf(BuiltSite site) => site.Files.Keys.Where(f => f.StartsWith("api/v1/"));

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(Trees.Site(content), Options);

    private static JsonElement Json(BuiltSite site, string file) => JsonDocument.Parse(site[file]).RootElement;

    internal static JsonElement First(BuiltSite site, string file) => Json(site, file).GetProperty("entrees")[0];

    public static readonly string[] Documents = ["projets.json", "projet.json", "groupes.json", "recits.json", "rencontres.json", "besoins.json", "relations.json", "territoires.json", "projets.geojson", "territoires.geojson", "gogocarto.json"];

    /// <summary>The schema that a file names, beside it.</summary>
    private static string SchemaOf(BuiltSite site, string file) => Json(site, file).GetProperty("schema").GetString()!["https://x.org/sous/".Length..];

    /// <summary>Those of our own making: what others say how to write is read by <see cref="DataReaderTests"/>.</summary>
    private static IEnumerable<string> Described => FilesOf(Demonstration.Value).Where(f => !f.StartsWith("api/v1/schemas/") && !f.StartsWith("api/v1/murmurations") && !f.EndsWith(".csv") && !f.EndsWith(".jsonld"));

    [Fact]
    public void Every_file_follows_the_schema_that_it_names()
    {
        var site = Demonstration.Value;
        Assert.Equal(Documents.Order(StringComparer.Ordinal), Described.Select(f => SchemaOf(site, f)["api/v1/schemas/".Length..]).Select(s => s.Replace("geojson.json", "geojson")).Distinct().Order(StringComparer.Ordinal));
        Assert.All(Described, file => Assert.Empty(JsonSchema.FaultsOf(Json(site, file), Json(site, SchemaOf(site, file)))));
    }

    [Fact]
    public void A_validator_that_others_use_takes_every_file_too()
    {
        var site = Demonstration.Value;
        var schemas = Described.Select(f => SchemaOf(site, f)).Distinct().ToDictionary(s => s, s => new ReadOnlyMemory<byte>(site.Files[s]));
        Assert.All(Editor.ErrorsOf(schemas, Described.Select(f => (SchemaOf(site, f), site[f]))), Assert.Empty);
    }

    [Fact]
    public void Every_key_that_is_written_is_in_the_schema()
    {
        var site = Demonstration.Value;
        Assert.All(Described, file => Assert.Empty(Untold(Json(site, file), Json(site, SchemaOf(site, file)), "")));
    }

    private static IEnumerable<string> Untold(JsonElement value, JsonElement schema, string path) => value.ValueKind switch
    {
        JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().SelectMany(v => Untold(v, items, path)),
        JsonValueKind.Object when schema.TryGetProperty("properties", out var properties) => value.EnumerateObject().SelectMany(p => properties.TryGetProperty(p.Name, out var inner) ? Untold(p.Value, inner, $"{path}/{p.Name}") : [$"{path}/{p.Name}"]),
        _ => [],
    };

    [Fact]
    public void Every_file_says_its_licence_its_date_and_its_version() => Assert.All(Described, file =>
    {
        var said = Json(Demonstration.Value, file);
        Assert.Equal(("CC-BY-SA-4.0", "2026-11-22", 1), (said.GetProperty("licence").GetString(), said.GetProperty("genere-le").GetString(), said.GetProperty("version").GetInt32()));
    });

    [Fact]
    public void No_file_of_the_demonstration_holds_an_address_or_the_name_of_somebody()
    {
        var site = Demonstration.Value;
        Assert.All(FilesOf(site), file =>
        {
            Assert.DoesNotMatch(Mail(), site[file]);
            foreach (var name in (string[])["Mirabelle", "Delarive", "deux promeneuses", "gardienne du calendrier", "papillon-hors-site-7431"]) Assert.DoesNotContain(name, site[file]);
        });
        Assert.Contains("Mirabelle et Ousmane", site["/groupes/animation-des-communautes/"]);
    }

    [Fact]
    public void Whoever_can_be_written_to_is_on_the_pages_alone()
    {
        var site = Site(
            ("groupes/g.md", "---\ntitre: G\nresume: Un.\nrejoindre: Écrivez à g@x.fr ou g (at) x.fr\nse-distingue: g (arobase) x.fr\nanimation: [{role: QUELQU'UN, nom: QUELQU'UN, contact: QUELQU-UN@x.fr}]\nbesoins: {quoi: Relire avec a.b@x.co.uk, contact: QUELQU-UN@x.fr}\n---\n"),
            ("projets/p.md", "---\ntitre: P\nresume: Au 06 12 34 56 78.\nsite: https://x.fr/?a=b@c.fr\ncontact: {courriel: QUELQU-UN@x.fr, role: QUELQU'UN}\ntenue-par: QUELQU'UN\naccueil: {comment: \"+33 (0)6 12 34 56 78\", ou: \"chez QUELQU'UN\"}\ncollectivites: {collectivite: ville, demande: QUELQU'UN}\ncharte: {engagement: e, etat: tenu, relecteurs: QUELQU'UN}\nimage: {fichier: a.png, credit: QUELQU'UN}\nx-libre: c@x.fr\n---\n"),
            ("recits/r.md", "---\ntitre: R\nauteurs: Une voix\nrecueilli-par: QUELQU'UN\nrelais: {source: https://x.fr/a, auteur: QUELQU'UN}\n---\nQUELQU'UN\n"),
            ("collectivites/ville.md", "---\ntitre: La ville sollicitée\n---\n"));
        foreach (var file in FilesOf(site))
        {
            Assert.DoesNotContain("QUELQU", site[file].Replace("\\u0027", "'"));
            Assert.DoesNotMatch(Mail(), site[file]);
            Assert.DoesNotContain("sollicitée", site[file]);
            Assert.DoesNotContain("12 34 56", site[file]);
        }
        Assert.Equal("Écrivez à [voir la page] ou [voir la page]", First(site, "api/v1/groupes.json").GetProperty("rejoindre").GetString());
        Assert.Equal("[voir la page]", First(site, "api/v1/groupes.json").GetProperty("se-distingue").GetString());
        Assert.Equal("Une voix", First(site, "api/v1/recits.json").GetProperty("auteurs")[0].GetString());
    }

    [Theory]
    [InlineData("Depuis 2017, 40 000 colis par an et 12 communes.")]
    [InlineData("https://framagit.org/a/b/-/issues/0123456789")]
    [InlineData("Suivez @laroue sur le réseau, 24h/24.")]
    public void A_text_without_addresses_is_given_as_it_was_typed(string text) =>
        Assert.Equal(text, First(Site(("projets/p.md", $"---\ntitre: P\nresume: \"{text}\"\n---\n")), "api/v1/projets.json").GetProperty("resume").GetString());

    [Fact]
    public void What_lists_do_not_name_is_not_given()
    {
        var site = Site(
            ("projets/montre.md", "---\ntitre: Montré\nresume: Un.\nliens: [{vers: projet:plie, nature: coopere-avec}, {vers: projet:autre, nature: coopere-avec}]\n---\n"), ("projets/autre.md", "---\ntitre: Autre\nresume: Un.\n---\n"),
            ("projets/plie.md", "---\ntitre: Titre caché\nresume: Un.\nvisibilite: replie\n---\n"), ("projets/parti.md", "---\ntitre: Titre caché\nresume: Un.\nretiree: 2026-01-01\n---\n"),
            ("projets/brouillon.md", "---\ntitre: Titre caché\nresume: Un.\nbrouillon: oui\n---\n"));
        Assert.All(FilesOf(site), file => Assert.DoesNotContain("Titre caché", site[file]));
        Assert.False(site.Has("api/v1/projets/plie.json"));
        Assert.Equal("autre", Assert.Single(Json(site, "api/v1/relations.json").GetProperty("entrees").EnumerateArray()).GetProperty("vers").GetProperty("id").GetString());
        Assert.Equal("Autre", Json(site, "api/v1/projets/autre.json").GetProperty("entree").GetProperty("titre").GetString());
    }

    [Fact]
    public void Words_are_raw_and_places_carry_their_codes()
    {
        var place = First(Site(("projets/p.md", "---\ntitre: L'eau\nresume: Un.\nterritoires: Brest\n---\n")), "api/v1/projets.json");
        Assert.Equal("L'eau", place.GetProperty("titre").GetString());
        Assert.Equal("https://x.org/sous/projets/p/", place.GetProperty("adresse").GetString());
        var brest = place.GetProperty("territoires")[0];
        Assert.Equal(("29019", "Finistère", "Bretagne"), (brest.GetProperty("code-insee").GetString(), brest.GetProperty("departement").GetString(), brest.GetProperty("region").GetString()));
    }

    [Fact]
    public void A_map_has_points_of_the_earth_and_says_where_nobody_knows()
    {
        var map = Json(Demonstration.Value, "api/v1/projets.geojson");
        Assert.Equal("FeatureCollection", map.GetProperty("type").GetString());
        var geometries = map.GetProperty("features").EnumerateArray().Select(f => (Type: f.GetProperty("type").GetString(), At: f.GetProperty("geometry"))).ToList();
        Assert.All(geometries, g => Assert.Equal("Feature", g.Type));
        Assert.Contains(geometries, g => g.At.ValueKind == JsonValueKind.Null);
        // RFC 7946, 3.1.1: the longitude comes first.
        Assert.All(geometries.Where(g => g.At.ValueKind != JsonValueKind.Null), g =>
        {
            Assert.Equal("Point", g.At.GetProperty("type").GetString());
            Assert.InRange(g.At.GetProperty("coordinates")[0].GetDouble(), -62, 56);
            Assert.InRange(g.At.GetProperty("coordinates")[1].GetDouble(), -22, 52);
        });
    }

    [Fact]
    public void A_cell_is_quoted_and_is_never_a_formula()
    {
        var table = Site(("projets/p.md", "---\ntitre: \"=1+1, \\\"ou\\\" deux\"\nresume: \"@SOMME(A1)\"\nse-distingue: non\n---\n"))["api/v1/projets.csv"];
        Assert.Contains("\r\np,\"'=1+1, \"\"ou\"\" deux\",'@SOMME(A1),https://x.org/sous/projets/p/,", table);
        Assert.EndsWith("\r\n", table);
    }

    [Fact]
    public void Every_row_of_a_table_has_as_many_cells_as_its_head() => Assert.All(FilesOf(Demonstration.Value).Where(f => f.EndsWith(".csv")), file =>
    {
        var rows = Rows(Demonstration.Value[file]).ToList();
        Assert.True(rows.Count > 20);
        Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
        Assert.All(rows.SelectMany(r => r).Where(c => c.Length > 0), c => Assert.DoesNotContain(c[0], "=+-@\t"));
    });

    /// <summary>As a spreadsheet reads them.</summary>
    private static IEnumerable<List<string>> Rows(string table)
    {
        var (row, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < table.Length; i++)
        {
            if (isQuoted && table[i] == '"' && i + 1 < table.Length && table[i + 1] == '"') cell.Append(table[i++]);
            else if (table[i] == '"') isQuoted = !isQuoted;
            else if (isQuoted || table[i] is not (',' or '\r' or '\n')) cell.Append(table[i]);
            else if (table[i] != '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (table[i] != '\n') continue;
                yield return row;
                row = [];
            }
        }
    }

    [Fact]
    public void A_preview_gives_nothing_and_its_page_says_so()
    {
        var tree = Trees.Site(("projets/p.md", "---\ntitre: P\nresume: Un.\n---\n")).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));
        var site = BuiltSite.Of(tree, Options with { Preview = true, Theme = "communs" });
        Assert.Empty(FilesOf(site));
        Assert.Contains("Un aperçu ne les donne pas", site["/api/"]);
        Assert.Contains("href=\"/sous/api/v1/projets.json\"", BuiltSite.Of(tree, Options with { Theme = "communs" })["/api/"]);
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.\w+")]
    private static partial Regex Mail();
}
