using System.Text.RegularExpressions;
using Pec.Network.Contributing;
using Pec.Schema;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What a visitor sees of stories: told here, read elsewhere, wanted, or only seen.</summary>
public sealed class StoryTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" };

    private static BuiltSite Site(params IEnumerable<(string, string)> content) => BuiltSite.Of(
        Trees.Site([("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\ndepot: https://gitlab.com/x/y\nreponse-sous: une semaine\n"), .. content])
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options);

    private static (string, string) Story(string id, string rest, string body = "") => ($"recits/{id}.md", $"---\ntitre: {id}\nresume: Un.\nauteurs: Anne\ntenue-par: Nous\n{rest}---\n{body}");

    private static string Text(BuiltSite site, string page) => Regex.Replace(Regex.Replace(site[page], "<[^>]+>", "").Replace('\u00a0', ' ').Replace('\u202f', ' '), @"\s+", " ");

    private static string Message(BuiltSite site, string page, string subject) =>
        Uri.UnescapeDataString(Regex.Match(site[page], $"href=\"mailto:reseau@x.org\\?subject={Regex.Escape(Uri.EscapeDataString(subject))}[^\"]*body=([^\"]*)\"").Groups[1].Value).ReplaceLineEndings("\n");

    [Fact]
    public void Ours_and_those_read_elsewhere_are_told_apart_by_a_word_and_ours_come_first()
    {
        var site = Site(Story("notre", "date: 2019\n"), Story("lu", "date: 2024\nrelais: {source: https://journal.example/a, nom: Le Journal}\n"), Story("anonyme", "date: 2023\nrelais: https://radio.example/b\n"));
        var text = Text(site, "/recits/");
        Assert.Matches("Racontés ici.*Raconté ici.*notre.*Lus ailleurs.*Lu chez Le Journal.*lu.*Lu chez radio.example.*anonyme", text);
        Assert.Contains("Raconté ici", Text(site, "/recits/notre/"));
        Assert.DoesNotContain("Raconté ici", Text(site, "/recits/lu/"));
    }

    [Fact]
    public void Somebody_may_write_what_another_tells() =>
        Assert.Contains("Raconté par Anne, recueilli par Basile", Text(Site(Story("a", "recueilli-par: Basile\naccord: 2026-01-02\n")), "/recits/a/"));

    [Theory]
    [InlineData("mode: lien, ", "")]
    [InlineData("", "")]
    [InlineData("mode: extrait, ", "<blockquote cite=\"https://journal.example/a\"><p>Motcanari.</p>")]
    [InlineData("mode: integral, ", "<div class=\"texte\"><p>Motcanari.</p>")]
    public void A_link_shows_no_text_an_extract_is_a_quotation_and_the_whole_is_the_whole(string mode, string shown)
    {
        var site = Site(Story("a", $"relais: {{{mode}source: https://journal.example/a, nom: Le Journal, auteur: Basile, licence: CC-BY-4.0, relaye-le: 2026-02-03}}\n", "\nMotcanari.\n"));
        var page = site["/recits/a/"];
        Assert.Contains("<link rel=\"canonical\" href=\"https://journal.example/a\"", page);
        Assert.Contains("Écrit parBasile", Text(site, "/recits/a/"));
        Assert.Matches("Licence de l’originalCC-BY-4.0Ici.*Relayé ici3 février 2026", Text(site, "/recits/a/"));
        if (shown.Length > 0) Assert.Contains(shown, page.Replace("\n", ""));
        else
        {
            Assert.DoesNotContain("motcanari", site.Everything, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(site.Faults, f => f.EndsWith("texte-non-montre", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(199, "")]
    [InlineData(200, "1 minute de lecture")]
    [InlineData(700, "4 minutes de lecture")]
    public void A_text_says_how_long_it_takes_to_read(int words, string told)
    {
        var text = Text(Site(Story("a", "", "\n" + string.Join(" ", Enumerable.Repeat("mot", words)) + " : « ».\n")), "/recits/a/");
        if (told.Length == 0) Assert.DoesNotContain("de lecture", text);
        else Assert.Contains(told, text);
    }

    [Fact]
    public void A_story_that_is_wanted_is_a_question_and_a_message_that_names_it()
    {
        var site = Site(Story("attendue", "etat: a-raconter\nterritoires: Brest\n"), Story("dite", ""));
        Assert.Contains("attendue", Text(site, "/recits/a-raconter/"));
        Assert.DoesNotContain("/recits/dite/", site["/recits/a-raconter/"]);
        foreach (var page in new[] { "/recits/a-raconter/", "/recits/attendue/" })
            Assert.Contains("Page : https://x.org/recits/attendue/", Message(site, page, "Je connais cette histoire : attendue"));
    }

    [Fact]
    public void While_none_is_wanted_the_page_is_an_invitation_out_of_search_engines()
    {
        var site = Site(Story("dite", ""));
        Assert.Contains("noindex", site["/recits/a-raconter/"]);
        Assert.DoesNotContain("/recits/a-raconter/", site["/recits/"]);
    }

    [Fact]
    public void The_card_of_an_interview_asks_six_questions_on_the_page_and_in_the_message()
    {
        string[] questions = ["D’où êtes-vous parti ?", "Qu’est-ce qui vous a décidé ?", "Racontez un jour qui a compté.", "Qu’est-ce qui n’a pas marché, et qu’en avez-vous fait ?", "Qu’est-ce que d’autres pourraient reprendre ?", "De qui auriez-vous envie de faire la connaissance ?"];
        var site = Site();
        Assert.Matches(string.Join(".*", questions.Select(Regex.Escape)), Text(site, "/contribuer/raconter/"));
        var message = Message(site, "/contribuer/raconter/", "Raconter une histoire");
        Assert.All(questions.Index(), q => Assert.Contains($"{q.Index + 1}. {q.Item.Replace('’', '\'')}\n\n", message));
        Assert.Contains("sont-elles d'accord", message);
        Assert.InRange(message.Length, 300, 1_200);
    }

    [Fact]
    public void Something_seen_takes_three_answers_by_message_or_in_GitLab()
    {
        var site = Site();
        var page = site["/recits/signaler/"];
        Assert.Equal(Questionnaire.Sighting.Length, Regex.Count(Regex.Match(page, "<ol class=\"questions\">.*?</ol>", RegexOptions.Singleline).Value, "<li>"));
        var message = Message(site, "/recits/signaler/", "J’ai vu passer quelque chose");
        Assert.All(Questionnaire.Sighting, q => Assert.Contains(q.Words, message));
        Assert.Contains("https://gitlab.com/x/y/-/issues/new?issue[title]=" + Uri.EscapeDataString("J’ai vu passer quelque chose"), page);
        Assert.Contains("href=\"/recits/signaler/\"", site["/recits/"]);
    }

    [Theory]
    [InlineData(4, false, false)]
    [InlineData(5, true, false)]
    [InlineData(37, true, true)]
    public void One_enters_by_usage_in_the_list_while_it_is_short_and_by_a_page_once_it_is_long(int count, bool hasWays, bool hasPages)
    {
        var site = Site(Enumerable.Range(10, count).Select(i => Story($"r{i}", $"date: 2020-05-{i % 28 + 1:00}\nterritoires: Brest\nusages: [{(i % 2 == 0 ? "coursiers" : "monnaie-locale")}, sens inconnu]\n")));
        Assert.Equal(hasWays, site["/recits/"].Contains("href=\"/territoires/bretagne/#recits\""));
        Assert.Equal(hasWays && !hasPages, Text(site, "/recits/").Contains("Par usage : Livraison"));
        Assert.Equal(hasPages, site.Has("/recits/par/livraison/"));
        Assert.Equal(hasPages, site["/recits/"].Contains("href=\"/recits/par/sens-inconnu/\""));
        if (!hasPages) return;
        Assert.Equal(count / 2 + count % 2, Regex.Count(site["/recits/par/livraison/"], "<li class=\"carte"));
        Assert.True(site.Has("/recits/par/sens-inconnu/page/2/"));
    }
}
