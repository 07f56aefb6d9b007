using System.Diagnostics;
using System.Globalization;

namespace Pec.Benchmark.Measures;

/// <summary>What a command cost.</summary>
/// <param name="PeakKilobytes">Null where <c>/usr/bin/time</c> is not there to tell.</param>
internal sealed record Cost(TimeSpan Wall, TimeSpan Processor, long? PeakKilobytes, string Output);

/// <summary>Runs a command to its end and measures it from outside.</summary>
internal static class Run
{
    private const string Timer = "/usr/bin/time";

    public static Cost Measured(string program, params IReadOnlyList<string> arguments)
    {
        if (!File.Exists(Timer)) return Timed(program, arguments);
        var report = Path.GetTempFileName();
        var cost = Timed(Timer, ["--format=%M", "--output=" + report, program, .. arguments]);
        var peak = File.ReadAllText(report).Trim();
        File.Delete(report);
        return cost with { PeakKilobytes = long.Parse(peak, CultureInfo.InvariantCulture) };
    }

    /// <summary>Whether a program answers at all.</summary>
    public static bool Exists(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static Cost Timed(string program, IReadOnlyList<string> arguments)
    {
        var before = Usage.OfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var cost = new Cost(clock.Elapsed, Usage.OfChildren() - before, null, output);
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{output}\n{errors.Result}");
        return cost;
    }
}
