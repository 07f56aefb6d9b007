using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What one follows with a feed reader: RFC 4287 and JSON Feed 1.1, read as their specifications say.</summary>
public sealed partial class FeedTests
{
    private const string Base = "https://x.org/sous";
    private static readonly BuildOptions Options = BuiltSite.Usual with { BaseAddress = Base };
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Tree DemonstrationTree = Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content").With(Trees.TenLineTheme);
    private static readonly Lazy<BuiltSite> Demonstration = new(() => BuiltSite.Of(DemonstrationTree, Options));

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(Trees.Site(content), Options);

    private static (string, string) Story(string id, string rest, string body = "") => ($"recits/{id}.md", $"---\ntitre: {id}\ndate: 2026-01-01\n{rest}---\n{body}");

    private static XElement Feed(BuiltSite site, string file) => XDocument.Parse(site[file]).Root!;

    private static IEnumerable<XElement> Entries(BuiltSite site, string file) => Feed(site, file).Elements(Atom + "entry");

    private static IEnumerable<string> Titles(BuiltSite site, string file) => Entries(site, file).Select(e => e.Element(Atom + "title")!.Value);

    private static IEnumerable<string> FeedsOf(BuiltSite site) => site.Files.Keys.Where(f => f.EndsWith("atom.xml") || f.EndsWith("annonces.xml"));

    [Fact]
    public void A_story_in_a_commune_is_in_the_feeds_of_its_commune_its_department_and_its_region_and_in_no_other_place()
    {
        var site = Site(Story("ici", "territoires: Brest\n"), Story("ailleurs", "territoires: Toulouse\n"), Story("nulle-part", ""));
        Assert.Equal(
            ["atom.xml", "territoires/brest/atom.xml", "territoires/bretagne/atom.xml", "territoires/finistere/atom.xml"],
            FeedsOf(site).Where(f => Titles(site, f).Contains("ici")).Order(StringComparer.Ordinal));
        Assert.Equal(["ici"], Titles(site, "territoires/finistere/atom.xml"));
    }

    [Fact]
    public void A_project_and_a_group_have_the_feed_of_the_stories_that_name_them_and_none_without_any()
    {
        var site = Site(
            ("projets/p.md", "---\ntitre: P\nresume: Un.\nbesoins: {quoi: Relire, id: relire}\n---\n"), ("projets/seul.md", "---\ntitre: Seul\nresume: Un.\n---\n"), ("groupes/g.md", "---\ntitre: G\nresume: Un.\n---\n"), ("projets/plie.md", "---\ntitre: Plié\nresume: Un.\nvisibilite: replie\n---\n"),
            Story("a", "projets: [p, plie]\ngroupes: g\n"), Story("b", "repond-a: projet:p#relire\n"), Story("c", "", "\nVoir [p](projet:p).\n"));
        Assert.Equal(["a", "b"], Titles(site, "projets/p/atom.xml").Order());
        Assert.Equal(["a"], Titles(site, "groupes/g/atom.xml"));
        Assert.Equal(["atom.xml", "groupes/g/atom.xml", "projets/p/atom.xml"], FeedsOf(site));
    }

    [Fact]
    public void Stories_that_nobody_told_yet_or_that_lists_do_not_name_are_in_no_feed() =>
        Assert.Equal(["dit"], Titles(Site(
            Story("dit", ""), Story("voulu", "etat: a-raconter\n"), Story("plie", "visibilite: replie\n"), Story("parti", "retiree: 2026-02-01\n"), Story("brouillon", "brouillon: oui\n"), ("recits/sans-date.md", "---\ntitre: S\n---\n")), "atom.xml"));

    [Fact]
    public void A_feed_holds_the_thirty_newest_stories_the_newest_first()
    {
        var site = Site([.. Enumerable.Range(0, 40).Select(i => ($"recits/r{i:00}.md", $"---\ntitre: R{i:00}\ndate: {1980 + i * 7 % 40}\n---\n"))]);
        var published = Entries(site, "atom.xml").Select(e => e.Element(Atom + "published")!.Value).ToList();
        Assert.Equal(30, published.Count);
        Assert.Equal(published.OrderDescending(StringComparer.Ordinal), published);
        Assert.StartsWith("2019", published[0]);
    }

    [Fact]
    public void A_story_told_late_is_new_to_those_who_follow()
    {
        var tree = Trees.Site(("recits/vieux.md", "---\ntitre: Vieux\ndate: 2018-05\n---\n"), ("recits/neuf.md", "---\ntitre: Neuf\ndate: 2026-01-01\n---\n"));
        var history = new History(ImmutableDictionary<SitePath, Lifespan>.Empty.Add(new("content/recits/vieux.md"), new(new(2026, 10, 1), new(2026, 10, 3))));
        var first = Entries(BuiltSite.Of(tree with { History = history }, Options), "atom.xml").First();
        Assert.Equal(("2018-05-01T12:00:00Z", "2026-10-03T12:00:00Z"), (first.Element(Atom + "published")!.Value, first.Element(Atom + "updated")!.Value));
    }

    private static string IdOf(BuiltSite site) => Assert.Single(Entries(site, "atom.xml")).Element(Atom + "id")!.Value;

    [Fact]
    public void Two_renames_leave_the_id_of_a_story_as_it_was()
    {
        var before = IdOf(Site(Story("premier", "")));
        Assert.Equal(before, IdOf(Site(Story("deuxieme", "alias: premier\n"))));
        Assert.Equal(before, IdOf(Site(Story("troisieme", "alias: [premier, deuxieme]\n"))));
        Assert.NotEqual(before, IdOf(Site(Story("autre", ""))));
    }

    [Fact]
    public void A_name_that_another_story_took_stays_with_the_other()
    {
        var site = Site(Story("nouveau", "alias: repris\n"), Story("repris", ""));
        Assert.Equal(2, Entries(site, "atom.xml").Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public void A_renamed_project_keeps_the_id_of_its_feed()
    {
        string Id(string id, string alias) => Feed(Site(Story("r", $"projets: {id}\n"), ($"projets/{id}.md", $"---\ntitre: P\nresume: Un.\n{alias}---\n")), $"projets/{id}/atom.xml").Element(Atom + "id")!.Value;
        Assert.Equal(Id("avant", ""), Id("apres", "alias: avant\n"));
    }

    [Fact]
    public void A_copy_of_the_site_at_another_address_gives_the_same_ids()
    {
        var tree = Trees.Site(("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\nurl: https://vrai.org\n"), Story("r", ""));
        Assert.Equal(IdOf(BuiltSite.Of(tree, Options)), IdOf(BuiltSite.Of(tree, Options with { BaseAddress = "http://127.0.0.1:8000" })));
    }

    [Fact]
    public void A_text_is_whole_with_addresses_that_lead_there_from_anywhere()
    {
        var site = Site(("projets/p.md", "---\ntitre: P\nresume: Un.\n---\n"), Story("r", "", "\nVoir [p](projet:p), [plus bas](#suite) et <b>rien</b>[^1].\n\n## Suite\n\n[^1]: Une note.\n"));
        var content = Entries(site, "atom.xml").Single().Element(Atom + "content")!;
        Assert.Equal("html", content.Attribute("type")!.Value);
        Assert.Contains($"href=\"{Base}/projets/p/\"", content.Value);
        Assert.Contains($"href=\"{Base}/recits/r/#t-suite\"", content.Value);
        Assert.Contains("&lt;b&gt;", content.Value);
        Assert.Equal(content.Value, Items(site).Single().GetProperty("content_html").GetString());
        Assert.All(Addresses().Matches(content.Value), m => Assert.StartsWith(Base, m.Groups[1].Value));
    }

    [Fact]
    public void A_relayed_story_says_where_it_comes_from_and_a_mere_link_has_no_text()
    {
        var site = Site(
            Story("lien", "resume: Un résumé.\nrelais: {source: https://source.org/a, nom: La Source, auteur: A, licence: CC-BY-4.0}\n"),
            Story("extrait", "relais: {source: https://source.org/b, mode: extrait}\n", "\nUn passage.\n"));
        var byTitle = Entries(site, "atom.xml").ToDictionary(e => e.Element(Atom + "title")!.Value);
        var link = byTitle["lien"];
        Assert.Equal("https://source.org/a", link.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "via").Attribute("href")!.Value);
        Assert.Equal(("La Source", "A", "Un résumé.", "CC-BY-4.0"), (link.Element(Atom + "source")!.Element(Atom + "title")!.Value, link.Element(Atom + "author")!.Element(Atom + "name")!.Value, link.Element(Atom + "summary")!.Value, link.Element(Atom + "rights")!.Value));
        Assert.Null(link.Element(Atom + "content"));
        Assert.StartsWith("<blockquote cite=\"https://source.org/b\">", byTitle["extrait"].Element(Atom + "content")!.Value);
        Assert.Equal(["https://source.org/b", "https://source.org/a"], Items(site).Select(i => i.GetProperty("external_url").GetString()));
    }

    [Fact]
    public void Hostile_words_stay_words_in_every_format()
    {
        const string hostile = "]]><script>alert(1)</script> &amp; \"<b>\"";
        var site = Site(Story("r", $"resume: '{hostile}'\nauteurs: '{hostile}'\nusages: '{hostile}'\nterritoires: Brest\n", $"\n{hostile} [x](javascript:alert(1)) [y](data:text/html,z)\n"));
        var entry = Entries(site, "atom.xml").Single();
        Assert.Contains("]]><script>alert(1)</script> &amp;", entry.Element(Atom + "summary")!.Value);
        Assert.Contains("<script>", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Empty(SoundHtml.FaultsOf(entry.Element(Atom + "content")!.Value));
        Assert.Equal(entry.Element(Atom + "content")!.Value, Items(site).Single().GetProperty("content_html").GetString());
        Assert.DoesNotContain("<script", site["feed.json"]);
    }

    [Fact]
    public void Characters_that_no_XML_may_hold_are_left_out() =>
        Assert.Contains("avantaprès 🌾", Entries(Site(Story("r", "", "\navant\ufffeaprès 🌾\n")), "atom.xml").Single().Element(Atom + "content")!.Value);

    [Fact]
    public void There_is_no_feed_where_nobody_knows_the_address_nor_in_a_preview()
    {
        var tree = Trees.Site(Story("r", "territoires: Brest\n"));
        foreach (var options in (BuildOptions[])[Options with { BaseAddress = null }, Options with { Preview = true }])
            Assert.DoesNotContain(BuiltSite.Of(tree, options).Files.Keys, f => f.EndsWith("atom.xml") || f == "feed.json");
    }

    [Fact]
    public void The_day_of_the_build_changes_no_byte_of_a_feed_of_stories()
    {
        var later = BuiltSite.Of(DemonstrationTree, Options with { Date = new DateOnly(2027, 3, 1) });
        Assert.All(FeedsOf(Demonstration.Value).Where(f => !f.StartsWith("besoins/", StringComparison.Ordinal) && !f.StartsWith("offres/", StringComparison.Ordinal) && !f.EndsWith("annonces.xml", StringComparison.Ordinal)).Append("feed.json"), f => Assert.Equal(Demonstration.Value[f], later[f]));
    }

    [Fact]
    public void A_page_names_its_feed_and_offers_to_follow_it()
    {
        var tree = Trees.Site(Story("r", "territoires: Brest\n"), ("territoires.yml", "")).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));
        var site = BuiltSite.Of(tree, Options with { Theme = "communs" });
        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Récits\u00a0: Brest\" href=\"/sous/territoires/brest/atom.xml\">", site["/territoires/brest/"]);
        Assert.Contains("<link rel=\"alternate\" type=\"application/feed+json\" title=\"Récits\u00a0: Essai (JSON)\" href=\"/sous/feed.json\">", site["/recits/"]);
        foreach (var (page, feed) in new[] { ("/", "/atom.xml"), ("/recits/", "/atom.xml"), ("/territoires/brest/", "/territoires/brest/atom.xml") })
            Assert.Contains($"<a href=\"/sous{feed}\">Suivre ces récits par flux (Atom)</a>", site[page]);
        Assert.DoesNotContain("Suivre ces", site["/recits/r/"]);
        Assert.All(site.Files.Keys.Where(f => f.EndsWith(".html")), f => Assert.Empty(SoundHtml.FaultsOf(site[f])));
    }

    // The rules of RFC 4287, by section.

    [Fact]
    public void Every_feed_keeps_the_rules_of_Atom() => Assert.All(FeedsOf(Demonstration.Value), file =>
    {
        var feed = Feed(Demonstration.Value, file);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.NotEmpty(feed.Element(Atom + "title")!.Value);
        // 4.1.1: one self address, which is where the file is; one alternate of a type.
        Assert.Equal($"{Base}/{file}", Link(feed, "self"));
        Assert.True(Demonstration.Value.Has(Link(feed, "alternate")![Base.Length..]));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.InRange(entries.Count, 1, 30);
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal(entries.Max(e => e.Element(Atom + "updated")!.Value), feed.Element(Atom + "updated")!.Value);
        foreach (var element in entries.Prepend(feed))
        {
            // 4.1.2: what must be there once, and at most once.
            foreach (var name in (string[])["id", "title", "updated"]) Assert.Single(element.Elements(Atom + name));
            foreach (var name in (string[])["content", "summary", "published", "rights", "source", "subtitle"]) Assert.InRange(element.Elements(Atom + name).Count(), 0, 1);
            Assert.Single(element.Elements(Atom + "link"), l => l.Attribute("rel")!.Value == "alternate");
            Assert.Matches(TagAddress(), element.Element(Atom + "id")!.Value);
            // 3.3
            Assert.All(element.Elements(Atom + "updated").Concat(element.Elements(Atom + "published")), d => Assert.Matches(Moment(), d.Value));
            Assert.All(element.Elements(Atom + "link"), l => Assert.True(Uri.TryCreate(l.Attribute("href")!.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"));
            Assert.All(element.Elements(Atom + "author"), a => Assert.Equal(["name"], a.Elements().Select(e => e.Name.LocalName)));
            Assert.All(element.Elements(Atom + "category"), c => Assert.NotEmpty(c.Attribute("term")!.Value));
        }
        foreach (var content in entries.Select(e => e.Element(Atom + "content")).OfType<XElement>())
        {
            Assert.Equal("html", content.Attribute("type")!.Value);
            Assert.DoesNotContain(SoundHtml.FaultsOf(content.Value), f => !f.StartsWith("cite of"));
            Assert.All(Addresses().Matches(content.Value), m => Assert.Matches("^(https?://|mailto:)", m.Groups[1].Value));
        }
    });

    private static string? Link(XElement of, string relation) => of.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static IEnumerable<JsonElement> Items(BuiltSite site) => JsonDocument.Parse(site["feed.json"]).RootElement.GetProperty("items").EnumerateArray();

    [Fact]
    public void The_feed_keeps_the_rules_of_JSON_Feed()
    {
        var feed = JsonDocument.Parse(Demonstration.Value["feed.json"]).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal((Base + "/", Base + "/feed.json"), (feed.GetProperty("home_page_url").GetString(), feed.GetProperty("feed_url").GetString()));
        string[] known = ["version", "title", "home_page_url", "feed_url", "description", "language", "authors", "items"];
        string[] ofItem = ["id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "date_published", "date_modified", "authors", "tags", "language"];
        Assert.All(feed.EnumerateObject(), p => Assert.Contains(p.Name, known));
        var items = Items(Demonstration.Value).ToList();
        Assert.Equal(items.Count, items.Select(i => i.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(items, item =>
        {
            Assert.All(item.EnumerateObject(), p => Assert.Contains(p.Name, ofItem));
            Assert.True(item.TryGetProperty("content_html", out _) != item.TryGetProperty("content_text", out _));
            foreach (var name in (string[])["url", "external_url", "image"])
                if (item.TryGetProperty(name, out var address)) Assert.StartsWith("http", address.GetString());
            foreach (var name in (string[])["date_published", "date_modified"]) Assert.Matches(Moment(), item.GetProperty(name).GetString());
            if (item.TryGetProperty("authors", out var authors)) Assert.All(authors.EnumerateArray(), a => Assert.NotEmpty(a.GetProperty("name").GetString()!));
        });
        Assert.Equal(Entries(Demonstration.Value, "atom.xml").Select(e => e.Element(Atom + "id")!.Value), items.Select(i => i.GetProperty("id").GetString()));
    }

    private static readonly NodeTool Reader = new("feeds", "read.mjs", "aucun lecteur n'a lu les flux");

    [Fact]
    public void A_reader_that_others_use_reads_back_the_same_stories()
    {
        var files = FeedsOf(Demonstration.Value).ToList();
        var read = JsonDocument.Parse(Reader.Ask(stream => JsonSerializer.Serialize(stream, files.Select(f => Demonstration.Value[f])))).RootElement.EnumerateArray().ToList();
        Assert.Equal(files.Count, read.Count);
        foreach (var (file, told) in files.Zip(read))
        {
            var feed = Feed(Demonstration.Value, file);
            Assert.Equal((feed.Element(Atom + "title")!.Value, Link(feed, "alternate")), (told.GetProperty("title").GetString(), told.GetProperty("link").GetString()));
            Assert.Equal(
                Entries(Demonstration.Value, file).Select(e => string.Join('\n', Told(e, "id"), Told(e, "title"), Link(e, "alternate"), Told(e, "published"), Told(e, "content"), Told(e, "summary"), e.Element(Atom + "author")?.Element(Atom + "name")!.Value).Trim()),
                told.GetProperty("items").EnumerateArray().Select(i => string.Join('\n', ((string[])["id", "title", "link", "published", "content", "summary", "author"]).Select(k => i.GetProperty(k).GetString()?.Trim())).Trim()));
        }
    }

    private static string? Told(XElement entry, string name) => entry.Element(Atom + name)?.Value.Trim();

    [GeneratedRegex("(?:href|src|cite)=\"([^\"]*)\"")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"^tag:[a-z0-9.-]+,2026:/[a-z0-9/.-]*(#[a-z0-9-]+)?$")]
    private static partial Regex TagAddress();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$")]
    private static partial Regex Moment();
}
