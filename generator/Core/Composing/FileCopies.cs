using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>The pictures and documents that published entries use.</summary>
internal static class FileCopies
{
    public static IEnumerable<Output> Compose(Site site, ComposeOptions options) =>
        from uses in site.Files.Values.GroupBy(f => f.Asset.Blob.Path)
        let file = uses.First()
        from output in Renditions.Of(file.Asset) is { } forms ? Drawn(site, file, forms, [.. uses.SelectMany(u => u.Kinds)]) : [new FileCopy(file.Url, file.Asset)]
        select output;

    /// <summary>A picture by points is never copied: each of its forms is written anew.</summary>
    private static IEnumerable<Output> Drawn(Site site, PublishedFile file, Renditions forms, ImmutableArray<string> kinds)
    {
        var source = file.Asset.Blob.Path;
        ImmutableArray<Rendition> all = kinds.All(k => site.Pictures.Of(k) is not null) ? [forms.Main] : [forms.Main, .. forms.Sources];
        for (var i = 0; i < all.Length; i++)
            yield return new DrawnFile(i == 0 ? file.Url : Renditions.AddressOf(file.Url, all[i]), new PictureDrawing(file.Asset, all[i], all), source);
        if (kinds.Select(site.Pictures.Of).OfType<Halftone>().FirstOrDefault() is { } inks)
            yield return new DrawnFile(Renditions.PrintedAddressOf(file.Url), new HalftoneDrawing(file.Asset, Renditions.PrintedOf(forms), inks), source);
    }
}
