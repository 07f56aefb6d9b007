using System.Globalization;

namespace Pec.Benchmark;

/// <summary>What was asked on the command line.</summary>
/// <param name="Pec">An already published program; null to publish this repository's. So is <paramref name="Inside"/>, the program that sees it from inside.</param>
/// <param name="Keep">Where to leave the sources and the sites; null to remove them.</param>
internal sealed record Arguments(IReadOnlyList<int> Entries, string? Pec, string? Inside, string? Keep)
{
    public const string Usage = "dotnet run -c Release --project tests/Benchmark -- [--entries 100,1000,10000] [--pec PATH] [--inside PATH] [--keep FOLDER]";

    /// <summary>Null when the command line cannot be understood.</summary>
    public static Arguments? Read(IReadOnlyList<string> words)
    {
        var arguments = new Arguments([100, 1_000, 10_000], null, null, null);
        for (var i = 0; i < words.Count; i += 2)
        {
            if (i + 1 >= words.Count) return null;
            var value = words[i + 1];
            switch (words[i])
            {
                case "--entries" when Numbers(value) is { Count: > 0 } numbers: arguments = arguments with { Entries = numbers }; break;
                case "--pec": arguments = arguments with { Pec = Path.GetFullPath(value) }; break;
                case "--inside": arguments = arguments with { Inside = Path.GetFullPath(value) }; break;
                case "--keep": arguments = arguments with { Keep = Path.GetFullPath(value) }; break;
                default: return null;
            }
        }
        return arguments;
    }

    private static List<int> Numbers(string list) =>
        [.. list.Split(',').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).TakeWhile(n => n >= 10)];
}
