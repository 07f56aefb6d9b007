using Pec.Model;
using Pec.Model.French;

namespace Pec.Checking;

/// <summary>The name that the file of an entry should have.</summary>
internal static class FileNames
{
    /// <summary>What systems add to the name of a copy, in slugs.</summary>
    private static readonly string[] Marks = ["-copie", "-copy", "-copie-2", "-copie-3", "-copy-2", "-copy-3"], Numbers = ["-1", "-2", "-3", "-4", "-5"];

    /// <summary>The id that a name gives, its letters and its length mended.</summary>
    public static string RightId(string id) => Folding.ShortSlug(id) is { Length: > 0 } right ? right : "fiche";

    public static string Right(SitePath path, string id) => path.Stem == "index" && id != "index" ? RightId(id) : RightId(id) + path.Extension;

    /// <summary>The file of which this one has the name of a copy (« Fiche (copie).md »); null when it has not.</summary>
    public static string? CopyOf(SitePath path)
    {
        if (Folding.IsSlug(path.Stem)) return null;
        var slug = Folding.ShortSlug(path.Stem);
        if (slug.StartsWith("copie-de-", StringComparison.Ordinal)) return slug["copie-de-".Length..] + path.Extension;
        return Marks.Concat(path.Stem.EndsWith(')') ? Numbers : [])
            .FirstOrDefault(m => slug.Length > m.Length && slug.EndsWith(m, StringComparison.Ordinal)) is { } mark
                ? slug[..^mark.Length] + path.Extension : null;
    }
}
