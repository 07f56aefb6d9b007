using System.Globalization;
using System.Text;

namespace Pec.Benchmark.Measures;

/// <summary>The measures as a table of Markdown.</summary>
internal static class Table
{
    public static string Of(IEnumerable<Measure> measures)
    {
        var table = new StringBuilder("| program | entries | what | wall (s) | CPU (s) | peak (MB) | files written | milliseconds by stage |\n|---|--:|---|--:|--:|--:|--:|---|\n");
        foreach (var m in measures)
            table.Append(CultureInfo.InvariantCulture, $"| {m.Program} | {m.Entries} | {m.What} | {m.Wall.TotalSeconds:0.00} | {m.Processor.TotalSeconds:0.00} | {m.PeakKilobytes / 1000.0:0} | {m.Written} | {m.Stages} |\n");
        return table.ToString();
    }
}
