using Pec.Io;
using Pec.Io.Web;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Io;

/// <summary>Files and links that a contribution plants where pec writes: nothing lands elsewhere, and nothing that was planted is published.</summary>
public sealed class PlantedFilesTests : IDisposable
{
    private const string Story = "---\ntitre: Première tournée\ndate: 14 mars 2025\nprojets: la-roue\ntenue-par: nous\n---\n";
    private readonly TemporaryFolder folder = new(), elsewhere = new();

    public PlantedFilesTests()
    {
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        folder.Copy(Path.Combine(Repository.Root, "tests/themes"), "themes");
        folder.Write("content/recits/deux.md", Story);
        elsewhere.Write("crochet", "intact");
    }

    public void Dispose()
    {
        folder.Dispose();
        elsewhere.Dispose();
    }

    private Answer Build(params string[] arguments) => folder.Pec(["build", "--preview", "--theme", "dix-lignes", "--date", "2026-11-22", .. arguments]);

    private void Plant(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.CreateSymbolicLink(folder[path], target);
    }

    private void NothingLanded()
    {
        Assert.Equal(["crochet"], Directory.EnumerateFileSystemEntries(elsewhere.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)));
        Assert.Equal("intact", File.ReadAllText(elsewhere["crochet"]));
    }

    [Theory]
    [InlineData("content/recits/.deux.md.pec-next", "crochet", "check", "--fix")]
    [InlineData(".relais.json-next", "crochet", "relay")]
    [InlineData(".relais.json", "crochet", "relay", "--dry-run")]
    [InlineData(".moisson.json", "crochet", "moissonner")]
    [InlineData("pec.yml", "crochet", "bootstrap", "la-roue-commune", "--output", "pec.yml")]
    [InlineData("pec.yml", "nouveau", "bootstrap", "la-roue-commune", "--output", "pec.yml")]
    [InlineData("r.json", "crochet", "check", "--report", "json=r.json")]
    [InlineData("r.json", "nouveau", "check", "--report", "json=r.json")]
    [InlineData("rapports", ".", "check", "--report", "json=rapports/r.json")]
    [InlineData("rapports/a", ".", "check", "--report", "json=rapports/a/b/r.json")]
    [InlineData("schemas", ".", "schema", "--output", "schemas")]
    [InlineData("schemas/projet.json", "crochet", "schema", "--output", "schemas")]
    [InlineData("content/pages", ".", "new", "page", "Une page")]
    [InlineData("content/pages/une-page.md", "nouveau", "new", "page", "Une page")]
    [InlineData("content/recits/2026", ".", "new", "recit", "Un récit", "--folder", "2026")]
    [InlineData(".public.pec-lock", "nouveau", "build", "--preview", "--theme", "dix-lignes")]
    [InlineData(".public.pec-next", ".", "build", "--preview", "--theme", "dix-lignes")]
    [InlineData(".public.pec-old", ".", "build", "--preview", "--theme", "dix-lignes")]
    [InlineData("public", ".", "build", "--preview", "--theme", "dix-lignes")]
    [InlineData("public", "nouveau", "build", "--preview", "--theme", "dix-lignes")]
    [InlineData("sites", ".", "build", "--preview", "--theme", "dix-lignes", "--output", "sites/public")]
    [InlineData("public/.pec", "crochet", "build", "--preview", "--theme", "dix-lignes")]
    [InlineData("public/.pec", "nouveau", "build", "--preview", "--theme", "dix-lignes")]
    [InlineData("public/.pec-next", "crochet", "build", "--preview", "--theme", "dix-lignes")]
    [InlineData("public/projets", ".", "build", "--preview", "--theme", "dix-lignes")]
    public void Nothing_is_written_through_a_planted_link(string link, string target, params string[] command)
    {
        Plant(link, elsewhere[target]);
        var answer = folder.Pec(command);
        Assert.True(answer.Exit < 3, answer.Errors);
        NothingLanded();
    }

    [Fact]
    public void A_folder_that_leads_elsewhere_is_told_in_one_sentence()
    {
        Plant("content/pages", elsewhere.Path);
        var answer = folder.Pec("new", "page", "Une page");
        Assert.Equal(2, answer.Exit);
        Assert.Contains("est un lien qui mène ailleurs", Assert.Single(answer.Errors.Trim().Split('\n')));
    }

    [Fact]
    public void A_mended_file_never_gets_more_rights_than_a_new_one()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode all = (UnixFileMode)0b111_111_111_111;
        File.SetUnixFileMode(folder["content/recits/deux.md"], all);
        Assert.Contains("corrigé", folder.Pec("check", "--fix").Output);
        folder.Write("temoin", "");
        Assert.Equal(File.GetUnixFileMode(folder["temoin"]), File.GetUnixFileMode(folder["content/recits/deux.md"]));
    }

    [Fact]
    public void A_place_that_a_person_names_elsewhere_is_written_even_through_a_link()
    {
        File.CreateSymbolicLink(elsewhere["lien"], elsewhere["crochet"]);
        Assert.True(folder.Pec("check", "--report", $"text={elsewhere["lien"]}").Exit < 2);
        Assert.Contains("premiere", File.ReadAllText(elsewhere["crochet"]) + "premiere");
        Assert.NotEqual("intact", File.ReadAllText(elsewhere["crochet"]));
        Assert.NotNull(new FileInfo(elsewhere["lien"]).LinkTarget);
    }

    [Fact]
    public void A_forged_page_of_the_same_length_is_written_again()
    {
        Assert.Equal(0, Build().Exit);
        var page = folder["public/index.html"];
        var (before, date) = (File.ReadAllText(page), File.GetLastWriteTimeUtc(page));
        File.Delete(page);
        folder.Write("public/index.html", new string('x', System.Text.Encoding.UTF8.GetByteCount(before)));
        File.SetLastWriteTimeUtc(page, date);
        Assert.Equal(0, Build().Exit);
        Assert.Equal(before, File.ReadAllText(page));
    }

    [Fact]
    public void A_page_that_was_changed_in_its_place_is_written_again()
    {
        Assert.Equal(0, Build().Exit);
        var before = File.ReadAllText(folder["public/index.html"]);
        File.WriteAllText(folder["public/index.html"], new string('x', System.Text.Encoding.UTF8.GetByteCount(before)));
        Assert.Equal(0, Build().Exit);
        Assert.Equal(before, File.ReadAllText(folder["public/index.html"]));
    }

    [Fact]
    public void A_manifest_of_no_file_is_not_believed()
    {
        Assert.Equal(0, Build().Exit);
        var first = File.ReadLines(folder["public/.pec"]).First();
        Directory.Delete(folder["public"], recursive: true);
        folder.Write("public/.pec", first + "\n");
        Build();
        Assert.True(File.Exists(folder["public/sitemap.xml"]) || Directory.EnumerateFiles(folder["public"], "*.html", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public void A_manifest_of_the_former_form_still_tells_whose_the_files_are()
    {
        Assert.Equal(0, Build().Exit);
        var lines = File.ReadAllLines(folder["public/.pec"]);
        File.WriteAllLines(folder["public/.pec"], [lines[0].Replace("pec-2", "pec-1"), .. lines.Skip(1).Select(l => l.Split(' ') is [var identity, var length, _, var path] ? $"{identity} {length} {path}" : l)]);
        Assert.Contains("0 fichier écrit", Build().Output);
        Assert.StartsWith("pec-2", File.ReadAllText(folder["public/.pec"]));
    }

    [Theory]
    [InlineData("public/index.html", "public")]
    [InlineData(".public.pec-old/index.html", ".public.pec-old")]
    [InlineData(".public.pec-next/index.html", ".public.pec-next")]
    [InlineData(".public.abcdefgh.pec-next/index.html", ".public.abcdefgh.pec-next")]
    [InlineData(".public.pec-lock", ".public.pec-lock")]
    public void What_the_repository_keeps_of_an_output_is_refused(string path, string named)
    {
        folder.Write(path, "forgé");
        if (path.Contains('/')) folder.Write(path.Split('/')[0] + "/.pec", "pec-2 x 0\n");
        folder.CommitOn("2024-01-01");
        var answer = Build();
        Assert.Equal(2, answer.Exit);
        Assert.Contains($"git rm -r --cached {named}", Assert.Single(answer.Errors.Trim().Split('\n')));
        folder.Git("rm", "-r", "-q", "--cached", named);
        if (Directory.Exists(folder[named])) Directory.Delete(folder[named], recursive: true);
        Assert.Equal(0, Build().Exit);
    }

    [Fact]
    public void What_a_build_on_a_disk_of_its_own_left_is_cleaned()
    {
        Assert.Equal(0, Build().Exit);
        folder.Write("public/projets/.abcdefgh.pec-new", "à moitié");
        Assert.Equal(0, Build().Exit);
        Assert.False(File.Exists(folder["public/projets/.abcdefgh.pec-new"]));
    }

    [Theory]
    [InlineData("content/recits/.cache.md", true)]
    [InlineData("content/.deux.md.pec-next", true)]
    [InlineData("content/.dossier/x.md", true)]
    [InlineData("content/medias/.gitattributes", true)]
    [InlineData("content/recits/.gitkeep", false)]
    [InlineData("content/.relais.json", false)]
    [InlineData("content/.moisson.json", false)]
    [InlineData("content/.DS_Store", false)]
    [InlineData("content/recits/.deux.md.swp", false)]
    [InlineData(".gitlab-ci.yml", false)]
    public void Hidden_files_of_the_content_are_told(string path, bool isTold)
    {
        folder.Write(path, "x");
        var told = WorkTree.Read(folder.Path, 1, CancellationToken.None).Diagnostics.Where(d => d.Rule.Id == "fichier-cache");
        Assert.Equal(isTold, told.Any());
        folder.CommitOn("2024-01-01");
        Assert.Equal(isTold, GitTree.Read(folder.Path, "HEAD", History.None).Diagnostics.Any(d => d.Rule.Id == "fichier-cache"));
    }

    [Theory]
    [InlineData("ln -s /dev/zero .relais.json")]
    [InlineData("ln -s secret .relais.json")]
    [InlineData("mkfifo .relais.json")]
    [InlineData("truncate -s 60M .relais.json")]
    public void A_memory_that_is_no_ordinary_file_is_not_read(string planted)
    {
        folder.Write("secret", "{}");
        folder.Bash(planted);
        Assert.Contains("est abîmé", Assert.Throws<EnvironmentFault>(() => RelayFile.Read(folder[".relais.json"])).Sentence.French);
        Assert.Contains("est abîmé", Assert.Throws<EnvironmentFault>(() => HarvestFile.Read(folder[".relais.json"])).Sentence.French);
    }
}
