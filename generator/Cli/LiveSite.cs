using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;

namespace Pec.Cli;

/// <summary>The site of a folder that changes: each look reads again what changed, and nothing is kept of what is no more.</summary>
public sealed class LiveSite(string source, BuildOptions options)
{
    private readonly Memory memory = new(keepsTexts: true, pictures: new(source, force: false));
    private readonly KnownFiles known = new();
    private readonly History history = GitHistory.Read(source).Value;

    /// <summary>How many results of former looks are kept.</summary>
    public int Kept => memory.Count + known.Count;

    /// <summary>The site as it is now.</summary>
    /// <param name="reading">Told of the files that findings speak of.</param>
    public ShownSite Look(Action<Tree?> reading, CancellationToken stop)
    {
        var loaded = WorkTree.Read(source, options.Threads, stop, history, known);
        reading(loaded.Value);
        var built = loaded.Then(tree => tree is null ? new(null, []) : new Build(options, memory, stop: stop).Render(tree)).Sorted();
        if (loaded.Value is { } now) memory.KeepOnly(now);
        return new(built.Value, built.Diagnostics);
    }
}
