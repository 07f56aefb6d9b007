using System.Globalization;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Outcomes;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>
/// Where the projects stand, for how long, how old they are and how many people they gather. Nobody is ranked, and who told nothing is not named.
/// </summary>
internal static class Progress
{
    public static readonly Url Url = new("/avancement/");

    /// <summary>Each is a row of ten elements.</summary>
    private const int PerPage = 72;

    /// <summary>What a project tells of its way.</summary>
    internal sealed record Way(Project Project, TermUse? Stage, Day? Since, Day? Start, Figure? People);

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("avancement-titre"));
        var ways = site.Listed<Project>().Select(p => WayOf(p)).Where(w => w.Stage is not null || w.Start is not null || w.People is not null).ToList();
        var head =
            introduction.Head with { IsInvitation = ways.Count == 0, Source = introduction.Head.Source ?? new($"{Files.Root}/{Project.Kind.Folder}"), Type = "CollectionPage" };
        return Paging.Slices(Url, head, ways, PerPage).Select(slice => new Page(
            slice.Url, "progress",
            () => new ProgressView(
                slice.Head.Title, slice.IsFirst ? introduction.Summary : null, slice.IsFirst ? introduction.Body : null, ways.Count,
                ways.Count >= Thresholds.Enough,
                slice.IsFirst && ways.Count >= Thresholds.Enough ? [.. ChartsOf(site, ways)] : [],
                [.. slice.Items.Select(w => Row(w, options.Date))], Format.Network(site, introduction.Title), slice.Pager),
            slice.Head));
    }

    /// <summary>The path on a sheet: a date says since when, and what has not begun is planned.</summary>
    public static FactView Told(Site site, Project project, FactView part) => part with
    {
        Values =
        [
            .. part.Values.Zip(project.Phases, (value, phase) => value with { Facts = [.. value.Facts.Select(f => f.Key != "depuis" ? f : phase.IsPlanned ? f with { Label = site.Say("avancement-prevu") } : f with { IsAlone = true })] }),
        ],
        Holds = project.Phases.Where(p => !p.IsPlanned).MinBy(p => p.Since.Date) is { } first
            ? site.Say("chemin-depuis", first.Since.Date.Year.ToString(CultureInfo.InvariantCulture)) : null,
    };

    public static Way WayOf(Project project)
    {
        var start = project.Phases.Where(p => !p.IsPlanned).Select(p => p.Since).Append(project.Since).OfType<Day>().MinBy(d => d.Date);
        return new(
            project, project.Standing, project.StandingSince, start, project.Figures.Where(f => f.Date is not null && IsOfPeople(f)).MaxBy(f => f.Date!.Date));
    }

    private static bool IsOfPeople(Figure figure) => figure.What.Meaning.Sense?.Text == Indicators.People;

    /// <summary>What others wrote of a project is as old as their source: it does not grow older by itself.</summary>
    private static ProgressRowView Row(Way way, DateOnly today)
    {
        var grows = !way.Project.IsUnclaimed;
        var end = Stages.IsOver(way.Stage) ? way.Since?.Date.First : today;
        return new(
            Format.Link(way.Project), ProjectPresenter.StageOf(way.Project), Format.Date(way.Since),
            grows && way.Since is { } since ? Ages.InWords(since.Date, today) : null,
            grows && way.Start is { } start && end is { } until ? Ages.InWords(start.Date, until) : null,
            way.People is { } people ? new(Numbers.InWords(people.Number.Number), people.What.Meaning.Shown, Format.Date(people.Date)!, Ages.InWords(people.Date!.Date, today)) : null);
    }

    private static IEnumerable<ChartView> ChartsOf(Site site, List<Way> ways)
    {
        var told = ways.Select(w => w.Stage?.Meaning).OfType<Meaning>().ToList();
        var stages = site.Terms.Sort("etapes", told, s => s).Where(s => !s.Things.IsEmpty).Select(s => (s.Meaning.Shown, s.Things.Length)).ToList();
        if (stages.Count > 1 && told.Count >= Thresholds.Enough)
            yield return Charts.Lying(site.Say("avancement-etapes"), "etapes", site.Say("avancement-etape"), site.Say("filtre-projets"), stages);
        var starts = ways.Where(w => w.Start is not null).Select(w => w.Start!.Date.Year).ToList();
        if (starts.Count >= Thresholds.Enough)
            yield return Charts.Yearly(site.Say("avancement-debuts"), "debuts", site.Say("avancement-annee"), site.Say("avancement-commencent"), starts);
    }
}
