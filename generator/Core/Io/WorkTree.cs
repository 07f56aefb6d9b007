using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Io;

/// <summary>Reads the source folder: its content and its themes, links followed nowhere, each file once.</summary>
public static class WorkTree
{
    private const int MaximumFiles = 100_000;
    /// <summary>Editors write beside a file, then take its place: what is gone once it is read means that the folder is to be looked at again.</summary>
    private const int Attempts = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    /// <summary>How far apart two changes surely show two dates.</summary>
    internal static readonly TimeSpan Coarse = TimeSpan.FromSeconds(2);
    /// <summary>A larger file is refused by its size alone, so its bytes are never read.</summary>
    internal const long MaximumRead = 8_000_000;
    internal static readonly string[] Folders = ["content", "themes"];

    /// <param name="root">The folder that holds <c>content/</c> and <c>themes/</c>.</param>
    /// <param name="history">What git was already asked; null to ask it.</param>
    /// <param name="known">What former looks read; null for who looks once.</param>
    /// <returns>Its files; null when they are too many for anything else to be said of them.</returns>
    public static Outcome<Tree?> Read(string root, int threads, CancellationToken stop, History? history = null, KnownFiles? known = null)
    {
        if (!Directory.Exists(Path.Combine(root, "content")))
            throw new EnvironmentFault(
                new($"Il n'y a pas de dossier « content » dans « {root} ». Placez-vous dans le dossier du site, ou indiquez-le avec --source.", $"There is no “content” folder in “{root}”. Go to the site's folder, or name it with --source."));
        for (var attempt = 1; ; attempt++)
        {
            var start = DateTime.UtcNow;
            var listing = new FolderListing(root, MaximumFiles, stop);
            if (listing.Files.Count > MaximumFiles) return new(null, [Rules.TooManyFiles(MaximumFiles)]);
            var blobs = InOrder.Select(listing.Files, threads, stop, f => known?.Of(f) ?? Read(f.Path, f.File));
            known?.Keep(listing.Files, blobs, start);
            var moving = listing.Files.Where((_, i) => blobs[i] is null).Select(f => f.File.FullName)
                .Concat(known is null ? Moved(root, listing, blobs, start, stop) : []).FirstOrDefault();
            if (listing.IsWhole && moving is null)
            {
                var dates = history is null ? GitHistory.Read(root) : new(history, []);
                return new(
                    new Tree(blobs.OfType<Blob>().ToImmutableSortedDictionary(b => b.Path, b => b), dates.Value), [.. listing.Found, .. dates.Diagnostics]);
            }
            if (attempt == Attempts) throw Changed(moving ?? Path.Combine(root, "content"));
            stop.WaitHandle.WaitOne(Pause);
        }
    }

    /// <summary>
    /// The files that are no more as they were listed, when what was read may mix two states of them. One file alone that changed cannot: what was read of it, it was at a moment when the others were as they are.
    /// </summary>
    private static IEnumerable<string> Moved(string root, FolderListing listing, Blob?[] read, DateTime start, CancellationToken stop)
    {
        var now = new FolderListing(root, MaximumFiles, stop);
        var looks = now.Files.ToDictionary(f => f.Path, f => f.Look);
        // Clocks of disks are coarse: a file that changed just before it was read is read again.
        bool IsStill(ListedFile file, Blob? blob) => looks.Remove(file.Path, out var look) && look == file.Look
            && (file.Changed < start - Coarse || file.Length > MaximumRead || (Bytes(file.File.FullName) is { } bytes && Blob.HashOf(bytes) == blob?.Hash));
        var moved = listing.Files.Where((f, i) => !IsStill(f, read[i])).Select(f => f.File.FullName).ToList();
        moved.AddRange(looks.Keys.Select(p => Path.Combine(root, p.Value)));
        return moved.Count > 1 ? moved : now.IsWhole ? [] : [Path.Combine(root, "content")];
    }

    /// <summary>Whether every system can hold a file of this name.</summary>
    public static bool IsUsable(string name) =>
        name.Length <= 200
            && !name.EndsWith('.') && !name.EndsWith(' ') && !name.StartsWith(' ') && name.IndexOfAny(['\\', ':', '*', '?', '"', '<', '>', '|', '\ufffd']) < 0
        && !name.Any(AddressPolicy.IsDangerous) && !SystemNames.Has(name);

    /// <returns>The file; null when it is gone.</returns>
    private static Blob? Read(SitePath path, FileInfo file)
    {
        if (file.Length > MaximumRead) return new(path, "", file.Length, default, () => throw Changed(file.FullName));
        if (Bytes(file.FullName) is not { } bytes) return null;
        if (bytes.Length <= Blob.HeadSize * 2 && !Blob.IsCopied(path)) return Blob.Of(path, bytes);
        // Bytes that are not kept are read again when they are asked for.
        var hash = Blob.HashOf(bytes);
        return new(
            path, hash, bytes.Length, Blob.IsCopied(path) ? default : bytes.AsMemory(0, Blob.HeadSize).ToArray(),
            () => Bytes(file.FullName) is { } again && Blob.HashOf(again) == hash ? again : throw Changed(file.FullName));
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

    internal static EnvironmentFault Unreadable(string path, Exception failure) =>
        new(new($"« {path} » ne peut pas être lu. Vérifiez vos droits sur ce fichier.", $"“{path}” cannot be read. Check your rights on this file."), failure);
}
