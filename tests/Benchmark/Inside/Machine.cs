using Pec.Io;
using Pec.Model;

namespace Pec.Benchmark.Inside;

/// <summary>How a site is read here: always the same day, on as many threads as the command takes.</summary>
internal static class Machine
{
    public static readonly BuildOptions Options = new(new DateOnly(2026, 11, 26), Threads: Environment.ProcessorCount);

    public static Tree Read(string source) => WorkTree.Read(source, Options.Threads, CancellationToken.None).Value ?? throw new InvalidOperationException($"{source} cannot be read.");
}
