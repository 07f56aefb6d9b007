using System.Collections.Frozen;
using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>From entries to the site: which are published, what each reference means, and who names whom.</summary>
public static class Resolve
{
    /// <param name="history">What git remembers of the files.</param>
    /// <param name="drafts">Whether drafts are published too.</param>
    /// <param name="phrases">The sentences that pages say.</param>
    /// <param name="pictures">How the theme has pictures drawn.</param>
    /// <param name="today">The date of the build, by which evidence grows old and needs pass.</param>
    /// <param name="rules">What features take out of entries, and check across them.</param>
    public static Outcome<Site> Run(
        Content content, History history, Phrases phrases, PictureStyle pictures, bool drafts, DateOnly today, ResolveRules rules, int threads, CancellationToken stop)
    {
        var found = new List<Diagnostic>();
        var all = content.Entries.ToFrozenDictionary(e => e.Key);
        var published = content.Entries.Where(e => !e.IsOffSite && (drafts || !e.IsDraft)).InFrenchOrder(e => e.Title.Text).ToImmutableArray();
        var gazetteer = Gazetteer.Of(content.Settings);
        var places = new PlaceResolver(gazetteer, content.Places, content.Refused.Contains(OwnPlace.File), found);
        var terms = new TermIndex(content.Vocabularies);
        var publishedKeys = published.Select(e => e.Key).ToFrozenSet();
        var files = new FileAddresses(content, published, found);
        var anchors = new Anchors();
        var references = new ReferenceResolver(content.Model, all, publishedKeys, content.Broken, terms, gazetteer, content.Refused, places, files, anchors);
        // In the order of paths, so that findings and indexes never depend on titles.
        List<Diagnostic> inFields = [], inBodies = [];
        var bodies = new Bodies(content.Model, all, publishedKeys, content.Broken, files, anchors, new(content.Settings));
        var targets = new Dictionary<EntryKey, IReadOnlyList<Destination?>>(content.Entries.Length);
        InOrder.Both(
            threads,
            () => Each(content.Entries, entry => references.Follow(entry, inFields), stop),
            () => Each(content.Entries, entry => targets[entry.Key] = bodies.Follow(entry, inBodies), stop));
        found.AddRange([.. inFields, .. inBodies]);
        var tags = new Tags(published);
        var redactions = rules.Redactions.Select(redaction => redaction(new(all, places.Named, gazetteer, phrases))).ToList();
        published = new Resolver(terms, places, publishedKeys)
            .Resolve([.. published.Select(e => tags.Keep(redactions.Aggregate(e, (kept, redact) => redact(kept))))], threads, stop);
        found.AddRange(files.Forgotten(content.Broken.IsEmpty));
        found.AddRange(
            Facts.Leaves(SiteSettings.Fields.Tell(content.Settings)).OfType<WebAddress>().Where(a => AddressPolicy.IsLocal(a.Href)).Select(a => Rules.LocalAddress(a.At, a.Href)));
        found.AddRange(UnusedTerms.Find(content, references.Used, references.Doubtful));
        var site = new Site
        {
            Model = content.Model,
            Settings = content.Settings,
            Entries = published,
            Terms = terms,
            Places = PlaceHoldings.Of(published),
            Mentions = BackLinks.Of(published, bodies.Mentions, threads, stop),
            Articles = published.OfType<Article>().ToImmutableDictionary(a => a.Url),
            Targets = targets.ToFrozenDictionary(),
            Files = files.Published,
            Redirects = Aliases.Of(published, all, found),
            FormerWords = Aliases.OfWords(content, found),
            Pointers = [.. bodies.Pointers, .. Menu(content.Settings)],
            Phrases = phrases,
            Pictures = pictures,
            History = history,
            Today = today,
        };
        ImmutableArray<Entry> finished = [.. published.Where(e => !e.IsDraft)];
        found.AddRange(rules.Checks.SelectMany(check => check(finished, today)));
        return new(site, [.. found]);
    }

    private static void Each(ImmutableArray<Entry> entries, Action<Entry> follow, CancellationToken stop)
    {
        foreach (var entry in entries)
        {
            stop.ThrowIfCancellationRequested();
            follow(entry);
        }
    }

    private static IEnumerable<Pointer> Menu(SiteSettings settings) =>
        from item in settings.Menu
        from to in (FileUse?[])[item.To, item.Otherwise, .. item.With]
        where to is not null
        select new Pointer(new Url(to.Written), to.At, FromMenu: true);
}

/// <summary>What features ask of Resolve.</summary>
/// <param name="Checks">What no sheet can see of the others, among what is published and finished.</param>
public sealed record ResolveRules(ImmutableArray<Redaction> Redactions, ImmutableArray<Func<ImmutableArray<Entry>, DateOnly, IEnumerable<Diagnostic>>> Checks);

/// <summary>
/// What the files say and the site does not, taken out of the record before anything points to it: no page, index or export can let it slip.
/// </summary>
/// <returns>Gives the entry as every output may show it.</returns>
public delegate Func<Entry, Entry> Redaction(Redacting site);

/// <summary>What a redaction may look at.</summary>
/// <param name="All">Every entry, those that are not published included.</param>
/// <param name="PlaceOf">The place that a word names; null when it names none.</param>
/// <param name="Gazetteer">The places of the country.</param>
/// <param name="Phrases">The words for what is not named.</param>
public sealed record Redacting(IReadOnlyDictionary<EntryKey, Entry> All, Func<string, Place?> PlaceOf, Gazetteer Gazetteer, Phrases Phrases);
