using System.Text;
using Pec.Model;

namespace Pec.Io;

/// <summary>One file that somebody names on the command line.</summary>
public static class SingleFile
{
    /// <summary>A message may bring pictures, and a book has some; anything longer is another file.</summary>
    private const long MaximumLength = 32 * 1024 * 1024;

    /// <summary>Its bytes.</summary>
    public static byte[] Read(string path) => Read(path, () => File.OpenRead(path));

    /// <summary>The same of what another program writes.</summary>
    public static byte[] Read(string name, Func<Stream> open)
    {
        try
        {
            using var stream = open();
            using var bytes = new MemoryStream();
            var buffer = new byte[64 * 1024];
            while (stream.Read(buffer) is > 0 and var length)
            {
                bytes.Write(buffer, 0, length);
                if (bytes.Length > MaximumLength) throw new EnvironmentFault(new($"« {name} » dépasse 32 Mo. Vérifiez que c'est le bon fichier.", $"“{name}” is above 32 MB. Check that it is the right file."));
            }
            return bytes.ToArray();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new EnvironmentFault(
                new($"« {name} » ne peut pas être lu. Vérifiez son nom et vos droits.", $"“{name}” cannot be read. Check its name and your rights."), failure);
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
