using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Io;

/// <summary>Reads the source folder: its content and its themes, links followed nowhere, each file once.</summary>
public static class WorkTree
{
    private const int MaximumFiles = 100_000;
    /// <summary>Editors write beside a file, then take its place: what is gone once it is read means that the folder is to be looked at again.</summary>
    private const int Attempts = 5;
    /// <summary>A larger file is refused by its size alone, so its bytes are never read.</summary>
    internal const long MaximumRead = 8_000_000;
    internal static readonly string[] Folders = ["content", "themes"];
    private static readonly string[] ReservedNames = ["con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"];

    /// <param name="root">The folder that holds <c>content/</c> and <c>themes/</c>.</param>
    /// <param name="history">What git was already asked; null to ask it.</param>
    /// <returns>Its files; null when they are too many for anything else to be said of them.</returns>
    public static Outcome<Tree?> Read(string root, int threads, CancellationToken stop, History? history = null)
    {
        if (!Directory.Exists(Path.Combine(root, "content")))
            throw new EnvironmentFault(new($"Il n'y a pas de dossier « content » dans « {root} ». Placez-vous dans le dossier du site, ou indiquez-le avec --source.", $"There is no “content” folder in “{root}”. Go to the site's folder, or name it with --source."));
        for (var attempt = 1; ; attempt++)
        {
            var found = new List<Diagnostic>();
            var files = new List<Found>();
            foreach (var folder in Folders.Where(f => Directory.Exists(Path.Combine(root, f)))) List(new DirectoryInfo(Path.Combine(root, folder)), folder, files, found, stop);
            if (files.Count > MaximumFiles) return new(null, [Rules.TooManyFiles(MaximumFiles)]);
            var blobs = InOrder.Select(files, threads, stop, f => Read(f.Path, f.File));
            if (files.Where((_, i) => blobs[i] is null).FirstOrDefault() is not { } gone)
                return new(new Tree(blobs.OfType<Blob>().ToImmutableSortedDictionary(b => b.Path, b => b), history ?? GitHistory.Read(root)), [.. found]);
            if (attempt == Attempts) throw Changed(gone.File.FullName);
        }
    }

    private static void List(DirectoryInfo folder, string path, List<Found> files, List<Diagnostic> found, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (folder.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            found.Add(Rules.SymbolicLink(new(path)));
            return;
        }
        foreach (var item in Items(folder))
        {
            if (item.Name.StartsWith('.') || files.Count > MaximumFiles) continue;
            var name = new SitePath($"{path}/{item.Name}");
            if (item.Attributes.HasFlag(FileAttributes.ReparsePoint)) found.Add(Rules.SymbolicLink(name));
            else if (!IsUsable(item.Name)) found.Add(Rules.UnusableName(name));
            else if (item is DirectoryInfo inside) List(inside, name.Value, files, found, stop);
            // Pipes and devices say that they are empty.
            else if (item is FileInfo { Length: 0 } && !NativeFiles.IsRegularFile(item.FullName)) found.Add(Rules.SymbolicLink(name));
            else files.Add(new(name, (FileInfo)item));
        }
    }

    private sealed record Found(SitePath Path, FileInfo File);

    private static FileSystemInfo[] Items(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false });
        }
        catch (UnauthorizedAccessException failure)
        {
            throw Unreadable(folder.FullName, failure);
        }
    }

    /// <summary>Whether every system can hold a file of this name.</summary>
    internal static bool IsUsable(string name) =>
        name.Length <= 200 && !name.EndsWith('.') && !name.EndsWith(' ') && !name.StartsWith(' ') && name.IndexOfAny(['\\', ':', '*', '?', '"', '<', '>', '|', '\ufffd']) < 0
        && !name.Any(AddressPolicy.IsDangerous) && !ReservedNames.Contains(name.Split('.')[0].ToLowerInvariant());

    /// <returns>The file; null when it is gone.</returns>
    private static Blob? Read(SitePath path, FileInfo file)
    {
        if (file.Length > MaximumRead) return new(path, "", file.Length, default, () => throw Changed(file.FullName));
        if (Bytes(file.FullName) is not { } bytes) return null;
        if (bytes.Length <= Blob.HeadSize * 2 && !Blob.IsCopied(path)) return Blob.Of(path, bytes);
        // Bytes that are not kept are read again when they are asked for.
        var hash = Blob.HashOf(bytes);
        return new(path, hash, bytes.Length, Blob.IsCopied(path) ? default : bytes.AsMemory(0, Blob.HeadSize).ToArray(), () => Bytes(file.FullName) is { } again && Blob.HashOf(again) == hash ? again : throw Changed(file.FullName));
    }

    private static byte[]? Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, failure);
        }
    }

    /// <summary>A file that changed while the site was being built would mix two states of it.</summary>
    private static EnvironmentFault Changed(string path) =>
        new(new($"« {path} » a changé pendant la construction. Recommencez.", $"“{path}” changed during the build. Start again."));

    private static EnvironmentFault Unreadable(string path, Exception failure) =>
        new(new($"« {path} » ne peut pas être lu. Vérifiez vos droits sur ce fichier.", $"“{path}” cannot be read. Check your rights on this file."), failure);
}
