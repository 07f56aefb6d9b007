using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema;

/// <summary>The keys that an object may have: reads a mapping into its record, and tells the record again.</summary>
/// <param name="allowsExtras">Whether keys that start with « x- » are kept as the author's own.</param>
public sealed class FieldSet<T>(ImmutableArray<Field<T>> fields, bool allowsExtras = false) where T : Part
{
    private readonly Dictionary<string, Field<T>> byKey = fields.ToDictionary(f => f.Key, StringComparer.Ordinal);

    private readonly ImmutableArray<Field<T>> referring = [.. fields.Where(f => f.Refers)];

    public ImmutableArray<Field<T>> Fields => fields;

    /// <summary>The keys that speak of sections that the site does without, each with its section.</summary>
    private ImmutableDictionary<string, string> Absent { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The same without the keys of some sections: whoever writes one is told so.</summary>
    /// <param name="sectionOf">The section of a key; null for one that stays.</param>
    public FieldSet<T> Without(Func<IField, string?> sectionOf)
    {
        var absent = fields.Where(f => sectionOf(f) is not null).ToImmutableDictionary(f => f.Key, f => sectionOf(f)!, StringComparer.Ordinal);
        return absent.IsEmpty ? this : new(fields.RemoveAll(f => absent.ContainsKey(f.Key)), allowsExtras) { Absent = absent };
    }

    /// <summary>Whether any of them holds references.</summary>
    public bool Refers => !referring.IsEmpty;

    /// <summary>The record with what its references point to.</summary>
    public T Resolve(T record, IResolver resolver) => referring.Aggregate(record, (resolved, field) => field.Resolve(resolved, resolver));

    /// <summary>The record, or null when a required key is absent or unusable; every fault is reported.</summary>
    public T? Read(T empty, Mapping mapping, ReadContext reading)
    {
        var record = (T)(Part)((Part)empty with { At = mapping.At });
        var seen = new Dictionary<string, Location>(StringComparer.Ordinal);
        var mistyped = new HashSet<string>(StringComparer.Ordinal);
        var free = new Lazy<HashSet<string>>(() => [.. byKey.Keys.Except(mapping.Pairs.Select(p => p.Key), StringComparer.Ordinal)]);
        foreach (var pair in mapping.Pairs)
        {
            if (!seen.TryAdd(pair.Key, pair.KeyAt)) reading.Report(Rules.DuplicateKey(pair.KeyAt, pair.Key, seen[pair.Key].Line));
            else if (byKey.TryGetValue(pair.Key, out var field))
            {
                if (pair.Value is Scalar { IsUnread: true }) mistyped.Add(pair.Key);
                else if (!IsEmpty(pair.Value)) record = field.Read(record, pair.Value, reading);
            }
            else if (Absent.TryGetValue(pair.Key, out var section)) reading.Report(Rules.KeyOfAbsentSection(pair.KeyAt, section, pair.Key));
            else if (!allowsExtras || !pair.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                var (meant, isCertain) = Meant(pair.Key, free.Value);
                var isFirst = meant is not null && mistyped.Add(meant);
                reading.Report(
                    EverydayKeys.IsTelephone(pair.Key) && meant is null ? Rules.TelephoneKey(pair.KeyAt, pair.Key) : Rules.UnknownKey(pair.KeyAt, pair.Key, meant, byKey.Keys, allowsExtras, isFirst && isCertain));
            }
            else if (byKey.ContainsKey(pair.Key[2..])) reading.Report(Rules.ShadowingKey(pair.KeyAt, pair.Key, pair.Key[2..]));
        }
        return ReportAbsent(record, mapping, seen, mistyped, reading) ? record : null;
    }

    /// <summary>The key that was meant: misspelt by a letter, said in an everyday word, else the nearest.</summary>
    private (string? Key, bool IsCertain) Meant(string written, HashSet<string> free)
    {
        var nearest = Nearest.To(written, free);
        if (nearest is not null && Nearest.IsOnlyOneAway(written, nearest, byKey.Keys)) return (nearest, true);
        return EverydayKeys.Meant(written, free.Contains) is var (key, isCertain) ? (key, isCertain)
            : EverydayKeys.IsTelephone(written) ? (null, false)
            : (nearest, false);
    }

    public ImmutableArray<Fact> Tell(T record)
    {
        var (facts, count) = (new Fact[fields.Length], 0);
        foreach (var field in fields)
            if (field.Tell(record) is { } value) facts[count++] = new(field.Key, field.Label, field.Placement, value);
        return ImmutableArray.Create(facts, 0, count);
    }

    /// <param name="mistyped">Keys that were proposed for unknown ones: or whose line did not read: their absence is the same mistake.</param>
    private bool ReportAbsent(T record, Mapping mapping, Dictionary<string, Location> seen, HashSet<string> mistyped, ReadContext reading)
    {
        var complete = true;
        foreach (var field in fields)
        {
            if (field.Level == Level.Free || field.Tell(record) is not null || field.Unless(record)) continue;
            if (field.Level == Level.Required)
            {
                complete = false;
                if (mistyped.Contains(field.Key)) continue;
                if (!seen.TryGetValue(field.Key, out var at) || IsEmpty(mapping, field.Key))
                    reading.Report(Rules.MissingKey(at ?? mapping.At, field.Key, field.Example));
            }
            else if (!mistyped.Contains(field.Key) && (!seen.TryGetValue(field.Key, out var empty) || IsEmpty(mapping, field.Key)))
                reading.Report(Rules.WishedKey(empty ?? mapping.At, field.Key, field.Help, field.Example));
        }
        return complete;
    }

    private static bool IsEmpty(Mapping mapping, string key) => IsEmpty(mapping.Pairs.First(p => p.Key == key).Value);

    private static bool IsEmpty(Node node) => node is Scalar { IsEmpty: true } or Sequence { Items.IsEmpty: true } or Mapping { Pairs.IsEmpty: true };
}
