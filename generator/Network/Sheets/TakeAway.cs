using Pec.Composing;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>What one takes away of a page: its two sentences with its address, and the line by which another site shows its card.</summary>
internal static class TakeAway
{
    /// <summary>A card grows with its words: what is too much for the frame scrolls.</summary>
    private const int Height = 300, ListHeight = 420;

    /// <summary>Where the card of a page stands.</summary>
    public static Url CardOf(Url page) => new(page.Path + "carte/");

    /// <summary>Null for what lists do not name, and where nobody knows the address of the site.</summary>
    public static TakeAwayView? Of(Site site, ComposeOptions options, Entry entry) => options.BaseAddress is not { } address || !entry.IsListed || entry.Summary is not { } summary ? null : new(
        Plain.Shown(entry.Title)!, Plain.Shown(summary), address + entry.Url.Path,
        site.PresenterOf(entry).IsEmbedded ? Frame(options, entry.Url, Plain.Shown(entry.Title)!, Height) : null);

    /// <summary>Of a page that lists entries, its card alone.</summary>
    public static TakeAwayView? Of(ComposeOptions options, Url page, string title) =>
        Frame(options, page, title, ListHeight) is { } frame ? new(Plain.Text(title), null, options.BaseAddress + page.Path, frame) : null;

    /// <summary>A preview does not last: nobody shows its pages elsewhere.</summary>
    private static string? Frame(ComposeOptions options, Url page, string title, int height) => options is not { BaseAddress: { } address, IsPreview: false } ? null :
        FormattableString.Invariant($"""<iframe src="{address}{CardOf(page).Path}" title="{Quoted(Plain.Text(title))}" width="100%" height="{height}" loading="lazy" style="border:0"></iframe>""");

    private static string Quoted(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
