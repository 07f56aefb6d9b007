using System.Collections.Immutable;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Relations;

/// <summary>What links listed entries to each other, who looks for a first link, and which projects could talk.</summary>
/// <param name="recommend">Finds those who could talk, once a page asks for them: a check needs none.</param>
public sealed class RelationIndex(ImmutableArray<Edge> edges, ImmutableArray<Project> seekers, Func<ImmutableArray<Recommendation>> recommend)
{
    /// <summary>How many pairs that could talk are named at most: a page to act on, not a table.</summary>
    public const int MostPairs = 6, MostPairsOfOne = 2;

    private readonly Lazy<ImmutableArray<Recommendation>> recommendations = new(recommend);
    private readonly ILookup<EntryKey, Edge> byEntry = edges.SelectMany(e => new[] { (e.From.Key, Edge: e), (e.To.Key, Edge: e) })
        .ToLookup(p => p.Key, p => p.Edge);

    /// <summary>In French order of the titles of both ends.</summary>
    public ImmutableArray<Edge> Edges => edges;

    /// <summary>Projects without any link that say what they need or offer; those that say nothing are not looked for.</summary>
    public ImmutableArray<Project> Seekers => seekers;

    /// <summary>Those that share most first.</summary>
    public ImmutableArray<Recommendation> Recommendations => recommendations.Value;

    public IEnumerable<Edge> Of(EntryKey entry) => byEntry[entry];
}

/// <summary>A link between two entries. One that takes two counts once, told by both or by one.</summary>
/// <param name="From">Who told it; the first in French order, where it takes two.</param>
/// <param name="Tellings">Who told it, with a note or without.</param>
public sealed record Edge(Entry From, Entry To, TermUse Nature, ImmutableArray<EdgeAccount> Tellings)
{
    /// <summary>Null for a word that the list has not.</summary>
    public Term? Relation => Nature.Meaning as Term;

    public bool IsReciprocal => Relation is { Reciprocal.Yes: true };

    /// <summary>The relation in words, as one of its two ends says it of the other; null where nobody said it from this side.</summary>
    public string? WordsFrom(EntryKey end) =>
        end == From.Key || (IsReciprocal && Relation!.Inverse is null) ? Relation?.Name.Shown ?? Nature.Word : Relation?.Inverse?.Shown;

    public Entry Other(EntryKey end) => end == From.Key ? To : From;
}

public sealed record EdgeAccount(Entry By, Words? Note);

/// <summary>Two projects without a link between them, and what they share.</summary>
/// <param name="Needs">The natures of help that both look for; <paramref name="Met"/> those that one looks for and the other offers.</param>
/// <param name="Place">The nearest place that holds both.</param>
public sealed record Recommendation(
    Project One, Project Other, ImmutableArray<TermUse> Needs, ImmutableArray<TermUse> Met, Place? Place, ImmutableArray<TermUse> Values);
