using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema.Codecs;

/// <summary>An SPDX licence identifier, or several with OR, AND and WITH; anything else is kept as written with a warning.</summary>
public sealed class LicenceCodec : ScalarCodec<Words>
{
    /// <summary>Where a name fits several, the first is the one most often meant.</summary>
    private static readonly string[] Usual =
    [
        "CC0-1.0", "CC-BY-4.0", "CC-BY-3.0", "CC-BY-2.0", "CC-BY-SA-4.0", "CC-BY-SA-3.0", "CC-BY-SA-2.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-NC-SA-3.0",
        "CC-BY-ND-4.0", "CC-BY-NC-ND-4.0",
        "GPL-3.0-or-later", "GPL-3.0-only", "GPL-2.0-or-later", "GPL-2.0-only", "LGPL-3.0-or-later", "LGPL-3.0-only", "LGPL-2.1-or-later", "LGPL-2.1-only",
        "AGPL-3.0-or-later", "AGPL-3.0-only",
        "MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "ISC", "MPL-2.0", "EUPL-1.2", "CECILL-2.1", "CECILL-B", "CECILL-C", "OSL-3.0", "AFL-3.0",
        "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0", "etalab-2.0", "OFL-1.1", "LAL-1.3", "GFDL-1.3-or-later", "Artistic-2.0", "EPL-2.0", "Unlicense", "WTFPL", "Zlib",
        "PHP-3.01", "PostgreSQL", "Python-2.0", "Ruby", "Vim",
    ];

    public override Sentence Form => new("une licence (identifiant SPDX)", "a licence (SPDX identifier)");
    public override Structure Structure { get; } = new Structure.Suggestion("licence", Proposed);

    /// <summary>Those that a form proposes.</summary>
    public static ImmutableArray<string> Proposed => [.. Usual];

    /// <summary>Whether it lets anyone publish the text again as it is: all the usual ones do.</summary>
    public static bool AllowsCopies(string licence) => Licences.Weigh(licence, Usual.Contains) == true;

    public override Words? Read(Node node, ReadContext reading)
    {
        if (node is not Sequence { Items: { IsEmpty: false } items } || !items.All(i => i is Scalar)) return base.Read(node, reading);
        var all = items.Cast<Scalar>().Select(s => s.Text.Trim()).ToList();
        if (all.Count == 1) return base.Read(items[0], reading);
        reading.Report(Rules.SeveralLicences(node.At, string.Join(", ", all), string.Join(" OR ", all), string.Join(" AND ", all)));
        return null;
    }

    protected override Words? Read(Scalar scalar, ReadContext reading)
    {
        var text = scalar.Text.Trim();
        var unknown = new List<string>();
        var whole = Licences.Weigh(text, id =>
        {
            if (!Licences.Has(id)) unknown.Add(id);
            return true;
        });
        if (whole is null || unknown.Count > 0) reading.Report(Doubt(scalar, text, whole is null ? text : unknown[0]));
        return new(text, scalar.At);
    }

    /// <param name="part">What is not known in it.</param>
    private static Diagnostic Doubt(Scalar scalar, string text, string part)
    {
        if (part.EndsWith('+') && Licences.Versions(part[..^1]) is { } later)
            return Rules.MistypedLicence(scalar.At, text, text.Replace(part, later.OrLater, StringComparison.Ordinal));
        if (Licences.WasOnce(part) && Licences.Versions(part) is { } both) return Rules.LicenceWithoutVersions(scalar.At, text, both.Only, both.OrLater);
        if (Licences.Written(part) is { } right) return Rules.MistypedLicence(scalar.At, text, text.Replace(part, right, StringComparison.Ordinal));
        string[] parts =
        [
            .. part.Split([",", ";", "/", " ou ", " et ", " or ", " and ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        ];
        if (parts.Length > 1 && parts.All(p => Known(p) is not null))
        {
            string[] known = [.. parts.Select(p => Known(p)!)];
            return Rules.SeveralLicences(scalar.At, text, string.Join(" OR ", known), string.Join(" AND ", known));
        }
        var meant = Meant(part);
        return meant is not null
            && Licences.Versions(meant) is { } versions && !part.Contains("only", StringComparison.OrdinalIgnoreCase)
            && !part.Contains("later", StringComparison.OrdinalIgnoreCase)
            ? Rules.LicenceWithoutVersions(scalar.At, text, versions.Only, versions.OrLater)
            : Rules.BadLicence(scalar.At, text, meant);
    }

    private static string? Known(string part) => Licences.Has(part) ? part : Licences.Written(part);

    /// <summary>« cc by sa », « Creative Commons BY-SA », « GPL v3 » as identifiers.</summary>
    private static string? Meant(string text)
    {
        if (text.Length > 100) return null;
        var name = Folding.Slug(text.Replace("Creative Commons", "CC", StringComparison.OrdinalIgnoreCase)).Replace("licence-", "", StringComparison.Ordinal)
            .Replace("gplv", "gpl-", StringComparison.Ordinal).Replace("-v", "-", StringComparison.Ordinal);
        if (name.StartsWith("ouverte", StringComparison.Ordinal)) return "etalab-2.0";
        if (name.StartsWith("art-libre", StringComparison.Ordinal)) return "LAL-1.3";
        return Usual.FirstOrDefault(u => $"{Folding.Slug(u)}-".StartsWith(name + "-", StringComparison.Ordinal)) ?? Nearest.To(name, Usual);
    }
}
