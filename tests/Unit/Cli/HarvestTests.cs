using System.Text;
using Microsoft.AspNetCore.Http;
using Pec.Io;
using Pec.Tests.Support;
using static Pec.Tests.Support.LocalServer;

namespace Pec.Tests.Cli;

/// <summary>What a project's own file changes in its sheet, and what stays.</summary>
public sealed class HarvestTests : IAsyncLifetime
{
    private const string Sheet = "content/projets/la-roue-commune.md";

    private const string Publiccode = """
        publiccodeYmlVersion: "0.4"
        name: La roue commune
        url: "https://framagit.org/roue/tournees.git"
        landingURL: "https://roue.example/logiciel"
        softwareVersion: "2.4"
        releaseDate: "2026-03-14"
        platforms: [web, android, Minitel]
        categories: [livraison, fleet-management]
        developmentStatus: stable
        softwareType: standalone/web
        intendedAudience:
          countries: [FR]
          scope: [transportation]
        logo: logo.svg
        description:
          en:
            shortDescription: Bicycle couriers share their rounds.
          fr:
            shortDescription: >
              Des livreuses et livreurs à vélo livrent ensemble les colis
              des commerces du quartier. L'outil leur appartient.
            longDescription: Un texte.
            features: [Tournées]
        legal:
          license: AGPL-3.0-or-later
          mainCopyrightOwner: Jeanne Personne
        maintenance:
          type: community
          contacts:
            - name: Jeanne Personne
              email: "jeanne.personne@roue.example"
              phone: "+33612345678"
        localisation:
          localisationReady: true
          availableLanguages: [fr]
        """;

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> files = [];
    private LocalServer server = null!;

    public async ValueTask InitializeAsync()
    {
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        server = await Answering(path => files.TryGetValue(path, out var text) ? context => context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask() : null);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return server.DisposeAsync();
    }

    private string Text
    {
        get => File.ReadAllText(folder[Sheet]);
        set => folder.Write(Sheet, value);
    }

    /// <summary>The sheet with other lines among its keys.</summary>
    private void Say(string lines) => Text = Text.Replace("tenue-par:", lines + "\ntenue-par:");

    private void Feed(string name, string text)
    {
        files["/" + name] = text;
        if (!Text.Contains("source:")) Say($"source: {server["/" + name]}");
    }

    private string Harvest() => HarvestRun.Of(folder);

    /// <summary>The lines that a run takes from the sheet and adds to it.</summary>
    private string[] Changed(Action run)
    {
        var before = Text.Split('\n');
        run();
        var after = Text.Split('\n');
        return [.. before.Except(after).Select(l => "-" + l), .. after.Except(before).Select(l => "+" + l)];
    }

    [Fact]
    public void What_a_publiccode_knows_completes_the_sheet_and_says_where_it_comes_from()
    {
        Feed("publiccode.yml", Publiccode);
        var said = "";
        Assert.Equal(
            ["+programme:", "+  version: 2.4", "+  publiee-le: 2026-03-14", "+  appareils:", "+    - navigateur", "+    - Android", "+    - Minitel", "+ouverture:", "+  licence: AGPL-3.0-or-later", "+  depot: https://framagit.org/roue/tournees.git"],
            Changed(() => said = Harvest()));
        Assert.Contains($"{Sheet} est changé, d'après {server["/publiccode.yml"]} lu le 24\u00a0novembre 2026 :\n  programme.version : « 2.4 » (softwareVersion)\n", said);
        Assert.Contains("  ouverture.licence : « AGPL-3.0-or-later » (legal.license)\n", said);
        Assert.Contains("Sources lues : 1 sur 1. Fiches à relire : 1 ; pour une autre fois : 0.", said);
        Assert.DoesNotContain("Jeanne", Text + said + File.ReadAllText(folder[".moisson.json"]), StringComparison.OrdinalIgnoreCase);
        // The body was written by a person.
        Assert.Contains($"{Sheet}:2:1 — conseil\u00a0: « texte » : la fiche dit « La Roue commune est née", said);
        Assert.Empty(HarvestRun.Faults(folder));
    }

    [Fact]
    public void A_second_run_without_news_changes_nothing()
    {
        Feed("publiccode.yml", Publiccode);
        Harvest();
        var (sheet, memory) = (Text, File.ReadAllText(folder[".moisson.json"]));
        foreach (var name in (string[])[Sheet, ".moisson.json"]) File.SetLastWriteTimeUtc(folder[name], new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Contains("Fiches à relire : 0", Harvest());
        Assert.Equal((sheet, memory), (Text, File.ReadAllText(folder[".moisson.json"])));
        Assert.All((string[])[Sheet, ".moisson.json"], name => Assert.Equal(2020, File.GetLastWriteTimeUtc(folder[name]).Year));
    }

    [Fact]
    public void What_a_person_wrote_stays_and_both_are_told()
    {
        Say("ouverture:\n  licence: MIT   # confirmé au téléphone\n  pourquoi: Pour nos voisins");
        Feed("publiccode.yml", Publiccode);
        var said = "";
        Assert.DoesNotContain(Changed(() => said = Harvest()), l => l.Contains("licence"));
        Assert.Contains($"{Sheet}:9:12 — conseil\u00a0: « ouverture.licence » : la fiche dit « MIT », la source dit « AGPL-3.0-or-later » (legal.license, {server["/publiccode.yml"]}).", said);
        Assert.Contains("  licence: MIT   # confirmé au téléphone\n  pourquoi: Pour nos voisins\n  depot: https://framagit.org/roue/tournees.git\n", Text);
    }

    [Fact]
    public void A_key_follows_its_source_until_a_person_writes_something_else_there()
    {
        Feed("pec.yml", "programme: {version: \"1.0\"}\n");
        Harvest();
        files["/pec.yml"] = "programme: {version: \"1.1\"}\n";
        Assert.Equal(["-  version: 1.0", "+  version: 1.1"], Changed(() => Harvest()));
        Text = Text.Replace("version: 1.1", "version: 1.1 bis");
        files["/pec.yml"] = "programme: {version: \"1.2\"}\n";
        Assert.Empty(Changed(() => Assert.Contains("la fiche dit « 1.1 bis », la source dit « 1.2 »", Harvest())));
        // Whoever writes what the source says lets it be followed again.
        Text = Text.Replace("version: 1.1 bis", "version: \"1.2\"");
        Assert.Empty(Changed(() => Harvest()));
        files["/pec.yml"] = "programme: {version: \"1.3\"}\n";
        Assert.Equal(["-  version: \"1.2\"", "+  version: 1.3"], Changed(() => Harvest()));
    }

    [Fact]
    public void A_sheet_that_bears_another_name_still_follows_its_source()
    {
        Feed("pec.yml", "programme: {version: \"1.0\"}\n");
        Harvest();
        folder.Write("content/projets/la-roue.md", Text.Replace("tenue-par:", "alias: la-roue-commune\ntenue-par:"));
        File.Delete(folder[Sheet]);
        files["/pec.yml"] = "programme: {version: \"1.1\"}\n";
        Assert.Contains("content/projets/la-roue.md est changé", Harvest());
    }

    [Fact]
    public void What_was_refused_is_not_proposed_again_but_what_is_new_is()
    {
        var before = Text;
        Feed("pec.yml", "site: https://roue.example\n");
        before = Text;
        Harvest();
        Text = before;
        Assert.Empty(Changed(() => Harvest()));
        files["/pec.yml"] = "site: https://roue.example/neuf\n";
        Assert.Equal(["+site: https://roue.example/neuf"], Changed(() => Harvest()));
    }

    [Fact]
    public void A_line_that_the_source_takes_away_stays_in_the_sheet()
    {
        Feed("pec.yml", "site: https://roue.example\ndepuis: 2019\n");
        Harvest();
        files["/pec.yml"] = "depuis: 2019\n";
        Assert.Empty(Changed(() => Harvest()));
    }

    [Fact]
    public void A_list_and_the_objects_in_it_are_written_as_a_person_does()
    {
        Feed("pec.yml", "besoins:\n  - Un local\n  - {quoi: Quelqu'un pour la caisse, depuis: 2026-03, territoires: [Épinal, Golbey]}\nchiffres: {quoi: livreurs, valeur: \"1 250,5\", date: 2026}\naccueil: Venez un mardi\n");
        Assert.Equal(
            ["+besoins:", "+  - quoi: Un local", "+  - quoi: Quelqu'un pour la caisse", "+    depuis: 2026-03", "+    territoires:", "+      - Épinal", "+      - Golbey", "+chiffres:", "+  - quoi: livreurs", "+    valeur: 1 250,5", "+    date: 2026", "+accueil:", "+  comment: Venez un mardi"],
            Changed(() => Harvest()));
    }

    [Theory]
    [InlineData("ouverture: libre", "ouverture:\n  code: libre\n  licence: MIT\n")]
    [InlineData("ouverture: {code: libre, pourquoi: \"Pour eux, et nous\"}", "ouverture:\n  code: libre\n  pourquoi: Pour eux, et nous\n  licence: MIT\n")]
    [InlineData("ouverture:\n    donnees:\n        publiques: les rues\n    pourquoi: Pour eux", "ouverture:\n    donnees:\n        publiques: les rues\n    pourquoi: Pour eux\n    licence: MIT\n")]
    [InlineData("ouverture:\n  # à relire\n  code: libre", "ouverture:\n  # à relire\n  code: libre\n  licence: MIT\n")]
    [InlineData("ouverture:", "ouverture:\n  licence: MIT\n")]
    public void One_key_of_an_object_is_completed_and_its_others_stay(string before, string after)
    {
        Say(before);
        Feed("pec.yml", "ouverture: {licence: MIT}\n");
        Assert.DoesNotContain("n'est pas repris", Harvest());
        Assert.Contains(after, Text);
        Assert.Empty(HarvestRun.Faults(folder));
    }

    [Fact]
    public void What_is_certain_is_mended()
    {
        Feed("publiccode.yml", Publiccode.Replace("AGPL-3.0-or-later", "apache-2.0").Replace("\"2026-03-14\"", "2026-03-14T10:00:00Z"));
        Harvest();
        Assert.Contains("  licence: Apache-2.0\n", Text);
        Assert.Contains("  publiee-le: 2026-03-14\n", Text);
        Assert.Empty(HarvestRun.Faults(folder));
    }

    [Fact]
    public void A_remark_that_a_person_left_is_not_lost()
    {
        Say("ouverture: libre   # dit au téléphone");
        Feed("pec.yml", "ouverture: {licence: MIT}\nsite: https://roue.example\n");
        Assert.Equal(["+site: https://roue.example"], Changed(() => Assert.Contains("« ouverture.licence » n'est pas repris de la source : dans la fiche, une remarque", Harvest())));
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_stay_as_they_are()
    {
        Feed("pec.yml", "\ufeffsite: https://roue.example\r\nprogramme:\r\n  version: \"1.0\"\r\n");
        Text = "\ufeff" + Text.Replace("\n", "\r\n");
        Harvest();
        Assert.Contains("\r\nsite: https://roue.example\r\nprogramme:\r\n  version: 1.0\r\n---\r\n", Text);
        Assert.DoesNotMatch("[^\r]\n", Text);
        Assert.StartsWith("\ufeff---\r\n", File.ReadAllText(folder[Sheet], new UTF8Encoding(false, true)));
    }

    [Fact]
    public void What_may_not_be_taken_is_told_and_the_rest_is_taken()
    {
        Feed("pec.yml", """
            contact: jeanne@roue.example
            charte: [{engagement: x, etat: tenu}]
            besoins: [{quoi: Écrire à jeanne.personne@roue.example}]
            offres: Appelez le 06 12 34 56 78
            economie: {lucrativite: beaucoup}
            depuis: demain
            sitee: https://roue.example
            territoires: Abancourt
            x-a-nous: vrai
            se-distingue: "« À nous » : {{ 7*7 }} # non"
            """);
        var said = "";
        Assert.Equal(["+se-distingue: \"« À nous » : {{ 7*7 }} # non\""], Changed(() => said = Harvest()));
        foreach (var (key, why) in new[] { ("contact", "ne se reprend d'aucun fichier"), ("charte", "ne se reprend d'aucun fichier"), ("besoins", "l'adresse de quelqu'un"), ("offres", "l'adresse de quelqu'un"), ("economie", "n'est pas une des valeurs possibles"), ("depuis", "« demain »"), ("sitee", "Vouliez-vous dire « site » ?") })
            Assert.Matches($@"{Sheet}:8:9 — avertissement\u00a0: « {key} » n'est pas repris de la source : .*{System.Text.RegularExpressions.Regex.Escape(why)}", said);
        Assert.DoesNotContain("x-a-nous", said);
        Assert.Contains("territoires", said);
        Assert.Empty(HarvestRun.Faults(folder));
    }

    [Fact]
    public void What_the_check_would_refuse_in_the_sheet_is_told_and_the_rest_is_taken()
    {
        Text = Text.Replace("territoires: Épinal\n", "");
        Feed("pec.yml", "territoires: Abancourt\netape: inventee\nsite: https://roue.example\n");
        var said = "";
        Assert.Equal(["+site: https://roue.example"], Changed(() => said = Harvest()));
        Assert.Contains("« territoires » n'est pas repris de la source : ", said);
        Assert.Empty(HarvestRun.Faults(folder));
    }

    [Fact]
    public void A_stage_is_that_of_the_path_and_a_word_of_the_list()
    {
        Text = Text.Replace("etape: en-service\n", "maturite:\n  - {etape: prototype, depuis: 2024}\n");
        Feed("publiccode.yml", Publiccode.Replace("stable", "beta"));
        Assert.DoesNotContain(Changed(() => Assert.DoesNotContain("« etape »", Harvest())), l => l.Contains("etape"));
        files["/publiccode.yml"] = Publiccode;
        Assert.Contains("« etape » : la fiche dit « prototype », la source dit « en-service »", Harvest());
        files["/publiccode.yml"] = Publiccode.Replace("stable", "obsolete");
        Assert.DoesNotContain("« etape »", Harvest());
    }

    [Fact]
    public void The_words_of_a_sheet_in_another_language_are_taken_in_it()
    {
        Text = Text[..Text.LastIndexOf("---", StringComparison.Ordinal)] + "langue: en\n---\n";
        Feed("publiccode.yml", Publiccode.Replace("    shortDescription: Bicycle", "    longDescription: |\n      They ride.\n\n      - every *morning*\n    shortDescription: Bicycle"));
        Assert.Contains("la source dit « Bicycle couriers share their rounds. »", Harvest());
        Assert.EndsWith("---\nThey ride.\n\n- every *morning*\n", Text);
    }

    [Fact]
    public void A_file_that_speaks_of_another_project_changes_nothing()
    {
        folder.Write("content/projets/autre.md", "---\ntitre: L'Autre Roue\nresume: Un. Deux.\nsite: https://autre.example\ntenue-par: eux\n---\n");
        Feed("publiccode.yml", Publiccode.Replace("La roue commune", "l'autre roue"));
        Assert.Empty(Changed(() => Assert.Contains($"{Sheet}:8:9 — avertissement\u00a0: rien n'est repris de « {server["/publiccode.yml"]} », qui parle d'un autre projet : « l'autre roue » est le nom de content/projets/autre.md.", Harvest())));
        files["/publiccode.yml"] = Publiccode.Replace("https://framagit.org/roue/tournees.git", "http://www.autre.example/");
        Assert.Empty(Changed(() => Assert.Contains("« http://www.autre.example/ » est l'adresse de content/projets/autre.md.", Harvest())));
    }

    [Fact]
    public void Two_sheets_of_one_source_receive_nothing_and_the_others_do()
    {
        Feed("pec.yml", "site: https://roue.example\n");
        files["/b/pec.yml"] = "site: https://b.example\n";
        folder.Write("content/projets/z.md", $"---\ntitre: Zèbre\nresume: Un. Deux.\ntenue-par: eux\nsource: {server["/pec.yml"]}\n---\n");
        folder.Write("content/projets/b.md", $"---\ntitre: Boussole\nresume: Un. Deux.\ntenue-par: eux\nsource: {server["/b/pec.yml"]}\n---\n");
        Assert.Contains($"content/projets/z.md:5:9 — avertissement\u00a0: cette source est aussi celle de « {Sheet} »", Harvest());
        Assert.Equal(["GET /b/pec.yml"], server.Asked);
        Assert.Contains("site: https://b.example", File.ReadAllText(folder["content/projets/b.md"]));
        Assert.DoesNotContain("site:", Text);
    }

    [Fact]
    public void A_dry_run_says_and_writes_nothing()
    {
        Feed("publiccode.yml", Publiccode);
        Assert.Empty(Changed(() => Assert.Contains($"{Sheet} changerait, d'après", HarvestRun.Of(folder, isDryRun: true))));
        Assert.False(File.Exists(folder[".moisson.json"]));
    }

    [Fact]
    public void A_damaged_memory_stops_all_before_anything_is_changed()
    {
        Feed("pec.yml", "site: https://roue.example\n");
        folder.Write(".moisson.json", "{\"projet:a\": [");
        Assert.Empty(Changed(() => Assert.Contains("est abîmé", Assert.Throws<EnvironmentFault>(() => Harvest()).Sentence.French)));
    }

    [Fact]
    public void The_command_reads_the_sheets_that_are_named_and_says_which_name_is_wrong()
    {
        Feed("pec.yml", "site: https://roue.example\n");
        folder.Write("content/projets/b.md", $"---\ntitre: Boussole\nresume: Un. Deux.\ntenue-par: eux\nsource: {server["/b/pec.yml"]}\n---\n");
        var one = folder.Pec("moissonner", "--only", "projet:la-roue-commune", "--allow-loopback", "--date", "2026-11-24", "--report", "html=rapport.html");
        Assert.True(one.Exit == 0, one.Errors);
        Assert.Contains("Sources lues : 1 sur 1", one.Output);
        Assert.Contains("site: https://roue.example\n", Text);
        Assert.True(File.Exists(folder["rapport.html"]));
        var wrong = folder.Pec("moissonner", "--only", "la-roue-comune");
        Assert.Equal(2, wrong.Exit);
        Assert.Contains("Vouliez-vous dire « la-roue-commune » ?", wrong.Errors);
    }

    [Fact]
    public void Without_a_source_it_says_how_to_have_one()
    {
        var said = folder.Pec("moissonner");
        Assert.Equal(0, said.Exit);
        Assert.Contains("Aucune fiche n'est alimentée par un fichier.", said.Output);
        Assert.False(File.Exists(folder[".moisson.json"]));
    }
}
