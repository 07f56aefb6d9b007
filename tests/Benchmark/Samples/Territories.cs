using System.Text;

namespace Pec.Benchmark.Samples;

/// <summary>A real commune or department.</summary>
/// <param name="Written">As an author writes it, without ambiguity.</param>
/// <param name="Levels">Its own name, then those of the places that hold it.</param>
internal sealed record Territory(string Written, string Name, IReadOnlyList<string> Levels);

/// <summary>The places of France, from the same two files as the generator's gazetteer.</summary>
internal static class Territories
{
    private static readonly Dictionary<string, (string Name, string Parent)> Large =
        Rows("grands-territoires.tsv").ToDictionary(c => c[0], c => (c[4], c[3]), StringComparer.Ordinal);

    public static readonly IReadOnlyList<Territory> Departments =
        [.. Large.Values.Where(p => p.Parent.Length > 0).Select(p => new Territory($"{p.Name} (département)", p.Name, [p.Name, Large[p.Parent].Name]))];

    /// <summary>Those of a department, in an order that has nothing to do with the alphabet.</summary>
    public static readonly IReadOnlyList<Territory> Communes =
        [.. Rows("communes.tsv").Where(c => c[3].Length > 0 && Large[c[3]].Parent.Length > 0).OrderBy(c => Scattered(c[2])).ThenBy(c => c[2], StringComparer.Ordinal).Select(Commune)];

    public static Territory One(Chance chance) => chance.InHundred(10) ? chance.One(Departments) : chance.OneOfTheFirst(Communes);

    private static Territory Commune(string[] cells)
    {
        var department = Large[cells[3]];
        return new($"{cells[5]} ({department.Name})", cells[5], [cells[5], department.Name, Large[department.Parent].Name]);
    }

    private static uint Scattered(string code) => code.Aggregate(2166136261, (hash, c) => (hash ^ c) * 16777619);

    private static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Territories).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t')).ToList();
    }
}
