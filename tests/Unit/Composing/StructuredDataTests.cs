using System.Text.Json;
using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What pages say to programs: what each is about, in the words of schema.org, and nothing that its entry does not tell.</summary>
public sealed partial class StructuredDataTests
{
    private static readonly NodeTool Vocabulary = new("schema", "things.mjs", "les données structurées ne sont pas essayées");
    private static readonly BuildOptions Options = BuiltSite.Usual with { BaseAddress = "https://x.org/sous", Theme = "communs" };

    private static readonly Lazy<BuiltSite> Demonstration = new(() => BuiltSite.Of(
        Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content").With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options));

    private static BuiltSite Site(params (string, string)[] files) =>
        BuiltSite.Of(Trees.Site(files).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options);

    private static JsonElement Of(BuiltSite site, string page) => JsonDocument.Parse(Data().Match(site[page]).Groups[1].Value).RootElement;

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static string? TypeOf(BuiltSite site, string page) => Text(Of(site, page), "@type");

    [Fact]
    public void Every_word_of_every_page_is_one_of_the_vocabulary_and_stands_where_it_may()
    {
        var site = Demonstration.Value;
        var told = site.Files.Keys.Where(f => f.EndsWith(".html")).Select(f => (File: f, Data: Data().Match(site[f]).Groups[1].Value)).Where(p => p.Data.Length > 0).ToList();
        Assert.True(told.Count > 100);
        var faults = JsonSerializer.Deserialize<string[][]>(Vocabulary.Ask(stream => JsonSerializer.Serialize(stream, told.Select(t => t.Data))))!;
        Assert.Equal([], told.Zip(faults).Where(p => p.Second.Length > 0).Select(p => $"{p.First.File}: {string.Join(", ", p.Second)}"));
        string[] types = ["Project", "Organization", "GovernmentOrganization", "Article", "CreativeWork", "Question", "Chapter", "AdministrativeArea", "City", "WebSite", "CollectionPage"];
        Assert.Empty(types.Except(told.Select(t => JsonDocument.Parse(t.Data).RootElement.GetProperty("@type").GetString()!)));
        Assert.DoesNotContain(told, t => t.Data.Contains("FAQPage"));
    }

    [Fact]
    public void The_reader_sees_what_the_vocabulary_does_not_allow()
    {
        string[] wrong =
        [
            """{"@context":"https://schema.org","@type":"Projet"}""", """{"@context":"https://schema.org","@type":"Project","inLanguage":"fr"}""", """{"@context":"https://schema.org","@type":"Article","auteur":"A"}""",
            """{"@context":"https://schema.org","@type":"Article","author":"A"}""", """{"@context":"https://schema.org","@type":"Project","memberOf":{"@type":"City"}}""", """{"@context":"https://schema.org","@type":"Project","url":"/ici/"}""",
        ];
        Assert.All(JsonSerializer.Deserialize<string[][]>(Vocabulary.Ask(stream => JsonSerializer.Serialize(stream, wrong)))!, faults => Assert.Single(faults));
    }

    [Fact]
    public void A_project_says_what_it_is_for_where_it_acts_who_carries_it_and_what_it_looks_for()
    {
        var site = Site(
            ("projets/p.md", "---\ntitre: La Roue\nresume: Un. Deux.\nusages: livraison\nterritoires: [Brest, en-ligne]\nsite: https://roue.org\ntags: vélo\ngroupes: g\nporteur: SCIC La Roue\nbesoins: [{quoi: Un local, jusqua: 2027-03}, {quoi: Un vélo, comble: 2026-01-02}]\noffres: Un atelier\n---\n"),
            ("groupes/g.md", "---\ntitre: G\nresume: Un.\n---\n"));
        var said = Of(site, "/projets/p/");
        Assert.Equal(("Project", "La Roue", "Un. Deux.", "https://x.org/sous/projets/p/", "https://roue.org"), (Text(said, "@type"), Text(said, "name"), Text(said, "description"), Text(said, "url"), Text(said, "sameAs")));
        Assert.Equal(["Livraison", "vélo"], said.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal(("City", "Brest", "https://x.org/sous/territoires/brest/"), (Text(said.GetProperty("areaServed"), "@type"), Text(said.GetProperty("areaServed"), "name"), Text(said.GetProperty("areaServed"), "url")));
        Assert.Equal(("Un local", "2027-03"), (Text(said.GetProperty("seeks"), "name"), Text(said.GetProperty("seeks"), "availabilityEnds")));
        Assert.Equal("Un atelier", Text(said.GetProperty("makesOffer"), "name"));
        Assert.Equal(("SCIC La Roue", "https://x.org/sous/groupes/g/"), (Text(said.GetProperty("parentOrganization"), "name"), Text(said.GetProperty("memberOf"), "url")));
        Assert.Equal("https://x.org/sous/projets/p/", Text(said.GetProperty("mainEntityOfPage"), "@id"));
    }

    [Fact]
    public void What_an_entry_does_not_tell_is_not_said()
    {
        var said = Of(Site(("projets/p.md", "---\ntitre: P\nresume: Un.\n---\n")), "/projets/p/");
        Assert.Equal(["@context", "@type", "name", "url", "description", "mainEntityOfPage"], said.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Each_kind_of_page_says_what_it_is()
    {
        var site = Site(
            ("allies/a.md", "---\ntitre: A\n---\n"), ("collectivites/c.md", "---\ntitre: C\nsiren: 212900195\nterritoire: Brest\n---\n"), ("groupes/g/index.md", "---\ntitre: G\nresume: Un.\n---\n"), ("groupes/g/guide.md", "---\ntitre: Guide\nversion: 2\n---\n"),
            ("recits/r.md", "---\ntitre: R\ndate: 2026-01\nauteurs: [Zoé, Ali]\n---\nUn texte.\n"), ("recits/voulu.md", "---\ntitre: V\nresume: Qui sait ?\netat: a-raconter\n---\n"),
            ("savoirs/q.md", "---\ntitre: Comment ?\n---\nAinsi.\n"), ("savoirs/o.md", "---\ntitre: O\nnature: offre\n---\n"), ("savoirs/d.md", "---\ntitre: D\nnature: demande\n---\n"));
        foreach (var (page, type) in new[] { ("/", "WebSite"), ("/allies/a/", "Organization"), ("/collectivites/c/", "GovernmentOrganization"), ("/groupes/g/", "Organization"), ("/productions/guide/", "CreativeWork"), ("/recits/r/", "Article"), ("/recits/voulu/", "WebPage"), ("/savoirs/q/", "Question"), ("/savoirs/o/", "Offer"), ("/savoirs/d/", "Demand"), ("/territoires/finistere/", "AdministrativeArea"), ("/projets/", null), ("/recits/", "CollectionPage"), ("/questions/", "CollectionPage") })
            Assert.Equal((page, type), (page, Data().IsMatch(site[page]) ? TypeOf(site, page) : null));
        Assert.Equal(("2026-01", "Zoé, Ali"), (Text(Of(site, "/recits/r/"), "datePublished"), Text(Of(site, "/recits/r/"), "creditText")));
        Assert.Equal("212900195", Text(Of(site, "/collectivites/c/").GetProperty("identifier"), "value"));
        Assert.Equal("Ainsi.", Text(Of(site, "/savoirs/q/").GetProperty("suggestedAnswer"), "text"));
    }

    [Fact]
    public void A_relayed_story_is_the_article_that_stands_at_its_source()
    {
        var said = Of(Site(("recits/r.md", "---\ntitre: R\nrelais: {source: https://source.org/a, nom: La Source, auteur: QUELQU'UN, licence: CC-BY-SA-4.0}\n---\n")), "/recits/r/");
        Assert.Equal(("https://source.org/a", "La Source", "https://creativecommons.org/licenses/by-sa/4.0/"), (Text(said, "sameAs"), Text(said.GetProperty("publisher"), "name"), Text(said, "license")));
        Assert.DoesNotContain("QUELQU", said.ToString());
    }

    [Theory]
    [InlineData("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/")]
    [InlineData("CC-BY-NC-ND-3.0", "https://creativecommons.org/licenses/by-nc-nd/3.0/")]
    [InlineData("CC-BY-3.0-AT", "https://spdx.org/licenses/CC-BY-3.0-AT")]
    [InlineData("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/")]
    [InlineData("ODbL-1.0", "https://spdx.org/licenses/ODbL-1.0")]
    [InlineData("MIT OR Apache-2.0", null)]
    public void A_licence_is_told_by_the_address_that_programs_know(string licence, string? address) =>
        Assert.Equal(address, Text(Of(Site(("site.yml", $"titre: E\nediteur: E\nhebergeur: H\nlicence: {licence}\n")), "/"), "license"));

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>")]
    private static partial Regex Data();
}
