using System.Globalization;
using Pec.Model.French;

namespace Pec.Network.Sheets;

/// <summary>Small drawings of counts, in whole units so that no machine rounds them otherwise.</summary>
internal static class Charts
{
    private const int Width = 360;
    private const int Row = 30;
    private const int Name = 130;
    private const int Number = 40;
    private const int Tall = 120;
    private const int Line = 20;

    /// <summary>Lying bars, one under the other.</summary>
    public static ChartView Lying(string title, string anchor, string label, string unit, IEnumerable<(string Name, int Count)> counts)
    {
        var told = counts.ToList();
        var most = told.Max(c => c.Count);
        return new(title, anchor, label, unit, IsUpright: false, Width, told.Count * Row,
            [.. told.Select((c, i) => (c, Length: Length(c.Count, most, Width - Name - Number), Y: i * Row))
                .Select(b => new BarView(b.c.Name, b.c.Name, Numbers.InWords(b.c.Count), Name, b.Y + 4, b.Length, Row - 8, 0, b.Y + 20, Name + b.Length + 8, b.Y + 20))]);
    }

    /// <summary>Standing bars, one a year, from the first to the last that count.</summary>
    public static ChartView Yearly(string title, string anchor, string label, string unit, IEnumerable<int> years)
    {
        var byYear = years.GroupBy(y => y).ToDictionary(g => g.Key, g => g.Count());
        var (first, last, most) = (byYear.Keys.Min(), byYear.Keys.Max(), byYear.Values.Max());
        // Half a name may stand out on each side of its bar.
        var step = Math.Clamp((Width - Number) / (last - first + 1), 1, Width / 6);
        var every = (Number + step - 1) / step;
        return new(title, anchor, label, unit, IsUpright: true, Width, Tall + 2 * Line,
            [.. byYear.OrderBy(y => y.Key).Select(y => (Year: y.Key, Count: y.Value, Tall: Length(y.Value, most, Tall), X: Number / 2 + (y.Key - first) * step))
                .Select(
                    b => new BarView(
                        b.Year.ToString(CultureInfo.InvariantCulture), (b.Year - first) % every == 0 ? b.Year.ToString(CultureInfo.InvariantCulture) : null,
                        Numbers.InWords(b.Count),
                    b.X + 1, Line + Tall - b.Tall, Math.Max(1, step - 2), b.Tall, b.X + step / 2, Tall + 2 * Line - 4, b.X + step / 2, Line + Tall - b.Tall - 5))]);
    }

    /// <summary>What counts at all can be seen.</summary>
    private static int Length(int count, int most, int room) => Math.Max(2, count * room / most);
}
