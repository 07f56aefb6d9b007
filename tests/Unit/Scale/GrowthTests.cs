using System.Diagnostics;
using System.Text;
using Pec.Model;
using Pec.Parsing.Feeds;
using Pec.Tests.Support;

namespace Pec.Tests.Scale;

/// <summary>Nothing else runs while growth is measured.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Forms that were made to be slow, at three sizes: four times as long is at most four times as much work, and a little, or is refused where it stands.</summary>
[Collection(nameof(Alone))]
public sealed class GrowthTests
{
    /// <summary>Of what a refusal may cost.</summary>
    private const long CheapBytes = 300_000_000;

    /// <summary>Times are measured on machines that do other things; a form that squares its length takes sixteen times as long.</summary>
    private const double MostTimes = 4 * 2;

    private static readonly Memory Memory = new(keepsTexts: false);

    public static TheoryData<string> Bodies =>
    [
        "tel:1 ", "[a](b) ", "[a", "[a]", "`a` ", "``` ", "**a ", "*a ", "***a** ", "_a_ ", "~~a", "> a\n", "> ", "- a\n", "* - ", "1. a\n", "# T\n\n", "T\n===\n\n", "|a|b\n", "|a|b|\n|-|-|\n", "| ", "https://a.b ", "www.a.fr ", "a@b.fr ", "mailto:a@b.fr ", "06 12 34 56 78 ",
        "<!-", "<b>", "</b ", "&amp;", "&#x202e;", "&", "[^1] ", "[^1]: a\n\n", "[a]: b\n", "![a](b.png) ", "![", ":::note\nx\n:::\n\n", ":::note\n", ":::: note\n", "> :::note\n", "- :::note\n", ":::note\n- a\n", ":::", "« ", "» a ", "a\u00a0", "a\u200b", "\\[", "\\", "{{x}} ", "{a} ", "a  \n", "===\n", "---\n\n", "***\n", "\t", "    a\n", "(", ")", "\"", "'", "projet:a ", "[x](projet:a) ", "2026-01-01 ", "12 % ", "…", "-- ",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_that_repeats_one_sign(string sign) => Grows(200_000 / sign.Length / 4, n => Trees.Site(("pages/p.md", "---\ntitre: P\n---\n\nUn " + string.Concat(Enumerable.Repeat(sign, n)) + "\n")));

    /// <summary>What opens a block opens nothing after words.</summary>
    [Theory]
    [InlineData("> ")]
    [InlineData("* - ")]
    [InlineData("+ ")]
    [InlineData("1. ")]
    [InlineData("1) ")]
    [InlineData("> 1. ")]
    [InlineData("- > ")]
    [InlineData("[^1]: ")]
    [InlineData("[^1]: > ")]
    public void A_line_that_opens_one_block_in_another(string sign) => Grows(200_000 / sign.Length / 4, n => Trees.Site(("pages/p.md", "---\ntitre: P\n---\n\n" + string.Concat(Enumerable.Repeat(sign, n)) + "Un\n")));

    [Theory]
    [InlineData("x: ", "[", "")]
    [InlineData("x: ", "{a: ", "")]
    [InlineData("tags: [", "a, ", "]")]
    [InlineData("x-a: \"", "\\\"", "\"")]
    [InlineData("x-a: '", "''", "'")]
    [InlineData("x-a: ", "a: ", "")]
    [InlineData("", "- ", "a")]
    [InlineData("", "? ", "a")]
    [InlineData("", "# a\n", "")]
    [InlineData("resume: ", "a ", "")]
    [InlineData("resume: |\n", "  a\n", "")]
    [InlineData("resume: a", "\n  b", "")]
    [InlineData("tags:\n", "  - a\n", "")]
    [InlineData("x-a: ", "&", "")]
    [InlineData("x-a: ", "«", "")]
    [InlineData("x-a: \"", "\\u00e9", "\"")]
    [InlineData("", "\n", "")]
    public void A_header_that_repeats_one_sign(string start, string sign, string end) =>
        Grows(60_000 / sign.Length / 4, n => Trees.Site(("pages/p.md", "---\ntitre: P\n" + start + string.Concat(Enumerable.Repeat(sign, n)) + end + "\n---\n\nUn\n")));

    [Fact]
    public void Keys_that_nobody_knows() => Grows(300, n => Trees.Site(("pages/p.md", "---\ntitre: P\n" + string.Concat(Enumerable.Range(0, n).Select(i => $"clef{i}: a\n")) + "---\n")));

    [Fact]
    public void Places_that_nobody_knows() => Grows(5, n => Trees.Site([.. Enumerable.Range(0, n).Select(s => ($"projets/p{s}.md", Sheet(s, "territoires", Enumerable.Range(0, 100).Select(i => $"Saint-Y{s}-{i}"))))]));

    [Fact]
    public void A_chain_of_places_that_hold_each_other() =>
        Grows(500, n => Trees.Site(("territoires.yml", string.Concat(Enumerable.Range(0, n).Select(i => $"- {{id: lieu-{i}, nom: Lieu {i}, nature: vallee, parent: {(i == 0 ? "Drôme" : $"lieu-{i - 1}")}}}\n")))));

    [Fact]
    public void Terms_of_a_list() => Grows(500, n => Trees.Site(("vocabulaires/usages.yml", string.Concat(Enumerable.Range(0, n).Select(i => $"- {{id: usage-{i}, nom: Usage {i}, synonymes: [mot {i}]}}\n")))));

    [Fact]
    public void Usages_and_regions() => Grows(5, n => Trees.Site([.. Enumerable.Range(0, n).Select(s => ($"projets/p{s}.md",
        Sheet(s, "usages", Enumerable.Range(0, 90).Select(i => $"mot {s} {i}")).Replace("tenue-par", "territoires: [Bretagne, Occitanie, Normandie, Corse, Grand Est]\ntenue-par")))]));

    [Fact]
    public void Needs() => Grows(8, n => Trees.Site([.. Enumerable.Range(0, n).Select(s => ($"projets/p{s}.md", Sheet(s, "besoins", Enumerable.Range(0, 90).Select(i => $"chose {i}"))))]));

    [Fact]
    public void Links_between_sheets() => Grows(40, n => Trees.Site([.. Enumerable.Range(0, n).Select(s => ($"projets/p{s}.md", $"---\ntitre: P{s}\nresume: Un.\ntenue-par: nous\nliens: [{{vers: projet:p{(s + 1) % n}, nature: coopere-avec}}]\n---\n"))]));

    [Theory]
    [InlineData("<path d=\"M0 0h1\"/>")]
    [InlineData("<g>")]
    [InlineData("<!-- a -->")]
    [InlineData("<use href=\"#a\"/>")]
    [InlineData("<metadata>a</metadata>")]
    [InlineData("<path style=\"fill: red; stroke: url(#a)\"/>")]
    [InlineData("&#97;")]
    public void A_drawing(string part) => Grows(200_000 / part.Length / 4, n => Trees.Site(
        ("medias/d.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><path id=\"a\" d=\"M0 0h1\"/>{string.Concat(Enumerable.Repeat(part, n))}{(part == "<g>" ? string.Concat(Enumerable.Repeat("</g>", n)) : "")}</svg>")));

    /// <summary>Each name ran to the end of the value, so that 250 KB of them would have held gigabytes.</summary>
    [Fact]
    public void A_drawing_whose_colours_call_each_other() => Grows(2_000, n => Trees.Site(
        ("medias/d.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><path fill=\"{string.Concat(Enumerable.Repeat("url(#", n))})\" d=\"M0 0h1\"/></svg>")));

    [Theory]
    [InlineData("<rss><channel>", "<item><title>Un</title><link>https://e.org/a</link></item>", "</channel></rss>")]
    [InlineData("<rss><channel><item><title>Un</title><link>https://e.org/a</link><author>", "<![CDATA[a]]>", "</author></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Un</title><link>https://e.org/a</link><description>", "&lt;p&gt;", "</description></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>Un", "<b>", "</title></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>", "Un &amp;amp; deux. ", "</title><link>https://e.org/a</link></item></channel></rss>")]
    [InlineData("{\"version\":\"1.0\",\"items\":[{\"url\":\"https://e.org/a\",\"title\":\"Un\",\"tags\":[", "\"a\",", "\"b\"]}]}")]
    [InlineData("{\"version\":\"1.0\",\"items\":", "[", "")]
    public void A_feed(string start, string part, string end)
    {
        var bytes = (int n) => Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(part, n)) + end);
        Measure(1_000_000 / part.Length / 4, n =>
        {
            var feed = bytes(n);
            return () => FeedReader.Read(new(new("https://e.org/flux"), feed, null), Location.Start(new("content/site.yml")), CancellationToken.None).Diagnostics.Length > 0;
        });
    }

    /// <summary>What somebody sends, at the length of a book: a job reads it before anybody.</summary>
    [Theory]
    [InlineData("", "Comment s'appelle votre ami {0} ?\n")]
    [InlineData("", "> > {0} 1. 2. 3.\n")]
    [InlineData("1. Comment s'appelle votre projet ?\nA\n3. Où agit-il ?\n", "Saint-Y{0}, ")]
    [InlineData("1. Comment s'appelle votre projet ?\nA\n6. De quoi avez-vous besoin, et que pouvez-vous offrir ?\nOffres et demandes : ", "un local {0}, ")]
    public void A_message(string start, string part)
    {
        var site = new Build(BuiltSite.Usual with { Threads = 1 }, Memory);
        Measure(100_000 / part.Length / 4, n =>
        {
            var message = start + string.Concat(Enumerable.Range(1, n).Select(i => part.Replace("{0}", $"{i}")));
            return () => !site.Draft(Trees.Site(), new("projet", null, Answers: message))!.IsSure;
        });
    }

    private static string Sheet(int number, string key, IEnumerable<string> items) => $"---\ntitre: P{number}\nresume: Un.\n{key}: [{string.Join(", ", items)}]\ntenue-par: nous\n---\n";

    private static void Grows(int size, Func<int, Tree> tree) => Measure(size, n =>
    {
        var site = tree(n);
        return () =>
        {
            var built = new Build(BuiltSite.Usual with { Threads = 1 }, Memory).Render(site);
            foreach (var output in built.Value!.Outputs.Where(o => Grown.Any(o.Url.Path.StartsWith))) built.Value.Make(output).Value?.Bytes();
            return built.HasErrors;
        };
    });

    /// <summary>Where what a form makes is shown; other pages cost the same whatever it is.</summary>
    private static readonly string[] Grown = ["/p/", "/projets/", "/trouver/", "/territoires/", "/besoins/", "/relations/"];

    /// <param name="of">What is done at a size, and whether it was refused.</param>
    private static void Measure(int size, Func<int, Func<bool>> of)
    {
        of(size)();
        var nothing = Cost(of(1));
        var small = Cost(of(size));
        var middle = Cost(of(size * 2));
        var large = Cost(of(size * 4));
        var told = $"bytes {nothing.Bytes:N0}, {small.Bytes:N0}, {middle.Bytes:N0}, {large.Bytes:N0}; ms {nothing.Time:N0}, {small.Time:N0}, {middle.Time:N0}, {large.Time:N0}; {(large.IsRefused ? "refused" : "accepted")}";
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        // What the site costs without the form is no growth of the form.
        if (large.IsRefused && !small.IsRefused) Assert.True(large.Bytes < CheapBytes, told);
        else Assert.True(large.Bytes - nothing.Bytes <= (small.Bytes - nothing.Bytes) * 4 * 1.3 + nothing.Bytes * 0.2, told);
        Assert.True(large.Time <= Math.Max(small.Time - nothing.Time, 150) * MostTimes + nothing.Time * 2, told);
    }

    /// <summary>The lesser of two times: what else the machine does only adds.</summary>
    private static (long Bytes, double Time, bool IsRefused) Cost(Func<bool> work)
    {
        var (bytes, time, isRefused) = (long.MaxValue, double.MaxValue, false);
        for (var turn = 0; turn < 2; turn++)
        {
            using var process = Process.GetCurrentProcess();
            var (allocated, spent) = (GC.GetTotalAllocatedBytes(precise: true), process.TotalProcessorTime);
            isRefused = work();
            process.Refresh();
            bytes = Math.Min(bytes, GC.GetTotalAllocatedBytes(precise: true) - allocated);
            time = Math.Min(time, (process.TotalProcessorTime - spent).TotalMilliseconds);
        }
        return (bytes, time, isRefused);
    }
}
