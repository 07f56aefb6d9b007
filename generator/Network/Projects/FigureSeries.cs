using System.Collections.Immutable;
using System.Globalization;
using Pec.Composing;
using Pec.Model.French;
using Pec.Network.Sheets;

namespace Pec.Network.Projects;

/// <summary>The figures of a sheet: one that was counted often is a small line and a sentence, with its values folded; the others stay as they were told.</summary>
internal static class FigureSeries
{
    private const int Width = 320, Height = 72, Margin = 6;

    public static FactView Told(Project project, FactView part)
    {
        if (part.Values.Length != project.Figures.Length) return part;
        var series = project.Figures.Where(f => f.Date is not null).GroupBy(f => f.What.Meaning.Key, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() >= Thresholds.Enough).ToDictionary(g => g.Key, g => g.OrderBy(f => f.Date!.Date).ToList(), StringComparer.Ordinal);
        if (series.Count == 0) return part;
        var values = ImmutableArray.CreateBuilder<ValueView>();
        foreach (var (value, figure) in part.Values.Zip(project.Figures))
            if (figure.Date is null || !series.TryGetValue(figure.What.Meaning.Key, out var counts)) values.Add(value);
            else if (figure == project.Figures.First(f => f.Date is not null && f.What.Meaning.Key == figure.What.Meaning.Key)) values.Add(value with { Text = null, Facts = [], Series = Of(counts) });
        return part with { Values = values.DrainToImmutable() };
    }

    /// <param name="counts">In the order of their dates.</param>
    private static SeriesView Of(List<Figure> counts)
    {
        var (first, last) = (counts[0], counts[^1]);
        var points = Points(counts);
        return new(
            first.What.Meaning.Shown, $"{Told(first)}\u202f; {Told(last)}.", Width, Height, 'M' + string.Join('L', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X},{p.Y}"))), points[^1].X, points[^1].Y,
            counts.Count, [.. counts.Select(c => new CountView(Tell.Date(c.Date)!, Numbers.InWords(c.Number.Number), [.. new[] { Telling.Text(c.Source), Telling.Text(c.Method) }.OfType<ValueView>()]))]);
    }

    private static string Told(Figure figure) => $"{Numbers.InWords(figure.Number.Number)} {Tell.On(figure.Date!).Text}";

    /// <summary>Time goes at its own pace, and the height starts from zero: a line that rises slowly looks as if it did.</summary>
    private static List<(int X, int Y)> Points(List<Figure> counts)
    {
        var (from, to) = (counts[0].Date!.Date.First.DayNumber, counts[^1].Date!.Date.First.DayNumber);
        var (least, most) = (Math.Min(0, counts.Min(c => c.Number.Number)), Math.Max(0, counts.Max(c => c.Number.Number)));
        return
        [
            .. counts.Select(c => (
                Margin + (to == from ? 0 : (Width - 2 * Margin) * (c.Date!.Date.First.DayNumber - from) / (to - from)),
                Height - Margin - (most == least ? 0 : (int)decimal.Floor((c.Number.Number / (most - least) - least / (most - least)) * (Height - 2 * Margin))))),
        ];
    }
}
