using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Io;

/// <summary>A single file that is written outside the output folder: whole, or left as it was.</summary>
public static class TextFile
{
    /// <summary>Writes a report where its reader asked for it.</summary>
    public static void Write(string file, byte[] bytes)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
            File.WriteAllBytes(file, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unwritable(file, failure);
        }
    }

    /// <summary>Writes a file that is read again another day, through another name: a run killed here leaves one that reads.</summary>
    public static void Exchange(string file, byte[] bytes)
    {
        File.WriteAllBytes(file + "-next", bytes);
        File.Move(file + "-next", file, overwrite: true);
    }

    /// <summary>Puts a mended text in the place of the one that was read.</summary>
    /// <param name="root">The folder that holds <c>content/</c>.</param>
    public static void Replace(string root, Blob read, Blob mended)
    {
        var file = Path.Combine(root, read.Path.Value);
        var next = Path.Combine(Path.GetDirectoryName(file)!, $".{read.Path.Name}.pec-next");
        try
        {
            if (!IsInside(root, read.Path) || Blob.HashOf(File.ReadAllBytes(file)) != read.Hash)
                throw new EnvironmentFault(new($"« {file} » a changé entre-temps : il est resté tel quel. Recommencez.", $"“{file}” changed meanwhile: it was left as it is. Start again."));
            File.WriteAllBytes(next, mended.Read().ToArray());
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(next, File.GetUnixFileMode(file));
            File.Move(next, file, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(next);
            throw Unwritable(file, failure);
        }
    }

    /// <summary>Whether no folder on the way, nor the file, leads elsewhere by a link.</summary>
    private static bool IsInside(string root, SitePath path)
    {
        var segments = path.Value.Split('/');
        return Enumerable.Range(1, segments.Length).All(n => !File.GetAttributes(Path.Combine([root, .. segments.Take(n)])).HasFlag(FileAttributes.ReparsePoint));
    }

    private static EnvironmentFault Unwritable(string file, Exception failure) =>
        new(new($"On ne peut pas écrire « {file} ». Vérifiez ce chemin et vos droits.", $"“{file}” cannot be written. Check this path and your rights."), failure);
}
