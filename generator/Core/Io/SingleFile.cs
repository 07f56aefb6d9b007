using System.Text;
using Pec.Model;

namespace Pec.Io;

/// <summary>One text that somebody names on the command line.</summary>
public static class SingleFile
{
    /// <summary>A message is short: anything longer is another file.</summary>
    private const long MaximumLength = 256 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Length: > MaximumLength })
                throw new EnvironmentFault(new($"« {path} » est trop long pour un message.", $"“{path}” is too long for a message."));
            return Strict.GetString(File.ReadAllBytes(path)).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException failure)
        {
            throw new EnvironmentFault(
                new($"« {path} » n'est pas un texte en UTF-8. Enregistrez-le sous ce codage.", $"“{path}” is no UTF-8 text. Save it in that encoding."),
                failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault(
                new($"« {path} » ne peut pas être lu. Vérifiez son nom et vos droits.", $"“{path}” cannot be read. Check its name and your rights."), failure);
        }
    }

    /// <summary>A new file with its folders; one that exists is never replaced.</summary>
    /// <param name="root">The folder of the sources.</param>
    public static void Create(string root, SitePath name, string text)
    {
        var path = Path.Combine(root, name.Value);
        try
        {
            SafeFiles.Create(Path.GetFullPath(root), Path.GetFullPath(path), Encoding.UTF8.GetBytes(text));
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new EnvironmentFault(
                new($"« {path} » existe déjà : rien n'a été écrit. Donnez un autre nom avec --id.", $"“{path}” exists already: nothing was written. Give another name with --id."));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault(
                new(
                    $"« {path} » ne peut pas être écrit. Vérifiez vos droits sur ce dossier.",
                    $"“{path}” cannot be written. Check your rights on this folder."),
                failure);
        }
    }
}
