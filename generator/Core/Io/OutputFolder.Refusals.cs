using Pec.Model;
using Pec.Model.French;

namespace Pec.Io;

/// <summary>Where the site is not written, and how that is said.</summary>
public sealed partial class OutputFolder
{
    /// <summary>What came with the sources was not made here: it would be published in the place of what the sources say.</summary>
    private void RefuseKept(string parent, string name, string beside)
    {
        if (!Directory.Exists(parent)) return;
        var mine = Directory.EnumerateFileSystemEntries(parent, $"*{name}*", Everything).Select(f => Path.GetFileName(f)).Where(IsMine).ToList();
        if (mine.Count > 0 && Git.FirstKept(parent, mine) is { } kept) throw InRepository(kept, Own(kept));

        string Own(string kept) => mine.FirstOrDefault(m => kept == m || kept.StartsWith(m + "/", StringComparison.Ordinal)) ?? kept;

        bool IsMine(string file) => file == name || file.StartsWith(Path.GetFileName(beside), StringComparison.Ordinal)
            || (file.StartsWith($".{name}.", StringComparison.Ordinal) && file.EndsWith(NextEnding, StringComparison.Ordinal));
    }

    /// <param name="own">The file or the folder of ours that it is or stands in.</param>
    internal static EnvironmentFault InRepository(string kept, string own) => new(new(
        $"« {kept} » est dans le dépôt, alors que seul pec doit l'écrire : une proposition pourrait y glisser ses propres pages. Effacez-le, et ôtez-le du dépôt par « git rm -r --cached {own} ».",
        $"“{kept}” is in the repository, although pec alone must write it: a proposal could slip its own pages there. Delete it, and take it out of the repository with “git rm -r --cached {own}”."));

    private void RefuseSources(string source)
    {
        foreach (var mine in (string[])[source, Path.Combine(source, "content"), Path.Combine(source, "themes")])
        {
            if (SafeFiles.IsBelow(mine, folder)) throw Refused("contient les sources du site", "holds the sources of the site");
            if (mine != source && SafeFiles.IsBelow(folder, mine)) throw Refused("est dans les sources du site", "is inside the sources of the site");
        }
    }

    private void RefuseStrangers()
    {
        if (File.Exists(folder)) throw Refused("est un fichier", "is a file");
        if (Directory.Exists(folder) && Manifest.Read(folder) is null && Directory.EnumerateFileSystemEntries(folder).Any())
            throw Refused("contient autre chose qu'un site fait par pec", "holds something else than a site made by pec");
    }

    /// <summary>Whether another process holds the file: EWOULDBLOCK on Linux, on macOS, a sharing violation on Windows.</summary>
    private static bool IsHeld(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x80070020);

    private EnvironmentFault Refused(string french, string english) =>
        new(new($"« {folder} » {french} : choisissez un autre dossier avec --output.", $"“{folder}” {english}: choose another folder with --output."));

    private EnvironmentFault TooLarge(Ceiling most) => new(new(
        $"Le site ferait plus de {Numbers.InWords(most.Outputs)} fichiers ou de {Numbers.InWords(most.Bytes / 1_000_000)} Mo, que GitLab ne publie pas ; l'ancien site est intact dans « {folder} ». Gardez moins de fiches ou de fichiers.",
        $"The site would have more than {Numbers.InWords(most.Outputs)} files or {Numbers.InWords(most.Bytes / 1_000_000)} MB, which GitLab does not publish; the old site is whole in “{folder}”. Keep fewer sheets or files."));

    private EnvironmentFault Unwritable(Exception failure)
    {
        var isFull = failure.HResult is 28 || failure.Message.Contains("No space left", StringComparison.Ordinal);
        return new(isFull
            ? new(
                $"Le disque est plein : l'ancien site est intact dans « {folder} ». Libérez de la place et recommencez.",
                $"The disk is full: the old site is whole in “{folder}”. Free some space and start again.")
            : new($"On ne peut pas écrire dans « {folder} » ; l'ancien site est intact. Vérifiez vos droits sur ce dossier.", $"“{folder}” cannot be written; the old site is whole. Check your rights on this folder."), failure);
    }
}
