using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Io;

/// <summary>What stands in the source folder at one moment, links followed nowhere.</summary>
internal sealed class FolderListing
{
    /// <summary>Programs keep these beside texts without harm.</summary>
    private static readonly string[] KnownHidden = [".relais.json", ".moisson.json", ".gitkeep", ".gitignore", ".git", ".DS_Store"];
    private readonly CancellationToken stop;
    private readonly int most;

    public List<ListedFile> Files { get; } = [];

    public List<Diagnostic> Found { get; } = [];

    /// <summary>Whether no folder went away while it was looked at.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <param name="root">The folder that holds <c>content/</c> and <c>themes/</c>.</param>
    /// <param name="most">Beyond so many files, no more is looked at.</param>
    public FolderListing(string root, int most, CancellationToken stop)
    {
        (this.most, this.stop) = (most, stop);
        foreach (var program in Directory.EnumerateFiles(root).Select(f => Path.GetFileName(f)).Where(Programs.IsNameOfOne)) Found.Add(Rules.DisguisedProgram(new(program)));
        foreach (var folder in WorkTree.Folders.Where(f => Directory.Exists(Path.Combine(root, f)))) List(new DirectoryInfo(Path.Combine(root, folder)), folder);
    }

    /// <summary>Whether a name that starts with a dot is worth a word: not the traces of a text that is open somewhere.</summary>
    public static bool IsTold(string path, string name) =>
        path.StartsWith("content/", StringComparison.Ordinal)
            && !KnownHidden.Contains(name) && !name.EndsWith(".swp", StringComparison.Ordinal) && !name.StartsWith(".~lock.", StringComparison.Ordinal)
            && !name.StartsWith(".#", StringComparison.Ordinal);

    private void List(DirectoryInfo folder, string path)
    {
        stop.ThrowIfCancellationRequested();
        if (!folder.Exists)
        {
            IsWhole = false;
            return;
        }
        if (folder.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            Found.Add(Rules.SymbolicLink(new(path)));
            return;
        }
        foreach (var item in Items(folder))
        {
            if (Files.Count > most) continue;
            var name = new SitePath($"{path}/{item.Name}");
            if (item.Name.StartsWith('.'))
            {
                if (IsTold(name.Value, item.Name)) Found.Add(Rules.HiddenFile(name));
            }
            else if (!item.Exists && item.LinkTarget is null) IsWhole = false;
            else if (item.Attributes.HasFlag(FileAttributes.ReparsePoint)) Found.Add(Rules.SymbolicLink(name));
            else if (!WorkTree.IsUsable(item.Name)) Found.Add(Rules.UnusableName(name));
            else if (item is DirectoryInfo inside) List(inside, name.Value);
            // Pipes and devices say that they are empty.
            else if (item is FileInfo { Length: 0 } && !NativeFiles.IsRegularFile(item.FullName)) Found.Add(Rules.SymbolicLink(name));
            else Files.Add(new(name, (FileInfo)item, ((FileInfo)item).Length, item.LastWriteTimeUtc));
        }
    }

    private FileSystemInfo[] Items(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false });
        }
        catch (DirectoryNotFoundException)
        {
            IsWhole = false;
            return [];
        }
        catch (UnauthorizedAccessException failure)
        {
            throw WorkTree.Unreadable(folder.FullName, failure);
        }
    }
}

/// <summary>A file as a listing saw it.</summary>
internal sealed record ListedFile(SitePath Path, FileInfo File, long Length, DateTime Changed)
{
    /// <summary>The same file, as far as its name, length and date tell.</summary>
    public (SitePath, long, DateTime) Look => (Path, Length, Changed);
}
