using System.Text;
using AngleSharp.Html.Parser;
using Pec.Markup;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Tests.Support;

namespace Pec.Tests.Markup;

/// <summary>The tree of a body, and what is read in it.</summary>
public sealed class BodyTests
{
    private static Body Read(string text) => MarkdownReader.Read(new("content/pages/p.md"), text, 0, true).Value;

    private static string Write(Body body)
    {
        var html = new StringBuilder();
        new Html(body, [.. body.Targets.Select(_ => (ResolvedLink?)null)]).WriteTo(html, _ => "");
        return html.ToString();
    }

    /// <summary>Every form that may be written.</summary>
    private static readonly string Forms =
        File.ReadAllText(Path.Combine(Repository.Root, "tests/sites/texte/content/pages/formes.md")).Split("\n---\n", 2)[1];

    [Theory]
    [InlineData("Un & deux &eacute; trois\\* quatre [ cinq\nsix.")]
    [InlineData(":::attention Ne pas toucher\n:::")]
    [InlineData("[Un [deux](/a/) trois](https://b.example) quatre")]
    public void Words_that_touch_are_one_text(string text)
    {
        var neighbours = new Neighbours();
        neighbours.Read(Read(text));
        Assert.Equal(1, neighbours.Most);
    }

    [Fact]
    public void A_packed_body_opens_as_it_was()
    {
        var corpus = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.md", SearchOption.AllDirectories).Where(f => !f.Contains("node_modules")).Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "content"), "*.md", SearchOption.AllDirectories));
        foreach (var body in corpus.Select(f => Read(File.ReadAllText(f))).Append(Read(Forms)))
        {
            var opened = body.Packed.Opened;
            Assert.Equal(body.IsEmpty, body.Packed.IsEmpty);
            Assert.Equal(Told(body), Told(opened));
            Assert.Equal(Write(body), Write(opened));
        }

        // Records tell all their members, but for what lists hold: each part is told by itself.
        static string Told(Body body)
        {
            var parts = new Parts();
            parts.Read(body);
            return parts.ToString();
        }
    }

    private sealed class Parts : BodyReader
    {
        private readonly StringBuilder told = new();

        public override string ToString() => told.ToString().Replace("System.Collections.Immutable.ImmutableArray", "", StringComparison.Ordinal);

        protected override void Read(Block block)
        {
            told.Append(block).Append('\n');
            base.Read(block);
        }

        protected override void Read(Inline inline)
        {
            told.Append(inline).Append('\n');
            base.Read(inline);
        }
    }

    [Fact]
    public void What_is_counted_is_what_a_reader_sees()
    {
        var body = Read(Forms);
        var seen = new HtmlParser().ParseDocument("<body>" + Write(body)).Body!.TextContent;
        Assert.Equal(seen.Count(c => c != '\n'), body.Length);
    }

    [Fact]
    public void The_words_are_those_of_the_page()
    {
        static IEnumerable<string> Cut(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var body = Read(Forms);
        var seen = new HtmlParser().ParseDocument("<body>" + Write(body).Replace("<", " <")).Body!.TextContent;
        Assert.Equal(Cut(seen), Cut(body.ToWords()));
    }

    [Fact]
    public void Headings_are_found_at_any_depth() => Assert.Equal(
        ["2 un", "3 deux", "2 trois", "3 quatre", "2 un-2"],
        Read("# Un\n\n> ### Deux\n\n- a\n\n  ## Trois\n\n:::note\n### Quatre\n:::\n\n## Un\n").Headings.Select(h => $"{h.Level} {h.Id}"));

    [Fact]
    public void What_a_body_points_to_is_in_reading_order() => Assert.Equal(
        ["Link /a/", "Picture b.png", "Picture c.png", "Link /d/"],
        Read("[a ![b](b.png)](/a/)\n\n![c](c.png \"C\")\n\n| [d](/d/) |\n|---|\n").Targets.Select(t => $"{t.Kind} {t.Written}"));

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("*a **b ")]
    [InlineData("[a")]
    [InlineData("~~*a ")]
    public void The_deepest_text_that_is_read_is_written(string piece)
    {
        foreach (var times in (int[])[31, 32, 64, 128, 1_000, 30_000])
        {
            var opened = string.Concat(Enumerable.Repeat(piece, times));
            var closed = string.Concat(Enumerable.Repeat(piece.Trim() switch { "*a **b" => " b** a*", "[a" => "](/a/)", "~~*a" => "*~~", _ => "" }, times));
            var body = Read(opened + "x" + closed);
            Assert.Equal(body.IsEmpty, Write(body).Length == 0);
            Assert.InRange(body.Length, 0, 256 * 1024);
        }
    }

    [Fact]
    public void What_an_author_writes_is_never_a_mark()
    {
        const string Hostile = "\"'<b>&";
        Inline[] inlines =
        [
            new Inline.Text(Hostile), new Inline.Code(Hostile), new Inline.Foreign(Hostile, []), new Inline.OuterLink("https://e.example/" + Hostile, []),
            new Inline.Picture(0, Hostile), new Inline.Link(0, []),
        ];
        var body = new Body([new Block.Paragraph([.. inlines]), new Block.Code(Hostile)], [], []);
        var html = new StringBuilder();
        new Html(body, [new(Destination.Away(Hostile))]).WriteTo(html, to => to.Outside!);
        var page = new HtmlParser().ParseDocument("<body>" + html).Body!;
        Assert.Equal(["p", "code", "span", "a", "img", "a", "pre", "code"], page.QuerySelectorAll("*").Select(e => e.LocalName));
        Assert.Equal(Hostile, page.QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal(Hostile, page.QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal(Hostile, page.QuerySelector("span")!.GetAttribute("lang"));
        Assert.Equal("https://e.example/" + Hostile, page.QuerySelector("a")!.GetAttribute("href"));
    }

    /// <summary>How many texts stand side by side at most.</summary>
    private sealed class Neighbours : BodyReader
    {
        private int run;

        public int Most { get; private set; }

        protected override void Read(Block block)
        {
            run = 0;
            base.Read(block);
            run = 0;
        }

        protected override void Read(Inline inline)
        {
            run = inline is Inline.Text ? run + 1 : 0;
            Most = Math.Max(Most, run);
            base.Read(inline);
            if (inline is not Inline.Text) run = 0;
        }
    }
}
