using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Parsing;

public sealed class DrawingTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<rect onclick=\"x\"/>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<image href=\"https://evil.example/x.png\"/>")]
    [InlineData("<use href=\"https://evil.example/x.svg#a\"/>")]
    [InlineData("<rect fill=\"url(https://evil.example/#a)\"/>")]
    [InlineData("<rect fill=\"URL ( 'https://evil.example/#a' )\"/>")]
    [InlineData("<rect fill='image-set(\"http://evil.example/a.png\" 1x)'/>")]
    [InlineData("<rect fill='-webkit-image-set(\"http://evil.example/a.png\" 1x)'/>")]
    [InlineData("<rect clip-path='src(\"http://evil.example/a.svg#b\")'/>")]
    [InlineData("<rect mask='paint(x)'/>")]
    [InlineData("<rect mask='cross-fade(url(#a),url(//evil.example/b))'/>")]
    [InlineData("<rect fill=\"u\\72l(//evil.example)\"/>")]
    [InlineData("<rect fill=\"url/**/(//evil.example)\"/>")]
    [InlineData("<rect style=\"background:url(//evil)\"/>")]
    [InlineData("<rect style=\"fill:image-set('http://evil.example/a.png' 1x)\"/>")]
    [InlineData("<rect style=\"fill:red;cursor:url(#a)\"/>")]
    [InlineData("<rect style=\"fill:red;@import 'x'\"/>")]
    [InlineData("<style>@import 'x'</style>")]
    [InlineData("<a href=\"javascript:x\"><rect/></a>")]
    [InlineData("<set attributeName=\"href\" to=\"x\"/>")]
    [InlineData("<inkscape:grid xmlns:inkscape=\"i\"/>")]
    [InlineData("<metadata onload=\"x\"/>")]
    [InlineData("<?xml-stylesheet href=\"//evil.example/a.css\"?>")]
    [InlineData("<rect")]
    [InlineData("<g id=\"a\"><use href=\"#a\"/></g>")]
    [InlineData("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>")]
    [InlineData("<pattern id=\"a\"><rect fill=\"url(#a)\"/></pattern>")]
    [InlineData("<mask id=\"a\"><rect style=\"mask: url( '#a' )\"/></mask>")]
    public void A_drawing_that_does_more_than_draw_is_refused(string content)
    {
        var site = BuiltSite.Of(Trees.Site(("medias/d.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\">\n{content}</svg>")));
        Assert.Matches("content/medias/d.svg:2:\\d+ svg-refuse", Assert.Single(site.Faults));
    }

    [Theory]
    [InlineData("<rect fill=\"url(#a)\" transform=\"translate (1 2) rotate(3,4,5)scale(2) skewX(1) matrix(1 0 0 1 0 0)\"/>")]
    [InlineData("<rect fill=\"rgb(1,2,3)\" stroke=\"HSLA(1,2%,3%,.5)\" style=\"fill:#fff; stroke : url('#a') ; opacity:.5;\"/>")]
    [InlineData("<g id=\"calque(1)\" aria-label=\"Le plan (à l'échelle)\"><text font-family=\"Luciole, sans-serif\">f(x) @ 3</text></g>")]
    [InlineData("<defs><path id=\"a\" d=\"M0 0h1\"/></defs><use href=\"#a\"/><use href=\"#a\" x=\"2\"/><use href=\"#absente\"/>")]
    [InlineData("<marker id=\"m\"><path d=\"M0 0h1\"/></marker><path marker-end=\"url(#m)\" d=\"M0 0h1v1h1v1h1v1\"/>")]
    public void A_drawing_that_only_draws_is_published(string content)
    {
        var site = BuiltSite.Of(Trees.Site(("medias/d.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\">\n{content}</svg>")));
        Assert.Empty(site.Faults);
    }

    public static TheoryData<string> Bombs => new()
    {
        "<path id=\"a0\" d=\"M0 0h1\"/>" + Copies("g", "<use href=\"#a{0}\"/>"),
        "<path id=\"a0\" d=\"M0 0h1\"/>" + Copies("pattern", "<rect fill=\"url(#a{0})\"/>") + "<rect fill=\"url(#a8)\"/>",
        "<path id=\"a0\" d=\"M0 0h1\"/>" + Copies("mask", "<rect mask=\"url(#a{0})\"/>") + "<rect mask=\"url(#a8)\"/>",
        "<path id=\"a0\" d=\"M0 0h1\"/>" + Copies("marker", "<path marker-mid=\"url(#a{0})\" d=\"M0 0h1v1h1v1h1v1h1v1h1\"/>") + "<path marker-mid=\"url(#a8)\" d=\"M0 0h1v1h1\"/>",
        "<marker id=\"m\">" + string.Concat(Enumerable.Repeat("<path d=\"M0 0h1\"/>", 50)) + "</marker><g marker-mid=\"url(#m)\"><path d=\"M0 0" + string.Concat(Enumerable.Repeat("h1v1", 5_000)) + "\"/></g>",
        "<path id=\"a0\" d=\"M0 0h1\"/>" + string.Concat(Enumerable.Range(0, 3_000).Select(i => $"<g id=\"a{i + 1}\"><use href=\"#a{i}\"/></g>")),
        string.Concat(Enumerable.Range(0, 3_000).Select(i => $"<g id=\"a{i + 1}\"><use href=\"#a{i + 2}\"/></g>")),
    };

    /// <summary>Eight levels, each ten times the one before.</summary>
    private static string Copies(string element, string copy) => string.Concat(Enumerable.Range(0, 8).Select(level =>
        $"<{element} id=\"a{level + 1}\">{string.Concat(Enumerable.Repeat(string.Format(copy, level), 10))}</{element}>"));

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_drawing_that_copies_its_copies_is_refused(string content)
    {
        var site = BuiltSite.Of(Trees.Site(("medias/d.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\">\n{content}</svg>")));
        Assert.Matches("content/medias/d.svg:2:\\d+ svg-refuse", Assert.Single(site.Faults));
        Assert.Contains("PNG", site.Findings.First(f => f.Rule.Id == "svg-refuse").HelpIn(Pec.Model.Language.French));
    }

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>", "svg-refuse")]
    [InlineData("<g xmlns=\"http://www.w3.org/2000/svg\"/>", "svg-refuse")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "texte-mal-code")]
    public void A_drawing_that_is_not_read_alike_everywhere_is_refused(string drawing, string rule) =>
        Assert.EndsWith(rule, Assert.Single(BuiltSite.Of(Trees.Site(("medias/d.svg", drawing))).Faults));
}
