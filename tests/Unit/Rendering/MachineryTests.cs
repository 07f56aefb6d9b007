using Pec.Tests.Support;

namespace Pec.Tests.Rendering;

/// <summary>Whoever reads a proposal again sees first, by name, what no check can judge.</summary>
public sealed class MachineryTests : IDisposable
{
    private const string Group = "Touche au moteur : à relire ligne à ligne";

    private readonly TemporaryFolder folder = new();

    public MachineryTests()
    {
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        foreach (var path in (string[])["themes/essai/templates/layout.html", "themes/essai/assets/copy.js", "README.md"]) folder.Write(path, "rien\n");
        folder.Commit();
        folder.Git("tag", "avant");
    }

    public void Dispose() => folder.Dispose();

    private string Report()
    {
        folder.Commit();
        folder.Pec("check", "--date", "2026-11-22", "--changed-since", "avant", "--report", "html=r.html");
        return File.ReadAllText(folder["r.html"]);
    }

    [Theory]
    [InlineData("themes/essai/templates/layout.html")]
    [InlineData("themes/essai/assets/copy.js")]
    [InlineData("themes/essai/theme.yml")]
    [InlineData("generator/Program.cs")]
    [InlineData(".gitlab-ci.yml")]
    [InlineData(".ci/build.sh")]
    [InlineData(".gitattributes")]
    [InlineData("public/index.html")]
    [InlineData("tests/Unit/Essai.cs")]
    [InlineData("Directory.Build.props")]
    [InlineData("content/installer.sh")]
    [InlineData("content/pages/.cache.md")]
    [InlineData("README.md")]
    [InlineData("Content/pages/p.md")]
    [InlineData("contenu.md")]
    public void What_is_not_a_text_is_read_line_by_line(string path)
    {
        folder.Write(path, "autre chose\n");
        folder.Write("content/pages/bonne.md", "---\ntitre: Bonne\n---\n");
        var report = Report();
        Assert.Contains(Group, report);
        Assert.Contains($"<li class=\"erreur\">{path}</li>", report);
        Assert.DoesNotContain("Prêt à publier", report);
        Assert.DoesNotContain("Rien n'empêche", report);
        Assert.DoesNotContain("Rien à reprendre", report);
        Assert.True(report.IndexOf(Group, StringComparison.Ordinal) < report.IndexOf("content/pages/bonne.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("content/pages/bonne.md", "---\ntitre: Bonne\n---\n")]
    [InlineData("content/vocabulaires/natures.yml", "- {id: animation, nom: Animation}\n")]
    [InlineData("content/medias/liste.csv", "a,b\n")]
    [InlineData("content/medias/guide.pdf", "%PDF-1.4\n")]
    [InlineData("content/medias/photo.jpg", "?")]
    [InlineData("content/medias/dessin.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>")]
    public void A_text_or_what_texts_show_is_no_machinery(string path, string text)
    {
        folder.Write(path, text);
        Assert.DoesNotContain(Group, Report());
    }

    [Fact]
    public void What_is_taken_away_or_renamed_is_named_by_both_names()
    {
        File.Delete(folder["README.md"]);
        File.Move(folder["themes/essai/assets/copy.js"], folder["themes/essai/assets/collage.js"]);
        var report = Report();
        Assert.All(["README.md", "themes/essai/assets/copy.js", "themes/essai/assets/collage.js"], path => Assert.Contains($">{path}</li>", report));
    }

    [Fact]
    public void Dates_beside_a_change_of_machinery_are_no_reason_to_accept_it_unread()
    {
        var path = "content/projets/la-roue-commune.md";
        File.WriteAllText(folder[path], File.ReadAllText(folder[path]).Replace("titre:", "relu-le: 2026-11-20\ntitre:"));
        folder.Write("public/index.html", "Bonjour");
        Assert.DoesNotContain("sans relecture", Report());
    }

    [Fact]
    public void What_a_theme_becomes_is_seen_before_it_is_committed()
    {
        folder.Write("themes/essai/templates/layout.html", "autre chose\n");
        folder.Pec("check", "--date", "2026-11-22", "--changed-since", "avant", "--report", "html=r.html");
        Assert.Contains(">themes/essai/templates/layout.html</li>", File.ReadAllText(folder["r.html"]));
    }

    [Fact]
    public void A_site_in_a_folder_of_its_repository_does_not_hide_what_stands_around_it()
    {
        using var repository = new TemporaryFolder();
        repository.Copy(folder["content"], "site/content");
        repository.Commit();
        repository.Git("tag", "avant");
        repository.Write("site/content/pages/bonne.md", "---\ntitre: Bonne\n---\n");
        repository.Write("content/pages/ailleurs.md", "---\ntitre: Ailleurs\n---\n");
        repository.Write("Makefile", "all:\n");
        repository.Commit();
        repository.Pec("check", "--source", "site", "--date", "2026-11-22", "--changed-since", "avant", "--report", "html=r.html");
        var report = File.ReadAllText(repository["r.html"]);
        Assert.Contains(">Makefile</li>", report);
        Assert.Contains(">content/pages/ailleurs.md</li>", report);
        Assert.DoesNotContain(">site/content/pages/bonne.md</li>", report);
    }

    [Fact]
    public void Fifty_files_are_named_and_the_others_counted()
    {
        foreach (var i in Enumerable.Range(100, 153)) folder.Write($"generator/F{i}.cs", "x");
        folder.Write("a\u202e<script>.sh", "x");
        var report = Report();
        Assert.Equal(50, report.Split("<li class=\"erreur\">").Length - 1);
        Assert.Contains("… et 104 autres.", report);
        Assert.DoesNotContain("\u202e", report, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", report);
    }
}
