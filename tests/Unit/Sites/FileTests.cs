using Pec.Model;
using static Pec.Tests.Support.Written;

namespace Pec.Tests.Sites;

/// <summary>Files where nobody reads them, or named by another system.</summary>
public sealed class FileTests
{
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
}
