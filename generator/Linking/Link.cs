using System.Collections.Frozen;
using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Linking.Semantics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Linking;

/// <summary>From entries to the site: which are published, what each reference means, and every relation read from both sides.</summary>
public static class Link
{
    /// <summary>What no sheet can see of the others. To add a check: its file, and its line here.</summary>
    private static readonly ImmutableArray<Func<ImmutableArray<Entry>, DateOnly, IEnumerable<Diagnostic>>> Checks = [OneSidedLinks.Find, OldEvidence.Find, Duplicates.Find, ContradictedStages.Find];

    /// <param name="history">What git remembers of the files.</param>
    /// <param name="drafts">Whether drafts are published too.</param>
    /// <param name="today">The date of the build, by which evidence grows old and needs pass.</param>
    public static Outcome<Site> Run(Content content, History history, bool drafts, DateOnly today)
    {
        var found = new List<Diagnostic>();
        var all = content.Entries.ToFrozenDictionary(e => e.Key);
        var published = content.Entries.Where(e => !e.IsOffSite && (drafts || !e.IsDraft)).InFrenchOrder(e => e.Title.Text).ToImmutableArray();
        var places = new PlaceResolver(content.Places, content.Refused.Contains(OwnPlace.File), found);
        var terms = new TermIndex(content.Vocabularies);
        var publishedKeys = published.Select(e => e.Key).ToFrozenSet();
        var files = new FileAddresses(content, published, found);
        var anchors = new Anchors();
        var references = new References(all, publishedKeys, content.Broken, terms, content.Refused, places, files, anchors);
        // In the order of paths, so that findings and indexes never depend on titles.
        foreach (var entry in content.Entries) references.Follow(entry, found);
        var bodies = new Bodies(all, publishedKeys, content.Broken, files, anchors, new(content.Settings));
        var targets = new Dictionary<EntryKey, IReadOnlyList<Destination?>>(content.Entries.Length);
        foreach (var entry in content.Entries) targets[entry.Key] = bodies.Follow(entry, found);
        var redaction = new Redaction(all, places);
        var tags = new Tags(published);
        published = new Resolver(terms, places, publishedKeys).Resolve(published.Select(redaction.Keep).Select(tags.Keep));
        found.AddRange(files.Forgotten(content.Broken.IsEmpty));
        found.AddRange(Facts.Leaves(SiteSettings.Fields.Tell(content.Settings)).OfType<WebAddress>().Where(a => AddressPolicy.IsLocal(a.Href)).Select(a => Rules.LocalAddress(a.At, a.Href)));
        found.AddRange(Checks.SelectMany(check => check([.. published.Where(e => !e.IsDraft)], today)));
        found.AddRange(UnusedTerms.Find(content, references.Used, references.Doubtful));
        var menu = Menu(content.Settings);
        var holdings = Holdings.Of(published, places);
        var answers = new Usages(places, terms).Of(published);
        var mentions = BackLinks.Of(published, bodies.Mentions);
        var board = new Notices(places, mentions, today).Of(published);
        return new(
            new Site
            {
                Settings = content.Settings,
                Entries = published,
                Terms = terms,
                Places = holdings,
                Mentions = mentions,
                Articles = published.OfType<Article>().ToImmutableDictionary(a => a.Url),
                Stories = Stories.Of(published, holdings),
                Board = board,
                Relations = LinkGraph.Of(published, places, board),
                Charter = Charter.Of(published, today),
                Exchanges = Exchanges.Of(published),
                ProductionIndex = Standings.Of(published, today),
                Answers = answers,
                Facets = new Facets(terms).Of(published, answers, holdings, board),
                Targets = targets.ToFrozenDictionary(),
                Files = files.Published,
                Redirects = Aliases.Of(published, all, found),
                Pointers = [.. bodies.Pointers, .. menu],
                History = history,
            },
            [.. found]);
    }

    private static IEnumerable<Pointer> Menu(SiteSettings settings) =>
        settings.Menu.Select(m => new Pointer(new Url(m.To.Written), m.To.At, FromMenu: true));
}
