using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The words of the network: one page, and the way to it from the sheets.</summary>
public sealed class LexiconTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs" };

    private const string Words = """
        - {id: scic, nom: SCIC, description: Une société à plusieurs voix., synonymes: [société coopérative d'intérêt collectif]}
        - {id: externalite, nom: Externalité, description: Un effet sur d'autres.}
        - {id: plateforme, nom: Plateforme}
        - {id: plateforme-cooperative, nom: Plateforme coopérative}
        - {id: tiers-lieu, nom: Tiers-lieu}
        - {id: ess, nom: ESS}

        """;

    private static BuiltSite Site(string body, string rest = "", string words = Words) => BuiltSite.Of(
        Trees.Site(("site.yml", "titre: Plateformes en fête\nediteur: E\nhebergeur: H\n"), ("vocabulaires/mots.yml", words), ("projets/a.md", $"---\ntitre: A\nresume: Une SCIC. Une SCIC.\n{rest}---\n\n{body}\n"))
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options);

    /// <summary>« id|words » of each link to a word, in their order.</summary>
    private static IEnumerable<string> Linked(string body, string rest = "") =>
        Regex.Matches(Site(body, rest)["/projets/a/"], "<a class=\"mot\" href=\"/mots/#([^\"]*)\">([^<]*)</a>").Select(m => $"{m.Groups[1].Value}|{m.Groups[2].Value}");

    [Fact]
    public void Each_word_has_its_sentence_and_its_address()
    {
        var page = Site("")["/mots/"];
        Assert.Matches("(?s)<div id=\"ess\">.*<div id=\"externalite\"><dt>Externalité</dt><dd>Un effet sur d’autres.</dd>.*<div id=\"scic\">", page);
        Assert.Contains("On dit aussi :", page.Replace('\u00a0', ' '));
    }

    [Fact]
    public void No_word_is_an_invitation_out_of_the_menu()
    {
        var site = Site("Une SCIC.", words: "[]");
        Assert.Contains("noindex", site["/mots/"]);
        Assert.DoesNotContain("class=\"mot\"", site["/projets/a/"]);
    }

    [Theory]
    [InlineData("Une SCIC, puis deux SCIC.", "scic|SCIC")]
    [InlineData("Les externalités et l’externalité.", "externalite|externalités")]
    [InlineData("d'EXTERNALITES", "externalite|EXTERNALITES")]
    [InlineData("Des sociétés coopératives\nd'intérêt collectif.", "scic|sociétés coopératives\nd’intérêt collectif")]
    [InlineData("Une plateforme coopérative est une plateforme.", "plateforme-cooperative|plateforme coopérative", "plateforme|plateforme")]
    [InlineData("Des tiers-lieux, un tiers lieu.", "tiers-lieu|tiers-lieux")]
    [InlineData("Tu es une scicité, une sous-plateforme, une plateforme-ci.")]
    [InlineData("Plateformes en fête fait une plateforme.", "plateforme|plateforme")]
    [InlineData("plateforme *coopérative*", "plateforme|plateforme")]
    [InlineData("# SCIC\n\n`SCIC` [SCIC](https://y.org) [SCIC](projet:a) [SCIC]{lang=en}\n\n    SCIC\n\n:::debat SCIC\nUne SCIC.\n:::", "scic|SCIC")]
    [InlineData("A & B < C, une SCIC & une ESS", "scic|SCIC", "ess|ESS")]
    [InlineData("![SCIC](/a.svg) SCIC", "scic|SCIC")]
    public void The_first_time_that_a_body_says_a_word_leads_to_it(string body, params string[] links) => Assert.Equal(links, Linked(body));

    [Fact]
    public void A_text_in_another_language_is_left_alone() => Assert.Empty(Linked("A SCIC.", "langue: en\n"));

    [Fact]
    public void The_text_reads_as_it_did_and_the_page_is_sound()
    {
        const string body = "Une SCIC a [ses mots](projet:a), *sa* plateforme coopérative & « ses » externalités.\n\n> Une ESS";
        var (with, without) = (Site(body)["/projets/a/"], Site(body, words: "[]")["/projets/a/"]);
        Assert.Equal(4, Regex.Matches(with, "class=\"mot\"").Count);
        Assert.Equal(Plain(without), Plain(with));
        Assert.Empty(SoundHtml.FaultsOf(with));
    }

    private static string Plain(string html) => Regex.Replace(Regex.Match(html, "<main.*</main>", RegexOptions.Singleline).Value, "<[^>]+>", "");
}
