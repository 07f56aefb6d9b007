using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>Which place a word names: one that the site declares, else one that the country's gazetteer knows, else one abroad. Each word is looked up once.</summary>
internal sealed class PlaceResolver
{
    /// <summary>A quarter of a commune of a valley… : a longer way is a mistake, and each page tells the whole of it.</summary>
    private const int MostHolders = 8;

    private readonly Dictionary<string, Place> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> ownByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place?> known = new(StringComparer.Ordinal);
    /// <summary>What is to be said where a word stands: that it names no place, or that its place is another today.</summary>
    private readonly Dictionary<string, Func<Location, Diagnostic>> told = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private readonly Gazetteer gazetteer;
    private readonly PlaceReader reader;
    private readonly NearPlaces near;
    private readonly bool lacksOwn;

    /// <param name="lacksOwn">The file of the site's own places was refused: a word that names nothing may be one of them.</param>
    public PlaceResolver(Gazetteer gazetteer, ImmutableArray<OwnPlace> places, bool lacksOwn, List<Diagnostic> found)
    {
        this.gazetteer = gazetteer;
        reader = new(gazetteer);
        this.lacksOwn = lacksOwn;
        foreach (var place in places)
        {
            var level = place.Nature is { Word: "sans-lieu" } ? PlaceLevel.Nowhere : PlaceLevel.Own;
            own[place.Id.Text] = new(place.Id.Text, place.Name.Text, level, null, null) { Position = place.Coordinates?.Place.Position };
            ownByName.TryAdd(Folding.Slug(place.Name.Text), place.Id.Text);
        }
        foreach (var place in places)
            foreach (var former in place.Aliases) ownByName.TryAdd(former.Text, place.Id.Text);
        near = new(own.Values.Select(p => p.Name), gazetteer, reader);
        // A parent may be another place of the site, whichever comes first in the file.
        var holders = places.Select(place => (place, Holder: place.Parent is { } parent ? Find(parent, found) : null)).Where(p => p.Holder is not null)
            .ToList();
        Nest(places, holders.DistinctBy(h => h.place.Id.Text).ToDictionary(h => h.place.Id.Text, h => h.Holder!, StringComparer.Ordinal), found);
        known.Clear();
    }

    /// <summary>Whether a word names one place as it stands, « Lannion, Côtes-d'Armor » included: nothing is reported.</summary>
    public bool Knows(string word) => Named(word) is not null;

    /// <summary>The place, or null once what is wrong is reported.</summary>
    public Place? Find(PlaceUse use, List<Diagnostic> found)
    {
        var place = Named(use.Word);
        if (told.TryGetValue(use.Word, out var tell) && (place is not null || !lacksOwn)) found.Add(tell(use.At));
        return place;
    }

    /// <summary>A place from the id of a child's parent.</summary>
    private Place? ById(string id) => own.GetValueOrDefault(id) ?? byId.GetValueOrDefault(id) ?? Remembered(gazetteer.WithId(id));

    /// <summary>The place that a word names; null when it names none, or several.</summary>
    public Place? Named(string word)
    {
        word = word.Trim();
        lock (turn)
        {
            if (!known.TryGetValue(word, out var place)) known[word] = place = Remembered(LookUp(word));
            return place;
        }
    }

    private Place? Remembered(Place? place)
    {
        if (place is null) return null;
        var held = place.ParentId is { } parent ? place with { Parent = ById(parent) } : place;
        byId.TryAdd(held.Id, held);
        return held;
    }

    /// <summary>
    /// Gives each place of the site the one that holds it. Nothing holds what holds it, and a way up has an end: each place is looked at once.
    /// </summary>
    private void Nest(ImmutableArray<OwnPlace> places, Dictionary<string, Place> holders, List<Diagnostic> found)
    {
        var rank = places.Select((p, i) => (p, i)).DistinctBy(p => p.p.Id.Text)
            .ToDictionary(p => p.p.Id.Text, p => (At: p.i, Place: p.p), StringComparer.Ordinal);
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            List<string> way = [];
            var onWay = new HashSet<string>(StringComparer.Ordinal);
            for (string? at = place.Id.Text; at is not null && own.ContainsKey(at) && !depths.ContainsKey(at); at = holders.GetValueOrDefault(at)?.Id)
            {
                if (onWay.Add(at))
                {
                    way.Add(at);
                    continue;
                }
                // The last of the file is the one that closes the ring.
                var last = way.Skip(way.IndexOf(at)).MaxBy(id => rank[id].At)!;
                found.Add(Rules.PlaceInItself(rank[last].Place.Parent!.At, rank[last].Place.Name.Text, holders[last].Name));
                holders.Remove(last);
                break;
            }
            if (way.Exists(id => !holders.ContainsKey(id))) way = [.. Way(place.Id.Text, holders, depths)];
            foreach (var id in Enumerable.Reverse(way))
            {
                depths[id] = holders.TryGetValue(id, out var holder) ? depths.GetValueOrDefault(holder.Id) + 1 : 0;
                if (depths[id] > MostHolders)
                {
                    found.Add(Rules.PlaceTooDeep(rank[id].Place.Parent!.At, rank[id].Place.Name.Text, MostHolders));
                    depths[id] = 0;
                }
                else if (holder is not null) own[id] = own[id] with { ParentId = holder.Id, Parent = ById(holder.Id) };
            }
        }
    }

    /// <summary>From a place up to the first whose depth is known, or the last; there is no ring any more.</summary>
    private IEnumerable<string> Way(string id, Dictionary<string, Place> holders, Dictionary<string, int> depths)
    {
        for (string? at = id; at is not null && own.ContainsKey(at) && !depths.ContainsKey(at); at = holders.GetValueOrDefault(at)?.Id) yield return at;
    }

    private Place? LookUp(string word)
    {
        var slug = Folding.Slug(word);
        if (own.GetValueOrDefault(slug) is { } ours) return ours;
        if (ownByName.GetValueOrDefault(slug) is { } named) return own[named];
        var (places, wasUnited) = reader.Read(word);
        // A region or a country is what people mean by its name, whatever village shares it; a city abroad is another matter.
        if (places.FirstOrDefault(p => p.Level == PlaceLevel.Region) is { } region) return region;
        if (places.All(p => p.Level is PlaceLevel.Country or PlaceLevel.Commune) && places.FirstOrDefault(p => p.Level == PlaceLevel.Country) is { } country)
            return country;
        var today = gazetteer.OtherNames.TodayOf(slug)?.Where(Knows).ToList() ?? [];
        if (wasUnited && today.Count > 0) places = [];
        if (places.Length + today.Count > 1 && !places.IsEmpty) told[word] = at => Rules.AmbiguousPlace(at, word, places.Select(Precisely).Concat(today));
        else if (places.IsEmpty) told[word] = at => Rules.UnknownPlace(at, word, today.Count > 0 ? null : near.To(word), today, gazetteer.Country.LevelsToWrite, gazetteer.Country.SampleAbroad);
        else if (IsAcronym(word)) told[word] = at => Rules.UnknownPlace(at, word, places[0].Name, [], gazetteer.Country.LevelsToWrite, gazetteer.Country.SampleAbroad);
        else
        {
            if (wasUnited) told[word] = at => Rules.UnitedCommune(at, word, places[0].Name);
            return places[0];
        }
        return null;
    }

    /// <summary>« DROM », « COM »: a few capitals are hardly ever the name of a commune.</summary>
    private static bool IsAcronym(string word) => word.Length <= 5 && word.All(char.IsUpper);

    private string Precisely(Place place) => place.Level switch
    {
        PlaceLevel.Country => $"{place.Name} (pays)",
        PlaceLevel.Department when gazetteer.NounOf(PlaceLevel.Department) is { } noun => place.Name.StartsWith(noun.Title, StringComparison.Ordinal) ? place.Name : $"{place.Name} ({noun.One})",
        _ => $"{place.Name} ({(place.ParentId is { } parent ? ById(parent)?.Name : null) ?? "commune"})",
    };
}
