using System.Collections.Immutable;
using System.Text;

namespace Pec.Model;

/// <summary>What came of reading the file from which a sheet is fed.</summary>
/// <param name="Visit">What came of asking for it.</param>
/// <param name="Root">What it says; null where it does not read.</param>
/// <param name="Fault">Why it does not read, to follow « : ».</param>
public sealed record SourceReading(Visit Visit, Node? Root, Sentence? Fault);

/// <summary>
/// What was already proposed of the sources of sheets, sheet by sheet and key by key, as marks: what a member once published and took back is not kept.
/// A key is the harvest's own as long as its sheet says, word for word, something that was proposed for it.
/// </summary>
/// <param name="Sheets">By the name of the sheet, then by key: the marks of what was proposed, the latest last.</param>
public sealed record HarvestMemory(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, ImmutableArray<string>>> Sheets)
{
    /// <summary>More values than a key takes between two looks at its sheet.</summary>
    private const int Remembered = 20;

    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Nothing = ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    public static readonly HarvestMemory Empty =
        new(ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, ImmutableArray<string>>>(StringComparer.Ordinal));

    /// <summary>What is kept of a value: enough to know it again, and no word of it.</summary>
    public static string MarkOf(string value) => Blob.HashOf(Encoding.UTF8.GetBytes(value))[..16];

    /// <summary>What was proposed for a key, the latest last.</summary>
    /// <param name="names">Those that the sheet has and had.</param>
    public ImmutableArray<string> Of(IEnumerable<string> names, string key) =>
        [.. names.SelectMany(n => Sheets.GetValueOrDefault(n, Nothing).GetValueOrDefault(key, [])).Distinct(StringComparer.Ordinal)];

    /// <summary>The same once values were proposed for a sheet.</summary>
    public HarvestMemory After(string name, ImmutableArray<(string Key, string Mark)> proposed) => proposed.IsEmpty ? this : new(Sheets.SetItem(
        name, proposed.Aggregate(Sheets.GetValueOrDefault(name, Nothing), (keys, p) => keys.SetItem(p.Key, Joined(keys.GetValueOrDefault(p.Key, []), [p.Mark])))));

    /// <summary>What either knows, the other's last: a refusal that one remembers holds for both.</summary>
    public HarvestMemory With(HarvestMemory other) => other.Sheets.Aggregate(this, (all, sheet) => new(all.Sheets.SetItem(
        sheet.Key, sheet.Value.Aggregate(all.Sheets.GetValueOrDefault(sheet.Key, Nothing), (keys, k) => keys.SetItem(k.Key, Joined(keys.GetValueOrDefault(k.Key, []), k.Value))))));

    /// <summary>Each once, where it was proposed last.</summary>
    private static ImmutableArray<string> Joined(ImmutableArray<string> before, ImmutableArray<string> after) =>
        [.. before.Where(m => !after.Contains(m)).Concat(after).TakeLast(Remembered)];
}
