using Pec.Model;
using Pec.Model.French;

namespace Pec.Tests.Model;

public sealed class FrenchTests
{
    [Theory]
    [InlineData("Énergie", "energie")]
    [InlineData("L’œuf et la Cañada", "l-oeuf-et-la-canada")]
    [InlineData("  Où va l'argent ?  ", "ou-va-l-argent")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("ÇA, c'est ÇA", "ca-c-est-ca")]
    public void A_slug_keeps_the_letters_without_their_accents(string text, string slug) => Assert.Equal(slug, Folding.Slug(text));

    [Theory]
    [InlineData("ŒUVRE, Æsir, Straße, Þing", "oeuvre, aesir, strasse, thing")]
    [InlineData("ÀÉÎÕÜŸ Łódź ŽIŽKOV Đà", "aeiouy lodz zizkov da")]
    [InlineData("МОСКВА, ΑΒΓ, 東京, 🌍", "москва, αβγ, 東京, 🌍")]
    [InlineData("20 \u212a et 3 \u212b", "20 k et 3 a")]
    [InlineData("E\u0301T\u0327e", "ete")]
    [InlineData("«\u00a0Déjà\u202f!\u00a0» · € ½", "«\u00a0deja\u202f!\u00a0» · € ½")]
    public void A_word_folds_to_what_a_search_types(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void A_list_is_in_French_order() =>
        Assert.Equal(
            ["L'Abeille", "Cœur", "Coffre", "La Côte", "Énergie", "Zèbre"],
            new[] { "Zèbre", "Énergie", "La Côte", "Cœur", "L'Abeille", "Coffre" }.InFrenchOrder(t => t));

    [Theory]
    [InlineData("2016", "2016")]
    [InlineData("2018-05", "mai 2018")]
    [InlineData("2026-11-01", "1er\u00a0novembre 2026")]
    [InlineData("2024-02-29", "29\u00a0février 2024")]
    public void A_date_is_read_by_its_precision(string iso, string words) => Assert.Equal(words, Dates.InWords(PartialDate.Parse(iso)!.Value));

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2018-13")]
    [InlineData("18")]
    [InlineData("2018-3-1")]
    [InlineData("14 mars 2026")]
    public void What_is_no_date_is_refused(string text) => Assert.Null(PartialDate.Parse(text));

    [Theory]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("2026", "2026-12-31")]
    [InlineData("9999", "9999-12-31")]
    [InlineData("9999-12", "9999-12-31")]
    public void A_date_lasts_as_long_as_its_precision(string text, string last) => Assert.Equal(last, PartialDate.Of(PartialDate.Parse(text)!.Value.Last).ToString());

    [Theory]
    [InlineData("14/03/2026", "2026-03-14")]
    [InlineData("14 mars 2026", "2026-03-14")]
    [InlineData("1er août 2026", "2026-08-01")]
    [InlineData("mars 2026", "2026-03")]
    [InlineData("2026/03/14", "2026-03-14")]
    [InlineData("31/02/2026", null)]
    [InlineData("bientôt", null)]
    public void A_date_written_the_French_way_is_understood(string text, string? iso) => Assert.Equal(iso, Dates.Guess(text)?.ToString());

    [Theory]
    [InlineData("1 250,5", "1250,5")]
    [InlineData("12500", "12\u202f500")]
    [InlineData("-3.20", "−3,2")]
    [InlineData("1\u202f000\u202f000", "1\u202f000\u202f000")]
    public void A_number_is_written_the_French_way(string text, string words) => Assert.Equal(words, Numbers.InWords(Numbers.Parse(text)!.Value));

    [Theory]
    [InlineData("aplicolis", "applicolis")]
    [InlineData("usage", "usages")]
    [InlineData("tirte", "titre")]
    [InlineData("xyz", null)]
    public void A_mistyped_name_finds_the_nearest(string written, string? nearest) => Assert.Equal(nearest, Nearest.To(written, ["applicolis", "usages", "titre", "etape"]));

    [Theory]
    [InlineData("https://exemple.org/a b", AddressNature.Outside)]
    [InlineData(" HTTPS://exemple.org", AddressNature.Outside)]
    [InlineData("mailto:a@b.fr", AddressNature.Outside)]
    [InlineData("../projets/x.md#y", AddressNature.Inside)]
    [InlineData("//evil.example", AddressNature.Refused)]
    [InlineData("/\\evil.example", AddressNature.Refused)]
    [InlineData("https://moi@evil.example", AddressNature.Refused)]
    [InlineData("java\tscript:alert(1)", AddressNature.OtherScheme)]
    [InlineData("\u0001javascript:alert(1)", AddressNature.OtherScheme)]
    [InlineData("data:text/html,x", AddressNature.OtherScheme)]
    [InlineData("https:evil", AddressNature.Refused)]
    [InlineData("exemple.org/\u202etxt", AddressNature.Refused)]
    public void An_address_passes_one_policy(string written, AddressNature nature) => Assert.Equal(nature, AddressPolicy.Check(written).Nature);
}
