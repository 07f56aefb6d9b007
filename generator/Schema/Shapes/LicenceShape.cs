using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Schema.Shapes;

/// <summary>An SPDX licence identifier; another one is kept as written with a warning.</summary>
public sealed class LicenceShape : ScalarShape<Words>
{
    /// <summary>Where a name fits several, the first is the one most often meant.</summary>
    private static readonly string[] Usual =
    [
        "CC0-1.0", "CC-BY-4.0", "CC-BY-3.0", "CC-BY-2.0", "CC-BY-SA-4.0", "CC-BY-SA-3.0", "CC-BY-SA-2.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-NC-SA-3.0", "CC-BY-ND-4.0", "CC-BY-NC-ND-4.0",
        "GPL-3.0-or-later", "GPL-3.0-only", "GPL-2.0-or-later", "GPL-2.0-only", "LGPL-3.0-or-later", "LGPL-3.0-only", "LGPL-2.1-or-later", "LGPL-2.1-only", "AGPL-3.0-or-later", "AGPL-3.0-only",
        "MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "ISC", "MPL-2.0", "EUPL-1.2", "CECILL-2.1", "CECILL-B", "CECILL-C", "OSL-3.0", "AFL-3.0", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0", "etalab-2.0", "OFL-1.1", "LAL-1.3", "GFDL-1.3-or-later", "Artistic-2.0", "EPL-2.0", "Unlicense", "WTFPL", "Zlib", "PHP-3.01", "PostgreSQL", "Python-2.0", "Ruby", "Vim",
    ];

    public override Sentence Form => new("une licence (identifiant SPDX)", "a licence (SPDX identifier)");
    public override Structure Structure { get; } = new Structure.Suggestion("licence", [.. Usual]);

    /// <summary>Whether it is a licence that lets anyone publish the text again as it is: all the usual ones do.</summary>
    public static bool AllowsCopies(string licence) => Usual.Contains(licence);

    protected override Words? Read(Scalar scalar, Reading reading)
    {
        var text = scalar.Text.Trim();
        if (!Usual.Contains(text)) reading.Report(Rules.BadLicence(scalar.At, text, Meant(text)));
        return new(text, scalar.At);
    }

    /// <summary>« cc by sa », « Creative Commons BY-SA », « GPL v3 » as identifiers.</summary>
    private static string? Meant(string text)
    {
        var name = Folding.Slug(text.Replace("Creative Commons", "CC", StringComparison.OrdinalIgnoreCase)).Replace("licence-", "", StringComparison.Ordinal).Replace("gplv", "gpl-", StringComparison.Ordinal).Replace("-v", "-", StringComparison.Ordinal);
        return Usual.FirstOrDefault(u => $"{Folding.Slug(u)}-".StartsWith(name + "-", StringComparison.Ordinal)) ?? Nearest.To(name, Usual);
    }
}
