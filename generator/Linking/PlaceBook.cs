using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Linking.France;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Linking;

/// <summary>Which place a word names: one that the site declares, else one that INSEE knows. Each word is looked up once.</summary>
internal sealed class PlaceBook
{
    private readonly Dictionary<string, Place> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place?> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Location, Diagnostic>> refused = new(StringComparer.Ordinal);

    private readonly bool lacksOwn;

    /// <param name="lacksOwn">The file of the site's own places was refused: a word that names nothing may be one of them.</param>
    public PlaceBook(ImmutableArray<OwnPlace> places, bool lacksOwn, List<Diagnostic> found)
    {
        this.lacksOwn = lacksOwn;
        foreach (var place in places)
        {
            var level = place.Nature is { Word: "sans-lieu" } ? PlaceLevel.Nowhere : PlaceLevel.Own;
            own[place.Id.Text] = new(place.Id.Text, place.Name.Text, level, null, null);
        }
        // A parent may be another place of the site, whichever comes first in the file.
        foreach (var place in places)
        {
            if (place.Parent is not { } parent || Find(parent, found) is not { } holder) continue;
            if (IsWithin(holder.Id, place.Id.Text)) found.Add(Rules.PlaceInItself(parent.At, place.Name.Text, holder.Name));
            else own[place.Id.Text] = own[place.Id.Text] with { Parent = holder.Id };
        }
        known.Clear();
    }

    public ImmutableDictionary<string, Place> ByWord => known.Where(k => k.Value is not null).ToImmutableDictionary(k => k.Key, k => k.Value!, StringComparer.Ordinal);

    /// <summary>The place, or null once what is wrong is reported.</summary>
    public Place? Find(PlaceUse use, List<Diagnostic> found)
    {
        if (!known.TryGetValue(use.Word, out var place)) known[use.Word] = place = LookUp(use.Word);
        if (place is null && !lacksOwn) found.Add(refused[use.Word](use.At));
        return place;
    }

    /// <summary>The places that words name, then what holds them, level by level; a word that names none was reported where it stands.</summary>
    public ImmutableArray<Place> Around(IEnumerable<PlaceUse> uses)
    {
        var around = new List<Place>();
        var ignored = new List<Diagnostic>();
        for (var level = uses.Select(u => Find(u, ignored)).OfType<Place>().ToList(); level.Count > 0; level = [.. level.Select(p => p.Parent is null ? null : ById(p.Parent)).OfType<Place>()])
            around.AddRange(level.Where(p => !around.Contains(p)).Distinct());
        return [.. around];
    }

    /// <summary>Whether a place of the site is another, or stands within it: nothing holds what holds it, so that every way up ends.</summary>
    private bool IsWithin(string id, string other)
    {
        for (var at = id; at is not null; at = own.GetValueOrDefault(at)?.Parent)
            if (at == other) return true;
        return false;
    }

    /// <summary>A place from the id of a child's parent.</summary>
    public Place? ById(string id) => own.GetValueOrDefault(id) ?? Gazetteer.LargeNamed(id) ?? known.Values.FirstOrDefault(p => p?.Id == id);

    private Place? LookUp(string word)
    {
        var (name, precision) = Split(word);
        var slug = Folding.Slug(name);
        if (own.GetValueOrDefault(slug) is { } ours && precision is null) return ours;
        if (own.Values.FirstOrDefault(p => Folding.Slug(p.Name) == slug) is { } named && precision is null) return named;
        var candidates = IsCode(name) ? Gazetteer.Coded(name) : Gazetteer.Named(slug);
        if (precision is not null) candidates = [.. candidates.Where(p => Matches(p, precision))];
        // A region is what people mean by its name, whatever village shares it.
        if (candidates.FirstOrDefault(p => p.Level == PlaceLevel.Region) is { } region) return region;
        if (candidates.Count == 1) return candidates[0];
        if (candidates.Count > 1) refused[word] = at => Rules.AmbiguousPlace(at, word, candidates.Select(Precisely));
        else
        {
            var nearest = Rewritten(word) ?? Nearest.To(name, Gazetteer.NamesLike(slug).Concat(own.Values.Select(p => p.Name)));
            refused[word] = at => Rules.UnknownPlace(at, word, nearest);
        }
        return null;
    }

    /// <summary>« 29200 Brest », « Brest, Finistère » or « Brest 29 » as the site reads them; null for anything else.</summary>
    private static string? Rewritten(string word)
    {
        var (name, precision) = word.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? (word[..comma], word[(comma + 1)..])
            : word.IndexOf(' ', StringComparison.Ordinal) is > 0 and var first && char.IsAsciiDigit(word[0]) ? (word[first..], word[..first])
            : word.LastIndexOf(' ') is > 0 and var last && char.IsAsciiDigit(word[^1]) ? (word[..last], word[last..]) : (word, "");
        var named = Gazetteer.Named(Folding.Slug(name));
        var meant = named.Where(p => precision.Trim().Length == 5 ? Gazetteer.Coded(precision.Trim()).Contains(p) : Matches(p, Folding.Slug(precision))).ToList();
        return meant.Count != 1 ? null : named.Count == 1 ? meant[0].Name : Precisely(meant[0]);
    }

    /// <summary>« Vienne (Isère) » as a name and what makes it precise.</summary>
    private static (string Name, string? Precision) Split(string word)
    {
        var open = word.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && word.TrimEnd().EndsWith(')') ? (word[..open].Trim(), Folding.Slug(word[(open + 1)..])) : (word.Trim(), null);
    }

    private static bool IsCode(string name) => name.Length is 2 or 3 or 5 && char.IsAsciiDigit(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    private static bool Matches(Place place, string precision) => precision switch
    {
        "departement" => place.Level == PlaceLevel.Department,
        "region" => place.Level == PlaceLevel.Region,
        "commune" => place.Level == PlaceLevel.Commune,
        _ => place.Level == PlaceLevel.Commune && (place.Parent == precision || (Gazetteer.LargeNamed(place.Parent!) is { } parent && (parent.Code == precision.ToUpperInvariant() || parent.Parent == precision))),
    };

    private static string Precisely(Place place) => place.Level switch
    {
        PlaceLevel.Department => $"{place.Name} (département)",
        _ => $"{place.Name} ({Gazetteer.LargeNamed(place.Parent ?? "")?.Name ?? "commune"})",
    };
}
