using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Composing.Colophon;

/// <summary>The legal notice: the page's words, then what the law asks for; null where it was not told.</summary>
public sealed record LegalView(string Title, string? Summary, Html? Body, string? Publisher, string? Host, LinkView? Write) : IView
{
    /// <summary>In how long a name, a picture or a sheet is removed; null when the network did not say.</summary>
    public string? Within { get; init; }
}

/// <summary>What pages weigh, one of each sort; nothing but words before anything was measured.</summary>
public sealed record WeightsView(string Title, string? Summary, Html? Body, ImmutableArray<WeightRowView> Rows) : IView;

/// <summary>One page and what it asks for. Weights are in words, with their unit, as a server that compresses sends them.</summary>
public sealed record WeightRowView(LinkView Page, string Text, string Style, string Pictures, string Total, string Files, string Elements);

/// <summary>How accessible the site is, as far as it is known.</summary>
/// <param name="Contrast">The pair of colours that is the hardest to read; null for a theme that names none.</param>
/// <param name="Pictures">How many pictures the texts show: each is described, or marked as decoration.</param>
/// <param name="Write">Where to say what gets in the way.</param>
public sealed record AccessibilityView(string Title, string? Summary, Html? Body, ContrastView? Contrast, int Pictures, LinkView? Write) : IView;

/// <param name="Pairs">How many pairs of colours carry words.</param>
public sealed record ContrastView(string Text, string Ground, string InLight, string InDark, int Pairs);
