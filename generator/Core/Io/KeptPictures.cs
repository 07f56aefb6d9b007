namespace Pec.Io;

/// <summary>
/// Pictures that former builds drew, each in a file named after what it was drawn from, in <c>.cache/images/</c> beside the sources: an unchanged photograph is never
/// decoded twice. To delete it is always right, and gives the same site. A pipeline may bring the folder back; a contribution may not: what git keeps of it is refused.
/// </summary>
public sealed class KeptPictures
{
    private const string Cache = ".cache", Pictures = "images";

    /// <summary>No form of a picture weighs as much.</summary>
    private const int MostBytes = 8_000_000;

    private readonly string root, folder;
    private readonly bool believes;

    /// <param name="source">The folder of the sources.</param>
    /// <param name="force">Nothing of former builds is believed.</param>
    public KeptPictures(string source, bool force)
    {
        (root, believes) = (Path.GetFullPath(source), !force);
        folder = Path.Combine(root, Cache, Pictures);
        if (Directory.Exists(Path.Combine(root, Cache)) && Git.FirstKept(root, [Cache]) is { } kept) throw OutputFolder.InRepository(kept, Cache);
    }

    /// <summary>What was kept under a name; null for nothing.</summary>
    public byte[]? Find(string name)
    {
        var file = PathOf(name);
        try
        {
            if (!believes || new FileInfo(file) is not { Exists: true, LinkTarget: null, Length: <= MostBytes } || !NativeFiles.IsRegularFile(file)) return null;
            return File.ReadAllBytes(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a picture. Where that is not possible the site still is: what is lost is time, at the next build.</summary>
    public void Add(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            SafeFiles.Replace(root, PathOf(name), bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The disk is full, or may only be read.
        }
    }

    /// <summary>Forgets what no picture of the site is named after any more.</summary>
    public void KeepOnly(IReadOnlySet<string> names)
    {
        if (!Directory.Exists(folder) || SafeFiles.IsLink(Path.Combine(root, Cache)) || SafeFiles.IsLink(folder)) return;
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { AttributesToSkip = 0 }))
                if (!names.Contains(Path.GetFileName(file))) SafeFiles.Delete(root, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Too much is kept until the next build.
        }
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
