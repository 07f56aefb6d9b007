using System.Text.Json;
using System.Text.RegularExpressions;
using Pec.Network.Questions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>Questions, what is known of them and who looks for it; tools, offers and requests of knowledge.</summary>
public sealed partial class KnowledgeTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" };

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(
        Trees.Site([("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"), .. content]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options);

    private static (string, string) Known(string id, string rest, string body = "") => ($"savoirs/{id}.md", $"---\ntitre: {char.ToUpperInvariant(id[0])}{id[1..]}\n{rest}---\n{body}");

    private static (string, string) Project(string id, string rest = "") => ($"projets/{id}.md", $"---\ntitre: {char.ToUpperInvariant(id[0])}{id[1..]}\nresume: Un.\n{rest}---\n");

    private static string Text(string html) => Regex.Replace(html, "<[^>]+>", "").Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static IEnumerable<string> Messages(string page) =>
        from Match match in Mail().Matches(page) select Uri.UnescapeDataString(System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)).Replace('\u00a0', ' ').Replace("\r\n", "\n");

    [Fact]
    public void A_question_says_what_is_known_who_looks_who_may_help_what_is_discussed_and_what_to_read()
    {
        var site = Site(
            Known("comment", "resume: Et pourquoi.\ncherche: [projet:roue, groupe:g]\nqui-peut-aider: allie:a\ndebat: |\n  Les uns disent <b>oui</b>.\n\n  Les autres non.\n", "Un début. [Un lien](../projets/roue.md) le dit.\n"),
            Project("roue"), ("groupes/g.md", "---\ntitre: Le groupe\nresume: Un.\n---\n"), ("allies/a.md", "---\ntitre: L'alliée\nproximite: voisin\n---\n"),
            ("productions/p.md", "---\ntitre: Le guide\nquestions: comment\n---\n"), ("cahier/c.md", "---\ntitre: La première étape\nordre: 1\nquestions: comment\n---\n"));
        var item = Regex.Match(site["/questions/"], "<li><h3><a href=\"/savoirs/comment/\">.*?</li>", RegexOptions.Singleline).Value;
        foreach (var told in new[] { "Et pourquoi.", "Un début. Un lien le dit.", "Qui cherche : Roue, Le groupe", "Qui peut aider : L’alliée", "À lire : Le guide" }) Assert.Contains(told, Text(item));
        Assert.Contains("<details><summary>Ce dont on discute encore <span class=\"discret\">Comment</span></summary><p>Les uns disent &lt;b&gt;oui&lt;/b&gt;.</p><p>Les autres non.</p></details>", item);
        var sheet = site["/savoirs/comment/"];
        foreach (var told in new[] { "Ce que nous en savons", "Qui cherche", "Qui peut aider", "<details class=\"partie\" id=\"debat\">", "Le guide", "Dans le cahier", "La première étape", "Vous savez quelque chose" }) Assert.Contains(told, sheet);
        Assert.Contains("<a href=\"/questions/\">On se demande…</a>", sheet);
    }

    [Fact]
    public void Open_questions_come_first_and_everything_that_is_no_question_has_its_own_page()
    {
        var site = Site(Known("alpha", "", "On sait.\n"), Known("beta", ""), Known("gamma", "nature: offre\n"), Known("delta", "nature: usage-outil\noutils: un clou\nprojets: roue\n"), Project("roue"));
        Assert.Equal(["beta", "alpha"], Titles(site["/questions/"]));
        Assert.Equal(["delta", "gamma"], Titles(site["/savoirs/"]));
        Assert.Contains("Outils : un clou", Text(site["/savoirs/"]));
        Assert.Contains("On s’en sert ici : Roue", Text(site["/savoirs/"]));
        Assert.Contains("href=\"/questions/\"", site["/savoirs/"]);
        Assert.Contains("la question est ouverte", site["/savoirs/beta/"]);
    }

    [Fact]
    public void Anyone_may_ask_by_message_and_is_named_only_when_wishing_it()
    {
        var page = Site(Known("alpha", ""))["/questions/"];
        Assert.Contains("sans votre nom, sauf si vous préférez", page);
        Assert.Contains(Messages(page), m => m.StartsWith("mailto:reseau@x.org?subject=Une question") && m.Contains("sauf si je l’écris ici"));
    }

    [Fact]
    public void Search_engines_are_told_what_is_known_of_a_question_on_its_page_and_no_word_of_an_author_can_break_out()
    {
        var site = Site(Known("ouverte", ""), Known("close", "", "</script><b>Oui</b> & \"non\".\n"));
        Assert.Equal("CollectionPage", JsonLd(site["/questions/"]).GetProperty("@type").GetString());
        var told = JsonLd(site["/savoirs/close/"]);
        Assert.Equal("Question", told.GetProperty("@type").GetString());
        Assert.Equal("</script><b>Oui</b> & \"non\".", told.GetProperty("suggestedAnswer").GetProperty("text").GetString()?.Replace("\u00a0", "").Replace('«', '"').Replace('»', '"'));
        Assert.False(JsonLd(site["/savoirs/ouverte/"]).TryGetProperty("suggestedAnswer", out _));
    }

    [Fact]
    public void An_offer_and_a_request_that_speak_of_one_use_are_introduced_by_one_message()
    {
        var site = Site(
            Known("tenir", "nature: demande\nusages: coursiers\ncherche: [projet:roue, groupe:g]\n"), Known("apprendre", "nature: offre\nusages: [livraison, jardins]\nqui-peut-aider: projet:caisse\n"),
            Project("roue", "contact: roue@x.org\n"), Project("caisse"), ("groupes/g.md", "---\ntitre: Le groupe\nresume: Un.\n---\n"));
        string[] expected = ["mailto:roue@x.org,reseau@x.org?subject=Roue et Le groupe et Caisse : et si vous vous parliez ?&body=Bonjour,\n\n"
            + "Roue et Le groupe cherchent ceci : Tenir.\nCaisse offre ceci : Apprendre.\nMême usage : Livraison.\n"];
        foreach (var page in new[] { "/savoirs/tenir/", "/savoirs/apprendre/" }) Assert.Equal(expected, IntroductionMessages(site[page]));
        Assert.Equal([.. expected, .. expected], IntroductionMessages(site["/savoirs/"]));
        Assert.Contains("Caisse offre : Apprendre.", Text(site["/savoirs/tenir/"]));
        Assert.Contains("parlent d’un même usage", site["/savoirs/"]);
    }

    [Theory]
    [InlineData("usages: jardins\ncherche: projet:roue\n", "usages: livraison\nqui-peut-aider: projet:caisse\n")]
    [InlineData("cherche: projet:roue\n", "qui-peut-aider: projet:caisse\n")]
    [InlineData("usages: livraison\ncherche: projet:roue\n", "usages: livraison\nqui-peut-aider: [projet:roue, projet:caisse]\n")]
    [InlineData("usages: livraison\nvisibilite: replie\n", "usages: livraison\n")]
    public void Those_that_share_no_use_or_are_the_same_people_do_not_meet(string request, string offer)
    {
        var site = Site(Known("a", "nature: demande\n" + request), Known("b", "nature: offre\n" + offer), Project("roue"), Project("caisse"));
        Assert.Empty(IntroductionMessages(site["/savoirs/"]));
        Assert.DoesNotContain("parlent d’un même usage", site["/savoirs/"]);
    }

    [Fact]
    public void The_meetings_grow_as_the_knowledge_never_as_its_pairs()
    {
        var tree = Trees.Site([("site.yml", "titre: Essai\n"), .. Enumerable.Range(0, 200).Select(i => Known($"k{i}", $"nature: {(i % 2 == 0 ? "offre" : "demande")}\nusages: livraison\n"))]);
        var board = new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(tree).Value.Site.Exchanges;
        Assert.InRange(board.All.Length, 100, 200 * Network.Needs.ListingBoard.Nearest);
    }

    [Fact]
    public void Nothing_asked_is_an_invitation_out_of_the_menu()
    {
        var site = Site();
        foreach (var page in new[] { "/questions/", "/savoirs/" })
        {
            Assert.Contains("noindex", site[page]);
            Assert.Contains("class=\"invitation\"", site[page]);
            Assert.DoesNotContain($"href=\"{page}\"", site["/plan-du-site/"]);
        }
        Assert.Contains("href=\"/questions/\"", site["/savoirs/"]);
    }

    [Theory]
    [InlineData("Une phrase. Une autre.\n", "Une phrase. Une autre.")]
    [InlineData("## Un titre\n\n- un point ;\n- un autre.\n", "un point ; un autre.")]
    [InlineData("| a | b |\n|---|---|\n| c | d |\n\nAprès le tableau[^1].\n\n[^1]: Une note.\n", "Après le tableau.")]
    public void What_is_known_begins_with_the_first_sentences_of_the_text(string body, string begins) =>
        Assert.Equal(begins, Text(Regex.Match(Site(Known("a", "", body))["/questions/"], "<p class=\"su\">(.*?)</p>").Groups[1].Value));

    [Fact]
    public void A_long_answer_stops_at_the_end_of_a_sentence()
    {
        var known = Regex.Match(Site(Known("a", "", string.Join(' ', Enumerable.Repeat("Voici une phrase de plus.", 40)) + "\n"))["/questions/"], "<p class=\"su\">(.*?)</p>").Groups[1].Value;
        Assert.EndsWith("plus.", known);
        Assert.InRange(known.Length, 200, 280);
    }

    private static List<string> Titles(string page) => [.. from Match match in Title().Matches(page) select match.Groups[1].Value];

    private static IEnumerable<string> IntroductionMessages(string page) => from Match match in Introduction().Matches(page) select Messages(match.Value).Single();

    private static JsonElement JsonLd(string page) => JsonDocument.Parse(Regex.Match(page, "<script type=\"application/ld\\+json\">(.*?)</script>").Groups[1].Value).RootElement;

    [GeneratedRegex("href=\"(mailto:[^\"]*)\"")]
    private static partial Regex Mail();

    [GeneratedRegex("href=\"mailto:[^\"]*\" aria-label=\"Les présenter")]
    private static partial Regex Introduction();

    [GeneratedRegex("<h3><a href=\"/savoirs/([^/]+)/\">")]
    private static partial Regex Title();
}
