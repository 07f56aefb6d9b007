using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>Names, keys and addresses as people write them: each is read, mended, or told with what to do.</summary>
public sealed class NameTests
{
    private const string Project = "---\ntitre: A\nresume: Un.\ntenue-par: nous\n";

    private static BuiltSite Of(params IEnumerable<(string, string)> content) => BuiltSite.Of(Trees.Site(content));

    private static string Mended(Tree tree, string path) =>
        Mending.All(tree, t => Build.Content(t, BuiltSite.Usual, BuiltSite.Themes, new Progress<Stage>(), CancellationToken.None).Diagnostics).TextOf(new(path))!;

    private static string Told(BuiltSite site, string rule) => site.Findings.First(f => f.Rule.Id == rule) is var found ? found.HelpIn(Language.French) ?? "" : "";

    [Theory]
    [InlineData("contact: 06 12 34 56 78", "numéro de téléphone")]
    [InlineData("contact: 06.12.34.56.78", "numéro de téléphone")]
    [InlineData("contact: +33 6 12 34 56 78", "numéro de téléphone")]
    [InlineData("contact: tel:0612345678", "numéro de téléphone")]
    [InlineData("contact: \"Tél. : 06 12 34 56 78\"", "numéro de téléphone")]
    [InlineData("contact: a@b.fr, c@d.fr", "plusieurs adresses")]
    [InlineData("contact: \"@laroue@mastodon.example\"", "https://mastodon.example/@laroue")]
    [InlineData("contact: Marie", "bonjour@exemple.org")]
    public void What_is_no_mailbox_says_what_to_write(string line, string expected)
    {
        var site = Of(("projets/a.md", $"{Project}{line}\n---\n"));
        Assert.Equal(["content/projets/a.md:5:10 courriel-mal-ecrit"], site.Faults);
        Assert.Contains(expected, Told(site, "courriel-mal-ecrit"));
    }

    [Theory]
    [InlineData("<a@b.fr>", "a@b.fr")]
    [InlineData("La Roue <a@b.fr>", "a@b.fr")]
    [InlineData("bonjour (at) exemple.org", "bonjour@exemple.org")]
    [InlineData("bonjour(AT)exemple.org", "bonjour@exemple.org")]
    [InlineData("\"bonjour [at] exemple [dot] org\"", "\"bonjour@exemple.org\"")]
    [InlineData("bonjour arobase exemple point org", "bonjour@exemple.org")]
    [InlineData("bonjour at exemple.org", "bonjour@exemple.org")]
    [InlineData("bonjour @ exemple.org", "bonjour@exemple.org")]
    [InlineData("bonjour@exemple.org.", "bonjour@exemple.org")]
    [InlineData("\"[a@b.fr](mailto:a@b.fr)\"", "\"a@b.fr\"")]
    public void A_mailbox_that_is_disguised_is_mended(string written, string right)
    {
        var tree = Trees.Site(("projets/a.md", $"{Project}contact: {written}\n---\n"));
        Assert.Equal(["content/projets/a.md:5:10 courriel-mal-ecrit"], BuiltSite.Of(tree).Faults);
        Assert.Equal($"{Project}contact: {right}\n---\n", Mended(tree, "content/projets/a.md"));
    }

    [Theory]
    [InlineData("mailto:bonjour@exemple.org")]
    [InlineData("bonjour@exemple.org")]
    [InlineData("https://exemple.org/contact")]
    public void A_mailbox_or_a_page_is_read(string contact) => Assert.Empty(Of(("projets/a.md", $"{Project}contact: {contact}\n---\n")).Faults);

    [Theory]
    [InlineData("Nom: X", "titre: X", true)]
    [InlineData("Titre: X", "titre: X", true)]
    [InlineData("TITRE: X", "titre: X", true)]
    [InlineData("title: X", "titre: X", true)]
    [InlineData("description: Un.", "resume: Un.", false)]
    [InlineData("lieu: Brest", "territoires: Brest", false)]
    [InlineData("ville: Brest", "territoires: Brest", false)]
    [InlineData("mail: a@b.fr", "contact: a@b.fr", false)]
    [InlineData("courriel: a@b.fr", "contact: a@b.fr", false)]
    [InlineData("e-mail: a@b.fr", "contact: a@b.fr", false)]
    [InlineData("site web: https://a.fr", "site: https://a.fr", false)]
    [InlineData("url: https://a.fr", "site: https://a.fr", false)]
    [InlineData("mots-clés: vélo", "tags: vélo", false)]
    [InlineData("Mots clés: vélo", "tags: vélo", false)]
    [InlineData("draft: true", "brouillon: true", false)]
    [InlineData("date de création: 2017", "depuis: 2017", false)]
    [InlineData("contact: {mail: a@b.fr}", "contact: {courriel: a@b.fr}", false)]
    [InlineData("contact: {site web: https://a.fr}", "contact: {page: https://a.fr}", false)]
    [InlineData("besoins: [{titre: Un local, ville: Brest}]", "besoins: [{quoi: Un local, territoires: Brest}]", false)]
    public void A_key_in_an_everyday_word_is_mended(string written, string right, bool isTitle)
    {
        string Around(string line) => $"---\n{(isTitle ? "" : "titre: A\n")}{line}\n{(line.Contains("resume") || line.Contains("description") ? "" : "resume: Un.\n")}---\n";
        var tree = Trees.Site(("projets/a.md", Around(written)));
        Assert.All(BuiltSite.Of(tree).Faults, f => Assert.EndsWith("cle-inconnue", f));
        Assert.Equal(Around(right), Mended(tree, "content/projets/a.md"));
    }

    [Theory]
    [InlineData("photo: a.svg", "« image »")]
    [InlineData("statut: en service", "« etape »")]
    [InlineData("téléphone: 06 12 34 56 78", "pas de clé pour un téléphone")]
    [InlineData("contact: {téléphone: 06 12 34 56 78}", "pas de clé pour un téléphone")]
    [InlineData("zzz: 1", "commencez la clé par")]
    public void A_key_that_may_mean_another_proposes_it(string line, string expected) => Assert.Contains(expected, Told(Of(("projets/a.md", $"{Project}{line}\n---\n")), "cle-inconnue"));

    [Theory]
    [InlineData("contact:")]
    [InlineData("contact: \"\"")]
    [InlineData("contact: []")]
    [InlineData("contact: {}")]
    public void An_empty_wished_key_gets_the_advice_of_an_absent_one(string line) =>
        Assert.Contains("content/projets/a.md:5:1 cle-souhaitee", Of(("projets/a.md", $"{Project}{line}\nusages: []\n---\n")).Advices);

    [Theory]
    [InlineData("usages:\n  - livraison\n  -", "content/projets/a.md:7:4 element-vide")]
    [InlineData("usages:\n  - livraison\n  - \"\"", "content/projets/a.md:7:5 element-vide")]
    [InlineData("usages: [livraison, ]", null)]
    public void An_empty_item_of_a_list_is_told(string lines, string? expected) => Assert.Equal(expected is null ? [] : [expected], Of(("projets/a.md", $"{Project}{lines}\n---\n")).Faults);

    [Theory]
    [InlineData("htps://exemple.fr/a", "https://exemple.fr/a")]
    [InlineData("htp://exemple.fr", "http://exemple.fr")]
    [InlineData("htttps://exemple.fr", "https://exemple.fr")]
    [InlineData("http//exemple.fr", "http://exemple.fr")]
    [InlineData("https:exemple.fr", "https://exemple.fr")]
    [InlineData("https:/exemple.fr", "https://exemple.fr")]
    [InlineData("https//:exemple.fr", "https://exemple.fr")]
    [InlineData("https;//exemple.fr", "https://exemple.fr")]
    [InlineData("https://https://exemple.fr/a", "https://exemple.fr/a")]
    [InlineData("http://https://exemple.fr/a", "https://exemple.fr/a")]
    public void A_start_that_is_nearly_right_is_mended_in_a_field_and_in_a_text(string written, string right)
    {
        string Around(string address) => $"{Project}site: {address}\n---\n\nVoir [le site]({address}).\n";
        var tree = Trees.Site(("projets/a.md", Around(written)));
        Assert.Equal(["content/projets/a.md:5:7 adresse-refusee", "content/projets/a.md:8:16 adresse-refusee"], BuiltSite.Of(tree).Faults);
        Assert.Equal(Around(right), Mended(tree, "content/projets/a.md"));
    }

    [Theory]
    [InlineData(@"C:\Users\Marie\a.jpg", "content/medias")]
    [InlineData("file:///home/marie/a.jpg", "content/medias")]
    [InlineData("/home/marie/a.jpg", "content/medias")]
    [InlineData(@"..\medias\a.jpg", "../medias/a.jpg")]
    public void A_file_of_ones_own_machine_is_told_as_such(string address, string expected)
    {
        foreach (var text in (string[])[$"[a]({address})", $"![a b]({address})"])
        {
            var site = Of(("pages/p.md", $"---\ntitre: P\n---\n\n{text}\n"));
            Assert.Equal("adresse-refusee", Assert.Single(site.Faults).Split(' ')[1]);
            Assert.Contains(expected, Told(site, "adresse-refusee"));
        }
        var field = Of(("productions/p.md", $"---\ntitre: P\nfichier: '{address}'\n---\n"));
        Assert.Equal(["content/productions/p.md:3:10 adresse-refusee"], field.Faults);
    }

    [Theory]
    [InlineData("http://localhost:8000/a")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://192.168.1.10")]
    [InlineData("http://10.0.0.3/a")]
    [InlineData("http://nuage.local/")]
    public void An_address_of_ones_own_network_is_told(string address) =>
        Assert.Equal(
            ["content/projets/a.md:5:7 adresse-locale", "content/projets/a.md:8:17 adresse-locale", "content/site.yml:4:6 adresse-locale"],
            Of(("site.yml", $"titre: E\nediteur: E\nhebergeur: H\nurl: {address}\n"), ("projets/a.md", $"{Project}site: {address}\n---\n\nVoir [La fiche]({address}).\n")).Faults);

    [Fact]
    public void A_space_in_an_address_is_written_by_its_code()
    {
        var site = Of(("pages/p.md", "---\ntitre: P\n---\n\n[a](<https://exemple.fr/mon fichier.pdf>)\n"), ("projets/a.md", $"{Project}site: https://exemple.fr/mon site\n---\n"));
        Assert.Empty(site.Faults);
        Assert.Contains("https://exemple.fr/mon%20fichier.pdf", site["/p/"]);
        Assert.DoesNotContain("mon site", site["/projets/a/"]);
        Assert.Equal(["content/site.yml:4:6 adresse-refusee"], Of(("site.yml", "titre: E\nediteur: E\nhebergeur: H\nurl: https://exemple .fr\n")).Faults);
    }

    [Theory]
    [InlineData("https://essai.fr/projets/a/", "projet:a")]
    [InlineData("http://www.essai.fr/projets/a", "projet:a")]
    [InlineData("https://essai.fr/projets/a/index.html#contact", "projet:a#contact")]
    [InlineData("https://essai.fr/projets/a/#n-un-local", "projet:a#un-local")]
    [InlineData("https://essai.fr/projets/", "/projets/")]
    [InlineData("https://essai.fr", "/")]
    [InlineData("https://gitlab.fr/e/site/-/blob/main/content/projets/a.md", "projet:a")]
    [InlineData("https://gitlab.fr/e/site/-/blob/main/content/projets/a.md?ref_type=heads", "projet:a")]
    [InlineData("https://gitlab.fr/e/site/-/raw/main/content/medias/v.svg", "/medias/v.svg")]
    public void The_sites_own_address_in_full_is_proposed_as_an_inner_link(string written, string inner)
    {
        var tree = Own($"---\ntitre: P\n---\n\nVoir [La fiche]({written}).\n");
        Assert.Equal(["content/pages/p.md:5:17 adresse-du-site"], BuiltSite.Of(tree).Faults);
        var mended = Mended(tree, "content/pages/p.md");
        Assert.Equal($"---\ntitre: P\n---\n\nVoir [La fiche]({inner}).\n", mended);
        Assert.Empty(BuiltSite.Of(Own(mended)).Faults);
    }

    [Theory]
    [InlineData("[La fiche](https://essai.fr/projets/b/)", "content/pages/p.md:5:12 lien-casse")]
    [InlineData("[La fiche](https://essai.fr/projets/c/)", "content/pages/p.md:5:12 reference-non-publiee")]
    [InlineData("[La fiche](https://essai.france/projets/b/)", null)]
    [InlineData("[La fiche](https://gitlab.fr/e/site/-/issues)", null)]
    public void The_sites_own_address_is_checked_like_an_inner_link(string text, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], BuiltSite.Of(Own($"---\ntitre: P\n---\n\n{text}\n")).Faults);

    [Fact]
    public void The_sites_own_address_among_words_becomes_a_link_with_the_title() =>
        Assert.Equal("---\ntitre: P\n---\n\nVoir [A](projet:a)\n", Mended(Own("---\ntitre: P\n---\n\nVoir https://essai.fr/projets/a/\n"), "content/pages/p.md"));

    private static Tree Own(string page) => Trees.Site(
        ("site.yml", "titre: E\nediteur: E\nhebergeur: H\nurl: https://essai.fr\ndepot: https://gitlab.fr/e/site\n"),
        ("medias/v.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>"),
        ("projets/a.md", $"{Project}contact: https://a.fr\nbesoins: Un local\n---\n"), ("projets/c.md", $"{Project.Replace(": A", ": Autre")}brouillon: oui\n---\n"), ("pages/p.md", page));

    [Theory]
    [InlineData("/content/projets/a.md", "projet:a")]
    [InlineData("content/projets/a.md#contact", "projet:a#contact")]
    [InlineData("/projets/a.md", "projet:a")]
    [InlineData("/projets/a.html", "projet:a")]
    [InlineData("../projets/a.html", "projet:a")]
    [InlineData("../projets/a/index.html", "projet:a")]
    [InlineData("../projets/a", "projet:a")]
    [InlineData("/content/medias/v.svg", "/medias/v.svg")]
    public void A_path_that_surely_means_an_entry_is_mended(string written, string right)
    {
        var tree = Own($"---\ntitre: P\n---\n\nVoir [La fiche]({written}).\n");
        Assert.Equal(["content/pages/p.md:5:17 lien-casse"], BuiltSite.Of(tree).Faults);
        var mended = Mended(tree, "content/pages/p.md");
        Assert.Equal($"---\ntitre: P\n---\n\nVoir [La fiche]({right}).\n", mended);
        Assert.Empty(BuiltSite.Of(Own(mended)).Faults);
    }

    [Theory]
    [InlineData("velo.md")]
    [InlineData("projets/velo.md")]
    [InlineData("../projets/velo.md")]
    [InlineData("/projets/velo/")]
    public void A_file_in_the_place_of_an_id_is_mended(string written)
    {
        var tree = Trees.Site(("projets/velo.md", Project + "---\n"), ("recits/r.md", $"---\ntitre: R\nprojets: {written}\n---\n"));
        Assert.Equal(["content/recits/r.md:3:10 reference-inconnue"], BuiltSite.Of(tree).Faults);
        Assert.Equal("---\ntitre: R\nprojets: velo\n---\n", Mended(tree, "content/recits/r.md"));
    }

    [Theory]
    [InlineData("recits/signaler.md", "nom-reserve", "recit-signaler.md")]
    [InlineData("recits/a-raconter.md", "nom-reserve", "recit-a-raconter.md")]
    [InlineData("recits/2019/par/index.md", "nom-reserve", "recit-par")]
    [InlineData("projets/par.md", "nom-reserve", "projet-par.md")]
    [InlineData("projets/page.md", "nom-reserve", "projet-page.md")]
    [InlineData("projets/index.md", "dossier-inconnu", "content/pages/projets.md")]
    [InlineData("productions/genres.md", "nom-reserve", "production-genres.md")]
    [InlineData("cahier/livre.md", "nom-reserve", "chapitre-livre.md")]
    [InlineData("collectivites/demandes.md", "nom-reserve", "collectivite-demandes.md")]
    [InlineData("projets/con.md", "nom-inutilisable", "autre nom")]
    [InlineData("pages/404.md", "nom-reserve", "page-404.md")]
    public void A_name_that_the_site_keeps_is_told_on_the_entry_with_another(string path, string rule, string other)
    {
        var site = Of((path, "---\ntitre: A\nresume: Un.\nordre: 1\ntype: commune\nterritoire: Brest\n---\n".Replace(path.StartsWith("cahier") ? "type: commune\nterritoire: Brest\n" : path.StartsWith("coll") ? "ordre: 1\n" : "ordre: 1\ntype: commune\nterritoire: Brest\n", "")));
        Assert.Equal([$"content/{path}:1:1 {rule}"], site.Faults);
        Assert.Contains(other, Told(site, rule));
    }

    [Fact]
    public void Words_of_a_list_and_places_that_make_addresses_keep_off_those_of_the_site() =>
        Assert.Equal(
            ["content/territoires.yml:1:8 nom-reserve", "content/vocabulaires/engagements.yml:1:8 nom-reserve", "content/vocabulaires/mots.yml:1:8 nom-inutilisable"],
            Of(("territoires.yml", "- {id: page, nom: Page}\n"), ("vocabulaires/engagements.yml", "- {id: matrice, nom: Matrice}\n"), ("vocabulaires/mots.yml", "- {id: con, nom: Con}\n")).Faults);

    [Theory]
    [InlineData("vieux")]
    [InlineData("vieux.md")]
    [InlineData("/projets/vieux/")]
    [InlineData("projets/vieux.md")]
    [InlineData("content/projets/vieux/index.md")]
    [InlineData("https://essai.fr/projets/vieux/")]
    public void A_former_name_is_read_as_people_write_it(string alias)
    {
        var site = Of(("projets/a.md", $"{Project}alias: {alias}\n---\n"));
        Assert.Empty(site.Faults);
        Assert.True(site.Has("/projets/vieux/"));
    }

    [Theory]
    [InlineData("/recits/vieux/", "identifiant-mal-ecrit")]
    [InlineData("Vieux nom", "identifiant-mal-ecrit")]
    [InlineData("con", "nom-inutilisable")]
    [InlineData("par", "alias-masque")]
    [InlineData("index", "alias-masque")]
    public void A_former_name_that_cannot_be_one_is_told(string alias, string rule) => Assert.Equal([$"content/projets/a.md:5:8 {rule}"], Of(("projets/a.md", $"{Project}alias: {alias}\n---\n")).Faults);

    [Theory]
    [InlineData("layout")]
    [InlineData("sheet")]
    [InlineData("redirect")]
    [InlineData("home")]
    public void A_template_that_is_not_of_pages_is_refused_where_it_is_asked_for(string template) =>
        Assert.Equal(["content/pages/p.md:3:10 valeur-hors-liste"], Of(("pages/p.md", $"---\ntitre: P\ngabarit: {template}\n---\n")).Faults);

    [Fact]
    public void A_template_that_the_theme_lacks_is_told_by_the_check_alone() =>
        Assert.Contains(Build.Review(Trees.Site(("pages/p.md", "---\ntitre: P\ngabarit: page-large\n---\n")), BuiltSite.Usual, new(keepsTexts: false), new Progress<Stage>(), CancellationToken.None).Diagnostics, d => d.Rule.Id == "gabarit-absent");

    [Theory]
    [InlineData("../x", null)]
    [InlineData("klingon", null)]
    [InlineData("breton", "br")]
    [InlineData("Français", "fr")]
    [InlineData("fr_FR", "fr-FR")]
    public void A_language_is_a_code(string language, string? right)
    {
        var tree = Trees.Site(("pages/p.md", $"---\ntitre: P\nlangue: {language}\n---\n"));
        Assert.Equal(["content/pages/p.md:3:9 langue-inconnue"], BuiltSite.Of(tree).Faults);
        Assert.Equal($"---\ntitre: P\nlangue: {right ?? language}\n---\n", Mended(tree, "content/pages/p.md"));
    }

    [Theory]
    [InlineData("projets/fiche.md.txt", "fichier-sans-renvoi", "« fiche.md »")]
    [InlineData("projets/fiche.txt", "fichier-sans-renvoi", "« fiche.md »")]
    [InlineData("projets/Ma fiche.odt", "fichier-sans-renvoi", "« ma-fiche.md »")]
    [InlineData("projets/fiche.docx", "fichier-inconnu", "« fiche.md »")]
    [InlineData("projets/fiche.markdown", "fichier-inconnu", "« fiche.md »")]
    [InlineData("projets/fiche.bak", "fichier-inconnu", "copie de secours")]
    [InlineData("vocabulaires/fiche.yaml", "fichier-inconnu", "« fiche.yml »")]
    [InlineData("vocabulaires/mots.yml.txt", "fichier-sans-renvoi", "« mots.yml »")]
    [InlineData("vocabulaires/Mots.yml", "nom-de-fichier", "« mots.yml »")]
    [InlineData("medias/Bilan 2025.pdf", "fichier-sans-renvoi", "/medias/Bilan%202025.pdf")]
    [InlineData("projets/fiche.MD", "nom-de-fichier", "« fiche.md »")]
    [InlineData("projets/Fiche (copie).md", "nom-de-fichier", "copie de « fiche.md »")]
    [InlineData("projets/fiche - Copie.md", "nom-de-fichier", "copie de « fiche.md »")]
    [InlineData("projets/Copie de fiche.md", "nom-de-fichier", "copie de « fiche.md »")]
    [InlineData("projets/fiche (1).md", "nom-de-fichier", "copie de « fiche.md »")]
    [InlineData("projets/La Fiche.md", "nom-de-fichier", "Renommez-le « la-fiche.md »")]
    public void A_file_that_nobody_reads_is_told_with_what_to_do(string path, string rule, string expected)
    {
        var site = Of((path, path.EndsWith(".yml") ? "- {id: a, nom: A}\n" : "---\ntitre: A\nresume: Un.\n---\n"));
        Assert.Equal([$"content/{path}:1:1 {rule}"], site.Faults);
        Assert.Contains(expected, Told(site, rule));
    }

    [Fact]
    public void A_long_name_is_cut_between_two_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("Coopérative", 12));
        var site = Of(($"projets/{words}.md", "---\ntitre: A\nresume: Un.\n---\n"));
        Assert.Contains($"« {string.Join('-', Enumerable.Repeat("cooperative", 6))}.md »", Told(site, "nom-de-fichier"));
    }

    [Fact]
    public void A_misnamed_file_shows_its_other_faults() =>
        Assert.Equal(
            ["content/projets/La Roue.md:1:1 nom-de-fichier", "content/projets/La Roue.md:4:9 date-mal-ecrite", "content/projets/La Roue.md:5:1 cle-inconnue", "content/projets/La Roue.md:8:5 lien-casse"],
            Of(("projets/La Roue.md", "---\ntitre: A\nresume: Un.\ndepuis: hier\nzzz: 1\n---\n\n[x](rien.md)\n")).Faults);

    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>";

    [Theory]
    [InlineData("fe\u0302te.svg", "fête.svg")]
    [InlineData("fête.svg", "fe\u0302te.svg")]
    [InlineData("E\u0301te\u0301/fe\u0302te.svg", "Été/f%C3%AAte.svg")]
    public void A_file_is_found_however_its_accents_were_saved(string onDisk, string written)
    {
        var site = Of(($"medias/{onDisk}", Drawing), ("projets/a.md", $"{Project}image: {{fichier: \"/medias/{written}\", alt: Une fête}}\n---\n\n![Une fête](/medias/{written})\n[La fête](../medias/{written})\n"));
        Assert.Empty(site.Faults);
        Assert.True(site.Has(onDisk.Contains('/') ? "medias/ete/fete.svg" : "medias/fete.svg"));
    }

    [Fact]
    public void An_entry_is_found_however_the_accents_of_its_folder_were_saved() =>
        Assert.Empty(Of(("recits/e\u0301te\u0301/r.md", "---\ntitre: R\n---\n"), ("pages/p.md", "---\ntitre: P\n---\n\n[r](../recits/été/r.md)\n")).Faults);

    [Fact]
    public void Twins_of_one_folder_are_one_finding() =>
        Assert.Equal(
            ["content/medias/fête.svg:1:1 fichier-jumeau", "content/medias/velo.svg:1:1 fichier-jumeau"],
            Of(("medias/fe\u0302te.svg", Drawing), ("medias/fête.svg", Drawing), ("medias/Velo.svg", Drawing), ("medias/velo.svg", Drawing),
                ("pages/p.md", "---\ntitre: P\n---\n\n![Une fête](/medias/fête.svg) ![Une fête](/medias/fe\u0302te.svg) ![Un vélo](/medias/velo.svg) ![Un vélo](/medias/Velo.svg)\n")).Faults);

    [Fact]
    public void Tags_that_differ_by_case_accent_or_sign_are_one()
    {
        var site = Of(
            ("recits/a.md", "---\ntitre: A\ntags: [vélo, \"#Vélo\", Velo]\ndate: 2025\n---\n"), ("recits/b.md", "---\ntitre: B\ntags: \"#VELO\"\ndate: 2024\n---\n"), ("recits/c.md", "---\ntitre: C\ntags: vélo\ndate: 2023\n---\n"));
        Assert.Empty(site.Faults);
        Assert.DoesNotContain("VELO", site.Everything);
        Assert.DoesNotContain("#Vélo", site.Everything);
    }

    [Fact]
    public void A_title_with_braces_is_not_read_again_inside_the_words_of_the_theme()
    {
        var theme = Trees.Of(("themes/dix-lignes/templates/withdrawn.html", "<p>{{ t \"essai\" title on.text }}</p>"), ("themes/dix-lignes/textes/fr.yml", File.ReadAllText(Path.Combine(Repository.Root, "tests/themes/dix-lignes/textes/fr.yml")) + "\nessai: \"[{0}|{1}|{9}]\"\n"));
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", "---\ntitre: Un {1} et {0}\nresume: Un.\nretiree: 2025\n---\n")).With(theme), memory: new(keepsTexts: true));
        Assert.Contains("[Un {1} et {0}|", site["/projets/a/"]);
        Assert.Contains("|{9}]", site["/projets/a/"]);
    }
}
