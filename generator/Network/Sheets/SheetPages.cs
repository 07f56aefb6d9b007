using System.Collections.Immutable;
using System.Globalization;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Contributing;
using Pec.Network.Lexicon;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>The sheet of each entry, as its presenter tells it; the chapters of the handbook come with the handbook.</summary>
internal static class SheetPages
{
    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var lexicon = new LexiconLinks(site);
        foreach (var entry in site.Entries.Where(e => e.Definition.TellsFields))
        {
            var head = Head(site, options, entry);
            if (entry.Withdrawn is { } on) yield return Withdrawn(entry, on, head);
            else if (site.PresenterOf(entry).Page(options, head, lexicon) is { } page) yield return page;
        }
    }

    private static Page Withdrawn(Entry entry, Day on, PageHead head) =>
        new(entry.Url, "withdrawn", () => new WithdrawnView(entry.Title.Shown, Format.On(on)), head with { IsWithheld = true, Description = null, About = null });

    /// <summary>The head of its own page, which says what the entry is.</summary>
    public static PageHead Head(Site site, ComposeOptions options, Entry entry) =>
        Head(site, entry) with { About = options.BaseAddress is { } address ? () => site.PresenterOf(entry).About(address) : null };

    public static PageHead Head(Site site, Entry entry) => new()
    {
        Title = entry.Title.Shown,
        Description = entry.Summary?.Shown ?? (Excerpt.Of(entry.Body) is { Length: > 0 } beginning ? beginning : null),
        Breadcrumb = [site.Home, Lists.CrumbOf(site, entry.Definition)],
        Source = entry.Path,
        Form = FormPages.Correcting(entry),
        LastChange = site.LifespanOf(entry.Path)?.Last,
        Language = entry.Language?.Text,
        Licence = entry.Licence?.Text,
        IsWithheld = entry.IsFolded,
    };

    /// <param name="lexicon">Leads to what some words mean; null for a text that is left alone.</param>
    public static SheetView Of(Site site, ComposeOptions options, Entry entry, LexiconLinks? lexicon)
    {
        var (presenter, kind, facts) = (site.PresenterOf(entry), entry.Definition, entry.Facts);
        var (write, isNetwork) = Write(site, entry);
        ImmutableArray<FactView> rows = [.. FactViews.Of(site, facts, Placement.Row).Select(presenter.Told).OfType<FactView>()];
        ImmutableArray<FactView> parts =
        [
            .. presenter.WithShared(FactViews.Of(site, facts, Placement.Part)).Select(presenter.Told).OfType<FactView>(),
            .. presenter.PartsOfOthers,
        ];
        var body = Format.Body(site, entry);
        var isLong = parts.Length >= Thresholds.Enough;
        return presenter.Complete(options, new(
            entry.Title.Shown, entry.Summary?.Shown, kind.Name, kind.Title, Format.Picture(site, entry), lexicon is null ? body : lexicon.In(body, entry),
            rows, Opened(parts, isLong, body is null), Mentioners.On(site, entry), [.. entry.Citations.Select(Source)],
            entry.IsUnclaimed, YearOf(entry), IsArchived: false, entry.IsFolded, entry.ReviewedOn is { } reviewed ? Format.On(reviewed) : null,
            write, isNetwork, Wishes: null, Identicon: null, presenter.Answer(rows), Aside(presenter, rows))
        {
            StillTrue = presenter.CanBeConfirmed ? StillTrue(site, options, entry) : null,
            Language = Presenter.LanguageOf(entry),
            TakeAway = TakeAway.Of(site, options, entry),
            Contents = isLong ? [.. parts.Select(p => new LinkView(p.Label, Destination.To(entry.Url, p.Key)))] : [],
        });
    }

    /// <summary>Few parts stand open; of many, those that a visitor came for, or the first where there is no text before them.</summary>
    private static ImmutableArray<FactView> Opened(ImmutableArray<FactView> parts, bool isLong, bool comesFirst) =>
        !isLong ? [.. parts.Select(p => p with { IsOpen = true })]
        : comesFirst ? [parts[0] with { IsOpen = true }, .. parts[1..]]
        : parts;

    /// <summary>The rows that the answers leave untold. A contact that is one address is the third answer; one that also tells a role keeps its row.</summary>
    private static ImmutableArray<FactView> Aside(Presenter presenter, ImmutableArray<FactView> rows)
    {
        var answered = presenter.Answered;
        return [.. rows.Where(r => !answered.Contains(r.Key) && r.Key != "relu-le" && (r.Key != "contact" || r.Values.Any(v => !v.Facts.IsEmpty)))];
    }

    private static SourceView Source(Citation source) => new(
        source.Name?.Shown ?? (source.Url is { } url ? new Uri(url.Href).Host : ""), source.Url is { } to ? Destination.Away(to.Href) : null, Format.Date(source.Date));

    /// <summary>The year of the latest dated source: an unclaimed sheet is as old as what it was written from.</summary>
    public static string? YearOf(Entry entry)
    {
        var latest = 0;
        foreach (var source in entry.Citations) latest = Math.Max(latest, source.Date?.Date.Year ?? 0);
        return latest > 0 ? latest.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The contact that the entry gave, else the network's.</summary>
    public static (LinkView? Write, bool IsNetwork) Write(Site site, Entry entry) =>
        Contact(entry) is { } own ? (own, false) : (Format.Network(site, entry.Title.Shown), true);

    /// <summary>Where to write to those concerned; null when they gave no address.</summary>
    public static LinkView? Contact(Entry entry) => entry is IReachable { Contact: { } own } ? LinkTo(own, entry) : null;

    /// <summary>One message is enough to keep a sheet alive.</summary>
    private static Destination? StillTrue(Site site, ComposeOptions options, Entry entry) =>
        site.Settings.Contact?.Mail is not { } network ? null : Format.Mail(
        network.Address, site.Write("encore-vrai-objet", entry.Title.Shown),
        site.Write("encore-vrai-message", options.BaseAddress + entry.Url.Path));

    private static LinkView? LinkTo(Contact contact, Entry entry) => contact switch
    {
        { Mail: { } mail } => new(mail.Address, Format.Mail(mail.Address, entry.Title.Shown)),
        { Page: { } page } => new(contact.Role?.Text ?? new Uri(page.Href).Host, Destination.Away(page.Href)),
        _ => null,
    };
}
