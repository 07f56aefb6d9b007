using System.Text;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Io;

/// <summary>The first files of a folder: all of them are written, or none.</summary>
public static class NewFolder
{
    /// <summary>What a new project of GitLab holds, and a folder that git was told of.</summary>
    private static readonly string[] Allowed = [".git", "README.md", "README"];

    /// <param name="files">One that is there already stays as it is.</param>
    /// <returns>The files that were written.</returns>
    public static IReadOnlyList<SitePath> Fill(string folder, IEnumerable<(SitePath Path, string Text)> files)
    {
        var root = Path.GetFullPath(folder);
        var isNew = !Directory.Exists(root);
        if (File.Exists(root)) throw new EnvironmentFault(new($"« {folder} » est un fichier : donnez le nom d'un dossier.", $"“{folder}” is a file: give the name of a folder."));
        string[] before = isNew ? [] : [.. Directory.EnumerateFileSystemEntries(root)];
        if (before.FirstOrDefault(e => !Allowed.Contains(Path.GetFileName(e))) is { } other)
            throw new EnvironmentFault(
                new($"Le dossier « {folder} » n'est pas vide : il y a déjà « {Path.GetFileName(other)} ». Rien n'est écrit ; donnez le nom d'un dossier neuf.",
                    $"The folder “{folder}” is not empty: “{Path.GetFileName(other)}” is there already. Nothing is written; give the name of a new folder."));
        var written = new List<SitePath>();
        try
        {
            foreach (var (path, text) in files)
            {
                var file = Path.Combine(root, path.Value);
                if (before.Contains(file)) continue;
                SafeFiles.Create(root, file, Encoding.UTF8.GetBytes(text));
                written.Add(path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or EnvironmentFault)
        {
            foreach (var made in isNew ? [root] : Directory.EnumerateFileSystemEntries(root).Except(before).ToList()) SafeFiles.DeleteFolder(made);
            throw new EnvironmentFault(
                new($"Rien n'est écrit : la machine refuse d'écrire dans « {folder} ». Vérifiez vos droits et la place qui reste.",
                    $"Nothing is written: the machine refuses to write in “{folder}”. Check your rights and the room that is left."), failure);
        }
        return written;
    }
}
