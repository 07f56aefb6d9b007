using Pec.Io;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Cli;

/// <summary><c>pec check</c> on a real folder: what it writes, what it compares, what it mends.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Sound = "---\ntitre: La Roue commune\nresume: Des colis à vélo.\nusages: livraison\nterritoires: Épinal\netape: en-service\ncontact: bonjour@laroue.example\ntenue-par: nous\n---\n";

    private readonly TemporaryFolder folder = new();

    public CheckTests()
    {
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        folder.Write("content/projets/la-roue-commune.md", Sound);
        folder.Write("content/recits/premiere-tournee.md", "---\ntitre: Première tournée\ndate: 2025-05\nprojets: la-roue-commune\ntenue-par: nous\n---\n");
    }

    public void Dispose() => folder.Dispose();

    private Answer Check(params string[] arguments) => folder.Pec(["check", "--date", "2026-11-22", .. arguments]);

    [Theory]
    [InlineData("« jsn » n'est pas un format de rapport. Vouliez-vous dire « json » ?", "--report", "jsn=r.json")]
    [InlineData("« json » n'est pas de la forme FORMAT=FICHIER", "--report", "json")]
    [InlineData("On ne peut pas écrire « content »", "--report", "json=content")]
    [InlineData("n'est pas dans un dépôt git", "--changed-since", "main")]
    public void What_cannot_be_done_is_one_sentence(string sentence, params string[] arguments)
    {
        var answer = Check(arguments);
        Assert.Equal(2, answer.Exit);
        Assert.Contains(sentence, answer.Errors);
        Assert.Single(answer.Errors.Trim().Split('\n'));
    }

    [Fact]
    public void A_version_that_git_does_not_know_is_one_sentence()
    {
        folder.Commit();
        var answer = Check("--changed-since", "--output=x");
        Assert.Equal(2, answer.Exit);
        Assert.Contains("« --output=x » n'est pas une version que git connaît ici", answer.Errors);
    }

    [Fact]
    public void Only_what_changed_since_a_version_is_told_and_what_it_causes_elsewhere()
    {
        folder.Write("content/projets/velo-partage.md", Sound.Replace("Épinal", "Nulle-Part-sur-Rien"));
        folder.Commit();
        Assert.Contains("Rien à reprendre.", Check("--changed-since", "HEAD").Output);

        folder.Write("content/pages/nouvelle.md", "---\ntitel: Nouvelle\n---\n");
        File.Delete(folder["content/projets/la-roue-commune.md"]);
        var answer = Check("--changed-since", "HEAD");
        Assert.Equal(1, answer.Exit);
        Assert.Contains("content/pages/nouvelle.md:2:1 — erreur", answer.Output);
        Assert.Contains("content/recits/premiere-tournee.md:4:10 — erreur", answer.Output);
        Assert.DoesNotContain("velo-partage", answer.Output);
    }

    [Fact]
    public void Every_finding_of_a_file_that_changed_is_told_though_it_was_there_before()
    {
        folder.Write("content/projets/velo-partage.md", Sound.Replace("Épinal", "Nulle-Part-sur-Rien"));
        folder.Commit();
        File.AppendAllText(folder["content/projets/velo-partage.md"], "\nUne phrase de plus.\n");
        Assert.Contains("content/projets/velo-partage.md:5:14 — avertissement", Check("--changed-since", "HEAD").Output);
    }

    [Fact]
    public void Whoever_reads_a_proposal_again_sees_first_what_takes_the_least_time()
    {
        folder.Commit();
        folder.Write("content/pages/bonne.md", "---\ntitre: Bonne\n---\n");
        folder.Write("content/pages/mauvaise.md", "---\ntitel: Mauvaise\n---\n");
        folder.Write("content/medias/oubliee.png", File.ReadAllBytes(Path.Combine(Repository.Root, "content/medias/partage.png")));
        Check("--changed-since", "HEAD", "--report", "html=r.html");
        var report = File.ReadAllText(folder["r.html"]);
        Assert.Matches("(?s)Prêt à publier \\(1\\).*?content/pages/bonne.md.*?À répondre \\(1\\).*?content/medias/oubliee.png.*?Aucune page ne montre cette image.*?En attente de ses auteurs \\(1\\).*?content/pages/mauvaise.md.*?titel", report);
        Assert.DoesNotContain("sans relecture", report);
    }

    [Fact]
    public void What_arrived_since_the_branch_began_is_counted_and_a_twin_is_told_on_the_new_file()
    {
        folder.Commit();
        // On the main branch, another contribution is accepted meanwhile; its name comes later than ours.
        folder.Bash("git checkout --quiet -b ailleurs");
        folder.Write("content/projets/coopcircuits.md", Sound.Replace("La Roue commune", "CoopCircuits (Open Food France)"));
        folder.Bash("git add -A && git commit --quiet -m deux && git checkout --quiet -b ici HEAD^");
        folder.Write("content/projets/circuits.md", Sound.Replace("La Roue commune", "Coop Circuits"));
        folder.Bash("git add -A && git commit --quiet -m trois");
        var told = Check("--changed-since", "ailleurs").Output;
        Assert.Contains("content/projets/circuits.md:2:8 — conseil", told);
        Assert.Contains("presque le même nom que « content/projets/coopcircuits.md »", told);
        Assert.DoesNotContain("disparaît", told);
    }

    [Fact]
    public void A_proposal_that_only_confirms_dates_can_be_accepted_without_being_read_again()
    {
        folder.Commit();
        folder.Write("content/projets/la-roue-commune.md", Sound.Replace("tenue-par", "relu-le: 2026-11-20\ntenue-par"));
        Check("--changed-since", "HEAD", "--report", "html=r.html");
        Assert.Contains("peut être acceptée sans relecture", File.ReadAllText(folder["r.html"]));
    }

    [Fact]
    public void The_theme_is_checked_with_the_texts()
    {
        folder.Copy(Path.Combine(Repository.Root, "tests/themes/dix-lignes"), "themes/communs");
        folder.Write("themes/communs/theme.yml", "couleur: []\n");
        var answer = Check();
        Assert.Equal(1, answer.Exit);
        Assert.Contains("themes/communs/theme.yml:1:1 — erreur", answer.Output);
    }

    [Fact]
    public void Reports_name_files_from_the_root_of_the_repository()
    {
        folder.Write("content/pages/p.md", "---\ntitel: P\n---\n");
        using var repository = new TemporaryFolder();
        repository.Copy(folder.Path, "site du réseau");
        repository.Commit();
        repository.Pec("check", "--source", "site du réseau", "--report", "codequality=cq.json", "--report", "html=r.html", "--edit-base", "https://gitlab.example/a/b/-/edit/main");
        Assert.Contains("\"path\": \"site du réseau/content/pages/p.md\"", File.ReadAllText(repository["cq.json"]));
        Assert.Contains("https://gitlab.example/a/b/-/blob/main/site%20du%20r%C3%A9seau/content/pages/p.md#L2", File.ReadAllText(repository["r.html"]));
    }

    [Fact]
    public void A_warning_fails_when_strictness_is_asked_for_in_reports_too()
    {
        folder.Write("content/projets/velo-partage.md", Sound.Replace("Épinal", "Nulle-Part-sur-Rien"));
        Assert.Equal(0, Check("--report", "junit=r.xml").Exit);
        Assert.DoesNotContain("<failure", File.ReadAllText(folder["r.xml"]));
        Assert.Equal(1, Check("--strict", "--report", "junit=r.xml").Exit);
        Assert.Contains("<failure", File.ReadAllText(folder["r.xml"]));
    }

    [Fact]
    public void What_is_certain_is_mended_and_told_and_the_rest_remains()
    {
        const string path = "content/recits/premiere-tournee.md";
        folder.Write(path, "---\r\ntitre: Première tournée\r\n# Le jour du premier colis\r\ndate: 14 mars 2025\r\nprojets: la-roue-comune\r\ntenue-par: nous\r\n---\r\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder[path], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var answer = Check("--fix");
        Assert.Equal(1, answer.Exit);
        Assert.Contains($"{path}:4 — corrigé : « date: 14 mars 2025 » → « date: 2025-03-14 »", answer.Output);
        Assert.Contains($"{path}:5:10 — erreur", answer.Output);
        Assert.Equal("---\r\ntitre: Première tournée\r\n# Le jour du premier colis\r\ndate: 2025-03-14\r\nprojets: la-roue-comune\r\ntenue-par: nous\r\n---\r\n", File.ReadAllText(folder[path]));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(folder[path]));
        Assert.DoesNotContain("corrigé", Check("--fix").Output);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories), f => f.Contains("pec-next"));
    }

    [Fact]
    public void A_linked_file_is_never_mended()
    {
        const string mistaken = "---\ntitre: Ailleurs\ndate: 14 mars 2025\n---\n";
        folder.Write("ailleurs.md", mistaken);
        File.CreateSymbolicLink(folder["content/recits/lien.md"], "../../ailleurs.md");
        Check("--fix");
        Assert.Equal(mistaken, File.ReadAllText(folder["ailleurs.md"]));
    }

    [Fact]
    public void A_file_that_changed_since_it_was_read_or_became_a_link_is_left_as_it_is()
    {
        const string path = "content/recits/premiere-tournee.md";
        var read = Blob.Of(new(path), File.ReadAllBytes(folder[path]));
        folder.Write(path, "d'une autre main");
        Assert.Contains("a changé entre-temps", Assert.Throws<EnvironmentFault>(() => TextFile.Replace(folder.Path, read, read)).Sentence.French);
        Assert.Equal("d'une autre main", File.ReadAllText(folder[path]));

        folder.Write("ailleurs.md", read.Read().ToArray());
        File.Delete(folder[path]);
        File.CreateSymbolicLink(folder[path], "../../ailleurs.md");
        Assert.Throws<EnvironmentFault>(() => TextFile.Replace(folder.Path, read, Blob.Of(new(path), [1])));
        Assert.Equal(read.Read().ToArray(), File.ReadAllBytes(folder["ailleurs.md"]));
    }

    [Fact]
    public void Help_explains_every_option_of_check()
    {
        var help = Check("--help").Output;
        foreach (var option in (string[])["--report FORMAT=FICHIER", "text, json, codequality, junit, html, annotations", "--changed-since VERSION", "--fix", "--strict", "--edit-base ADRESSE"]) Assert.Contains(option, help);
    }
}
