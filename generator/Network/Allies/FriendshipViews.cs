using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Allies;

/// <summary>Friendship: the declaration, those who gave their word, and how to answer.</summary>
/// <param name="Declaration">Its text; null until somebody writes it.</param>
/// <param name="Circles">Allies, then friends; empty while nobody is.</param>
/// <param name="IsFull">Whether each one is told with its promises; else they are names under their sector.</param>
/// <param name="Questions">What remains to be found before it is written.</param>
/// <param name="Answer">A message that asks to sign, and the address it goes to.</param>
/// <param name="Manifesto">Null where the site does without.</param>
/// <param name="Who">Who answers; <paramref name="Within"/>, in how long.</param>
public sealed record FriendshipView(
    string Title, string? Summary, Html? Declaration, ImmutableArray<CircleView> Circles, bool IsFull, ImmutableArray<LinkView> Questions, LinkView? Answer, string? Who, string? Within, LinkView? Manifesto, LinkView Neighbours, LinkView Allies) : IView
{
    /// <summary>The same on one sheet, for a board.</summary>
    public required LinkView Sheet { get; init; }
}

/// <summary>The declaration on one A4, for a board that reads and signs it.</summary>
/// <param name="Network">Who proposes it.</param>
/// <param name="Declaration">Its text; null until somebody writes it: the theme then proposes sentences, and says that they are proposed.</param>
/// <param name="Signed">Who signed it already, in words.</param>
/// <param name="Answer">Where the signed sheet is told.</param>
public sealed record FriendshipSheetView(
    string Title, string Summary, string Network, Html? Declaration, string? Signed, LinkView? Answer, LinkView Friendship) : IView;

/// <summary>Those who are as near, in the order of their sectors.</summary>
public sealed record CircleView(string Title, string Anchor, ImmutableArray<FriendView> Friends);

/// <param name="Ours">What the network promises; <paramref name="Theirs"/>, what they do.</param>
public sealed record FriendView(LinkView By, string? Sector, string? Ours, string? Theirs, ImmutableArray<SignedView> Signed);

/// <summary>A text that was signed, as words that a date follows: « le manifeste », « le 3 mars 2026 ».</summary>
/// <param name="To">Where one reads it.</param>
public sealed record SignedView(string Text, Destination? To, DateView On);
