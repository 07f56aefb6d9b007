using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Io;

/// <summary>What a build did to the output.</summary>
public sealed record WriteReport(int Written, int Unchanged, int Removed);

/// <summary>
/// The output folder, replaced whole or left as it was: what changed is written beside it, what did not is linked (or stands in the <see cref="FormerSite"/> already), then the two
/// folders are exchanged in one step. A build killed at any moment leaves the old site or the new one. What stands there is believed only as far as it is
/// the very file that was written here, or holds the same bytes: a contribution may have brought an output of its own.
/// </summary>
public sealed partial class OutputFolder : IDisposable
{
    private readonly string folder, staging, aside, texts;
    private readonly string? root;
    private readonly FormerSite former;
    private readonly FileStream turn;

    /// <param name="folder">The output.</param>
    /// <param name="source">The folder that holds the sources, which the output may not contain nor stand in.</param>
    public OutputFolder(string folder, string source)
    {
        this.folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(this.folder) ?? throw Refused("est la racine du disque", "is the root of the disk");
        var name = Path.GetFileName(this.folder);
        var beside = Path.Combine(parent, $".{name}.pec-");
        (staging, aside) = (SafeFiles.Unforeseen(parent, name + ".", NextEnding), beside + "old");
        former = new(beside + "former");
        texts = beside + "texts-";
        root = SafeFiles.RootOf(this.folder, source);
        RefuseSources(Path.GetFullPath(source));
        if (SafeFiles.IsLink(this.folder)) throw Refused("est un lien", "is a link");
        RefuseKept(parent, name, beside);
        try
        {
            SafeFiles.MakeFolder(root, parent);
            turn = SafeFiles.Hold(beside + "lock");
        }
        catch (UnauthorizedAccessException failure)
        {
            throw Unwritable(failure);
        }
        catch (IOException failure)
        {
            if (!IsHeld(failure)) throw Unwritable(failure);
            throw new EnvironmentFault(
                new(
                    $"Une autre construction est en cours dans « {this.folder} ». Attendez qu'elle finisse.",
                    $"Another build is running in “{this.folder}”. Wait until it ends."),
                failure);
        }
        try
        {
            Recover(parent, name);
            RefuseStrangers();
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>The last build, when it was made from the same things and its files are all in place; null when there is something to do.</summary>
    public Manifest? UpToDate(string fingerprint) =>
        Manifest.Read(folder) is { Files.Count: > 0 } last && last.Fingerprint == fingerprint && last.Files.All(f => IsInPlace(f.Key, f.Value)) ? last : null;

    /// <summary>What former builds read of each text; null for a small site, whose texts are read as soon.</summary>
    /// <param name="program">Another one may read otherwise.</param>
    /// <param name="count">How many files the site has.</param>
    /// <param name="force">Nothing of former builds is believed.</param>
    public KeptTexts? Texts(string program, int count, bool force)
    {
        if (count < ManyTexts) return null;
        try
        {
            return new(texts, SafeFiles.Unforeseen(Path.GetDirectoryName(folder)!, Path.GetFileName(folder) + ".", NextEnding), program, force ? 0 : count * 2);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Makes and writes what differs from the output. When a template fails, nothing is.</summary>
    /// <param name="fingerprint">Of everything that the outputs are made from.</param>
    /// <param name="warnings">How many the build had, for when nothing is built again.</param>
    /// <param name="force">Write every file again.</param>
    /// <param name="most">Beyond it nothing takes the place of the former site.</param>
    public Outcome<WriteReport> Write(
        IReadOnlyList<Output> outputs, Func<Output, Outcome<Artifact?>> make, string fingerprint, int warnings, bool force, int threads, Ceiling most,
        CancellationToken stop)
    {
        try
        {
            var old = Manifest.Read(folder) ?? Manifest.Empty;
            var folders = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
            var (files, bytes) = (0, 0L);
            var results = InOrder.Select(
                outputs, threads, stop, output => make(output).Then(artifact => new Outcome<Placed[]?>(artifact is null ? null : All(artifact), [])));
            ImmutableArray<Diagnostic> found = [.. results.SelectMany(r => r.Diagnostics)];
            if (results.Any(r => r.Value is null)) return new(new(0, 0, 0), found);
            var placed = results.SelectMany(r => r.Value!).ToList();
            var manifest = new Manifest(fingerprint, warnings, placed.ToDictionary(p => p.Path, p => p.File, StringComparer.Ordinal));
            var removed = old.Files.Keys.Where(p => !manifest.Files.ContainsKey(p)).ToList();
            var changed = placed.Where(p => p.IsNew).Select(p => p.Path).ToList();
            // The same files from other sources: only what is remembered of them changes.
            var isKnownOtherwise = (old.Fingerprint, old.Warnings) != (fingerprint, warnings)
                || placed.Any(p => !old.Files.TryGetValue(p.Path, out var before) || p.File != before);
            if (changed.Count + removed.Count == 0 && isKnownOtherwise) manifest.Write(folder);
            if (changed.Count + removed.Count > 0) Replace(old, manifest, changed, removed, stop);
            return new(new(changed.Count, placed.Count - changed.Count, removed.Count), found);

            Placed[] All(Artifact artifact) => artifact.Siblings.IsEmpty
                ? [Counted(Place(artifact, old, force, folders))]
                : [.. artifact.Siblings.Prepend(artifact).Select(a => Counted(Place(a, old, force, folders)))];

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
            SafeFiles.DeleteFolder(staging);
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Stages an artifact unless the output has it already.</summary>
    private Placed Place(Artifact artifact, Manifest old, bool force, ConcurrentDictionary<string, bool> folders)
    {
        var before = force ? null : old.Files.GetValueOrDefault(artifact.Path);
        if (before?.Identity == artifact.Identity && IsInPlace(artifact.Path, before)) return new(artifact.Path, before, IsNew: false);
        var bytes = artifact.Bytes();
        var there = Path.Combine(folder, artifact.Path);
        if (before is not null && Holds(there, bytes.Span))
            return new(artifact.Path, new(artifact.Identity, bytes.Length, NativeFiles.MarkOf(there)), IsNew: false);
        var target = Path.Combine(staging, artifact.Path);
        EnsureFolder(target, folders);
        SafeFiles.WriteNew(target, bytes.Span);
        return new(artifact.Path, new(artifact.Identity, bytes.Length, NativeFiles.MarkOf(target)), IsNew: true);
    }

    private sealed record Placed(string Path, MadeFile File, bool IsNew);

    /// <summary>Completes the staged folder with what stays, and puts it in the place of the old one.</summary>
    private void Replace(Manifest old, Manifest manifest, IReadOnlyList<string> changed, IReadOnlyList<string> removed, CancellationToken stop)
    {
        SafeFiles.MakeFolder(root, staging);
        var serves = former.Serves(manifest, changed.Count);
        var next = serves ? former.Folder : staging;
        var there = serves ? former.Prune(manifest, stop) : new HashSet<string>();
        var isChanged = changed.ToHashSet(StringComparer.Ordinal);
        var folders = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var path in manifest.Files.Keys.Where(p => !there.Contains(p) && (serves || !isChanged.Contains(p))))
        {
            stop.ThrowIfCancellationRequested();
            EnsureFolder(Path.Combine(next, path), folders);
            if (isChanged.Contains(path)) SafeFiles.TakePlace(Path.Combine(staging, path), Path.Combine(next, path));
            else SafeFiles.LinkOrCopy(Path.Combine(folder, path), Path.Combine(next, path));
        }
        if (Directory.Exists(folder)) CarryStrangers(new DirectoryInfo(folder), "", next, old, manifest);
        manifest.Write(next);
        stop.ThrowIfCancellationRequested();
        if (!Directory.Exists(folder)) SafeFiles.MoveFolder(next, folder);
        else switch (NativeFiles.ExchangeFolders(next, folder))
        {
            case NativeFiles.ExchangeResult.Done:
                former.Become(next, manifest, changed.Count);
                break;
            case NativeFiles.ExchangeResult.MountPoint:
                ReplaceFiles(next, [.. changed, Manifest.Name], removed);
                SafeFiles.DeleteFolder(next);
                break;
            default:
                SafeFiles.MoveFolder(folder, aside);
                SafeFiles.MoveFolder(next, folder);
                SafeFiles.DeleteFolder(aside);
                break;
        }
    }

    /// <summary>The output is a disk of its own, which cannot be exchanged: every new file is brought there first, then each takes its place.</summary>
    private void ReplaceFiles(string next, IReadOnlyList<string> changed, IReadOnlyList<string> removed)
    {
        var brought = new List<(string From, string To)>();
        try
        {
            foreach (var path in changed)
            {
                var target = Path.Combine(folder, path);
                var incoming = SafeFiles.Unforeseen(Path.GetDirectoryName(target)!, "", SafeFiles.Incoming);
                brought.Add((incoming, target));
                SafeFiles.CopyNew(folder, Path.Combine(next, path), incoming);
            }
        }
        catch (IOException)
        {
            foreach (var (incoming, _) in brought) SafeFiles.Delete(folder, incoming);
            throw;
        }
        foreach (var (incoming, target) in brought) SafeFiles.TakePlace(incoming, target);
        foreach (var path in removed) SafeFiles.Delete(folder, Path.Combine(folder, path));
    }

    /// <summary>What somebody else put in the output goes with it.</summary>
    private static void CarryStrangers(DirectoryInfo from, string path, string next, Manifest old, Manifest manifest)
    {
        foreach (var item in from.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
        {
            var name = path + item.Name;
            if (name == Manifest.Name || old.Files.ContainsKey(name)) continue;
            var target = Path.Combine(next, name);
            if (item is DirectoryInfo inside && !item.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                // A folder that held only our files goes when they go.
                if (!inside.EnumerateFileSystemInfos().Any()) SafeFiles.MakeFolder(null, target);
                CarryStrangers(inside, name + "/", next, old, manifest);
                continue;
            }
            if (manifest.Files.ContainsKey(name) || Directory.Exists(target))
                throw new EnvironmentFault(
                    new($"« {item.FullName} » n'a pas été fait par pec, et une page veut sa place. Déplacez ce fichier.", $"“{item.FullName}” was not made by pec, and a page wants its place. Move that file."));
            SafeFiles.MakeFolder(null, Path.GetDirectoryName(target)!);
            if (item.LinkTarget is { } link) SafeFiles.CopyLink(target, link);
            else SafeFiles.LinkOrCopy(item.FullName, target);
        }
    }

    /// <summary>Whether the file is the one that was written here.</summary>
    private bool IsInPlace(string path, MadeFile made) => made.Mark.Length > 0 && NativeFiles.MarkOf(Path.Combine(folder, path)) == made.Mark;

    /// <summary>Whether an ordinary file holds these very bytes.</summary>
    private static bool Holds(string file, ReadOnlySpan<byte> bytes) =>
        new FileInfo(file) is { Exists: true, LinkTarget: null } there
            && there.Length == bytes.Length && NativeFiles.IsRegularFile(file) && bytes.SequenceEqual(File.ReadAllBytes(file));

    private static void EnsureFolder(string path, ConcurrentDictionary<string, bool> folders)
    {
        var around = Path.GetDirectoryName(path)!;
        if (folders.ContainsKey(around)) return;
        SafeFiles.MakeFolder(null, around);
        folders[around] = true;
    }

    /// <summary>Finishes or undoes what a killed build left.</summary>
    private void Recover(string parent, string name)
    {
        try
        {
            if (SafeFiles.IsLink(aside)) SafeFiles.DeleteFolder(aside);
            if (Directory.Exists(aside))
            {
                if (Directory.Exists(folder)) SafeFiles.DeleteFolder(aside);
                else SafeFiles.MoveFolder(aside, folder);
            }
            foreach (var left in Directory.EnumerateFileSystemEntries(parent, $".{name}.*", Everything).Where(f => f.EndsWith(NextEnding, StringComparison.Ordinal))) SafeFiles.DeleteFolder(left);
            if (!File.Exists(Path.Combine(folder, Manifest.Name))) return;
            foreach (var left in Directory.EnumerateFiles(folder, ".*" + SafeFiles.Incoming, EverythingBelow)) SafeFiles.Delete(folder, left);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(failure);
        }
    }

    private const int ManyTexts = 1_000;
    private const string NextEnding = ".pec-next";
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0 };
    private static readonly EnumerationOptions EverythingBelow = new() { AttributesToSkip = FileAttributes.ReparsePoint, RecurseSubdirectories = true };
}
