using System.Globalization;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Network.Usages;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>
/// Whether one can use a project, in words that answer: its card, the finder and its sheet say the same. What others wrote of it is as old as their source.
/// </summary>
internal static class UseAnswers
{
    /// <summary>Above, what stands before the first comma of a source is no name.</summary>
    private const int LongestName = 48;

    /// <summary>Null where nobody told anything of it.</summary>
    public static StateView? Of(Site site, Project project)
    {
        var stage = project.Standing?.Meaning;
        var sign = project.Welcome?.Open is { } open ? Answers.State(site, open).Sign
            : project.Standing is { } standing ? Stages.State("", standing).Sign
            : "vide";
        return project.Readiness switch
        {
            Readiness.Today => new(Today(site, project), sign),
            Readiness.Building => new(Sourced(site, project, Building(site, project)), sign),
            Readiness.Resting => new(Sourced(site, project, Resting(site, project)), "vide"),
            _ => stage is null ? null : new(Sourced(site, project, stage.Shown), sign),
        };
    }

    /// <summary>When it began, where that is not when its stage did: « Lancé en août 2017. »</summary>
    public static DateView? Start(Site site, Project project)
    {
        if (project.Since is not { } since || IsOver(project) || project.Phases.Any(p => p.Since.Date.CompareTo(since.Date) <= 0)) return null;
        var said = Format.On(since);
        return said with { Text = project.Readiness == Readiness.Building ? site.Say("servir-commence", said.Text) : site.Say("servir-lance", said.Text) };
    }

    /// <summary>The stage, and since when it lasts, are in the answer already.</summary>
    public static bool SaysStage(Site site, Project project) =>
        project.Standing is not { Meaning: { Sense.Text: Stages.InUse } stage } || stage.Key == FirstInUse(site)?.Key;

    /// <summary>« Oui » says that it is in use; a later stage of those in use says more.</summary>
    private static Meaning? FirstInUse(Site site) =>
        site.Terms.Sort(Stages.Vocabulary, Enumerable.Empty<Meaning>(), m => m).Select(m => m.Meaning).FirstOrDefault(m => m.Sense?.Text == Stages.InUse);

    public static bool SaysSince(Project project) =>
        IsOver(project) || project.Since is { } since && project.Phases.All(p => p.Since.Date.CompareTo(since.Date) > 0);

    private static bool IsOver(Project project) => project.Standing?.Meaning.Sense?.Text is Stages.Over or Stages.Paused;

    private static string Today(Site site, Project project)
    {
        var yes = project.Welcome?.Open?.Word == "sur-demande" ? site.Say("servir-sur-demande")
            : project.Standing?.Meaning.Sense?.Text == Stages.Trial ? site.Say("servir-essai")
            : site.Say("servir-oui");
        if (project.IsUnclaimed)
            return SheetPages.YearOf(project) is { } year
                ? site.Say("servir-annee", yes, year, SourceOf(site, project)) : site.Say("servir-source", yes, SourceOf(site, project));
        if (project.Phases.Where(p => !p.IsPlanned && p.Stage.Meaning.Sense?.Text == Stages.InUse).MinBy(p => p.Since.Date) is { } first)
            yes = site.Say("servir-depuis", yes, Year(first.Since));
        return WhereOf(project) is { } where ? $"{yes}, {where}" : yes;
    }

    private static string Building(Site site, Project project) => project.Standing?.Meaning switch
    {
        { Sense.Text: Stages.Idea } => site.Say("servir-idee"),
        { Sense.Text: Stages.Trial } stage => site.Say("servir-bientot-etape", Casing.Small(stage.Shown)),
        _ => site.Say("servir-bientot"),
    };

    private static string Resting(Site site, Project project) => project.Standing?.Meaning.Sense?.Text switch
    {
        Stages.Over => Since(site, project, site.Say("servir-arrete")),
        Stages.Paused => Since(site, project, site.Say("servir-pause")),
        _ => site.Say("servir-non"),
    };

    private static string Since(Site site, Project project, string answer) =>
        project.StandingSince is { } since ? site.Say("servir-depuis", answer, Year(since)) : answer;

    private static string Sourced(Site site, Project project, string answer) =>
        !project.IsUnclaimed ? answer
        : SheetPages.YearOf(project) is { } year ? site.Say("servir-source-annee", answer, SourceOf(site, project), year)
        : site.Say("servir-source", answer, SourceOf(site, project));

    /// <summary>Who said so the last: the name before the title of an article.</summary>
    private static string SourceOf(Site site, Project project)
    {
        var latest = project.Citations.Where(c => c.Date is not null).MaxBy(c => c.Date!.Date);
        return latest?.Name?.Shown.Split(',')[0].Trim() is { Length: > 0 and <= LongestName } name ? name : site.Say("servir-sources");
    }

    /// <summary>Its first place, where a sentence can name it without a table of articles.</summary>
    private static string? WhereOf(Project project) => project.Places is [{ Place: { } place }, ..] ? place switch
    {
        { IsAnywhere: true } => Casing.Small(place.Shown),
        { Level: PlaceLevel.Commune or PlaceLevel.District or PlaceLevel.Town } => Locatives.InTown(place.Shown),
        _ => null,
    } : null;

    private static string Year(Day day) => day.Date.Year.ToString(CultureInfo.InvariantCulture);
}
