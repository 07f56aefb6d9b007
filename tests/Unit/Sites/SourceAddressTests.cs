using Pec.Tests.Support;
using static Pec.Tests.Support.Written;

namespace Pec.Tests.Sites;

/// <summary>The address of the file from which a sheet is fed, checked where it stands.</summary>
public sealed class SourceAddressTests
{
    [Theory]
    [InlineData("https://framagit.org/roue/tournees/-/raw/main/pec.yml")]
    [InlineData("https://framagit.org/roue/tournees/-/raw/main/publiccode.yml?ref_type=heads")]
    [InlineData("https://raw.githubusercontent.com/roue/tournees/main/publiccode.yml")]
    [InlineData("https://roue.example/pec.yml")]
    [InlineData("https://code.gouv.example/publiccodes/raw/main/tournees.publiccode.yml")]
    public void The_address_of_the_file_itself_is_taken(string address) => Assert.Empty(Of(("projets/a.md", $"{Project}source: {address}\n---\n")).Faults);

    [Theory]
    [InlineData("https://framagit.org/roue/tournees/-/blob/main/pec.yml", "https://framagit.org/roue/tournees/-/raw/main/pec.yml")]
    [InlineData("https://framagit.org/roue/tournees/-/blob/main/pec.yml?ref_type=heads", "https://framagit.org/roue/tournees/-/raw/main/pec.yml?ref_type=heads")]
    [InlineData("https://github.com/roue/tournees/blob/main/publiccode.yml", "https://github.com/roue/tournees/raw/main/publiccode.yml")]
    [InlineData("https://codeberg.org/roue/tournees/src/branch/main/publiccode.yml", "https://codeberg.org/roue/tournees/raw/branch/main/publiccode.yml")]
    public void The_page_that_shows_it_is_mended(string address, string right)
    {
        var tree = Trees.Site(("projets/a.md", $"{Project}source: {address}\n---\n"));
        Assert.Equal(["content/projets/a.md:5:9 source-mal-ecrite"], BuiltSite.Of(tree).Faults);
        Assert.Contains($"source: {right}\n", Mended(tree, "content/projets/a.md"));
    }

    [Theory]
    [InlineData("http://roue.example/pec.yml", "Écrivez « https://roue.example/pec.yml ».")]
    [InlineData("https://roue.example/", "la clé est « sources »")]
    [InlineData("https://journal.example/article", "la clé est « sources »")]
    [InlineData("https://roue.example/publiccode.json", "la clé est « sources »")]
    [InlineData("https://roue.example/?pec.yml", "la clé est « sources »")]
    public void Another_address_says_what_is_expected(string address, string expected)
    {
        var tree = Trees.Site(("projets/a.md", $"{Project}source: {address}\n---\n"));
        Assert.Contains(expected, Told(BuiltSite.Of(tree), "source-mal-ecrite"));
        Assert.Contains($"source: {address}\n", Mended(tree, "content/projets/a.md"));
    }

    [Theory]
    [InlineData("roue.example/pec.yml")]
    [InlineData("https://moi@roue.example/pec.yml")]
    [InlineData("file:///etc/pec.yml")]
    public void What_is_no_address_is_told_as_any_other(string address) => Assert.Equal(["content/projets/a.md:5:9 adresse-refusee"], Of(("projets/a.md", $"{Project}source: {address}\n---\n")).Faults);
}
