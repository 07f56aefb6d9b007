using Pec.Model;

namespace Pec.Io;

/// <summary>A single file that is written outside the output folder: whole, or left as it was.</summary>
public static class TextFile
{
    /// <summary>Writes a report where its reader asked for it.</summary>
    public static void Write(string source, string file, byte[] bytes)
    {
        try
        {
            Exchange(source, file, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unwritable(file, failure);
        }
    }

    /// <summary>Writes a file that is read again another day: a run killed here leaves one that reads.</summary>
    public static void Exchange(string source, string file, byte[] bytes)
    {
        var path = Path.GetFullPath(file);
        SafeFiles.Replace(SafeFiles.RootOf(path, source), path, bytes);
    }

    /// <summary>Puts a mended text in the place of the one that was read.</summary>
    /// <param name="root">The folder that holds <c>content/</c>.</param>
    public static void Replace(string root, Blob read, Blob mended)
    {
        var file = Path.Combine(root, read.Path.Value);
        try
        {
            RefuseChanged(root, read);
            // Never more rights than a new file: the old one's are those that a stranger gave it.
            SafeFiles.Replace(
                Path.GetFullPath(root), Path.GetFullPath(file), mended.Read().Span, OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(file, failure);
        }
    }

    /// <summary>Nothing is written over what somebody changed since it was read.</summary>
    public static void RefuseChanged(string root, Blob read)
    {
        var file = Path.Combine(root, read.Path.Value);
        if (!IsInside(root, read.Path) || Blob.HashOf(File.ReadAllBytes(file)) != read.Hash)
            throw new EnvironmentFault(
                new($"« {file} » a changé entre-temps : il est resté tel quel. Recommencez.", $"“{file}” changed meanwhile: it was left as it is. Start again."));
    }

    /// <summary>Whether no folder on the way, nor the file, leads elsewhere by a link.</summary>
    private static bool IsInside(string root, SitePath path)
    {
        var segments = path.Value.Split('/');
        return Enumerable.Range(1, segments.Length).All(
            n => !File.GetAttributes(Path.Combine([root, .. segments.Take(n)])).HasFlag(FileAttributes.ReparsePoint));
    }

    private static EnvironmentFault Unwritable(string file, Exception failure) =>
        new(
            new($"On ne peut pas écrire « {file} ». Vérifiez ce chemin et vos droits.", $"“{file}” cannot be written. Check this path and your rights."),
            failure);
}
