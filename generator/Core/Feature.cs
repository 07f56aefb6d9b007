using System.Collections.Immutable;
using Pec.Composing;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Resolving;
using Pec.Schema;

namespace Pec;

/// <summary>A part of what a network tells: all that the core knows of it.</summary>
public record Feature
{
    /// <summary>The name by which <c>rubriques</c> of <c>site.yml</c> switches it on; null for what no site does without.</summary>
    public string? Section { get; init; }

    /// <summary>The keys by which sheets of any kind, and the settings of the site, tell what is its own; those that name its kinds or its words go without saying.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>The lists that it reads word by word, whatever sheets take from them.</summary>
    public ImmutableArray<string> Vocabularies { get; init; } = [];

    public ImmutableArray<IKind> Kinds { get; init; } = [];

    /// <summary>What its checks say.</summary>
    public ImmutableArray<Rule> Rules { get; init; } = [];

    public ImmutableArray<ListPages> Lists { get; init; } = [];

    /// <summary>What it reads in the words of some lists.</summary>
    public ImmutableArray<Senses> Senses { get; init; } = [];

    public ImmutableArray<Redaction> Redactions { get; init; } = [];

    /// <summary>What no sheet can see of the others, among what is published and finished, on the day of the build.</summary>
    public ImmutableArray<Func<ImmutableArray<Entry>, DateOnly, IEnumerable<Diagnostic>>> Checks { get; init; } = [];

    /// <summary>Pages and files that need the site alone.</summary>
    public ImmutableArray<Func<Site, ComposeOptions, IEnumerable<Output>>> Pages { get; init; } = [];

    /// <summary>Where its sections stand at the foot of every page.</summary>
    public ImmutableArray<Signpost> Signposts { get; init; } = [];
}
