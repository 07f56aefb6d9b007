using System.Collections.Immutable;
using System.Globalization;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>The sheet of each entry that has one.</summary>
internal static class Sheets
{
    /// <summary>Parts that are told in a way of their own; each passes on what it has nothing to say of.</summary>
    private static readonly ImmutableArray<Func<Site, ComposeOptions, Entry, FactView, FactView>> Tellings =
    [
        Meetings.Told,
        Openness.Told,
    ];

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        foreach (var entry in site.Entries)
        {
            if (entry is Article) continue;
            var kind = Kinds.Named(entry.Key.Kind)!;
            var head = Head(site, entry, kind);
            if (entry.Withdrawn is { } withdrawn) yield return new Page(site.AddressOf(entry), "withdrawn", () => new WithdrawnView(entry.Title.Shown, Tell.Date(withdrawn)!), head with { IsHidden = true, Description = null, Original = null });
            else if (entry is Story story) yield return new Page(site.AddressOf(entry), "story", () => OfStory(site, options, story, kind), head with { Type = "Article", Original = story.Relay?.Source.Href });
            else yield return new Page(site.AddressOf(entry), "sheet", () => Of(site, options, entry, kind), head);
        }
    }

    private static PageHead Head(Site site, Entry entry, IKind kind) => new()
    {
        Title = entry.Title.Shown,
        Description = entry.Summary?.Shown,
        Breadcrumb = [Home.Crumb, Lists.CrumbOf(site, kind)],
        Source = entry.Path,
        LastChange = site.LifespanOf(entry.Path)?.Last,
        Language = entry.Language?.Text,
        Licence = entry.Licence?.Text,
        IsHidden = entry.IsFolded,
    };

    private static SheetView Of(Site site, ComposeOptions options, Entry entry, IKind kind)
    {
        var (write, isNetwork) = Write(site, entry);
        var rows = FactViews.Of(site, entry, Showing.Row);
        return new(
            entry.Title.Shown, entry.Summary?.Shown, kind.Name, kind.Title, Tell.Picture(site, entry), Tell.Body(site, entry),
            rows, [.. FactViews.Of(site, entry, Showing.Part).Where(f => f.Key != "sources").Select(f => Tellings.Aggregate(f, (part, tell) => tell(site, options, entry, part)))],
            Related(site, entry), [.. entry.Citations.Select(Source)],
            entry.IsUnclaimed, YearOf(entry), entry is Project { Stage.Word: "arretee" }, entry.IsFolded, Tell.Date(entry.ReviewedOn),
            write, isNetwork, Wishes(entry, kind), entry is Project ? Motif.Of(entry.Key.Id) : null, Answers.Of(site, entry, kind, rows), Answers.Others(entry, rows))
        {
            StillTrue = StillTrue(site, options, entry),
        };
    }

    private static StoryView OfStory(Site site, ComposeOptions options, Story story, IKind kind)
    {
        var relay = story.Relay;
        return new(
            Of(site, options, story, kind), Tell.Date(story.Date), story.Authors.Length > 0 ? string.Join(", ", story.Authors.Select(a => a.Shown)) : null, story.Gatherer?.Shown, story.IsWanted,
            relay is null ? null : new(relay.Name?.Shown ?? new Uri(relay.Source.Href).Host, Destination.Away(relay.Source.Href)), relay?.Author?.Shown, relay?.Licence?.Text, Tell.Date(relay?.RelayedOn));
    }

    /// <summary>Who names this entry, under the words that its side of the field has.</summary>
    private static ImmutableArray<CardGroupView> Related(Site site, Entry entry)
    {
        var groups = new List<Mentioners>();
        foreach (var mention in site.Mentions.GetValueOrDefault(entry.Key, []))
        {
            var title = mention.Key == Mention.InBody ? "On en parle aussi dans" : Kinds.Named(mention.By.Kind)!.Fields.First(f => f.Key == mention.Key).Inverse;
            if (title is null || groups.Any(g => g.Keys.Contains(mention.By))) continue;
            if (groups.Find(g => g.Title == title) is { } known) known.Keys.Add(mention.By);
            else groups.Add(new(title, [mention.By]));
        }
        return [.. from g in groups let cards = Cards.Of(site, g.Keys.Select(k => site.ByKey[k])) where cards.Length > 0 select new CardGroupView(g.Title, null, cards)];
    }

    private sealed record Mentioners(string Title, List<EntryKey> Keys);

    private static SourceView Source(Citation source) => new(
        source.Name?.Shown ?? (source.Url is { } url ? new Uri(url.Href).Host : ""), source.Url is { } to ? Destination.Away(to.Href) : null, Tell.Date(source.Date));

    /// <summary>The year of the latest dated source: an unclaimed sheet is as old as what it was written from.</summary>
    public static string? YearOf(Entry entry) =>
        entry.Citations.Where(c => c.Date is not null).Select(c => c.Date!.Date.Year).DefaultIfEmpty().Max() is > 0 and var year ? year.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The contact that the entry gave, else the network's.</summary>
    public static (LinkView? Write, bool IsNetwork) Write(Site site, Entry entry)
    {
        var own = entry.Facts.FirstOrDefault(f => f.Key == "contact")?.Value as Compound;
        if (own is not null && LinkTo([.. own.Facts.Select(f => f.Value)], entry) is { } link) return (link, false);
        return (Tell.Network(site, entry.Title.Shown), true);
    }

    /// <summary>One message is enough to keep a sheet alive; a sheet to adopt, or a story that is another's or nobody's yet, is not theirs to confirm.</summary>
    private static Destination? StillTrue(Site site, ComposeOptions options, Entry entry) =>
        site.Settings.Contact?.Mail is { } network && !entry.IsUnclaimed && entry is not Story { Relay: not null } and not Story { IsWanted: true }
            ? Tell.Mail(network.Address, $"Tout est encore vrai : {entry.Title.Shown}", $"Fiche : {options.BaseAddress}{site.AddressOf(entry).Path}\n\nNous avons relu cette fiche. Tout est encore vrai.\n\nS’il y a quand même un détail à changer, le voici :\n\n")
            : null;

    private static LinkView? LinkTo(ImmutableArray<Value?> contact, Entry entry)
    {
        if (contact.OfType<Mailbox>().FirstOrDefault() is { } mail) return new(mail.Address, Tell.Mail(mail.Address, entry.Title.Shown));
        return contact.OfType<WebAddress>().FirstOrDefault() is { } page ? new(contact.OfType<Words>().FirstOrDefault()?.Text ?? new Uri(page.Href).Host, Destination.Away(page.Href)) : null;
    }

    /// <summary>What a visitor would most like to know and nobody told: an invitation, never a reproach.</summary>
    private static string? Wishes(Entry entry, IKind kind)
    {
        if (entry is not Project) return null;
        var told = entry.Facts.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var labels = MostUseful.Where(k => !told.Contains(k)).Take(3).Select(k => kind.Fields.First(f => f.Key == k).Label).Select(l => char.ToLowerInvariant(l[0]) + l[1..]).ToList();
        return labels.Count > 0 ? string.Join(", ", labels) : null;
    }

    private static readonly string[] MostUseful = ["accueil", "propriete", "economie", "ouverture", "territoires", "besoins"];
}
