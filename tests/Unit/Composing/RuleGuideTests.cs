using AngleSharp.Html.Parser;
using Pec.Diagnostics;
using Pec.Network;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

public sealed class RuleGuideTests
{
    private const string Address = "/contribuer/regles/";

    private static readonly BuiltSite Site = BuiltSite.Of(
        Trees.Site(("pages/contribuer.md", "---\ntitre: Contribuer\n---\n\n[Les règles](/contribuer/regles/)\n")).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")),
        BuiltSite.Usual with { Theme = "communs" });

    public static TheoryData<string> Ids => [.. Features.Model.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_found_by_its_name_with_its_gravity_and_its_example(string id)
    {
        var part = new HtmlParser().ParseDocument(Site[Address]).GetElementById(id)!;
        Assert.Contains(Features.Model.Rules.First(r => r.Id == id).Severity switch { Severity.Error => "erreur", Severity.Warning => "avertissement", _ => "conseil" }, part.QuerySelector(".mention")!.TextContent);
        if (id != "blanc-de-trop") Assert.DoesNotMatch(@"\{\d\}", part.TextContent); // Which speaks of them.
        var report = Path.Combine(Repository.Root, "tests/problems", id, "rapport.txt");
        if (File.Exists(report)) Assert.Contains(part.QuerySelector("pre")!.TextContent.Replace('·', ' '), File.ReadAllText(report));
    }

    [Fact]
    public void The_page_is_sound_and_stands_under_the_one_that_invites()
    {
        Assert.Empty(Site.Faults);
        Assert.Empty(SoundHtml.FaultsOf(Site[Address]));
        Assert.Contains("href=\"/contribuer/regles/\"", Site["/plan-du-site/"]);
    }

    [Fact]
    public void A_site_that_invites_nobody_has_no_rules_to_show() => Assert.False(BuiltSite.Of(Trees.Site(("pages/p.md", "---\ntitre: P\n---\n"))).Has(Address));
}
