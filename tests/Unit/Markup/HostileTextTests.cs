using AngleSharp.Html.Parser;
using Pec.Tests.Support;

namespace Pec.Tests.Markup;

public sealed class HostileTextTests
{
    private static readonly HashSet<string> Elements =
    [
        "html", "head", "body", "meta", "title", "link", "a", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "del", "code", "pre", "blockquote", "hr", "br", "img", "picture", "source", "span", "sup", "section",
        "div", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "details", "summary",
    ];

    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=x>b</b>", "<!-- --><script>x</script>", "<svg/onload=alert(1)>", "<iframe src=//x></iframe>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#115;cript:alert(1))", "[x](&#x6A;avascript:alert(1))", "[x](java\tscript:x)", "[x](data:text/html;base64,xx)", "[x](vbscript:x)", "[x](//evil.example)", "[x](/\\evil.example)", "[x](\\\\evil.example)",
        "<javascript:alert(1)>", "<data:text/html,x>", "![x](javascript:x)", "![x](https://evil.example/p.png)", "![x](//evil.example/p.png)", "[x]: javascript:alert(1)\n\n[x]", "[^1]\n\n[^1]: [x](javascript:x)",
        "# T {onclick=\"x\"}", "[x](https://e.org \"a\\\" onclick=x\")", "[x]{lang=\"en onclick=x\"}", "[x]{lang=en\"onclick=\"x}", ":::debat \"><script>x</script>\nx\n:::", ":::note onclick=x\nx\n:::", "```js\" onclick=\"x\nx\n```",
        "| a |\n|---|\n| <script>x</script> |", "`<script>`", "&lt;script&gt;", "\" onmouseover=x \"", "https://evil.example/\"onclick=x", "www.evil.example/<script>", "[a](projet:\"><script>)", "[a](https://user@evil.example)",
        "{{7*7}} {{> card}} {{{title}}} @index", "<a href=\"x\" style=\"x\">y</a>", "[x](https://e.org/%0d%0aSet-Cookie:x)", "<https://e.org/\u202etxt>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Nothing_that_an_author_writes_becomes_live(string attack)
    {
        var site = BuiltSite.Of(Trees.Site(("pages/p.md", $"---\ntitre: P\n---\n\n{attack}\n")), BuiltSite.Usual with { Preview = true });
        var page = new HtmlParser().ParseDocument(site["/p/"]);
        foreach (var element in page.All)
        {
            Assert.Contains(element.LocalName, Elements);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on") || attribute.Name == "style", $"{attribute.Name} in {site["/p/"]}");
                if (attribute.Name is "href" or "src") Assert.Matches("^(https?://(?!user)|mailto:|tel:|#|\\.\\./|[a-z0-9-]+[/.])", attribute.Value);
            }
        }
    }

    [Theory]
    [InlineData("[a](b", 20_000)]
    [InlineData("`", 20_000)]
    [InlineData("> ", 1_000)]
    [InlineData("# T\n\n", 5_000)]
    [InlineData("|a", 2_000)]
    [InlineData("https://a.b ", 20_000)]
    [InlineData("<!-", 50_000)]
    [InlineData("**a ", 60_000)]
    public void A_text_made_to_be_slow_is_refused_or_read_at_once(string piece, int times)
    {
        var site = BuiltSite.Of(Trees.Site(("pages/p.md", "---\ntitre: P\n---\n\n" + string.Concat(Enumerable.Repeat(piece, times)))));
        Assert.All(site.Faults, fault => Assert.StartsWith("content/pages/p.md:", fault));
    }
}
