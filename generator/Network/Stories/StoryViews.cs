using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Stories;

/// <summary>A story: told here, relayed, or wanted.</summary>
/// <param name="Minutes">How long it takes to read; 0 under a minute.</param>
/// <param name="IsWanted">Nobody told it yet: a sentence and a question.</param>
/// <param name="Know">A message from somebody who knows it; null when it was told, or when the network gave no address.</param>
/// <param name="Relay">Where it was read; null for one of our own.</param>
/// <param name="Quoted">The original's address, where the text is an extract of it.</param>
/// <param name="Before">The one told just before this one, as <paramref name="After"/> just after.</param>
/// <param name="Near">Others that share something with it.</param>
public sealed record StoryView(
    SheetView Sheet, DateView? Date, int Minutes, string? Authors, string? Gatherer, bool IsWanted, Destination? Know, RelayView? Relay, Destination? Quoted, LinkView? Before, LinkView? After, ImmutableArray<CardView> Near) : IView;

/// <summary>Where a relayed story comes from, by what right, and how much of it is shown.</summary>
/// <param name="At">Who publishes it, and where.</param>
/// <param name="Mode">What is shown here, in words.</param>
public sealed record RelayView(LinkView At, string Mode, string? Author, string? Licence, string? Permission, DateView? On);

/// <summary>The list of stories, or those of one usage.</summary>
/// <param name="Count">How many there are, wanted ones included.</param>
/// <param name="Ways">Other ways to find a story; empty while the list is short, and on further pages.</param>
/// <param name="Doors">How to bring a story: on the first page of the list alone.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
public sealed record StoriesView(
    string Title, string? Summary, Html? Introduction, int Count, ImmutableArray<CardGroupView> Groups, ImmutableArray<WayView> Ways, ImmutableArray<LinkView> Doors, LinkView? Write, PagerView? Pager) : IView;

/// <summary>One way to find a story, and where it leads.</summary>
public sealed record WayView(string Name, ImmutableArray<LinkView> Links);

/// <summary>The stories that nobody told yet.</summary>
/// <param name="Doors">How to bring a story in another way.</param>
public sealed record WantedView(
    string Title, string Summary, ImmutableArray<WantedStoryView> Stories, ImmutableArray<LinkView> Doors, LinkView? Write, PagerView? Pager) : IView;

/// <param name="Question">One sentence and a question.</param>
/// <param name="Know">A message that names the story; null when the network gave no address.</param>
public sealed record WantedStoryView(LinkView Story, string? Places, string? Question, Destination? Know);

/// <summary>A page of questions about a story, to be answered in a message, in GitLab or on paper.</summary>
/// <param name="IsInterview">Whether one person asks them of another.</param>
/// <param name="Promise">What becomes of the answers, in a sentence.</param>
/// <param name="Within">In how long the network answers; null when it did not say.</param>
/// <param name="SendTo">The same address as <paramref name="Answer"/>, to be read on paper.</param>
/// <param name="Answer">A message with the questions in it, or the page where one writes.</param>
/// <param name="Issue">The same questions where an account is needed.</param>
/// <param name="Other">The other page of questions.</param>
public sealed record StoryQuestionsView(
    string Title, string Summary, bool IsInterview, ImmutableArray<string> Questions, string Promise, string? Within, string? SendTo, Destination? Answer, Destination? Issue, LinkView Other) : IView;
