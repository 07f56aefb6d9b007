using System.Threading.Channels;

namespace Pec.Io;

/// <summary>
/// Says that something changed in the sources, once they are quiet. Events of the system are only a bell: they come late, twice,
/// or not at all under a storm, so who hears it looks at the whole tree.
/// </summary>
public sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <param name="root">The folder that holds <c>content/</c> and <c>themes/</c>.</param>
    public SourceWatcher(string root)
    {
        foreach (var folder in ((string[])["content", "themes"]).Select(f => Path.Combine(root, f)).Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
            watcher.Changed += (_, _) => Ring();
            watcher.Created += (_, _) => Ring();
            watcher.Deleted += (_, _) => Ring();
            watcher.Renamed += (_, _) => Ring();
            watcher.Error += (_, _) => Ring();
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    /// <summary>Waits for a change, then until nothing changes for a moment.</summary>
    public async Task WaitForChange(CancellationToken stop)
    {
        await bell.Reader.ReadAsync(stop);
        do await Task.Delay(Quiet, stop);
        while (bell.Reader.TryRead(out _));
    }

    public void Dispose()
    {
        foreach (var watcher in watchers) watcher.Dispose();
    }

    private void Ring() => bell.Writer.TryWrite(true);
}
