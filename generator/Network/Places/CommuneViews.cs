using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Places;

/// <summary>The letters under which any commune of the country is found.</summary>
/// <param name="Text">What they lead to, in a sentence.</param>
public sealed record CommuneIndexView(string Text, Destination To, ImmutableArray<LinkView> Initials);

/// <summary>The communes of the country by their first letter, or those of one letter by department; each leads to the nearest page that holds something.</summary>
/// <param name="Index">Every letter.</param>
/// <param name="Ranges">The pages of this letter, or of each when none was chosen.</param>
/// <param name="Order">How they are sorted, in a sentence: by departments, or what the country calls so.</param>
/// <param name="Departments">Empty where no letter was chosen.</param>
public sealed record CommunesView(
    string Title, string? Summary, CommuneIndexView Index, ImmutableArray<CommuneRangeView> Ranges, string Order, ImmutableArray<CommuneDepartmentView> Departments) : IView;

/// <param name="Text">« de Baâlon à Berville ».</param>
/// <param name="To">Null for the page itself.</param>
public sealed record CommuneRangeView(string Initial, string Text, Destination? To);

/// <summary>The communes of one department.</summary>
/// <param name="Nearest">The page of the department, else of its region, else what no distance stops.</param>
/// <param name="Names">Names that follow one another without a page, together; or one that has its page.</param>
public sealed record CommuneDepartmentView(LinkView Nearest, ImmutableArray<CommuneNamesView> Names);

/// <param name="To">Its page; null where there is none.</param>
public sealed record CommuneNamesView(string Text, Destination? To);
