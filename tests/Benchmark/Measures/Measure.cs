using System.Globalization;
using System.Text.RegularExpressions;

namespace Pec.Benchmark.Measures;

/// <summary>A row of the table: the median of several runs of one thing.</summary>
/// <param name="Stages">Milliseconds by stage, as the program itself tells them; null when it does not.</param>
internal sealed partial record Measure(string Program, int Entries, string What, TimeSpan Wall, TimeSpan Processor, long? PeakKilobytes, int? Written, string? Stages)
{
    public static Measure Of(string program, int entries, string what, IReadOnlyList<Cost> costs)
    {
        var middle = costs.OrderBy(c => c.Wall).ElementAt(costs.Count / 2);
        return new(program, entries, what, middle.Wall, Median(costs, c => c.Processor), Median(costs, c => c.PeakKilobytes), WrittenIn(middle.Output), StageLine().Match(middle.Output) is { Success: true } line ? line.Groups[1].Value : null);
    }

    private static T Median<T>(IReadOnlyList<Cost> costs, Func<Cost, T> of) => costs.Select(of).Order().ElementAt(costs.Count / 2);

    private static int? WrittenIn(string output) => WrittenFiles().Match(output) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(\d+) (?:fichiers? écrits?|files? written)")]
    private static partial Regex WrittenFiles();

    [GeneratedRegex(@"^\d+ ms \((.+?)\)", RegexOptions.Multiline)]
    private static partial Regex StageLine();
}
