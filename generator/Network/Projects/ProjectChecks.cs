using Pec.Checking;
using Pec.Diagnostics;
using Pec.Model.French;
using Pec.Network.Authorities;
using Pec.Network.Charter;
using Pec.Network.Outcomes;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>What a project counts, proves and asks: dated, and with its method.</summary>
internal static class ProjectChecks
{
    private const double Leap = 100;

    public static void Check(Project project, ReadContext reading)
    {
        Dates(project, reading);
        foreach (var figure in project.Figures.Where(f => f.Date is null)) reading.Report(ProjectRules.UndatedFigure(figure.What.At));
        foreach (var figure in project.Figures.Where(f => f.Number.Number < 0)) reading.Report(ProjectRules.NegativeFigure(figure.Number.At, figure.Number.Written, figure.Number.Written.TrimStart('-', '−', ' ')));
        foreach (var figures in project.Figures.Where(f => f.Date is not null).GroupBy(f => Folding.Slug(f.What.Word), StringComparer.Ordinal)) Leaps([.. figures.OrderBy(f => f.Date!.Date)], reading);
        foreach (var what in project.Utility.SelectMany(u => u.Externalities))
            if (what is { Number: { } number, Method: null }) reading.Report(OutcomeRules.FigureWithoutMethod(number.At));
        foreach (var commitment in project.Charter)
            if (commitment is { Evidence: { } evidence, On: null }) reading.Report(CharterRules.UndatedEvidence(evidence.At));
        foreach (var request in project.Requests)
            if (project.IsKept && request.IsSilent(reading.Today)) reading.Report(AuthorityRules.SilentAuthority(request.On!.At));
    }

    /// <summary>A path out of order, one year told twice, an agreement before what was agreed to.</summary>
    private static void Dates(Project project, ReadContext reading)
    {
        foreach (var phase in project.Phases) DateOrder.Check(("depuis", phase.Since), ("jusqua", phase.Until), reading);
        // One is told: of a list from the latest to the oldest, each would be.
        for (var i = 1; i < project.Phases.Length; i++)
            if (project.Phases[i].Since.Date.Last < project.Phases[i - 1].Since.Date.First)
            {
                reading.Report(ProjectRules.UnorderedPath(project.Phases[i].Since.At));
                break;
            }
        foreach (var request in project.Requests) DateOrder.Check(("date", request.On), ("accord", request.Consent), reading);
        var years = new Dictionary<int, Utility>();
        foreach (var told in project.Utility)
            if (!years.TryAdd(told.Year.Date.Year, told))
                reading.Report(ProjectRules.YearTwice(told.Year.At, told.Year.Date.Year, years[told.Year.Date.Year].Year.At.Line));
    }

    private static void Leaps(List<Figure> byDate, ReadContext reading)
    {
        for (var i = 1; i < byDate.Count; i++)
        {
            var (before, after) = (byDate[i - 1].Number, byDate[i].Number);
            var ratio = before.Number > 0 && after.Number > 0 ? (double)after.Number / (double)before.Number : 1;
            if (ratio is >= Leap or <= 1 / Leap)
                reading.Report(ProjectRules.LeapingFigure(after.At, byDate[i].What.Word, before.Written, after.Written));
        }
    }
}
