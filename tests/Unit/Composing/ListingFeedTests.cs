using System.Xml.Linq;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>Needs and offers, as one follows them: of the network, of a nature, of a usage, of a place.</summary>
public sealed class ListingFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly Tree Tree = Trees.Site(
        ("vocabulaires/usages.yml", "- {id: livraison, nom: Livraison}\n- {id: repas, nom: Repas}\n"), ("vocabulaires/natures.yml", "- {id: animation, nom: Animation}\n- {id: local, nom: Local}\n"),
        ("projets/roue.md", """
            ---
            titre: La Roue
            resume: Un.
            usages: livraison
            territoires: Brest
            accueil: oui
            contact: prive@exemple.fr
            besoins:
              - {quoi: Une remorque, nature: local, depuis: 2026-03-02, jusqua: 2027-01-01}
              - {quoi: Animer une soirée, nature: animation, depuis: 2026-05}
              - {quoi: Un four, nature: local, depuis: 2026-04, comble: 2026-06}
              - {quoi: Un toit, nature: local, depuis: 2025-04, jusqua: 2026-01}
              - {quoi: Sans date, nature: local}
            offres:
              - {quoi: Une clé de douze, depuis: 2026-06, usages: repas}
            ---

            """));

    private static readonly BuiltSite Site = BuiltSite.Of(Tree, BuiltSite.Usual with { BaseAddress = "https://x.org/sous" });

    private static IEnumerable<string> Titles(string file) => XDocument.Parse(Site[file]).Root!.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value.Replace('\u00a0', ' '));

    [Theory]
    [InlineData("besoins/atom.xml", "Besoin : Animer une soirée", "Besoin : Une remorque")]
    [InlineData("offres/atom.xml", "Offre : Une clé de douze")]
    [InlineData("besoins/natures/animation/atom.xml", "Besoin : Animer une soirée")]
    [InlineData("trouver/livraison/annonces.xml", "Besoin : Animer une soirée", "Besoin : Une remorque")]
    [InlineData("territoires/finistere/annonces.xml", "Offre : Une clé de douze", "Besoin : Animer une soirée", "Besoin : Une remorque")]
    public void What_is_open_is_told_the_latest_first_and_what_was_met_or_is_over_no_more(string file, params string[] titles) => Assert.Equal(titles, Titles(file));

    [Fact]
    public void An_entry_leads_to_its_sheet_and_holds_nobodys_address()
    {
        var entry = XDocument.Parse(Site["besoins/natures/local/atom.xml"]).Root!.Element(Atom + "entry")!;
        Assert.Equal("https://x.org/sous/projets/roue/#n-une-remorque", (string)entry.Element(Atom + "link")!.Attribute("href")!);
        Assert.Equal("tag:x.org,2026:/projets/roue/#n-une-remorque", entry.Element(Atom + "id")!.Value);
        Assert.Equal("2026-03-02T12:00:00Z", entry.Element(Atom + "updated")!.Value);
        Assert.Equal("La Roue, Brest, jusqu’au 1er janvier 2027", entry.Element(Atom + "summary")!.Value.Replace('\u00a0', ' '));
        Assert.All(Site.Files.Where(f => f.Key.EndsWith(".xml", StringComparison.Ordinal)), f => Assert.DoesNotContain("prive@", Site[f.Key]));
    }

    [Theory]
    [InlineData("/besoins/", "/sous/besoins/atom.xml")]
    [InlineData("/trouver/livraison/", "/sous/trouver/livraison/annonces.xml")]
    [InlineData("/territoires/brest/", "/sous/territoires/brest/annonces.xml")]
    public void Its_page_names_it_for_readers_and_for_people(string page, string feed)
    {
        var whole = BuiltSite.Of(Tree.With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), BuiltSite.Usual with { BaseAddress = "https://x.org/sous", Theme = "communs" });
        Assert.Matches($"<link rel=\"alternate\" type=\"application/atom.xml\" title=\"[^\"]*\" href=\"{feed}\">", whole[page]);
        Assert.Matches($"<a href=\"{feed}\">Suivre ces besoins[^<]* par flux", whole[page]);
    }

    [Fact]
    public void There_is_none_where_nothing_is_open_nor_in_a_preview()
    {
        Assert.DoesNotContain(Site.Files.Keys, f => f is "trouver/repas/annonces.xml");
        Assert.DoesNotContain(BuiltSite.Of(Tree, BuiltSite.Usual with { BaseAddress = "https://x.org", Preview = true }).Files.Keys, f => f.EndsWith("annonces.xml", StringComparison.Ordinal));
    }
}
