using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Cli;

/// <summary>The program among others on a machine: stopped, served, asked for odd names.</summary>
public sealed class MachineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public MachineTests()
    {
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        folder.Copy(Path.Combine(Repository.Root, "tests/themes"), "themes");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("🚲🚲", "--id la-roue")]
    [InlineData("社会的経済", "--id la-roue")]
    [InlineData("   ", "--id la-roue")]
    [InlineData("", "--id la-roue")]
    [InlineData("—", "--id la-roue")]
    [InlineData("con", "certaines machines refusent ce nom")]
    [InlineData("Nul", "certaines machines refusent ce nom")]
    [InlineData("COM1", "certaines machines refusent ce nom")]
    public void A_title_that_names_no_file_is_asked_for_a_name(string title, string sentence)
    {
        var answer = folder.Pec("new", "page", title);
        Assert.Equal(2, answer.Exit);
        Assert.Contains(sentence, Assert.Single(answer.Errors.Trim().Split('\n')));
        Assert.False(Directory.Exists(folder["content/pages"]));
        Assert.Equal(0, folder.Pec("new", "page", title.Trim().Length > 0 ? title : "x", "--id", "un-nom").Exit);
        Assert.True(File.Exists(folder["content/pages/un-nom.md"]));
    }

    [Theory]
    [InlineData("La Roue\nvisibilite: publique\ntenue-par: moi")]
    [InlineData("La Roue\r\n---\nfin")]
    [InlineData("La Roue\u2028suite")]
    [InlineData("La Roue\ttabulée\u0007")]
    public void A_title_stays_on_its_line(string title)
    {
        Assert.Equal(0, folder.Pec("new", "page", title, "--id", "p").Exit);
        Assert.Single(File.ReadAllLines(folder["content/pages/p.md"]), l => l.StartsWith("titre:"));
        Assert.DoesNotContain("\nvisibilite: publique", File.ReadAllText(folder["content/pages/p.md"]));
        Assert.Equal(2, File.ReadAllLines(folder["content/pages/p.md"]).Count(l => l == "---"));
    }

    [Fact]
    public void A_title_that_starts_with_an_at_sign_is_a_title()
    {
        folder.Write("secret", "page\nVolé\n");
        Assert.Equal(0, folder.Pec("new", "page", "@secret").Exit);
        Assert.Contains("@secret", File.ReadAllText(folder["content/pages/secret.md"]));
    }

    [Fact]
    public async Task The_site_shown_leads_to_the_address_with_its_slash_and_survives_what_happens_to_its_sources()
    {
        folder.Write("content/pages/rencontres.md", "---\ntitre: Rencontres\ntenue-par: nous\n---\n");
        var port = FreePort();
        using var serving = Start("serve", "--theme", "dix-lignes", "--date", "2026-11-22", "--port", port.ToString(CultureInfo.InvariantCulture));
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new($"http://localhost:{port}") };
        try
        {
            Wait(() => Status(http, "/rencontres/") == 200);
            var moved = await http.GetAsync("/rencontres?a=1", TestContext.Current.CancellationToken);
            Assert.Equal(("/rencontres/?a=1", HttpStatusCode.PermanentRedirect), (moved.Headers.Location!.ToString(), moved.StatusCode));
            Assert.Equal(404, Status(http, "//exemple.org"));
            Assert.Equal(404, Status(http, "/rien"));

            for (var i = 0; i < 5; i++)
            {
                Directory.Move(folder["content"], folder["ailleurs"]);
                Thread.Sleep(80);
                Directory.Move(folder["ailleurs"], folder["content"]);
            }
            Assert.False(serving.HasExited);
            folder.Write("content/pages/apres.md", "---\ntitre: Après\ntenue-par: nous\n---\n");
            Wait(() => Status(http, "/apres/") == 200);
        }
        finally
        {
            serving.Kill();
            serving.WaitForExit();
        }
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public void Whoever_stops_a_build_is_heard_at_any_stage_and_finds_nothing_half_written(string signal, int exit)
    {
        if (OperatingSystem.IsWindows()) return;
        for (var i = 0; i < 1500; i++) folder.Write($"content/recits/r{i}.md", $"---\ntitre: Récit {i}\nresume: Un. Deux.\ndate: 2025-01-02\nauteurs: A\nterritoires: Brest\ntenue-par: nous\n---\n\n{string.Concat(Enumerable.Repeat("Des mots et des mots. ", 200))}\n");
        foreach (var moment in (int[])[0, 300, 1200])
        {
            using var building = Start("build", "--theme", "dix-lignes", "--date", "2026-11-22");
            // Before that, the program is not there to hear anything.
            while (!File.Exists(folder[".public.pec-lock"]) && !building.WaitForExit(20)) { }
            if (building.WaitForExit(moment)) continue;
            Process.Start("kill", ["-" + signal, building.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();
            building.WaitForExit();
            Assert.Contains(building.ExitCode, (int[])[130, exit, 0]);
            Assert.True(building.ExitCode == 0 || building.StandardError.ReadToEnd().Contains("Arrêté."));
        }
        Assert.Equal(0, folder.Pec("build", "--preview", "--theme", "dix-lignes", "--date", "2026-11-22").Exit);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Path), e => Path.GetFileName(e).Contains("pec-n"));
    }

    [Fact]
    public void Every_option_but_the_number_of_tasks_makes_another_fingerprint_in_any_language()
    {
        var options = new BuildOptions(new(2026, 11, 22));
        BuildOptions[] others =
        [
            options with { Date = new(2026, 11, 23) }, options with { Theme = "x" }, options with { BaseAddress = "https://x" }, options with { PagesAddress = "https://x" }, options with { Preview = true }, options with { Printable = true }, options with { Drafts = true },
            options with { EditBase = "https://x" }, options with { Compress = true }, options with { Proposal = new Changes([new("x")], [], [], false) }, options with { Most = Ceiling.Usual with { Outputs = 5 } },
            options with { PrintedBook = Blob.Of(new("x.pdf"), "%PDF-"u8.ToArray()) },
        ];
        Assert.Equal(typeof(BuildOptions).GetProperties().Count(p => p.GetMethod is { IsStatic: false }) - 1, others.Length);
        var prints = others.Prepend(options).Select(o => o.Fingerprint(Tree.Empty)).ToList();
        Assert.Equal(prints.Count, prints.Distinct().Count());
        Assert.Equal(prints[0], (options with { Threads = 7 }).Fingerprint(Tree.Empty));
        var usual = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["ar-SA", "th-TH", "fr-FR", "en-US"])
            {
                CultureInfo.CurrentCulture = new(culture);
                Assert.Equal(prints[0], options.Fingerprint(Tree.Empty));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    private Process Start(params string[] arguments) =>
        Process.Start(PecProgram.In(folder.Path, arguments))!;

    private static int Status(HttpClient http, string path)
    {
        try
        {
            return (int)http.Send(new(HttpMethod.Get, new Uri(http.BaseAddress!.ToString().TrimEnd('/') + path))).StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    private static void Wait(Func<bool> until)
    {
        for (var i = 0; i < 1200; i++)
        {
            if (until()) return;
            Thread.Sleep(100);
        }
        Assert.Fail("Rien en deux minutes.");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
