using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;
using Pec.Parsing;
using Pec.Parsing.Feeds;
using Pec.Rendering;
using Pec.Tests.Support;

namespace Pec.Tests.Fuzz;

/// <summary>
/// Mutations of valid files through everything that reads them: no exception but one that is told, work within bounds, and what the check passes is
/// published, whole and harmless. <c>PEC_FUZZ_SECONDS</c> says for how long each format is tried, <c>PEC_FUZZ_SEED</c> where chance starts.
/// </summary>
public sealed partial class FuzzTests
{
    private static readonly double Seconds = double.Parse(Environment.GetEnvironmentVariable("PEC_FUZZ_SECONDS") ?? "3", CultureInfo.InvariantCulture);
    private static readonly int FirstSeed = int.Parse(Environment.GetEnvironmentVariable("PEC_FUZZ_SEED") ?? "1", CultureInfo.InvariantCulture);

    /// <summary>Of a site that is built in much less: what one file makes of it is a matter of bytes, not of minutes.</summary>
    private const long MostAllocated = 4_000_000_000;

    private static readonly BuildOptions Options = BuiltSite.Usual with { Date = new DateOnly(2026, 11, 24), Theme = "communs", BaseAddress = "https://x.org", Threads = 1 };

    private static readonly Tree Sound = Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content").With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));

    private static readonly Tree Bare = Sound with { Blobs = Sound.Blobs.RemoveRange(Sound.Blobs.Keys.Where(p => !p.IsUnder("content/vocabulaires") && !p.IsUnder("content/medias") && p.Extension != ".yml")).RemoveRange(Sound.Blobs.Keys.Where(p => p.IsUnder("themes"))).SetItems(Trees.TenLineTheme.Blobs) };

    private static readonly Lazy<BuiltSite> Whole = new(() => BuiltSite.Of(Sound, Options, Themes));

    /// <summary>Compiled themes; nothing is kept of what each file says.</summary>
    private static readonly Memory Themes = new(keepsTexts: false);

    private static readonly string[] Texts = [.. Sound.Blobs.Keys.Select(p => p.Value).Where(p => p.StartsWith("content/") && p.EndsWith(".md")).Order(StringComparer.Ordinal)];
    private static readonly string[] Templates = [.. Sound.Blobs.Keys.Where(p => p.IsUnder("themes/communs") && p.Extension is ".html" or ".css").Select(p => p.Value).Order(StringComparer.Ordinal)];
    private static readonly string[] Lists = [.. Sound.Blobs.Keys.Select(p => p.Value).Where(p => p.StartsWith("content/vocabulaires/")).Order(StringComparer.Ordinal), "content/territoires.yml"];

    [Theory]
    [InlineData("front matter")]
    [InlineData("bodies")]
    [InlineData("whole entries")]
    [InlineData("lists")]
    [InlineData("settings")]
    [InlineData("theme")]
    public void A_mutated_text_is_told_or_published(string format)
    {
        var memory = format == "theme" ? new Memory(keepsTexts: false) : Themes;
        var made = 0;
        Try(format, chance =>
        {
            var files = format switch { "lists" => Lists, "settings" => ["content/site.yml"], "theme" => ["themes/communs/theme.yml", "themes/communs/textes/fr.yml"], _ => Texts };
            var path = files[chance.Next(files.Length)];
            var text = TextOf(path);
            string Other() => TextOf(files.Length > 1 ? files[chance.Next(files.Length)] : Lists[chance.Next(Lists.Length)]);
            var body = text.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
            var mutated = format switch
            {
                "front matter" => "---\n" + Mutations.OfText(chance, text[4..body], Other) + text[body..],
                "bodies" => text[..body] + Mutations.OfText(chance, text[body..], Other),
                _ => Mutations.OfText(chance, text, Other),
            };
            // A lone surrogate cannot be a text: as bytes it is what a damaged file holds.
            return (path, Encoding.UTF8.GetBytes(mutated));
        }, (path, bytes) =>
        {
            // A compiled theme is large: those that were mutated are forgotten from time to time.
            if (++made % 20 == 0 && format == "theme") memory = new(keepsTexts: false);
            var mutated = Trees.OfBytes([(path, bytes)]);
            // Most inputs are tried in a site that holds little else, since a whole one takes its time.
            if (made % 8 == 0 || format == "theme") Holds(Sound.With(mutated), Options, memory, Whole.Value);
            else Holds(Bare.With(mutated), Options with { Theme = "dix-lignes" }, memory, null);
        });
    }

    /// <summary>What a theme writes may be any HTML; what it may do to the machine and to whoever reads is bounded.</summary>
    [Fact]
    public void A_mutated_template_is_told_or_followed_to_its_end()
    {
        var composed = new Build(Options, Themes).Compose(Sound).Value;
        // One page for each template.
        ImmutableArray<Output> pages = [.. composed.Outputs.OfType<Page>().DistinctBy(p => p.Template)];
        Try("templates", chance =>
        {
            var path = Templates[chance.Next(Templates.Length)];
            return (path, Encoding.UTF8.GetBytes(Mutations.OfText(chance, TextOf(path), () => TextOf(Templates[chance.Next(Templates.Length)]))));
        }, (path, bytes) =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var theme = new Build(Options, new(keepsTexts: false)).Theme(Sound.With(Trees.OfBytes([(path, bytes)])));
            var rendition = theme.Value is null ? null : new Renderer(pages, null, composed.FrameOf, theme.Value, new("", IsRelative: false), compresses: false, () => null, _ => default);
            foreach (var output in rendition?.Outputs ?? [])
            {
                var made = rendition!.Make(output);
                Assert.True(made.Value is not null || made.HasErrors || theme.HasErrors);
                if (made.Value is { } artifact && artifact.Path.EndsWith(".html"))
                    Assert.Contains("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';", Encoding.UTF8.GetString(artifact.Bytes().Span));
            }
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        });
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("webp")]
    [InlineData("svg")]
    public void A_mutated_picture_is_told_or_published(string extension)
    {
        byte[] positioned = Images.Segment(0xe1, [.. "Exif\0\0"u8, .. Images.Tiff(6)]);
        var seeds = extension switch
        {
            "jpg" => [Images.Joined(Images.Jpeg), Images.With(Images.Jpeg, 1, positioned)],
            "png" => [Images.Joined(Images.Png), Images.With(Images.Png, 2, Images.PngChunk("eXIf", Images.Tiff(6)))],
            "gif" => [Images.Joined(Images.Gif)],
            "webp" => [Images.Webp(Images.Lossless(40, 30)), Images.Webp(Images.Transparent), Images.Webp(Images.Moving()), Images.Webp(Images.WebpHead(0x0c, 40, 30), Images.Lossless(40, 30), Images.WebpChunk("EXIF", Images.Tiff(6)))],
            _ => Sound.Blobs.Values.Where(b => b.Path.Extension == ".svg" && b.Path.IsUnder("content")).Select(b => b.Read().ToArray()).ToArray(),
        };
        var site = Trees.Site(("projets/a/index.md", $"---\ntitre: A\nresume: Un.\ntenue-par: nous\nimage: {{fichier: photo.{extension}, alt: Un vélo rouge, credit: nous}}\n---\n\n![Un vélo bleu](photo.{extension})\n"));
        var made = 0;
        Try(extension, chance =>
        {
            var bytes = seeds[chance.Next(seeds.Length)];
            return ($"content/projets/a/photo.{extension}", extension == "svg" && chance.Next(2) == 0
                ? Encoding.UTF8.GetBytes(Mutations.OfText(chance, Encoding.UTF8.GetString(bytes), () => Encoding.UTF8.GetString(seeds[chance.Next(seeds.Length)])))
                : Mutations.OfBytes(chance, bytes, () => seeds[chance.Next(seeds.Length)]));
        }, (path, bytes) =>
        {
            var read = AssetReader.Read(Blob.Of(new(path), bytes));
            if (read.Value is { } asset)
            {
                // What is published is a picture to which nothing is left to do.
                var published = asset.Publish().ToArray();
                Assert.Equal(published, AssetReader.Read(Blob.Of(new(path), published)).Value?.Publish().ToArray());
            }
            else Assert.Contains(read.Diagnostics, d => d.Severity == Severity.Error && d.At is not null);
            if (made++ % 100 == 0) Holds(site.With(Trees.OfBytes([(path, bytes)])), BuiltSite.Usual with { Threads = 1 }, Themes, null);
        });
    }

    [Fact]
    public void A_mutated_feed_is_told_or_becomes_drafts_that_the_check_accepts()
    {
        string[] seeds =
        [
            "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Un flux</title><copyright>https://creativecommons.org/licenses/by-sa/4.0/</copyright><item><title>Un atelier &amp; un café, entre communs</title><link>https://exemple.org/un-atelier</link><guid isPermaLink=\"false\">n-7</guid><description><![CDATA[<p>On <b>répare</b>,\n on boit.</p>]]></description><category>coopérative</category><author>ana@exemple.org (Ana)</author><pubDate>Fri, 20 Nov 2026 23:30:00 -0500</pubDate></item><item><title>Une plateforme : deux vélos</title><link>https://exemple.org/b?x=1&amp;y=2</link><content:encoded>&lt;p&gt;Texte&lt;/p&gt;</content:encoded><dc:date>2026-02-03</dc:date></item></channel></rss>",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://exemple.org/carnet/\"><title>F</title><link rel=\"license\" href=\"https://creativecommons.org/publicdomain/zero/1.0/\"/><entry><id>tag:exemple.org,2026:1</id><title type=\"text\">1 &lt; 2 communs</title><link rel=\"alternate\" type=\"text/html\" href=\"un\"/><category term=\"c\" label=\"Communs\"/><author><name>Le collectif</name></author><published>2026-01-02T03:04:05Z</published><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Un <em>texte</em></p></div></content></entry></feed>",
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":42,\"url\":\"https://exemple.org/x\",\"external_url\":\"https://ailleurs.org/x\",\"title\":\"Titre de communs\",\"content_html\":\"<p>Un <i>mot</i>.</p>\",\"tags\":[\"a\",\"b\"],\"authors\":[{\"name\":\"Ana\"},{\"name\":\"Bo\"}],\"date_published\":\"2026-03-04T05:06:07-08:00\",\"license\":\"CC BY 4.0\"}]}",
        ];
        var tree = Trees.Site().With(new SitePath("content/site.yml"), "titre: Essai\nediteur: E\nhebergeur: H\nflux-suivis:\n  - nom: Un flux\n    flux: https://exemple.org/flux\n");
        var memory = new Memory(keepsTexts: true);
        var at = Location.Start(new("content/site.yml"));
        Try("feeds", chance => ("flux", chance.Next(2) == 0
            ? Encoding.UTF8.GetBytes(Mutations.OfText(chance, seeds[chance.Next(seeds.Length)], () => seeds[chance.Next(seeds.Length)]))
            : Mutations.OfBytes(chance, Encoding.UTF8.GetBytes(seeds[chance.Next(seeds.Length)]), () => Encoding.UTF8.GetBytes(seeds[chance.Next(seeds.Length)]))), (_, bytes) =>
        {
            var read = FeedReader.Read(new(new("https://exemple.org/flux"), bytes, null), at, CancellationToken.None);
            var plan = new Build(BuiltSite.Usual, memory).Relay(tree, [read.Value], RelayMemory.Empty);
            foreach (var story in plan.Value.Stories)
                foreach (var text in (string[])[story.Text, story.Published])
                    Assert.DoesNotContain(new Build(BuiltSite.Usual, memory).Compose(tree.With(story.Path, text)).Diagnostics, d => d.Severity == Severity.Error);
        });
    }

    private static string TextOf(string path) => Encoding.UTF8.GetString(Sound.Blobs[new(path)].Read().Span);

    /// <summary>The site that is made of a tree, or what is told of it.</summary>
    /// <param name="known">Pages that were already seen to be sound; null for a small site, whose pages of explanation nothing changes.</param>
    private static void Holds(Tree tree, BuildOptions options, Memory memory, BuiltSite? known)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var built = new Build(options, memory).Render(tree);
        List<Diagnostic> refused = [];
        foreach (var output in built.Value?.Outputs ?? [])
        {
            if (known is null && (output.Url.Path.StartsWith("/contribuer/") || output.Url.Path.StartsWith("/theme/"))) continue;
            var made = built.Value!.Make(output);
            refused.AddRange(made.Diagnostics.Where(d => d.Severity == Severity.Error));
            if (made.Value is not { } artifact) continue;
            var bytes = artifact.Bytes();
            if (artifact.Path.EndsWith(".html") && !(known?.Files.TryGetValue(artifact.Path, out var same) == true && bytes.Span.SequenceEqual(same))) Assert.Empty(SoundHtml.FaultsOf(Encoding.UTF8.GetString(bytes.Span)));
        }
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
        if (built.HasErrors || (built.Value is not null && refused.Count == 0)) return;
        // It may be what the check tells of the theme.
        Assert.True(new Build(options, memory).Review(tree).HasErrors, "the check passes it and the build does not publish it: " + string.Join(' ', refused.Select(d => $"{d.At} {d.Rule.Id} {d.MessageIn(Language.French)}")));
    }

    /// <summary>Tries one input after another while there is time; one that fails is written down, with the seed that gives it again.</summary>
    private static void Try(string format, Func<Random, (string Path, byte[] Bytes)> input, Action<string, byte[]> holds)
    {
        var clock = Stopwatch.StartNew();
        var seed = FirstSeed;
        for (; seed == FirstSeed || clock.Elapsed.TotalSeconds < Seconds; seed++)
        {
            var (path, bytes) = input(new Random(seed));
            try
            {
                holds(path, bytes);
            }
            catch (EnvironmentFault)
            {
                // Told in a sentence.
            }
            catch (Exception fault)
            {
                var file = Path.Combine(Path.GetTempPath(), $"pec-fuzz-{format.Replace(' ', '-')}-{seed}");
                File.WriteAllBytes(file, bytes);
                Assert.Fail($"{format}: PEC_FUZZ_SEED={seed} gives {path}, kept in {file}\n{fault}");
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{format}: {seed - FirstSeed} inputs");
    }
}
