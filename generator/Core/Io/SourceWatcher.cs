using System.Threading.Channels;

namespace Pec.Io;

/// <summary>
/// Says that something changed in the sources, once they are quiet. Events of the system are only a bell: they come late, twice,
/// or not at all under a storm, so who hears it looks at the whole tree.
/// </summary>
public sealed class SourceWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(15);
    private readonly string root;
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <param name="root">The folder that holds <c>content/</c> and <c>themes/</c>.</param>
    public SourceWatcher(string root)
    {
        this.root = root;
        // A change of branch may take a folder away and bring it back: what watched it would hear nothing more.
        var above = watchers[""] = new(root) { NotifyFilter = NotifyFilters.DirectoryName };
        above.Created += (_, e) => Watch(e.Name);
        above.Renamed += (_, e) => Watch(e.Name);
        above.Deleted += (_, _) => Ring();
        above.EnableRaisingEvents = true;
        foreach (var folder in WorkTree.Folders) Watch(folder);
    }

    private void Watch(string? folder)
    {
        if (!WorkTree.Folders.Contains(folder)) return;
        lock (watchers)
        {
            if (watchers.Remove(folder!, out var former)) former.Dispose();
            try
            {
                var watcher = new FileSystemWatcher(Path.Combine(root, folder!)) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
                watcher.Changed += (_, _) => Ring();
                watcher.Created += (_, _) => Ring();
                watcher.Deleted += (_, _) => Ring();
                watcher.Renamed += (_, _) => Ring();
                watcher.Error += (_, _) => Ring();
                watcher.EnableRaisingEvents = true;
                watchers[folder!] = watcher;
            }
            catch (Exception gone) when (gone is ArgumentException or IOException)
            {
                // It is not there yet, or no more: its coming will be heard.
            }
        }
        Ring();
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
        lock (watchers)
            foreach (var watcher in watchers.Values) watcher.Dispose();
    }

    private void Ring() => bell.Writer.TryWrite(true);
}
