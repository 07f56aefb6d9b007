using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>One text of the content, read alone: the front matter of a Markdown file and its body, or the root of a YAML file.</summary>
public sealed record Source(SitePath Path, Node Root, Prose Body)
{
    /// <summary>Whether its words are French, which is so unless its « langue » says another.</summary>
    public bool IsFrench => IsFrenchText(Root);

    public static bool IsFrenchText(Node? root) =>
        root is not Mapping mapping || mapping.Pairs.FirstOrDefault(p => p.Key == "langue")?.Value is not Scalar { Text: var language } || language.Equals("fr", StringComparison.OrdinalIgnoreCase) || language.StartsWith("fr-", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Everything that Parse learnt of the content, in the order of paths.</summary>
/// <param name="Refused">Files that could not be read: who refers to them is not blamed a second time.</param>
public sealed record Sources(ImmutableArray<Source> Texts, ImmutableArray<SitePath> Refused, ImmutableSortedDictionary<SitePath, Medium> Media);

/// <summary>A file that is shown or offered as it is.</summary>
/// <param name="Width">In pixels, for a picture whose head says it.</param>
public sealed record Medium(Blob Blob, MediumKind Kind, int? Width, int? Height);

public enum MediumKind { Jpeg, Png, Gif, Webp, Svg, Document }
