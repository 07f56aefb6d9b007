using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Parsing;

/// <summary>Each way of writing a header that does not read, or that reads otherwise than it was meant: where it is told, what is told to do, and that it works.</summary>
public sealed class YamlCauseTests
{
    private static readonly SitePath Path = new("content/pages/p.md");

    private static ImmutableArray<Diagnostic> FindingsOf(Tree tree) =>
        [.. new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(tree).Diagnostics.Where(d => d.Severity > Severity.Advice && d.At?.Path == Path)];

    private static Tree Of(string text) => Trees.Site(("pages/p.md", text));

    private static string Mended(string text) =>
        Fixing.All(Of(text), t => new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(t).Diagnostics).TextOf(Path)!;

    private static void AssertTold(string text, string place, string help)
    {
        // Each line that does not read is told, and told once.
        var all = FindingsOf(Of(text));
        Assert.Equal(all.Length, all.DistinctBy(f => f.At!.Line).Count());
        var found = all.MinBy(f => f.At!.Line)!;
        Assert.Equal(place, $"{found.At!.Line}:{found.At.Column} {found.Rule.Id}");
        Assert.Contains(help, found.HelpIn(Language.French));
    }

    private static string Page(string header) => $"---\n{header}\n---\n\nTexte.\n";

    [Theory]
    // Quotes.
    [InlineData("titre: \"La \"Roue\" commune\"", "2:8 yaml-illisible", "écrivez \"La « Roue » commune\"", "titre: \"La « Roue » commune\"")]
    [InlineData("titre: \"Roue\" commune", "2:8 yaml-illisible", "écrivez \"« Roue » commune\"", "titre: \"« Roue » commune\"")]
    [InlineData("titre: \"Roue\" et \"Pain\"", "2:8 yaml-illisible", "écrivez \"« Roue » et « Pain »\"", "titre: \"« Roue » et « Pain »\"")]
    [InlineData("titre: 'L'eau'", "2:8 yaml-illisible", "comme \"L'eau\"", "titre: \"L'eau\"")]
    [InlineData("titre: 'Roue' commune", "2:8 yaml-illisible", "comme \"'Roue' commune\"", "titre: \"'Roue' commune\"")]
    [InlineData("titre: \"A\nlicence: MIT", "2:8 yaml-illisible", "Fermez le guillemet", "titre: \"A\"\nlicence: MIT")]
    [InlineData("titre: 'A", "2:8 yaml-illisible", "Fermez le guillemet", "titre: 'A'")]
    [InlineData("titre: “La Roue”", "2:8 yaml-illisible", "comme \"La Roue\"", "titre: \"La Roue\"")]
    [InlineData("titre: “Communs : un guide”", "2:8 yaml-illisible", "comme \"Communs : un guide\"", "titre: \"Communs : un guide\"")]
    // Signs that YAML keeps for itself.
    [InlineData("titre: [Brouillon] La Roue", "2:8 yaml-illisible", "comme \"[Brouillon] La Roue\"", "titre: \"[Brouillon] La Roue\"")]
    [InlineData("titre: {x} La Roue", "2:8 yaml-illisible", "comme \"{x} La Roue\"", "titre: \"{x} La Roue\"")]
    [InlineData("titre: > La Roue", "2:8 yaml-illisible", "comme \"> La Roue\"", "titre: \"> La Roue\"")]
    [InlineData("titre: |La Roue", "2:8 yaml-illisible", "comme \"|La Roue\"", "titre: \"|La Roue\"")]
    [InlineData("titre: ? x", "2:8 yaml-illisible", "comme \"? x\"", "titre: \"? x\"")]
    [InlineData("titre: & Cie", "2:8 yaml-illisible", "comme \"& Cie\"", "titre: \"& Cie\"")]
    [InlineData("titre: * livraison", "2:8 yaml-illisible", "comme \"* livraison\"", "titre: \"* livraison\"")]
    [InlineData("titre: @laroue  # eux", "2:8 yaml-illisible", "comme \"@laroue\"", "titre: \"@laroue\"  # eux")]
    [InlineData("titre: %x", "2:8 yaml-illisible", "comme \"%x\"", "titre: \"%x\"")]
    [InlineData("titre: `x`", "2:8 yaml-illisible", "comme \"`x`\"", "titre: \"`x`\"")]
    [InlineData("titre: Nos communs : un guide", "2:8 yaml-illisible", "comme \"Nos communs : un guide\"", "titre: \"Nos communs : un guide\"")]
    [InlineData("titre: Les communs:", "2:8 yaml-illisible", "comme \"Les communs:\"", "titre: \"Les communs:\"")]
    [InlineData("titre: A\nlicence: [MIT](MIT)", "3:10 yaml-illisible", "l'adresse seule, « MIT »", "titre: A\nlicence: MIT")]
    [InlineData("titre: [a@b](mailto:a@b)", "2:8 yaml-illisible", "l'adresse seule, « a@b »", "titre: a@b")]
    [InlineData("titre: &quot;La Roue&quot;", "2:8 yaml-illisible", "écrivez \"La Roue\"", "titre: \"La Roue\"")]
    // Lists.
    [InlineData("titre: A\ntags: [vélo, quartier\nlicence: MIT", "3:7 yaml-illisible", "Fermez le crochet", "titre: A\ntags: [vélo, quartier]\nlicence: MIT")]
    [InlineData("titre: A\ntags: [vélo, #quartier]", "3:14 yaml-illisible", "écrivez \"#quartier\"", "titre: A\ntags: [vélo, \"#quartier\"]")]
    [InlineData("titre: A\ntags: [Atelier #3, b]", "3:8 yaml-illisible", "écrivez \"Atelier #3\"", "titre: A\ntags: [\"Atelier #3\", b]")]
    [InlineData("titre: A\ntags:\n  -vélo\n  -quartier", "4:3 yaml-illisible", "une espace après le tiret", "titre: A\ntags:\n  - vélo\n  - quartier")]
    [InlineData("titre: A\ntags:\n  – Un local\n  – Un vélo", "4:3 yaml-illisible", "un tiret court et une espace", "titre: A\ntags:\n  - Un local\n  - Un vélo")]
    [InlineData("titre: A\ntags:\n— Un local\n— Un vélo", "4:1 yaml-illisible", "un tiret court et une espace", "titre: A\ntags:\n- Un local\n- Un vélo")]
    [InlineData("titre: A\ntags:\n  • Un local", "4:3 yaml-illisible", "un tiret court et une espace", "titre: A\ntags:\n  - Un local")]
    [InlineData("titre: A\ntags:\n  •\u00a0Un local\n  ·  Un vélo", "4:3 yaml-illisible", "un tiret court et une espace", "titre: A\ntags:\n  - Un local\n  - Un vélo")]
    [InlineData("titre: A\ntags:\n  * Un local\n  ‣ Un vélo\n  ● Un four", "4:3 yaml-illisible", "un tiret court et une espace", "titre: A\ntags:\n  - Un local\n  - Un vélo\n  - Un four")]
    [InlineData("titre: A\ntags:\n  *vélo\n  *four", "4:3 yaml-illisible", "un tiret court et une espace", "titre: A\ntags:\n  - vélo\n  - four")]
    [InlineData("titre: A\ntags:\n  1. Un local\n  2. Un vélo", "4:3 yaml-illisible", "un tiret court et une espace", "titre: A\ntags:\n  - Un local\n  - Un vélo")]
    [InlineData("titre: A\ntags:\n  - Un local\n  – Un vélo", "5:3 yaml-illisible", "un tiret court et une espace", "titre: A\ntags:\n  - Un local\n  - Un vélo")]
    [InlineData("titre: A\ntags: -vélo", "3:7 forme-inattendue", "Ôtez le signe du début, « vélo »", "titre: A\ntags: vélo")]
    [InlineData("titre: A\ntags: – Un local", "3:7 forme-inattendue", "Ôtez le signe du début, « Un local »", "titre: A\ntags: Un local")]
    // Lines.
    [InlineData("titre: A\nlicence:MIT", "3:1 yaml-illisible", "Mettez « : » et une espace", "titre: A\nlicence: MIT")]
    [InlineData("titre: A\nlicence = MIT", "3:8 yaml-illisible", "à la place de « = »", "titre: A\nlicence: MIT")]
    [InlineData("\"titre\": \"x\",\n\"licence\": \"MIT\"", "2:13 yaml-illisible", "Ôtez la virgule", "\"titre\": \"x\"\n\"licence\": \"MIT\"")]
    [InlineData("titre: A\ntags: [a, b],", "3:13 yaml-illisible", "Ôtez la virgule", "titre: A\ntags: [a, b]")]
    [InlineData("titre: A\n// remarque", "3:1 yaml-illisible", "écrivez « # remarque »", "titre: A\n# remarque")]
    [InlineData("titre: A\n<!-- remarque -->", "3:1 yaml-illisible", "écrivez « # remarque »", "titre: A\n# remarque")]
    [InlineData("titre: A\n...\nlicence: MIT", "3:1 yaml-illisible", "Ôtez cette ligne de points", "titre: A\n\nlicence: MIT")]
    [InlineData("titre: A\nimage:\n\tcredit: x\n\tlegende: y\nx-a: b", "4:1 yaml-illisible", "Remplacez la tabulation", null)]
    // Texts of several lines.
    [InlineData("titre: A\nresume: |\n  Un\n mal\n  suite\nlicence: MIT", "5:2 yaml-illisible", "alignez-la sur les autres", "titre: A\nresume: |\n  Un\n  mal\n  suite\nlicence: MIT")]
    [InlineData("titre: A\nresume: >\n    Un\n  Deux\nlicence: MIT", "5:3 yaml-illisible", "alignez-la sur les autres", "titre: A\nresume: >\n    Un\n    Deux\nlicence: MIT")]
    [InlineData("titre: A\nresume: |\nUn texte\nlicence: MIT", "4:1 yaml-illisible", "alignez-la sur les autres", "titre: A\nresume: |\n  Un texte\nlicence: MIT")]
    [InlineData("titre: A\nresume: Un texte\nQui continue\nlicence: MIT", "4:1 yaml-illisible", "continue celle d'avant", "titre: A\nresume: Un texte\n  Qui continue\nlicence: MIT")]
    // What is read otherwise than it was meant.
    [InlineData("titre: Atelier #3", "2:8 valeur-coupee", "Écrivez \"Atelier #3\"", "titre: \"Atelier #3\"")]
    [InlineData("titre: Atelier #3 # salle 2", "2:8 valeur-coupee", "Écrivez \"Atelier #3\"", "titre: \"Atelier #3\" # salle 2")]
    [InlineData("titre: L'\"eau\" #3", "2:8 valeur-coupee", "Écrivez \"L'« eau » #3\"", "titre: \"L'« eau » #3\"")]
    [InlineData("titre: A\ntags: #quartier", "3:7 valeur-coupee", "Écrivez \"#quartier\"", "titre: A\ntags: \"#quartier\"")]
    [InlineData("titre: A\ntags:\n  - #quartier\n  - b", "4:5 valeur-coupee", "Écrivez \"#quartier\"", "titre: A\ntags:\n  - \"#quartier\"\n  - b")]
    [InlineData("titre: L&#8217;eau&nbsp;douce", "2:8 balise-montree", "Écrivez « L’eau douce »", "titre: L’eau douce")]
    [InlineData("titre: Dire &quot;A&quot;", "2:8 balise-montree", "Écrivez « Dire \"A\" »", "titre: Dire \"A\"")]
    [InlineData("titre: \"<b>La</b> &quot;Roue&quot;\"", "2:9 balise-montree", "Écrivez « La", "titre: \"La \\\"Roue\\\"\"")]
    [InlineData("titre: <span lang=\"fr\">La Roue</span>", "2:8 balise-montree", "Écrivez « La Roue »", "titre: La Roue")]
    [InlineData("titre: <!--:fr-->La Roue<!--:-->", "2:8 balise-montree", "Écrivez « La Roue »", "titre: La Roue")]
    [InlineData("titre: A\nresume: |\n  Un <em>mot</em> : ici.", "4:3 balise-montree", "Écrivez « Un mot : ici. »", "titre: A\nresume: |\n  Un mot : ici.")]
    [InlineData("ti\u200btre: La\u00ad Roue", "2:3 signe-invisible", "Effacez ce passage", "titre: La Roue")]
    [InlineData("titre: La\u202e Roue\u2066", "2:10 signe-invisible", "Effacez ce passage", "titre: La Roue")]
    // Another shape than the one that is expected.
    [InlineData("titre: [La Roue]", "2:8 forme-inattendue", "Écrivez « La Roue » seul", "titre: La Roue")]
    public void A_cause_has_its_sentence_and_its_mend(string header, string place, string help, string? mended)
    {
        AssertTold(Page(header), place, help);
        var right = Mended(Page(header));
        if (mended is not null) Assert.Equal(Page(mended), right);
        Assert.DoesNotContain(FindingsOf(Of(right)), f => f.Rule.Id == place.Split(' ')[1]);
    }

    [Theory]
    [InlineData("titre: - La Roue", "2:8 yaml-illisible", "Pour un texte, ôtez le tiret", "titre: La Roue")]
    [InlineData("titre: A\ntags: - vélo", "3:7 yaml-illisible", "passez à la ligne avant chaque tiret", "titre: A\ntags:\n  - vélo")]
    [InlineData("titre: A\ntags: – vélo\n  – four", "3:7 yaml-illisible", "passez à la ligne avant chaque tiret", "titre: A\ntags:\n  - vélo\n  - four")]
    [InlineData("titre: A\nresume: > Un texte\n  suite", "3:9 yaml-illisible", "seul à la fin de la ligne", "titre: A\nresume: >\n  Un texte\n  suite")]
    [InlineData("titre: A\nresume: Un texte\nqui continue", "4:1 yaml-illisible", "décalez-la de deux espaces", "titre: A\nresume: Un texte\n  qui continue")]
    [InlineData("titre: A\nresume: Un texte\nlicence MIT", "4:1 yaml-illisible", "mettez « : » et une espace après", "titre: A\nresume: Un texte\nlicence: MIT")]
    [InlineData("titre: A\nresume: |\n  Un texte\nmal\n  suite", "5:1 yaml-illisible", "alignez-la sur les autres", "titre: A\nresume: |\n  Un texte\n  mal\n  suite")]
    [InlineData("titre: A\nresume: Un texte\n  ceci : cela", "4:3 yaml-illisible", "tout entière entre guillemets", "titre: A\nresume: \"Un texte\n  ceci : cela\"")]
    [InlineData("titre: A\n  licence: MIT", "3:1 yaml-illisible", "alignez les deux", "titre: A\nlicence: MIT")]
    [InlineData("titre: A resume: B", "2:8 yaml-illisible", "comme \"A resume: B\"", "titre: \"A resume: B\"")]
    [InlineData("titre: A\nlicence: [la nôtre](https://a.example/MIT)", "3:10 yaml-illisible", "« https://a.example/MIT »", "titre: A\ntenue-par: https://a.example/MIT")]
    [InlineData("titre: *La Roue*", "2:8 yaml-interdit", "entre guillemets droits", "titre: \"*La Roue*\"")]
    [InlineData("titre: ! Attention", "2:8 yaml-interdit", "entre guillemets droits", "titre: \"! Attention\"")]
    [InlineData("titre: |", "2:1 cle-manquante", "« titre: ", "titre: La Roue commune")]
    [InlineData("titre = x", "2:1 forme-inattendue", "« titre: ", "titre: x")]
    [InlineData("titre: \"A\" #3", "2:12 valeur-coupee", "toute la valeur entre guillemets", "titre: \"A #3\"")]
    [InlineData("titre: <a href=\"https://a.example\">A</a>", "2:8 balise-montree", "Ôtez-le", "titre: A")]
    [InlineData("titre: <!--:fr-->A<!--:--><!--:en-->B<!--:-->", "2:8 balise-montree", "Ôtez-le", "titre: A")]
    [InlineData("titre: {La Roue}", "2:8 forme-inattendue", "Ôtez les accolades, « La Roue »", "titre: \"{La Roue}\"")]
    [InlineData("titre: [La Roue, commune]", "2:8 forme-inattendue", "mettez le tout entre guillemets droits", "titre: \"[La Roue, commune]\"")]
    [InlineData("titre:\n  fr: A", "3:3 forme-inattendue", "sur la ligne de la clé", "titre: A")]
    [InlineData("titre: A\nimage: [x, y]", "3:8 forme-inattendue", "en lignes décalées", "titre: A")]
    public void A_cause_that_is_not_certain_says_what_to_write(string header, string place, string help, string right)
    {
        AssertTold(Page(header), place, help);
        Assert.Equal(Page(header), Mended(Page(header)));
        Assert.Empty(FindingsOf(Of(Page(right))));
    }

    [Theory]
    [InlineData("titre: -Dernière séance", "-Dernière séance")]
    [InlineData("titre: -La Roue", "-La Roue")]
    [InlineData("titre: – Dernière séance", "– Dernière séance")]
    [InlineData("titre: Atelier no#3", "Atelier no#3")]
    [InlineData("titre: Atelier # 3", "Atelier")]
    [InlineData("titre: R&D et A & B; C", "R&amp;D et A &amp; B; C")]
    [InlineData("titre: Moins de <3 ou 1 < 2 > 1", "Moins de &lt;3 ou 1 &lt; 2 &gt; 1")]
    [InlineData("titre: Une phrase qui\n  – c'est ainsi – continue", "Une phrase qui – c’est ainsi – continue")]
    [InlineData("titre: 1. La Roue", "1. La Roue")]
    [InlineData("titre: \"[Brouillon]\" # remarque", "[Brouillon]")]
    [InlineData("titre: \U0001F468\u200d\U0001F469 et می\u200cخواهم", "\U0001F468\u200d\U0001F469 et می\u200cخواهم")]
    public void What_is_sound_is_read_as_it_is(string header, string shown)
    {
        var site = BuiltSite.Of(Of(Page(header)));
        Assert.DoesNotContain(site.Faults, f => f.StartsWith("content/pages/p.md", StringComparison.Ordinal));
        Assert.Contains(shown, site["/p/"]);
    }

    [Theory]
    [InlineData("—\ntitre: A\n---\n\nT\n", "1:1 entete-absent", "Remplacez « — »", "---\ntitre: A\n---\n\nT\n")]
    [InlineData("–-\ntitre: A\n---\n", "1:1 entete-absent", "Remplacez « –- »", "---\ntitre: A\n---\n")]
    [InlineData("----\ntitre: A\n----\n", "1:1 entete-absent", "Remplacez « ---- »", "---\ntitre: A\n---\n")]
    [InlineData("***\ntitre: A\n***\n", "1:1 entete-absent", "Remplacez « *** »", "---\ntitre: A\n---\n")]
    [InlineData(" ---\ntitre: A\n---\n", "1:1 entete-absent", "au début de la ligne", "---\ntitre: A\n---\n")]
    [InlineData("\u200b---\ntitre: A\n---\n", "1:1 signe-invisible", "Effacez ce passage", "---\ntitre: A\n---\n")]
    [InlineData("---\ntitre: A\n—\n\nT\n", "3:1 entete-non-ferme", "Remplacez « — »", "---\ntitre: A\n---\n\nT\n")]
    [InlineData("---\ntitre: A\n...\n\nT\n", "3:1 entete-non-ferme", "Remplacez « ... »", "---\ntitre: A\n---\n\nT\n")]
    [InlineData("---\ntitre: A\n ---\n\nT\n", "3:1 entete-non-ferme", "au début de la ligne", "---\ntitre: A\n---\n\nT\n")]
    [InlineData("---\ntitre: A\n—\n\nUn mot.\n\n---\n\nT\n", "3:1 entete-non-ferme", "Remplacez « — »", "---\ntitre: A\n---\n\nUn mot.\n\n---\n\nT\n")]
    public void A_line_around_the_front_matter_that_is_nearly_right_is_mended(string text, string place, string help, string mended)
    {
        AssertTold(text, place, help);
        Assert.Equal(mended, Mended(text));
        Assert.Empty(FindingsOf(Of(mended)));
    }

    [Theory]
    [InlineData("+++\ntitre = \"A\"\n+++\n\nT\n", "1:1 entete-absent", "les deux lignes « +++ »", "---\ntitre: \"A\"\n---\n\nT\n")]
    [InlineData("{\n\"titre\": \"A\",\n\"licence\": \"MIT\"\n}\n\nT\n", "1:1 entete-absent", "ôtez les virgules", "---\n\"titre\": \"A\"\n\"licence\": \"MIT\"\n---\n\nT\n")]
    [InlineData("--- titre: A\n---\n\nT\n", "1:1 entete-absent", "seul sur la première ligne", "---\ntitre: A\n---\n\nT\n")]
    [InlineData("titre: A\nlicence: MIT\n\nT\n", "1:1 entete-absent", "au-dessus de celle-ci", "---\ntitre: A\nlicence: MIT\n---\n\nT\n")]
    [InlineData("\n---\ntitre: A\n---\n", "1:1 entete-absent", "ce qui précède", "---\ntitre: A\n---\n")]
    [InlineData("---\ntitre: A\n\nT\n", "4:1 entete-non-ferme", "entre l'en-tête et le texte", "---\ntitre: A\n\n---\nT\n")]
    [InlineData("---\ntitre: A\nUn texte\n", "3:1 entete-non-ferme", "entre l'en-tête et le texte", "---\ntitre: A\n---\nUn texte\n")]
    [InlineData("---\ntitre: A\n\n## Un titre\n\nT\n", "4:1 entete-non-ferme", "entre l'en-tête et le texte", "---\ntitre: A\n---\n\n## Un titre\n\nT\n")]
    [InlineData("---\ntitre: A\n", "2:1 entete-non-ferme", "après celle-ci", "---\ntitre: A\n---\n")]
    public void A_front_matter_without_its_lines_is_told_where_they_should_be(string text, string place, string help, string right)
    {
        AssertTold(text, place, help);
        Assert.Empty(FindingsOf(Of(right)));
    }

    [Fact]
    public void An_unfinished_merge_is_all_that_is_said_of_a_file_once_for_each_place()
    {
        const string Text = "---\ntitre: A\n<<<<<<< HEAD\ntags: [\n=======\ntags: {\n>>>>>>> x\n---\n\n<<<<<<< HEAD\nUn.\n||||||| a\nDeux.\n=======\nTrois.\n>>>>>>> x\n";
        Assert.Equal(["3:1 fusion-inachevee", "10:1 fusion-inachevee"], FindingsOf(Of(Text)).Select(f => $"{f.At!.Line}:{f.At.Column} {f.Rule.Id}"));
        Assert.Equal(["content/site.yml:2:1 fusion-inachevee"], BuiltSite.Of(Trees.Site(("site.yml", "titre: A\n<<<<<<< HEAD\nediteur: E\n=======\nediteur: F\n>>>>>>> x\nhebergeur: H\n"))).Faults);
    }

    [Fact]
    public void A_heading_underlined_by_seven_signs_is_no_merge() =>
        Assert.DoesNotContain(FindingsOf(Of("---\ntitre: A\n---\n\nUn titre\n=======\n\nT\n")), f => f.Rule.Id == "fusion-inachevee");

    [Fact]
    public void Invisible_signs_of_a_text_are_not_published_and_told_once_a_line()
    {
        const string Text = "---\ntitre: A\n---\n\nUn\u00adte\u00adxte\u200b ici.\n\nVoir [le site](https://a\u2060.example/b\u202e).\n";
        var site = BuiltSite.Of(Of(Text));
        Assert.Equal(["content/pages/p.md:5:3 signe-invisible", "content/pages/p.md:7:25 signe-invisible"], site.Faults);
        Assert.Contains("Untexte ici.", site["/p/"]);
        Assert.Contains("https://a.example/b", site["/p/"]);
        Assert.Equal("---\ntitre: A\n---\n\nUntexte ici.\n\nVoir [le site](https://a.example/b).\n", Mended(Text));
        var many = Page("titre: A") + string.Concat(Enumerable.Range(0, 300).Select(i => $"Li\u00adgne {i}.\n"));
        Assert.InRange(FindingsOf(Of(many)).Length, 1, 20);
        Assert.DoesNotContain('\u00ad', Mended(many));
    }

    [Theory]
    [InlineData("usages: livraison, monnaie-locale", "usages: [livraison, monnaie-locale]")]
    [InlineData("usages: \"[livraison; coursiers]\"", "usages: [livraison, coursiers]")]
    [InlineData("territoires: Épinal, Brest", "territoires: [Épinal, Brest]")]
    public void Several_names_in_one_text_are_a_list(string written, string mended)
    {
        string Sheet(string lines) => $"---\ntitre: P\nresume: Un.\n{lines}\n---\n\nTexte.\n";
        var tree = Trees.Site(("projets/p.md", Sheet(written)));
        Assert.Equal("liste-en-un-texte", Assert.Single(BuiltSite.Of(tree).Findings.Where(f => f.Severity > Severity.Advice)).Rule.Id);
        var right = Fixing.All(tree, t => new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(t).Diagnostics);
        Assert.Equal(Sheet(mended), right.TextOf(new("content/projets/p.md")));
        Assert.Empty(BuiltSite.Of(right).Faults);
    }

    [Theory]
    [InlineData("usages: livraison, couture", "liste-en-un-texte")]
    [InlineData("usages:\n  - livraison, monnaie-locale", "liste-en-un-texte")]
    [InlineData("etape: idee, prototype", "mot-hors-vocabulaire")]
    public void What_may_be_one_name_stays(string written, string rule)
    {
        var tree = Trees.Site(("projets/p.md", $"---\ntitre: P\nresume: Un.\n{written}\n---\n"));
        Assert.Equal(rule, Assert.Single(BuiltSite.Of(tree).Findings.Where(f => f.Severity > Severity.Advice)).Rule.Id);
        Assert.Same(tree.Blobs, Fixing.All(tree, t => new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(t).Diagnostics).Blobs);
    }

    [Fact]
    public void A_commune_with_its_department_is_one_place() =>
        Assert.Empty(BuiltSite.Of(Trees.Site(("projets/p.md", "---\ntitre: P\nresume: Un.\nterritoires: \"Lannion, Côtes-d'Armor\"\n---\n"))).Faults);
}
