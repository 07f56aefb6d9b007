using Pec.Model.French;
using Pec.Resolving.Gazetteers;

namespace Pec.Resolving;

/// <summary>The place whose name a mistyped one nearly is. A false friend is worse than none: one edit, two in a long name.</summary>
internal sealed class NearPlaces(IEnumerable<string> own, Gazetteer gazetteer, PlaceReader reader)
{
    private const int Long = 9;

    /// <summary>Beyond so many unknown names nobody mistyped them, and each costs a look at all the others.</summary>
    private int left = 500;

    private readonly KnownNames large = new(own.Concat(gazetteer.AllLarge.Select(p => p.Name)).Concat(gazetteer.Abroad.Names));
    /// <summary>Communes by their first two letters, made when a name that starts so is mistyped.</summary>
    private readonly Dictionary<string, KnownNames> communes = new(StringComparer.Ordinal);

    public string? To(string word)
    {
        var name = reader.NameIn(word);
        var slug = PlaceReader.Expanded(Folding.Slug(name));
        // « Épinal, Brest » are two places, not one mistyped.
        if (slug.Length < 3 || (word.Contains(',', StringComparison.Ordinal) && !reader.Read(name).Places.IsEmpty)) return null;
        if (--left < 0) return null;
        var start = slug[..2];
        if (!communes.TryGetValue(start, out var like)) communes[start] = like = new(gazetteer.CommunesLike(start));
        var most = slug.Length < Long ? 1 : 2;
        return large.Nearest(name, most) ?? like.Nearest(name, most);
    }
}
