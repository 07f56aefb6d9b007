using System.Collections.Immutable;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network;

/// <summary>What the keys of sheets lean on, read in the structure of their values.</summary>
internal static class FieldUses
{
    /// <summary>The lists from which they take words.</summary>
    public static IEnumerable<string> ListsOf(IEnumerable<IField> fields) => fields.SelectMany(f => f.Codec.Structure switch
    {
        Structure.Term term => [term.Vocabulary],
        Structure.Composite parts => ListsOf(parts.Fields),
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>Whether a key says nothing without this feature: it names its kinds alone, or a word of a list whose words have a page there.</summary>
    public static bool SpeaksOf(IField field, Feature feature) => field.Codec.Structure switch
    {
        Structure.Reference names => names.Kinds.All(name => feature.Kinds.Any(k => k.Name == name)),
        Structure.Term term => feature.Lists.Any(l => l.Vocabulary == term.Vocabulary),
        Structure.Composite parts => parts.Fields.Any(f => f.Level == Level.Required && SpeaksOf(f, feature)),
        _ => false,
    };
}
