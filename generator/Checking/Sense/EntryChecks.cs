using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;

namespace Pec.Checking.Sense;

/// <summary>What an entry whose fields are all sound may still get wrong. To add a check: its method, and its line here.</summary>
internal static class EntryChecks
{
    public static readonly ImmutableArray<Action<Entry, Reading>> All =
    [
        Name,
        Addresses,
        Picture,
        Review,
        DateChecks.Check,
        NeedChecks.Check,
        ProjectChecks.Check,
        StoryChecks.Check,
        AllyChecks.Check,
    ];

    private static void Name(Entry entry, Reading reading)
    {
        if (entry is not Article) return;
        if (Article.ReservedIds.Contains(entry.Key.Id)) reading.Report(Rules.ReservedName(Location.Start(entry.Path), entry.Key.Id, $"page-{entry.Key.Id}.md"));
        foreach (var alias in entry.Aliases.Where(a => Article.ReservedIds.Contains(a.Text))) reading.Report(Rules.ReservedName(alias.At, alias.Text, $"page-{alias.Text}"));
    }

    /// <summary>A summary goes into lists, feeds and networks: whatever one can write to or call is out of place there.</summary>
    private static void Addresses(Entry entry, Reading reading)
    {
        if (entry.Summary is { } summary && PersonalAddresses.In(summary.Text).FirstOrDefault() is { Text: { } address }) reading.Report(Rules.AddressInSummary(summary.At, address));
    }

    private static void Picture(Entry entry, Reading reading)
    {
        if (entry.Image is not { Alternative: { } words, File: { } file } image) return;
        if (AlternativeText.RepeatsName(words.Text, file.Written)) reading.Report(Rules.WordsOfFileName(words.At, words.Text));
        else if (image.Consent is null && AlternativeText.NamesPeople(words.Text)) reading.Report(Rules.PictureWithoutConsent(words.At));
    }

    private static void Review(Entry entry, Reading reading)
    {
        if (entry.ReviewedOn is { } on && entry.IsKept && on.Date.Last < reading.Today.AddYears(-1)) reading.Report(Rules.OldReview(on.At));
    }
}
