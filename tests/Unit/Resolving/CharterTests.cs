using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Schema;
using Pec.Tests.Support;

namespace Pec.Tests.Resolving;

/// <summary>The state of a commitment, day by day.</summary>
public sealed class CharterTests
{
    /// <summary>Sixty days before the end, and the day after it: the day before, the day, the day after.</summary>
    [Theory]
    // A year, from an ordinary day: it ends on 2026-05-30.
    [InlineData("P1Y", "2025-05-30", "2026-03-30", "Preuve datée du 30 mai 2025", false)]
    [InlineData("P1Y", "2025-05-30", "2026-03-31", "À rafraîchir : preuve datée du 30 mai 2025", false)]
    [InlineData("P1Y", "2025-05-30", "2026-04-01", "À rafraîchir : preuve datée du 30 mai 2025", false)]
    [InlineData("P1Y", "2025-05-30", "2026-05-29", "À rafraîchir : preuve datée du 30 mai 2025", false)]
    [InlineData("P1Y", "2025-05-30", "2026-05-30", "À rafraîchir : preuve datée du 30 mai 2025", false)]
    [InlineData("P1Y", "2025-05-30", "2026-05-31", "À rafraîchir : preuve datée du 30 mai 2025", true)]
    // The 29th of February ends on the 28th of an ordinary year, and the 28th of February stays the 28th in a leap one.
    [InlineData("P1Y", "2024-02-29", "2024-12-29", "Preuve datée du 29 février 2024", false)]
    [InlineData("P1Y", "2024-02-29", "2024-12-30", "À rafraîchir : preuve datée du 29 février 2024", false)]
    [InlineData("P1Y", "2024-02-29", "2025-02-28", "À rafraîchir : preuve datée du 29 février 2024", false)]
    [InlineData("P1Y", "2024-02-29", "2025-03-01", "À rafraîchir : preuve datée du 29 février 2024", true)]
    [InlineData("P1Y", "2023-02-28", "2024-02-28", "À rafraîchir : preuve datée du 28 février 2023", false)]
    [InlineData("P1Y", "2023-02-28", "2024-02-29", "À rafraîchir : preuve datée du 28 février 2023", true)]
    [InlineData("P2Y", "2022-02-28", "2024-02-28", "À rafraîchir : preuve datée du 28 février 2022", false)]
    [InlineData("P4Y", "2020-02-29", "2024-02-29", "À rafraîchir : preuve datée du 29 février 2020", false)]
    [InlineData("P4Y", "2020-02-29", "2024-03-01", "À rafraîchir : preuve datée du 29 février 2020", true)]
    // Ends of months: the 31st of August lasts to the end of February, through a leap day or not.
    [InlineData("P6M", "2025-08-31", "2025-12-29", "Preuve datée du 31 août 2025", false)]
    [InlineData("P6M", "2025-08-31", "2025-12-30", "À rafraîchir : preuve datée du 31 août 2025", false)]
    [InlineData("P6M", "2025-08-31", "2026-02-28", "À rafraîchir : preuve datée du 31 août 2025", false)]
    [InlineData("P6M", "2025-08-31", "2026-03-01", "À rafraîchir : preuve datée du 31 août 2025", true)]
    [InlineData("P6M", "2023-08-31", "2024-02-29", "À rafraîchir : preuve datée du 31 août 2023", false)]
    [InlineData("P6M", "2023-08-31", "2024-03-01", "À rafraîchir : preuve datée du 31 août 2023", true)]
    // Six months later it is the same day, not the end of the month.
    [InlineData("P6M", "2026-02-28", "2026-08-28", "À rafraîchir : preuve datée du 28 février 2026", false)]
    [InlineData("P6M", "2026-02-28", "2026-08-29", "À rafraîchir : preuve datée du 28 février 2026", true)]
    // A month lasts to its last day, a year to the end of December.
    [InlineData("P6M", "2026-02", "2026-07-01", "Preuve datée de février 2026", false)]
    [InlineData("P6M", "2026-02", "2026-07-02", "À rafraîchir : preuve datée de février 2026", false)]
    [InlineData("P6M", "2026-02", "2026-08-31", "À rafraîchir : preuve datée de février 2026", false)]
    [InlineData("P6M", "2026-02", "2026-09-01", "À rafraîchir : preuve datée de février 2026", true)]
    [InlineData("P1Y", "2023-02", "2024-02-29", "À rafraîchir : preuve datée de février 2023", false)]
    [InlineData("P1Y", "2023-02", "2024-03-01", "À rafraîchir : preuve datée de février 2023", true)]
    [InlineData("P18M", "2025-04", "2026-10-31", "À rafraîchir : preuve datée d’avril 2025", false)]
    [InlineData("P18M", "2025-04", "2026-11-01", "À rafraîchir : preuve datée d’avril 2025", true)]
    [InlineData("P1Y", "2024", "2025-10-31", "Preuve datée de 2024", false)]
    [InlineData("P1Y", "2024", "2025-11-01", "À rafraîchir : preuve datée de 2024", false)]
    [InlineData("P1Y", "2024", "2025-12-31", "À rafraîchir : preuve datée de 2024", false)]
    [InlineData("P1Y", "2024", "2026-01-01", "À rafraîchir : preuve datée de 2024", true)]
    public void A_state_turns_on_the_right_day_and_so_does_the_advice(string life, string on, string today, string state, bool isOver)
    {
        var site = At(today, life, $"etat: tenu, preuve: Une page, le: {on}");
        Assert.Equal([state], States(site, "/charte/sauvegardes/"));
        Assert.Equal([state], States(site, "/projets/roue/"));
        Assert.Equal(isOver ? 1 : 0, site.Findings.Count(f => f.Rule.Id == "preuve-perimee"));
    }

    [Theory]
    [InlineData("etat: tenu, preuve: Une page", "Dit tenu, sans preuve datée")]
    [InlineData("etat: tenu", "Dit tenu, sans preuve datée")]
    [InlineData("etat: tenu, preuve: Une page, le: 2027-01-01", "Dit tenu, sans preuve datée")]
    [InlineData("etat: tenu, le: 2026-10-01", "Preuve datée du 1er octobre 2026, sans description")]
    [InlineData("etat: en-cours, le: 2020", "En cours")]
    [InlineData("etat: pas-encore, note: Faute de temps", "Pas encore")]
    [InlineData("etat: sans-objet", "Sans objet")]
    public void A_state_claims_no_more_than_is_known(string told, string state) => Assert.Equal([state], States(At("2026-11-22", "P1Y", told), "/charte/sauvegardes/"));

    [Theory]
    [InlineData("tenu", "Dit tenu, d’après des sources publiques (2018)")]
    [InlineData("pas-encore", "Pas encore, d’après des sources publiques (2018)")]
    public void What_others_wrote_says_so_and_is_neither_proved_nor_late(string word, string state)
    {
        var site = At("2026-11-22", "P1Y", $"etat: {word}, preuve: Une page, le: 2018-03-01, relecteurs: Les Voisins", "sources: {nom: S, date: 2018}\n");
        Assert.Equal([state], States(site, "/charte/sauvegardes/"));
        Assert.DoesNotContain("Vérifiée par", site["/charte/sauvegardes/"]);
    }

    [Theory]
    [InlineData("2025-05-31", 12, "2026-05-31")]
    [InlineData("2025-08-30", 6, "2026-02-28")]
    [InlineData("2025-11", 12, "2026-11-30")]
    [InlineData("2025", 6, "2026-06-30")]
    public void Evidence_holds_to_the_end_of_its_last_day(string on, int months, string last) =>
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), Freshness.LastDay(PartialDate.Parse(on)!.Value, months));

    private static BuiltSite At(string today, string life, string told, string rest = "") => BuiltSite.Of(
        Trees.Site(
            ("vocabulaires/engagements.yml", $"- {{id: sauvegardes, nom: Sauvegardes, preuve-valable: {life}}}\n"),
            ("projets/roue.md", $"---\ntitre: La Roue\nresume: Un.\n{rest}charte: [{{engagement: sauvegardes, {told}}}]\n---\n"),
            ("projets/muette.md", "---\ntitre: La Muette\nresume: Un.\n---\n"))
            .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs")),
        BuiltSite.Usual with { Theme = "communs", Date = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture) });

    private static IEnumerable<string> States(BuiltSite site, string page)
    {
        Assert.DoesNotContain("La Muette", site["/charte/sauvegardes/"]);
        return Regex.Matches(site[page], "<p class=\"etat [a-z]+\">([^<]*)</p>").Select(m => m.Groups[1].Value.Replace('\u00a0', ' '));
    }
}
