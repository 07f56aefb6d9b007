using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Sites;
using Pec.Tests.Support;

namespace Pec.Tests.Diagnostics;

/// <summary>What is certain is mended where it stands, and nothing else moves.</summary>
public sealed class MendingTests
{
    private static readonly SitePath Path = new("content/projets/p.md");

    private static Tree Mend(Tree tree) => Mending.All(tree, t => new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(t).Diagnostics);

    private static string Mend(string text) => Mend(Trees.Site(("projets/p.md", text))).TextOf(Path)!;

    [Theory]
    [InlineData("depuis: 14/03/2016", "depuis: 2016-03-14")]
    [InlineData("depuis: \"14 mars 2016\"  # le premier jour", "depuis: \"2016-03-14\"  # le premier jour")]
    [InlineData("depuis: mars 2016", "depuis: 2016-03")]
    [InlineData("site: www.laroue.example", "site: https://www.laroue.example")]
    [InlineData("site: 'laroue.example'", "site: 'https://laroue.example'")]
    [InlineData("sources: [{nom: A, url: www.a.example}, {nom: B, url: www.b.example, date: 1/2/2020}]", "sources: [{nom: A, url: https://www.a.example}, {nom: B, url: https://www.b.example, date: 2020-02-01}]")]
    [InlineData("usage: livraison", "usages: livraison")]
    [InlineData("Usagess: livraison", "usages: livraison")]
    [InlineData("site\u00a0: https://a.example", "site : https://a.example")]
    [InlineData("site:\u00a0https://a.example", "site: https://a.example")]
    [InlineData("contact:\n\u00a0\u00a0courriel: bonjour@a.example\n\u00a0\u202frole: l'équipe", "contact:\n  courriel: bonjour@a.example\n  role: l'équipe")]
    [InlineData("resume: Un.  \ndepuis: 2016\t\nsite: https://a.example ", "resume: Un.\ndepuis: 2016\nsite: https://a.example")]
    [InlineData("briques:\n  - nom: A\n    licence: agpl 3.0-or-later", "briques:\n  - nom: A\n    licence: AGPL-3.0-or-later")]
    public void What_is_certain_is_mended(string mistaken, string mended)
    {
        foreach (var end in (string[])["\n", "\r\n"])
            foreach (var mark in (string[])["", "\ufeff"])
                Assert.Equal(mark + Around(mended).Replace("\n", end), Mend(mark + Around(mistaken).Replace("\n", end)));
        static string Around(string lines) => $"---\ntitre: P\n# Un mot  à garder\n{lines}\ntenue-par: \"nous\"   # et eux\n---\n\nUn texte [ici](https://a.example).  \n";
    }

    [Theory]
    [InlineData("depuis: 31/02/2016")]
    [InlineData("depuis: 14\n  mars 2016")]
    [InlineData("depuis: >\n  14 mars 2016")]
    [InlineData("depuis: \"14\\x20mars 2016\"")]
    [InlineData("usagesse: livraison")]
    [InlineData("usage: livraison\nusagess: livraison\nusages: livraison")]
    [InlineData("groupes: plateforme")]
    [InlineData("resume: |\n  Un.  \n  Deux.")]
    public void What_is_not_certain_stays(string mistaken)
    {
        var text = $"---\ntitre: P\n{mistaken}\n---\n";
        Assert.Equal(text, Mend(text));
    }

    [Fact]
    public void A_link_of_the_text_is_mended_too() =>
        Assert.Equal("---\ntitre: P\n---\n\nVoir [là](https://www.a.example) et [nous](mailto:a@b.example).\n", Mend("---\ntitre: P\n---\n\nVoir [là](www.a.example) et [nous](a@b.example).\n"));

    [Fact]
    public void A_need_that_another_sheet_names_is_given_its_id()
    {
        var story = ("recits/r.md", "---\ntitre: R\nrepond-a: [projet:p#un-local, projet:p#la-caisse]\n---\n");
        var tree = Trees.Site(("projets/p.md", "---\ntitre: P\nresume: Un.\nbesoins:\n  - Un local  # au sec\n  - \"La caisse\"\n  - Un vélo\n---\n"), story);
        Assert.Equal("---\ntitre: P\nresume: Un.\nbesoins:\n  - {quoi: \"Un local\", id: un-local}  # au sec\n  - \"La caisse\"\n  - Un vélo\n---\n", Mend(tree).TextOf(Path));
        Assert.Equal(BuiltSite.Of(tree)["/projets/p/"], BuiltSite.Of(Mend(tree))["/projets/p/"]);
    }

    [Fact]
    public void Nothing_that_can_be_mended_remains_of_any_rule() => Assert.All(ProblemTests.Rules.Select(r => ProblemTests.Check(r.Data).Tree).Where(t => t.Blobs.Count < 1_000), tree =>
    {
        var mended = Mend(tree);
        Assert.Same(mended.Blobs, Mend(mended).Blobs);
    });

    private static readonly string[] Lines =
    [
        "depuis: 14/03/2016", "depuis: mars", "site: www.a.example", "site: ftp://a.example", "usage: livraison", "usages: [livraison, colis]", "Resume: Un. Deux.", "contact: a@b.example",
        "# un mot", "sources:\n  - url: www.b.example\n    date: 3 mai 2019", "sources:\n\u00a0 - url: www.c.example", "site:\u00a0www.d.example", "x-a-nous: 14/03/2016", "territoires: 'Brest'", "etape: idee   ", "groupes: [rien]",
    ];

    [Fact]
    public void Mending_twice_changes_nothing_more_and_touches_no_other_line() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Elements(Lines)).Where(l => l.Length < 12)), lines =>
        {
            var text = $"---\ntitre: P\n{string.Concat(lines.Select(l => l + "\n"))}---\n\nTexte.\n";
            var tree = Trees.Site(("projets/p.md", text));
            var mended = Mend(tree);
            Assert.Same(mended.Blobs, Mend(mended).Blobs);
            var changed = Mending.Between(tree, mended).ToDictionary(l => l.Line);
            Assert.Equal(text.Split('\n').Select((l, i) => changed.TryGetValue(i + 1, out var line) ? line.After : l), mended.TextOf(Path)!.Split('\n'));
            Assert.All(changed.Values, l => Assert.DoesNotContain("x-a-nous", l.Before));
        }));
}
