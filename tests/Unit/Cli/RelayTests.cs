using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Pec.Tests.Support;
using static Pec.Tests.Support.LocalServer;

namespace Pec.Tests.Cli;

/// <summary><c>pec relay</c> against a server whose feeds are good, damaged, hostile, slow, huge or in circles.</summary>
public sealed class RelayTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RelayTests() => folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));

    public void Dispose() => folder.Dispose();

    /// <summary>On the usual day unless another is said, and patient: what is slow here is this machine.</summary>
    private string Relay(int day = 24, int seconds = 60, bool isDryRun = false) => RelayRun.Of(folder, new(2026, 11, day), TimeSpan.FromSeconds(seconds), isDryRun);

    private void Follow(params IEnumerable<string> feeds) => folder.Write("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\nflux-suivis:\n" + string.Concat(feeds.Select(f => $"  - {f}\n")));

    private static RequestDelegate Gives(string text, string type = "application/xml") => Gives(Encoding.UTF8.GetBytes(text), type);

    private static RequestDelegate Gives(byte[] bytes, string type) => context =>
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    };

    private static string Rss(params IEnumerable<string> items) => $"<rss version=\"2.0\"><channel><title>F</title>{string.Concat(items.Select(i => $"<item>{i}</item>"))}</channel></rss>";

    private static string Item(string title, string day = "20 Nov 2026", string more = "") => $"<title>{title}</title><link>/{title.ToLowerInvariant().Replace(' ', '-')}</link><pubDate>{day} 10:00:00 GMT</pubDate>{more}";

    private List<string> Drafts => [.. (Directory.Exists(folder["content/recits"]) ? Directory.EnumerateFiles(folder["content/recits"]) : []).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private string Draft(string name) => File.ReadAllText(folder["content/recits/" + name]);

    [Fact]
    public async Task An_announcement_becomes_a_draft_that_the_check_accepts()
    {
        await using var server = await Start(new() { ["/flux"] = Gives(Rss(Item("Un atelier partagé", more: "<description>Ici, on &lt;b&gt;répare&lt;/b&gt; ensemble. On apprend. Rien ne se jette.</description><author>ana@exemple.org (Ana)</author>"))) });
        Follow($"{{nom: Le Journal, flux: {server["/flux"]}, territoires: Brest, licence: CC-BY-SA-4.0}}");
        Assert.Contains("content/recits/un-atelier-partage.md est écrit : « Un atelier partagé », de Le Journal.", Relay());
        Assert.Equal($"""
            ---
            # Proposé par « pec relay ». Lisez l'original, complétez, puis ôtez la ligne « brouillon ».
            titre: Un atelier partagé
            resume: Ici, on répare ensemble. On apprend.
            date: 2026-11-20
            auteurs: Ana
            territoires:
              - Brest
            brouillon: oui
            relais:
              source: "{server["/un-atelier-partagé"].AbsoluteUri}"
              nom: Le Journal
              auteur: Ana
              licence: CC-BY-SA-4.0
              mode: lien
              relaye-le: 2026-11-24
            ---

            """, Draft("un-atelier-partage.md"));
        // The server of this test is on this machine, which is told of its address alone.
        Assert.Empty(RelayRun.Warnings(folder));
    }

    [Fact]
    public async Task Without_a_licence_the_title_stands_alone()
    {
        await using var server = await Start(new() { ["/flux"] = Gives(Rss(Item("Un titre", more: "<description>Un texte qui n'est pas à nous.</description>"))) });
        Follow($"{{nom: N, flux: {server["/flux"]}}}");
        Relay();
        Assert.DoesNotContain("n'est pas à nous", Draft("un-titre.md"));
    }

    [Fact]
    public async Task Nothing_is_proposed_twice_even_once_its_draft_is_gone()
    {
        await using var server = await Start(new()
        {
            ["/flux"] = Gives(Rss(Item("Premier"), Item("Deuxieme"), Item("Premier", more: "<guid>autre</guid>"))),
            ["/copie"] = Gives(Rss(Item("Ailleurs").Replace("/ailleurs", "/premier/?utm_source=lettre#bas"))),
        });
        Follow($"{{nom: N, flux: {server["/flux"]}}}", $"{{nom: M, flux: {server["/copie"]}}}");
        Relay();
        Assert.Equal(["deuxieme.md", "premier.md"], Drafts);
        Assert.Contains("nouveaux brouillons : 0", Relay());
        File.Delete(folder["content/recits/premier.md"]);
        Assert.Contains("nouveaux brouillons : 0", Relay());
        Assert.Equal(["deuxieme.md"], Drafts);
    }

    [Fact]
    public async Task What_was_said_of_the_words_and_the_day_is_kept_and_no_other()
    {
        await using var server = await Start(new()
        {
            ["/flux"] = Gives(Rss(
                Item("Une coopérative s'ouvre"), Item("Les coopératives d'hier", "3 Jan 2020"), Item("La pluie et le beau temps"), Item("Sans le mot", more: "<category>économie sociale</category>"), Item("Économie de marché"))),
        });
        Follow($"{{nom: N, flux: {server["/flux"]}, mots: [coopérative, économie sociale], depuis: 2026}}");
        Relay();
        Assert.Equal(["sans-le-mot.md", "une-cooperative-s-ouvre.md"], Drafts);
    }

    [Fact]
    public async Task Ten_drafts_a_run_the_oldest_first_and_thirty_waiting_at_most()
    {
        await using var server = await Start(new() { ["/flux"] = Gives(Rss(Enumerable.Range(1, 45).Select(i => Item($"Recit {i:00}", $"{1 + i / 2} Nov 2026")))) });
        Follow($"{{nom: N, flux: {server["/flux"]}}}");
        Assert.Contains("nouveaux brouillons : 10 ; pour une autre fois : 35 ; brouillons qui attendaient déjà : 0", Relay());
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"recit-{i:00}.md"), Drafts);
        Relay();
        Relay();
        Assert.Contains("nouveaux brouillons : 0 ; pour une autre fois : 15 ; brouillons qui attendaient déjà : 30", Relay());
        foreach (var draft in Drafts.Take(4)) File.WriteAllText(folder["content/recits/" + draft], Draft(draft).Replace("brouillon: oui\n", ""));
        Assert.Contains("nouveaux brouillons : 4", Relay());
        Assert.Equal("recit-34.md", Drafts[^1]);
    }

    [Fact]
    public async Task A_feed_that_dates_itself_in_the_future_is_still_heard_tomorrow()
    {
        var items = new List<string> { Item("Un faux avenir", "1 Jan 2099") };
        await using var server = await Start(new() { ["/flux"] = context => Gives(Rss(items))(context) });
        Follow($"{{nom: N, flux: {server["/flux"]}}}");
        Relay();
        Assert.DoesNotContain("2099", Draft("un-faux-avenir.md"));
        items.Add(Item("Le lendemain", "25 Nov 2026"));
        Relay(day: 25);
        Assert.Equal(["le-lendemain.md", "un-faux-avenir.md"], Drafts);
    }

    [Fact]
    public async Task A_dry_run_says_and_writes_nothing()
    {
        await using var server = await Start(new() { ["/flux"] = Gives(Rss(Item("Un titre"))) });
        Follow($"{{nom: N, flux: {server["/flux"]}}}");
        Assert.Contains("content/recits/un-titre.md serait écrit", Relay(isDryRun: true));
        Assert.Empty(Drafts);
        Assert.False(File.Exists(folder[".relais.json"]));
    }

    [Fact]
    public async Task Each_of_twenty_feeds_gives_its_draft_or_one_clear_sentence()
    {
        var latin = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>" + Rss(Item("Été latin")));
        (string Name, RequestDelegate Answer, string Outcome)[] feeds =
        [
            ("rss", Gives(Rss(Item("Rss simple"))), "rss-simple"),
            ("latin", Gives(latin, "text/xml"), "ete-latin"),
            ("faux-jeu", Gives(Encoding.UTF8.GetBytes(Rss(Item("Été menteur"))), "text/xml; charset=utf-8"), "ete-menteur"),
            ("utf16", Gives([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Rss(Item("En seize bits")))], "text/xml"), "en-seize-bits"),
            ("atom", Gives("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>urn:1</id><title>Atome</title><link href=\"/atome\"/><updated>2026-11-20T00:00:00Z</updated></entry></feed>"), "atome"),
            ("json", Gives("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"j\",\"url\":\"/jason\",\"title\":\"Jason\"}]}", "application/json"), "jason"),
            ("rdf", Gives("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\"><item rdf:about=\"/rss-un\"><title>Rss un</title><link>/rss-un</link></item></rdf:RDF>"), "rss-un"),
            ("cdata", Gives(Rss("<title><![CDATA[Un <em>titre</em> en CDATA]]></title><link><![CDATA[/en-cdata]]></link>")), "un-titre-en-cdata"),
            ("relatif", Gives(Rss("<title>Adresse relative</title><link>ici/un?x=1&amp;y=2</link>")), "adresse-relative"),
            ("sans-date", Gives(Rss("<title>Sans date</title><link>/sd</link>")), "sans-date"),
            ("doublons", Gives(Rss("<title>Une seule fois</title><link>/u</link><guid>d</guid>", "<title>Deux fois</title><link>/v</link><guid>d</guid>")), "une-seule-fois"),
            ("esperluette", Gives(Rss("<title>Thé & café&nbsp;noir</title><link>/tc</link>")), "the-cafe-noir"),
            ("hostile", Gives(Rss("<title>&lt;script&gt;alert(1)&lt;/script&gt;Hostile: \"{{7*7}}\" # non</title><link>/h</link><description>&lt;img src=x onerror=y&gt;</description>")), "hostile-7-7-non"),
            ("casse", Gives("<rss><channel><item><title>Cassé"), "n'est pas du XML correct"),
            ("page", Gives("<!doctype html><html><p>Bonjour", "text/html"), "c'est une page"),
            ("enorme", Gives(new string(' ', 6_000_000)), "la réponse est trop lourde"),
            ("lent", context => Task.Delay(Timeout.Infinite, context.RequestAborted), "met trop de temps"),
            ("rond", LeadsTo("/rond"), "sans fin"),
            ("prive", LeadsTo("http://192.168.1.1/flux"), "réseau privé"),
            ("panne", Says(503), "réponse 503"),
        ];
        await using var server = await Start(feeds.ToDictionary(f => "/" + f.Name, f => f.Answer));
        Follow(feeds.Select(f => $"{{nom: {f.Name}, flux: {server["/" + f.Name]}}}"));
        var said = Relay(seconds: 6);
        Relay(seconds: 6);
        foreach (var (feed, i) in feeds.Select((f, i) => (f, i)))
        {
            var lines = Regex.Matches(said, @$"^content/site\.yml:{5 + i}:\d+ — .*$", RegexOptions.Multiline);
            if (feed.Outcome.Contains(' ')) Assert.Contains(feed.Outcome, Assert.Single(lines).Value);
            else Assert.Empty(lines);
        }
        Assert.Equal(feeds.Where(f => !f.Outcome.Contains(' ')).Select(f => f.Outcome + ".md").Order(StringComparer.Ordinal), Drafts);
        Assert.Contains("nouveaux brouillons : 0 ; pour une autre fois : 0", Relay(seconds: 6));
        Assert.Empty(RelayRun.Warnings(folder));
    }

    [Fact]
    public async Task Private_and_disguised_addresses_are_refused_without_a_connection()
    {
        await using var server = await Start([]);
        var port = new Uri(server.Address).Port;
        string[] hosts =
        [
            $"127.0.0.1:{port}", $"localhost:{port}", $"[::1]:{port}", $"0.0.0.0:{port}", $"2130706433:{port}", $"0x7f.0.0.1:{port}", $"0177.0.0.1:{port}", $"127.1:{port}", "127.0.0.1", "127.0.0.2", "127.255.255.254", "localhost",
            "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "127.1", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:1]", "0.0.0.0", "0", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.254",
            "192.168.0.1", "192.168.255.255", "169.254.169.254", "100.64.0.1", "[fe80::1]", "[fc00::1]", "[fd12:3456::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1",
        ];
        Follow(hosts.Select((host, i) => $"{{nom: f{i}, flux: \"http://{host}/flux\"}}"));
        var said = RelayRun.Of(folder, new(2026, 11, 24), TimeSpan.FromSeconds(5), allowsLoopback: false);
        var told = Regex.Matches(said, @"réseau privé, ou à un endroit inhabituel|n'est pas une adresse").Count;
        Assert.True(hosts.Length == told, said);
        Assert.Empty(server.Asked);
        Assert.Empty(Drafts);
    }

    [Fact]
    public void Nothing_followed_is_said_and_costs_nothing()
    {
        var said = folder.Pec("relay");
        Assert.Equal(0, said.Exit);
        Assert.Contains("ne suit aucun flux", said.Output);
        Assert.False(File.Exists(folder[".relais.json"]));
    }

    [Fact]
    public async Task A_damaged_memory_stops_all_before_anything_is_proposed_again()
    {
        await using var server = await Start(new() { ["/flux"] = Gives(Rss(Item("Un titre"))) });
        Follow($"{{nom: N, flux: {server["/flux"]}}}");
        folder.Write(".relais.json", "{\"x\": [");
        Assert.Contains("est abîmé", Assert.Throws<Pec.Io.EnvironmentFault>(() => Relay()).Sentence.French);
        Assert.Empty(Drafts);
    }
}
