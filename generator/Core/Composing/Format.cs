using Pec.Model;
using Pec.Model.Bodies;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>Values in the words of a page.</summary>
internal static class Format
{
    public static DateView? Date(Day? day) => day is null ? null : new(Dates.InWords(day.Date), day.Date.ToString());

    public static DateView Date(DateOnly date) => new(Dates.InWords(date), PartialDate.Of(date).ToString());

    /// <summary>« le 3 mars 2026 », « en mars 2026 »: as a sentence goes on.</summary>
    public static DateView On(Day day) => new((day.Date.Day is null ? "en " : "le ") + Dates.InWords(day.Date), day.Date.ToString());

    public static DateView? Since(Day? day) => Date(day) is { } told ? told with { Text = Dates.Since(day!.Date) } : null;

    public static DateView? Until(Day? day) => Date(day) is { } told ? told with { Text = Dates.Until(day!.Date) } : null;

    public static IEnumerable<string> Uses(Entry entry) => entry.Uses.Select(u => u.Meaning.Shown);

    public static IEnumerable<string> Places(Entry entry) => Places(entry.Places);

    /// <summary>As they were named, without those that hold them.</summary>
    public static IEnumerable<string> Places(IEnumerable<PlaceUse> uses) => uses.Select(u => u.Place?.Shown ?? u.Word);

    /// <summary>« a, b, c »; null for none.</summary>
    public static string? Joined(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } joined ? joined : null;

    /// <summary>An entry by its title.</summary>
    public static LinkView Link(Entry entry) => new(entry.Title.Shown, Destination.To(entry.Url));

    public static LinkView Link(Crumb crumb) => new(crumb.Title, Destination.To(crumb.Url));

    public static LinkView Link(Place place) => new(place.Shown, Destination.To(place.Url));

    public static LinkView Place(PlaceUse use) => use.Place is { } place ? Link(place) : new(use.Word, Destination.Away(""));

    /// <summary>An address as one would say it.</summary>
    public static string Short(string href)
    {
        var text = href[(href.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/');
        return text.StartsWith("www.", StringComparison.Ordinal) ? text[4..] : text;
    }

    /// <summary>A body with its addresses.</summary>
    public static Html? Body(Site site, Entry entry)
    {
        if (entry.Body.IsEmpty) return null;
        var destinations = site.Targets[entry.Key];
        return new(entry.Body.Opened, [.. entry.Body.Targets.Select((target, i) => ResolvedLink(site, entry, target, destinations[i]))]);
    }

    public static PictureView? Picture(Site site, Entry entry) =>
        entry.Image is { File: { } file } image && site.FileOf(entry, file.Written) is { } published
            ? Picture(site, entry, published, image.Alternative?.Shown ?? "", image.Credit?.Shown) : null;

    private static PictureView Picture(Site site, Entry entry, PublishedFile file, string alternative, string? credit)
    {
        if (Renditions.Of(file.Asset) is not { } forms) return new(Destination.To(file.Url), alternative, credit, file.Asset.Width, file.Asset.Height);
        if (site.Pictures.Of(entry.Key.Kind) is not null && Renditions.PrintedOf(forms) is var printed)
            return new(Destination.To(Renditions.PrintedAddressOf(file.Url)), alternative, credit, printed.Width, printed.Height) { IsPrinted = true };
        return new(Destination.To(file.Url), alternative, credit, forms.Sources[^1].Width, forms.Sources[^1].Height)
        {
            Sources = [.. forms.Sources.Select(s => new PictureSourceView(Destination.To(Renditions.AddressOf(file.Url, s)), s.Width))],
        };
    }

    /// <summary>A <c>mailto:</c> link, with a subject and lines ready to be sent.</summary>
    public static Destination Mail(string address, string? subject = null, string? body = null) => MailMessage.Link(address, subject, body);

    /// <summary>Where to write to the network about a page; the lines of a message go with a mailbox only.</summary>
    public static LinkView? Network(Site site, string subject, string? body = null) => site.Settings.Contact switch
    {
        { Mail: { } mail } => new(mail.Address, Mail(mail.Address, subject, body)),
        { Page: { } page } => new(new Uri(page.Href).Host, Destination.Away(page.Href)),
        _ => null,
    };

    private static ResolvedLink? ResolvedLink(Site site, Entry entry, Target target, Destination? to)
    {
        if (to is null) return null;
        if (target.Kind != TargetKind.Picture || site.FileOf(entry, target.Written) is not { } file) return new(to);
        var shown = Picture(site, entry, file, "", null);
        return new(shown.To) { Width = shown.Width, Height = shown.Height, Sources = [.. shown.Sources.Select(s => new PictureSource(s.To, s.Width))] };
    }
}
