using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Charter;

/// <summary>The manifesto: its text when somebody wrote one, what is already said, who signed it, what remains to be written.</summary>
/// <param name="IsPart">Whether the page only holds the sayings of one term, which are too many for the first.</param>
/// <param name="Text">Null until somebody writes it.</param>
/// <param name="Questions">Those that nobody answered yet; <paramref name="AllQuestions"/> leads to the others when they are many.</param>
/// <param name="Write">A message to the network, to take part in writing.</param>
/// <param name="Sign">A message that asks to sign; null while there is no text.</param>
public sealed record ManifestoView(
    string Title, string? Summary, bool IsPart, Html? Text, ImmutableArray<TermView> Terms, ImmutableArray<SignatoryView> Signatories,
    ImmutableArray<LinkView> Questions, LinkView? AllQuestions,
    LinkView? Write, Destination? Sign, LinkView? Previous, LinkView? Next) : IView;

/// <summary>What is wanted at one term.</summary>
/// <param name="Title">Null on the page of one term, which has that title.</param>
/// <param name="More">Where its sayings stand, when they have pages of their own.</param>
public sealed record TermView(string? Title, string Anchor, ImmutableArray<SayingView> Sayings, LinkView? More);

/// <summary>An objective in the words of those who told it.</summary>
/// <param name="Kind">Whether a group or a project says it.</param>
/// <param name="SourceYear">For a sheet that others wrote, the year of its latest source.</param>
public sealed record SayingView(string Words, LinkView By, string Kind, bool IsUnclaimed, string? SourceYear);

/// <summary>Who signed, and when.</summary>
public sealed record SignatoryView(LinkView By, DateView On);
