using System.Collections.Immutable;
using System.Text;
using Pec.Diagnostics.Reports;
using Pec.Model;

namespace Pec.Schema.Json;

/// <summary>The schemas that <c>pec schema</c> gives. To publish one more: its line here.</summary>
public static class Schemas
{
    /// <param name="vocabularies">The lists of the content, for the words that an editor proposes.</param>
    /// <param name="country">What the country of the site changes in them.</param>
    public static ImmutableArray<SchemaDocument> All(ContentModel model, ImmutableArray<Vocabulary> vocabularies, ICountryWords country) =>
    [
        .. model.Formats.Select(f => new SchemaDocument(f.Name, f.Files, SchemaWriter.Write(f, vocabularies, country))),
        new SchemaDocument("rapport", [], Encoding.UTF8.GetBytes(JsonReport.Schema)),
    ];
}
