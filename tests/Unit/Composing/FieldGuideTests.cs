using System.Net;
using System.Text.RegularExpressions;
using Pec.Network;
using Pec.Schema;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The pages that explain each field, as someone who wants to write a sheet sees them.</summary>
public sealed class FieldGuideTests
{
    private static readonly BuiltSite Site = BuiltSite.Of(
        Trees.Site().With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { Theme = "communs" });

    private static string Projects => Site["/contribuer/champs/projet/"];

    private static string Part(string key) => Regex.Match(Projects, $"<section class=\"partie texte\" id=\"champ-{key}\">.*?</section>", RegexOptions.Singleline).Value;

    [Fact]
    public void Every_kind_of_file_has_its_page_and_every_key_its_place_there()
    {
        Assert.Empty(Site.Faults);
        foreach (var format in Features.Model.Formats)
        {
            Assert.Contains($"href=\"/contribuer/champs/{format.Name}/\"", Site["/contribuer/champs/"]);
            Assert.All(format.Fields, f => Assert.Contains($"id=\"champ-{f.Key}\"", Site[$"/contribuer/champs/{format.Name}/"]));
            Assert.Empty(SoundHtml.FaultsOf(Site[$"/contribuer/champs/{format.Name}/"]));
        }
    }

    [Fact]
    public void A_field_says_whether_it_is_asked_for_what_it_means_and_how_to_write_it()
    {
        Assert.Contains("<code>titre</code>, obligatoire. Le nom, comme on le dit.", Part("titre"));
        Assert.Contains("<code>usages</code>, souhaité. À quoi le projet sert.", Part("usages"));
        Assert.Contains("Une seule valeur, ou une liste.", Part("usages"));
        Assert.Contains("<pre tabindex=\"0\">usages: livraison</pre>", Part("usages"));
        Assert.Contains("elle remplit «\u00a0quoi\u00a0»", Part("besoins"));
        Assert.Contains("<code>comble</code>, libre. Quand le besoin a été comblé.", Part("besoins"));
    }

    [Fact]
    public void The_words_to_choose_from_are_those_of_the_lists()
    {
        Assert.Contains("<li><code>en-service</code>\u00a0: En service</li>", Part("etape"));
        Assert.DoesNotContain("Un autre mot convient aussi", Part("etape"));
        Assert.Contains("<li><code>monnaie-locale</code>\u00a0: Monnaie locale</li>", Part("usages"));
        Assert.Contains("Un autre mot convient aussi", Part("usages"));
    }

    [Fact]
    public void A_field_says_where_it_shows()
    {
        Assert.Contains("parmi les faits en bref", Part("usages"));
        Assert.Contains("dans la partie «\u00a0Besoins\u00a0»", Part("besoins"));
        Assert.Contains("La fiche citée le montre aussi, sous «\u00a0Membres\u00a0»", Part("groupes"));
        Assert.DoesNotContain("Sur la fiche", Site["/contribuer/champs/site/"]);
    }

    [Fact]
    public void The_lines_to_copy_make_a_sound_file()
    {
        foreach (var format in Features.Model.Formats.Where(f => f.IsEntry))
        {
            var page = Site[$"/contribuer/champs/{format.Name}/"];
            var path = Regex.Match(page, "par exemple <code>content/(.*?)</code>").Groups[1].Value;
            var lines = WebUtility.HtmlDecode(Regex.Match(page, "<pre tabindex=\"0\"><code>(.*?)</code></pre>", RegexOptions.Singleline).Groups[1].Value);
            Assert.Empty(BuiltSite.Of(Trees.Site((path, lines))).Faults);
        }
    }
}
