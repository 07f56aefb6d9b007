using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Composing.Search;

/// <summary>
/// The index as files: one while it is small; above, a manifest, shards of words in their order and blocks of pages, so that a search fetches only
/// what it needs. The manifest tells also how words are cut: the script that reads it knows no French of its own but the stem. Names that the site lists
/// by thousands are not in the index: the pages that list them are.
/// </summary>
internal static class IndexFiles
{
    public static readonly Url Manifest = Named("manifeste.json");
    /// <summary>In characters: about 26, 9 and 17 KB once compressed, so that a first search stays under 30 KB.</summary>
    private const int Whole = 50_000, Shard = 17_000, WholeBlock = 60_000;
    /// <summary>How many pages a block tells, where one cannot tell them all: ten answers ask for ten blocks at most, of 2 KB.</summary>
    private const int Block = 40;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="letter">How well a word tells a page, by the page and the weight that the word has there.</param>
    /// <param name="names">The pages that list names, in the order of the first of each.</param>
    public static ImmutableArray<DataFile> Of(
        ImmutableArray<PagesOfKind> kinds, ImmutableArray<Page> pages, Terms terms, Func<int, int, char> letter, ImmutableArray<Page> names)
    {
        var lines = terms.InOrder.Select(Line).ToList();
        var told = pages.Sum(p => p.Url.Path.Length + p.Head.Title.Length + (p.Head.Description?.Length ?? 0));
        return lines.Sum(l => l.Length) + told < Whole
            ? [InOne(kinds, pages, lines, names)] : InShards(kinds, pages, lines, names, told < WholeBlock ? pages.Length : Block);

        string Line(IndexTerm term)
        {
            var line = new StringBuilder();
            term.WriteTo(line, letter);
            return line.ToString();
        }
    }

    private static DataFile InOne(
        ImmutableArray<PagesOfKind> kinds, ImmutableArray<Page> pages, List<string> lines, ImmutableArray<Page> names) => Json(Manifest, json =>
    {
        json.WriteStartObject();
        Describe(json, kinds, names);
        json.WriteString("words", Joined(lines));
        json.WritePropertyName("pages");
        Write(json, pages);
        json.WriteEndObject();
    });

    private static ImmutableArray<DataFile> InShards(
        ImmutableArray<PagesOfKind> kinds, ImmutableArray<Page> pages, List<string> lines, ImmutableArray<Page> names, int block)
    {
        var shards = Cut(lines);
        DataFile[] files =
        [
            .. shards.Select((shard, i) => new DataFile(Named($"mots-{i}.txt"), Encoding.UTF8.GetBytes(Joined(shard)))),
            .. pages.Chunk(block).Select((some, i) => Json(Named($"pages-{i}.json"), json => Write(json, some))),
        ];
        var manifest = Json(Manifest, json =>
        {
            json.WriteStartObject();
            Describe(json, kinds, names);
            json.WriteString("version", VersionOf(files));
            json.WriteNumber("block", block);
            json.WriteStartArray("shards");
            for (var i = 0; i < shards.Count; i++) json.WriteStringValue(i == 0 ? "" : Apart(shards[i - 1][^1], shards[i][0]));
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return [manifest, .. files];
    }

    /// <summary>Where each kind starts, in the order of the pages; where names are listed; then how a text becomes words.</summary>
    private static void Describe(Utf8JsonWriter json, ImmutableArray<PagesOfKind> kinds, ImmutableArray<Page> names)
    {
        json.WriteStartObject("kinds");
        var count = 0;
        foreach (var kind in kinds)
        {
            json.WriteNumber(kind.Name, count);
            count += kind.Pages.Length;
        }
        json.WriteEndObject();
        json.WriteNumber("count", count);
        json.WriteStartArray("names");
        foreach (var page in names)
        {
            json.WriteStartArray();
            json.WriteStringValue(page.Head.NamesFrom);
            json.WriteStringValue(page.Url.Path);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteStartObject("letters");
        foreach (var (letter, plain) in Folding.Letters.OrderBy(l => l.Key)) json.WriteString(letter.ToString(), plain);
        json.WriteEndObject();
        json.WriteString("elisions", string.Join('|', SearchWords.Elisions));
        json.WriteString("stopWords", string.Join(' ', SearchWords.StopWords));
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<Page> pages)
    {
        json.WriteStartArray();
        foreach (var page in pages)
        {
            json.WriteStartArray();
            json.WriteStringValue(page.Url.Path);
            json.WriteStringValue(page.Head.Title);
            if (page.Head.Description is { } summary) json.WriteStringValue(summary);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>A line end stands before each word, so that a word is found with what surrounds it.</summary>
    private static string Joined(IEnumerable<string> lines) => "\n" + string.Concat(lines);

    private static List<List<string>> Cut(List<string> lines)
    {
        var shards = new List<List<string>> { new() };
        var size = 0;
        foreach (var line in lines)
        {
            if (size > 0 && size + line.Length > Shard)
            {
                shards.Add([]);
                size = 0;
            }
            shards[^1].Add(line);
            size += line.Length;
        }
        return shards;
    }

    /// <summary>The shortest prefix of a shard's first word that comes after the last word of the shard before.</summary>
    private static string Apart(string before, string first) => first[..(before.AsSpan().CommonPrefixLength(first) + 1)];

    /// <summary>Asked for with each file: a browser must not mix the shards of two builds.</summary>
    private static string VersionOf(IEnumerable<DataFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files) hash.AppendData(file.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    private static DataFile Json(Url url, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable)) write(json);
        return new(url, bytes.ToArray());
    }

    private static Url Named(string file) => new(SearchIndex.Folder + file);
}
