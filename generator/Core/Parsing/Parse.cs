using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Parsing;

/// <summary>From the files of the content to what each says alone. A parse depends on its own file and nothing else.</summary>
public static class Parse
{
    public static readonly string[] TextExtensions = [".md", ".yml"];

    /// <param name="read">Reads one text; a memory of former results may stand in front of it.</param>
    /// <param name="look">Looks at one file of another kind, likewise.</param>
    public static Outcome<Sources> Run(Tree tree, Func<Blob, Outcome<Source?>> read, Func<Blob, Outcome<Asset?>> look, int threads, CancellationToken stop)
    {
        var content = tree.Blobs.Values.Where(b => b.Path.IsUnder("content")).ToList();
        var texts = content.Where(b => TextExtensions.Contains(b.Path.Extension)).ToList();
        var files = content.Where(b => !TextExtensions.Contains(b.Path.Extension)).ToList();
        var sources = InOrder.Select(texts, threads, stop, read);
        var assets = InOrder.Select(files, threads, stop, look);
        return new(
            new Sources(
                [.. sources.Select(r => r.Value).OfType<Source>()],
                [.. texts.Where((_, i) => sources[i].Value is null or { IsPartial: true }).Concat(files.Where((_, i) => assets[i].Value is null)).Select(b => b.Path)],
                assets.Select(m => m.Value).OfType<Asset>().ToImmutableSortedDictionary(m => m.Blob.Path, m => m)),
            [.. sources.SelectMany(r => r.Diagnostics), .. assets.SelectMany(m => m.Diagnostics)]);
    }
}
