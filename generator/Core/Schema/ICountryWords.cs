using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema.Codecs;

namespace Pec.Schema;

/// <summary>What the country of a site changes in how fields are told.</summary>
public interface ICountryWords
{
    /// <summary>A value of a field, as an author types it: of a place, one of the country.</summary>
    string ExampleOf(IField field);

    /// <summary>The words between which one chooses, but those that only another country has.</summary>
    IEnumerable<(string Word, Sentence Label)> OptionsOf(ImmutableArray<(string Word, Sentence Label)> choice);
}
