using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Resolving;

/// <summary>What the files say and the site does not: who was asked without agreeing to be named, who would be a friend without having signed.</summary>
public sealed class DiscretionTests
{
    private static Tree Site(params (string, string)[] content) => Trees.Site([
        ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"), ("vocabulaires/appuis.yml", "- {id: local, nom: Local}\n"), .. content,
    ]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));

    private static BuiltSite Built(Tree tree, string theme = "communs") => BuiltSite.Of(tree, BuiltSite.Usual with { Theme = theme, BaseAddress = "https://x.org" });

    private static (string, string) Authority(string name, string rest) => ($"collectivites/{name.ToLowerInvariant()}.md", $"---\ntitre: {name}\nresume: Un.\ntenue-par: la mairie\n{rest}---\n");

    private static (string, string) Asking(string requests) => ("projets/roue.md", $"---\ntitre: La Roue\nresume: Un.\nterritoires: Nantes\ntenue-par: nous\ncollectivites: [{requests}]\n---\n");

    private static string Text(string html) => Regex.Replace(html, "<[^>]+>", "").Replace('\u00a0', ' ');

    [Theory]
    [InlineData("communs", "")]
    [InlineData("dix-lignes", "")]
    [InlineData("communs", "visibilite: replie\n")]
    public void No_byte_of_the_site_depends_on_which_authority_was_asked(string theme, string rest)
    {
        BuiltSite Asked(string id) => Built(Site(
            Authority("Zorglonde", "type: commune\nterritoire: Brest\nappuis: local\n" + rest), Authority("Brindizac", "type: commune\nterritoire: Quimper\nappuis: local\n" + rest),
            Asking($"{{collectivite: {id}, demande: Un local, date: 2025, reponse: oui, appui: local, appris: Venir tôt}}")), theme);
        var (one, other) = (Asked("zorglonde"), Asked("brindizac"));
        Assert.Contains("ne commune de Bretagne", one["/collectivites/"]);
        Assert.Contains("ne commune de Bretagne", one["/projets/roue/"]);
        Assert.DoesNotContain("zorglonde", one["/projets/roue/"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("La Roue", one["/collectivites/zorglonde/"]);
        Assert.Equal(one.Everything, other.Everything);
    }

    [Theory]
    [InlineData("commune", "Brest", "une commune de Bretagne")]
    [InlineData("commune", "Lille", "une commune des Hauts-de-France")]
    [InlineData("intercommunalite", "Metz", "une intercommunalité du Grand Est")]
    [InlineData("departement", "Lot", "un département d’Occitanie")]
    [InlineData("departement", "Mayotte", "un département")]
    [InlineData("region", "Bretagne", "une région")]
    [InlineData("etat", "Bretagne", "un service de l’État")]
    [InlineData("commune", "Mamoudzou", "une commune de Mayotte")]
    [InlineData("commune", "Saint-Barthélemy", "une commune")]
    [InlineData("commune", "en ligne", "une commune")]
    [InlineData(null, null, "une collectivité")]
    public void An_authority_that_did_not_agree_is_told_by_its_type_and_its_region_unless_they_name_it(string? type, string? place, string words)
    {
        var page = Text(Built(Site(Authority("Zorglonde", (type is null ? "" : $"type: {type}\n") + (place is null ? "" : $"territoire: {place}\n")), Asking("{collectivite: zorglonde, demande: Un local, appris: Venir tôt}")))["/projets/roue/"]);
        Assert.Matches(words + "\\s*Demande", page);
    }

    [Theory]
    [InlineData("preuve: délibération du 3 mars")]
    [InlineData("accord: 2026-01")]
    public void An_authority_whose_answer_is_public_or_that_agreed_is_named_on_both_sides(string why)
    {
        var site = Built(Site(Authority("Zorglonde", "type: commune\nterritoire: Brest\n"), Asking($"{{collectivite: zorglonde, demande: Un local, {why}}}")));
        Assert.Contains("Zorglonde", site["/projets/roue/"]);
        Assert.Contains("Zorglonde</a>", site["/collectivites/"]);
        Assert.Contains("Un local", site["/collectivites/zorglonde/"]);
    }

    [Fact]
    public void An_authority_kept_off_the_site_is_not_named_even_when_it_agreed()
    {
        var site = Built(Site(Authority("Zorglonde", "type: commune\nterritoire: Brest\nvisibilite: hors-site\n"), Asking("{collectivite: zorglonde, demande: Un local, accord: 2026}")));
        Assert.Contains("une commune de Bretagne", site["/projets/roue/"]);
        Assert.DoesNotContain("zorglonde", site.Everything, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Of_two_requests_to_the_same_authority_only_the_one_it_agreed_to_is_on_its_sheet()
    {
        var page = Built(Site(Authority("Zorglonde", "type: commune\n"), Asking("{collectivite: zorglonde, demande: Un local, accord: 2026}, {collectivite: zorglonde, demande: Une subvention}")))["/collectivites/zorglonde/"];
        Assert.Contains("Un local", page);
        Assert.DoesNotContain("Une subvention", page);
    }

    [Theory]
    [InlineData("", "voisin")]
    [InlineData("signe: {amitie: 2026-03-14}\n", "allié")]
    public void Nobody_is_shown_nearer_than_what_it_signed(string signed, string shown)
    {
        var site = Built(Site(("allies/phare.md", $"---\ntitre: Phare\nresume: Un.\ntenue-par: nous\nproximite: allie\n{signed}---\n")));
        Assert.Contains($"Lienavecleréseau{shown}", Regex.Replace(Text(site["/allies/phare/"]), @"\s", ""));
        Assert.Contains($"<h2>{(shown == "voisin" ? "Voisins" : "Alliés")}</h2>", site["/allies/"]);
        Assert.Equal(shown == "allié", site["/amitie/"].Contains("Phare"));
    }
}
