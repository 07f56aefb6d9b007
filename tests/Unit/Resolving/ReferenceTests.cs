using Pec.Tests.Support;

namespace Pec.Tests.Resolving;

public sealed class ReferenceTests
{
    private const string Sound = "---\ntitre: A\nresume: Un. Deux.\n---\n";

    [Fact]
    public void A_wrong_key_a_wrong_reference_and_a_broken_link_are_three_findings_in_three_files()
    {
        var site = BuiltSite.Of(Trees.Site(
            ("projets/a.md", "---\ntitre: A\nresume: Un. Deux.\nusage: livraison\n---\n"),
            ("projets/applicolis.md", Sound),
            ("recits/r.md", "---\ntitre: R\nprojets: [aplicolis]\n---\n"),
            ("pages/p.md", "---\ntitre: P\n---\n\nUn [lien](../projets/rien.md).\n")));
        Assert.Equal(["content/pages/p.md:5:11 lien-casse", "content/projets/a.md:4:1 cle-inconnue", "content/recits/r.md:3:11 reference-inconnue"], site.Faults);
    }

    [Fact]
    public void A_reference_to_a_refused_entry_is_not_reported_twice()
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", "---\nresume: Sans titre.\n---\n"), ("recits/r.md", "---\ntitre: R\nprojets: a\n---\n\n[A](../projets/a.md) et [A](projet:a)\n")));
        Assert.Equal(["content/projets/a.md:2:1 cle-manquante"], site.Faults);
    }

    [Theory]
    [InlineData("livraison: Livraison\n", "content/vocabulaires/etapes.yml:1:1 forme-inattendue")]
    [InlineData("- {id: en-service}\n", "content/vocabulaires/etapes.yml:1:3 cle-manquante")]
    [InlineData("- {id: en-service, nom: En service}\n- en-pause\n", "content/vocabulaires/etapes.yml:2:3 forme-inattendue")]
    [InlineData("- 'En service\n", "content/vocabulaires/etapes.yml:1:3 yaml-illisible")]
    public void A_list_that_does_not_read_whole_is_one_finding_whoever_uses_its_words(string list, string expected)
    {
        var site = BuiltSite.Of(Trees.Site(
            ("vocabulaires/etapes.yml", list),
            ("projets/a.md", Sound.Replace("resume", "etape: en-service\nresume")),
            ("projets/b.md", Sound.Replace("titre: A", "titre: Bis").Replace("resume", "etape: en-pause\nresume"))));
        Assert.Equal([expected], site.Faults);
        Assert.DoesNotContain(site.Advices, a => a.EndsWith("mot-inemploye"));
    }

    [Fact]
    public void Own_places_that_do_not_read_whole_are_one_finding() =>
        Assert.Equal(["content/territoires.yml:1:3 cle-manquante"], BuiltSite.Of(Trees.Site(
            ("territoires.yml", "- {id: pays-de-brest}\n"),
            ("projets/a.md", Sound.Replace("resume", "territoires: Pays de Brest\nresume")))).Faults);

    [Theory]
    [InlineData("brouillon: oui")]
    [InlineData("visibilite: hors-site")]
    public void A_published_page_cannot_lead_to_what_is_not(string why)
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", Sound.Replace("resume", why + "\nresume")), ("recits/r.md", "---\ntitre: R\nprojets: a\n---\n\n[A](projet:a)\n")));
        Assert.Equal(["content/recits/r.md:3:10 reference-non-publiee", "content/recits/r.md:6:5 reference-non-publiee"], site.Faults);
    }

    [Fact]
    public void The_text_of_an_off_site_entry_is_in_no_file()
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", "---\ntitre: Motcanari\nresume: Motcanari.\nvisibilite: hors-site\nterritoires: Brest\nimage: i.svg\n---\n\nMotcanari\n"), ("projets/i.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Motcanari</title></svg>")));
        Assert.Empty(site.Faults);
        Assert.DoesNotContain("Motcanari", site.Everything);
        Assert.False(site.Has("/territoires/brest/"));
    }

    [Theory]
    [InlineData("Brest", "brest", "finistere", "bretagne")]
    [InlineData("29", "finistere", "bretagne")]
    [InlineData("29019", "brest", "finistere", "bretagne")]
    [InlineData("31000", "toulouse", "haute-garonne", "occitanie")]
    [InlineData("Saint-Denis (93)", "saint-denis-93", "seine-saint-denis", "ile-de-france")]
    [InlineData("Saint-Denis (Seine-Saint-Denis)", "saint-denis-93", "seine-saint-denis", "ile-de-france")]
    [InlineData("la réunion", "la-reunion")]
    [InlineData("Paris", "paris", "ile-de-france")]
    [InlineData("75011", "paris-11e", "paris", "ile-de-france")]
    [InlineData("69383", "lyon-3e", "lyon", "rhone", "auvergne-rhone-alpes")]
    public void Naming_a_place_declares_it_with_its_parents(string word, params string[] places)
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", Sound.Replace("resume", $"territoires: {word}\nresume"))));
        Assert.Empty(site.Faults);
        foreach (var place in places) Assert.Contains("../../projets/a/", BuiltSite.Of(Trees.Site(("projets/a.md", Sound.Replace("resume", $"territoires: {word}\nresume"))), BuiltSite.Usual with { Preview = true })[$"/territoires/{place}/"]);
        Assert.Equal(places.Length + 1, site.Files.Keys.Count(f => f.StartsWith("territoires/") && !f.Contains("/carte/")));
    }

    [Theory]
    [InlineData("Saint-Denis", "lieu-ambigu")]
    [InlineData("Vienne", "lieu-ambigu")]
    [InlineData("Tolouse", "lieu-inconnu")]
    public void A_homonym_is_asked_and_an_unknown_place_is_published_as_it_is(string word, string rule)
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", Sound.Replace("resume", $"territoires: {word}\nresume"))));
        Assert.Equal([$"content/projets/a.md:3:14 {rule}"], site.Faults);
        Assert.Contains("à ranger", site["/projets/a/"]);
    }

    [Fact]
    public void An_open_list_publishes_an_unknown_word_and_a_closed_one_refuses_it()
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", Sound.Replace("resume", "usages: [coursiers, jardins]\netape: en-servise\nresume"))));
        Assert.Equal(["content/projets/a.md:3:21 mot-a-ranger", "content/projets/a.md:4:8 mot-hors-vocabulaire"], site.Faults);
        Assert.Contains("jardins à ranger", site["/projets/a/"]);
        Assert.Contains("Livraison", site["/projets/a/"]);
    }

    [Fact]
    public void A_former_name_leads_to_the_new_address()
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", Sound.Replace("resume", "alias: ancien\nresume"))));
        Assert.Contains("href=\"/projets/a/\"", site["/projets/ancien/"]);
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=/projets/a/\">", site["/projets/ancien/"]);
    }

    [Fact]
    public void Two_files_cannot_give_the_same_entry() =>
        Assert.Equal(["content/recits/b/x.md:1:1 identifiant-en-double"], BuiltSite.Of(Trees.Site(("recits/a/x.md", "---\ntitre: A\n---\n"), ("recits/b/x.md", "---\ntitre: B\n---\n"))).Faults);

    [Fact]
    public void Two_entries_with_ids_of_different_kinds_do_not_collide()
    {
        var site = BuiltSite.Of(Trees.Site(("projets/x.md", Sound), ("recits/x.md", "---\ntitre: X\nprojets: x\n---\n")));
        Assert.Empty(site.Faults);
        Assert.True(site.Has("/projets/x/") && site.Has("/recits/x/"));
    }
}
