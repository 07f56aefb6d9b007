using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pec.Model;
using Pec.Network.Sheets;

namespace Pec.Network.Projects;

/// <summary>
/// The rules that filter the projects without a script: each choice hides what does not have it. They are the build's, since they name what
/// content holds, and of that page alone; the name carries a piece of their hash, so that a page never meets the rules of another version.
/// </summary>
internal static class FilterStyles
{
    public static DataFile Of(ImmutableArray<Facet> facets)
    {
        // Ids are of a–z, 0–9 and hyphens: nothing in them can end a selector.
        var rules = from facet in facets
                    from value in facet.Values
                    select $"main:has([name={facet.Key}] [value=\"{value.Id}\"]:checked) [data-f]:not([data-f~=\"{facet.MarkOf(value)}\"])";
        var bytes = Encoding.UTF8.GetBytes($"{string.Join(",\n", rules)}{{display:none}}\n");
        return new(new($"{Lists.AddressOf(Project.Kind).Path}filtres-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}.css"), bytes);
    }
}
