using System.Text;
using Pec.Tests.Support;

namespace Pec.Tests.Parsing;

public sealed class FrontMatterTests
{
    private const string Path = "content/pages/p.md";

    [Theory]
    [InlineData("---\ntitre: 'L'eau'\n---\n", "2:8 yaml-illisible")]
    [InlineData("---\ntitre: Communs: un guide\n---\n", "2:8 yaml-illisible")]
    [InlineData("---\ntitre: A\n\tresume: B\n---\n", "3:1 yaml-illisible")]
    [InlineData("---\ntitre: A\ntitre: B\n---\n", "3:1 cle-en-double")]
    [InlineData("---\ntitre: &a A\n---\n", "2:8 yaml-interdit")]
    [InlineData("---\ntitre: !!python/object A\n---\n", "2:8 yaml-interdit")]
    [InlineData("---\ntitre: A\n", "2:1 entete-non-ferme")]
    [InlineData("titre: A\n", "1:1 entete-absent")]
    [InlineData("---\ntitre: A\u0007\n---\n", "2:9 signe-invisible")]
    [InlineData("---\n---\n", "1:1 cle-manquante")]
    public void A_front_matter_that_does_not_read_is_reported_where_it_fails(string text, string expected)
    {
        var site = BuiltSite.Of(Trees.Site(("pages/p.md", text)));
        Assert.Equal([$"{Path}:{expected}"], site.Faults);
    }

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        var plain = BuiltSite.Of(Trees.Site(("pages/p.md", "---\ntitre: A\n---\n\nUn\ntexte.\n")));
        var windows = BuiltSite.Of(Trees.Site(("pages/p.md", "\ufeff---\r\ntitre: A\r\n---\r\n\r\nUn\r\ntexte.\r\n")));
        Assert.Equal(plain["/p/"], windows["/p/"]);
        Assert.Empty(windows.Faults);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Depth_stops_the_reading_without_harm(char open, char close)
    {
        var deep = new string(open, 5_000) + new string(close, 5_000);
        Assert.NotEmpty(BuiltSite.Of(Trees.Site(("pages/p.md", $"---\ntitre: {deep}\n---\n"))).Faults);
    }

    [Fact]
    public void Parse_never_throws_whatever_the_bytes()
    {
        var random = new Random(20261122);
        var alphabet = Encoding.UTF8.GetBytes("---\ntitre: \"'[]{}&*!|>%@`#é~:- \t\r\n\0\u0001<script>![](x){lang=fr}:::debat|^");
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            for (var j = 0; j < bytes.Length; j++) bytes[j] = random.Next(10) == 0 ? (byte)random.Next(256) : alphabet[random.Next(alphabet.Length)];
            var path = i % 3 == 0 ? "content/site.yml" : i % 3 == 1 ? "content/projets/x.md" : "content/medias/x.svg";
            var text = i % 2 == 0 ? bytes : [.. "---\ntitre: a\n---\n"u8, .. bytes];
            var tree = Trees.OfBytes([(path, text)]);
            Assert.NotNull(Pec.Parsing.Parse.Run(tree, Pec.Parsing.Documents.Read, Pec.Parsing.AssetReader.Read, 1, CancellationToken.None));
        }
    }
}
