namespace Pec.Io;

/// <summary>Finds programs where the owner of this machine put them: what a contribution brings is never run, whatever it is called.</summary>
internal static class Programs
{
    /// <summary>What a shell of some systems would run instead of the true one, were it in the folder where somebody works.</summary>
    private static readonly string[] Names = [
        "git", "dotnet", "pwsh", "powershell", "node", "npm", "npx", "bash", "sh"], Extensions = ["", ".exe", ".com", ".cmd", ".bat"];

    /// <summary>Whether a file of this name passes for a program that people call from the folder of the site.</summary>
    public static bool IsNameOfOne(string file) =>
        Extensions.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase) && Names.Contains(file[..^e.Length], StringComparer.OrdinalIgnoreCase));

    /// <summary>The program, by its whole path; null when this machine has none.</summary>
    /// <param name="root">The folder of the sources.</param>
    public static string? Find(string name, string root) =>
        Folders(root).Select(f => Path.Combine(f, OperatingSystem.IsWindows() ? name + ".exe" : name)).FirstOrDefault(IsProgram);

    /// <summary>The folders of PATH that are written whole and stand neither in the current folder nor in what was checked out with the sources.</summary>
    public static IEnumerable<string> Folders(string root)
    {
        var (here, mine) = (Directory.GetCurrentDirectory(), Checkout(Path.GetFullPath(root)));
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(f => Path.IsPathFullyQualified(f)).Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f)))
            .Where(f => f != here && !SafeFiles.IsBelow(f, mine)).Distinct();
    }

    private static string Checkout(string root)
    {
        for (var folder = root; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Exists(Path.Combine(folder, ".git"))) return folder;
        return root;
    }

    private static bool IsProgram(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
