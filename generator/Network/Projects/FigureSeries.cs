using System.Collections.Immutable;
using System.Globalization;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Outcomes;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>
/// The figures of a sheet, as sentences: the latest count of each thing, then those before; one that was counted often is a small line too, with its values
/// folded.
/// </summary>
internal static class FigureSeries
{
    private const int Width = 320, Height = 72, Margin = 6;

    public static FactView Told(Site site, Project project, FactView part)
    {
        // A word that waits to be put in its list is alone of its kind.
        var things = project.Figures.Select(
            (figure, i) => (Figure: figure, Key: figure.What.Meaning is Term ? figure.What.Meaning.Key : $"{figure.What.Meaning.Shown}/{i}"))
            .GroupBy(f => f.Key, f => f.Figure, StringComparer.Ordinal).Select(g => g.OrderBy(f => f.Date is null ? 0 : 1).ThenBy(f => f.Date?.Date).ToList())
            .ToList();
        return part with
        {
            Values =
            [
                .. things.Select(counts => counts.Count(f => f.Date is not null) >= Thresholds.Enough ? Drawn(site, [.. counts.Where(f => f.Date is not null)], [.. counts.Where(f => f.Date is null)]) : Said(site, counts)),
            ],
            Holds = things.FirstOrDefault(c => c[^1].What.Meaning is Term { Sense.Text: Indicators.People, Unit: not null }) is { } people
                ? $"{Numbers.InWords(people[^1].Number.Number)} {((Term)people[^1].What.Meaning).Unit!.Shown}" : null,
        };
    }

    /// <param name="counts">In the order of their dates.</param>
    private static ValueView Said(Site site, List<Figure> counts)
    {
        var sources = counts.AsEnumerable().Reverse().SelectMany(c => new[] { c.Source, c.Method }).OfType<Words>().DistinctBy(w => w.Text).Select(Telling.Text)
            .OfType<ValueView>().ToImmutableArray();
        var sentence = new FactView("combien", site.Declared(Figure.Codec.LabelOf("valeur")), [Telling.Text(Sentence(site, counts))]) { IsAlone = true };
        return new(null, null, null, null, null, sources.IsEmpty ? [sentence] : [sentence, new("source", site.Say("chiffres-source"), sources)]);
    }

    /// <summary>« 612 personnes s’en servent (juin 2026), 455 fin 2024. »</summary>
    private static string Sentence(Site site, List<Figure> counts) =>
        string.Join(", ", counts.AsEnumerable().Reverse().Select((c, i) => i == 0 ? Counted(c) : Before(site, c))) + ".";

    /// <summary>A name that begins with its unit is a sentence; any other is a label.</summary>
    private static string Counted(Figure figure)
    {
        var (number, name) = (Numbers.InWords(figure.Number.Number), figure.What.Meaning.Shown);
        var dated = figure.Date is { } day ? $" ({Dates.InWords(day.Date)})" : "";
        if (figure.What.Meaning is not Term { Unit.Shown: { } unit }) return $"{name}\u00a0: {number}{dated}";
        if (!Plural.IsPlural(figure.Number.Number) || !name.StartsWith(unit, StringComparison.OrdinalIgnoreCase))
            return $"{name}\u00a0: {number}\u00a0{unit}{dated}";
        return $"{number}\u00a0{unit}{(name[unit.Length..] is [' ', 'q', 'u', 'i', ' ', ..] rest ? rest[4..] : name[unit.Length..])}{dated}";
    }

    private static string Before(Site site, Figure figure) => (Numbers.InWords(figure.Number.Number), figure.Date?.Date) switch
    {
        (var number, null) => number,
        (var number, { Month: 12, Day: null or 31 } end) => site.Say("chiffres-fin", number, end.Year.ToString(CultureInfo.InvariantCulture)),
        var (number, _) => $"{number} {Format.On(figure.Date!).Text}",
    };

    /// <param name="counts">In the order of their dates.</param>
    /// <param name="undated">What was counted too, nobody knows when.</param>
    private static ValueView Drawn(Site site, List<Figure> counts, List<Figure> undated)
    {
        var points = Points(counts);
        return new(null, null, null, null, null, [])
        {
            Series = new(
                counts[0].What.Meaning.Shown,
                $"{Numbers.InWords(counts[^1].Number.Number)} ({Dates.InWords(counts[^1].Date!.Date)}), {string.Join(", ", undated.Prepend(counts[0]).Select(c => Before(site, c)))}.",
                Width, Height, 'M' + string.Join('L', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X},{p.Y}"))), points[^1].X,
                points[^1].Y,
                counts.Count, [.. counts.Select(c => new CountView(Format.Date(c.Date)!, Numbers.InWords(c.Number.Number), [.. new[] { Telling.Text(c.Source), Telling.Text(c.Method) }.OfType<ValueView>()]))]),
        };
    }

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
