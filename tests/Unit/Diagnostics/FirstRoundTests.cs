using Pec.Diagnostics;
using Pec.Diagnostics.Reports;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Diagnostics;

/// <summary>Who sends a text is told at once all that is wrong in it, the gravest first, with lines that can be copied.</summary>
public sealed class FirstRoundTests
{
    private static readonly SitePath Path = new("content/recits/r.md");

    private static Tree Site(string story) => Trees.Site(("recits/r.md", story), ("projets/la-roue.md", "---\ntitre: La Roue\nresume: Un. Deux.\n---\n"));

    private static IEnumerable<Diagnostic> Check(Tree tree) => new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(tree).Diagnostics;

    private static List<string> Errors(string story) =>
        [.. Check(Site(story)).Where(f => f.Severity == Severity.Error && f.At?.Path == Path).OrderBy(f => f.At!.Line).Select(f => $"{f.At!.Line} {f.Rule.Id}")];

    [Theory]
    [InlineData("titre: Un récit\ndate: 12 mars 2026\nprojets: la-rou\n\n# Un titre\n", "1 entete-absent", "2 date-mal-ecrite", "3 reference-inconnue", "5 titre-de-niveau-1")]
    [InlineData("---\ntitre: Un récit\ndate: 12 mars 2026\nprojets: la-rou\n\n# Un titre\n", "3 date-mal-ecrite", "4 reference-inconnue", "6 entete-non-ferme", "6 titre-de-niveau-1")]
    [InlineData("—\ntitre: Un récit\ndate: 12 mars 2026\n—\n# Un titre\n", "1 entete-absent", "3 date-mal-ecrite", "4 entete-non-ferme", "5 titre-de-niveau-1")]
    [InlineData("---\ntitre: Un récit \"beau\": oui\ndate: 12 mars 2026\nprojets: la-rou\n---\n# Un titre\n", "2 yaml-illisible", "3 date-mal-ecrite", "4 reference-inconnue", "6 titre-de-niveau-1")]
    [InlineData("---\ntitre: \"Un récit\ndate: 12 mars 2026\nprojets: [la-rou\nlieux: Brest\n---\n", "2 yaml-illisible", "3 date-mal-ecrite", "4 yaml-illisible", "5 cle-inconnue")]
    public void What_does_not_read_hides_nothing_else(string story, params string[] told) => Assert.Equal(told, Errors(story));

    [Fact]
    public void What_does_not_read_is_not_asked_for_as_if_it_had_not_been_written() =>
        Assert.DoesNotContain("2 cle-manquante", Errors("---\ntitre: \"Un récit\n---\n"));

    [Fact]
    public void A_preview_leaves_out_what_does_not_read()
    {
        var site = BuiltSite.Of(Site("---\ntitre: Un récit\ndate: \"2026\n---\n"), BuiltSite.Usual with { Preview = true });
        Assert.False(site.Has("recits/un-recit/index.html") || site.Has("/recits/r/"));
    }

    [Fact]
    public void Errors_come_first_and_what_is_said_alike_of_one_line_is_said_once()
    {
        var lines = TextReport.Write(
            Check(Site("---\ntitre: Un récit\nresume: Un. Deux.\n---\nVoir [ici](a.md) et [ici](a.md) et [ici](a.md).\n")), Language.French, _ => null, colours: false)
            .Split('\n').Where(l => l.StartsWith("content/recits", StringComparison.Ordinal)).ToList();
        var graves = lines.Select(l => l.Contains("— erreur") ? 0 : l.Contains("— avertissement") ? 1 : 2).ToList();
        Assert.Equal(graves.Order(), graves);
        Assert.Single(lines, l => l.Contains("[lien-casse]"));
        Assert.Single(lines, l => l.Contains("[lien-vague]"));
    }

    [Theory]
    [InlineData("titre: Un récit\ndate: 12 mars 2026\n---\n# Un titre\n\n#### Un autre\n", "---\ntitre: Un récit\ndate: 2026-03-12\n---\n## Un titre\n\n## Un autre\n")]
    [InlineData("---\ntitre: Un récit\n\nDu texte.\n", "---\ntitre: Un récit\n\n---\nDu texte.\n")]
    [InlineData("---\ntitre: Un récit\nimage: photo.png\n---\n", "---\ntitre: Un récit\nimage:\n  fichier: photo.png\n  alt: à décrire\n  credit: à demander\n---\n")]
    public void What_a_report_writes_out_is_mended(string story, string mended) =>
        Assert.Equal(mended, Fixing.All(Site(story), Check).TextOf(Path));

    [Fact]
    public void A_line_that_a_mend_adds_is_told_as_such()
    {
        var before = Site("---\ntitre: Un récit\nimage: photo.png\ndate: 12 mars 2026\n---\n");
        Assert.Equal(
            ["3 image: photo.png → image:", "4  →   fichier: photo.png", "5  →   alt: à décrire", "6  →   credit: à demander", "7 date: 12 mars 2026 → date: 2026-03-12"],
            Fixing.Between(before, Fixing.All(before, Check)).Select(l => $"{l.Line} {l.Before} → {l.After}"));
    }

    [Fact]
    public void A_picture_on_one_line_is_told_once_with_the_four_lines_that_it_wants()
    {
        var found = Assert.Single(Check(Site("---\ntitre: Un récit\nimage: photo.jpg\n---\n")), f => f.Rule.Id.StartsWith("image-", StringComparison.Ordinal));
        Assert.EndsWith("\nimage:\n  fichier: photo.jpg\n  alt: à décrire\n  credit: à demander", found.HelpIn(Language.French));
        var said = TextReport.Write([found], Language.French, _ => null, colours: false);
        Assert.Contains("\n  image:\n    fichier: photo.jpg\n    alt: à décrire\n    credit: à demander\n", said);
    }
}
