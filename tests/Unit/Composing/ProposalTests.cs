using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What a preview says of the proposal that it shows.</summary>
public sealed class ProposalTests
{
    private static readonly (string, string) Old = ("projets/a.md", "---\ntitre: Projet A\nresume: Un.\n---\n"), Gone = ("projets/b.md", "---\ntitre: Projet B\nresume: Un.\n---\n");

    private static BuiltSite Preview(Tree before, Tree now) =>
        BuiltSite.Of(now.With(Trees.OfFolder(Path.Combine(Repository.Root, "themes"), "themes")), BuiltSite.Usual with { Theme = "communs", Preview = true, Proposal = Changes.Between(before, now) });

    [Fact]
    public void The_banner_begins_with_what_can_be_read_and_ends_with_what_is_left_out()
    {
        var site = Preview(Trees.Site(Old, Gone), Trees.Site(
            (Old.Item1, Old.Item2 + "\nPlus.\n"), ("projets/roue.md", "---\ntitre: La Roue\nresume: Un.\n---\n"), ("projets/faux.md", "---\ntitel: Faux\n---\n")));
        var home = site["/"];
        Assert.Matches("""
            (?s)Votre fiche est lisible ici\u00a0: <a href="projets/roue/index.html">La Roue</a>.*Ce que vous avez changé se lit ici\u00a0: <a href="projets/a/index.html">Projet A</a>.*Ne sera plus publié\u00a0: projets/b.md.*Reste à reprendre, et nous pouvons le faire pour vous\u00a0: projets/faux.md
            """.Trim(), home);
        Assert.Contains("href=\"../roue/index.html\">La Roue</a>", site["/projets/a/"]);
    }

    [Fact]
    public void A_file_that_bears_another_name_is_not_said_to_be_gone() =>
        Assert.DoesNotContain("Ne sera plus publié", Preview(Trees.Site(Old), Trees.Site(("projets/neuf.md", "---\ntitre: Projet A\nresume: Un.\nalias: [a]\n---\n")))["/"]);

    [Fact]
    public void A_preview_of_nothing_in_particular_has_a_plain_banner()
    {
        var site = BuiltSite.Of(Trees.Site(Old).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes"), "themes")), BuiltSite.Usual with { Theme = "communs", Preview = true });
        Assert.Contains("Aperçu d’une proposition.", site["/"]);
        Assert.DoesNotContain("lisible ici", site["/"]);
    }

    [Fact]
    public void Lines_that_end_otherwise_are_no_change() =>
        Assert.Empty(Changes.Between(Trees.Site(Old), Trees.Site((Old.Item1, Old.Item2.Replace("\n", "\r\n")))).New);
}
