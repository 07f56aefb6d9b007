using System.Diagnostics;
using System.Runtime.CompilerServices;
using Pec.Benchmark;
using Pec.Benchmark.Measures;
using Pec.Benchmark.Samples;
using Pec.Benchmark.Writers;

if (Arguments.Read(args) is not { } asked)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}
var repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../.."));
var work = asked.Keep ?? Directory.CreateTempSubdirectory("pec-benchmark-").FullName;
try
{
    var pec = asked.Pec ?? Publish("generator", "pec");
    var inside = asked.Inside ?? Publish("tests/Benchmark/Inside", "pec-inside");
    var words = new VocabularyWords(Path.Combine(repository, "content", "vocabulaires"));
    List<Builder> builders =
    [
        new("pec", WritePec, PecSite.FileOf, (source, output) => [pec, "build", "--source", source, "--output", output]),
        new("pec, same work", WritePec, null, (source, output) => [inside, "same-work", source, output]),
    ];
    if (Run.Exists("hugo")) builders.Add(new("hugo", (folder, samples) => HugoSite.Write(folder, repository, samples), HugoSite.FileOf, (source, output) => ["hugo", "--quiet", "--source", source, "--destination", output]));
    else Console.Error.WriteLine("Hugo is not installed: only pec is measured.");
    var measures = new List<Measure>();
    foreach (var entries in asked.Entries)
    {
        var samples = Corpus.Of(entries, words);
        foreach (var builder in builders) measures.AddRange(builder.Measure(FolderOf(builder, entries), samples));
        Console.Error.WriteLine($"{entries} entries: done.");
    }
    Console.WriteLine($"Medians of {Builder.Runs} runs on {Environment.ProcessorCount} cores. Hugo builds everything each time: it has no incremental build outside its server.\n");
    Console.Write(Table.Of(measures));
    Console.WriteLine($"\nA page by its template, {asked.Entries[^1]} entries, on one thread:\n");
    Console.Write(Run.Measured(inside, "templates", Path.Combine(FolderOf(builders[0], asked.Entries[^1]), "source")).Output);
    return 0;
}
finally
{
    if (asked.Keep is null) Directory.Delete(work, recursive: true);
}

string FolderOf(Builder builder, int entries) => Path.Combine(work, $"{builder.Name.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-')}-{entries}");

void WritePec(string folder, IReadOnlyList<Sample> samples) => PecSite.Write(folder, repository, samples);

string Publish(string project, string name)
{
    var folder = Path.Combine(work, "programs", name);
    using var publish = Process.Start("dotnet", ["publish", Path.Combine(repository, project), "--configuration", "Release", "--output", folder, "--verbosity", "quiet"]);
    publish.WaitForExit();
    return publish.ExitCode == 0 ? Path.Combine(folder, name) : throw new InvalidOperationException($"{name} could not be published.");
}

static string ThisFile([CallerFilePath] string path = "") => path;
