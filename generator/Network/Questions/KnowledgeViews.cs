using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Needs;
using Pec.Network.Sheets;

namespace Pec.Network.Questions;

/// <summary>The page of questions: those that are open, then those of which something is known.</summary>
/// <param name="Count">How many there are, on all its pages.</param>
/// <param name="Ask">A message in which to ask; null when nobody is there to read it.</param>
/// <param name="Knowledge">The page of what can be learnt.</param>
public sealed record QuestionsView(
    string Title, string? Summary, Html? Introduction, int Count, ImmutableArray<KnowledgeGroupView> Groups, LinkView? Ask, LinkView Knowledge,
    PagerView? Pager) : IView;

/// <summary>The page of what can be learnt: tools and what they are used for, then offers and requests of knowledge.</summary>
/// <param name="Count">How many there are, on all its pages.</param>
/// <param name="HasMeetings">Whether an offer and a request of the page could meet.</param>
/// <param name="Nearest">How many others each names at most by itself.</param>
/// <param name="Questions">The page of questions.</param>
/// <param name="Write">A message that offers or asks something.</param>
public sealed record KnowledgesView(
    string Title, string? Summary, Html? Introduction, int Count, ImmutableArray<KnowledgeGroupView> Groups, bool HasMeetings, int Nearest, LinkView Questions,
    LinkView? Write, PagerView? Pager) : IView;

/// <param name="Anchor">Its id in the page.</param>
/// <param name="IsCards">Each is little enough for a card, whose only link is its title.</param>
public sealed record KnowledgeGroupView(string Title, string Anchor, bool IsCards, ImmutableArray<KnowledgeItemView> Items);

/// <summary>A question, or something that somebody knows, out of its sheet. Null or empty where nothing was told.</summary>
/// <param name="Summary">Of what somebody knows, how its text begins when nobody summed it up.</param>
/// <param name="Known">How the answer to a question begins.</param>
/// <param name="Seekers">Who asks.</param>
/// <param name="Helpers">Who knows, and would help.</param>
/// <param name="Debate">What is still discussed, by paragraphs.</param>
/// <param name="Productions">Those that answer it.</param>
/// <param name="Sequel">Whom an offer or a request could meet; null for anything else.</param>
public sealed record KnowledgeItemView(
    LinkView Sheet, string? Summary, string? Known, bool IsOffer, ImmutableArray<LinkView> Seekers, ImmutableArray<LinkView> Helpers,
    ImmutableArray<string> Debate, ImmutableArray<LinkView> Productions,
    string? Uses, string? Tools, ImmutableArray<LinkView> Projects, ListingSequelView? Sequel);

/// <summary>The sheet of a question, or of something that somebody knows.</summary>
/// <param name="Nature">What it is, in a word or two.</param>
/// <param name="Seekers">Who asks, and <paramref name="Helpers"/> who would help; null when nobody is named.</param>
/// <param name="Debate">What is still discussed, by paragraphs.</param>
/// <param name="Answer">A message about it, ready to be written.</param>
public sealed record KnowledgeView(
    SheetView Sheet, string Nature, bool IsQuestion, bool IsOffer, bool IsRequest, FactView? Seekers, FactView? Helpers, ImmutableArray<string> Debate, ListingSequelView? Sequel, LinkView? Answer) : IView;
