using Pec.Model;
using Pec.Network;
using Pec.Tests.Support;

namespace Pec.Tests.Cli;

/// <summary><c>pec init</c>: the first files of a site, which builds without a warning.</summary>
public sealed class InitTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private Answer Init(params string[] arguments) => folder.Pec(["init", "site", "--date", "2026-11-22", .. arguments]);

    private BuiltSite Built() => BuiltSite.Of(Trees.OfFolder(folder["site/content"], "content"), BuiltSite.Usual with { Theme = null });

    public static TheoryData<string> Sections => ["toutes", "recits,groupes,rencontres,besoins", .. Features.Model.SectionNames];

    [Theory]
    [MemberData(nameof(Sections))]
    public void It_writes_a_site_that_builds_without_a_warning(string sections)
    {
        Assert.Equal(0, Init("--name", "Réseau: des \"Rives\" #1", "--sentences", "Nous réparons. Vous aussi ?", "--url", "https://rives.example.org/site", "--sections", sections).Exit);
        var site = Built();
        Assert.Empty(site.Faults);
        Assert.Contains("<h1>Réseau", site["/"], StringComparison.Ordinal);
        Assert.True(site.Has("/projets/un-lieu-d-exemple/"));
        Assert.All((string[])[".gitlab-ci.yml", ".gitignore", "README.md", ".gitlab/issue_templates/Projet.md"], f => Assert.True(File.Exists(folder["site/" + f]), f));
    }

    [Fact]
    public void Each_kind_of_the_chosen_sections_has_an_example_that_says_that_it_is_one()
    {
        Init("--sections", "toutes");
        Assert.All(Features.Model.Kinds.Where(k => k.Name != "page"), kind => Assert.All(
            Directory.GetFiles(folder[$"site/content/{kind.Folder}"]), file => Assert.Contains("exemple", File.ReadAllText(file), StringComparison.Ordinal)));
        Assert.Contains("rubriques: [" + string.Join(", ", Features.Model.SectionNames) + "]", File.ReadAllText(folder["site/content/site.yml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_was_not_chosen_there_is_no_folder_no_list_no_key_and_no_question()
    {
        Init("--sections", "rencontres");
        Assert.Equal(["pages", "projets", "rencontres", "vocabulaires"], Directory.GetDirectories(folder["site/content"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["etapes.yml", "formes-juridiques.yml", "indicateurs.yml", "usages.yml"], Directory.GetFiles(folder["site/content/vocabulaires"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("besoins", File.ReadAllText(folder["site/content/projets/un-lieu-d-exemple.md"]), StringComparison.Ordinal);
        Assert.False(File.Exists(folder["site/.gitlab/issue_templates/Recit.md"]));
    }

    [Fact]
    public void Nothing_is_begun_that_the_site_does_without()
    {
        Init("--sections", "recits");
        var answer = folder.Pec("new", "groupe", "Un groupe", "--source", "site");
        Assert.Equal(2, answer.Exit);
        Assert.Contains("Ce site n'a pas de rubrique pour un « groupe »", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(0, folder.Pec("new", "recit", "Un récit", "--source", "site").Exit);
        Assert.DoesNotContain(Directory.GetFiles(folder.Path, "*groupe*", SearchOption.AllDirectories), f => !f.Contains(".gitlab", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_told_without_a_terminal_is_safe_and_said()
    {
        var answer = Init("--name", "Les Rives");
        Assert.Equal(0, answer.Exit);
        Assert.All((string[])["--sentences", "--country", "--language", "--url", "--sections"], option => Assert.Contains($"{option} n'est pas donné", answer.Output, StringComparison.Ordinal));
        Assert.Empty(Built().Faults);
    }

    [Fact]
    public void The_same_answers_give_the_same_bytes()
    {
        Init("--sections", "toutes");
        Assert.Equal(0, folder.Pec("init", "autre", "--date", "2026-11-22", "--sections", "toutes").Exit);
        Assert.Equal(Trees.OfFolder(folder["site"], "").Blobs.Values.Select(b => (b.Path, b.Hash)), Trees.OfFolder(folder["autre"], "").Blobs.Values.Select(b => (b.Path, b.Hash)));
    }

    [Fact]
    public void A_folder_that_holds_something_is_left_as_it_is()
    {
        folder.Write("site/notes.txt", "à garder");
        var answer = Init("--sections", "toutes");
        Assert.Equal(2, answer.Exit);
        Assert.Contains("n'est pas vide : il y a déjà « notes.txt »", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(folder["site"]).Select(Path.GetFileName));
    }

    [Fact]
    public void What_a_new_project_of_GitLab_holds_stays()
    {
        folder.Write("site/README.md", "à nous\n");
        folder.Write("site/.git/HEAD", "ref: refs/heads/main\n");
        Assert.Equal(0, Init().Exit);
        Assert.Equal("à nous\n", File.ReadAllText(folder["site/README.md"]));
        Assert.True(File.Exists(folder["site/content/site.yml"]));
    }

    [Theory]
    [InlineData("« recit » n'est pas une rubrique ; vouliez-vous dire « recits » ?", "--sections", "recit,besoins")]
    [InlineData("« Belgique » n'est pas un pays en deux lettres", "--country", "Belgique")]
    [InlineData("« zz » n'est pas un pays en deux lettres", "--country", "zz")]
    [InlineData("« rives » n'est pas une adresse", "--url", "rives")]
    [InlineData("« de » n'est pas une langue connue", "--language", "de")]
    public void An_answer_that_cannot_be_is_one_sentence_and_nothing_is_written(string sentence, params string[] arguments)
    {
        var answer = Init(arguments);
        Assert.Equal(2, answer.Exit);
        Assert.Contains(sentence, answer.Errors, StringComparison.Ordinal);
        Assert.Single(answer.Errors.Trim().Split('\n'));
        Assert.False(Directory.Exists(folder["site"]));
    }
}
