using System.Diagnostics;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Parsing.Feeds;

namespace Pec.Tests.Parsing;

/// <summary>What real feeds were found to say, and what hostile ones would cost.</summary>
public sealed class RealFeedTests
{
    private static readonly Location At = new(new SitePath("content/site.yml"), 5, 11, 4);

    private static Outcome<System.Collections.Immutable.ImmutableArray<FeedItem>> Read(byte[] bytes, string? charset = null) =>
        FeedReader.Read(new(new("https://exemple.org/flux.xml"), bytes, charset), At, TestContext.Current.CancellationToken);

    private static FeedItem Only(string text) => Assert.Single(Read(Encoding.UTF8.GetBytes(text)).Value);

    private static string Rss(string item) => $"<rss version=\"2.0\"><channel><title>Un flux</title><item>{item}</item></channel></rss>";

    [Theory]
    [InlineData("&lt;p&gt;Ce soir on répare des vélos place du marché. Venez.&lt;/p&gt;", "Ce soir on répare des vélos place du marché")]
    [InlineData("&lt;p&gt;Qui vient réparer un vélo ce soir ? Nous y serons.&lt;/p&gt;", "Qui vient réparer un vélo ce soir ?")]
    [InlineData("Bonjour. Un atelier ouvre ses portes au public dans la semaine qui vient, avec toutes celles et ceux qui veulent", "Bonjour. Un atelier ouvre ses portes au public dans la semaine qui vient, avec…")]
    [InlineData("&lt;a href='https://e.org/x'&gt;https://e.org/x&lt;/a&gt; La Roue tourne", "La Roue tourne")]
    public void Without_a_title_the_first_words_are_one(string text, string title)
    {
        Assert.Equal(title, Only(Rss($"<link>https://e.org/1</link><description>{text}</description>")).Title);
        Assert.Equal(title, Only($"{{\"version\":\"1.0\",\"items\":[{{\"url\":\"https://e.org/1\",\"content_html\":\"{text.Replace("&lt;", "<").Replace("&gt;", ">")}\"}}]}}").Title);
    }

    [Theory]
    [InlineData("mar., 24 nov. 2026")]
    [InlineData("mar., 24 nov. 2026 08:00:00 +0100")]
    [InlineData("mardi 24 novembre 2026")]
    [InlineData("Mardi 24 Novembre 2026 à 8 h")]
    [InlineData("24 nov. 26")]
    [InlineData("24-Nov-2026 08:00:00")]
    [InlineData("November 24, 2026")]
    [InlineData("Tue Nov 24 08:00:00 2026")]
    [InlineData("24/11/2026 08:00")]
    [InlineData("2026/11/24")]
    [InlineData("20261124T080000Z")]
    public void A_day_is_read_as_people_and_programs_write_it(string written) =>
        Assert.Equal(new DateOnly(2026, 11, 24), Only(Rss($"<title>T</title><link>https://e.org/</link><pubDate>{written}</pubDate>")).Date);

    [Theory]
    [InlineData("1er févr. 2026", 2, 1)]
    [InlineData("3 août 2026", 8, 3)]
    [InlineData("3 juin 2026", 6, 3)]
    [InlineData("3 juil. 2026", 7, 3)]
    [InlineData("lun. 13 déc. 2026", 12, 13)]
    [InlineData("dim., 8 mars 2026", 3, 8)]
    public void French_months_are_read(string written, int month, int day) =>
        Assert.Equal(new DateOnly(2026, month, day), Only(Rss($"<title>T</title><link>https://e.org/</link><pubDate>{written}</pubDate>")).Date);

    [Theory]
    [InlineData("5/11/2026")]
    [InlineData("5 brumaire 2026")]
    [InlineData("31/31/2026")]
    public void A_day_that_may_be_another_is_none(string written) => Assert.Null(Only(Rss($"<title>T</title><link>https://e.org/</link><pubDate>{written}</pubDate>")).Date);

    [Theory]
    [InlineData("https://e.org/a?utm_source=x&utm_medium=y", "https://e.org/a")]
    [InlineData("https://e.org/a?id=3&UTM_Source=x&fbclid=1#ici", "https://e.org/a?id=3#ici")]
    [InlineData("https://e.org/a?mtm_campaign=x&page=2&gclid=z", "https://e.org/a?page=2")]
    [InlineData("https://e.org/a?id=3&amp;utm_source=rss", "https://e.org/a?id=3")]
    [InlineData("https://e.org/a#xtor=RSS-3208", "https://e.org/a")]
    [InlineData("https://e.org/a?mc_cid=1&mc_eid=2", "https://e.org/a")]
    [InlineData("https://e.org/a?auteur=utm_b&x&=y#a=b", "https://e.org/a?auteur=utm_b&x&=y#a=b")]
    [InlineData("https://e.org/utm_source=1", "https://e.org/utm_source=1")]
    public void What_follows_who_comes_from_where_is_taken_off_the_address(string written, string address) =>
        Assert.Equal(address, Only(Rss($"<title>T</title><link>{written.Replace("&", "&amp;")}</link>")).Address);

    [Theory]
    [InlineData("issued")]
    [InlineData("created")]
    [InlineData("available")]
    [InlineData("date")]
    [InlineData("modified")]
    public void The_dates_of_dcterms_are_read(string name) => Assert.Equal(
        new DateOnly(2026, 11, 24),
        Only($"<rss xmlns:dcterms=\"http://purl.org/dc/terms/\"><channel><item><title>T</title><link>https://e.org/</link><dcterms:{name}>2026-11-24</dcterms:{name}></item></channel></rss>").Date);

    [Theory]
    [InlineData("<media:content url=\"https://e.org/i.png\"/>")]
    [InlineData("<media:group><media:title>Autre</media:title></media:group>")]
    [InlineData("<enclosure media:type=\"image\" url=\"https://e.org/i.png\"/>")]
    public void An_undeclared_prefix_does_not_end_a_feed(string part) => Assert.Equal("Un titre", Only(Rss($"<title>Un titre</title>{part}<link>https://e.org/</link>")).Title);

    [Fact]
    public void An_undeclared_prefix_that_everybody_knows_keeps_its_meaning() =>
        Assert.Equal(("Ana", new DateOnly(2026, 11, 24)), Only(Rss("<title>T</title><dc:creator>Ana</dc:creator><link>https://e.org/</link><dc:date>2026-11-24</dc:date>")) is var item ? (item.Author, item.Date) : default);

    [Theory]
    [InlineData("<br />\n<b>Warning</b>: mysql_connect() in <b>/var/www/x.php</b> on line <b>3</b><br />\n<?xml version=\"1.0\"?>", "")]
    [InlineData("Notice: undefined index\n", "")]
    [InlineData("", "<br />\n<b>Fatal error</b>: & memory")]
    [InlineData("", "<!-- 0.3 s --><script>x</script>")]
    public void A_notice_of_the_server_around_the_feed_is_no_part_of_it(string before, string after) => Assert.Equal("Un titre", Only(before + Rss("<title>Un titre</title><link>https://e.org/</link>") + after).Title);

    [Theory]
    [InlineData("iso-8859-1", null)]
    [InlineData(null, "iso-8859-1")]
    [InlineData("utf-16", null)]
    [InlineData("us-ascii", "windows-1252")]
    public void Bytes_that_are_sound_utf_8_are_read_so_whatever_is_declared(string? declared, string? charset)
    {
        var text = (declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>") + Rss("<title>Été à la forêt</title><link>https://e.org/</link>");
        Assert.Equal("Été à la forêt", Assert.Single(Read(Encoding.UTF8.GetBytes(text), charset).Value).Title);
        Assert.Equal("Ete", Assert.Single(Read(Encoding.UTF8.GetBytes(text.Replace("Été à la forêt", "Ete")), charset).Value).Title);
    }

    [Theory]
    [InlineData("\"version\":\"1.0\",")]
    [InlineData("\"version\":1.1,")]
    [InlineData("\"home_page_url\":\"https://e.org/\",")]
    public void A_json_feed_is_known_by_more_than_its_version(string head) => Assert.Equal("T", Only($"{{{head}\"items\":[{{\"url\":\"https://e.org/\",\"title\":\"T\"}}]}}").Title);

    [Theory]
    [InlineData(@"Un vélo \ud83d", "Un vélo")]
    [InlineData(@"\udeb2 Un vélo", "Un vélo")]
    [InlineData(@"Un vélo \ud83d\udeb2", "Un vélo 🚲")]
    [InlineData(@"Un \\ud83d vélo", @"Un \ud83d vélo")]
    public void Half_a_sign_ends_no_feed(string title, string read) => Assert.Equal(read, Only($"{{\"version\":\"1.0\",\"items\":[{{\"url\":\"https://e.org/\",\"title\":\"{title}\"}}]}}").Title);

    public static TheoryData<string> Costly =>
    [
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>T</title><link href=\"https://e.org/\"/><author><name>" + string.Concat(Enumerable.Repeat("<![CDATA[a]]>", 380_000)) + "</name></author></entry></feed>",
        "<rss><channel>" + string.Concat(Enumerable.Range(0, 500).Select(i => $"<item><title>T</title><link>https://e.org/{i}</link><author>{new string('a', 9_000)}</author></item>")) + "</channel></rss>",
        "<rss><channel><copyright>" + new string('c', 4_000_000) + "</copyright>" + string.Concat(Enumerable.Range(0, 500).Select(i => $"<item><title>T</title><link>https://e.org/{i}</link></item>")) + "</channel></rss>",
        "{\"version\":\"1.0\",\"authors\":[" + string.Join(',', Enumerable.Repeat("{\"name\":\"a\"}", 300_000)) + "],\"items\":[" + string.Join(',', Enumerable.Range(0, 500).Select(i => $"{{\"url\":\"https://e.org/{i}\",\"title\":\"T\"}}")) + "]}",
        Rss("<title>T</title><link>https://e.org/</link><pubDate>" + string.Concat(Enumerable.Repeat("1 ", 1_000_000)) + "</pubDate>"),
        Rss("<title>T</title><link>https://e.org/?" + string.Concat(Enumerable.Repeat("utm_a=1&amp;", 100)) + "</link><description>" + string.Concat(Enumerable.Repeat("&lt;!--", 600_000)) + "</description>"),
        Rss("<link>https://e.org/</link><description>" + string.Concat(Enumerable.Repeat("a.", 2_000_000)) + "</description>"),
        Rss("<title>T</title><link>https://e.org/</link>" + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"<p{i}:a/>"))),
    ];

    /// <summary>Each is under the 5 MB that a feed may weigh; a reading that is not linear would take minutes, however busy the machine.</summary>
    [Theory]
    [MemberData(nameof(Costly), DisableDiscoveryEnumeration = true)]
    public void No_feed_takes_long(string feed)
    {
        var watch = Stopwatch.StartNew();
        Read(Encoding.UTF8.GetBytes(feed));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void A_reading_ends_when_it_is_told_to() =>
        Assert.ThrowsAny<OperationCanceledException>(() => FeedReader.Read(new(new("https://e.org/f"), Encoding.UTF8.GetBytes(Rss("<title>T</title>")), null), At, new CancellationToken(canceled: true)));
}
