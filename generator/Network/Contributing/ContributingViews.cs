using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;

namespace Pec.Network.Contributing;

/// <summary>How one contributes.</summary>
/// <param name="Questions">What is asked of somebody who tells a project.</param>
/// <param name="Promise">What becomes of the answers, in a sentence.</param>
/// <param name="Within">In how long the network answers; null when it did not say.</param>
/// <param name="Answer">A message with the questions in it, or the page where one writes.</param>
/// <param name="Issue">The same questions where an account is needed.</param>
/// <param name="NewFile">The editor on a new file.</param>
public sealed record ContributeView(
    string Title, string? Summary, Html? Body, ImmutableArray<string> Questions, string Promise, string? Within, Destination? Answer, Destination? Issue, Destination? NewFile, Destination Paper) : IView
{
    /// <summary>What one may write, and what the check says of it.</summary>
    public ImmutableArray<LinkView> Guides { get; init; } = [];

    /// <summary>What one may want to do here, first.</summary>
    public ImmutableArray<DeedView> Deeds { get; init; } = [];
}

/// <summary>Something that one may want to do, and where it is done.</summary>
public sealed record DeedView(string Title, string Text, ImmutableArray<LinkView> Links);

/// <summary>How one writes a text.</summary>
/// <param name="Picture">The lines of a picture.</param>
public sealed record WritingView(string Title, string? Summary, ImmutableArray<WritingExampleView> Examples, string Picture, ImmutableArray<WritingKindView> Kinds) : IView;

/// <param name="Lines">What one types.</param>
/// <param name="Shown">What a page makes of it.</param>
public sealed record WritingExampleView(string Title, string Text, string Lines, Html Shown);

/// <summary>Where a sheet of a kind is begun.</summary>
/// <param name="NewFile">The editor on a new file; null where the site has no repository.</param>
public sealed record WritingKindView(string Title, LinkView Form, Destination? NewFile);

/// <summary>The questions on a sheet of paper.</summary>
/// <param name="SendTo">Where to send the answers.</param>
public sealed record PaperView(string Title, ImmutableArray<string> Questions, string Promise, string? SendTo) : IView;

/// <summary>Every rule of the check, by what it speaks of.</summary>
public sealed record RuleGuideView(string Title, string? Summary, ImmutableArray<RuleGroupView> Groups) : IView;

/// <param name="Anchor">The id of the group on its page.</param>
public sealed record RuleGroupView(string Title, string Anchor, ImmutableArray<RuleView> Rules);

/// <summary>A rule in words; « … » stands for what depends on the text.</summary>
/// <param name="Id">Its permanent name, and its id on the page.</param>
/// <param name="Severity">How grave it is: <c>erreur</c>, <c>avertissement</c> or <c>conseil</c>.</param>
/// <param name="Helps">What it may tell to do.</param>
/// <param name="Example">A mistake and its report, as lines of plain text; null for a rule without one.</param>
public sealed record RuleView(string Id, string Severity, string Message, string Why, ImmutableArray<string> Helps, string? Example);
