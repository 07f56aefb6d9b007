using System.Collections.Immutable;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>A question that people answer in their own words, in a message, on paper or in a form.</summary>
/// <param name="Words">As it is printed.</param>
/// <param name="Keys">The keys that its answer fills; <see cref="Ask.Body"/> for the text of the entry.</param>
public sealed record Question(string Words, ImmutableArray<string> Keys)
{
    /// <summary>What the first of its keys means; null where it is the text.</summary>
    public string? Help { get; init; }

    /// <summary>A value of that key, as an author types it.</summary>
    public string? Example { get; init; }

    /// <summary>How much its answer is asked for.</summary>
    public Level Level { get; init; } = Level.Free;

    /// <summary>The keys of the schema that it fills, in the order of the question.</summary>
    public ImmutableArray<IField> Fields { get; init; } = [];

    /// <summary>Whether its answer is a part of the text.</summary>
    public bool IsOfText => Keys is [Ask.Body];

    /// <summary>The question of a kind with what its schema says of the keys.</summary>
    internal static Question Of(IKind kind, Ask ask)
    {
        var fields = ImmutableArray.CreateRange(ask.Keys.Select(k => kind.Fields.FirstOrDefault(f => f.Key == k)).OfType<IField>());
        return new(ask.Words, ask.Keys)
        {
            Fields = fields, Help = fields.FirstOrDefault()?.Help.French, Example = fields.FirstOrDefault()?.Example,
            Level = fields.Select(f => f.Level).DefaultIfEmpty(Level.Free).Min(),
        };
    }
}
