using Microsoft.Win32.SafeHandles;

namespace Pec.Io;

/// <summary>
/// Everything that <c>pec</c> writes, moves or deletes goes through here; nothing else opens a file for writing. A contribution may have planted files and links where
/// something is to be written: no link is followed in any folder below the one that it can fill, each file is made under a name that nobody could
/// foresee before it takes its place in one step, and its rights are those of a new file.
/// </summary>
internal static class SafeFiles
{
    public static bool IsBelow(string path, string folder) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>
    /// The outermost folder around <paramref name="path"/> that a contribution can fill: the current one, or that of the sources; null for a place elsewhere,
    /// which only a person can have named.
    /// </summary>
    public static string? RootOf(string path, string source) =>
        ((string[])[Directory.GetCurrentDirectory(), Path.TrimEndingDirectorySeparator(Path.GetFullPath(source))])
            .Where(f => f != Path.GetPathRoot(f) && IsBelow(path, f)).MinBy(f => f.Length);

    /// <summary>A new file with its folders, whole or not at all; one that exists is never replaced.</summary>
    /// <param name="root">The folder below which no link is followed; null for none.</param>
    public static void Create(string? root, string file, ReadOnlySpan<byte> bytes) => Bring(root, file, bytes, replaces: false, most: null);

    /// <summary>A file in the place of the one that was there, if any.</summary>
    /// <param name="most">The rights that the new one may have at most; null for those of a new file.</param>
    public static void Replace(string? root, string file, ReadOnlySpan<byte> bytes, UnixFileMode? most = null)
    {
        // A terminal or a pipe that a person named is written to, not replaced.
        if (root is null && File.Exists(file) && !NativeFiles.IsRegularFile(file))
        {
            using var device = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
            device.Write(bytes);
        }
        else Bring(root, file, bytes, replaces: true, most);
    }

    /// <summary>A file that nobody has: in a folder that was just made.</summary>
    public static void WriteNew(string file, ReadOnlySpan<byte> bytes)
    {
        // A new file: some disks write at once what takes the place of another.
        using var handle = OpenNew(file);
        RandomAccess.Write(handle, bytes, 0);
    }

    /// <summary>Makes a folder and those around it, none of which leads elsewhere below <paramref name="root"/>.</summary>
    public static void MakeFolder(string? root, string folder)
    {
        RefuseLinks(root, folder);
        Directory.CreateDirectory(folder);
    }

    /// <summary>Whether something stands there that leads elsewhere.</summary>
    public static bool IsLink(string path) =>
        (int)new FileInfo(path).Attributes is not -1 and var attributes && ((FileAttributes)attributes).HasFlag(FileAttributes.ReparsePoint);

    /// <summary>A name in a folder that no contribution can have taken.</summary>
    public static string Unforeseen(string folder, string start, string ending) => Path.Combine(folder, $".{start}{Path.GetRandomFileName()[..8]}{ending}");

    /// <summary>A file that one process holds at a time, gone with it.</summary>
    public static FileStream Hold(string file)
    {
        if (IsLink(file)) throw Leads(file);
        return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>A file or a folder under a name that nothing has, beside the one that it had.</summary>
    public static void Move(string? root, string from, string to)
    {
        RefuseLinks(root, from);
        RefuseLinks(root, to);
        if (Directory.Exists(from)) Directory.Move(from, to);
        else File.Move(from, to);
    }

    public static void MoveFolder(string from, string to) => Directory.Move(from, to);

    /// <summary>The same file under a second name; a copy where the disk does not allow it.</summary>
    public static void LinkOrCopy(string from, string to)
    {
        if (!NativeFiles.TryLink(from, to)) File.Copy(from, to);
    }

    public static void CopyLink(string to, string leadsTo) => File.CreateSymbolicLink(to, leadsTo);

    /// <summary>The same bytes in a file that nobody has.</summary>
    public static void CopyNew(string? root, string from, string to)
    {
        MakeFolder(root, Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    public static void TakePlace(string from, string to) => File.Move(from, to, overwrite: true);

    public static void Delete(string? root, string file)
    {
        RefuseLinks(root, Path.GetDirectoryName(file)!);
        File.Delete(file);
    }

    /// <summary>A folder with all that it holds; of a link, the link alone.</summary>
    public static void DeleteFolder(string folder)
    {
        if (IsLink(folder) || File.Exists(folder)) File.Delete(folder);
        else if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static void Bring(string? root, string file, ReadOnlySpan<byte> bytes, bool replaces, UnixFileMode? most)
    {
        MakeFolder(root, Path.GetDirectoryName(file)!);
        var next = Unforeseen(Path.GetDirectoryName(file)!, "", Incoming);
        try
        {
            WriteNew(next, bytes);
            if (most is { } mode && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(next, (File.GetUnixFileMode(next) & mode) | UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.Move(next, file, replaces);
        }
        catch
        {
            File.Delete(next);
            throw;
        }
    }

    /// <summary>What ends the name of a file that has not taken its place yet.</summary>
    public const string Incoming = ".pec-new";

    /// <summary>A file of our own to be read and added to, which no other process opens meanwhile.</summary>
    public static SafeFileHandle OpenOwn(string file, bool isNew) =>
        File.OpenHandle(file, isNew ? FileMode.CreateNew : FileMode.Open, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Writes into a file of our own, from a place on.</summary>
    /// <param name="isEnd">Whether the file ends there.</param>
    public static void WriteAt(SafeFileHandle own, ReadOnlySpan<byte> bytes, long at, bool isEnd = false)
    {
        RandomAccess.Write(own, bytes, at);
        if (isEnd) RandomAccess.SetLength(own, at + bytes.Length);
    }

    /// <summary>The system itself refuses to follow a link to the last name, or to open what is there.</summary>
    private static SafeFileHandle OpenNew(string file) => File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write);

    private static void RefuseLinks(string? root, string folder)
    {
        if (root is null) return;
        for (var at = folder; at is not null && IsBelow(at, root) && at.Length > Path.TrimEndingDirectorySeparator(root).Length; at = Path.GetDirectoryName(at))
            if (IsLink(at)) throw Leads(at);
    }

    private static EnvironmentFault Leads(string link) =>
        new(
            new($"« {link} » est un lien qui mène ailleurs : pec n'y écrit rien. Mettez le vrai dossier ou le vrai fichier à sa place.", $"“{link}” is a link that leads elsewhere: pec writes nothing there. Put the true folder or file in its place."));
}
