using Pec.Model.French;

namespace Pec.Tests.Model;

public sealed class TypographyTests
{
    /// <summary>« _ » stands for the no-break space, « ¤ » for the narrow one.</summary>
    [Theory]
    [InlineData("L'eau d'ici", "L’eau d’ici")]
    [InlineData("Où ? Ici ! Bon ; oui : non", "Où¤? Ici¤! Bon¤; oui_: non")]
    [InlineData("Où? Ici! https://a.b:8080", "Où? Ici! https://a.b:8080")]
    [InlineData("On dit \"les communs\" ici", "On dit «_les communs_» ici")]
    [InlineData("L'\"eau\" (\"douce\")", "L’«_eau_» («_douce_»)")]
    [InlineData("Un écran de 12\" et \"ouvert", "Un écran de 12\" et \"ouvert")]
    [InlineData("Un local \"en dur \" et sec", "Un local «_en dur_» et sec")]
    [InlineData("Un local \"en dur \".", "Un local «_en dur_».")]
    [InlineData("Un local \"en dur", "Un local \"en dur")]
    [InlineData("Un \" local \" en dur", "Un \" local \" en dur")]
    [InlineData("\"a\" et \"b \" et \"c", "«_a_» et «_b_» et \"c")]
    [InlineData("Rien : \"\"", "Rien_: \"\"")]
    [InlineData("« Bonjour »", "«_Bonjour_»")]
    [InlineData("«Bonjour»", "«Bonjour»")]
    [InlineData("Et puis...", "Et puis…")]
    [InlineData("Et.... rien", "Et.... rien")]
    [InlineData("50 % de 12 € et 3 km", "50_% de 12_€ et 3 km")]
    [InlineData("n° 5, p. 12, loup 5", "n°_5, p._12, loup 5")]
    [InlineData("le 1er novembre 2026 et le 14 mars", "le 1er_novembre 2026 et le 14_mars")]
    [InlineData("le 14 marsouin", "le 14 marsouin")]
    [InlineData("12 500 colis, 1 000 000 d'euros", "12¤500 colis, 1¤000¤000 d’euros")]
    [InlineData("en 2018 200 colis", "en 2018 200 colis")]
    [InlineData("", "")]
    public void A_text_is_set_the_French_way(string typed, string set) =>
        Assert.Equal(set, Typography.Set(typed).Replace('\u00a0', '_').Replace('\u202f', '¤'));

    [Fact]
    public void A_text_that_is_set_does_not_change_again()
    {
        foreach (var text in (string[])["L'eau \"douce\" : 50 % ; 12 500 € !", "« a » ... b ?"])
            Assert.Equal(Typography.Set(text), Typography.Set(Typography.Set(text)));
    }

    [Fact]
    public void A_quotation_may_be_cut_by_emphasis()
    {
        var line = new Typography();
        Assert.Equal("Dire «\u00a0communs\u00a0» ici", line.Continue("Dire \"") + line.Continue("communs") + line.Continue("\" ici"));
    }
}
