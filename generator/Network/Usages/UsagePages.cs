using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>The answers to one usage: all of them by whether one can use them; from a region that holds one, by how near they are.</summary>
internal static class UsagePages
{
    /// <summary>Each is told in a few lines, then again in the table.</summary>
    private const int PerPage = 20;

    private static readonly (Readiness Readiness, Func<Site, string> Title, string Anchor, Func<Site, string>? Description)[] Groups =
    [
        (Readiness.Today, site => site.Say("usage-aujourd-hui"), "aujourd-hui", null),
        (Readiness.Building, site => site.Say("usage-en-construction"), "en-construction", null),
        (Readiness.Untold, site => site.Say("usage-a-demander"), "a-demander", site => site.Say("usage-a-demander-texte")),
        (Readiness.Neighbour, site => site.Say("usage-voisins"), "voisins", null),
    ];

    private static readonly (Func<Site, string> Title, string Anchor)[] Nearness =
    [
        (site => site.Say("usage-ici"), "ici"), (site => site.Say("usage-region"), "region"), (site => site.Say("usage-tout-pres"), "tout-pres"),
        (site => site.Say("usage-partout"), "partout"), (site => site.Say("usage-ailleurs"), "ailleurs"),
    ];

    /// <summary>How many of them are told in full while they stand on one page: all but those elsewhere.</summary>
    private const int Told = 4;

    public static Url AddressOf(Usage usage) => new($"{Finder.Url.Path}{usage.Id}/");

    public static LinkView LinkTo(Usage usage) => new(usage.Name, Destination.To(AddressOf(usage)));

    public static string? SynonymsOf(Usage usage) => usage.Term is { } term ? Format.Joined(term.Synonyms.Select(w => w.Shown)) : null;

    public static string? InsteadOf(Usage usage) => usage.Term is { } term ? Format.Joined(term.InsteadOf.Select(w => w.Shown)) : null;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options, Usage usage)
    {
        var answers = usage.Answers.ToDictionary(a => a.By.Key);
        // A word that no vocabulary has is still to be put in order: it has its page, and none by region.
        var places = usage.Term is null ? [] : PlacesOf(usage);
        var head =
            new PageHead { Title = usage.Name, Description = Described(site, usage), Breadcrumb = [site.Home, Finder.CrumbOf(site)], Source = Term.FileOf("usages"), Type = "CollectionPage" };
        var sections = Groups.Select(g => new Section(g.Title(site), g.Anchor, [.. usage.Answers.Where(a => a.Readiness == g.Readiness).Select(a => a.By)]))
            .ToList();
        var pages = CardLists.Compose(site, AddressOf(usage), "usage", head, sections, part => WholeOf(site, usage, places, answers, part, sections) with { TakeAway = part.IsFirst && usage.Term is not null ? TakeAway.Of(options, AddressOf(usage), usage.Name) : null }, PerPage);
        foreach (var page in pages.Concat(places.SelectMany(p => From(site, usage, p, answers, head)))) yield return page;
        if (!HasFree(usage)) yield break;
        var free = sections.Select(s => s with { Entries = [.. s.Entries.Where(e => answers[e.Key].HasFreeCode)] }).ToList();
        var under =
            head with { Title = site.Say("usage-code-libre", usage.Name), Description = null, Breadcrumb = [.. head.Breadcrumb, new(usage.Name, AddressOf(usage))], IsContinuation = true };
        foreach (var page in CardLists.Compose(site, FreeOf(usage), "usage", under, free, part => ViewOf(site, usage, answers, part, free) with { Whole = LinkTo(usage) }, PerPage)) yield return page;
    }

    /// <summary>A box filters what is on its page; answers that take several have pages of those whose code is free.</summary>
    private static bool HasFree(Usage usage)
    {
        var shown = usage.Answers.Where(a => a.Readiness != Readiness.Resting).ToList();
        return shown.Count > PerPage && shown.Any(a => a.HasFreeCode) && shown.Any(a => !a.HasFreeCode);
    }

    private static Url FreeOf(Usage usage) => new($"{AddressOf(usage).Path}code-libre/");

    /// <summary>
    /// The nearest first, in words: no distance is measured. Those of the place are told in full; the others too while all stand on one page, else they are
    /// named.
    /// </summary>
    private static IEnumerable<Output> From(Site site, Usage usage, Place place, Dictionary<EntryKey, Answer> answers, PageHead head)
    {
        var byNearness = usage.Answers.Where(a => a.Readiness != Readiness.Resting).ToLookup(a => NearnessOf(site, a, place), a => a.By);
        var near = Nearness.Take(Told).Select(n => new Section(n.Title(site), n.Anchor, [.. byNearness[n.Anchor]])).ToList();
        var told = near.Sum(s => s.Entries.Length) <= PerPage ? Told : 1;
        var named = Nearness.Skip(told).Where(n => byNearness.Contains(n.Anchor))
            .Select(n => NamesOf(site, n.Title(site), n.Anchor, [.. byNearness[n.Anchor]]));
        return CardLists.Compose(
            site, AddressOf(usage, place), "usage",
            head with { Title = $"{usage.Name}, {place.Shown}", Description = null, Breadcrumb = [.. head.Breadcrumb, new(usage.Name, AddressOf(usage))], IsContinuation = true },
            near.Take(told),
            part => ViewOf(site, usage, answers, part, near.Take(told)) with { Whole = LinkTo(usage), Named = part.IsFirst ? [.. named] : [] },
            PerPage);
    }

    private static string NearnessOf(Site site, Answer answer, Place place)
    {
        if (answer.Around.Contains(place)) return "ici";
        if (place.Level == PlaceLevel.Department && answer.Around.Any(p => p.Id == place.ParentId)) return "region";
        if (answer.IsNear(site.Gazetteer.Near(place.Level == PlaceLevel.Department ? place.ParentId! : place.Id))) return "tout-pres";
        return answer.Anywhere is not null ? "partout" : "ailleurs";
    }

    private static NamedGroupView NamesOf(Site site, string title, string anchor, ImmutableArray<Entry> entries) =>
        new(title, anchor, [.. entries.Take(PerPage).Select(e => Format.Link(e))], entries.Length > PerPage);

    /// <param name="all">What all the pages show together.</param>
    private static UsageView ViewOf(Site site, Usage usage, Dictionary<EntryKey, Answer> answers, ListPart part, IEnumerable<Section> all)
    {
        var groups = part.Sections.Select(
            s => new AnswerGroupView(s.Title!, s.Anchor!, Groups.FirstOrDefault(g => g.Anchor == s.Anchor).Description?.Invoke(site), [.. s.Entries.Select(e => Of(site, answers[e.Key]))]));
        var shown = part.Pager is { } pager
            ? new ShownView(all.Sum(s => s.Entries.Length), pager.Numbers.First(n => n.To is null).Number, pager.Numbers[^1].Number) : null;
        return new(part.Title, null, null, [], [], null, shown, null, false, [.. groups], null, [], [], [], part.Pager, Format.Network(site, usage.Name));
    }

    private static UsageView WholeOf(
        Site site, Usage usage, ImmutableArray<Place> places, Dictionary<EntryKey, Answer> answers, ListPart part, IEnumerable<Section> all)
    {
        ImmutableArray<Answer> shown = [.. part.Sections.SelectMany(s => s.Entries).Select(e => answers[e.Key])];
        var view = ViewOf(site, usage, answers, part, all) with
        {
            Free = HasFree(usage) ? Destination.To(FreeOf(usage)) : null,
            HasFilter = part.Pager is null && shown.Any(a => a.HasFreeCode) && shown.Any(a => !a.HasFreeCode),
            Table = SideBySide.Of(site, shown),
            Compare = usage.Answers.Count(a => site.Comparison.Places.ContainsKey(a.By.Key)) > 1 ? Comparison.LinkTo(site) : null,
            Resting = [.. usage.Answers.Where(a => a.Readiness == Readiness.Resting).Select(a => Format.Link(a.By))],
        };
        return !part.IsFirst ? view : view with
        {
            Summary = usage.Term?.Description?.Shown, Synonyms = SynonymsOf(usage), InsteadOf = InsteadOf(usage), Related = Related(site, usage),
            Places = Places(site, usage, places), Talk = TalkOf(site, usage),
        };
    }

    /// <summary>Where the usage is answered; on a site of the whole country, the other regions too, which say what is near.</summary>
    private static ImmutableArray<LinkView> Places(Site site, Usage usage, ImmutableArray<Place> places)
    {
        var answered = places.Select(p => (Place: p, To: AddressOf(usage, p), Anchor: (string?)null));
        var others = usage.Term is null
            ? []
            : NearbyFinder.Places(site).Where(r => !places.Any(p => p.Id == r.Id))
                .Select(r => (Place: r, To: NearbyFinder.AddressOf(r), Anchor: (string?)usage.Id));
        return [.. answered.Concat(others).InFrenchOrder(p => p.Place.Name).Select(p => new LinkView(p.Place.Shown, Destination.To(p.To, p.Anchor)))];
    }

    private static ImmutableArray<LinkView> TalkOf(Site site, Usage usage) => [.. site.Talks.Of(usage.Id).Take(Talks.Few).Select(Format.Link)];

    private static AnswerView Of(Site site, Answer answer)
    {
        var entry = answer.By;
        var rows = FactViews.Of(site, entry.Facts, Placement.Row);
        var presenter = site.PresenterOf(entry);
        var (told, opening) = (presenter.Answer(rows), entry.Opening);
        var (write, isNetwork) = SheetPages.Write(site, entry);
        return new(
            Format.Link(entry), Plain.Shown(entry.Summary), presenter.Usable, (told.Guide ?? told.How)?.Values ?? [], Answers.Row(rows, "site")?.Values ?? [],
            opening is null ? null : Openness.First(site, opening), opening?.Why?.Shown, Format.Joined(Format.Places(entry)),
            answer.HasFreeCode, entry.IsUnclaimed, SheetPages.YearOf(entry), write, isNetwork);
    }

    /// <summary>Regions that hold an answer; their departments too where the answers of a region take several pages.</summary>
    private static ImmutableArray<Place> PlacesOf(Usage usage)
    {
        var held = usage.Answers.Where(a => a.Readiness != Readiness.Resting).SelectMany(a => a.Around).CountBy(p => p).ToDictionary();
        var large = held.Where(h => h is { Key.Level: PlaceLevel.Region, Value: > PerPage }).Select(h => h.Key.Id).ToHashSet(StringComparer.Ordinal);
        return [
            .. held.Keys.Where(p => p.Level == PlaceLevel.Region || p.Level == PlaceLevel.Department && large.Contains(p.ParentId ?? "")).InFrenchOrder(p => p.Name)];
    }

    private static ImmutableArray<LinkView> Related(Site site, Usage usage) =>
    [
        .. from other in site.Answers.Usages
           where other.IsAnswered && (other.Id == usage.Term?.Parent?.Text || other.Term?.Parent?.Text == usage.Id)
           select LinkTo(other),
    ];

    /// <summary>With the words by which one may look for it.</summary>
    private static string? Described(Site site, Usage usage)
    {
        var told = usage.Term?.Description?.Shown;
        if (SynonymsOf(usage) is { } synonyms) told = site.Say("usage-resume", told, synonyms).TrimStart();
        return InsteadOf(usage) is { } names ? site.Say("usage-a-la-place", told, names).TrimStart() : told;
    }

    public static Url AddressOf(Usage usage, Place place) => new($"{AddressOf(usage).Path}{place.Id}/");
}
