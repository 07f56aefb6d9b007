using Pec.Diagnostics;
using Pec.Tests.Support;

namespace Pec.Tests.Markup;

/// <summary>Signs that were to shape a text and are seen on the page: each is told once, with the form that works.</summary>
public sealed class VisibleMarkTests
{
    private static BuiltSite Built(string body) => BuiltSite.Of(Trees.Site(("pages/p.md", $"---\ntitre: P\ntenue-par: nous\n---\n\n{body}\n"), ("pages/autre.md", "---\ntitre: Autre\ntenue-par: nous\n---\n\nTexte.\n")));

    /// <summary>« line:column rule » of what is said of the body, whose first line is 1.</summary>
    private static string[] Findings(string body) => [.. Built(body).Findings.Where(f => f.At?.Path.Value == "content/pages/p.md").Select(f => $"{f.At!.Line - 5}:{f.At.Column} {f.Rule.Id}")];

    private static string Mended(string body)
    {
        var tree = Trees.Site(("pages/p.md", $"---\ntitre: P\ntenue-par: nous\n---\n\n{body}\n"));
        var mended = Fixing.All(tree, t => BuiltSite.Of(t).Findings);
        return string.Join('\n', mended.LinesOf(new("content/pages/p.md"))!.Skip(5)).TrimEnd();
    }

    [Theory]
    [InlineData("##Sans espace", "1:1")]
    [InlineData("##\u00a0Espace dure", "1:1")]
    [InlineData("Nous cherchons :\n– un local\n– un vélo", "2:1")]
    [InlineData("– a\n– b", "1:1")]
    [InlineData("• a", "1:1")]
    [InlineData("\\- a", "1:1")]
    [InlineData("-livraison\n-covoiturage", "1:1")]
    [InlineData("-\u00a0a", "1:1")]
    [InlineData("Nous cherchons :\n\n– un local", "3:1")]
    [InlineData("Un **mot **gras", "1:4")]
    [InlineData("Un ** mot ** gras", "1:4")]
    [InlineData("**« cité »**suite", "1:1")]
    [InlineData("Un **mot gras", "1:4")]
    [InlineData("Un ~~mot ~~barré", "1:4")]
    [InlineData("Voir [a][absente].", "1:6")]
    [InlineData("![x][absente]", "1:1")]
    [InlineData("Une note[^9].", "1:9")]
    [InlineData("Une note^[en ligne].", "1:9")]
    [InlineData("| a | b |\n| 1 | 2 |", "1:1")]
    [InlineData("| a | b |\n\n| --- | --- |\n\n| 1 | 2 |", "1:1")]
    [InlineData("Voici :\n| a | b |\n| --- | --- |\n| 1 | 2 |", "2:1")]
    [InlineData("Un [mot]{.underline} souligné", "1:9")]
    [InlineData("Un mot {target=\"_blank\"} de trop", "1:8")]
    [InlineData("![Un vélo](https://exemple.org/a) {decoratif}", "1:35")]
    [InlineData("{% include a.html %}", "1:1")]
    [InlineData("{{< youtube x >}}", "1:1")]
    [InlineData("{{<youtube>}}", "1:1")]
    [InlineData("Le {{ titre }} du site", "1:4")]
    [InlineData("!!! note", "1:1")]
    [InlineData("> [!REMARQUE]\n> x", "1:3")]
    [InlineData(":calendar: samedi", "1:1")]
    [InlineData("*[ESS]: économie sociale", "1:1")]
    [InlineData("Voir [[Lien]].", "1:6")]
    [InlineData("Soit $$a+b$$.", "1:6")]
    [InlineData("Un [b]mot[/b] gras", "1:4")]
    [InlineData("[gallery ids=\"1,2\"]", "1:1")]
    [InlineData("Un ==mot== surligné", "1:4")]
    [InlineData("Un '''mot''' gras", "1:4")]
    [InlineData("[ ] à faire", "1:1")]
    public void A_sign_that_was_not_read_is_told_where_it_stands(string body, string place)
    {
        var findings = Findings(body).Where(f => !f.EndsWith("image-ailleurs")).ToArray();
        Assert.StartsWith(place + " ecriture-visible", findings[0]);
        Assert.All(findings, f => Assert.EndsWith("ecriture-visible", f));
        Assert.Equal(findings.Distinct(), findings);
    }

    [Theory]
    [InlineData("3 * 4 = 12, et 5*6*7")]
    [InlineData("un nom_de_fichier, snake_case, __init__ et a__b__c")]
    [InlineData("à 10:30:20, ratio 1:2:3")]
    [InlineData("voir la note [1], et [1][2], et le tableau[a][b]")]
    [InlineData("du C#, du F# ; le n° #12 et un #motclic")]
    [InlineData("~100 € et ~200 €")]
    [InlineData("— Bonjour, dit-elle.\n\n— Bonsoir, dit-il.")]
    [InlineData("Un tarif* et un autre**.\n\n\\* hors taxes")]
    [InlineData("- 5 degrés le matin")]
    [InlineData("Entre |x| et 1 || 2")]
    [InlineData("Nom : ____ Prénom : ____, le __ / __ / ____")]
    [InlineData("`{{ x }}`, `##x`, `[[a]]`, `**a **b` et `:calendar:`")]
    [InlineData("```\n##Sans espace\n– a\n– b\n{{ x }}\n| a |\n| b |\n```")]
    [InlineData("    for (var i = 0; i < 3; i++) { }")]
    [InlineData("\\*\\*mot \\*\\*gras, \\[\\[Lien\\]\\], \\#\\#titre, \\{\\{ x \\}\\}")]
    [InlineData("Attention ! [sic] Une parenthèse [hors du texte] et {une accolade}.")]
    [InlineData("x = {a, b} et 5 $ ou 10 $, 5 == 5")]
    [InlineData("De 9 h à 18 h – sauf le lundi – et l'été.")]
    [InlineData("Le site : https://exemple.org/a_b__c**d")]
    [InlineData("std::vector::x, urn:isbn:123 et projet : oui")]
    [InlineData("Titre\n-----\n\nTexte.")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("Il dit :\n« Bonjour ».")]
    public void What_people_write_is_left_alone(string body) => Assert.DoesNotContain(Built(body).Findings, f => f.Rule.Id.StartsWith("ecriture") || f.Rule.Id == "lien-mal-ecrit");

    [Theory]
    [InlineData("##Sans espace", "## Sans espace")]
    [InlineData("##\u00a0Espace dure", "## Espace dure")]
    [InlineData("Nous cherchons :\n– un local\n– un vélo", "Nous cherchons :\n- un local\n- un vélo")]
    [InlineData("• a\n• b", "- a\n- b")]
    [InlineData("\\- a", "- a")]
    [InlineData("-livraison\n-covoiturage", "- livraison\n- covoiturage")]
    [InlineData("Un **mot **gras", "Un **mot** gras")]
    [InlineData("Un** mot** gras", "Un **mot** gras")]
    [InlineData("Un ** mot ** gras", "Un **mot** gras")]
    [InlineData("[ ] à faire", "- [ ] à faire")]
    [InlineData("1. a\n  - b\n  - c", "1. a\n   - b\n   - c")]
    [InlineData("    Une phrase qui commence par quatre espaces.", "Une phrase qui commence par quatre espaces.")]
    [InlineData("Voir [https://exemple.org/]() ici.", "Voir <https://exemple.org/> ici.")]
    [InlineData("[Le site](https://exemple.org/){target=\"_blank\"}", "[Le site](https://exemple.org/)")]
    [InlineData("## Un titre {#ici}", "## Un titre ")]
    [InlineData("a&#8203;b", "ab")]
    public void What_is_certain_is_mended_and_then_nothing_is_said(string body, string mended)
    {
        Assert.Equal(mended.TrimEnd(), Mended(body));
        Assert.Empty(Findings(mended));
    }

    [Theory]
    [InlineData("Une première phrase assez courte. Une seconde phrase.\n---", "1:1")]
    [InlineData("```\ndu code\n\nEt la suite.", "1:1")]
    [InlineData("    Une phrase qui commence par quatre espaces.", "1:1")]
    [InlineData("\tUne phrase qui commence par une tabulation.", "1:1")]
    [InlineData("1. a\n  - b\n2. c", "2:3")]
    public void What_is_read_as_something_else_is_told(string body, string place) => Assert.Equal([place + " ecriture-trompeuse"], Findings(body));

    [Theory]
    [InlineData("[x]({{ site.url }}/a)", "1:3 lien-mal-ecrit")]
    [InlineData("[x]({{site.url}}/a)", "1:1 lien-mal-ecrit")]
    [InlineData("[x]({% post_url a %})", "1:3 lien-mal-ecrit")]
    [InlineData("[texte]()", "1:1 lien-mal-ecrit")]
    [InlineData("[https://exemple.org/]()", "1:1 lien-mal-ecrit")]
    public void A_link_without_an_address_of_its_own_is_told_and_seen(string body, string finding)
    {
        Assert.Equal([finding], Findings(body));
        Assert.Contains("](", Built(body)["/p/"]);
    }
}
