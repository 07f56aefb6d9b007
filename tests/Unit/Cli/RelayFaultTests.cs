using System.Text;
using Pec.Tests.Support;
using static Pec.Tests.Support.LocalServer;

namespace Pec.Tests.Cli;

/// <summary>A feed that would end the relay ends itself alone, and no draft is written that the check then refuses.</summary>
public sealed class RelayFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RelayFaultTests() => folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));

    public void Dispose() => folder.Dispose();

    private List<string> Drafts => [.. (Directory.Exists(folder["content/recits"]) ? Directory.EnumerateFiles(folder["content/recits"]) : []).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Rss(string items) => $"<rss><channel>{items}</channel></rss>";

    private static string Item(string title, string link) => $"<item><title>{title}</title><link>{link}</link></item>";

    private async Task<string> Relay(string settings, params string[] feeds)
    {
        await using var server = await Start(feeds.Select((f, i) => (f, i)).ToDictionary(f => $"/{f.i}", f => (Microsoft.AspNetCore.Http.RequestDelegate)(context => context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(f.f)).AsTask())));
        folder.Write("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\nflux-suivis:\n" + string.Concat(feeds.Select((_, i) => $"  - {{nom: N{i}, flux: {server[$"/{i}"]}{settings}}}\n")));
        return RelayRun.Of(folder, new(2026, 11, 24), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task The_others_are_read_whatever_one_of_them_holds()
    {
        await Relay("",
            "{\"version\":\"1.0\",\"items\":[{\"url\":\"https://e.org/a\",\"title\":\"Un vélo \\ud83d\"}]}",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Le nom</title><link href=\"https://e.org/b\"/><author><name>" + string.Concat(Enumerable.Repeat("<![CDATA[a]]>", 380_000)) + "</name></author></entry></feed>",
            Rss(string.Concat(Enumerable.Range(0, 500).Select(i => $"<item><title>L'auteur</title><link>https://e.org/c</link><author>{new string('a', 9_000)}</author></item>"))),
            Rss(Item("La suite", "https://e.org/d")));
        Assert.Equal(["l-auteur.md", "la-suite.md", "le-nom.md", "un-velo.md"], Drafts);
    }

    [Fact]
    public async Task A_draft_is_one_that_the_check_accepts()
    {
        var said = await Relay("",
            Rss(Item("Con", "https://e.org/con") + Item("Index", "https://e.org/index") + Item("Signaler", "https://e.org/s") + Item("…", "https://e.org/vide") + Item("Long", "https://e.org/" + new string('a', 100_000))
                + Item("漢字", "https://e.org/kanji") + Item("Suivi", "https://e.org/suivi?utm_source=rss&amp;id=3") + Item("---", "https://e.org/tirets") + Item("« \\\" : # » {{x}}", "https://e.org/signes")));
        Assert.Empty(RelayRun.Warnings(folder));
        Assert.Contains("source: \"https://e.org/suivi?id=3\"", File.ReadAllText(folder["content/recits/suivi.md"]));
        Assert.DoesNotContain("con.md", Drafts);
        Assert.Matches(@"ni titre ni texte, ou pas d'adresse que l'on puisse suivre \(3\)", said);
    }

    [Fact]
    public async Task A_new_story_takes_no_name_that_another_had()
    {
        folder.Write("content/recits/ancien.md", "---\ntitre: Ancien\nresume: Un. Deux.\nalias: un-recit\n---\n");
        await Relay("", Rss(Item("Un récit", "https://e.org/a")));
        Assert.Equal(["ancien.md", "un-recit-2.md"], Drafts);
        Assert.Empty(RelayRun.Warnings(folder));
    }

    [Fact]
    public async Task A_story_that_the_check_would_refuse_is_told_and_the_others_are_written()
    {
        var feed = Rss(Item("Un récit", "https://e.org/a"));
        var said = await Relay(", territoires: Abancourt", feed);
        Assert.Empty(Drafts);
        Assert.Contains("le récit « Un récit », à l'adresse « https://e.org/a », n'a pas été proposé : ", said);
        Assert.Contains("[recit-non-relaye]", said);
        await Relay(", territoires: Brest", feed);
        Assert.Equal(["un-recit.md"], Drafts);
    }
}
