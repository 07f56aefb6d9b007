using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Usages;

/// <summary>« L'un ou l'autre ? »: projects to tick, told side by side in their own words.</summary>
/// <param name="Styles">The rules that show what is ticked, and hide the questions to which they give one answer.</param>
/// <param name="Chosen">What can be ticked on this page; empty where usages come first.</param>
/// <param name="Usages">With too many projects for one page, the usages to start from.</param>
/// <param name="Finder">Where one looks for a project by what it is for.</param>
public sealed record ComparisonView(
    string Title, string? Summary, Html? Introduction, Destination? Styles, ImmutableArray<ComparedView> Chosen, ImmutableArray<LinkView> Usages, PagerView? Pager, LinkView Finder, LinkView? Write) : IView;

/// <summary>One of them.</summary>
/// <param name="Id">Its word on the page.</param>
/// <param name="Marks">The questions that it answers, and with which answer, for the rules.</param>
/// <param name="SourceYear">For a sheet that nobody answers for, the year of its latest source.</param>
/// <param name="Distinction">What sets it apart, in its own sentence.</param>
/// <param name="Untold">What nobody told of it yet, in one sentence; null when it answers all.</param>
public sealed record ComparedView(
    string Id, string Marks, LinkView By, string? Summary, string? SourceYear, ImmutableArray<ComparedRowView> Rows, string? Distinction, string? Untold, LinkView? Write);

/// <param name="Mark">The question's word for the rules.</param>
public sealed record ComparedRowView(string Mark, string Label, StateView? State, string? Text);
