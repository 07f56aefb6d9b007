using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;

namespace Pec.Checking;

/// <summary>What an entry of any kind, whose fields are all sound, may still get wrong; what one kind may get wrong is checked by it.</summary>
internal static class EntryChecks
{
    public static readonly ImmutableArray<Action<Entry, ReadContext>> All =
    [
        FormerNames,
        Addresses,
        Picture,
        Review,
    ];

    /// <summary>Whether the site, or a system, keeps the name of an entry.</summary>
    /// <param name="id">What the name of its file gives.</param>
    public static bool Name(SitePath path, IKind kind, string id, ReadContext reading)
    {
        var other = $"{kind.Name}-{id}" + (path.Stem == "index" ? "" : path.Extension);
        if (SystemNames.Has(id)) reading.Report(Rules.UnusableName(path));
        else if (kind.Keeps(id)) reading.Report(Rules.ReservedName(Location.Start(path), id, other));
        else return false;
        return true;
    }

    /// <summary>A summary goes into lists, feeds and networks: whatever one can write to or call is out of place there.</summary>
    private static void Addresses(Entry entry, ReadContext reading)
    {
        if (entry.Summary is { } summary && PersonalAddresses.In(summary.Text).FirstOrDefault() is { Text: { } address })
            reading.Report(Rules.AddressInSummary(summary.At, address));
    }

    private static void FormerNames(Entry entry, ReadContext reading)
    {
        foreach (var alias in entry.Aliases)
        {
            if (SystemNames.Has(alias.Text)) reading.Report(Rules.UnusableName(alias.At, alias.Text));
            else if (entry is Article && Article.ReservedIds.Contains(alias.Text))
                reading.Report(Rules.ReservedName(alias.At, alias.Text, $"page-{alias.Text}"));
            else if (entry.Definition.Keeps(alias.Text)) reading.Report(Rules.HiddenByAlias(alias.At, alias.Text));
        }
    }

    private static void Picture(Entry entry, ReadContext reading)
    {
        foreach (var (key, said) in ((string, Words?)[])[("alt", entry.Image?.Alternative), ("credit", entry.Image?.Credit), ("accord", entry.Image?.Consent)])
            if (said is not null && PictureBlock.Waits(said.Text)) reading.Report(Rules.PictureThatWaits(said.At, key));
        if (entry.Image is not { Alternative: { } words, File: { } file } image || PictureBlock.Waits(words.Text)) return;
        if (AlternativeText.RepeatsName(words.Text, file.Written)) reading.Report(Rules.WordsOfFileName(words.At, words.Text));
        else if (image.Consent is null && AlternativeText.NamesPeople(words.Text)) reading.Report(Rules.PictureWithoutConsent(words.At));
    }

    private static void Review(Entry entry, ReadContext reading)
    {
        if (entry.ReviewedOn is { } on && entry.IsKept && Freshness.IsOver(on.Date, Freshness.MonthsOfReview, reading.Today)) reading.Report(Rules.OldReview(on.At));
    }
}
