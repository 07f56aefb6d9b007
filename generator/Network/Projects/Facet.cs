using System.Collections.Immutable;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>A question by which one chooses among the projects, with the answers that at least one of them gives.</summary>
/// <param name="Key">Its word in addresses.</param>
public sealed record Facet(FacetKind Kind, string Key, ImmutableArray<FacetValue> Values)
{
    /// <summary>How the sheet of a project says that it has this value: short, since a page says it often, with a letter that no other question has.</summary>
    public string MarkOf(FacetValue value) => $"{(char)('a' + (int)Kind)}-{value.Id}";
}

public enum FacetKind { Usage, Place, Stage, Openness, LegalForm, Need }

/// <summary>One answer, and the projects that give it in French order of titles.</summary>
/// <param name="Id">Its word in addresses: of a–z, 0–9 and hyphens.</param>
/// <param name="Name">With its typography.</param>
public sealed record FacetValue(string Id, string Name, ImmutableArray<Entry> Projects);
