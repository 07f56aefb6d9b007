using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Io;

/// <summary>What a build did to the output.</summary>
public sealed record WriteReport(int Written, int Unchanged, int Removed);

/// <summary>
/// The output folder, replaced whole or left as it was: what changed is written beside it, what did not is linked, then the two
/// folders are exchanged in one step. A build killed at any moment leaves the old site or the new one.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private readonly string folder, staging, aside;
    private readonly FileStream turn;

    /// <param name="folder">The output.</param>
    /// <param name="source">The folder that holds the sources, which the output may not contain nor stand in.</param>
    public OutputFolder(string folder, string source)
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(this.folder) ?? throw Refused("est la racine du disque", "is the root of the disk");
        var name = Path.GetFileName(this.folder);
        (staging, aside) = (Path.Combine(parent, $".{name}.pec-next"), Path.Combine(parent, $".{name}.pec-old"));
        RefuseSources(Path.GetFullPath(source));
        try
        {
            Directory.CreateDirectory(parent);
            turn = new FileStream(Path.Combine(parent, $".{name}.pec-lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw Unwritable(failure);
        }
        catch (IOException failure)
        {
            if (!IsHeld(failure)) throw Unwritable(failure);
            throw new EnvironmentFault(new($"Une autre construction est en cours dans « {this.folder} ». Attendez qu'elle finisse.", $"Another build is running in “{this.folder}”. Wait until it ends."), failure);
        }
        Recover();
        RefuseStrangers();
    }

    /// <summary>The last build, when it was made from the same things and its files are all in place; null when there is something to do.</summary>
    public Manifest? UpToDate(string fingerprint) =>
        Manifest.Read(folder) is { } last && last.Fingerprint == fingerprint && last.Files.All(f => IsInPlace(f.Key, f.Value)) ? last : null;

    /// <summary>Makes and writes what differs from the output. When a template fails, nothing is.</summary>
    /// <param name="fingerprint">Of everything that the outputs are made from.</param>
    /// <param name="warnings">How many the build had, for when nothing is built again.</param>
    /// <param name="force">Write every file again.</param>
    /// <param name="most">Beyond it nothing takes the place of the former site.</param>
    public Outcome<WriteReport> Write(IReadOnlyList<Output> outputs, Func<Output, Outcome<Artifact?>> make, string fingerprint, int warnings, bool force, int threads, Ceiling most, CancellationToken stop)
    {
        try
        {
            var old = Manifest.Read(folder) ?? Manifest.Empty;
            var folders = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
            var (files, bytes) = (0, 0L);
            var results = InOrder.Select(outputs, threads, stop, output => make(output).Then(artifact => new Outcome<Placed[]?>(artifact is null ? null : [.. artifact.Siblings.Prepend(artifact).Select(a => Counted(Place(a, old, force, folders)))], [])));
            ImmutableArray<Diagnostic> found = [.. results.SelectMany(r => r.Diagnostics)];
            if (results.Any(r => r.Value is null)) return new(new(0, 0, 0), found);
            var placed = results.SelectMany(r => r.Value!).ToList();
            var manifest = new Manifest(fingerprint, warnings, placed.ToDictionary(p => p.Path, p => p.File, StringComparer.Ordinal));
            var removed = old.Files.Keys.Where(p => !manifest.Files.ContainsKey(p)).ToList();
            var changed = placed.Where(p => p.IsNew).Select(p => p.Path).ToList();
            // The same files from other sources: only what is remembered of them changes.
            if (changed.Count + removed.Count == 0 && (old.Fingerprint, old.Warnings) != (fingerprint, warnings)) manifest.Write(folder);
            if (changed.Count + removed.Count > 0) Replace(old, manifest, changed, removed, stop);
            return new(new(changed.Count, placed.Count - changed.Count, removed.Count), found);

            Placed Counted(Placed made)
            {
                if (Interlocked.Increment(ref files) > most.Outputs || Interlocked.Add(ref bytes, made.File.Length) > most.Bytes) throw TooLarge(most);
                return made;
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(failure);
        }
        finally
        {
            Delete(staging);
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Stages an artifact unless the output has it already.</summary>
    private Placed Place(Artifact artifact, Manifest old, bool force, ConcurrentDictionary<string, bool> folders)
    {
        if (!force && old.Files.TryGetValue(artifact.Path, out var before) && before.Identity == artifact.Identity && IsInPlace(artifact.Path, before)) return new(artifact.Path, before, IsNew: false);
        var bytes = artifact.Bytes();
        WriteFile(Path.Combine(staging, artifact.Path), bytes.Span, folders);
        return new(artifact.Path, new(artifact.Identity, bytes.Length), IsNew: true);
    }

    private sealed record Placed(string Path, MadeFile File, bool IsNew);

    /// <summary>Completes the staged folder with what stays, and puts it in the place of the old one.</summary>
    private void Replace(Manifest old, Manifest manifest, IReadOnlyList<string> changed, IReadOnlyList<string> removed, CancellationToken stop)
    {
        Directory.CreateDirectory(staging);
        var isChanged = changed.ToHashSet(StringComparer.Ordinal);
        var folders = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var path in manifest.Files.Keys.Where(p => !isChanged.Contains(p)))
        {
            stop.ThrowIfCancellationRequested();
            EnsureFolder(Path.Combine(staging, path), folders);
            NativeFiles.LinkOrCopy(Path.Combine(folder, path), Path.Combine(staging, path));
        }
        if (Directory.Exists(folder)) CarryStrangers(new DirectoryInfo(folder), "", old, manifest);
        manifest.Write(staging);
        stop.ThrowIfCancellationRequested();
        if (!Directory.Exists(folder)) Directory.Move(staging, folder);
        else switch (NativeFiles.ExchangeFolders(staging, folder))
        {
            case NativeFiles.ExchangeResult.Done: break;
            case NativeFiles.ExchangeResult.MountPoint: ReplaceFiles([.. changed, Manifest.Name], removed); break;
            default:
                Directory.Move(folder, aside);
                Directory.Move(staging, folder);
                Delete(aside);
                break;
        }
    }

    /// <summary>The output is a disk of its own, which cannot be exchanged: every new file is brought there first, then each takes its place.</summary>
    private void ReplaceFiles(IReadOnlyList<string> changed, IReadOnlyList<string> removed)
    {
        const string incoming = ".pec-new";
        var brought = new List<string>();
        try
        {
            foreach (var path in changed)
            {
                var target = Path.Combine(folder, path) + incoming;
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                brought.Add(target);
                File.Copy(Path.Combine(staging, path), target, overwrite: true);
            }
        }
        catch (IOException)
        {
            foreach (var target in brought) File.Delete(target);
            throw;
        }
        foreach (var target in brought) File.Move(target, target[..^incoming.Length], overwrite: true);
        foreach (var path in removed) File.Delete(Path.Combine(folder, path));
    }

    /// <summary>What somebody else put in the output goes with it.</summary>
    private void CarryStrangers(DirectoryInfo from, string path, Manifest old, Manifest manifest)
    {
        foreach (var item in from.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
        {
            var name = path + item.Name;
            if (name == Manifest.Name || old.Files.ContainsKey(name)) continue;
            var target = Path.Combine(staging, name);
            if (item is DirectoryInfo inside && !item.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                // A folder that held only our files goes when they go.
                if (!inside.EnumerateFileSystemInfos().Any()) Directory.CreateDirectory(target);
                CarryStrangers(inside, name + "/", old, manifest);
                continue;
            }
            if (manifest.Files.ContainsKey(name) || Directory.Exists(target))
                throw new EnvironmentFault(new($"« {item.FullName} » n'a pas été fait par pec, et une page veut sa place. Déplacez ce fichier.", $"“{item.FullName}” was not made by pec, and a page wants its place. Move that file."));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (item.LinkTarget is { } link) File.CreateSymbolicLink(target, link);
            else NativeFiles.LinkOrCopy(item.FullName, target);
        }
    }

    private bool IsInPlace(string path, MadeFile made)
    {
        var file = new FileInfo(Path.Combine(folder, path));
        return file.Exists && file.Length == made.Length && file.LinkTarget is null;
    }

    private static void WriteFile(string path, ReadOnlySpan<byte> bytes, ConcurrentDictionary<string, bool> folders)
    {
        EnsureFolder(path, folders);
        // A new file: some disks write at once what takes the place of another.
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, bytes, 0);
    }

    private static void EnsureFolder(string path, ConcurrentDictionary<string, bool> folders)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (folders.ContainsKey(folder)) return;
        Directory.CreateDirectory(folder);
        folders[folder] = true;
    }

    /// <summary>Finishes or undoes what a killed build left.</summary>
    private void Recover()
    {
        try
        {
            if (Directory.Exists(aside))
            {
                if (Directory.Exists(folder)) Delete(aside);
                else Directory.Move(aside, folder);
            }
            Delete(staging);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            turn.Dispose();
            throw Unwritable(failure);
        }
    }

    private void RefuseSources(string source)
    {
        foreach (var mine in (string[])[source, Path.Combine(source, "content"), Path.Combine(source, "themes")])
        {
            if (IsInside(mine, folder)) throw Refused("contient les sources du site", "holds the sources of the site");
            if (mine != source && IsInside(folder, mine)) throw Refused("est dans les sources du site", "is inside the sources of the site");
        }
    }

    private void RefuseStrangers()
    {
        if (File.Exists(folder)) Refuse("est un fichier", "is a file");
        if (Directory.Exists(folder) && Manifest.Read(folder) is null && Directory.EnumerateFileSystemEntries(folder).Any()) Refuse("contient autre chose qu'un site fait par pec", "holds something else than a site made by pec");

        void Refuse(string french, string english)
        {
            turn.Dispose();
            throw Refused(french, english);
        }
    }

    /// <summary>Whether another process holds the file: EWOULDBLOCK on Linux, on macOS, a sharing violation on Windows.</summary>
    private static bool IsHeld(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static bool IsInside(string path, string folder) => path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void Delete(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
    }

    private EnvironmentFault Refused(string french, string english) =>
        new(new($"« {folder} » {french} : choisissez un autre dossier avec --output.", $"“{folder}” {english}: choose another folder with --output."));

    private EnvironmentFault TooLarge(Ceiling most) => new(new(
        $"Le site ferait plus de {Numbers.InWords(most.Outputs)} fichiers ou de {Numbers.InWords(most.Bytes / 1_000_000)} Mo, que GitLab ne publie pas ; l'ancien site est intact dans « {folder} ». Gardez moins de fiches ou de fichiers.",
        $"The site would have more than {Numbers.InWords(most.Outputs)} files or {Numbers.InWords(most.Bytes / 1_000_000)} MB, which GitLab does not publish; the old site is whole in “{folder}”. Keep fewer sheets or files."));

    private EnvironmentFault Unwritable(Exception failure)
    {
        var isFull = failure.HResult is 28 || failure.Message.Contains("No space left", StringComparison.Ordinal);
        return new(isFull
            ? new($"Le disque est plein : l'ancien site est intact dans « {folder} ». Libérez de la place et recommencez.", $"The disk is full: the old site is whole in “{folder}”. Free some space and start again.")
            : new($"On ne peut pas écrire dans « {folder} » ; l'ancien site est intact. Vérifiez vos droits sur ce dossier.", $"“{folder}” cannot be written; the old site is whole. Check your rights on this folder."), failure);
    }
}
