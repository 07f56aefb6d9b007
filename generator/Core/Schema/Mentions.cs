using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Schema;

/// <summary>Who names whom: only what is published speaks, and nobody's sheet lists itself.</summary>
public sealed class Mentions(IReadOnlyDictionary<EntryKey, ImmutableArray<Mention>> byTarget)
{
    /// <summary>In French order of the titles of those who name it; of one, what a field says before a mere link.</summary>
    public ImmutableArray<Mention> Of(Entry entry) => byTarget.TryGetValue(entry.Key, out var mentions) ? mentions : [];
}

/// <summary>An entry that names another.</summary>
/// <param name="Key">The field in which it does; <see cref="InBody"/> for a link of its text.</param>
/// <param name="Anchor">The part that it means; null for the whole.</param>
public sealed record Mention(Entry By, string Key, string? Anchor)
{
    public const string InBody = "";
}
