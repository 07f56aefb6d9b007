using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Network.Stories;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>What is told around a place, what no distance stops, and how to tell more: no page of a place is a single card and nothing.</summary>
internal static class Surroundings
{
    /// <summary>Of what holds the place; of each region around, and of what is everywhere.</summary>
    private const int Held = 5, Around = 2, Everywhere = 6;

    /// <summary>What holds the place, the nearest first, then the regions around its own.</summary>
    public static ImmutableArray<SurroundingView> Near(Site site, PlaceHolding here)
    {
        if (here.Place.Level == PlaceLevel.Nowhere) return [];
        var told = here.Entries.Select(e => e.Key).ToHashSet();
        List<Place> holders = [.. site.Places.HoldersOf(here.Place)];
        var around = site.Gazetteer.Near((holders.Count > 0 ? holders[^1] : here.Place).Id).Select(site.Places.WithId).OfType<PlaceHolding>();
        return
        [
            .. holders.Select(h => View(site, site.Places.Of(h)!, told, Held)).OfType<SurroundingView>(),
            .. around.Select(h => View(site, h, told, Around)).OfType<SurroundingView>(),
        ];
    }

    /// <summary>What is on line, or everywhere.</summary>
    /// <param name="here">The place that is looked at; null for none.</param>
    public static ImmutableArray<SurroundingView> Anywhere(Site site, PlaceHolding? here)
    {
        var told = here is null ? [] : here.Entries.Select(e => e.Key).ToHashSet();
        return [.. site.PlaceShelves.Anywhere.Where(h => h.Place.Id != here?.Place.Id).Select(h => View(site, h, told, Everywhere)).OfType<SurroundingView>()];
    }

    /// <summary>Null where the site has no stories.</summary>
    public static PlaceInvitationView? Invitation(Site site, Place? place)
    {
        if (site.WayTo(StoryQuestions.Interview) is not { } interview) return null;
        var question = place switch
        {
            null or { Level: PlaceLevel.Nowhere } => site.Say("lieu-raconter"),
            // « au Mans », « à La Rochelle »: the others take no article.
            { Level: PlaceLevel.Commune or PlaceLevel.Town } when !place.Name.StartsWith("Le ", StringComparison.Ordinal) && !place.Name.StartsWith("Les ", StringComparison.Ordinal) =>
                site.Say("lieu-raconter-commune", place.Shown),
            _ => site.Say("lieu-raconter-territoire", place.Shown),
        };
        var (subject, where) = place is null
            ? (site.Write("lieu-raconter"), site.Write("lieu-ou", "")) : (site.Write("lieu-sujet", place.Name), site.Write("lieu-ou", place.Name));
        return new(question, StoryQuestions.About(site, subject, where), site.Settings.Contact?.Mail?.Address, interview);
    }

    /// <summary>Null where all of it was told already; what is told here is told no more.</summary>
    private static SurroundingView? View(Site site, PlaceHolding holding, HashSet<EntryKey> told, int most)
    {
        List<Entry> fresh = [.. site.PlaceShelves.Of(holding).Where(e => !told.Contains(e.Key)).Take(most + 1)];
        if (fresh.Count == 0) return null;
        var shown = fresh.Take(most).ToList();
        told.UnionWith(shown.Select(e => e.Key));
        return new(Format.Link(holding.Place), [.. shown.Select(e => new SurroundingThingView(Format.Link(e), e.Definition.Noun.French))], fresh.Count > most);
    }
}
