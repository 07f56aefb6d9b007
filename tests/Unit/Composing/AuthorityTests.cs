using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Tests.Support;
using YamlDotNet.Serialization;

namespace Pec.Tests.Composing;

/// <summary>What authorities can do, and what they were asked.</summary>
public sealed class AuthorityTests
{
    private static readonly string Demonstration = Path.Combine(Repository.Root, "tests/sites/demonstration/content");

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(
        Trees.Site([
            ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"),
            ("vocabulaires/appuis.yml", "- {id: achat, nom: Achat, description: Elle devient cliente., ordre: 2}\n- {id: local, nom: Local ou matériel, ordre: 1}\n"), .. content,
        ]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" });

    private static (string, string) Project(string id, string rest) => ($"projets/{id}.md", $"---\ntitre: {id}\nresume: Un.\ntenue-par: nous\n{rest}---\n");

    private static string Text(BuiltSite site, string page) => Regex.Replace(Regex.Replace(site[page], "<[^>]+>", " ").Replace('\u00a0', ' '), @"\s+", " ");

    [Fact]
    public void Each_kind_of_support_says_who_gives_it_where_to_which_platform_and_since_when()
    {
        var text = Text(Site(
            Project("roue", "collectivites: {collectivite: brume, demande: Une salle, reponse: oui, appui: local, accord: 2026}\n"), Project("gabare", ""),
            ("collectivites/brume.md", "---\ntitre: Brume\nresume: Un.\ntenue-par: la mairie\nterritoire: Finistère\nappuis: [{appui: local, projets: gabare, depuis: 2021-05}]\n---\n")), "/collectivites/");
        Assert.Contains("Local ou matériel Brume , Finistère : gabare , roue , depuis mai 2021 . Achat Elle devient cliente.", text);
        Assert.Contains("roue Une salle Brume Oui : Local ou matériel", text);
        Assert.Contains("Bretagne Brume Finistère", text);
    }

    [Fact]
    public void An_authority_speaks_first_then_what_it_supports_then_what_it_was_asked()
    {
        var page = Site(
            Project("roue", "collectivites: {collectivite: brume, demande: Une salle, reponse: oui, preuve: 'https://brume.example/conseil', appris: Venir tôt}\n"),
            ("collectivites/brume.md", "---\ntitre: Brume\nresume: Un.\ntenue-par: la mairie\nmot: Nous prêtons nos murs.\nappuis: local\n---\nLe corps.\n"))["/collectivites/brume/"];
        string[] order = ["Nous prêtons nos murs", "Le corps", "id=\"appuis\"", "id=\"demandes\"", "Une salle", "href=\"https://brume.example/conseil\"", "Venir tôt"];
        Assert.Equal(order, order.OrderBy(words => page.IndexOf(words, StringComparison.Ordinal)));
        Assert.All(order, words => Assert.Contains(words, page));
    }

    [Fact]
    public void Few_requests_have_no_total_and_no_silence_is_counted_in_months()
    {
        var text = Text(Site(
            Project("roue", "collectivites: {collectivite: brume, demande: Une salle, date: 2019, reponse: pas-de-reponse-connue}\n"), ("collectivites/brume.md", "---\ntitre: Brume\nresume: Un.\ntenue-par: la mairie\n---\n")), "/collectivites/");
        Assert.Contains("Pas de réponse connue à ce jour", text);
        Assert.DoesNotMatch(@"1 demande|\d+ mois|il y a", text);
    }

    [Fact]
    public void Where_nobody_told_anything_there_is_an_invitation_out_of_the_menu()
    {
        var page = Site()["/collectivites/"];
        Assert.Contains("noindex", page);
        Assert.Contains("Racontez-le-nous", page);
    }

    [Fact]
    public void Many_requests_have_pages_of_their_own()
    {
        var site = Site([("collectivites/brume.md", "---\ntitre: Brume\nresume: Un.\ntenue-par: la mairie\n---\n"), .. Enumerable.Range(10, 70).Select(i => Project($"p{i}", "collectivites: {collectivite: brume, demande: Une salle, reponse: non}\n"))]);
        Assert.Contains("href=\"/collectivites/demandes/\"", site["/collectivites/"]);
        Assert.DoesNotContain("p10", site["/collectivites/"]);
        Assert.Contains("70 demandes de 70 projets : 70 un « pas cette fois »", Text(site, "/collectivites/"));
        Assert.Contains("p10", site["/collectivites/demandes/"]);
        Assert.Contains("p79", site["/collectivites/demandes/page/2/"]);
    }

    [Fact]
    public void The_total_and_the_unnamed_are_those_that_the_files_tell()
    {
        var projects = Directory.GetFiles(Path.Combine(Demonstration, "projets"), "*.md").Select(f => (Id: Path.GetFileNameWithoutExtension(f), Told: Front(f)))
            .Where(p => p.Told.ContainsKey("collectivites") && p.Told.GetValueOrDefault("visibilite") is null or "public" && p.Told.GetValueOrDefault("brouillon") is not ("oui" or "true") && !p.Told.ContainsKey("retiree")).ToList();
        var requests = projects.SelectMany(p => Requests(p.Told).Select(r => (p.Id, Told: r))).ToList();
        int Ended(string answer) => requests.Count(r => r.Told.GetValueOrDefault("reponse") as string == answer);
        var site = BuiltSite.Of(Trees.OfFolder(Demonstration, "content").With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs" });
        Assert.Contains($"{requests.Count} demandes de {projects.Count} projets : {Ended("oui")} ont reçu un oui, {Ended("partiel")} un oui en partie, {Ended("non")} un « pas cette fois ».", Text(site, "/collectivites/"));
        var unnamed = requests.Where(r => !r.Told.ContainsKey("preuve") && !r.Told.ContainsKey("accord")).ToList();
        Assert.True(unnamed.Count > 4);
        foreach (var (id, told) in unnamed)
        {
            var authority = (string)told["collectivite"];
            var title = Typography.Set((string)Front(Path.Combine(Demonstration, "collectivites", authority + ".md"))["titre"]);
            var named = requests.Any(r => r.Id == id && (string)r.Told["collectivite"] == authority && (r.Told.ContainsKey("preuve") || r.Told.ContainsKey("accord")));
            if (named) continue;
            Assert.DoesNotContain(title, site[$"/projets/{id}/"]);
            Assert.DoesNotContain($"/collectivites/{authority}/", site[$"/projets/{id}/"]);
            Assert.DoesNotContain((string)told["demande"], site[$"/collectivites/{authority}/"]);
        }
    }

    private static IEnumerable<Dictionary<object, object>> Requests(Dictionary<string, object> told) => ((List<object>)told["collectivites"]).Cast<Dictionary<object, object>>();

    private static Dictionary<string, object> Front(string file) => new Deserializer().Deserialize<Dictionary<string, object>>(File.ReadAllText(file).Split("---\n")[1]);
}
