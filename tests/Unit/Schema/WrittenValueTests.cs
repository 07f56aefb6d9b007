using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Schema;

/// <summary>Dates, numbers and licences as people write them: what is certain is mended, the rest is asked.</summary>
public sealed class WrittenValueTests
{
    private static Tree Site(string lines) => Trees.Site(("projets/a.md", $"---\ntitre: A\nresume: Un. Deux.\n{lines}---\n"), ("vocabulaires/indicateurs.yml", "- {id: colis, nom: Colis}\n"));

    private static string Mended(string lines) =>
        Fixing.All(Site(lines), tree => BuiltSite.Of(tree).Findings).TextOf(new("content/projets/a.md"))!;

    private static Diagnostic Only(string lines, string rule) => Assert.Single(BuiltSite.Of(Site(lines)).Findings, f => f.Rule.Id == rule);

    [Theory]
    [InlineData("2026-5", "2026-05")]
    [InlineData("2026-3-4", "2026-03-04")]
    [InlineData("2026/03", "2026-03")]
    [InlineData("2026/03/14", "2026-03-14")]
    [InlineData("20260314", "2026-03-14")]
    [InlineData("lundi 14 mars 2026", "2026-03-14")]
    [InlineData("le samedi 14 mars 2026", "2026-03-14")]
    [InlineData("depuis 2019", "2019")]
    [InlineData("depuis mars 2019", "2019-03")]
    [InlineData("14 mars 2026 à 18 h 30", "2026-03-14")]
    [InlineData("14/03/2026", "2026-03-14")]
    [InlineData("1er août 2026", "2026-08-01")]
    public void A_date_that_can_only_be_one_is_mended(string written, string right)
    {
        Assert.Equal("date-mal-ecrite", Only($"depuis: \"{written}\"\n", "date-mal-ecrite").Rule.Id);
        Assert.Contains($"depuis: \"{right}\"", Mended($"depuis: \"{written}\"\n"));
        Assert.Contains($"depuis: {right}\n", Mended($"depuis: {written}\n"));
    }

    [Theory]
    [InlineData("2026-02-30", "« 2026-02-30 » n'existe pas : février 2026 a 28 jours.")]
    [InlineData("31 avril 2025", "« 31 avril 2025 » n'existe pas : avril 2025 a 30 jours.")]
    [InlineData("2025-13", "« 2025-13 » n'existe pas : l'année a douze mois.")]
    [InlineData("31/02/2026", "« 31/02/2026 » n'existe pas : février 2026 a 28 jours.")]
    public void A_day_that_no_calendar_has_is_told_so(string written, string message) =>
        Assert.Equal(message, Only($"depuis: {written}\n", "date-inexistante").MessageIn(Language.French).Replace('\u00a0', ' '));

    [Theory]
    [InlineData("printemps 2024", "« 2024 »")]
    [InlineData("vers 2019", "« 2019 »")]
    [InlineData("2019 environ", "« 2019 »")]
    [InlineData("2018-2021", "« 2018 » ou « 2021 »")]
    [InlineData("de 2018 à 2021", "« 2018 » ou « 2021 »")]
    [InlineData("14/03/24", "« 2024-03-14 »")]
    [InlineData("bientôt", "« 2018 »")]
    public void A_date_in_doubt_is_asked_and_left_as_it_is(string written, string proposed)
    {
        var finding = Only($"depuis: {written}\n", "date-mal-ecrite");
        Assert.Null(finding.Fix);
        Assert.Contains(proposed, finding.HelpIn(Language.French));
    }

    [Theory]
    [InlineData("1 200", "1200")]
    [InlineData("1.234,56", "1234,56")]
    [InlineData("1,234.56", "1234,56")]
    [InlineData("1.234.567", "1\u202f234\u202f567")]
    [InlineData("1'200", "1200")]
    [InlineData("0.125", "0,125")]
    [InlineData("12,5", "12,5")]
    [InlineData("3.14159", "3,14159")]
    public void A_number_is_read_as_people_write_it(string written, string read) =>
        Assert.Equal(read, Pec.Model.French.Numbers.InWords(Pec.Model.French.Numbers.Parse(written)!.Value));

    [Theory]
    [InlineData("1.200", "nombre-ambigu", "Écrivez « 1200 » si le point sépare les milliers, « 1.2 » s'il annonce des décimales.", "1200", "1.2")]
    [InlineData("12.500 €", "nombre-ambigu", "Écrivez « 12500 » si le point sépare les milliers, « 12.5 » s'il annonce des décimales.", "12500", "12.5")]
    [InlineData("1.234", "nombre-ambigu", "Écrivez « 1234 » si le point sépare les milliers, « 1.2340 » s'il annonce des décimales.", "1234", "1.2340")]
    [InlineData("2.000", "nombre-ambigu", "Écrivez « 2000 » si le point sépare les milliers, « 2.0 » s'il annonce des décimales.", "2000", "2.0")]
    [InlineData("1 200 €", "chiffre-seul", "Écrivez le chiffre seul : « 1 200 ».", "1 200")]
    [InlineData("12 %", "chiffre-seul", "Écrivez le chiffre seul : « 12 ».", "12")]
    [InlineData("environ 40", "chiffre-seul", "Écrivez le chiffre seul : « 40 ».", "40")]
    [InlineData("plus de 300 livreurs", "chiffre-seul", "Écrivez le chiffre seul : « 300 ».", "300")]
    [InlineData("12 k€", "chiffre-seul", "Écrivez le chiffre seul et en entier, comme « 12 000 » ou « 3 000 000 ».", "12 000")]
    [InlineData("3 millions", "chiffre-seul", "Écrivez le chiffre seul et en entier, comme « 12 000 » ou « 3 000 000 ».", "3 000 000")]
    [InlineData("beaucoup", "forme-inattendue", "Par exemple « 1 250 ».", "1 250")]
    [InlineData("06 12 34 56 78", "forme-inattendue", "Par exemple « 1 250 ».", "1 250")]
    [InlineData("-12", "chiffre-negatif", "Écrivez « 12 » si l'on compte quelque chose ; une baisse se raconte dans le texte.", "12")]
    public void A_number_in_doubt_is_asked_and_each_answer_works(string written, string rule, string help, params string[] answers)
    {
        Assert.Equal(help, Only(Figure(written), rule).HelpIn(Language.French));
        foreach (var answer in answers) Assert.Empty(BuiltSite.Of(Site(Figure(answer))).Faults);
    }

    private static string Figure(string value) => $"chiffres:\n  - {{quoi: colis, valeur: {value}, date: 2026-03}}\n";

    private static string Licence(string licence) => $"ouverture: {{code: libre, licence: \"{licence}\"}}\n";

    [Theory]
    [InlineData("MIT")]
    [InlineData("BlueOak-1.0.0")]
    [InlineData("MIT OR Apache-2.0")]
    [InlineData("(MIT AND CC-BY-4.0) OR GPL-3.0-or-later")]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0")]
    public void Every_licence_of_the_list_is_known_alone_or_with_others(string licence) => Assert.Empty(BuiltSite.Of(Site(Licence(licence))).Faults);

    [Theory]
    [InlineData("AGPL-3.0", "AGPL-3.0-only", "AGPL-3.0-or-later")]
    [InlineData("GPL-2.0", "GPL-2.0-only", "GPL-2.0-or-later")]
    [InlineData("LGPL-3.0", "LGPL-3.0-only", "LGPL-3.0-or-later")]
    [InlineData("GPL v3", "GPL-3.0-only", "GPL-3.0-or-later")]
    [InlineData("AGPLv3", "AGPL-3.0-only", "AGPL-3.0-or-later")]
    [InlineData("MIT, Apache-2.0", "MIT OR Apache-2.0", "MIT AND Apache-2.0")]
    [InlineData("MIT ou Apache 2.0", "MIT OR Apache-2.0", "MIT AND Apache-2.0")]
    public void Where_two_licences_may_be_meant_none_is_chosen(string licence, string one, string other)
    {
        var finding = Only(Licence(licence), "licence-inconnue");
        Assert.Null(finding.Fix);
        Assert.Contains($"« {one} »", finding.HelpIn(Language.French));
        Assert.Contains($"« {other} »", finding.HelpIn(Language.French));
        foreach (var answer in (string[])[one, other]) Assert.Empty(BuiltSite.Of(Site(Licence(answer))).Faults);
    }

    [Theory]
    [InlineData("mit", "MIT")]
    [InlineData("Apache 2.0", "Apache-2.0")]
    [InlineData("CC BY-SA 4.0", "CC-BY-SA-4.0")]
    [InlineData("GPL-3.0+", "GPL-3.0-or-later")]
    [InlineData("mit OR Apache-2.0", "MIT OR Apache-2.0")]
    public void A_licence_that_only_its_letters_part_from_the_list_is_mended(string licence, string right) => Assert.Contains($"licence: \"{right}\"", Mended(Licence(licence)));

    [Fact]
    public void A_list_of_licences_says_how_to_write_it() =>
        Assert.Contains("« MIT OR CC-BY-4.0 »", Only("ouverture: {code: libre, licence: [MIT, CC-BY-4.0]}\n", "licence-inconnue").HelpIn(Language.French));
}
