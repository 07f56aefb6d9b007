using System.Diagnostics;
using Pec.Model;
using Pec.Rendering;

namespace Pec.Benchmark.Inside;

/// <summary>What a page of each template costs, from its view to its bytes, on one thread: the least of some times, since a machine that does other things only adds to it.</summary>
internal static class Templates
{
    private const int Times = 4;

    private sealed record Cost(string Template, long Ticks, long Allocated, int Bytes);

    public static int Measure(string source, TextWriter table)
    {
        var built = new Build(Machine.Options).Render(Machine.Read(source)).Value!;
        var pages = built.Outputs.OfType<Page>().Where(p => p is not MeasuringPage).ToList();
        var costs = pages.ConvertAll(page => CostOf(built, page));
        for (var time = 1; time < Times; time++) costs = [.. costs.Zip(pages, (cost, page) => CostOf(built, page) is var again && again.Ticks < cost.Ticks ? again : cost)];
        var whole = costs.Sum(c => c.Ticks);
        table.Write("| template | pages | µs a page | bytes allocated a page | KB written a page | share of time |\n|---|--:|--:|--:|--:|--:|\n");
        foreach (var template in costs.GroupBy(c => c.Template).OrderByDescending(t => t.Sum(c => c.Ticks)).ThenBy(t => t.Key, StringComparer.Ordinal)) Row(template.Key, [.. template]);
        Row("all", costs);
        return 0;

        void Row(string name, List<Cost> some) => table.Write(FormattableString.Invariant(
            $"| {name} | {some.Count} | {some.Average(c => c.Ticks) * 1e6 / Stopwatch.Frequency:0} | {some.Average(c => c.Allocated):0} | {some.Average(c => c.Bytes) / 1000.0:0.0} | {100.0 * some.Sum(c => c.Ticks) / whole:0.0} % |\n"));
    }

    private static Cost CostOf(Renderer built, Page page)
    {
        var (allocated, ticks) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        var made = built.Make(page).Value;
        var cost = new Cost(page.Template, Stopwatch.GetTimestamp() - ticks, GC.GetAllocatedBytesForCurrentThread() - allocated, 0);
        return cost with { Bytes = made?.Bytes().Length ?? 0 };
    }
}
