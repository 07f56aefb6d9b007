using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>« En deux phrases »: what one reads aloud, prints or copies in a message. Who has no sentences yet is not named.</summary>
internal static class TwoSentences
{
    public static readonly Url Url = new("/en-deux-phrases/");

    /// <summary>How many stand on one page.</summary>
    private const int PerPage = 60;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("phrases-titre"));
        ImmutableArray<Entry> told = [.. site.Entries.Where(e => e is { IsListed: true, Summary: not null } && site.PresenterOf(e).Noun is not null)];
        var network = site.Settings.TwoSentences is { } own
            ? new PresentationView(new(site.Settings.Title.Shown, Destination.To(Url.Home)), null, own.Shown, AddressOf(options, Url.Home), false, null) : null;
        return Paging.Compose<ImmutableArray<Entry>>(
            Url, "two-sentences", introduction.Head with { IsInvitation = told.IsEmpty, Type = "CollectionPage" },
            told.IsEmpty ? [[]] : [.. told.Chunk(PerPage).Select(c => c.ToImmutableArray())],
            (title, isFirst, shown, pager) => new TwoSentencesView(
                title, isFirst ? introduction.Summary : null, isFirst ? introduction.Body : null, isFirst ? network : null, [.. shown.Select(e => Of(site, options, e))], Format.Network(site, title), pager));
    }

    private static PresentationView Of(Site site, ComposeOptions options, Entry entry) =>
        new(Format.Link(entry), Casing.Capital(site.PresenterOf(entry).Noun!), Plain.Shown(entry.Summary)!, AddressOf(options, entry.Url),
            entry.IsUnclaimed, SheetPages.YearOf(entry));

    private static string AddressOf(ComposeOptions options, Url url) => options.BaseAddress + url.Path;
}
