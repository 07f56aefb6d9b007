using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Parsing.Feeds;

namespace Pec.Tests.Parsing;

/// <summary>What feeds announce, in the forms and with the faults that real ones have.</summary>
public sealed class FeedTests
{
    private static readonly Location At = new(new SitePath("content/site.yml"), 5, 11, 4);

    private static Outcome<System.Collections.Immutable.ImmutableArray<FeedItem>> Read(byte[] bytes, string? charset = null) => FeedReader.Read(new(new("https://exemple.org/dossier/flux.xml"), bytes, charset), At, TestContext.Current.CancellationToken);

    private static FeedItem Only(string text) => Assert.Single(Read(Encoding.UTF8.GetBytes(text)).Value);

    private static string Rss(string item, string channel = "") => $"<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Un flux</title>{channel}<item>{item}</item></channel></rss>";

    private static string Fault(string text) => Assert.Single(Read(Encoding.UTF8.GetBytes(text)).Diagnostics).MessageIn(Language.French);

    [Fact]
    public void Rss_2_is_read_whole() => Assert.Equal(
        new FeedItem("n-7", "https://exemple.org/un-atelier", "Un atelier & un café", "On répare, on boit.", "communs vélo", "Ana", new DateOnly(2026, 11, 20), "CC-BY-SA-4.0"),
        Only(Rss("<title>Un atelier &amp;amp; un café</title><link>https://exemple.org/un-atelier</link><guid isPermaLink=\"false\">n-7</guid><description><![CDATA[<p>On <b>répare</b>,\n on boit.</p><script>alert(1)</script>]]></description><category>communs</category><category>vélo</category><author>ana@exemple.org (Ana)</author><pubDate>Fri, 20 Nov 2026 23:30:00 -0500</pubDate>",
            "<copyright>https://creativecommons.org/licenses/by-sa/4.0/</copyright>")));

    [Fact]
    public void Rss_1_is_read_whole() => Assert.Equal(
        new FeedItem("https://exemple.org/a", "https://exemple.org/a", "Article", "Des mots.", "énergie", "la rédaction", new DateOnly(2019, 2, 3), null),
        Only("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"https://exemple.org/\"><title>F</title><items><rdf:Seq><rdf:li resource=\"https://exemple.org/a\"/></rdf:Seq></items></channel><item rdf:about=\"https://exemple.org/a\"><title>Article</title><link>https://exemple.org/a</link><description>Des mots.</description><dc:subject>énergie</dc:subject><dc:creator>la rédaction</dc:creator><dc:date>2019-02-03T10:00:00+01:00</dc:date></item></rdf:RDF>"));

    [Fact]
    public void Atom_is_read_whole() => Assert.Equal(
        new FeedItem("tag:exemple.org,2026:1", "https://exemple.org/carnet/un", "1 < 2 et <b>", "Un texte riche.", "Communs", "Le collectif", new DateOnly(2026, 1, 2), "CC0-1.0"),
        Only("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://exemple.org/carnet/\"><title>F</title><link rel=\"license\" href=\"https://creativecommons.org/publicdomain/zero/1.0/\"/><entry><id>tag:exemple.org,2026:1</id><title type=\"text\">1 &lt; 2 et &lt;b&gt;</title><link rel=\"edit\" href=\"https://exemple.org/edition\"/><link rel=\"alternate\" type=\"text/html\" href=\"un\"/><category term=\"c\" label=\"Communs\"/><author><name>Le collectif</name><email>x@exemple.org</email></author><published>2026-01-02T03:04:05Z</published><updated>2026-05-06T00:00:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Un <em>texte</em></p><style>p{}</style><p>riche.</p></div></content></entry></feed>"));

    [Fact]
    public void Json_feed_is_read_whole() => Assert.Equal(
        new FeedItem("42", "https://ailleurs.org/x", "Titre", "Un mot.", "a b", "Ana, Bo", new DateOnly(2026, 3, 4), "CC-BY-4.0"),
        Only("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":42,\"url\":\"https://exemple.org/x\",\"external_url\":\"https://ailleurs.org/x\",\"title\":\"Titre\",\"content_html\":\"<p>Un <i>mot</i>.</p>\",\"tags\":[\"a\",\"b\"],\"authors\":[{\"name\":\"Ana\"},{\"name\":\"Bo\"}],\"date_published\":\"2026-03-04T05:06:07-08:00\",\"license\":\"CC BY 4.0\"}]}"));

    [Theory]
    [InlineData("iso-8859-1", "iso-8859-15", null)]
    [InlineData("windows-1252", null, "windows-1252")]
    [InlineData("utf-16", "utf-16", null)]
    [InlineData("utf-8", "iso-8859-1", "utf-8")]
    [InlineData("windows-1252", "utf-8", null)]
    public void Accents_are_read_whatever_the_encoding(string real, string? declared, string? charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(real);
        var text = (declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>") + Rss("<title>Été à la forêt</title><link>https://exemple.org/e</link>").Replace("<?xml version=\"1.0\"?>", "");
        Assert.Equal("Été à la forêt", Assert.Single(Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], charset).Value).Title);
    }

    [Theory]
    [InlineData("\r\n  <?xml version=\"1.0\"?><rss><channel><item><title>T</title><link>https://e.org/</link></item></channel></rss>", "T", "https://e.org/")]
    [InlineData("<rss><channel><item><title>Thé &amp; café&nbsp;: l&eacute;gende & co</title><link>https://e.org/?a=1&b=2</link></item></channel></rss>", "Thé & café\u00a0: légende & co", "https://e.org/?a=1&b=2")]
    [InlineData("<rss><channel><item><title>Un\u0003 signe&#x1F;</title><link>https://e.org/</link></item></channel></rss>", "Un signe", "https://e.org/")]
    [InlineData("<rss><channel><item><title>T</title><link>../article</link></item></channel></rss>", "T", "https://exemple.org/article")]
    [InlineData("<rss><channel><item><title>T</title><guid>https://e.org/g</guid></item></channel></rss>", "T", "https://e.org/g")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>T &x; U</title><link>https://e.org/</link></item></channel></rss>", "T &x; U", "https://e.org/")]
    [InlineData("<rss><channel><item><title>&lt;img src=x onerror=alert(1)&gt;Bonjour&#x202E;</title><link>https://e.org/</link></item></channel></rss>", "Bonjour", "https://e.org/")]
    public void Usual_faults_are_mended(string feed, string title, string address)
    {
        var item = Only(feed);
        Assert.Equal((title, address), (item.Title, item.Address));
    }

    [Theory]
    [InlineData("", "il est vide")]
    [InlineData("<!doctype html><html><body>Bonjour</body></html>", "c'est une page, et non un flux")]
    [InlineData("<opml><body/></opml>", "ce n'est pas un flux connu")]
    [InlineData("{\"titre\":\"rien\"}", "ce n'est pas un flux connu")]
    [InlineData("<rss><channel>\n<item><title>T</item></channel></rss>", "sa ligne 2 n'est pas du XML correct")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1\",\n\"items\":[}", "sa ligne 2 n'est pas du JSON correct")]
    public void What_does_not_read_is_told_in_a_sentence(string feed, string why) => Assert.Contains(why, Fault(feed));

    [Fact]
    public void Deep_nesting_is_refused_at_once() => Assert.Contains("trop imbriquées", Fault("<rss><channel><item>" + string.Concat(Enumerable.Repeat("<a>", 200_000))));

    [Theory]
    [InlineData("<title>T</title><link>javascript:alert(1)</link>")]
    [InlineData("<title>T</title><link>https://moi:secret@e.org/</link>")]
    [InlineData("<link>https://e.org/</link>")]
    [InlineData("<title>T</title>")]
    [InlineData("<title>T</title><link> </link>")]
    [InlineData("<title>T</title><link>#3</link>")]
    [InlineData("<title>T</title><link>https://exemple.org/dossier/flux.xml</link>")]
    [InlineData("<title>…</title><link>https://e.org/</link>")]
    public void What_cannot_be_named_or_followed_is_left_aside_and_counted(string item)
    {
        var read = Read(Encoding.UTF8.GetBytes(Rss(item)));
        Assert.Empty(read.Value);
        Assert.Equal("flux-incomplet", Assert.Single(read.Diagnostics).Rule.Id);
    }

    [Theory]
    [InlineData("Tue, 24 Nov 2026 08:00:00 GMT", "2026-11-24")]
    [InlineData("24 Nov 26 08:00 +0100", "2026-11-24")]
    [InlineData("2026-11-24", "2026-11-24")]
    [InlineData("2026-11-24T23:59:59-11:00", "2026-11-24")]
    [InlineData("demain", "")]
    [InlineData("2026-13-45", "")]
    public void A_date_is_the_day_that_its_author_wrote(string written, string day)
    {
        var date = Only(Rss($"<title>T</title><link>https://e.org/</link><pubDate>{written}</pubDate>")).Date;
        Assert.Equal(day, date is { } d ? PartialDate.Of(d).ToString() : "");
    }

    [Fact]
    public void Reading_never_throws_whatever_the_bytes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 255).Select(i => (byte)i))), bytes =>
        {
            Read(bytes, Encoding.Latin1.GetString(bytes));
            Read([.. "<rss><channel><item><title>"u8, .. bytes]);
            Read([.. "{\"version\":\"jsonfeed\",\"items\":["u8, .. bytes, .. "]}"u8]);
        }));
}
