using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Resolving;

/// <summary>The words of a list that no sheet uses, told once for each list.</summary>
internal static class UnusedTerms
{
    /// <summary>Lists from which sheets choose freely; the words of a closed list are the program's own.</summary>
    private static ImmutableHashSet<string> OpenLists(ContentModel model) =>
        [.. model.Kinds.SelectMany(k => Structures(k.Fields)).OfType<Structure.Term>().Where(t => !t.IsClosed).Select(t => t.Vocabulary)];

    /// <param name="used">What sheets use.</param>
    /// <param name="doubtful">Lists of which a sheet uses a word that is not there: it may be one of them, mistyped.</param>
    public static IEnumerable<Diagnostic> Find(Content content, IReadOnlySet<Term> used, IReadOnlySet<string> doubtful)
    {
        // What a file that did not read whole uses, nobody knows.
        if (content.Refused.Count > 0) return [];
        var open = OpenLists(content.Model);
        return from list in content.Vocabularies
               where open.Contains(list.Name) && !doubtful.Contains(list.Name)
               let parents = list.Terms.Select(t => t.Parent?.Text).ToHashSet()
               let unused = list.Terms.Where(t => !used.Contains(t) && !parents.Contains(t.Id.Text)).ToList()
               where unused.Count > 0
               select Rules.UnusedTerm(unused[0].Id.At, list.Name, unused.Select(t => t.Id.Text));
    }

    private static IEnumerable<Structure> Structures(IEnumerable<IField> fields) =>
        fields.SelectMany(f => f.Codec.Structure is Structure.Composite parts ? Structures(parts.Fields) : [f.Codec.Structure]);
}
