using System.Runtime.CompilerServices;

namespace Pec.Tests.Support;

/// <summary>Where the checkout is, from where this file was compiled.</summary>
public static class Repository
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
