using System.Collections.Immutable;
using System.Globalization;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Resolving;
using Pec.Schema;

namespace Pec.Renaming;

/// <summary>What becomes of an entry that is to go: its file stays, says since when, and its address with it.</summary>
/// <param name="Citing">The files that name it.</param>
public sealed record Removed(Sentence? Refusal, Tree Written, ImmutableArray<SitePath> Citing);

/// <summary>Takes an entry off the site without losing its address.</summary>
public static class Remove
{
    /// <param name="name">« projet:abri », or the name alone where only one entry bears it.</param>
    public static Removed Run(Content content, Tree tree, string name, DateOnly today)
    {
        var known = content.Entries.Where(e => e.Key.ToString() == name || e.Key.Id == name).ToList();
        if (known.Count != 1) return new(NotOne(content, name, known), tree, []);
        var entry = known[0];
        var citing = Citing(content, entry.Key);
        if (entry.Withdrawn is { } since)
            return new(new($"« {entry.Key} » est déjà retirée ({entry.Path}, ligne {since.At.Line}).", $"“{entry.Key}” is withdrawn already ({entry.Path}, line {since.At.Line})."), tree, citing);
        var references = new References(content, tree);
        FormerNames.AddKey(references.In(entry.Path), entry, $"retiree: {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        return new(null, references.Written, citing);
    }

    /// <summary>The files that name an entry, in a field or in their text.</summary>
    public static ImmutableArray<SitePath> Citing(Content content, EntryKey key) =>
    [
        .. content.Entries.Where(e => e.Key != key && (References.Names(e, key)
            || e.Body.Targets.Any(t => Files.Resolve(e.Path, t.Written.Split('#')[0]) is { } path && content.Model.Of(path) is var (kind, id) && new EntryKey(kind.Name, id) == key)))
            .Select(e => e.Path).Order(),
    ];

    private static Sentence NotOne(Content content, string name, List<Entry> known) =>
        known.Count > 0
            ? new($"Plusieurs fiches s'appellent « {name} » : écrivez {string.Join(" ou ", known.Select(e => $"« {e.Key} »"))}.", $"Several sheets are called “{name}”: write {string.Join(" or ", known.Select(e => $"“{e.Key}”"))}.")
        : Nearest.To(name, content.Entries.Select(e => e.Key.ToString())) is { } near
            ? new($"Il n'y a pas de fiche « {name} ». Vouliez-vous dire « {near} » ?", $"There is no sheet “{name}”. Did you mean “{near}”?")
            : new($"Il n'y a pas de fiche « {name} » : écrivez son genre et le nom de son fichier, comme « projet:la-roue-commune ».", $"There is no sheet “{name}”: write its kind and the name of its file, as in “projet:la-roue-commune”.");
}
