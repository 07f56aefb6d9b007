using Pec.Model;

namespace Pec.Io.Web;

/// <summary>What a scheduled job remembers from one run to the next, in a file that stays with the content.</summary>
internal static class RememberedFile
{
    /// <summary>Its bytes; null when there is no file yet.</summary>
    /// <param name="most">Its length at most.</param>
    public static byte[]? Read(string path, long most, Func<EnvironmentFault> damaged)
    {
        try
        {
            if (!File.Exists(path)) return null;
            // It may have come with a contribution: a pipe never ends, and a link leads to what is nobody's to read.
            return NativeFiles.IsRegularFile(path) && !SafeFiles.IsLink(path) && new FileInfo(path).Length <= most ? File.ReadAllBytes(path) : throw damaged();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault(
                new($"« {path} » ne peut pas être lu. Vérifiez vos droits sur ce fichier.", $"“{path}” cannot be read. Check your rights on this file."),
                failure);
        }
    }

    public static void Write(string source, string path, byte[] bytes)
    {
        try
        {
            TextFile.Exchange(source, path, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault(
                new(
                    $"« {path} » ne peut pas être écrit : ce qui est proposé le sera de nouveau. Indiquez un autre fichier avec --memory.",
                    $"“{path}” cannot be written: what is proposed will be proposed again. Name another file with --memory."),
                failure);
        }
    }

    public static EnvironmentFault Damaged(string path, Exception? failure = null) =>
        new(
            new(
                $"« {path} » est abîmé : on ne sait plus ce qui a été proposé. Reprenez sa version d'avant, ou effacez-le pour tout proposer de nouveau.",
                $"“{path}” is damaged: what was proposed is not known any more. Take its former version back, or delete it to have everything proposed again."),
            failure);
}
