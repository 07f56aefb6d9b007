using Pec.Tests.Support;
using static Pec.Tests.Support.Written;

namespace Pec.Tests.Sites;

/// <summary>How to reach somebody, as people write it: read, mended, or told with what to do.</summary>
public sealed class ContactTests
{
    [Theory]
    [InlineData("contact: 06 12 34 56 78", "numéro de téléphone")]
    [InlineData("contact: 06.12.34.56.78", "numéro de téléphone")]
    [InlineData("contact: +33 6 12 34 56 78", "numéro de téléphone")]
    [InlineData("contact: tel:0612345678", "numéro de téléphone")]
    [InlineData("contact: \"Tél. : 06 12 34 56 78\"", "numéro de téléphone")]
    [InlineData("contact: a@b.fr, c@d.fr", "plusieurs adresses")]
    [InlineData("contact: \"@laroue@mastodon.example\"", "https://mastodon.example/@laroue")]
    [InlineData("contact: Marie", "bonjour@exemple.org")]
    public void What_is_no_mailbox_says_what_to_write(string line, string expected)
    {
        var site = Of(("projets/a.md", $"{Project}{line}\n---\n"));
        Assert.Equal(["content/projets/a.md:5:10 courriel-mal-ecrit"], site.Faults);
        Assert.Contains(expected, Told(site, "courriel-mal-ecrit"));
    }

    [Theory]
    [InlineData("<a@b.fr>", "a@b.fr")]
    [InlineData("La Roue <a@b.fr>", "a@b.fr")]
    [InlineData("bonjour (at) exemple.org", "bonjour@exemple.org")]
    [InlineData("bonjour(AT)exemple.org", "bonjour@exemple.org")]
    [InlineData("\"bonjour [at] exemple [dot] org\"", "\"bonjour@exemple.org\"")]
    [InlineData("bonjour arobase exemple point org", "bonjour@exemple.org")]
    [InlineData("bonjour at exemple.org", "bonjour@exemple.org")]
    [InlineData("bonjour @ exemple.org", "bonjour@exemple.org")]
    [InlineData("bonjour@exemple.org.", "bonjour@exemple.org")]
    [InlineData("\"[a@b.fr](mailto:a@b.fr)\"", "\"a@b.fr\"")]
    public void A_mailbox_that_is_disguised_is_mended(string written, string right)
    {
        var tree = Trees.Site(("projets/a.md", $"{Project}contact: {written}\n---\n"));
        Assert.Equal(["content/projets/a.md:5:10 courriel-mal-ecrit"], BuiltSite.Of(tree).Faults);
        Assert.Equal($"{Project}contact: {right}\n---\n", Mended(tree, "content/projets/a.md"));
    }

    [Theory]
    [InlineData("mailto:bonjour@exemple.org")]
    [InlineData("bonjour@exemple.org")]
    [InlineData("https://exemple.org/contact")]
    public void A_mailbox_or_a_page_is_read(string contact) => Assert.Empty(Of(("projets/a.md", $"{Project}contact: {contact}\n---\n")).Faults);
}
