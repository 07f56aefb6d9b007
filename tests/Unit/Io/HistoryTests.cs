using Pec.Io;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Io;

/// <summary>What the log of a real repository tells of files, whatever they were called and whoever made the commits.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public HistoryTests()
    {
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        folder.Write("content/projets/a.md", "---\ntitre: La Roue commune\nresume: Des colis à vélo.\nusages: livraison\nterritoires: Épinal\netape: en-service\ntenue-par: nous\n---\n\nUn texte assez long.\n");
        folder.CommitOn("2019-05-01");
    }

    public void Dispose() => folder.Dispose();

    private (string First, string Last) Dates(string path) =>
        GitHistory.Read(folder.Path).Value.Files.GetValueOrDefault(new(path)) is { } life ? ($"{life.First:yyyy-MM-dd}", $"{life.Last:yyyy-MM-dd}") : ("", "");

    [Fact]
    public void A_file_keeps_its_dates_under_each_of_its_names()
    {
        folder.Git("mv", "content/projets/a.md", "content/projets/b.md");
        File.WriteAllText(folder["content/projets/b.md"], File.ReadAllText(folder["content/projets/b.md"]).Replace("tenue-par", "alias: a\ntenue-par"));
        folder.CommitOn("2022-01-01");
        Directory.CreateDirectory(folder["content/pages"]);
        folder.Git("mv", "content/projets/b.md", "content/pages/c \"é\".md");
        folder.CommitOn("2024-01-01");
        Assert.Equal(("2019-05-01", "2024-01-01"), Dates("content/pages/c \"é\".md"));
    }

    private string LastWords(string path) => $"{WordChanges.Of(folder.Path, GitHistory.Read(folder.Path).Value).Files[new(path)].Last:yyyy-MM-dd}";

    private void Changed(string from, string to, string day)
    {
        File.WriteAllText(folder["content/projets/a.md"], File.ReadAllText(folder["content/projets/a.md"]).Replace(from, to));
        folder.CommitOn(day);
    }

    [Fact]
    public void A_commit_that_changes_dates_alone_changes_no_word()
    {
        Changed("tenue-par", "depuis: 2017\ntenue-par", "2020-01-01");
        Changed("depuis: 2017", "depuis: \"2018-05-02\" # de mémoire", "2021-01-01");
        Assert.Equal("2019-05-01", LastWords("content/projets/a.md"));
        Changed("Épinal", "Golbey", "2022-01-01");
        Changed("2018", "2019", "2023-01-01");
        Assert.Equal("2022-01-01", LastWords("content/projets/a.md"));
    }

    [Fact]
    public void A_text_that_looks_like_a_difference_is_a_text()
    {
        Changed("Un texte", "++ b/content/projets/b.md\n@@ -1,9999 +1,9999 @@\n-- a\n\u0001 2031-01-01\nUn texte", "2020-01-01");
        folder.Write("content/projets/b.md", "---\ntitre: B\nresume: Un.\n---\n");
        folder.CommitOn("2021-01-01");
        Changed("-- a", "-- aa", "2022-01-01");
        Assert.Equal(("2022-01-01", "2021-01-01"), (LastWords("content/projets/a.md"), LastWords("content/projets/b.md")));
    }

    [Fact]
    public void Two_files_that_take_each_others_name_keep_their_dates()
    {
        folder.Write("content/projets/z.md", string.Concat(Enumerable.Range(0, 30).Select(i => $"ligne {i}\n")));
        folder.CommitOn("2021-01-01");
        foreach (var (from, to) in ((string, string)[])[("a", "t"), ("z", "a"), ("t", "z")]) folder.Git("mv", $"content/projets/{from}.md", $"content/projets/{to}.md");
        // Git sees two changed files here, unless something tells that they are others.
        folder.CommitOn("2023-01-01");
        Assert.Equal("2023-01-01", Dates("content/projets/a.md").Last);
        Assert.Equal("2023-01-01", Dates("content/projets/z.md").Last);
    }

    [Fact]
    public void A_new_file_under_a_name_that_another_left_is_new()
    {
        folder.Git("mv", "content/projets/a.md", "content/projets/b.md");
        folder.CommitOn("2022-01-01");
        folder.Write("content/projets/a.md", "Rien à voir.\n");
        folder.CommitOn("2024-01-01");
        Assert.Equal(("2024-01-01", "2024-01-01"), Dates("content/projets/a.md"));
        Assert.Equal(("2019-05-01", "2022-01-01"), Dates("content/projets/b.md"));
    }

    [Fact]
    public void A_folder_that_is_renamed_takes_its_dates_along()
    {
        for (var i = 0; i < 600; i++) folder.Write($"content/medias/{i}.txt", $"fichier {i}\n");
        folder.CommitOn("2020-01-01");
        folder.Git("mv", "content/medias", "content/pages");
        folder.CommitOn("2023-01-01");
        Assert.Equal(("2020-01-01", "2023-01-01"), Dates("content/pages/599.txt"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 253402300800 +0000")]
    [InlineData(" 99999999999999999999999 +0000")]
    [InlineData(" -5 +0000")]
    [InlineData(" 0 +0000")]
    [InlineData(" 253402214400 +0000")]
    [InlineData(" 4102444800 +9999")]
    [InlineData(" abc")]
    public void A_date_that_is_none_is_unknown_and_stops_nothing(string date)
    {
        folder.Write("content/pages/p.md", "---\ntitre: P\n---\n");
        folder.Git("add", "-A");
        folder.Write("commit.txt", $"tree {folder.Git("write-tree")}\nparent {folder.Git("rev-parse", "HEAD")}\nauthor A <a@b> 1 +0000\ncommitter A <a@b>{date}\n\nm\n");
        folder.Git("update-ref", "HEAD", folder.Git("hash-object", "-t", "commit", "-w", "--literally", "commit.txt"));
        File.Delete(folder["commit.txt"]);
        folder.Copy(Path.Combine(Repository.Root, "tests/themes"), "themes");

        Assert.Equal(("", ""), Dates("content/pages/p.md"));
        Assert.Equal("2019-05-01", Dates("content/projets/a.md").First);
        var check = folder.Pec("check", "--date", "2026-11-22");
        Assert.True(check.Exit < 2, check.Errors);
        Assert.Contains("une version du dépôt a une date impossible", check.Output);
        var build = folder.Pec("build", "--preview", "--theme", "dix-lignes", "--date", "2026-11-22", "--base-url", "https://x.example");
        Assert.True(build.Exit < 2, build.Errors);
    }

    [Fact]
    public void A_copy_without_its_whole_history_says_so()
    {
        using var copy = new TemporaryFolder();
        copy.Git("clone", "-q", "--depth", "1", "file://" + folder.Path, "site");
        var read = GitHistory.Read(copy["site"]);
        Assert.Empty(read.Value.Files);
        Assert.Contains("git fetch --unshallow", Assert.Single(read.Diagnostics).HelpIn(Pec.Model.Language.French));
        copy.Git("-C", "site", "fetch", "-q", "--unshallow");
        Assert.Empty(GitHistory.Read(copy["site"]).Diagnostics);
    }

    [Fact]
    public void A_copy_without_the_text_of_old_versions_has_its_dates()
    {
        folder.Git("config", "uploadpack.allowFilter", "true");
        folder.Git("mv", "content/projets/a.md", "content/projets/b.md");
        folder.CommitOn("2022-01-01");
        File.AppendAllText(folder["content/projets/b.md"], "Suite.\n");
        folder.CommitOn("2023-01-01");
        using var copy = new TemporaryFolder();
        copy.Git("clone", "-q", "--filter=blob:none", "file://" + folder.Path, "site");
        Assert.Equal("2023-01-01", $"{GitHistory.Read(copy["site"]).Value.Files[new("content/projets/b.md")].Last:yyyy-MM-dd}");
    }

    [Fact]
    public void A_content_that_is_a_repository_of_its_own_says_so()
    {
        using var site = new TemporaryFolder();
        site.CommitOn("2024-01-01");
        site.Git("submodule", "add", "-q", folder.Path, "content");
        Assert.Contains("un dépôt à part", Assert.Single(GitHistory.Read(site.Path).Diagnostics).MessageIn(Pec.Model.Language.French));
    }

    [Fact]
    public void A_folder_of_somebody_else_names_the_setting_that_opens_it()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName != "root") return;
        folder.Run("chown", ["-R", "65534", "."]);
        var check = folder.Pec("check");
        Assert.Contains($"git config --global --add safe.directory {folder.Path}", check.Output);
        var since = folder.Pec("check", "--changed-since", "HEAD");
        Assert.Equal(2, since.Exit);
        Assert.Contains("safe.directory", Assert.Single(since.Errors.Trim().Split('\n')));
        folder.Run("chown", ["-R", "0", "."]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("alias: a\n")]
    public void Findings_that_were_there_before_a_rename_are_not_new(string alias)
    {
        const string mistaken = "---\ntitre: Vélo partagé\nresume: Des vélos pour tout le monde, partout et toujours.\nusages: livraison\nterritoires: Nulle-Part-sur-Rien\netape: en-service\ncontact: bonjour@velo.example\ntenue-par: nous\n---\n";
        folder.Write("content/projets/a.md", mistaken);
        folder.CommitOn("2020-01-01");
        folder.Git("mv", "content/projets/a.md", "content/projets/b.md");
        folder.Write("content/projets/b.md", mistaken.Replace("tenue-par", alias + "tenue-par"));
        folder.CommitOn("2022-01-01");
        Assert.DoesNotContain("content/projets/b.md:", folder.Pec("check", "--changed-since", "HEAD~1", "--date", "2026-11-22").Output);
        Assert.Contains("content/projets/b.md", folder.Pec("check", "--date", "2026-11-22").Output);
    }

    [Fact]
    public void A_rename_that_nobody_committed_yet_is_one_too()
    {
        folder.Write("content/projets/a.md", File.ReadAllText(folder["content/projets/a.md"]).Replace("Épinal", "Nulle-Part-sur-Rien"));
        folder.CommitOn("2020-01-01");
        File.Move(folder["content/projets/a.md"], folder["content/projets/c.md"]);
        Assert.DoesNotContain("Nulle-Part", folder.Pec("check", "--changed-since", "HEAD", "--date", "2026-11-22").Output);
    }
}
