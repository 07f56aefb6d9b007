using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>Entries and places in the words of schema.org. Whoever can be written to is on the pages alone.</summary>
internal static class Things
{
    /// <summary>An entry with what every kind tells.</summary>
    /// <param name="address">What stands before the path of a page.</param>
    public static Thing Of(Site site, Entry entry, string type, string address) => Named(entry, type, address)
        .With("description", Plain.Shown(entry.Summary))
        .With("image", Format.Picture(site, entry)?.To.Inside is { } picture ? address + picture.Path : null);

    /// <summary>The same in a word, where something else names it.</summary>
    public static Thing Named(Entry entry, string type, string address) =>
        new Thing(type).With("name", Plain.Shown(entry.Title)).With("url", address + entry.Url.Path);

    /// <summary>Those that schema.org has a word for, among those that are named and that lists may name.</summary>
    public static IEnumerable<Thing> Named(Site site, ImmutableArray<EntryUse> uses, string address) =>
        from entry in uses.Listed() let type = site.PresenterOf(entry).Type where type is not null select Named(entry, type, address);

    /// <summary>What it is for, then its author's own words for it.</summary>
    public static IEnumerable<string> Keywords(Entry entry) =>
        entry.Uses.Select(u => Plain.Text(u.Meaning.Shown)).Concat(entry.Tags.Select(t => Plain.Text(t.Shown))).Distinct(StringComparer.Ordinal);

    /// <summary>The places that words name, without what no distance stops.</summary>
    public static IEnumerable<Thing> Places(Site site, IEnumerable<PlaceUse> uses, string address) =>
        uses.Select(u => u.Place).OfType<Place>().Where(p => p.Level != PlaceLevel.Nowhere).Distinct().Select(p => Of(site, p, address));

    /// <summary>A place, with the address of its page where it has one.</summary>
    public static Thing Of(Site site, Place place, string address) => new Thing(TypeOf(place.Level))
        .With("name", place.Shown).With("url", site.Places.Of(place) is null || !site.Has(place.Url) ? null : address + place.Url.Path);

    private static string TypeOf(PlaceLevel level) => level switch
    {
        PlaceLevel.Country => "Country",
        PlaceLevel.Region or PlaceLevel.Department or PlaceLevel.Union => "AdministrativeArea",
        PlaceLevel.Commune or PlaceLevel.Town => "City",
        _ => "Place",
    };
}
