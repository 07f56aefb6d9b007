using System.Collections.Immutable;

namespace Pec.Model;

/// <summary>What a visitor's device receives for one page, in bytes; texts as compressed by gzip.</summary>
/// <param name="Styles">The style sheets, and all that they may ask for: pictures and fonts of the theme.</param>
/// <param name="Requests">How many files, the page included.</param>
/// <param name="Elements">How many elements the page has.</param>
public sealed record Weight(Page Page, int Html, int Styles, int Scripts, int Pictures, int Requests, int Elements)
{
    public int Total => Html + Styles + Scripts + Pictures;
}

/// <summary>What a theme allows itself, in bytes compressed by gzip but for the two counts.</summary>
/// <param name="Page">The HTML of one page; a page without any content counts for the theme.</param>
/// <param name="Styles">All style sheets together.</param>
/// <param name="Scripts">All scripts together.</param>
/// <param name="Fonts">All fonts of the theme together.</param>
/// <param name="Pictures">All pictures of the theme together.</param>
public sealed record Budget(int Page, int Styles, int Scripts, int Fonts, int Pictures, int Requests, int Elements);

/// <summary>What only a theme and a finished page can tell.</summary>
public sealed record Measures(ImmutableArray<Weight> Weights, ImmutableArray<InkPair> Inks);
