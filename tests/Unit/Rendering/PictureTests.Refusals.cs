using System.Text;
using Pec.Io;
using Pec.Model;
using Pec.Parsing;
using Pec.Tests.Support;
using static Pec.Tests.Support.Images;

namespace Pec.Tests.Rendering;

/// <summary>A picture that is damaged, or too large, or not what its name says.</summary>
public sealed partial class PictureTests
{
    /// <summary>Each stopped <c>pec</c> once, or could: none is published, each is told where it stands.</summary>
    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "jpg", [0xff, 0xd8, 0xff, 0xe1, 0, 0] },
        { "jpg", [0xff, 0xd8, 0xff, 0xe1, 0, 1, .. new byte[20]] },
        { "jpg", With(Jpeg, 1, 0xff, 0xe1, 0, 0) },
        { "jpg", With(Jpeg, 1, 0xff, 0xe1, 0, 1) },
        { "jpg", With(Jpeg, 4, 0xff, 0xe1, 0, 0) },
        { "jpg", With(Jpeg, 4, 0xff, 0xe1, 0, 1) },
        { "jpg", With(Jpeg, 7, 0xff, 0xfe, 0, 0) },
        { "jpg", With(Jpeg, 8, 0xff, 0xfe, 0xff, 0xff) },
        { "jpg", Joined(Jpeg[..8]) },
        { "jpg", Joined(Jpeg[..6]) },
        { "jpg", Joined([.. Jpeg[..6], Jpeg[8]]) },
        { "jpg", Joined([.. Jpeg[..3], Segment(0xc2, 8, 0, 0, 0, 40, 1, 1, 0x11, 0), .. Jpeg[4..]]) },
        { "jpg", Joined([.. Jpeg[..3], Segment(0xc2, 8, 0, 30, 0, 0, 1, 1, 0x11, 0), .. Jpeg[4..]]) },
        { "jpg", Joined([.. Jpeg[..3], Segment(0xc2, 8, 0, 30, 0, 40, 3, 1, 0x11, 0), .. Jpeg[4..]]) },
        { "jpg", Joined([.. Jpeg[..2], Segment(0xdb, [0, .. Canary]), .. Jpeg[3..]]) },
        { "jpg", With(Jpeg, 4, Jpeg[3]) },
        { "jpg", With(Jpeg, 4, 0xff, 0xd8) },
        { "png", Joined([.. Png[..1], PngHead(0, 5), .. Png[2..]]) },
        { "png", Joined([.. Png[..1], PngHead(7, 0), .. Png[2..]]) },
        { "png", Joined(Png[..1]) },
        { "png", Joined(Png[..2]) },
        { "png", Joined(Png[..4]) },
        { "png", Joined(Png)[..^20] },
        { "png", With(Png, 2, PngChunk("CgBI", 1, 2, 3, 4)) },
        { "png", With(Png, 1, PngChunk("CgBI", 1, 2, 3, 4)) },
        { "png", [.. Png[0], .. Png[1], 0xff, 0xff, 0xff, 0xff, .. "IDAT"u8, 0, 0, 0, 0] },
        { "png", [.. Png[0], .. Png[1], 0x7f, 0xff, 0xff, 0xff, .. "IDAT"u8, 0, 0, 0, 0] },
        { "gif", [.. "GIF89a"u8] },
        { "gif", [.. "GIF89a"u8, 0, 0, 0, 0, 0, 0, 0, .. Joined(Gif)[19..]] },
        { "gif", Joined(Gif[..4]) },
        { "gif", Joined(Gif)[..40] },
        { "gif", With(Gif, 2, 0x21, 0xfe, 255, 1, 2) },
        { "gif", Joined([Gif[0], Gif[4]]) },
        { "webp", Webp() },
        { "webp", Webp(WebpChunk("VP8X")) },
        { "webp", Webp(WebpChunk("VP8X", 0, 0, 0, 0)) },
        { "webp", Webp(WebpHead(0, 40, 30)) },
        { "webp", Webp(WebpHead(0, 41, 30), Lossless(40, 30)) },
        { "webp", Webp(WebpChunk("VP8L")) },
        { "webp", Webp(WebpChunk("VP8 ")) },
        { "webp", Webp(WebpChunk("VP8 ", 0x14, 1, 0, 0x9d, 1, 0x2a, 0, 0, 1, 0, 0)) },
        { "webp", Webp([.. Moving()[..2]]) },
        { "webp", Webp([.. Moving()[..2], WebpChunk("ANMF", 1, 2)]) },
        { "webp", Webp([.. Moving()[..2], WebpChunk("ANMF", [1, .. new byte[15], .. Lossless(1, 1)])]) },
        { "webp", Webp(Lossless(40, 30))[..^4] },
        { "webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8] },
        { "webp", [.. "RIFF"u8, 0xff, 0xff, 0xff, 0xff, .. "WEBPVP8X"u8] },
        { "webp", Webp([.. "VP8L"u8, 0xff, 0xff, 0xff, 0xff], Lossless(4, 4)) },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_picture_that_is_not_whole_is_refused_where_it_stands(string extension, byte[] bytes) =>
        Assert.Equal($"content/projets/a/photo.{extension}:1:1 image-abimee", Assert.Single(Shown(("photo." + extension, bytes)).Faults));

    [Theory]
    [InlineData(4_294_967_295, 1)]
    [InlineData(4_294_967_295, 4_294_967_295)]
    [InlineData(2_147_483_648, 1)]
    [InlineData(10_001, 5_000)]
    public void A_bomb_is_refused_by_its_head(uint width, uint height) =>
        Assert.Equal("content/projets/a/photo.png:1:1 image-demesuree", Assert.Single(Shown(("photo.png", Joined([.. Png[..1], PngHead(width, height), .. Png[2..]]))).Faults));

    [Fact]
    public void A_picture_of_another_format_is_told_by_its_right_name()
    {
        var found = Shown(("photo.jpg", Joined(Png))).Findings.First(f => f.Rule.Id == "image-trompeuse");
        Assert.Contains("« photo.png »", found.HelpIn(Pec.Model.Language.French));
        Assert.Empty(Shown(("photo.png", Joined(Png))).Faults);
    }

    [Fact]
    public void A_picture_of_a_million_segments_is_refused_at_once()
    {
        byte[] pairs = [.. Enumerable.Repeat((byte[])[.. Segment(0xdd, 0, 0), .. Segment(0xfe)], 400_000).SelectMany(p => p)];
        Assert.Equal("content/projets/a/photo.jpg:1:1 image-abimee", Assert.Single(Shown(("photo.jpg", With(Jpeg, 2, pairs))).Faults));
    }

    /// <summary>Whatever passes the check is published, with nothing but points.</summary>
    [Fact]
    public void No_damage_to_a_picture_stops_the_build_or_lets_anything_through()
    {
        var chance = new Random(15);
        var sound = Telling.ToList();
        for (var batch = 0; batch < 3; batch++)
        {
            var damaged = Enumerable.Range(0, 250).Select(i => (Name: $"p{i}.{sound[i % sound.Count].Value.Extension}", Bytes: Damage(sound[i % sound.Count].Value.Bytes, chance))).ToArray();
            var site = Shown(damaged);
            var refused = site.Findings.Where(f => f.Severity == Pec.Diagnostics.Severity.Error).Select(f => f.At!.Path.Name).ToHashSet();
            var published = Pictures(site).ToLookup(f => f.Key.Split('/')[^1].Split('.')[0]);
            foreach (var (name, _) in damaged)
            {
                var files = published[name.Split('.')[0]].ToList();
                Assert.NotEqual(refused.Contains(name), files.Count > 0);
                if (!name.EndsWith(".svg")) Assert.All(files, NothingButPoints);
            }
        }
    }

    private static byte[] Damage(byte[] picture, Random chance)
    {
        var bytes = picture.ToList();
        for (var times = chance.Next(1, 4); times > 0 && bytes.Count > 4; times--)
        {
            // Heads and lengths stand near the start: half of the damage goes there.
            var at = chance.Next(2) == 0 ? chance.Next(bytes.Count) : chance.Next(Math.Min(bytes.Count, 64));
            switch (chance.Next(6))
            {
                case 0: bytes[at] = (byte)chance.Next(256); break;
                case 1: bytes[at] = (byte)(chance.Next(2) * 255); break;
                case 2: bytes[at] ^= (byte)(1 << chance.Next(8)); break;
                case 3: bytes.RemoveRange(at, Math.Min(chance.Next(1, 20), bytes.Count - at)); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(chance.Next(bytes.Count / 2), chance.Next(1, bytes.Count / 2))); break;
                case 5: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }
        return [.. bytes];
    }
}
