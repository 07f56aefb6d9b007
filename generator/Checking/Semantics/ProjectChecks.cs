using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;
using Pec.Schema.Parts;

namespace Pec.Checking.Semantics;

/// <summary>What a project counts, proves and asks: dated, and with its method.</summary>
internal static class ProjectChecks
{
    private const double Leap = 100;

    public static void Check(Entry entry, Reading reading)
    {
        if (entry is not Project project) return;
        foreach (var figure in project.Figures.Where(f => f.Date is null)) reading.Report(Rules.UndatedFigure(figure.What.At));
        foreach (var figure in project.Figures.Where(f => f.Number.Number < 0)) reading.Report(Rules.NegativeFigure(figure.Number.At, figure.Number.Written, figure.Number.Written.TrimStart('-', '−', ' ')));
        foreach (var figures in project.Figures.Where(f => f.Date is not null).GroupBy(f => Folding.Slug(f.What.Word), StringComparer.Ordinal)) Leaps([.. figures.OrderBy(f => f.Date!.Date)], reading);
        foreach (var what in project.Utility.SelectMany(u => u.Externalities))
            if (what is { Number: { } number, Method: null }) reading.Report(Rules.FigureWithoutMethod(number.At));
        foreach (var commitment in project.Charter)
            if (commitment is { Evidence: { } evidence, On: null }) reading.Report(Rules.UndatedEvidence(evidence.At));
        foreach (var request in project.Requests)
            if (project.IsKept && request is { On: { } on, Answer: null or { Word: "en-cours" } } && on.Date.Last < reading.Today.AddMonths(-6)) reading.Report(Rules.SilentAuthority(on.At));
    }

    private static void Leaps(List<Figure> byDate, Reading reading)
    {
        for (var i = 1; i < byDate.Count; i++)
        {
            var (before, after) = (byDate[i - 1].Number, byDate[i].Number);
            var ratio = before.Number > 0 && after.Number > 0 ? (double)after.Number / (double)before.Number : 1;
            if (ratio is >= Leap or <= 1 / Leap)
                reading.Report(Rules.LeapingFigure(after.At, byDate[i].What.Word, before.Written, after.Written));
        }
    }
}
