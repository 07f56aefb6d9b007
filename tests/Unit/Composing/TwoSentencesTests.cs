using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The network and everyone in two sentences.</summary>
public sealed class TwoSentencesTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org/sous" };

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(
        Trees.Site([("site.yml", "titre: Réseau\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\ndeux-phrases: Un réseau. Il relie.\n"), .. content]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")), Options);

    private static IEnumerable<string> Blocks(BuiltSite site, string page = "/en-deux-phrases/") =>
        Regex.Matches(site[page], "<li><div><h2>.*?</div></li>").Select(m => Regex.Replace(Regex.Replace(m.Value, "<[^>]+>", "|"), @"\|+", "|").Trim('|').Replace('\u00a0', ' '));

    [Fact]
    public void The_network_comes_first_then_everyone_in_alphabetical_order_with_its_address()
    {
        var site = Site(
            ("projets/roue.md", "---\ntitre: La Roue\nresume: On livre. À vélo.\n---\n"), ("groupes/chant.md", "---\ntitre: Chant\nresume: On chante.\n---\n"), ("allies/ecole.md", "---\ntitre: L'École\nresume: On apprend.\nproximite: ami\nsigne: {amitie: 2026-03}\n---\n"),
            ("allies/muet.md", "---\ntitre: Muet\n---\n"), ("projets/source.md", "---\ntitre: Source\nresume: On lit.\nsources: {nom: S, date: 2018}\n---\n"), ("projets/replie.md", "---\ntitre: Replié\nresume: On se tait.\nvisibilite: replie\n---\n"));
        Assert.Equal(
            [
                "Réseau|Un réseau. Il relie.|https://x.org/sous/", "Chant|Groupe de travail|On chante.|https://x.org/sous/groupes/chant/", "L’École|Ami|On apprend.|https://x.org/sous/allies/ecole/",
                "La Roue|Projet|On livre. À vélo.|https://x.org/sous/projets/roue/", "Source|Projet. Écrit d’après des sources publiques (2018).|On lit.|https://x.org/sous/projets/source/",
            ],
            Blocks(site));
        Assert.Empty(SoundHtml.FaultsOf(site["/en-deux-phrases/"]));
        Assert.DoesNotContain("<button", site["/en-deux-phrases/"]);
    }

    [Fact]
    public void Many_take_several_pages()
    {
        var site = Site([.. Enumerable.Range(0, 61).Select(i => ($"projets/p{i}.md", $"---\ntitre: P{i:00}\nresume: Un.\n---\n"))]);
        Assert.Equal(61, Blocks(site).Count());
        Assert.Equal(["P60|Projet|Un.|https://x.org/sous/projets/p60/"], Blocks(site, "/en-deux-phrases/page/2/"));
    }

    [Fact]
    public void Nobody_told_is_an_invitation_out_of_the_menu()
    {
        Assert.Contains("noindex", Site()["/en-deux-phrases/"]);
        Assert.Contains("Écrivez-nous les vôtres", Site()["/en-deux-phrases/"]);
    }
}
