using System.Diagnostics;

namespace Pec.Tests.Support;

/// <summary>The program itself: as it was just built, or as <c>PEC</c> names it, where CI published it first so that each start costs less.</summary>
public static class PecProgram
{
    private static readonly string? Published = Environment.GetEnvironmentVariable("PEC") is { Length: > 0 } path ? path : null;

    private static readonly string Built = Path.Combine(AppContext.BaseDirectory, "pec.dll");

    /// <summary>What a shell runs.</summary>
    public static string Command => Published ?? $"dotnet {Built}";

    /// <summary>How a process with these arguments starts.</summary>
    public static (string File, IEnumerable<string> Arguments) With(params IEnumerable<string> arguments) =>
        Published is { } program ? (program, arguments) : ("dotnet", arguments.Prepend(Built));

    /// <summary>The same in a folder, and what it says is read.</summary>
    public static ProcessStartInfo In(string folder, params IEnumerable<string> arguments)
    {
        var (file, all) = With(arguments);
        return new(file, all) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
    }
}
