using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Pec.Io.Web;
using Pec.Model;
using Pec.Tests.Sites;
using Pec.Tests.Support;
using static Pec.Tests.Support.LocalServer;

namespace Pec.Tests.Cli;

/// <summary><c>pec links</c> against a server that answers well, badly, slowly and in circles.</summary>
public sealed partial class LinksTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LinksTests() => folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));

    public void Dispose() => folder.Dispose();

    private (int Exit, string Output, string Errors) Links(params string[] arguments)
    {
        using var process = Process.Start(PecProgram.In(folder.Path, ["links", .. arguments]))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    [Fact]
    public async Task Each_address_gets_its_verdict_where_it_stands_and_nothing_fails()
    {
        await using var server = await Start(new()
        {
            ["/bonne"] = Says(200),
            ["/sans-head"] = context => Says(HttpMethods.IsHead(context.Request.Method) ? 405 : 200)(context),
            ["/retiree"] = Says(410),
            ["/fermee"] = Says(403),
            ["/panne"] = Says(503),
            ["/lente"] = context => Task.Delay(Timeout.Infinite, context.RequestAborted),
            ["/ronde"] = LeadsTo("/ronde"),
            ["/cachee"] = LeadsTo("http://192.168.1.1/"),
            ["/demenagee"] = LeadsTo("/bonne", 301),
            ["/passante"] = LeadsTo("/bonne", 302),
            ["/coupee"] = context =>
            {
                context.Abort();
                return Task.CompletedTask;
            },
        });
        folder.Write("content/pages/p.md", $"""
            ---
            titre: P
            sources:
              - {server["/retiree"]}
            ---

            [a]({server["/bonne"]}), [b]({server["/sans-head"]}), [c]({server["/absente"]}), [d]({server["/absente#bas"]}) et <{server["/fermee"]}>.

            [e]({server["/panne"]}) [f]({server["/lente"]}) [g]({server["/ronde"]}) [h]({server["/cachee"]}) [i][i] [j]({server["/passante"]}) [k]({server["/coupee"]}) [l](mailto:a@exemple.org)

            [i]: {server["/demenagee#bas"]}
            """);
        folder.Write("content/pages/brouillon.md", $"---\ntitre: B\nbrouillon: oui\n---\n\n[a]({server["/brouillon"]})\n");
        var result = Links("--allow-loopback", "--delay", "0", "--timeout", "10");
        Assert.Equal(0, result.Exit);
        Assert.Contains("--allow-loopback", result.Errors);
        var report = result.Output.Replace(server.Address, "http://ici", StringComparison.Ordinal);
        foreach (var rule in ProblemTests.ToldByLinks) Assert.Contains($"[{rule}]", report);
        Assert.Contains("content/pages/p.md:4:5 — avertissement", report);
        // Columns follow the length of the server's address.
        var told = report.Split('\n').Where(l => l.StartsWith("content/", StringComparison.Ordinal)).Select(l => Column().Replace(l.Replace('\u00a0', ' '), "$1")).ToList();
        Assert.Equal(
        [
            "content/pages/p.md:4 — avertissement : l'adresse « http://ici/retiree » ne mène plus à rien : cette page a été retirée (réponse 410).  [lien-mort]",
            "content/pages/p.md:7 — avertissement : l'adresse « http://ici/absente » ne mène plus à rien : cette page n'existe pas (réponse 404).  [lien-mort]",
            "content/pages/p.md:7 — avertissement : l'adresse « http://ici/absente#bas » ne mène plus à rien : cette page n'existe pas (réponse 404).  [lien-mort]",
            "content/pages/p.md:7 — conseil : l'adresse « http://ici/fermee » n'a pas pu être vérifiée : le site ne laisse pas entrer un programme (réponse 403).  [lien-incertain]",
        ], told.Take(4));
        Assert.Equal(
        [
            "panne le site est en panne (réponse 503)", "lente le site met trop de temps à répondre", "ronde elle renvoie à elle-même, sans fin",
            "cachee elle mène dans un réseau privé, ou à un endroit inhabituel où pec ne va pas", "coupee la réponse du site est illisible",
        ], told.Where(l => l.Contains(":9 ") && l.Contains("vérifiée")).Select(l => l.Split("http://ici/")[1].Replace(" » n'a pas pu être vérifiée :", "").Replace(".  [lien-incertain]", "")));
        Assert.Contains("Remplacez-la par « http://ici/bonne#bas ».", report);
        Assert.Contains("Adresses : 12. Bonnes : 4 (dont déplacées : 1) ; mortes : 2 ; incertaines : 6. Connues sans nouvelle visite : 0.", report);
        Assert.DoesNotContain(server.Asked, a => a.Contains("brouillon"));
        Assert.Equal(["HEAD /sans-head", "GET /sans-head"], server.Asked.Where(a => a.Contains("sans-head")));
    }

    [GeneratedRegex(@"(\.md:\d+):\d+")]
    private static partial Regex Column();

    [Fact]
    public async Task What_is_known_is_not_asked_again_until_it_is_old_and_a_doubt_always_is()
    {
        await using var server = await Start(new() { ["/bonne"] = Says(200), ["/panne"] = Says(500) });
        folder.Write("content/pages/p.md", $"---\ntitre: P\n---\n\n[a]({server["/bonne"]}) [b]({server["/absente"]}) [c]({server["/panne"]})\n");
        string[] usual = ["--allow-loopback", "--delay", "0", "--cache", "adresses.json"];
        Assert.Contains("nouvelle visite : 0.", Links(usual).Output);
        Assert.Equal(5, server.Asked.Count);
        var again = Links(usual);
        Assert.Contains("nouvelle visite : 2.", again.Output);
        Assert.Contains("[lien-mort]", again.Output);
        Assert.Equal(["HEAD /panne", "GET /panne"], server.Asked.Skip(5));
        File.WriteAllText(folder["adresses.json"], File.ReadAllText(folder["adresses.json"]).Replace($"{DateTime.UtcNow.Year}-", "2020-"));
        Assert.Contains("nouvelle visite : 0.", Links(usual).Output);
        folder.Write("adresses.json", "{ à moitié");
        Assert.Contains("nouvelle visite : 0.", Links(usual).Output);
        Assert.Equal(0, Links(usual).Exit);
    }

    [Fact]
    public void A_machine_without_the_web_accuses_nobody()
    {
        // Doors that nothing listens at.
        folder.Write("content/pages/p.md", "---\ntitre: P\n---\n\n[a](http://127.0.0.1:1/) [b](http://127.0.0.1:2/) [c](http://127.0.0.1:3/)\n");
        var result = Links("--allow-loopback", "--delay", "0", "--cache", "adresses.json");
        Assert.Equal(0, result.Exit);
        Assert.Contains("cette machine n'a sans doute pas accès au web", result.Output);
        Assert.DoesNotContain("[lien-", result.Output);
        Assert.False(File.Exists(folder["adresses.json"]));
    }

    [Fact]
    public void Without_the_flag_this_machine_is_not_visited()
    {
        folder.Write("content/pages/p.md", "---\ntitre: P\n---\n\n[a](http://127.0.0.1/)\n");
        var result = Links("--delay", "0");
        Assert.Equal(0, result.Exit);
        Assert.Contains("elle mène dans un réseau privé", result.Output);
        Assert.Empty(result.Errors);
    }

    [Theory]
    [InlineData("« demain » n'est pas un nombre de 0 à 3650.", "--max-age", "demain")]
    [InlineData("n'est pas connu", "--stict")]
    public void A_wrong_command_line_gets_one_sentence(string sentence, params string[] arguments)
    {
        var result = Links(arguments);
        Assert.Equal(2, result.Exit);
        Assert.Contains(sentence, result.Errors);
    }

    [Fact]
    public async Task A_host_that_asks_to_wait_is_left_in_peace()
    {
        await using var server = await Start(new() { ["/a"] = Says(429), ["/b"] = Says(200), ["/c"] = Says(200) });
        using var web = new PublicWeb(TimeSpan.FromSeconds(30), allowsLoopback: true);
        var visits = await new Visits(web, TimeSpan.Zero).To(((string[])["/c", "/b", "/a"]).Select(p => server[p].AbsoluteUri), new Progress<string>(), TestContext.Current.CancellationToken);
        Assert.Equal(["HEAD /a"], server.Asked);
        Assert.All(visits.Values, v => Assert.Equal(Verdict.Unsure, v.Verdict));
    }

    [Fact]
    public async Task One_host_has_one_visitor_at_a_time_and_hosts_are_visited_side_by_side()
    {
        int here = 0, most = 0;
        async Task Slow(HttpContext context)
        {
            most = Math.Max(most, Interlocked.Increment(ref here));
            await Task.Delay(50, context.RequestAborted);
            Interlocked.Decrement(ref here);
        }
        var both = new TaskCompletionSource();
        var arrivals = 0;
        Task Meet(HttpContext context)
        {
            if (Interlocked.Increment(ref arrivals) == 2) both.SetResult();
            return both.Task.WaitAsync(context.RequestAborted);
        }
        await using var one = await Start(new() { ["/0"] = Meet, ["/1"] = Slow, ["/2"] = Slow, ["/3"] = Slow });
        await using var two = await Start(new() { ["/0"] = Meet, ["/1"] = LeadsTo(one["/1"].AbsoluteUri), ["/2"] = LeadsTo(one["/2"].AbsoluteUri) });
        using var web = new PublicWeb(TimeSpan.FromSeconds(30), allowsLoopback: true);
        var addresses = ((Uri[])[one["/0"], one["/1"], one["/2"], one["/3"], two["/0"], two["/1"], two["/2"]]).Select(a => a.AbsoluteUri);
        var visits = await new Visits(web, TimeSpan.Zero).To(addresses, new Progress<string>(), TestContext.Current.CancellationToken);
        Assert.All(visits.Values, v => Assert.Equal(Verdict.Good, v.Verdict));
        Assert.Equal(1, most);
    }
}
