using Pec.Benchmark.Samples;

namespace Pec.Benchmark.Measures;

/// <summary>A program that makes a site, and how to measure it.</summary>
/// <param name="Write">Writes the sources into a folder.</param>
/// <param name="FileOf">The source of an entry in that folder; null for a program that makes everything each time, measured by its clean build alone.</param>
/// <param name="Command">The command that builds a folder of sources into another.</param>
internal sealed record Builder(string Name, Action<string, IReadOnlyList<Sample>> Write, Func<string, Sample, string>? FileOf, Func<string, string, IReadOnlyList<string>> Command)
{
    public const int Runs = 5;

    /// <summary>The clean build, the build that finds nothing to do, the build after one edit.</summary>
    public IEnumerable<Measure> Measure(string folder, IReadOnlyList<Sample> samples)
    {
        string source = Path.Combine(folder, "source"), output = Path.Combine(folder, "public");
        Write(source, samples);
        yield return Repeated("clean build", samples.Count, source, output, () => Empty(output));
        if (FileOf is null) yield break;
        yield return Repeated("nothing to do", samples.Count, source, output, () => { });
        var edited = FileOf(source, samples[0]);
        yield return Repeated("after one edit", samples.Count, source, output, () => File.AppendAllText(edited, "\nUne phrase de plus.\n"));
    }

    private Measure Repeated(string what, int entries, string source, string output, Action prepare)
    {
        var costs = new List<Cost>();
        for (var run = 0; run < Runs; run++)
        {
            prepare();
            var command = Command(source, output);
            costs.Add(Run.Measured(command[0], [.. command.Skip(1)]));
        }
        return Measures.Measure.Of(Name, entries, what, costs);
    }

    private static void Empty(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
