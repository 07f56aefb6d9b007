using System.IO.Compression;
using System.Text.Json;
using Pec.Tests.Support;

namespace Pec.Tests.Cli;

/// <summary>The program itself, on real folders and a real repository.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CommandLineTests()
    {
        folder.Copy(Path.Combine(Repository.Root, "tests/sites/liens/content"), "content");
        folder.Copy(Path.Combine(Repository.Root, "tests/themes"), "themes");
    }

    public void Dispose() => folder.Dispose();

    private Answer Pec(params string[] arguments) => folder.Pec(arguments);

    private Answer Build(params string[] arguments) => Pec(["build", "--theme", "dix-lignes", "--date", "2026-11-22", .. arguments]);

    private Dictionary<string, (string Text, DateTime Changed)> Site(string name = "public") =>
        Directory.EnumerateFiles(folder[name], "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder[name], f), f => (File.ReadAllText(f), File.GetLastWriteTimeUtc(f)));

    [Fact]
    public void A_second_build_writes_nothing()
    {
        Assert.Equal(0, Build().Exit);
        var before = Site();
        var again = Build();
        Assert.Contains("0 fichier écrit", again.Output);
        Assert.Equal(before, Site());
    }

    [Fact]
    public void One_edit_writes_what_it_changes_and_removes_what_it_takes_away()
    {
        Build();
        File.Delete(folder["content/recits/qui-etait-la.md"]);
        var result = Build();
        Assert.Equal(0, result.Exit);
        Assert.Contains("retiré", result.Output);
        Assert.False(File.Exists(folder["public/recits/qui-etait-la/index.html"]));
        Assert.False(Directory.Exists(folder["public/recits/qui-etait-la"]));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Path), e => Path.GetFileName(e).Contains("pec-"));
    }

    [Fact]
    public void On_an_error_nothing_is_written_and_the_site_stays()
    {
        Build();
        var before = Site();
        folder.Write("content/pages/p.md", "---\ntitel: P\n---\n");
        var result = Build();
        Assert.Equal(1, result.Exit);
        Assert.Contains("content/pages/p.md:2:1 — erreur", result.Output);
        Assert.Contains("Vouliez-vous dire « titre » ?", result.Output);
        Assert.Equal(before, Site());
        Assert.Equal(0, Build("--preview", "--output", "apercu").Exit);
        Assert.True(File.Exists(folder["apercu/projets/la-roue-commune/index.html"]));
    }

    [Fact]
    public void On_an_error_of_the_theme_nothing_is_written_and_the_site_stays()
    {
        Build();
        var before = Site();
        File.AppendAllText(folder["themes/dix-lignes/templates/place.html"], "{{ inconnu }}");
        folder.Write("content/pages/p.md", "---\ntitre: P\n---\n");
        var result = Build();
        Assert.Equal(1, result.Exit);
        Assert.Contains("themes/dix-lignes/templates/place.html:2:4 — erreur", result.Output);
        Assert.Equal(before, Site());
    }

    [Fact]
    public void Files_that_pec_did_not_make_are_kept()
    {
        Build();
        folder.Write("public/note/a-moi.txt", "à moi");
        folder.Write("content/pages/p.md", "---\ntitre: P\n---\n");
        Assert.Equal(0, Build().Exit);
        Assert.Equal("à moi", File.ReadAllText(folder["public/note/a-moi.txt"]));
        Assert.True(File.Exists(folder["public/p/index.html"]));
    }

    [Fact]
    public void An_output_that_holds_something_else_or_the_sources_is_refused()
    {
        folder.Write("documents/important.txt", "à garder");
        foreach (var output in (string[])["documents", ".", "content", "content/public", ".."])
        {
            var result = Build("--output", output);
            Assert.Equal(2, result.Exit);
            Assert.Contains("--output", result.Errors);
        }
        Assert.Equal("à garder", File.ReadAllText(folder["documents/important.txt"]));
    }

    [Fact]
    public void Compressed_forms_hold_the_same_text_and_are_made_once()
    {
        Assert.Equal(0, Build("--compress").Exit);
        var page = folder["public/projets/la-roue-commune/index.html"];
        using (var packed = new GZipStream(File.OpenRead(page + ".gz"), CompressionMode.Decompress)) Assert.Equal(File.ReadAllText(page), new StreamReader(packed).ReadToEnd());
        using (var packed = new BrotliStream(File.OpenRead(page + ".br"), CompressionMode.Decompress)) Assert.Equal(File.ReadAllText(page), new StreamReader(packed).ReadToEnd());
        Assert.False(File.Exists(folder["public/robots.txt.gz"]));
        Assert.Contains("0 fichier écrit", Build("--compress", "--force").Exit == 0 ? Build("--compress").Output : "");
        Build();
        Assert.False(File.Exists(page + ".gz"));
    }

    [Fact]
    public void A_copy_of_the_output_stays_usable()
    {
        Build();
        folder.Copy(folder["public"], "copie");
        Assert.Contains("0 fichier écrit", Build("--output", "copie").Output);
    }

    [Fact]
    public void A_left_over_of_a_killed_build_is_cleaned()
    {
        Build();
        Directory.Move(folder["public"], folder[".public.pec-old"]);
        folder.Write(".public.pec-next/index.html", "à moitié");
        Assert.Contains("0 fichier écrit", Build().Output);
        Assert.False(Directory.Exists(folder[".public.pec-next"]) || Directory.Exists(folder[".public.pec-old"]));
    }

    [Fact]
    public void The_last_change_comes_from_git_and_is_absent_without_it()
    {
        Build();
        Assert.DoesNotContain("<lastmod>", File.Exists(folder["public/sitemap.xml"]) ? File.ReadAllText(folder["public/sitemap.xml"]) : "");
        folder.Write(".gitignore", "/public/\n");
        folder.Commit();
        Assert.Equal(0, Build("--base-url", "https://x.org").Exit);
        Assert.Contains("<lastmod>", File.ReadAllText(folder["public/sitemap.xml"]));
    }

    [Theory]
    [InlineData("Vouliez-vous dire « build » ?", "biuld")]
    [InlineData("Vouliez-vous dire « --output » ?", "build", "--outptu", "x")]
    [InlineData("n'est pas une date", "build", "--date", "demain")]
    [InlineData("n'est pas une adresse", "build", "--base-url", "exemple.org")]
    [InlineData("« 80000 » n'est pas un nombre de 1 à 65535", "serve", "--port", "80000")]
    [InlineData("« 0 » n'est pas un nombre de 1 à 65535", "serve", "--port", "0")]
    [InlineData("« -1 » n'est pas un nombre de 1 à 65535", "serve", "--port", "-1")]
    [InlineData("Dites quoi faire")]
    public void A_wrong_command_line_gets_one_sentence(string sentence, params string[] arguments)
    {
        var result = Pec(arguments);
        Assert.Equal(2, result.Exit);
        Assert.Contains(sentence, result.Errors);
        Assert.Single(result.Errors.Trim().Split('\n'));
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Help_teaches_each_command_in_French()
    {
        Assert.Contains("pec build", Pec("--help").Output);
        var help = Pec("build", "--help");
        Assert.Equal(0, help.Exit);
        Assert.Contains("--base-url ADRESSE", help.Output);
        Assert.Contains("Exemples :", help.Output);
        Assert.Matches("^0\\.1\\.0(\\+[0-9a-f]{12})?$", Pec("--version").Output.Trim());
    }

    [Fact]
    public void Schemas_are_printed_or_written_with_what_to_paste_in_an_editor()
    {
        using var all = JsonDocument.Parse(Pec("schema").Output);
        Assert.Equal("Projets", all.RootElement.GetProperty("projet").GetProperty("title").GetString());
        var result = Pec("schema", "--output", "schemas");
        Assert.Equal(0, result.Exit);
        Assert.Contains("\"schemas/site.json\": [\n      \"content/site.yml\"", result.Output);
        Assert.Contains("collez ceci dans .vscode/settings.json", result.Output);
        Assert.Equal(all.RootElement.EnumerateObject().Select(p => p.Name + ".json").Order(), Directory.EnumerateFiles(folder["schemas"]).Select(f => Path.GetFileName(f)).Order());
    }

    [Fact]
    public void Schemas_wait_for_lists_that_read()
    {
        folder.Write("content/vocabulaires/usages.yml", "- nom: Livraison\n");
        var result = Pec("schema", "--output", "schemas");
        Assert.Equal(1, result.Exit);
        Assert.Contains("content/vocabulaires/usages.yml:1:3 — erreur", result.Output);
        Assert.False(Directory.Exists(folder["schemas"]));
    }

    [Theory]
    [InlineData("absent.pdf", null, "« absent.pdf » ne peut pas être lu.")]
    [InlineData("lettre.pdf", "Bonjour.", "« lettre.pdf » n'est pas un PDF.")]
    public void A_printed_book_that_is_none_is_told_and_nothing_is_written(string name, string? text, string sentence)
    {
        if (text is not null) folder.Write(name, text);
        var result = Build("--printed-book", name);
        Assert.Equal(2, result.Exit);
        Assert.Contains(sentence, result.Errors);
        Assert.False(Directory.Exists(folder["public"]));
    }

    [Fact]
    public void A_folder_without_content_is_explained()
    {
        Directory.Delete(folder["content"], recursive: true);
        var result = Pec("check");
        Assert.Equal(2, result.Exit);
        Assert.Contains("Il n'y a pas de dossier « content »", result.Errors);
    }

    [Fact]
    public void Check_says_everything_in_the_language_asked_for()
    {
        folder.Write("content/pages/p.md", "---\ntitel: P\n---\n");
        var result = Pec("check", "--lang", "en");
        Assert.Equal(1, result.Exit);
        Assert.Contains("content/pages/p.md:2:1 — error: “titel” is not a known key here.", result.Output);
    }
}
