using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Data;

/// <summary>
/// What the data tell of the things that lists may name: each key on one line, with how its value is read. The contacts of a sheet, those of its needs and what
/// was asked of local authorities have no key. Nothing is kept of what is read: a file asks, writes and forgets.
/// </summary>
/// <param name="address">What stands before the path of a page; null where it is not known.</param>
internal sealed partial class Records(Site site, string? address)
{
    /// <summary>A word of a vocabulary; without an id while its list does not have it.</summary>
    private static ObjectType<TermUse> Term => field ??= Object<TermUse>(k =>
    [
        k.Maybe("id", Single.Text, u => (u.Meaning as Term)?.Id.Text),
        k.One("nom", Single.Text, u => Plain.Text(u.Meaning is Term term ? term.Name.Text : u.Word)),
    ]);

    private static ObjectType<Citation> Source => field ??= Object<Citation>(k =>
    [
        k.Maybe("nom", Single.Words, s => s.Name),
        k.Maybe("url", Single.Text, s => Plain.Address(s.Url)),
        k.Maybe("date", Single.Date, s => s.Date),
    ]);

    /// <summary>An entry that another names.</summary>
    private ObjectType<Entry> Named => field ??= Object<Entry>(k =>
    [
        k.One("genre", Single.Text, e => e.Key.Kind, "Le genre de la fiche : projet, groupe, allie, recit…"),
        k.One("id", Single.Text, e => e.Key.Id),
        k.One("titre", Single.Words, e => e.Title),
        k.One("adresse", Single.Text, e => AddressOf(e.Url), "L'adresse de sa page."),
    ]);

    /// <summary>A place that something names; without an id for a word that names none.</summary>
    private ObjectType<PlaceUse> Place => field ??= Object<PlaceUse>(k =>
    [
        k.Maybe("id", Single.Text, u => u.Place?.Id),
        k.One("nom", Single.Text, u => Plain.Text(u.Place?.Name ?? u.Word)),
        .. Within(k, u => u.Place),
    ]);

    /// <summary>A place that holds something, or that holds one of those.</summary>
    public ObjectType<PlaceHolding> Places => field ??= Object<PlaceHolding>(k =>
    [
        k.Maybe("id", Single.Text, h => h.Place.Id),
        k.One("adresse", Single.Text, h => AddressOf(h.Place.Url), "L'adresse de sa page."),
        k.Maybe("parent", Single.Text, h => h.Place.ParentId),
        k.Many("contient", Single.Text, h => h.Children.Select(c => c.Place.Id), "Les territoires qu'il contient, par id."),
        k.Many("entrees", Single.Text, h => h.Entries.Select(e => e.Key.ToString()), "Les fiches d'ici et des territoires contenus : genre:id."),
        k.One("nom", Single.Text, h => Plain.Text(h.Place.Name)),
        .. Within(k, h => h.Place),
    ]);

    /// <summary>What a place is, with the names of those that hold it. Overseas, a region is its own department.</summary>
    private IEnumerable<DataKey<T>> Within<T>(KeysOf<T> k, Func<T, Place?> place)
    {
        var country = site.Gazetteer.Country;
        yield return k.Maybe("niveau", Single.Text, t => place(t) is { } at ? Word(at.Level) : null,
            string.Join(", ", country.Levels.Reverse().Select(l => Folding.Slug(l.Noun.One)).Append("pays").Append(country.Of.Length > 0 ? $"ville (hors {country.Of})" : "ville")) + ", autre ou sans-lieu.");
        if (country.Codes is { } codes) yield return k.Maybe(codes.Key, Single.Text, t => place(t)?.Code, codes.Meaning);
        foreach (var level in (PlaceLevel[])[PlaceLevel.Department, PlaceLevel.Region])
            if (site.Gazetteer.NounOf(level) is { } noun) yield return k.Maybe(Folding.Slug(noun.One), Single.Text, t => Holder(place(t), level));
    }

    private string? Holder(Place? place, PlaceLevel level) =>
        place is null ? null : site.Places.HoldersOf(place).Prepend(place).FirstOrDefault(p => p.Level == level)?.Name;

    private string Word(PlaceLevel level) => level switch
    {
        PlaceLevel.Country => "pays",
        PlaceLevel.Town => "ville",
        PlaceLevel.Nowhere => "sans-lieu",
        _ => site.Gazetteer.NounOf(level) is { } noun ? Folding.Slug(noun.One) : "autre",
    };

    private static ObjectType<T> Object<T>(Func<KeysOf<T>, IEnumerable<DataKey<T>>> keys) => new(keys(new()));

    /// <summary>An entry: what every kind tells, around what its own does.</summary>
    private ObjectType<T> Sheet<T>(Func<KeysOf<T>, IEnumerable<DataKey<T>>> own) where T : Entry => Object<T>(k =>
    [
        k.One("id", Single.Text, e => e.Key.Id, "Le nom de la fiche : il ne change pas, sauf renommage (voir « alias »)."),
        k.One("titre", Single.Words, e => e.Title),
        k.Maybe("resume", Single.Words, e => e.Summary),
        k.One("adresse", Single.Text, e => AddressOf(e.Url), "L'adresse de sa page."),
        .. own(k),
        k.One("a-adopter", Single.YesNo, e => e.IsUnclaimed, "La fiche a été écrite d'après ses sources, pas par les personnes concernées."),
        k.Many("alias", Single.Text, e => e.Aliases.Select(a => a.Text)),
        k.Many("tags", Single.Words, e => e.Tags),
        k.Many("sources", Source, e => e.Citations),
        k.Maybe("relu-le", Single.Date, e => e.ReviewedOn),
        k.Maybe("modifie-le", Single.Text, e => site.LifespanOf(e.Path) is { } life ? PartialDate.Of(life.Last).ToString() : null,
            "Le dernier changement de la fiche."),
        k.Maybe("licence", Single.Words, e => e.Licence, "La licence de cette fiche, si ce n'est pas celle du fichier."),
        k.Maybe("langue", Single.Words, e => e.Language),
        k.Maybe("x", new MapType<IEnumerable<string>>(new ListType<string>(Single.Text)), OwnKeys,
            "Les clés propres à la fiche (« x-… »), telles qu'elles sont écrites."),
    ]);

    /// <summary>The keys of an author's own, down to their single values; null where there are none.</summary>
    private static Dictionary<string, IEnumerable<string>>? OwnKeys(Entry entry) => entry.Extras.IsEmpty ? null : entry.Extras
        .GroupBy(f => Plain.Text(f.Key), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.SelectMany(f => Texts(f.Value)), StringComparer.Ordinal);

    private static IEnumerable<string> Texts(Value value) => value switch
    {
        ListValue list => list.Items.SelectMany(Texts),
        ObjectValue parts => parts.Facts.SelectMany(f => Texts(f.Value)),
        Words words => [Plain.Text(words.Text)],
        WebAddress web => Plain.Address(web) is { } sound ? [sound] : [],
        _ => [],
    };

    /// <summary>The whole address where it is known, else from the root of the site.</summary>
    private string AddressOf(Url url) => address + url.Path;

    private static IEnumerable<string> Ids(ImmutableArray<EntryUse> uses) => uses.Listed().Select(e => e.Key.Id);
}
