using System.Collections.Immutable;
using System.Globalization;
using Pec.Diagnostics;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>
/// The names of the needs and offers of one sheet: no two are equal, and none is that of another part of the sheet. What the author gave
/// comes first; of needs that have the same words, each takes its place too where that tells them apart, else its number.
/// </summary>
internal static class NeedNames
{
    public static T Give<T>(T sheet, ImmutableArray<IField> fields, ReadContext reading) where T : Entry, INeeding
    {
        ImmutableArray<Need> all = [.. sheet.Needs, .. sheet.Offers];
        if (all.IsEmpty) return sheet;
        var parts = fields.ToDictionary(f => f.Key, f => f.Label, StringComparer.Ordinal);
        var given = all.Where(n => n.OwnId is not null).ToLookup(n => n.OwnId!.Text, StringComparer.Ordinal);
        var taken = given.Select(g => g.Key).Concat(parts.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, needs) in given.Select(g => (g.Key, g.ToList())))
        {
            if (parts.TryGetValue(id, out var label)) reading.Report(NeedRules.IdOfPart(needs[0].OwnId!.At, id, label, Numbered(id, taken)));
            foreach (var again in needs.Skip(1)) reading.Report(NeedRules.IdOfAnother(again.OwnId!.At, id, needs[0].OwnId!.At.Line, Numbered(id, taken)));
        }
        var words = all.Select((need, i) => need.OwnId?.Text ?? Words(need, isOffer: i >= sheet.Needs.Length)).ToList();
        var twins = words.Where((_, i) => all[i].OwnId is null).CountBy(w => w, StringComparer.Ordinal)
            .ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
        var placed = words.Select(
            (w, i) => all[i].OwnId is null && twins[w] > 1 && all[i].Places is [var place, ..] ? Folding.ShortSlug($"{w}-{place.Word}") : w).ToList();
        var clear = placed.Where((_, i) => all[i].OwnId is null).CountBy(p => p, StringComparer.Ordinal).Where(p => p.Value == 1).Select(p => p.Key)
            .ToHashSet(StringComparer.Ordinal);
        var named = all.Select((need, i) =>
        {
            if (need.OwnId is not null) return need with { Name = words[i] };
            var name = clear.Contains(placed[i]) ? placed[i] : words[i];
            if (!taken.Add(name)) taken.Add(name = Numbered(name, taken));
            return need with { Name = name };
        }).ToImmutableArray();
        return (T)sheet.With(named[..sheet.Needs.Length], named[sheet.Needs.Length..]);
    }

    private static string Words(Need need, bool isOffer) => Folding.ShortSlug(need.What.Text) is { Length: > 0 } slug ? slug : isOffer ? "offre" : "besoin";

    private static string Numbered(string name, HashSet<string> taken)
    {
        for (var number = 2; ; number++)
            if ($"{Folding.ShortSlug(name, Folding.Longest - 5)}-{number.ToString(CultureInfo.InvariantCulture)}" is var free && !taken.Contains(free))
                return free;
    }
}
