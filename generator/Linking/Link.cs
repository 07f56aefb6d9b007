using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Linking;

/// <summary>From entries to the site: which are published, what each reference means, and every relation read from both sides.</summary>
public static class Link
{
    /// <param name="history">What git remembers of the files.</param>
    /// <param name="drafts">Whether drafts are published too.</param>
    /// <param name="today">The date of the build, by which needs are out of date.</param>
    public static Outcome<Site> Run(Content content, History history, bool drafts, DateOnly today)
    {
        var found = new List<Diagnostic>();
        var all = content.Entries.ToImmutableDictionary(e => e.Key);
        var published = content.Entries.Where(e => !e.IsOffSite && (drafts || !e.IsDraft)).InFrenchOrder(e => e.Title.Text).ToImmutableArray();
        var places = new PlaceBook(content.Places, content.Refused.Contains(OwnPlace.File), found);
        var terms = new TermIndex(content.Vocabularies);
        var publishedKeys = published.Select(e => e.Key).ToImmutableHashSet();
        var files = new FileAddresses(content, published);
        var anchors = new Anchors();
        var references = new References(all, publishedKeys, content.Broken, terms, content.Refused, places, files, anchors);
        // In the order of paths, so that findings and indexes never depend on titles.
        foreach (var entry in content.Entries) references.Follow(entry, found);
        var bodies = new Bodies(all, publishedKeys, content.Broken, files, anchors);
        var targets = ImmutableDictionary.CreateBuilder<EntryKey, ImmutableArray<Destination?>>();
        foreach (var entry in content.Entries) targets[entry.Key] = bodies.Follow(entry, found);
        var byKey = published.ToImmutableDictionary(e => e.Key);
        var menu = Menu(content.Settings);
        var mentions = MentionsByEntry(published, references.Mentions.Concat(bodies.Mentions));
        return new(
            new Site
            {
                Settings = content.Settings,
                Entries = published,
                ByKey = byKey,
                Terms = terms,
                PlacesByWord = places.ByWord,
                Places = Holdings.Of(published, places),
                Mentions = mentions,
                Board = new Notices(places, terms, mentions, today).Of(published),
                Targets = targets.ToImmutable(),
                Files = files.Published,
                Redirects = Aliases.Of(published, all, found),
                Pointers = [.. bodies.Pointers, .. menu],
                History = history,
            },
            [.. found]);
    }

    private static IEnumerable<Pointer> Menu(SiteSettings settings) =>
        settings.Menu.Select(m => new Pointer(new Url(m.To.Written), m.To.At, FromMenu: true));

    /// <summary>Only what is published speaks, and nobody's sheet lists itself.</summary>
    private static ImmutableDictionary<EntryKey, ImmutableArray<Mention>> MentionsByEntry(ImmutableArray<Entry> published, IEnumerable<(EntryKey Of, Mention Mention)> mentions)
    {
        var rank = published.Select((e, i) => (e.Key, i)).ToDictionary(p => p.Key, p => p.i);
        // What a field says of an entry comes before a mere link to it.
        return mentions.Where(m => m.Of != m.Mention.By && rank.ContainsKey(m.Mention.By))
            .GroupBy(m => m.Of)
            .ToImmutableDictionary(g => g.Key, g => g.Select(m => m.Mention).Distinct().OrderBy(m => rank[m.By]).ThenBy(m => m.Key == Mention.InBody).ThenBy(m => m.Key, StringComparer.Ordinal).ToImmutableArray());
    }
}
