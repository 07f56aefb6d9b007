namespace Pec.Io;

/// <summary>
/// The site before the last one, kept beside a large output. Nearly all of the next one stands in it already, under second names of the same files, so that a change of one page
/// touches few files, and the two folders can still be exchanged in one step. Nothing in it is believed but the very files that were written for the output; to delete it is always right.
/// </summary>
internal sealed class FormerSite(string folder)
{
    /// <summary>A smaller site is linked anew as soon.</summary>
    private const int Worth = 1_000;

    public string Folder => folder;

    /// <summary>Whether it saves work for a site in which so many files are new.</summary>
    public bool Serves(Manifest next, int changed) => IsWorth(next, changed) && !SafeFiles.IsLink(folder) && Directory.Exists(folder);

    /// <summary>A large site, and few changes: what changed stands on the disk twice.</summary>
    private static bool IsWorth(Manifest next, int changed) => next.Files.Count >= Worth && changed < next.Files.Count / 8;

    /// <summary>Leaves in it the files of the next site that are in place, and nothing else.</summary>
    /// <returns>Their paths.</returns>
    public IReadOnlySet<string> Prune(Manifest next, CancellationToken stop)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in next.Files.Keys)
            for (var at = path.LastIndexOf('/'); at > 0 && folders.Add(path[..at]); at = path.LastIndexOf('/', at - 1)) { }
        var kept = new HashSet<string>(next.Files.Count, StringComparer.Ordinal);
        Prune(new DirectoryInfo(folder), "");
        return kept;

        void Prune(DirectoryInfo from, string path)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var item in from.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
            {
                var name = path + item.Name;
                if (item is DirectoryInfo inside && !item.Attributes.HasFlag(FileAttributes.ReparsePoint) && folders.Contains(name)) Prune(inside, name + "/");
                else if (next.Files.TryGetValue(name, out var made) && made.Mark.Length > 0 && NativeFiles.MarkOf(item.FullName) == made.Mark) kept.Add(name);
                else SafeFiles.DeleteFolder(item.FullName);
            }
        }
    }

    /// <summary>Takes the site that was just replaced as the former one, where it is worth it.</summary>
    /// <param name="replaced">Where it stands now; perhaps here.</param>
    public void Become(string replaced, Manifest next, int changed)
    {
        if (replaced != folder) SafeFiles.DeleteFolder(folder);
        if (!IsWorth(next, changed)) SafeFiles.DeleteFolder(replaced);
        else if (replaced != folder) SafeFiles.MoveFolder(replaced, folder);
    }
}
