using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Projects;

/// <summary>
/// The rules that filter a list without a script: each choice hides what does not have it. They are the build's, since they name what
/// content holds, and of that page alone; the name carries a piece of their hash, so that a page never meets the rules of another version.
/// </summary>
internal static class FilterStyles
{
    public static DataFile Of(ImmutableArray<Facet> facets) =>
        Of(Lists.AddressOf(Project.Kind), from facet in facets from value in facet.Values select (facet.Key, value.Id, facet.MarkOf(value)));

    /// <param name="list">The page whose things are chosen.</param>
    /// <param name="choices">The name of each question, a value of it, and the mark of what has it: of a–z, 0–9 and hyphens, so that nothing in them can end a
    /// selector.</param>
    public static DataFile Of(Url list, IEnumerable<(string Key, string Id, string Mark)> choices)
    {
        var rules = choices.Select(c => $"main:has([name={c.Key}] [value=\"{c.Id}\"]:checked) [data-f]:not([data-f~=\"{c.Mark}\"])");
        var bytes = Encoding.UTF8.GetBytes($"{string.Join(",\n", rules)}{{display:none}}\n");
        return new(new($"{list.Path}filtres-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}.css"), bytes);
    }
}
