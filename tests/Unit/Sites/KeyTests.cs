using Pec.Tests.Support;
using static Pec.Tests.Support.Written;

namespace Pec.Tests.Sites;

/// <summary>Keys in people's own words, and values that were left empty.</summary>
public sealed class KeyTests
{
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
}
