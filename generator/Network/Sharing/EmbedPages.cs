using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Places;
using Pec.Network.Sheets;
using Pec.Network.Usages;
using Pec.Schema;

namespace Pec.Network.Sharing;

/// <summary>The cards that other sites show in a frame: one for each project, each usage of the vocabulary that is answered and each place. No list names them, and search engines are sent to the page itself.</summary>
internal static class EmbedPages
{
    /// <summary>A card stays small: whoever wants more follows its link.</summary>
    private const int Few = 6;

    /// <summary>How many characters its lines take at most, so that all of it stays under six kilobytes.</summary>
    private const int MostWords = 900;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options) =>
        site.Entries.Where(e => e.IsListed && site.PresenterOf(e).IsEmbedded).Select(e => Page(e.Url, e.Path, e.Title.Shown, () => Of(site, options, e)))
            .Concat(site.Answers.Usages.Where(u => u is { IsAnswered: true, Term: not null }).Select(u => Page(UsagePages.AddressOf(u), Term.FileOf("usages"), u.Name, () => Of(site, options, u))))
            .Concat(site.Places.All.Where(h => !h.Entries.IsEmpty && site.Has(h.Place.Url)).Select(h => Page(h.Place.Url, OwnPlace.File, h.Place.Shown, () => Of(site, options, h))));

    private static EmbeddedPage Page(Url of, SitePath source, string title, Func<EmbedView> view) =>
        new(TakeAway.CardOf(of), "embed", () => view(), new() { Title = title, Source = source, IsWithheld = true, IsContinuation = true });

    private static EmbedView Of(Site site, ComposeOptions options, Entry entry)
    {
        var card = Cards.Of(site, entry);
        return View(site, options, Plain.Shown(entry.Title)!, entry.Url, []) with
        {
            Summary = card.Summary, Identicon = card.Identicon, State = card.State, Places = card.Places is { } places ? Plain.Text(places) : null, Language = card.Language,
        };
    }

    /// <summary>Those of which one can use, or will.</summary>
    private static EmbedView Of(Site site, ComposeOptions options, Usage usage) => View(
        site, options, Plain.Text(usage.Name), UsagePages.AddressOf(usage),
        [.. usage.Answers.Where(a => a.Readiness != Readiness.Resting).OrderBy(a => a.Readiness).Select(a => a.By)]);

    private static EmbedView Of(Site site, ComposeOptions options, PlaceHolding holding) =>
        View(site, options, holding.Place.Shown, holding.Place.Url, site.PlaceShelves.Of(holding));

    private static EmbedView View(Site site, ComposeOptions options, string title, Url of, ImmutableArray<Entry> listed)
    {
        var room = MostWords;
        ImmutableArray<LineView> lines = [.. listed.Take(Few).Select(e => Line(site, e)).TakeWhile(l => (room -= Length(l)) > 0)];
        return new(
            title, Destination.To(of), site.Settings.Title.Shown, options is { BaseAddress: { } address, IsPreview: false } ? address + of.Path : null,
            lines, listed.Length - lines.Length);
    }

    private static int Length(LineView line) => line.Entry.Text.Length + line.Entry.To.Inside!.Path.Length + (line.State?.Text ?? line.Kind).Length;

    private static LineView Line(Site site, Entry entry) => new(
        new(Plain.Shown(entry.Title)!, Destination.To(entry.Url)), Casing.Capital(site.PresenterOf(entry).Noun ?? site.Declared(entry.Definition.Noun)), site.PresenterOf(entry).Usable);
}
