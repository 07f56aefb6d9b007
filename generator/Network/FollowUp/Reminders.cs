using System.Collections.Immutable;
using Pec.Schema;

namespace Pec.Network.FollowUp;

/// <summary>
/// Who may be written to without anybody looking: the contact that a sheet gives of itself, about that sheet, when nobody touched it lately and nobody asked to be left
/// alone.
/// </summary>
public static class Reminders
{
    /// <summary>Whoever changed their sheet so many days ago or less is not asked whether it is true.</summary>
    private const int Recent = 90;

    private static readonly ImmutableArray<WaitingKind> Kinds = [WaitingKind.Review, WaitingKind.Need, WaitingKind.Evidence, WaitingKind.Address];

    /// <param name="root">Where the site is published; null when nobody said.</param>
    public static ImmutableArray<Correspondent> Due(Site site, string? root, IEnumerable<Waiting> waiting) => site.Settings.Reminders is { Yes: false } ? [] :
    [
        .. from one in Correspondent.Of(site, root, waiting.Where(w => IsTheirs(w) && !IsRecent(site, w.About)))
           where one is { To: { } to, Text: not null } && to.Contains('@', StringComparison.Ordinal)
           select one with { Text = $"{one.Text!.TrimEnd()}\n\n{site.Write("rappel-stop")}\n" },
    ];

    private static bool IsTheirs(Waiting waiting) =>
        Kinds.Contains(waiting.Kind) && waiting.About is { IsKept: true, Reminders: not { Yes: false } }
        && waiting.About is IReachable { Mail.Address: { } own } && string.Equals(own, waiting.To?.Mail?.Address, StringComparison.OrdinalIgnoreCase);

    private static bool IsRecent(Site site, Entry entry)
    {
        var since = site.Today.AddDays(-Recent);
        return entry.ReviewedOn?.Date.Last >= since || site.LifespanOf(entry.Path)?.Last >= since;
    }
}
