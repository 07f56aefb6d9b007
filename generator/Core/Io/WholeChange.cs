using Pec.Model;

namespace Pec.Io;

/// <summary>Several texts that change together, and a file or folder that moves with them: all of it is done, or none.</summary>
public static class WholeChange
{
    /// <param name="root">The folder that holds <c>content/</c>.</param>
    /// <param name="read">The files as they were read; one that changed meanwhile stops everything.</param>
    /// <param name="written">The same as they are to be, each still where it stood.</param>
    /// <param name="move">What moves, and where to; null for nothing.</param>
    public static void Make(string root, Tree read, Tree written, (SitePath From, SitePath To)? move)
    {
        var changes = written.Blobs.Values.Where(b => !ReferenceEquals(b, read.Blobs[b.Path])).ToList();
        var undo = new Stack<Action>();
        try
        {
            foreach (var blob in changes) TextFile.RefuseChanged(root, read.Blobs[blob.Path]);
            if (move is var (from, to))
            {
                SafeFiles.Move(Path.GetFullPath(root), Absolute(root, from), Absolute(root, to));
                undo.Push(() => SafeFiles.Move(Path.GetFullPath(root), Absolute(root, to), Absolute(root, from)));
            }
            foreach (var blob in changes)
            {
                var (was, now) = (read.Blobs[blob.Path] with { Path = Moved(blob.Path) }, blob with { Path = Moved(blob.Path) });
                TextFile.Replace(root, was, now);
                undo.Push(() => TextFile.Replace(root, now, was));
            }
        }
        catch (Exception failure) when (failure is EnvironmentFault or IOException or UnauthorizedAccessException)
        {
            while (undo.TryPop(out var step)) step();
            if (failure is EnvironmentFault) throw;
            throw new EnvironmentFault(
                new("Rien n'est changé : la machine refuse de déplacer ou d'écrire un fichier. Vérifiez vos droits.", "Nothing is changed: the machine refuses to move or write a file. Check your rights."), failure);
        }

        SitePath Moved(SitePath path) => move is var (from, to) ? path.After(from, to) : path;
    }

    private static string Absolute(string root, SitePath path) => Path.GetFullPath(Path.Combine(root, path.Value));
}
