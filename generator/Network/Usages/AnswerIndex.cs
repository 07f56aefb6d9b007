using System.Collections.Immutable;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>What answers each usage: one looks for a project by what it is for.</summary>
/// <param name="Usages">Those of the vocabulary in its order, answered or not; then the words that wait to be put in order.</param>
public sealed record AnswerIndex(ImmutableArray<Usage> Usages);

/// <summary>Something that one may want to do.</summary>
/// <param name="Id">Its word in addresses.</param>
/// <param name="Name">With its typography.</param>
/// <param name="Term">Null for a word that the vocabulary does not have.</param>
/// <param name="Answers">In French order of titles, those of narrower usages too.</param>
public sealed record Usage(string Id, string Name, Term? Term, ImmutableArray<Answer> Answers)
{
    /// <summary>Whether somebody can be asked today.</summary>
    public bool IsAnswered => Answers.Any(a => a.Readiness != Readiness.Resting);
}

/// <summary>A project or an ally, for whoever looks for a project.</summary>
/// <param name="Around">Its places, then those that hold them, the nearest first.</param>
/// <param name="Anywhere">« En ligne » or « Partout »: the place of what no distance stops.</param>
public sealed record Answer(Entry By, Readiness Readiness, ImmutableArray<Place> Around, Place? Anywhere)
{
    /// <summary>Whether it is in one of the regions near another.</summary>
    /// <param name="near">Their ids.</param>
    public bool IsNear(ImmutableArray<string> near) => !near.IsEmpty && Around.Any(p => near.Contains(p.Id));

    public bool HasFreeCode => By.Opening is { Code.Word: "libre" };
}

/// <summary>Whether one can use it, in the order in which a page tells it.</summary>
public enum Readiness
{
    Today,
    Building,
    /// <summary>Nobody told whether one can.</summary>
    Untold,
    /// <summary>An ally, a friend or a neighbour of the network.</summary>
    Neighbour,
    /// <summary>Ended, paused, or closed for now: not an answer that one can use.</summary>
    Resting,
}
