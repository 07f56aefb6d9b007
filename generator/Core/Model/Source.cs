using System.Collections.Immutable;
using Pec.Model.Bodies;

namespace Pec.Model;

/// <summary>One text of the content, read alone: the front matter of a Markdown file and its body, or the root of a YAML file.</summary>
public sealed record Source(SitePath Path, Node Root, Body Body)
{
    /// <summary>Whether something of it did not read: it is looked at for what else is wrong, and refused.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether its words are French, which is so unless its « langue » says another.</summary>
    public bool IsFrench => IsFrenchText(Root);

    public static bool IsFrenchText(Node? root) =>
        root is not Mapping mapping
            || mapping.Pairs.FirstOrDefault(p => p.Key == "langue")?.Value is not Scalar { Text: var language }
            || language.Equals("fr", StringComparison.OrdinalIgnoreCase) || language.StartsWith("fr-", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Everything that Parse learnt of the content, in the order of paths.</summary>
/// <param name="Refused">Files that could not be read, or not whole: who refers to them is not blamed a second time.</param>
public sealed record Sources(ImmutableArray<Source> Texts, ImmutableArray<SitePath> Refused, ImmutableSortedDictionary<SitePath, Asset> Assets);

/// <summary>A file that is shown or offered.</summary>
/// <param name="Width">In pixels, for a picture that says it.</param>
/// <param name="Kept">What of it is published; null for all of it.</param>
public sealed record Asset(Blob Blob, AssetKind Kind, int? Width, int? Height, Pieces? Kept = null)
{
    /// <summary>Whether nothing can show through it.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>Whether it is a picture by points, which is published in its <see cref="Renditions"/>.</summary>
    public bool IsByPoints => Kind is AssetKind.Jpeg or AssetKind.Png or AssetKind.Gif or AssetKind.Webp;

    /// <summary>What is kept of its bytes: what is published of a document or a drawing, what is decoded of a picture by points.</summary>
    public ReadOnlyMemory<byte> Publish() => Kept is null ? Blob.Read() : Kept.Of(Blob.Read().Span);

    /// <summary>Equal for equal published bytes.</summary>
    public string Identity => Kept is null ? Blob.Hash : $"{Blob.Hash}-{Kept.Identity}";
}

public enum AssetKind { Jpeg, Png, Gif, Webp, Svg, Document }
