using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Pec.Model;
using Pec.Model.French;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>The handbook as a file to take along: an EPUB that reading programs and shops take as it is.</summary>
public sealed class BookFileTests
{
    private const string Path = "cahier/livre/cahier.epub";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml", Opf = "http://www.idpf.org/2007/opf", Dublin = "http://purl.org/dc/elements/1.1/", Ops = "http://www.idpf.org/2007/ops";
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org/site" };
    private static readonly Tree Theme = Trees.OfFolder(System.IO.Path.Combine(Repository.Root, "themes/communs"), "themes/communs");

    private static Tree Tree(params (string, string)[] content) =>
        Trees.Site([("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\nlicence: CC-BY-SA-4.0\n"), .. content]).With(Theme);

    private static (string, string) Chapter(string id, int order, string rest = "", string body = "") => ($"cahier/{id}.md", $"---\ntitre: Le {id}\nordre: {order}\n{rest}---\n{body}");

    private static readonly (string, string)[] Four =
    [
        Chapter(
            "toit", 4, "resume: Se mettre à l'abri.\npieges: Attendre la pluie.\n",
            "## Le bois\n\nVoir [le sol](sol.md#la-pierre), [les murs](murs.md), [plus haut](#le-bois), [le projet](../projets/roue.md) et [ailleurs](https://ailleurs.example/?a=1&b=2).[^1]\\\nÀ [nous](mailto:quelqu-un@exemple.org).\n\n---\n\n![Une vague](vague.svg)\n\n[^1]: Une note.\n"),
        Chapter("sol", 1, "", "## La pierre\n\nDure.\n"), Chapter("murs", 2, "exemples: {projet: roue, note: Deux vélos.}\n"), Chapter("etage", 3),
        ("projets/roue.md", "---\ntitre: La Roue\nresume: Un.\n---\n"), ("cahier/vague.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"10\"><path d=\"M0 5h40\" stroke=\"#2b4c6f\"/></svg>"),
    ];

    private static readonly Book Whole = new(BuiltSite.Of(Tree(Four), Options));

    /// <summary>The book of a site, its files by their path.</summary>
    private sealed class Book
    {
        public byte[] Bytes { get; }
        public List<string> Names { get; }
        private readonly Dictionary<string, byte[]> files;

        public Book(BuiltSite site)
        {
            Bytes = site.Files[BookFileTests.Path];
            using var archive = new ZipArchive(new MemoryStream(Bytes));
            Names = [.. archive.Entries.Select(e => e.FullName)];
            Assert.All(archive.Entries, e => Assert.Equal((e.Length, new DateTime(1980, 1, 1)), (e.CompressedLength, e.LastWriteTime.DateTime)));
            files = archive.Entries.ToDictionary(e => e.FullName, e => { using var from = e.Open(); var to = new MemoryStream(); from.CopyTo(to); return to.ToArray(); });
        }

        public XElement Xml(string path) => XDocument.Load(new MemoryStream(files[path])).Root!;
        public XElement Page(string name) => Xml("EPUB/" + name);
        public string Text(string name) => Encoding.UTF8.GetString(files["EPUB/" + name]);
        public XElement Package => Page("livre.opf");
        public IEnumerable<XElement> Items => Package.Element(Opf + "manifest")!.Elements();
        public IEnumerable<string> Spine => from read in Package.Element(Opf + "spine")!.Elements() select (string)Items.Single(i => (string)i.Attribute("id")! == (string)read.Attribute("idref")!).Attribute("href")!;
        public IEnumerable<string> Meta(string property) => Package.Element(Opf + "metadata")!.Elements(Opf + "meta").Where(m => (string?)m.Attribute("property") == property).Select(m => m.Value);
        public string Told(string name) => Package.Element(Opf + "metadata")!.Element(Dublin + name)!.Value;
    }

    [Fact]
    public void Its_type_stands_first_as_it_is_where_programs_look_for_it()
    {
        Assert.Empty(BuiltSite.Of(Tree(Four), Options).Faults);
        Assert.Equal("mimetype", Whole.Names[0]);
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(Whole.Bytes, 30, 28));
        Assert.Equal("EPUB/livre.opf", (string)Whole.Xml("META-INF/container.xml").Descendants().Single(e => e.Name.LocalName == "rootfile").Attribute("full-path")!);
    }

    [Fact]
    public void Every_file_is_named_by_the_package_and_every_one_that_it_names_is_there() =>
        Assert.Equal(Whole.Names.Skip(3).Order(StringComparer.Ordinal), Whole.Items.Select(i => "EPUB/" + (string)i.Attribute("href")!).Order(StringComparer.Ordinal));

    [Fact]
    public void One_reads_the_cover_the_title_the_contents_then_each_chapter_in_its_order()
    {
        Assert.Equal(["couverture.xhtml", "titre.xhtml", "sommaire.xhtml", "etape-01.xhtml", "etape-02.xhtml", "etape-03.xhtml", "etape-04.xhtml"], Whole.Spine);
        Assert.Equal(["Le sol", "Le murs", "Le etage", "Le toit"], Whole.Spine.Skip(3).Select(p => Whole.Page(p).Descendants(Html + "h1").Single().Value));
        var contents = Whole.Page("sommaire.xhtml").Descendants(Html + "nav").Single(n => (string?)n.Attribute(Ops + "type") == "toc").Descendants(Html + "a").ToList();
        Assert.Equal(["Le sol", "Le murs", "Le etage", "Le toit"], contents.Select(a => a.Value));
        Assert.Equal(Whole.Spine.Skip(3), contents.Select(a => (string)a.Attribute("href")!));
        Assert.Contains("Étape 4 sur 4", Whole.Text("etape-04.xhtml"));
        Assert.Equal("cover-image", (string)Whole.Items.Single(i => (string)i.Attribute("href")! == "couverture.png").Attribute("properties")!);
    }

    [Fact]
    public void A_link_to_what_the_book_holds_stays_in_it_and_lands_and_any_other_is_a_whole_address()
    {
        var pages = Whole.Items.Where(i => (string)i.Attribute("media-type")! == "application/xhtml+xml").Select(i => (string)i.Attribute("href")!).ToDictionary(p => p, p => Whole.Page(p));
        foreach (var (name, page) in pages)
        {
            var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
            foreach (var to in page.Descendants(Html + "a").Select(a => (string)a.Attribute("href")!))
            {
                if (to.StartsWith("https://", StringComparison.Ordinal)) continue;
                var (file, part) = to.Split('#') is [var f, var p] ? (f.Length == 0 ? name : f, p) : (to, null);
                Assert.Contains(file, pages.Keys);
                if (part is not null) Assert.Contains(part, pages[file].Descendants().Attributes("id").Select(a => a.Value));
            }
        }
        Assert.Equal(
            ["etape-01.xhtml#t-la-pierre", "etape-02.xhtml", "etape-04.xhtml#t-le-bois", "https://x.org/site/projets/roue/", "https://ailleurs.example/?a=1&b=2", "#note-1", "https://x.org/site/cahier/toit/", "#appel-1-1"],
            pages["etape-04.xhtml"].Descendants(Html + "a").Select(a => (string)a.Attribute("href")!));
        Assert.Equal("https://x.org/site/projets/roue/", (string)pages["etape-02.xhtml"].Descendants(Html + "a").Single().Attribute("href")!);
    }

    [Fact]
    public void A_chapter_tells_what_its_page_does_and_nobodys_own_address()
    {
        Assert.Contains("Attendre la pluie.", Whole.Text("etape-04.xhtml"));
        Assert.Contains("Deux vélos.", Whole.Text("etape-02.xhtml"));
        Assert.DoesNotContain("quelqu-un@", string.Concat(Whole.Names.Where(n => n.EndsWith(".xhtml", StringComparison.Ordinal)).Select(n => Whole.Text(n["EPUB/".Length..]))));
    }

    [Fact]
    public void A_picture_of_a_text_stands_in_the_book_with_its_words()
    {
        var picture = Whole.Page("etape-04.xhtml").Descendants(Html + "img").Single();
        Assert.Equal(("image-1.svg", "Une vague", null), ((string)picture.Attribute("src")!, (string)picture.Attribute("alt")!, (string?)picture.Attribute("loading")));
        Assert.Equal("image/svg+xml", (string)Whole.Items.Single(i => (string)i.Attribute("href")! == "image-1.svg").Attribute("media-type")!);
        Assert.NotEmpty(Whole.Page("image-1.svg").Elements());
    }

    [Fact]
    public void It_says_what_it_is_and_how_it_can_be_read()
    {
        Assert.Equal(("tag:x.org,2026:/cahier/livre/", "Cahier de réalisation", "fr", "Essai", "CC-BY-SA-4.0"), (Whole.Told("identifier"), Whole.Told("title"), Whole.Told("language"), Whole.Told("publisher"), Whole.Told("rights")));
        Assert.Equal(["textual", "visual"], Whole.Meta("schema:accessMode"));
        Assert.Contains("tableOfContents", Whole.Meta("schema:accessibilityFeature"));
        Assert.Equal(["none"], Whole.Meta("schema:accessibilityHazard"));
        Assert.Contains("plage braille", Assert.Single(Whole.Meta("schema:accessibilitySummary")));
        // The colours of the theme, and no file of it.
        Assert.Contains("--garance:#9e2a1c", Whole.Text("style.css"));
        Assert.DoesNotContain("url(", Whole.Text("style.css"));
    }

    [Fact]
    public void A_theme_without_a_style_for_books_and_a_font_for_cards_has_a_plain_one()
    {
        var book = new Book(BuiltSite.Of(Tree(Four), Options with { Theme = "dix-lignes" }));
        Assert.Equal(["titre.xhtml", "sommaire.xhtml"], book.Spine.Take(2));
        Assert.DoesNotContain(book.Names, n => n.EndsWith(".css", StringComparison.Ordinal) || n.EndsWith(".png", StringComparison.Ordinal));
        Assert.Empty(book.Page("titre.xhtml").Descendants(Html + "link"));
    }

    [Fact]
    public void A_thousand_chapters_and_more_make_none()
    {
        var site = BuiltSite.Of(Trees.Site([("site.yml", "titre: E\n"), .. Enumerable.Range(1, 1_001).Select(i => Chapter($"c{i}", i))]), Options with { Theme = "dix-lignes" });
        Assert.False(site.Has("/" + Path));
        Assert.True(site.Has("/cahier/livre/"));
    }

    [Fact]
    public void It_changed_when_one_of_its_chapters_did_whatever_the_day_of_the_build()
    {
        var tree = Tree(Four) with { History = new(ImmutableDictionary<SitePath, Lifespan>.Empty.Add(new("content/cahier/sol.md"), new(new(2025, 3, 4), new(2026, 1, 2)))) };
        var book = new Book(BuiltSite.Of(tree, Options));
        Assert.Equal(["2026-01-02T12:00:00Z"], book.Meta("dcterms:modified"));
        Assert.Equal(book.Bytes, new Book(BuiltSite.Of(tree, Options with { Date = new(2026, 12, 24), Threads = 1 })).Bytes);
    }

    [Fact]
    public void Pages_offer_it_with_what_it_weighs()
    {
        var site = BuiltSite.Of(Tree(Four), Options);
        var weight = Numbers.FileSize(site.Files[Path].Length);
        foreach (var page in (string[])["/cahier/", "/cahier/livre/"])
        {
            Assert.Contains($"<a href=\"/site/cahier/livre/cahier.epub\">cahier.epub (EPUB, {weight})</a>", site[page]);
            Assert.Empty(SoundHtml.FaultsOf(site[page]));
        }
    }

    [Fact]
    public void What_a_browser_printed_is_published_as_it_is_and_pages_lead_to_it()
    {
        var (printed, bytes) = ("cahier/livre/cahier.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n" + new string('x', 20_000)));
        var site = BuiltSite.Of(Tree(Four), Options with { PrintedBook = Blob.Of(new("imprime.pdf"), bytes) });
        Assert.Equal(bytes, site.Files[printed]);
        foreach (var page in (string[])["/cahier/", "/cahier/livre/"])
            Assert.Contains($"<a href=\"/site/cahier/livre/cahier.pdf\">cahier.pdf (PDF, {Numbers.FileSize(bytes.Length)})</a>", site[page]);
        // Of three chapters there is no book to print.
        Assert.DoesNotContain(printed, BuiltSite.Of(Tree(Four[1..]), Options with { PrintedBook = Blob.Of(new("imprime.pdf"), bytes) }).Files.Keys);
    }

    [Theory]
    [InlineData(true, "https://x.org", 4)]
    [InlineData(false, null, 4)]
    [InlineData(false, "https://x.org", 3)]
    public void There_is_none_in_a_preview_nor_where_no_whole_address_is_known_nor_of_a_few_chapters(bool isPreview, string? address, int chapters)
    {
        var site = BuiltSite.Of(Tree([.. Four.Where(c => !c.Item1.Contains("etage") || chapters == 4)]), Options with { Preview = isPreview, BaseAddress = address });
        Assert.DoesNotContain(Path, site.Files.Keys);
        Assert.DoesNotContain(".epub", site["/cahier/"]);
    }

    [Fact]
    public void Nobody_writes_into_it_anything_but_words()
    {
        var hostile = Tree(
        [
            .. Four.Skip(1),
            ("cahier/toit.md", "---\ntitre: \"</title><script>alert(1)</script>&amp; ]]> <!-- \\\"\"\nordre: 4\nresume: \"<b>Gras</b> & &lt;x&gt;.\"\npieges: \"<script>x</script> ]]>\"\n---\n<script>alert(2)</script>\n\n&#1;&#xFFFE; ]]> <![CDATA[x]]> & &eacute; [ici](<javascript:alert(3)>) ![Une vague & une rive](vague.svg)\n\n```\n</code></pre><script>\n```\n"),
        ]);
        var book = new Book(BuiltSite.Of(hostile, Options));
        foreach (var name in book.Spine)
        {
            var page = book.Page(name);
            Assert.Empty(page.Descendants(Html + "script"));
            Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        }
        Assert.Contains("alert(1)", book.Page("etape-04.xhtml").Descendants(Html + "h1").Single().Value);
        Assert.Equal("Une vague & une rive", (string)book.Page("etape-04.xhtml").Descendants(Html + "img").Single().Attribute("alt")!);
    }
}
