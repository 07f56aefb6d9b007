using System.Text.RegularExpressions;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The page of thanks: names that sheets and settings tell, in the order of the alphabet, without a count.</summary>
public sealed class ThanksTests
{
    private static BuiltSite Site(string settings, params (string, string)[] files) => BuiltSite.Of(Trees.Site([("site.yml", $"titre: Essai\nediteur: E\nhebergeur: La Maison, 1 rue du Port\ncontact: reseau@x.org\n{settings}"), .. files]));

    private static IEnumerable<string> Groups(BuiltSite site) => Regex.Matches(site["/merci/"], "<h2>([^<]*)</h2><p>([^<]*?) *</p>").Select(m => $"{m.Groups[1].Value} : {m.Groups[2].Value}");

    private static readonly (string, string)[] Stories =
    [
        ("recits/a.md", "---\ntitre: A\ndate: 2026\nauteurs: [Zoé, Élise, Ana]\nrecueilli-par: Bao\naccord: 2026\n---\n"),
        ("recits/b.md", "---\ntitre: B\ndate: 2026\nauteurs: [ana, Discret]\n---\n"),
        ("recits/ailleurs.md", "---\ntitre: C\ndate: 2026\nauteurs: Quelqu'un d'ailleurs\nrelais: {source: https://exemple.org/r, mode: lien}\n---\n"),
        ("projets/p.md", "---\ntitre: P\nresume: Un.\ntenue-par: l'association P\nrelu-le: 2026-03\ncontact: p@exemple.fr\n---\n"),
    ];

    [Fact]
    public void Each_name_stands_once_in_the_order_of_the_alphabet_for_what_it_did() => Assert.Equal(
        [
            "Elles et ils ont raconté : Ana Discret Élise Zoé",
            "Elles et ils ont recueilli des récits : Bao",
            "Elles et ils ont relu leur fiche : l’association P",
            "Elles et ils ont traduit : Inès",
            "Le site est hébergé par : La Maison",
            "Et aussi : Les voisines",
        ], Groups(Site("merci:\n  - Les voisines\n  - {nom: Inès, pour: traduire}\n", Stories)));

    [Fact]
    public void One_line_takes_a_name_out() => Assert.Contains("Elles et ils ont raconté : Ana Élise Zoé", Groups(Site("sans-merci: discret\n", Stories)));
}
