using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Diagnostics;

public enum Severity
{
    /// <summary>Conseil: worth a thought.</summary>
    Advice,
    /// <summary>Avertissement: published, to be mended.</summary>
    Warning,
    /// <summary>Erreur: refused.</summary>
    Error,
}

/// <summary>What a rule speaks of, in the order of the published list.</summary>
public enum Topic { FrontMatter, References, Body, Domain, Site, Theme }

/// <summary>A rule of the program: a permanent id that is a word, how grave it is, what it says, and what it may tell to do.</summary>
/// <param name="Why">What it is good for, in one sentence.</param>
public sealed record Rule(string Id, Topic Topic, Severity Severity, Sentence Message, ImmutableArray<Sentence> Helps, Sentence Why)
{
    /// <param name="help">Which of the helps applies; null for none.</param>
    public Diagnostic At(Location? at, int? help, params ReadOnlySpan<Sentence> blanks) => new(this, Severity, at, help, [.. blanks]);
}

/// <summary>A finding, ready to be said in either language.</summary>
/// <param name="At">Where it stands; null for the site as a whole.</param>
public sealed record Diagnostic(Rule Rule, Severity Severity, Location? At, int? Help, ImmutableArray<Sentence> Blanks)
{
    /// <summary>What is to be written there, when it is certain.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The same as the other of two files tells it: where that one alone is new, it is the one to answer.</summary>
    public Diagnostic? Mirror { get; init; }

    public string MessageIn(Language language) => Rule.Message.In(language, Blanks);

    public string? HelpIn(Language language) => Help is { } index ? Rule.Helps[index].In(language, Blanks) : null;

    /// <summary>By path, line, column, rule, then words: the same on every run.</summary>
    public static readonly Comparer<Diagnostic> Order = Comparer<Diagnostic>.Create((a, b) =>
    {
        var byPlace = a.At is { } p && b.At is { } q ? p.Path.CompareTo(q.Path) : (a.At is null ? 0 : 1) - (b.At is null ? 0 : 1);
        if (byPlace != 0) return byPlace;
        if ((a.At?.Line ?? 0) != (b.At?.Line ?? 0)) return (a.At?.Line ?? 0).CompareTo(b.At?.Line ?? 0);
        if ((a.At?.Column ?? 0) != (b.At?.Column ?? 0)) return (a.At?.Column ?? 0).CompareTo(b.At?.Column ?? 0);
        return string.CompareOrdinal(a.Rule.Id, b.Rule.Id) is not 0 and var byRule ? byRule
            : string.CompareOrdinal(a.MessageIn(Language.French), b.MessageIn(Language.French));
    });
}

/// <summary>What mends a finding: at its place, between the quotes if there are any, <paramref name="Right"/> instead of <paramref name="Wrong"/>.</summary>
public sealed record Fix(string Wrong, string Right);
