using System.Text;
using Pec.Model;
using Pec.Parsing;
using Pec.Rendering;
using Pec.Tests.Support;

namespace Pec.Tests.Rendering;

public sealed class PictureTests
{
    /// <summary>A JPEG of 40 × 30 with an EXIF that tells an orientation and a secret, and an XMP.</summary>
    private static byte[] Photograph(byte orientation)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0, .. "GPSCANARI"u8];
        byte[] xmp = [.. "http://ns.adobe.com/xap/1.0/\0GPSCANARI"u8];
        return
        [
            0xff, 0xd8, 0xff, 0xe1, 0, (byte)(exif.Length + 2), .. exif, 0xff, 0xe1, 0, (byte)(xmp.Length + 2), .. xmp, 0xff, 0xfe, 0, 11, .. "GPSCANARI"u8,
            0xff, 0xdb, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 17, 0, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9,
        ];
    }

    [Fact]
    public void A_photograph_loses_what_it_tells_and_keeps_which_way_up_it_is()
    {
        var clean = PictureCleaner.Clean(MediumKind.Jpeg, Photograph(6)).ToArray();
        Assert.DoesNotContain("GPSCANARI", Encoding.Latin1.GetString(clean));
        Assert.Equal((MediumKind.Jpeg, 30, 40), Pictures.Measure(clean));
        Assert.Equal((MediumKind.Jpeg, 40, 30), Pictures.Measure(PictureCleaner.Clean(MediumKind.Jpeg, Photograph(1)).Span));
        Assert.Equal(clean[^5..], Photograph(6)[^5..]);
    }

    [Fact]
    public void A_drawing_by_points_loses_its_comments()
    {
        byte[] Chunk(string type, params byte[] data) => [0, 0, 0, (byte)data.Length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
        byte[] png = [0x89, .. "PNG\r\n"u8, 0x1a, 10, .. Chunk("IHDR", 0, 0, 0, 7, 0, 0, 0, 5, 8, 0, 0, 0, 0), .. Chunk("tEXt", [.. "GPSCANARI"u8]), .. Chunk("eXIf", [.. "GPSCANARI"u8]), .. Chunk("IDAT", 1, 2), .. Chunk("IEND")];
        var clean = PictureCleaner.Clean(MediumKind.Png, png).ToArray();
        Assert.DoesNotContain("GPSCANARI", Encoding.Latin1.GetString(clean));
        Assert.Equal((MediumKind.Png, 7, 5), Pictures.Measure(clean));
        Assert.Contains("IDAT", Encoding.Latin1.GetString(clean));
    }

    [Fact]
    public void A_web_picture_loses_its_notes_and_says_so_in_its_head()
    {
        byte[] Chunk(string type, params byte[] data) => [.. Encoding.ASCII.GetBytes(type), (byte)data.Length, 0, 0, 0, .. data, .. (data.Length % 2 == 1 ? new byte[1] : [])];
        byte[] body = [.. "WEBP"u8, .. Chunk("VP8X", 0x0c, 0, 0, 0, 39, 0, 0, 29, 0, 0), .. Chunk("EXIF", [.. "GPSCANARI"u8]), .. Chunk("VP8 ", 1, 2)];
        byte[] webp = [.. "RIFF"u8, (byte)body.Length, 0, 0, 0, .. body];
        var clean = PictureCleaner.Clean(MediumKind.Webp, webp).ToArray();
        Assert.DoesNotContain("GPSCANARI", Encoding.Latin1.GetString(clean));
        Assert.Equal((MediumKind.Webp, 40, 30), Pictures.Measure(clean));
        Assert.Equal(clean.Length - 8, clean[4]);
        Assert.Equal(0, clean[20] & 0x0c);
    }

    [Fact]
    public void A_picture_is_shown_with_its_size_beside_its_page()
    {
        var tree = Trees.Site(("projets/a/index.md", "---\ntitre: A\nresume: Un.\n---\n\n![Un vélo](Ma%20Photo.jpg)\n")).With(Trees.OfBytes([("content/projets/a/Ma Photo.jpg", Photograph(6))]));
        var site = BuiltSite.Of(tree);
        Assert.Empty(site.Faults);
        Assert.Contains("<img src=\"/projets/a/ma-photo.jpg\" width=\"30\" height=\"40\" alt=\"Un vélo\"", site["/projets/a/"]);
        Assert.DoesNotContain("GPSCANARI", site.Everything);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<rect onclick=\"x\"/>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<image href=\"https://evil.example/x.png\"/>")]
    [InlineData("<use href=\"https://evil.example/x.svg#a\"/>")]
    [InlineData("<rect fill=\"url(https://evil.example/#a)\"/>")]
    [InlineData("<rect style=\"background:url(//evil)\"/>")]
    [InlineData("<style>@import 'x'</style>")]
    [InlineData("<a href=\"javascript:x\"><rect/></a>")]
    [InlineData("<set attributeName=\"href\" to=\"x\"/>")]
    [InlineData("<rect")]
    public void A_drawing_that_does_more_than_draw_is_refused(string content)
    {
        var site = BuiltSite.Of(Trees.Site(("medias/d.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\">\n{content}</svg>")));
        Assert.Matches("content/medias/d.svg:2:\\d+ svg-refuse", Assert.Single(site.Faults));
    }

    [Fact]
    public void A_drawing_with_a_document_type_is_refused() =>
        Assert.Contains("svg-refuse", Assert.Single(BuiltSite.Of(Trees.Site(("medias/d.svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>"))).Faults));
}
