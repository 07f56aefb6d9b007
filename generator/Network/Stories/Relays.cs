using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Stories;

/// <summary>What a reading of the followed feeds proposes.</summary>
/// <param name="Stories">To be written, oldest first.</param>
/// <param name="Memory">What is known once they are.</param>
/// <param name="Announced">How many announcements were read; <paramref name="Left"/> how many wait for another run.</param>
/// <param name="Waiting">How many drafts of relayed stories waited already.</param>
public sealed record RelayPlan(ImmutableArray<RelayedStory> Stories, RelayMemory Memory, int Announced, int Left, int Waiting);

/// <summary>Chooses, among what followed feeds announce, what somebody should read: what speaks of the chosen words, is new, and was never proposed.</summary>
public static class Relays
{
    /// <summary>A person reads each of them: more would not be read.</summary>
    public const int PerRun = 10, MostWaiting = 30;

    /// <summary>Ids and pages kept for each feed: more than any feed holds at once.</summary>
    private const int Remembered = 2_000;

    private sealed record Candidate(int Feed, FeedItem Item, string Page);

    /// <param name="read">For each feed that the site follows, what it announces; null when it was not read.</param>
    /// <param name="accepts">Whether the story of an address can be drafted; one that cannot waits for another run.</param>
    /// <param name="files">Every file of the content: a new one never takes the name of another.</param>
    public static RelayPlan Of(
        Content content, IReadOnlyList<ImmutableArray<FeedItem>?> read, RelayMemory memory, IEnumerable<SitePath> files, DateOnly today,
        Predicate<string> accepts)
    {
        var feeds = content.Settings.Feeds;
        var stories = content.Entries.OfType<Story>().ToList();
        var known = stories.Select(s => s.Relay).OfType<Relay>().Select(r => PageOf(r.Source.Href)).Concat(memory.Feeds.Values.SelectMany(f => f.Seen))
            .ToHashSet(StringComparer.Ordinal);
        var waiting = stories.Count(s => s.IsDraft && s.Relay is not null);
        var candidates = new List<Candidate>();
        for (var i = 0; i < feeds.Length && i < read.Count; i++)
        {
            if (read[i] is not { } items) continue;
            var (feed, past) = (feeds[i], MemoryOf(memory, feeds[i]));
            var seen = past.Seen.ToHashSet(StringComparer.Ordinal);
            var from = new[] { feed.Since?.Date.First, past.Since }.Max();
            var words = feed.Words.Select(w => WordsOf(w.Text)).ToList();
            // What has no date is new as long as it was not seen.
            candidates.AddRange(
                items.Where(item => (item.Date is not { } date || from is null || date >= from) && seen.Add(item.Id) && Speaks(item, words) && known.Add(PageOf(item.Address))).Select(item => new Candidate(i, item, PageOf(item.Address))));
        }
        var ordered = candidates.OrderBy(c => c.Item.Date ?? today).ThenBy(c => c.Feed).ThenBy(c => c.Page, StringComparer.Ordinal).ToList();
        var chosen = ordered.Where(c => accepts(c.Item.Address)).Take(Math.Clamp(MostWaiting - waiting, 0, PerRun)).ToList();
        var left = ordered.Except(chosen).ToList();
        return new(
            [
                .. Named(chosen, files, stories).Select(c => new RelayedStory(c.Path, c.Candidate.Item.Title, feeds[c.Candidate.Feed].Name.Text, c.Candidate.Item.Address, RelayedStory.TextOf(feeds[c.Candidate.Feed], c.Candidate.Item, today), c.Candidate.Feed))],
            Remember(memory, feeds, read, chosen, left, today), read.Sum(r => r?.Length ?? 0), left.Count, waiting);
    }

    private static FeedMemory MemoryOf(RelayMemory memory, FollowedFeed feed) => memory.Feeds.GetValueOrDefault(feed.Feed.Href) ?? new(null, []);

    /// <summary>A day is over for a feed when nothing of it, or of a day before, waits for another run.</summary>
    private static RelayMemory Remember(
        RelayMemory memory, ImmutableArray<FollowedFeed> feeds, IReadOnlyList<ImmutableArray<FeedItem>?> read, List<Candidate> chosen, List<Candidate> left,
        DateOnly today)
    {
        var news = memory.Feeds;
        for (var i = 0; i < feeds.Length && i < read.Count; i++)
        {
            if (read[i] is not { } items) continue;
            var past = MemoryOf(memory, feeds[i]);
            var waits = left.Where(c => c.Feed == i).Select(c => c.Item.Date).Where(date => date <= today).Min();
            // A day to come, which a feed may well claim, would silence it until then.
            var since = waits ?? items.Select(item => item.Date).Where(date => date <= today).Append(past.Since).Max();
            var seen = past.Seen.AddRange(chosen.Where(c => c.Feed == i).SelectMany(c => new[] { c.Item.Id, c.Page }.Distinct()));
            news = news.SetItem(feeds[i].Feed.Href, new(since, seen.Length > Remembered ? [.. seen.TakeLast(Remembered)] : seen));
        }
        return new(news);
    }

    /// <summary>Whether an announcement holds all the words of one of the choices; without any choice, all do.</summary>
    private static bool Speaks(FeedItem item, List<HashSet<string>> choices)
    {
        if (choices.Count == 0) return true;
        var words = WordsOf($"{item.Title}\n{item.Text}\n{item.Subjects}");
        return choices.Any(words.IsSupersetOf);
    }

    private static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        SearchWords.Read(text, word => words.Add(word.ToString()));
        return words;
    }

    /// <summary>
    /// The same page under the addresses that feeds give it: with or without « www. », a final "/", a part, or marks of where one comes from.
    /// </summary>
    private static string PageOf(string address)
    {
        if (!Uri.TryCreate(VisitMarks.Without(address), UriKind.Absolute, out var uri)) return address;
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return $"{host}{(uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))}{uri.AbsolutePath.TrimEnd('/')}?{uri.Query.TrimStart('?')}";
    }

    private static IEnumerable<(SitePath Path, Candidate Candidate)> Named(List<Candidate> chosen, IEnumerable<SitePath> files, List<Story> stories)
    {
        var taken = files.Select(Story.Kind.IdOf).OfType<string>().Concat(stories.SelectMany(s => s.Aliases).Select(a => a.Text))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var candidate in chosen)
        {
            var slug = Folding.ShortSlug(candidate.Item.Title, 70);
            if (slug.Length == 0 || slug == "index" || SystemNames.Has(slug) || Story.Kind.Keeps(slug)) slug = "recit-relaye";
            var id = slug;
            for (var n = 2; !taken.Add(id); n++) id = FormattableString.Invariant($"{slug}-{n}");
            yield return (new($"{Files.Root}/{Story.Kind.Folder}/{id}.md"), candidate);
        }
    }
}
