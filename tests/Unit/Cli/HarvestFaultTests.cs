using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Pec.Diagnostics;
using Pec.Tests.Support;
using static Pec.Tests.Support.LocalServer;

namespace Pec.Tests.Cli;

/// <summary><c>pec moissonner</c> against a server whose files are good, damaged, hostile, slow, huge or elsewhere.</summary>
public sealed class HarvestFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public HarvestFaultTests() => folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));

    public void Dispose() => folder.Dispose();

    private static RequestDelegate Gives(string text, string type = "text/plain") => Gives(Encoding.UTF8.GetBytes(text), type);

    private static RequestDelegate Gives(byte[] bytes, string type = "application/octet-stream") => context =>
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    };

    private void Sheet(string name, string source) =>
        folder.Write($"content/projets/{name}.md", $"---\ntitre: Projet {name}\nresume: Un. Deux.\ntenue-par: nous\nsource: {source}\n---\n");

    private static string Code(string more) => $"publiccodeYmlVersion: \"0.4\"\nname: Logiciel\n{more}\n";

    [Fact]
    public async Task Each_of_many_sources_feeds_its_sheet_or_is_one_clear_sentence()
    {
        var taken = "site: https://bon.example\n";
        (string Name, RequestDelegate Answer, string? Fault)[] sources =
        [
            ("bon", Gives(taken), null),
            ("html-au-type-pres", Gives(taken, "text/html"), null),
            ("bom-crlf", Gives("\ufeff" + taken.Replace("\n", "\r\n")), null),
            ("ailleurs", LeadsTo("/bon/pec.yml"), null),
            ("comprime", async context =>
            {
                context.Response.Headers.ContentEncoding = "gzip";
                await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
                await gzip.WriteAsync(Encoding.UTF8.GetBytes(taken));
            }, null),
            // What is read is what is seen.
            ("octet-nul", Gives("site: \"https://bon.example\0\"\n"), null),
            ("fini-par-des-points", Gives(taken + "...\n"), null),
            ("deplace", LeadsTo("/bon/pec.yml", 301), "a changé d'adresse pour de bon."),
            ("mort", Says(404), "cette page n'existe pas (réponse 404)"),
            ("panne", Says(503), "le site est en panne (réponse 503)"),
            ("ferme", Says(403), "le site ne laisse pas entrer un programme"),
            ("rond", LeadsTo("/rond/pec.yml"), "elle renvoie à elle-même, sans fin"),
            ("prive", LeadsTo("http://192.168.1.1/pec.yml"), "elle mène dans un réseau privé"),
            ("nuage", LeadsTo("http://169.254.169.254/latest/meta-data/pec.yml"), "elle mène dans un réseau privé"),
            ("disque", LeadsTo("file:///etc/passwd"), "elle mène dans un réseau privé"),
            ("bombe", async context =>
            {
                context.Response.Headers.ContentEncoding = "gzip";
                await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
                for (var i = 0; i < 60; i++) await gzip.WriteAsync(new byte[1_000_000]);
            }, "la réponse est trop lourde"),
            ("cent-mo", async context =>
            {
                context.Response.ContentLength = 100_000_000;
                var part = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a: b\n", 20_000)));
                for (var i = 0; i < 1_000 && !context.RequestAborted.IsCancellationRequested; i++) await context.Response.Body.WriteAsync(part, context.RequestAborted);
            }, "la réponse est trop lourde"),
            ("sans-fin", async context =>
            {
                while (!context.RequestAborted.IsCancellationRequested) await context.Response.WriteAsync("# encore\n" + new string('x', 100_000), context.RequestAborted);
            }, "la réponse est trop lourde"),
            ("lent", context => Task.Delay(Timeout.Infinite, context.RequestAborted), "le site met trop de temps à répondre"),
            ("goutte", async context =>
            {
                for (var i = 0; !context.RequestAborted.IsCancellationRequested; i++)
                {
                    await context.Response.WriteAsync("#", context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(100, context.RequestAborted);
                }
            }, "le site met trop de temps à répondre"),
            ("grand", Gives(string.Concat(Enumerable.Range(0, 60_000).Select(i => $"x-{i}: 1\n"))), "ce fichier pèse 0,65 Mo"),
            ("une-page", Gives("<!doctype html><html><title>pec.yml</title>", "text/html"), "c'est une page, et non le fichier lui-même"),
            ("ancres", Gives("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nsite: *c\n"), "à sa ligne 1, en YAML ce signe a un sens que le site n'admet pas"),
            ("etiquette", Gives("site: !!python/object/apply:os.system [\"true\"]\n"), "à sa ligne 1, en YAML ce signe a un sens que le site n'admet pas"),
            ("fusion", Gives("<<: *defaut\nsite: https://bon.example\n"), "à sa ligne 1, en YAML ce signe"),
            ("deux-documents", Gives(taken + "---\n" + taken), "en YAML ce signe a un sens que le site n'admet pas"),
            ("profond", Gives("site: " + new string('[', 3_000)), "il y a ici trop de texte, d'éléments ou de niveaux"),
            ("profond-aussi", Gives(string.Concat(Enumerable.Range(0, 400).Select(i => $"{new string(' ', i)}a:\n"))), "il y a ici trop de texte, d'éléments ou de niveaux"),
            ("nombreux", Gives("usages: [" + string.Concat(Enumerable.Repeat("a,", 60_000)) + "]\n"), "il y a ici trop de texte, d'éléments ou de niveaux"),
            ("deux-fois", Gives("site: https://un.example\nresume: Un.\nsite: https://deux.example\n"), "« site » y est dit deux fois (lignes 1 et 3)"),
            ("deux-fois-dedans", Gives("ouverture:\n  licence: MIT\n  licence: ISC\n"), "« licence » y est dit deux fois (lignes 2 et 3)"),
            ("liste", Gives("- site: https://bon.example\n"), "ce n'est pas une suite de lignes « clé: valeur »"),
            ("phrase", Gives("Bonjour à tous\n"), "ce n'est pas une suite de lignes « clé: valeur »"),
            ("vide", Gives(""), "ce n'est pas une suite de lignes « clé: valeur »"),
            ("binaire", Gives([0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0xff, 0xfe, 0, 0x80]), "à sa ligne 1, "),
            ("latin", Gives(Encoding.Latin1.GetBytes("resume: Été à vélo.\n")), "à sa ligne 1, "),
            ("utf16", Gives([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(taken)]), "à sa ligne 1, "),
            ("coupe", Gives("site: \"https://bon.exam"), "le fichier ne se lit pas à partir d'ici"),
        ];
        await using var server = await Start(sources.ToDictionary(s => $"/{s.Name}/pec.yml", s => s.Answer));
        foreach (var (name, _, _) in sources) Sheet(name, server[$"/{name}/pec.yml"].ToString());
        var (said, sheets) = ("", sources.ToDictionary(s => s.Name, s => File.ReadAllText(folder[$"content/projets/{s.Name}.md"])));
        // A run proposes what one person reads.
        for (var run = 0; run < 2; run++) said = HarvestRun.Of(folder, seconds: 6);
        foreach (var (name, _, fault) in sources)
        {
            var lines = Regex.Matches(said, @$"^content/projets/{name}\.md:\d+:\d+ — .*$", RegexOptions.Multiline).Select(m => m.Value).ToList();
            if (fault is null) Assert.Empty(lines);
            else
            {
                Assert.True(lines.Count == 1, $"{name}: {string.Join('\n', lines)}");
                Assert.StartsWith($"content/projets/{name}.md:5:9 — avertissement\u00a0: ", lines[0]);
                Assert.True(lines[0].Contains(fault), lines[0]);
                Assert.Contains($"{name}/pec.yml", lines[0]);
            }
            var isFed = fault is null || name == "deplace";
            Assert.Equal(isFed ? sheets[name].Replace("\n---\n", "\nsite: https://bon.example\n---\n") : sheets[name], File.ReadAllText(folder[$"content/projets/{name}.md"]));
        }
        Assert.Contains($"Écrivez ici sa nouvelle adresse : {server["/bon/pec.yml"]}", said);
        Assert.Empty(HarvestRun.Faults(folder));
    }

    [Fact]
    public async Task A_publiccode_is_one_and_each_of_its_values_is_looked_at()
    {
        (string Name, string Text, string Expected)[] sources =
        [
            ("autre-yaml", "name: Logiciel\nurl: https://l.example/git\n", "un publiccode.yml dit sa version sous « publiccodeYmlVersion », et celui-ci ne la dit pas"),
            ("adresse-de-code", Code("url: javascript:alert(1)"), "« url » n'est pas repris de la source : « javascript:alert(1) » n'est pas une adresse que le site peut publier."),
            ("adresse-ssh", Code("url: git@github.com:un/projet.git"), "« url » n'est pas repris de la source : il contient une adresse de courriel"),
            ("date", Code("releaseDate: hier"), "« releaseDate » n'est pas repris de la source : "),
            ("licence", Code("legal: {license: [MIT, ISC]}"), "« legal.license » n'est pas repris de la source : "),
            ("courriel", Code("description: {fr: {shortDescription: Écrivez à jeanne.personne@l.example}}"), "« description.fr.shortDescription » n'est pas repris de la source : il contient une adresse de courriel"),
            ("forme", Code("description: Bonjour\nlegal: MIT\nplatforms: {web: oui}\ncategories: tout\nsoftwareVersion: [1, 2]"), "« softwareVersion » n'est pas repris de la source : "),
        ];
        await using var server = await Start(sources.ToDictionary(s => $"/{s.Name}/publiccode.yml", s => Gives(s.Text)));
        foreach (var (name, _, _) in sources) Sheet(name, server[$"/{name}/publiccode.yml"].ToString());
        var before = sources.ToDictionary(s => s.Name, s => File.ReadAllText(folder[$"content/projets/{s.Name}.md"]));
        var said = HarvestRun.Of(folder);
        Assert.All(sources, s => Assert.Contains(s.Expected, string.Join('\n', Regex.Matches(said, @$"^content/projets/{s.Name}\.md:5:9 — .*$", RegexOptions.Multiline).Select(m => m.Value))));
        Assert.All(sources, s => Assert.Equal(before[s.Name], File.ReadAllText(folder[$"content/projets/{s.Name}.md"])));
        Assert.DoesNotContain("jeanne.personne", said);
    }

    [Fact]
    public async Task Words_of_a_source_stay_words()
    {
        const string hostile = "a\\nsite: https://mal.example\\n---\\n# x: \\u0000\\u202E<script>alert(1)</script> {{7*7}}";
        await using var server = await Start(new() { ["/pec.yml"] = Gives($"se-distingue: \"{hostile}\"\npropriete: [\"- a: b\", \"@tous\", \"oui\", \"!x\", \"&y *z\", \"'\\\"\\\\\"]\n") });
        Sheet("a", server["/pec.yml"].ToString());
        HarvestRun.Of(folder);
        var text = File.ReadAllText(folder["content/projets/a.md"]);
        Assert.DoesNotMatch("(?m)^site:", text);
        Assert.Equal(2, Regex.Count(text, "(?m)^---$"));
        Assert.DoesNotContain('\u202e', text);
        Assert.Empty(HarvestRun.Faults(folder, Severity.Error));
        var page = BuiltSite.Of(HarvestRun.TreeOf(folder).With(Trees.TenLineTheme))["/projets/a/"];
        Assert.DoesNotContain("<script>alert", page);
        Assert.Contains("{{7*7}}", page);
    }

    [Fact]
    public async Task Private_and_disguised_addresses_are_refused_without_a_connection()
    {
        await using var server = await Start([]);
        var port = new Uri(server.Address).Port;
        string[] hosts = ["127.0.0.1", $"127.0.0.1:{port}", $"[::1]:{port}", "2130706433", "0x7f.1", "10.0.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "[fd12:3456::1]", "[64:ff9b::7f00:1]", "[::ffff:127.0.0.1]"];
        foreach (var (host, i) in hosts.Select((h, i) => (h, i))) Sheet($"a{i}", $"\"https://{host}/{i}/pec.yml\"");
        var said = HarvestRun.Of(folder, seconds: 5, allowsLoopback: false);
        Assert.True(hosts.Length == Regex.Matches(said, "réseau privé, ou à un endroit inhabituel").Count, said);
        Assert.Empty(server.Asked);
    }
}
