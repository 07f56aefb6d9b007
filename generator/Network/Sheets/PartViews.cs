using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Sheets;

/// <summary>How open something is, in words: its name, how far, and why.</summary>
/// <param name="Role">What it serves for.</param>
/// <param name="State">How open; null where nobody said.</param>
/// <param name="Words">What is told without a degree: how data of people are protected.</param>
/// <param name="Where">Where one finds it.</param>
/// <param name="Wished">By what the project would like to replace it.</param>
public sealed record DegreeView(string Name, string? Role, StateView? State, string? Words, string? Licence, LinkView? Where, string? Why, string? Wished);

/// <summary>What becomes of a need or an offer.</summary>
/// <param name="IsPast">Its last day is over.</param>
/// <param name="Stories">Those that tell how it was met.</param>
/// <param name="Meetings">Those who could answer, or be answered.</param>
/// <param name="Fold">Under which words the meetings are folded; null where they stand open.</param>
/// <param name="Reply">How one answers it; null once it is over.</param>
public sealed record ListingSequelView(
    bool IsOffer, bool IsMet, bool IsPast, ImmutableArray<LinkView> Stories, ImmutableArray<MeetingView> Meetings, string? Fold, ReplyView? Reply);

/// <summary>A message to whoever told a need or an offer, already begun.</summary>
/// <param name="What">The need or the offer, for whoever hears the link alone.</param>
/// <param name="Address">Where it goes, to be read and copied.</param>
/// <param name="IsNetwork">They gave no address: the network passes it on.</param>
public sealed record ReplyView(Destination To, string What, string Address, bool IsNetwork);

/// <summary>Somebody who could answer.</summary>
/// <param name="Other">Who, and where its sheet says what.</param>
/// <param name="Shared">What both have in common, in sentences.</param>
/// <param name="Introduce">A message to both with three sentences; null when nobody gave an address, not even the network.</param>
/// <param name="Names">Both, for whoever hears the link alone.</param>
public sealed record MeetingView(LinkView Other, string What, string Shared, Destination? Introduce, string Names);

/// <summary>What the sheet of an ally adds for the board of an association.</summary>
/// <param name="HasDeclaration">Whether its text is the declaration of a friendship that it signed.</param>
/// <param name="Friendship">The page that says how to answer.</param>
/// <param name="Answer">A message that asks to sign; its text is the address, for paper.</param>
public sealed record AllianceView(bool HasDeclaration, Destination Friendship, LinkView? Answer, string? Within);
