using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>How one finds a platform: by what it is for, then by six questions.</summary>
public sealed partial class FinderTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" };

    private static readonly (string, string)[] Ground =
    [
        ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"),
        ("vocabulaires/usages.yml", "- {id: echange, nom: Échange, description: Se prêter., synonymes: [troc, entraide]}\n- {id: reparation, nom: Réparation, parent: echange}\n- {id: energie, nom: Énergie}\n"),
        ("vocabulaires/etapes.yml", "- {id: idee, nom: Idée, sens: idee}\n- {id: prototype, nom: Prototype, sens: essai}\n- {id: en-service, nom: En service, sens: en-service}\n- {id: en-pause, nom: En pause, sens: en-pause}\n- {id: arretee, nom: Arrêtée, sens: arretee}\n"),
    ];

    private static BuiltSite Site(params IEnumerable<(string, string)> content) => Site(Options, content);

    private static BuiltSite Site(BuildOptions options, params IEnumerable<(string, string)> content) =>
        BuiltSite.Of(Trees.Site([.. Ground, .. content]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), options);

    private static (string, string) Project(string id, string rest) => ($"projets/{id}.md", $"---\ntitre: {id}\nresume: Un.\ntenue-par: nous\n{rest}---\n");

    private static (string, string) Ally(string id, string rest) => ($"allies/{id}.md", $"---\ntitre: {id}\ntenue-par: eux\n{rest}---\n");

    private static readonly (string, string) Anywhere = ("territoires.yml", "- {id: partout, nom: Partout, nature: sans-lieu}\n");

    private static string Text(string page) => Regex.Replace(Regex.Replace(page, "<[^>]+>", ""), "[\u00a0\u202f]", " ");

    /// <summary>The names under each heading of a page of answers.</summary>
    private static string Groups(string page) => string.Join(" / ", AnswerGroup().Matches(page).Select(g => $"{g.Groups[1].Value}: {string.Join(' ', Name().Matches(g.Value).Select(n => n.Groups[1].Value))}"));

    [Fact]
    public void A_stage_that_is_renamed_means_what_it_meant()
    {
        var site = Site(
            ("vocabulaires/etapes.yml", "- {id: ouverte, nom: Ouverte, sens: en-service}\n- {id: en-service, nom: Sans sens}\n"),
            Project("zoe", "usages: echange\netape: ouverte\n"), Project("abri", "usages: echange\netape: en-service\n"));
        Assert.Equal("On peut s’en servir aujourd’hui: zoe / À leur demander: abri", Groups(site["/trouver/echange/"]));
    }

    [Fact]
    public void Answers_stand_under_whether_one_can_use_them_and_in_alphabetical_order()
    {
        var site = Site(
            Project("zoe", "usages: echange\netape: en-service\n"), Project("abri", "usages: echange\naccueil: sur-demande\n"), Project("canot", "usages: echange\netape: prototype\n"),
            Project("tarde", "usages: echange\netape: en-service\naccueil: bientot\n"), Project("dort", "usages: echange\netape: en-pause\n"), Project("fini", "usages: echange\netape: arretee\naccueil: oui\n"),
            Project("muet", "usages: echange\n"), Ally("voisine", "usages: echange\n"));
        var page = site["/trouver/echange/"];
        Assert.Equal("On peut s’en servir aujourd’hui: abri zoe / En construction: canot tarde / À leur demander: muet / Chez nos voisins: voisine", Groups(page));
        Assert.Matches("On ne peut pas s’en servir aujourd’hui[^<]*<a href=\"/projets/dort/\">dort</a>, <a href=\"/projets/fini/\">fini</a>", page);
        Assert.DoesNotContain("fini", site["/trouver/"]);
    }

    [Fact]
    public void An_answer_says_in_words_how_one_starts_how_open_it_is_and_whom_to_write_to()
    {
        var text = Text(Site(
            Project("abri", "usages: echange\naccueil: {ouvert: oui, a-qui: à tous, comment: Sonnez}\nouverture: {code: libre, pourquoi: Pour essaimer}\ncontact: abri@x.org\n"),
            Project("muet", "usages: echange\n"))["/trouver/echange/"]);
        foreach (var told in new[] { "Peut\u2011on s’en servir ? Oui", "à tous", "Sonnez", "Le code : Libre, chacun peut le lire", "Pourquoi : Pour essaimer", "Écrire : abri@x.org", "Écrire : reseau@x.org Le réseau lira et transmettra" }) Assert.Contains(told, text);
    }

    [Fact]
    public void What_others_wrote_of_a_project_says_the_year_of_its_source()
    {
        var text = Text(Site(("projets/a.md", "---\ntitre: a\nresume: Un.\nusages: echange\naccueil: oui\nsources: [{nom: S, date: 2019-03}]\n---\n"))["/trouver/echange/"]);
        Assert.Contains("Oui en 2019, d’après S", text);
        Assert.Contains("Écrit d’après des sources publiques (2019).", text);
    }

    [Fact]
    public void Its_column_says_it_too()
    {
        var text = Text(Site(("projets/a.md", "---\ntitre: a\nresume: Un.\nusages: echange\netape: en-service\nsources: [{nom: S, date: 2019-03}]\n---\n"), Project("b", "usages: echange\nterritoires: Brest\n"))["/trouver/echange/"]);
        Assert.Contains("a (d’après une source de 2019)b", text);
    }

    [Fact]
    public void A_narrower_usage_answers_for_the_wider_one_and_each_leads_to_the_other()
    {
        var site = Site(Project("a", "usages: reparation\netape: en-service\n"));
        foreach (var usage in new[] { "echange", "reparation" }) Assert.Equal("On peut s’en servir aujourd’hui: a", Groups(site[$"/trouver/{usage}/"]));
        Assert.Contains("href=\"/trouver/reparation/\"", site["/trouver/echange/"]);
        Assert.Contains("href=\"/trouver/echange/\"", site["/trouver/reparation/"]);
    }

    [Fact]
    public void The_list_names_usages_with_their_synonyms_and_asks_once_for_what_is_missing()
    {
        var site = Site(Project("a", "usages: Jardins mouvants\n"), Project("b", "usages: troc\n"));
        var text = Text(site["/trouver/"]);
        Assert.Contains("On dit aussi : troc, entraide", text);
        Assert.Contains("Réparation, Énergie. Le faire savoir", text);
        Assert.Single(Regex.Matches(site["/trouver/"], "subject=Je%20cherche"));
        Assert.True(site.Has("/trouver/jardins-mouvants/"));
        Assert.False(site.Has("/trouver/energie/"));
    }

    [Fact]
    public void A_page_that_nobody_answers_is_an_invitation_that_nobody_is_sent_to()
    {
        var site = Site();
        Assert.Contains("noindex", site["/trouver/"]);
        Assert.Contains("Le faire savoir", site["/trouver/"]);
        Assert.DoesNotContain("/trouver/", site["/plan-du-site/"]);
    }

    [Fact]
    public void Two_answers_stand_side_by_side_and_only_there_is_silence_told()
    {
        var one = Project("abri", "usages: echange\npropriete: [{qui: les livreurs, part: tout}]\neconomie: {entree: 20 €, finance: le serveur}\nouverture: {code: libre, contenus: fermes, donnees: effacées, licence: MIT}\nbriques: [{nom: Caisse, ouverture: ferme, pourquoi: La loi}]\nmaturite: [{etape: en-service, depuis: 2018-05}]\n");
        Assert.DoesNotContain("<table", Site(one)["/trouver/echange/"]);
        var page = Site(one, Project("muet", "usages: echange\n"))["/trouver/echange/"];
        Assert.Contains("<th scope=\"row\">À qui ça appartient</th><td data-f=\"libre\">les livreurs (tout)</td><td data-f=\"-\"><span class=\"note\">non renseigné</span></td>", page);
        foreach (var told in new[] { "20 €", "le serveur", "MIT", "effacées", "Fermés", "Caisse : La loi", "En service, depuis mai 2018" }) Assert.Contains(told, Text(page));
        // Nobody told it: the question itself is left out.
        Assert.DoesNotContain("Les personnes</th>", page);
        Assert.Contains("id=\"libre\"", page);
    }

    [Fact]
    public void What_few_of_them_tell_is_named_in_a_sentence_and_no_table_has_one_row()
    {
        var known = Project("abri", "usages: echange\netape: en-service\nterritoires: Brest\neconomie: {entree: 20 €}\n");
        string Page(params (string, string)[] others) => Site([known, .. others])["/trouver/echange/"];
        (string, string) Other(string id, string more = "") => Project(id, "usages: echange\nterritoires: Lyon\n" + more);
        var page = Page(Other("bac", "etape: prototype\n"), Other("cap", "etape: prototype\n"));
        Assert.DoesNotContain("20 €", Regex.Match(page, "(?s)<table.*</table>").Value);
        Assert.Contains("Moins de la moitié répondent à ceci : ce qu’on paie pour entrer.", Text(page));
        Assert.DoesNotContain("<table", Page(Other("bac"), Other("cap")));
    }

    [Fact]
    public void From_a_territory_the_nearest_come_first_in_words()
    {
        var site = Site(
            Project("brest", "usages: echange\nterritoires: Brest\n"), Project("ligne", "usages: echange\nterritoires: partout\n"), Project("lyon", "usages: echange\nterritoires: Lyon\n"), Anywhere);
        Assert.Equal("Dans ce territoire: brest / En ligne ou partout: ligne", Groups(site["/trouver/echange/bretagne/"]));
        Assert.Matches("id=\"ailleurs\">.*\n.*href=\"/projets/lyon/\"", site["/trouver/echange/bretagne/"]);
        Assert.Contains("href=\"/trouver/echange/bretagne/\"", site["/trouver/echange/"]);
        // One answer there: the region is near enough.
        Assert.False(site.Has("/trouver/echange/rhone/"));
    }

    [Fact]
    public void A_region_full_of_answers_has_its_departments_and_the_others_are_named()
    {
        var site = Site([
            .. Enumerable.Range(0, 21).Select(i => Project($"r{i:00}", "usages: echange\nterritoires: Rennes\n")), Project("brest", "usages: echange\nterritoires: Brest\n"),
            Project("ligne", "usages: echange\nterritoires: partout\n"), Anywhere]);
        var page = site["/trouver/echange/finistere/"];
        Assert.Equal("Dans ce territoire: brest", Groups(page));
        Assert.Matches("id=\"region\"><h2>Dans la même région</h2>\n<p><a href=\"/projets/r00/\">r00</a>,.*r19</a> et d’autres</p>", page);
        Assert.Matches("id=\"partout\"><h2>En ligne ou partout</h2>\n<p><a href=\"/projets/ligne/\">ligne</a></p>", page);
    }

    [Fact]
    public void Where_nobody_answers_a_region_tells_what_is_near_what_is_anywhere_what_speaks_of_it_and_how_to_say_so()
    {
        (string, string)[] spread = [.. new[] { "Lyon", "Nancy", "Toulouse", "Rouen" }.Select((place, i) => ($"recits/r{i}.md", $"---\ntitre: R{i}\nterritoires: {place}\n---\n"))];
        var site = Site([.. spread, Anywhere, Project("voile", "usages: echange\nterritoires: Brest\n"), Project("ligne", "usages: echange\nterritoires: partout\n"), Project("sud", "usages: reparation\nterritoires: Nice\n"),
            ("savoirs/q.md", "---\ntitre: Comment partager la lumière ?\nusages: energie\n---\n")]);
        var (bretagne, normandie, guyane) = (Text(site["/trouver/ou/bretagne/"]), Text(site["/trouver/ou/normandie/"]), Text(site["/trouver/ou/guyane/"]));
        Assert.Matches("Échange\nSur place : voile", bretagne);
        Assert.Matches("Échange\nRien encore sur place. Tout près : voile. À distance : ligne. Le faire savoir", normandie);
        Assert.Matches("Réparation\nRien encore sur place. Ailleurs : sud. Le faire savoir", guyane);
        Assert.Matches("Énergie\nRien encore sur place. On en parle : Comment partager la lumière .*Le faire savoir", guyane);
        // The finder and each usage ask where; a region without an answer leads to what it has instead.
        Assert.Contains("href=\"/trouver/ou/guyane/\"", site["/trouver/"]);
        Assert.Contains("href=\"/trouver/echange/bretagne/\">Bretagne</a>", site["/trouver/echange/"]);
        Assert.Contains("href=\"/trouver/ou/normandie/#echange\">Normandie</a>", site["/trouver/echange/"]);
        Assert.Contains("Je%20cherche%20un%20projet%20%3A%20%C3%89change%2C%20Guyane", site["/trouver/ou/guyane/"]);
    }

    [Fact]
    public void Many_answers_take_several_pages_and_the_introduction_stands_on_the_first()
    {
        var site = Site(Enumerable.Range(0, 21).Select(i => Project($"p{i:00}", "usages: echange\netape: en-service\n")));
        Assert.Equal(20, Name().Count(site["/trouver/echange/"]));
        Assert.Equal("On peut s’en servir aujourd’hui: p20", Groups(site["/trouver/echange/page/2/"]));
        Assert.DoesNotContain("On dit aussi", site["/trouver/echange/page/2/"]);
    }

    [Fact]
    public void The_count_is_of_all_pages_and_so_is_the_choice_of_free_code()
    {
        var site = Site(Enumerable.Range(0, 33).Select(i => Project($"p{i:00}", $"usages: echange\netape: en-service\n{(i % 3 == 0 ? "ouverture: {code: libre}\n" : "")}{(i < 2 ? "territoires: Rennes\n" : "")}")));
        Assert.Contains("33 réponses, page 1 sur 2", Text(site["/trouver/echange/"]));
        Assert.Contains("33 réponses, page 2 sur 2", Text(site["/trouver/echange/page/2/"]));
        foreach (var page in new[] { "/trouver/echange/", "/trouver/echange/page/2/" })
        {
            Assert.DoesNotContain("id=\"libre\"", site[page]);
            Assert.Contains("<a href=\"/trouver/echange/code-libre/\">Seulement ce dont le code est libre</a>", site[page]);
        }
        Assert.Equal(11, Name().Count(site["/trouver/echange/code-libre/"]));
        Assert.DoesNotContain("réponses, page", site["/trouver/echange/code-libre/"]);
        Assert.Contains("<a href=\"/trouver/echange/\">Échange", site["/trouver/echange/code-libre/"]);
        Assert.DoesNotContain("page 1 sur", Text(site["/trouver/echange/bretagne/"]));
        Assert.False(Site(Enumerable.Range(0, 33).Select(i => Project($"p{i:00}", "usages: echange\netape: en-service\n"))).Has("/trouver/echange/code-libre/"));
    }

    [Fact]
    public void No_two_questions_share_the_mark_of_a_value()
    {
        var value = new Pec.Network.Projects.FacetValue("x", "X", []);
        var marks = Enum.GetValues<Pec.Network.Projects.FacetKind>().Select(kind => new Pec.Network.Projects.Facet(kind, "meme", [value]).MarkOf(value)).ToList();
        Assert.Equal(marks.Distinct(), marks);
        Assert.All(marks, mark => Assert.Matches("^[a-z]-x$", mark));
    }

    [Fact]
    public void Few_projects_are_read_and_a_question_that_divides_nothing_is_not_asked()
    {
        var four = Enumerable.Range(0, 4).Select(i => Project($"p{i}", $"usages: {(i == 0 ? "echange" : "energie")}\netape: en-service\n")).ToList();
        Assert.DoesNotContain("class=\"filtre\"", Site(four)["/projets/"]);
        Assert.False(Site(four).Has("/projets/par/"));
        var five = Site([.. four, Project("p4", "etape: en-service\n")]);
        Assert.Contains("<select id=\"usage\"", five["/projets/"]);
        Assert.DoesNotContain("<select id=\"etape\"", five["/projets/"]);
        Assert.False(five.Has("/projets/par/etape/en-service/"));
        // What tells nothing is marked too, so that any choice hides it.
        Assert.Matches("(?s)data-f=\"-\">.*/projets/p4/", five["/projets/"]);
        Assert.Contains("3 projets", Text(five["/projets/par/usage/energie/"]));
    }

    [Fact]
    public void A_commune_is_found_through_what_holds_it()
    {
        var site = Site([.. Enumerable.Range(0, 5).Select(i => Project($"p{i}", i == 0 ? "territoires: Lyon\n" : "territoires: Brest\n"))]);
        Assert.Equal(["auvergne-rhone-alpes", "bretagne", "finistere", "rhone"], Regex.Matches(site["/projets/"], "<option value=\"([^\"]+)\"").Select(m => m.Groups[1].Value));
        Assert.Equal(4, Regex.Count(site["/projets/par/territoire/bretagne/"], "<h3>"));
    }

    [Fact]
    public void The_rules_that_filter_are_found_from_a_preview_opened_from_disk_too()
    {
        var site = Site(Options with { Preview = true }, Enumerable.Range(0, 5).Select(i => Project($"p{i}", $"usages: {(i == 0 ? "echange" : "energie")}\n")));
        var name = Regex.Match(site["/projets/"], "<link rel=\"stylesheet\" href=\"(filtres-[0-9a-f]{8}\\.css)\">").Groups[1].Value;
        Assert.Contains("main:has([name=usage] [value=\"energie\"]:checked) [data-f]:not([data-f~=\"a-energie\"])", site["projets/" + name]);
    }

    [Fact]
    public void The_name_of_a_service_that_people_know_leads_to_the_usage_that_stands_in_its_place()
    {
        var site = Site(
            ("vocabulaires/usages.yml", "- {id: echange, nom: Échange, description: Se prêter., a-la-place-de: [Prêtemoi, Louevite]}\n- {id: energie, nom: Énergie, a-la-place-de: Voltage}\n"),
            Project("abri", "usages: echange\netape: en-service\n"));
        Assert.Contains("À la place de : Prêtemoi, Louevite", Text(site["/trouver/echange/"]));
        Assert.Matches("id=\"a-la-place\">(?s:.*)<li>Prêtemoi, Louevite[^<]*<a href=\"/trouver/echange/\">Échange</a></li>\\s*</ul>", site["/trouver/"]);
        // Nothing here stands in the place of what has no answer yet, and a sheet does not use the name as a word.
        Assert.DoesNotContain("Voltage", site["/trouver/"]);
        Assert.Contains("À la place de : Prêtemoi, Louevite.", Text(Regex.Match(site["/trouver/echange/"], "<meta name=\"description\" content=\"([^\"]*)\"").Groups[1].Value));
        Assert.DoesNotContain("a-la-place", Site(Project("abri", "usages: echange\netape: en-service\n"))["/trouver/"]);
    }

    [Fact]
    public void Many_projects_are_chosen_by_links()
    {
        var site = Site(Enumerable.Range(0, 150).Select(i => Project($"p{i}", $"usages: {(i == 0 ? "echange" : "energie")}\n")));
        Assert.DoesNotContain("class=\"filtre\"", site["/projets/"]);
        Assert.Contains("href=\"/projets/par/usage/energie/\">Énergie</a> <small>149</small>", site["/projets/"]);
        Assert.DoesNotContain("<details>", site["/projets/page/2/"]);
        Assert.True(site.Has("/projets/par/usage/energie/page/2/"));
        Assert.DoesNotContain("/projets/par/usage/", site["/plan-du-site/"]);
    }

    [GeneratedRegex("""<section class="rubrique annonces" id="[^"]+"><h2>([^<]+)</h2>.*?</section>""", RegexOptions.Singleline)]
    private static partial Regex AnswerGroup();

    [GeneratedRegex("""<li data-f="[^"]+"><h3><a href="[^"]+">([^<]+)</a>""")]
    private static partial Regex Name();
}
