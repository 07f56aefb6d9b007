using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What one takes away of a page: its two sentences, and a card that another site shows.</summary>
public sealed partial class SharingTests
{
    private const int MostBytes = 6 * 1024;

    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org/sous" };
    private static readonly Tree Theme = Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs");

    private static readonly Lazy<BuiltSite> Demonstration = new(() =>
        BuiltSite.Of(Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content").With(Theme), Options));

    private static readonly (string, string) Roue = ("projets/roue.md", "---\ntitre: La « Roue » & co\nresume: On livre. À vélo.\nusages: Livraison\nterritoires: Brest\netape: en-service\n---\n\nUn texte.\n");

    private static BuiltSite Site(params (string, string)[] files) => BuiltSite.Of(Trees.Site([("site.yml", "titre: Réseau\nediteur: E\nhebergeur: H\n"), .. files]).With(Theme), Options);

    private static IEnumerable<string> Cards(BuiltSite site) =>
        site.Files.Keys.Where(f => f.EndsWith("/carte/index.html") && !site[f].Contains("http-equiv=\"refresh\""));

    [Fact]
    public void Every_card_of_the_demonstration_is_light_asks_for_nothing_and_leads_out_of_its_frame()
    {
        var site = Demonstration.Value;
        var cards = Cards(site).ToList();
        foreach (var folder in (string[])["projets/", "trouver/", "territoires/"]) Assert.Contains(cards, c => c.StartsWith(folder));
        Assert.All(cards, file =>
        {
            Assert.InRange(site.Files[file].Length, 400, MostBytes);
            var page = site[file];
            Assert.Empty(SoundHtml.FaultsOf(page));
            Assert.DoesNotMatch("<(script|img|iframe|form|link rel=\"(stylesheet|icon)\")|url\\(|@import", page);
            Assert.All(Links().Matches(page), link => Assert.Contains(" target=\"_top\"", link.Value));
            Assert.All(Links().Matches(page), link => Assert.True(site.Has(link.Groups[1].Value["/sous".Length..])));
            Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page);
            Assert.Contains($"<link rel=\"canonical\" href=\"https://x.org/sous/{file[..^"carte/index.html".Length]}\">", page);
        });
    }

    [Fact]
    public void The_policy_of_a_card_lets_its_own_style_in_and_nothing_else()
    {
        var card = Site(Roue)["/projets/roue/carte/"];
        var style = Style().Match(card).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Contains($"<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; form-action 'none'; base-uri 'none'\">", card);
        Assert.Contains("prefers-color-scheme:dark", style);
        // A policy in a page says nothing of who may show it: the server's header would.
        Assert.DoesNotContain("frame-ancestors", card);
    }

    [Fact]
    public void A_card_says_what_the_project_is_and_whether_one_can_use_it()
    {
        var card = Text(Site(Roue)["/projets/roue/carte/"]);
        foreach (var word in new[] { "La « Roue » & co", "On livre. À vélo.", "Oui", "Brest", "La suite sur Réseau" }) Assert.Contains(word, card);
    }

    [Fact]
    public void The_card_of_a_usage_and_that_of_a_place_name_the_first_and_count_the_others()
    {
        var site = Site([.. Enumerable.Range(0, 9).Select(i => ($"projets/p{i}.md", $"---\ntitre: P{i}\nresume: Un.\nusages: Livraison\nterritoires: Brest\netape: en-service\n---\n"))]);
        foreach (var card in (string[])[site["/trouver/livraison/carte/"], site["/territoires/finistere/carte/"]])
        {
            Assert.Equal(6, Regex.Count(card, "<li>"));
            Assert.Contains("Et 3 autres sur Réseau", Text(card));
        }
        Assert.Contains("<h1><a href=\"/sous/territoires/finistere/\" target=\"_top\">Finistère</a></h1>", site["/territoires/finistere/carte/"]);
    }

    [Fact]
    public void A_sheet_a_usage_and_a_place_offer_the_line_that_shows_their_card()
    {
        var site = Site(Roue);
        Assert.Contains(
            "<iframe src=\"https://x.org/sous/projets/roue/carte/\" title=\"La « Roue » &amp; co\" width=\"100%\" height=\"300\" loading=\"lazy\" style=\"border:0\"></iframe>",
            Written(site["/projets/roue/"]).Last().Replace('\u00a0', ' '));
        Assert.Contains("src=\"https://x.org/sous/trouver/livraison/carte/\"", Written(site["/trouver/livraison/"]).Single());
        Assert.Contains("src=\"https://x.org/sous/territoires/brest/carte/\"", Written(site["/territoires/brest/"]).Single());
    }

    [Fact]
    public void A_sheet_and_a_story_are_taken_away_in_two_sentences_with_their_address()
    {
        var site = Site(Roue, ("recits/r.md", "---\ntitre: Un matin\nresume: On a livré. Sous la pluie.\ndate: 2026-01\n---\nUn texte.\n"), ("recits/sans.md", "---\ntitre: Sans\n---\nUn texte.\n"));
        Assert.Equal("La « Roue » & co\nOn livre. À vélo.\nhttps://x.org/sous/projets/roue/", Written(site["/projets/roue/"]).First().Replace('\u00a0', ' '));
        Assert.Equal(["Un matin\nOn a livré. Sous la pluie.\nhttps://x.org/sous/recits/r/"], Written(site["/recits/r/"]).Select(w => w.Replace('\u00a0', ' ')));
        Assert.Empty(Written(site["/recits/sans/"]));
        Assert.All(site.Files.Keys.Where(f => f.EndsWith(".html")), f => Assert.Empty(SoundHtml.FaultsOf(site[f])));
    }

    [Fact]
    public void What_lists_do_not_name_has_no_card_and_is_not_taken_away()
    {
        var site = Site(
            ("projets/plie.md", "---\ntitre: Plié\nresume: On se tait.\nterritoires: Brest\nvisibilite: replie\n---\n"), ("projets/parti.md", "---\ntitre: Parti\nresume: On part.\nretiree: 2026-01-01\n---\n"), Roue);
        Assert.Equal(
            ["projets/roue/carte/index.html", "territoires/brest/carte/index.html", "territoires/bretagne/carte/index.html", "territoires/finistere/carte/index.html", "trouver/livraison/carte/index.html"],
            Cards(site));
        Assert.Empty(Written(site["/projets/plie/"]));
        Assert.All(Cards(site), card => Assert.DoesNotContain("Plié", site[card]));
    }

    [Fact]
    public void A_card_that_others_show_already_is_found_at_its_former_address()
    {
        var site = Site((Roue.Item1, Roue.Item2.Replace("---\n\nUn", "alias: velo\n---\n\nUn")));
        Assert.Contains("url=/sous/projets/roue/carte/", site["/projets/velo/carte/"]);
    }

    [Fact]
    public void No_plan_no_search_and_no_feed_names_a_card()
    {
        var site = Site(Roue);
        foreach (var file in site.Files.Keys.Where(f => f is "sitemap.xml" or "plan-du-site/index.html" || f.StartsWith("recherche/") || f.EndsWith("atom.xml"))) Assert.DoesNotMatch("/[a-z-]+/carte/|/[a-z-]+/carte/index", site[file].Replace("/sous/carte/", ""));
    }

    [Fact]
    public void A_preview_offers_no_line_and_its_cards_say_no_address()
    {
        var site = BuiltSite.Of(Trees.Site(Roue).With(Theme), Options with { Preview = true });
        Assert.DoesNotContain(Written(site["/projets/roue/"]), w => w.Contains("iframe"));
        Assert.DoesNotContain("canonical", site["/projets/roue/carte/"]);
        Assert.DoesNotContain("emporter", BuiltSite.Of(Trees.Site(Roue).With(Theme), Options with { BaseAddress = null })["/projets/roue/"]);
    }

    [Fact]
    public void A_card_is_no_page_that_a_proposal_changes()
    {
        var before = Trees.Site(Roue).With(Theme);
        var after = Trees.Site((Roue.Item1, Roue.Item2.Replace("À vélo.", "À pied."))).With(Theme);
        var site = BuiltSite.Of(after, Options with { Preview = true, Proposal = Changes.Between(before, after) });
        Assert.DoesNotContain("roue/carte/", site["/ce-qui-change/"]);
    }

    private static IEnumerable<string> Written(string page) =>
        page.IndexOf("id=\"emporter\"", StringComparison.Ordinal) is >= 0 and var start ? Pre().Matches(page[start..]).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)) : [];

    private static string Text(string html) => System.Net.WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]+>", " ")).Replace('\u00a0', ' ').Replace('\u202f', ' ');

    [GeneratedRegex("<a href=\"([^\"]*)\"[^>]*>")]
    private static partial Regex Links();

    [GeneratedRegex("<style>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<pre>(.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Pre();
}
