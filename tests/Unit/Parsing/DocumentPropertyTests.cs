using System.IO.Compression;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Parsing;

public sealed class DocumentPropertyTests
{
    private static readonly byte[] Positioned = Images.With(Images.Jpeg, 1, Images.Segment(0xe1, [.. "Exif\0\0"u8, .. Images.Tiff(1)]));

    public static TheoryData<string, byte[], string> Telling => new()
    {
        { "a.odt", Office("<meta:initial-creator>Jeanne Martin</meta:initial-creator><dc:creator>Paul</dc:creator>"), "le nom de son auteur, « Jeanne Martin »" },
        { "a.ods", Office("<dc:creator>\n Jeanne  Martin </dc:creator>"), "le nom de son auteur, « Jeanne Martin »" },
        { "a.epub", Zip(("OEBPS/content.opf", Encoding.UTF8.GetBytes("<package><metadata xmlns:dc=\"d\"><dc:creator>Zoé</dc:creator></metadata></package>"))), "le nom de son auteur, « Zoé »" },
        { "a.odp", Zip(("meta.xml", Meta("<dc:creator>Zoé</dc:creator>")), ("Pictures/a.jpg", Positioned)), "le lieu où une de ses photographies a été prise et le nom de son auteur, « Zoé »" },
        { "a.pdf", Pdf("/Author (Jeanne \\(dite Jo\\) Martin)"), "le nom de son auteur, « Jeanne (dite Jo) Martin »" },
        { "b.pdf", Pdf("/Author(Zo\\351)"), "le nom de son auteur, « Zoé »" },
        { "c.pdf", Pdf("/Author <FEFF005A006F00E9>"), "le nom de son auteur, « Zoé »" },
        { "d.pdf", Pdf("<dc:creator>\n<rdf:Seq><rdf:li>Zoé</rdf:li></rdf:Seq></dc:creator>"), "le nom de son auteur, « Zoé »" },
        { "e.pdf", [.. Pdf("stream\n"), .. Positioned], "le lieu où une de ses photographies a été prise" },
        { "f.pdf", Pdf($"/Author ({new string('x', 90)})"), $"le nom de son auteur, « {new string('x', 60)}… »" },
    };

    [Theory]
    [MemberData(nameof(Telling))]
    public void A_document_that_tells_who_made_it_or_where_says_so_once(string name, byte[] bytes, string told)
    {
        var site = BuiltSite.Of(Trees.Site(("pages/p.md", $"---\ntitre: P\n---\n\n[Le document](/medias/{name})\n")).With(Trees.OfBytes([("content/medias/" + name, bytes)])));
        Assert.Empty(site.Faults);
        var found = Assert.Single(site.Findings, f => f.Rule.Id == "document-bavard");
        Assert.Equal(Severity.Advice, found.Severity);
        Assert.Contains(told, found.MessageIn(Language.French));
    }

    public static TheoryData<string, byte[]> Silent => new()
    {
        { "a.pdf", Pdf("/Author () /Title (Guide)") },
        { "b.pdf", Pdf("/Author (  \\000 ) /Authority (x)") },
        { "c.pdf", Pdf("/Encrypt 3 0 R /Author (\u0001\u0002xyz)") },
        { "d.pdf", Pdf("/Author (") },
        { "e.pdf", Pdf("/Author <") },
        { "f.pdf", Pdf("/Author <zz>") },
        { "g.pdf", Pdf("/Author 12 0 R") },
        { "h.pdf", Pdf("<dc:creator>") },
        { "i.pdf", [.. Pdf(""), .. "Exif\0\0"u8] },
        { "j.pdf", [.. Pdf(""), .. "Exif\0\0MM\0*"u8, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff] },
        { "a.odt", Office("") },
        { "b.odt", Office("<dc:creator></dc:creator><dc:creator/>") },
        { "c.odt", Office("<dc:creator>") },
        { "d.odt", [.. "PK\x03\x04"u8, 1, 2, 3] },
        { "e.odt", [] },
        { "f.odt", Office("<dc:creator>x</dc:creator>")[..^30] },
        { "g.odt", Zip(("meta.xml", new byte[4_000_000])) },
        { "h.odt", Zip(("meta.xml", Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b \"c\">]><a><creator>&b;</creator></a>"))) },
        { "a.csv", Encoding.UTF8.GetBytes("/Author (x)") },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public void A_document_that_tells_nothing_simple_to_see_is_left_alone(string name, byte[] bytes) =>
        Assert.DoesNotContain(BuiltSite.Of(Trees.Site().With(Trees.OfBytes([("content/medias/" + name, bytes)]))).Findings, f => f.Rule.Id == "document-bavard");

    private static byte[] Pdf(string inside) => Encoding.UTF8.GetBytes("%PDF-1.4\n").Concat(inside.Contains('<') ? Encoding.UTF8.GetBytes(inside) : Encoding.Latin1.GetBytes(inside)).ToArray();

    private static byte[] Office(string inside) => Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("meta.xml", Meta(inside)));

    private static byte[] Meta(string inside) =>
        Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><office:document-meta xmlns:office=\"o\" xmlns:meta=\"m\" xmlns:dc=\"d\"><office:meta>{inside}</office:meta></office:document-meta>");

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                // Photographs are stored as they are, which is how office programs do it.
                using var entry = archive.CreateEntry(name, name.EndsWith(".jpg") ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }
}
