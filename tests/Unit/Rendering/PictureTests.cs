using System.Text;
using Pec.Io;
using Pec.Model;
using Pec.Parsing;
using Pec.Tests.Support;
using static Pec.Tests.Support.Images;

namespace Pec.Tests.Rendering;

/// <summary>A picture is published with what makes its image and nothing else, or refused where it stands.</summary>
public sealed partial class PictureTests
{
    private const string Secret = "48.1173,-1.6778";
    private static readonly byte[] Canary = Encoding.ASCII.GetBytes(Secret);
    private static readonly byte[] Notes = [.. "Exif\0\0"u8, .. Tiff(6, Canary)];
    private static readonly byte[] Packet = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Canary];

    private sealed record Case(string Extension, int Width, int Height, byte[] Bytes);

    /// <summary>Every place where a picture is known to tell where it was taken, or to show what was cut away.</summary>
    private static readonly SortedDictionary<string, Case> Telling = new(StringComparer.Ordinal)
    {
        ["jpeg, its notes"] = Photo(1, Segment(0xe1, Notes), 30, 40),
        ["jpeg, notes between its tables"] = Photo(4, Segment(0xe1, Notes), 30, 40),
        ["jpeg, its packet"] = Photo(2, Segment(0xe1, Packet)),
        ["jpeg, a comment"] = Photo(3, Segment(0xfe, Canary)),
        ["jpeg, a second picture told in APP2"] = Photo(2, Segment(0xe2, [.. "MPF\0"u8, .. Canary])),
        ["jpeg, APP0 of a small image"] = Photo(2, Segment(0xe0, [.. "JFXX\0"u8, 0x10, .. Canary])),
        ["jpeg, the small image of its form"] = new("jpg", 40, 30, Joined([Jpeg[0], Segment(0xe0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 1, 5, .. Canary]), .. Jpeg[2..]])),
        ["jpeg, a second form"] = Photo(2, Segment(0xe0, [.. "JFIF\0"u8, 1, 2, 1, 0, 72, 0, 72, 1, 5, .. Canary])),
        ["jpeg, behind Adobe's flags"] = Photo(2, Segment(0xee, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0, .. Canary])),
        ["jpeg, between two scans"] = Photo(7, Segment(0xfe, Canary)),
        ["jpeg, notes between two scans"] = Photo(7, Segment(0xe1, Notes)),
        ["jpeg, between two segments"] = Photo(3, Canary),
        ["jpeg, after its end"] = Photo(9, Canary),
        ["jpeg, a second picture after its end"] = Photo(9, With(Jpeg, 1, Segment(0xe1, Notes))),
        ["jpeg, a telephone's film after its end"] = Photo(9, [.. Canary, .. "SEFH"u8, 1, 0, 0, 0, .. "SEFT"u8]),
        ["png, a text"] = Points(2, PngChunk("tEXt", [.. "Comment\0"u8, .. Canary])),
        ["png, a packet"] = Points(2, PngChunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Canary])),
        ["png, its notes"] = Points(2, PngChunk("eXIf", Tiff(1, Canary))),
        ["png, its notes and which way up it is"] = Points(2, PngChunk("eXIf", Tiff(6, Canary))) with { Width = 5, Height = 7 },
        ["png, notes after its image"] = Points(4, PngChunk("eXIf", Tiff(6, Canary))),
        ["png, its origin"] = Points(2, PngChunk("caBX", Canary)),
        ["png, what nobody knows"] = Points(2, PngChunk("prVt", Canary)),
        ["png, a density that is none"] = Points(2, PngChunk("pHYs", Canary)),
        ["png, the name of its colours"] = Points(2, PngChunk("iCCP", [.. Canary, 0, 0, 1, 2, 3])),
        ["png, between the pieces of its image"] = Points(3, PngChunk("tEXt", [.. "Comment\0"u8, .. Canary])),
        ["png, after its image"] = Points(4, PngChunk("zTXt", [.. "Comment\0\0"u8, .. Canary])),
        ["png, after its end"] = Points(5, Canary),
        ["png, a larger picture after its end"] = Points(5, With(Png, 2, PngChunk("tEXt", Canary))),
        ["gif, a comment"] = Moved(1, [0x21, 0xfe, 15, .. Canary, 0]),
        ["gif, a comment between its images"] = Moved(3, [0x21, 0xfe, 15, .. Canary, 0]),
        ["gif, a packet"] = Moved(2, [0x21, 0xff, 11, .. "XMP DataXMP"u8, 15, .. Canary, 0]),
        ["gif, a program's notes"] = Moved(2, [0x21, 0xff, 11, .. "MGK8BIM0000"u8, 15, .. Canary, 0]),
        ["gif, words"] = Moved(2, [0x21, 0x01, 12, .. new byte[12], 15, .. Canary, 0]),
        ["gif, behind its number of turns"] = Moved(2, [0x21, 0xff, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 15, .. Canary, 0]),
        ["gif, after its end"] = Moved(5, Canary),
        ["webp, notes and packet"] = new("webp", 40, 30, Webp(WebpHead(0x0c, 40, 30), Lossless(40, 30), WebpChunk("EXIF", Tiff(1, Canary)), WebpChunk("XMP ", Canary))),
        ["webp, with transparency"] = new("webp", 1, 1, With([[.. Unpadded("RIFF", [.. "WEBP"u8, .. Joined(Transparent), .. WebpChunk("EXIF", Canary)])]], 1)),
        ["webp, what nobody knows"] = new("webp", 40, 30, Webp(WebpHead(0, 40, 30), WebpChunk("C2PA", Canary), Lossless(40, 30))),
        ["webp, a last chunk without its zero"] = new("webp", 40, 30, Webp(WebpHead(0x08, 40, 30), Lossless(40, 30), Unpadded("EXIF", Canary))),
        ["webp, behind an image that is alone"] = new("webp", 40, 30, Webp(Lossless(40, 30), WebpChunk("EXIF", Canary))),
        ["webp, after its end"] = new("webp", 40, 30, [.. Webp(Lossless(40, 30)), .. Canary]),
        ["webp, inside an image of several"] = new("webp", 1, 1, Webp(Moving(WebpChunk("EXIF", Canary)))),
        ["webp, behind an image of several"] = new("webp", 1, 1, Webp([.. Moving(), WebpChunk("XMP ", Canary)])),
        ["svg, a remark"] = Drawing($"<!-- {Secret} --><path d=\"M0 0h4\"/>"),
        ["svg, remarks in a row, with accents"] = Drawing($"<title>Été</title>\r\n<!-- é€ {Secret} -->\r\n\r<!--{Secret}--><desc>à 🚲</desc><!--{Secret}-->"),
        ["svg, what a program noted"] = Drawing($"<metadata id=\"m\">\n<rdf:RDF xmlns:rdf=\"r\"><dc:creator xmlns:dc=\"d\">é {Secret}</dc:creator><?x {Secret}?></rdf:RDF><metadata/></metadata ><path d=\"M0 0h4\"/>"),
        ["svg, before and after"] = new("svg", 4, 3, Encoding.UTF8.GetBytes($"\ufeff<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- {Secret} -->\r\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>\r\n<!-- {Secret} -->")),
    };

    private static Case Photo(int at, byte[] more, int width = 40, int height = 30) => new("jpg", width, height, With(Jpeg, at, more));
    private static Case Points(int at, byte[] more) => new("png", 7, 5, With(Png, at, more));
    private static Case Moved(int at, byte[] more) => new("gif", 4, 3, With(Gif, at, more));
    private static Case Drawing(string inside) => new("svg", 4, 3, Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\">\n{inside}</svg>"));

    public static TheoryData<string> Places => [.. Telling.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void What_a_picture_tells_besides_its_image_is_not_published(string place)
    {
        var (extension, width, height, bytes) = Telling[place];
        Assert.Contains(Secret, Encoding.Latin1.GetString(bytes));
        var site = Shown(("photo." + extension, bytes));
        Assert.Empty(site.Faults);
        Assert.Matches($"photo[^\"]*\" width=\"{width}\" height=\"{height}\"", site["/projets/a/"]);
        Assert.All(Pictures(site), NothingButPoints);
        if (extension != "svg") return;
        var again = Shown(("photo.svg", site.Files["projets/a/photo.svg"]));
        Assert.Equal(site.Files["projets/a/photo.svg"], again.Files["projets/a/photo.svg"]);
    }

    [Fact]
    public void A_drawing_that_tells_nothing_is_published_byte_for_byte()
    {
        var bytes = Drawing("<path d=\"M0 0h4\"/>").Bytes;
        Assert.Equal(bytes, Shown(("g.svg", bytes)).Files["projets/a/g.svg"]);
    }

    [Theory]
    [InlineData(2_000, 1_000, "360 720 1440")]
    [InlineData(1_440, 900, "360 720 1440")]
    [InlineData(800, 600, "360 720 800")]
    [InlineData(300, 300, "300")]
    public void A_photograph_is_published_in_three_widths_at_most_and_never_wider_than_it_is(int width, int height, string widths)
    {
        var site = Shown(("photo.jpg", Skia.Photograph(width, height)));
        Assert.Empty(site.Faults);
        var wanted = widths.Split(' ').Select(int.Parse).ToList();
        foreach (var form in wanted) Assert.Equal((form, (height * form + width / 2) / width), Skia.SizeOf(site.Files[$"projets/a/photo.jpg.{form}.webp"]));
        Assert.Equal((wanted[^1], (height * wanted[^1] + width / 2) / width), Skia.SizeOf(site.Files["projets/a/photo.jpg"]));
        Assert.Equal(wanted.Count + 1, Pictures(site).Count());
        Assert.Contains(string.Join(", ", wanted.Select(w => $"/projets/a/photo.jpg.{w}.webp {w}w")) + "\"><img src=\"/projets/a/photo.jpg\" width=", site["/projets/a/"]);
        Assert.All(Pictures(site), NothingButPoints);
    }

    [Theory]
    [InlineData("a.gif", "a.gif.png")]
    [InlineData("a.webp", "a.webp.jpg")]
    [InlineData("a.png", "a.png")]
    public void A_picture_of_the_web_stands_beside_one_that_everybody_reads(string name, string published)
    {
        var site = Shown((name, name switch { "a.gif" => Joined(Gif), "a.png" => Joined(Png), _ => Skia.Photograph(50, 40, "webp") }));
        Assert.Contains($"src=\"/projets/a/{published}\"", site["/projets/a/"]);
        Assert.Contains(Pictures(site), f => f.Key == $"projets/a/{published}");
        Assert.All(Pictures(site), NothingButPoints);
    }

    [Fact]
    public void Of_what_moves_the_first_view_is_shown_and_that_is_said()
    {
        byte[] moving = With(Png, 2, PngChunk("acTL", 0, 0, 0, 2, 0, 0, 0, 0));
        var site = Shown(("a.gif", Joined(Gif)), ("b.png", moving), ("c.webp", Webp(Moving())), ("d.png", Joined(Png)));
        Assert.Equal(["a.gif", "b.png", "c.webp"], site.Findings.Where(f => f.Rule.Id == "image-animee").Select(f => f.At!.Path.Name));
        Assert.All(Pictures(site), NothingButPoints);
    }

    /// <summary>What is red at the top left of a scene, as its camera was held.</summary>
    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(2, 1, 0)]
    [InlineData(3, 1, 1)]
    [InlineData(4, 0, 1)]
    [InlineData(5, 0, 0)]
    [InlineData(6, 1, 0)]
    [InlineData(7, 1, 1)]
    [InlineData(8, 0, 1)]
    public void A_photograph_is_published_upright(byte orientation, int column, int row)
    {
        var taken = Skia.RedCorner(400, 300);
        var site = Shown(("photo.jpg", [.. taken[..2], .. Segment(0xe1, [.. "Exif\0\0"u8, .. Tiff(orientation, Canary)]), .. taken[2..]]));
        var (width, height) = orientation >= 5 ? (300, 400) : (400, 300);
        Assert.Contains($"width=\"{width}\" height=\"{height}\"", site["/projets/a/"]);
        foreach (var (name, bytes) in Pictures(site).Where(f => !f.Key.Contains(".360.")))
        {
            Assert.Equal((width, height), Skia.SizeOf(bytes));
            for (var x = 0; x < 2; x++)
                for (var y = 0; y < 2; y++)
                    Assert.Equal((x, y) == (column, row), Skia.IsRed(bytes, width / 4 + x * width / 2, height / 4 + y * height / 2));
            NothingButPoints(new(name, bytes));
        }
    }

    [Fact]
    public void Colours_that_a_profile_told_are_told_again_without_it()
    {
        // The same points, which a profile of a wide space makes more vivid.
        var wide = Skia.Plain(60, 60, 200, 80, 60, wide: true);
        Assert.Contains("iCCP", Encoding.Latin1.GetString(wide));
        var site = Shown(("photo.png", wide));
        Assert.All(Pictures(site), NothingButPoints);
        var (red, green, _) = Skia.ColourOf(site.Files["projets/a/photo.png"], 30, 30);
        Assert.InRange(red, 205, 255);
        Assert.InRange(green, 40, 78);
    }

    [Fact]
    public void Inks_of_print_become_colours_of_screens()
    {
        byte[] inks = Joined(
            [0xff, 0xd8], Segment(0xee, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0]), Segment(0xdb, [0, .. Enumerable.Repeat((byte)16, 64)]),
            Segment(0xc0, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0), Segment(0xc4, [0, 1, .. new byte[15], 0]), Segment(0xc4, [0x10, 1, .. new byte[15], 0]),
            [.. Segment(0xda, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0), 0], [0xff, 0xd9]);
        var site = Shown(("photo.jpg", inks));
        Assert.Empty(site.Faults);
        Assert.All(Pictures(site), NothingButPoints);
        var (red, green, blue) = Skia.ColourOf(site.Files["projets/a/photo.jpg"], 4, 4);
        Assert.True(red is > 40 and < 90 && Math.Abs(red - green) < 20 && Math.Abs(red - blue) < 20, $"{red} {green} {blue}");
    }

    [Fact]
    public void A_picture_of_sixteen_bits_has_eight()
    {
        var packed = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            for (var row = 0; row < 5; row++) zlib.Write([0, .. Enumerable.Repeat((byte)0x9e, 7 * 6)]);
        var site = Shown(("photo.png", Joined(Png[0], PngChunk("IHDR", 0, 0, 0, 7, 0, 0, 0, 5, 16, 2, 0, 0, 0), PngChunk("IDAT", packed.ToArray()), Png[^1])));
        Assert.Empty(site.Faults);
        Assert.Equal((0x9e, 0x9e, 0x9e), Skia.ColourOf(site.Files["projets/a/photo.png"], 3, 2));
    }

    /// <summary>A page, a program and an archive hide in a picture, or say that they are one.</summary>
    [Fact]
    public void A_file_that_is_two_things_is_published_as_one_or_not_at_all()
    {
        byte[] page = [.. "<html><script>alert(1)</script></html>"u8, .. Canary];
        var photo = Skia.Photograph(400, 300);
        var site = Shown(("a.jpg", [.. photo, .. page]), ("b.jpg", [.. photo[..2], .. Segment(0xfe, page), .. photo[2..]]), ("c.png", With(Png, 5, "PK\u0003\u0004"u8.ToArray())), ("d.png", With(Png, 2, PngChunk("tEXt", page))));
        Assert.Empty(site.Faults);
        Assert.All(Pictures(site), NothingButPoints);
        Assert.DoesNotContain(Pictures(site), f => Encoding.Latin1.GetString(f.Value).Contains("<script"));
        Assert.Equal(["image-trompeuse", "image-trompeuse"], Shown(("a.jpg", page), ("b.gif", photo)).Findings.Where(f => f.Severity == Pec.Diagnostics.Severity.Error).Select(f => f.Rule.Id));
    }

    [Fact]
    public void What_a_picture_loses_inside_is_left_blank_and_the_rest_is_published()
    {
        // Its second half is noise: browsers show what comes before.
        var photo = Skia.Photograph(400, 300);
        for (var at = photo.Length / 2; at < photo.Length - 2; at++) photo[at] = (byte)(at * 7 % 251);
        var site = Shown(("photo.jpg", photo));
        Assert.Empty(site.Faults);
        Assert.Equal((400, 300), Skia.SizeOf(site.Files["projets/a/photo.jpg"]));
        Assert.All(Pictures(site), NothingButPoints);
    }

    [Fact]
    public void A_film_that_follows_a_photograph_is_not_published() =>
        Assert.All(Pictures(Shown(("photo.jpg", [.. Joined(Jpeg), .. new byte[600_000]]))), f => Assert.InRange(f.Value.Length, 1, 2_000));

    private static IEnumerable<KeyValuePair<string, byte[]>> Pictures(BuiltSite site) => site.Files.Where(f => f.Key.StartsWith("projets/a/") && !f.Key.EndsWith(".html"));

    /// <summary>The marks by which formats announce what is no point of an image.</summary>
    private static readonly string[] Marks = ["Exif\0", "eXIf", "EXIF", "adobe:ns", "ns.adobe.com", "XMP ", "iTXt", "tEXt", "8BIM", "Photoshop", "ICC_PROFILE", "iCCP", "ICCP", "MPF\0", "GPS", "acTL", "ANIM", "JFXX", Secret];

    private static void NothingButPoints(KeyValuePair<string, byte[]> file)
    {
        var text = Encoding.Latin1.GetString(file.Value);
        Assert.DoesNotContain(Marks, text.Contains);
        if (file.Key.EndsWith(".svg")) return;
        var (width, height) = Skia.SizeOf(file.Value);
        Assert.True(AssetReader.IsBare(file.Value, new(file.Key.EndsWith(".webp") ? PictureFormat.Webp : file.Key.EndsWith(".png") ? PictureFormat.Png : PictureFormat.Jpeg, width, height)), file.Key);
    }

    [Fact]
    public void A_picture_does_not_stay_in_memory_and_a_drawing_does()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/medias/photo.jpg", Joined(Jpeg));
        folder.Write("content/medias/plan.svg", Drawing("").Bytes);
        var blobs = WorkTree.Read(folder.Path, 1, CancellationToken.None).Value!.Blobs;
        var photo = blobs[new("content/medias/photo.jpg")];
        Assert.Equal(0, photo.Head.Length);
        Assert.Equal(Joined(Jpeg), photo.Read().ToArray());
        Assert.Equal(Drawing("").Bytes, blobs[new("content/medias/plan.svg")].Head.ToArray());
    }

    /// <summary>A project that shows each of these pictures, which lie beside it.</summary>
    private static BuiltSite Shown(params (string Name, byte[] Bytes)[] pictures) => BuiltSite.Of(
        Trees.Site(("projets/a/index.md", "---\ntitre: A\nresume: Un.\n---\n\n" + string.Join("\n\n", pictures.Select(p => $"![Un vélo]({p.Name})")) + "\n"))
            .With(Trees.OfBytes(pictures.Select(p => ("content/projets/a/" + p.Name, p.Bytes)))), memory: Memory);

    private static readonly Memory Memory = new(keepsTexts: false);
}
