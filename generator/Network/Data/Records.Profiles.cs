using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Needs;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Data;

/// <summary>
/// Profiles as Murmurations reads them: each a file of its own, which whoever it is about may register with the index. Nobody's address is in them; what those
/// concerned did not say themselves has none.
/// </summary>
internal sealed partial class Records
{
    /// <summary>The published schemas that profiles follow.</summary>
    private const string Organisations = "organizations_schema-v1.0.0", Exchanges = "offers_wants_schema-v0.1.0";

    /// <summary>Where all of them are named, after the address of the version.</summary>
    public const string ProfileList = "murmurations.json";

    /// <summary>A day lasts until its end.</summary>
    private static readonly TimeOnly Midnight = new(23, 59, 59);

    public IEnumerable<Entry> Organised => site.Entries.Where(IsOrganised);

    /// <summary>Whether somebody can be announced: a site whose sheets are all to be adopted announces nobody.</summary>
    public static bool HasProfiles(Site site) => site.Entries.Any(IsOrganised);

    private static bool IsOrganised(Entry entry) => entry is INeeding && entry is { IsListed: true, IsUnclaimed: false };

    /// <summary>Where one can be met is asked of each: what does not say it has no profile.</summary>
    public IEnumerable<Listing> Exchanged =>
        site.Board.Needs.Concat(site.Board.Offers).Where(l => l is { State: ListingState.Open, By.IsUnclaimed: false } && ScopeOf(PlacesOf(l)) is not null);

    public static Url ProfileOf(Entry entry) => new($"{DataFiles.Root}murmurations/{entry.Key.Kind}-{entry.Key.Id}.json");

    public static Url ProfileOf(Listing listing) => new($"{DataFiles.Root}murmurations/{listing.By.Key.Kind}-{listing.By.Key.Id}-{listing.Need.Anchor}.json");

    public ObjectType<Entry> Profiles => field ??= Object<Entry>(k =>
    [
        k.Many("linked_schemas", Single.Text, _ => [Organisations]),
        k.One("name", Single.Words, e => e.Title),
        k.One("primary_url", Single.Text, e => SiteOf(e) ?? AddressOf(e.Url)),
        k.Many("tags", Single.Text, e => TagsOf(e.Uses.Select(u => NameOf(u.Meaning)).Concat(e.Tags.Select(t => t.Text)))),
        k.Many("urls", Link, e => [new(site.Settings.Title.Text, AddressOf(e.Url))]),
        k.Maybe("description", Single.Words, e => e.Summary),
        k.Maybe("image", Single.Text, e => Format.Picture(site, e)?.To.Inside is { } picture ? AddressOf(picture) : null),
        k.Maybe("geographic_scope", Single.Text, e => ScopeOf(e.Places)),
        k.Maybe("country_iso_3166", Single.Text, e => TownOf(e)?.Code is null ? null : site.Gazetteer.Country.Code),
        k.Maybe("geolocation", Located, e => PointOf(e)),
        k.One("unique_id", Single.Text, e => e.Key.ToString()),
        k.Maybe("expires", Single.Moment, e => EndOf(e.ReviewedOn?.Date ?? LastChange(e), Freshness.MonthsOfReview)),
    ]);

    public ObjectType<Listing> Wants => field ??= Object<Listing>(k =>
    [
        k.Many("linked_schemas", Single.Text, _ => [Exchanges]),
        k.One("exchange_type", Single.Text, l => l.IsOffer ? "offer" : "want"),
        // Nobody is asked whether it is sold, lent or given.
        k.Many("transaction_type", Single.Text, _ => []),
        k.Many("tags", Single.Text, l => TagsOf(l.Uses.Append(l.Nature).OfType<Meaning>().Select(NameOf))),
        k.One("title", Single.Words, l => l.Need.What),
        k.One("description", Single.Text, l => Plain.Text(l.By.Summary is { } summary ? site.Write("donnees-de", l.By.Title.Text, summary.Text) : l.By.Title.Text)),
        k.One("details_url", Single.Text, l => AddressOf(l)),
        k.Maybe("geolocation", Located, l => PointOf(PlacesOf(l).Select(u => u.Place).FirstOrDefault(p => p?.Level == PlaceLevel.Commune))),
        k.Maybe("geographic_scope", Single.Text, l => ScopeOf(PlacesOf(l))),
        k.One("contact_details", Object<Listing>(c => [c.One("contact_form", Single.Text, AddressOf)]), l => l),
        k.Maybe("expires_at", Single.Moment, l => l.Need.Until is { } until ? new(Seconds(until.Date.Last)) : EndOf(l.Need.Since?.Date ?? LastChange(l.By), Freshness.MonthsOfSilence)),
    ]);

    /// <summary>The addresses of all profiles, to be registered one by one.</summary>
    public ObjectType<Url> Registered => field ??= Object<Url>(k => [k.One("profile_url", Single.Text, AddressOf, "L'adresse d'un profil, comme l'index de Murmurations la demande.")]);

    private static ObjectType<KeyValuePair<string, string>> Link => field ??= Object<KeyValuePair<string, string>>(k => [k.One("name", Single.Text, l => l.Key), k.One("url", Single.Text, l => l.Value)]);

    private static ObjectType<Point> Located => field ??= Object<Point>(k => [k.One("lat", Single.Degrees, p => p.Latitude), k.One("lon", Single.Degrees, p => p.Longitude)]);

    /// <summary>By the name of the network too: those who make a map of it choose by that word.</summary>
    private IEnumerable<string> TagsOf(IEnumerable<string> words) => words.Select(Plain.Text).Prepend(site.Settings.Title.Text).Distinct(StringComparer.Ordinal);

    private static string NameOf(Meaning meaning) => meaning is Term term ? term.Name.Text : meaning.Shown;

    private string AddressOf(Listing listing) => $"{AddressOf(listing.By.Url)}#{PartAnchor.Prefix}{listing.Need.Anchor}";

    private static ImmutableArray<PlaceUse> PlacesOf(Listing listing) => listing.Need.Places.IsEmpty ? listing.By.Places : listing.Need.Places;

    /// <summary>How far the widest of some places goes; null where none is told.</summary>
    private static string? ScopeOf(IEnumerable<PlaceUse> uses)
    {
        var levels = uses.Select(u => u.Place?.Level).OfType<PlaceLevel>().ToList();
        return levels.Count == 0 ? null
            : levels.Exists(l => l is PlaceLevel.Nowhere or PlaceLevel.Country) ? "national"
            : levels.Exists(l => l is PlaceLevel.Region or PlaceLevel.Department) ? "regional" : "local";
    }

    private static string? SiteOf(Entry entry) => Plain.Address(entry.Facts.FirstOrDefault(f => f.Key == "site")?.Value as WebAddress);

    private PartialDate? LastChange(Entry entry) => site.LifespanOf(entry.Path) is { } life ? PartialDate.Of(life.Last) : null;

    /// <summary>What is said once holds for a while, as everywhere on the site; what nobody dated has no end.</summary>
    private static Moment? EndOf(PartialDate? said, int months) => said is { } known ? new(Seconds(Freshness.LastDay(known, months))) : null;

    private static long Seconds(DateOnly day) => new DateTimeOffset(day, Midnight, TimeSpan.Zero).ToUnixTimeSeconds();
}
