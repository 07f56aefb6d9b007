using System.Collections.Frozen;

namespace Pec.Model.French;

/// <summary>Countries by their code (ISO 3166, two letters, in capitals; pays.txt tells its source), as French names them.</summary>
public static class CountryNames
{
    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(Read);

    /// <summary>Null for a code that no country has.</summary>
    public static string? Of(string code) => Names.Value.GetValueOrDefault(code);

    /// <summary>The code of a country by its name, however it is written; null for what is none.</summary>
    public static string? CodeOf(string name)
    {
        var slug = Folding.Slug(name);
        return Names.Value.FirstOrDefault(n => Folding.Slug(n.Value) == slug).Key;
    }

    private static FrozenDictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(CountryNames).Assembly.GetManifestResourceStream("pays.txt")!);
        return reader.ReadToEnd().Split('\n').Skip(1).Where(l => l.Length > 0).ToFrozenDictionary(l => l[..2], l => l[3..], StringComparer.Ordinal);
    }
}
