using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Projects;

/// <summary>Every value by which one can choose among the projects, with its page.</summary>
/// <param name="All">The list that holds them all.</param>
public sealed record FacetsView(string Title, string Summary, LinkView All, ImmutableArray<FacetView> Facets) : IView;
