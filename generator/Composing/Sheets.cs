using System.Collections.Immutable;
using System.Globalization;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Parts;

namespace Pec.Composing;

/// <summary>The sheet of each entry that has one; questions and the chapters of the handbook dress theirs in their own leaf.</summary>
internal static class Sheets
{
    /// <summary>Facts that are told in a way of their own; each passes on what it has nothing to say of.</summary>
    private static readonly ImmutableArray<Func<Site, ComposeOptions, Entry, FactView, FactView>> Tellings =
    [
        Meetings.Told,
        FigureSeries.Told,
        Openness.Told,
        Progress.Told,
        Friendship.Told,
        AuthorityPages.Told,
        Commitments.Told,
        LivedValues.Told,
        Effects.Told,
        Chapters.Told,
        SheetLinks.Told,
        ProductionSheets.Told,
    ];

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var lexicon = new LexiconLinks(site);
        foreach (var entry in site.Entries)
        {
            if (entry is Article or Knowledge { Withdrawn: null } or Chapter { Withdrawn: null }) continue;
            var kind = Kinds.Of(entry);
            var head = Head(site, entry, kind);
            if (entry.Withdrawn is { } withdrawn) yield return new Page(entry.Url, "withdrawn", () => new WithdrawnView(entry.Title.Shown, Tell.On(withdrawn)), head with { IsHidden = true, Description = null, Original = null });
            else if (entry is Story story) yield return new Page(entry.Url, "story", () => StorySheets.Of(site, options, story, Of(site, options, story, kind, lexicon)), head with { Type = "Article", Original = story.Relay?.Source.Href });
            else yield return new Page(entry.Url, "sheet", () => Of(site, options, entry, kind, lexicon), head);
        }
    }

    public static PageHead Head(Site site, Entry entry, IKind kind) => new()
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

    /// <param name="lexicon">Leads to what some words mean; null for a text that is left alone.</param>
    public static SheetView Of(Site site, ComposeOptions options, Entry entry, IKind kind, LexiconLinks? lexicon)
    {
        var facts = entry.Facts;
        var (write, isNetwork) = Write(site, entry);
        ImmutableArray<FactView> rows = [.. FactViews.Of(site, facts, Showing.Row).Select(Told)];
        var related = Mentioners.On(site, entry);
        ImmutableArray<FactView> parts =
        [
            .. SheetLinks.WithPart(site, entry, kind, FactViews.Of(site, facts, Showing.Part)).Where(f => f.Key is not ("sources" or "mot")).Select(Told),
            .. AuthorityPages.Asked(site, entry),
            .. GroupSheets.Debates(site, entry),
        ];
        return new(
            entry.Title.Shown, entry.Summary?.Shown, kind.Name, kind.Title, Tell.Picture(site, entry), lexicon is null ? Tell.Body(site, entry) : lexicon.In(Tell.Body(site, entry), entry),
            rows, parts, related, [.. entry.Citations.Select(Source)],
            entry.IsUnclaimed, YearOf(entry), entry is Project { Standing.Meaning.Key: "arretee" }, entry.IsFolded, entry.ReviewedOn is { } reviewed ? Tell.On(reviewed) : null,
            write, isNetwork, entry is Project ? Wishes(facts, kind) : null, entry is Project ? Motif.Of(entry.Key.Id) : null, Answers.Of(site, entry, kind, rows), Answers.Others(entry, rows))
        {
            StillTrue = StillTrue(site, options, entry),
            OwnWords = (entry as Authority)?.Word?.Shown,
            Alliance = entry is Ally ally ? Friendship.Of(site, ally) : null,
            Review = ProductionSheets.Review(site, options, entry),
            Contents = GroupSheets.Contents(site, entry, parts, related),
        };

        FactView Told(FactView fact) => Tellings.Aggregate(fact, (told, tell) => tell(site, options, entry, told));
    }

    private static SourceView Source(Citation source) => new(
        source.Name?.Shown ?? (source.Url is { } url ? new Uri(url.Href).Host : ""), source.Url is { } to ? Destination.Away(to.Href) : null, Tell.Date(source.Date));

    /// <summary>The year of the latest dated source: an unclaimed sheet is as old as what it was written from.</summary>
    public static string? YearOf(Entry entry)
    {
        var latest = 0;
        foreach (var source in entry.Citations) latest = Math.Max(latest, source.Date?.Date.Year ?? 0);
        return latest > 0 ? latest.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The contact that the entry gave, else the network's.</summary>
    public static (LinkView? Write, bool IsNetwork) Write(Site site, Entry entry)
    {
        if (entry is IReachable { Contact: { } own } && LinkTo(own, entry) is { } link) return (link, false);
        if (entry is WorkingGroup group && GroupSheets.Write(group) is { } keeper) return (keeper, false);
        return (Tell.Network(site, entry.Title.Shown), true);
    }

    /// <summary>One message is enough to keep a sheet alive; a sheet to adopt, or a story that is another's or nobody's yet, is not theirs to confirm.</summary>
    private static Destination? StillTrue(Site site, ComposeOptions options, Entry entry) =>
        site.Settings.Contact?.Mail is { } network && !entry.IsUnclaimed && entry is not Story { Relay: not null } and not Story { IsWanted: true }
            ? Tell.Mail(network.Address, $"Tout est encore vrai : {entry.Title.Shown}", $"Fiche : {options.BaseAddress}{entry.Url.Path}\n\nNous avons relu cette fiche. Tout est encore vrai.\n\nS’il y a quand même un détail à changer, le voici :\n\n")
            : null;

    private static LinkView? LinkTo(Contact contact, Entry entry) => contact switch
    {
        { Mail: { } mail } => new(mail.Address, Tell.Mail(mail.Address, entry.Title.Shown)),
        { Page: { } page } => new(contact.Role?.Text ?? new Uri(page.Href).Host, Destination.Away(page.Href)),
        _ => null,
    };

    /// <summary>What a visitor would most like to know and nobody told: an invitation, never a reproach.</summary>
    private static string? Wishes(ImmutableArray<Fact> facts, IKind kind)
    {
        var told = facts.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        // Whether one can use it is answered by its stage when it does not say more: what is missing is how one starts.
        var labels = MostUseful.Where(k => !told.Contains(k)).Take(3).Select(k => k == "accueil" ? "comment on commence à s’en servir" : kind.Fields.First(f => f.Key == k).Label).Select(l => char.ToLowerInvariant(l[0]) + l[1..]).ToList();
        return labels.Count > 0 ? string.Join(", ", labels) : null;
    }

    private static readonly string[] MostUseful = ["accueil", "propriete", "economie", "ouverture", "territoires", "besoins"];
}
