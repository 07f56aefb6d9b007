using System.Collections.Immutable;
using Pec.Model.French;

namespace Pec.Schema.Codecs;

/// <summary>The identifiers of licences that SPDX gives (licences.txt tells its source), and how several are said together.</summary>
internal static class Licences
{
    private static readonly Lazy<(ImmutableHashSet<string> Current, ImmutableHashSet<string> Former, Dictionary<string, string> BySlug)> All = new(() =>
    {
        using var reader = new StreamReader(typeof(Licences).Assembly.GetManifestResourceStream("licences.txt")!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        var current = lines.Where(l => l[0] != '-').ToImmutableHashSet(StringComparer.Ordinal);
        return (
            current, lines.Where(l => l[0] == '-').Select(l => l[2..]).ToImmutableHashSet(StringComparer.Ordinal),
            current.GroupBy(Folding.Slug, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal));
    });

    /// <summary>An identifier of today; « + » after it stands for later versions.</summary>
    public static bool Has(string id) => All.Value.Current.Contains(id) || (id.EndsWith('+') && All.Value.Current.Contains(id[..^1]));

    public static bool WasOnce(string id) => All.Value.Former.Contains(id);

    /// <summary>The identifier that differs by its capitals, spaces and points only.</summary>
    public static string? Written(string text) => All.Value.BySlug.GetValueOrDefault(Folding.Slug(text));

    /// <summary>Where a licence is read: at its author's for those of Creative Commons, which programs know by that address, else in the list of SPDX; null for what is no single licence.</summary>
    public static string? AddressOf(string id) => id == "CC0-1.0" ? "https://creativecommons.org/publicdomain/zero/1.0/"
        : id.Split('-') is ["CC", .. var terms, var version] && Has(id) && terms.All(t => t is "BY" or "SA" or "NC" or "ND")
            ? $"https://creativecommons.org/licenses/{string.Join('-', terms).ToLowerInvariant()}/{version}/"
        : Has(id) ? $"https://spdx.org/licenses/{id.TrimEnd('+')}" : null;

    /// <summary>Both names of a licence of GNU's, whose versions must be told: this one only, or this and later ones.</summary>
    public static (string Only, string OrLater)? Versions(string id)
    {
        var name = id.EndsWith("-only", StringComparison.Ordinal) ? id[..^5] : id.EndsWith("-or-later", StringComparison.Ordinal) ? id[..^9] : id;
        return Has(name + "-only") && Has(name + "-or-later") ? (name + "-only", name + "-or-later") : null;
    }

    /// <summary>
    /// Whether the whole holds, each licence weighed by <paramref name="holds"/>: one of those that OR parts, all of those that AND joins; null when it is not
    /// so written.
    /// </summary>
    public static bool? Weigh(string expression, Func<string, bool> holds)
    {
        if (expression.Length > 400) return null;
        var tokens = expression.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        var whole = Either();
        return at == tokens.Length ? whole : null;

        string? Next() => at < tokens.Length ? tokens[at] : null;

        bool? Either() => Joined("OR", () => Joined("AND", One, (a, b) => a && b), (a, b) => a || b);

        bool? Joined(string word, Func<bool?> part, Func<bool, bool, bool> join)
        {
            var all = part();
            while (all is { } one && Next() == word)
            {
                at++;
                all = part() is { } other ? join(one, other) : null;
            }
            return all;
        }

        bool? One()
        {
            if (Next() is not { } token || token is "OR" or "AND" or "WITH" or ")") return null;
            at++;
            if (token == "(") return Either() is { } inner && Next() == ")" && at++ >= 0 ? inner : null;
            if (Next() != "WITH") return holds(token);
            at++;
            // SPDX has a list of exceptions too: their names say what they are.
            if (Next()?.Contains("exception", StringComparison.OrdinalIgnoreCase) != true) return null;
            at++;
            return holds(token);
        }
    }
}
