using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Productions;

/// <summary>What a production tells in its own way, on its sheet and wherever it is named: how far it is, where to read it, and whom it studied.</summary>
internal static class ProductionSheets
{
    /// <summary>The key that names with whom it was made or tried.</summary>
    public const string Grounds = "terrains";

    public static StateView StateOf(Site site, Production production) => site.ProductionIndex.Of(production) switch
    {
        Standing.InReview => new(
            Format.Until(production.ReviewBefore) is { } until ? site.Say("production-a-relire-avant", until.Text) : site.Say("production-a-relire"), "demi"),
        Standing.Published => new(site.Say("production-publiee"), "plein"),
        Standing.Replaced => new(site.Say("production-remplacee"), "vide"),
        _ => new(
            production.ReviewBefore is null || production.State is { Word: "chantier" } ? site.Say("production-en-chantier") : site.Say("production-relue"),
            "demi"),
    };

    /// <summary>Its own date, else that of its first version in the repository; a sheet that others wrote of it is not its first version.</summary>
    public static DateView? DateOf(Site site, Production production) =>
        Format.Date(production.Date) ?? (!production.IsUnclaimed && site.LifespanOf(production.Path) is { } life ? Format.Date(life.First) : null);

    /// <summary>A message to say what one thinks of it; null when it is not to be read again, or nobody gave an address.</summary>
    public static Destination? Review(Site site, ComposeOptions options, Production production)
    {
        if (site.ProductionIndex.Of(production) != Standing.InReview) return null;
        var title = production.Title.Shown;
        return site.Settings.Contact?.Mail is not { } mail ? Format.Network(site, title)?.To : Format.Mail(
            mail.Address, site.Write("relecture-objet", title), site.Write("relecture-message", options.BaseAddress + production.Url.Path));
    }

    public static AnswersView Answers(Site site, Production production, ImmutableArray<FactView> rows)
    {
        var (version, date) = (production.Version is { } told ? site.Say("production-version", told.Shown) : null, DateOf(site, production));
        ValueView[] values =
        [
            .. version is not null || date is not null
                ? [Value(version is not null && date is not null ? version + ", " : version) with { Date = date }] : Array.Empty<ValueView>(),
            .. from row in rows where row.Key == "remplace-par" select Value(null) with { Facts = [row] },
        ];
        ValueView[] places = [.. FileOf(site, production), .. rows.Where(r => r.Key == "url").SelectMany(r => r.Values)];
        return new(
            StateOf(site, production), new("etat", site.Say("production-etat"), [.. values]),
            places.Length > 1 ? new("url", site.Say("production-ou"), [.. places[1..]]) : null)
        {
            Use = places is [{ To: { } to } first, ..] ? new("fichier", site.Say("lire-geste"), new(first.Text ?? "", to)) : null,
        };
    }

    /// <summary>A research is led with a project rather than tried there.</summary>
    public static FactView Told(Site site, Production production, FactView fact) =>
        IsStudy(production) ? fact with { Label = site.Say("production-menee-avec") } : fact;

    /// <summary>What a nature of production means to the program: it was made with those that it studies.</summary>
    private const string Study = "etude";

    public static readonly Senses Senses = new("productions", [new(Study)]);

    public static bool IsStudy(Production production) => production.Nature?.Meaning.Sense?.Text == Study;

    /// <summary>A document says what it is and what it weighs before one opens it.</summary>
    private static IEnumerable<ValueView> FileOf(Site site, Production production)
    {
        if (production.File is not { } file || site.FileOf(production, file.Written) is not { Asset.Blob: var blob } published) yield break;
        yield return Value(
            $"{blob.Path.Name} ({blob.Path.Extension.TrimStart('.').ToUpperInvariant()}, {Numbers.FileSize(blob.Length)})") with { To = Destination.To(published.Url) };
    }

    private static ValueView Value(string? text) => new(text, null, null, null, null, []);
}
