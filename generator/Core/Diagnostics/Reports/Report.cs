using System.Collections.Immutable;
using System.Globalization;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Diagnostics.Reports;

/// <summary>All that a report is written from, whatever its format.</summary>
/// <param name="Findings">In their order.</param>
/// <param name="Prefix">Where the site stands in its repository, with a final "/"; empty at its root.</param>
/// <param name="EditBase">What stands before a file's path in GitLab's editor; null when it is not known.</param>
/// <param name="IsStrict">Whether a warning fails.</param>
/// <param name="Proposal">What changed, for whoever reads a proposal again; null for the whole site.</param>
public sealed record Report(
    ImmutableArray<Diagnostic> Findings, Tree Tree, Language Language, string Prefix, string? EditBase, bool IsStrict, Changes? Proposal = null)
{
    /// <summary>Where a finding without a place is shown.</summary>
    public static readonly SitePath Settings = new("content/site.yml");

    /// <summary>Every format by its name, each one file of this folder.</summary>
    public static readonly ImmutableArray<(string Format, Func<Report, string> Write)> Formats =
    [
        ("text", TextReport.Write),
        ("json", JsonReport.Write),
        ("codequality", CodeQualityReport.Write),
        ("junit", JUnitReport.Write),
        ("html", HtmlReport.Write),
        ("annotations", AnnotationsReport.Write),
        ("patch", PatchReport.Write),
    ];

    /// <summary>The files once all that is certain is mended, made for whoever asks; null where nobody mends.</summary>
    public Lazy<Tree>? Mended { get; init; }

    /// <summary>The pictures and documents that some page shows or offers; null where nobody looked.</summary>
    public IReadOnlySet<SitePath>? Shown { get; init; }

    /// <summary>One for each finding.</summary>
    public ImmutableArray<string> Fingerprints => Reports.Fingerprints.Of(Findings, Tree);

    public bool Fails(Diagnostic finding) => finding.Severity >= (IsStrict ? Severity.Warning : Severity.Error);

    /// <summary>The file of a finding, from the root of its repository.</summary>
    public string PathOf(Diagnostic finding) => PathOf(finding.At?.Path ?? Settings);

    public string PathOf(SitePath path) => SourceExcerpt.Visible(Prefix + path);

    /// <summary>The message as a sentence of its own.</summary>
    public string MessageOf(Diagnostic finding) => Casing.Capital(SourceExcerpt.Visible(finding.MessageIn(Language)));

    public string? HelpOf(Diagnostic finding) => finding.HelpIn(Language) is { } help ? string.Join('\n', help.Split('\n').Select(SourceExcerpt.Visible)) : null;

    /// <summary>The line in GitLab's editor.</summary>
    public string? EditAddress(Diagnostic finding) =>
        EditBase is null ? null : $"{EditBase.TrimEnd('/')}/{Encoded(Prefix + (finding.At?.Path ?? Settings))}{Line(finding)}";

    /// <summary>The line as GitLab shows it; null when the editor is not one of GitLab's.</summary>
    public string? ViewAddress(Diagnostic finding) =>
        EditBase?.LastIndexOf("/-/edit/", StringComparison.Ordinal) is > 0 and var edit
            ? $"{EditBase[..edit]}/-/blob/{EditAddress(finding)![(edit + "/-/edit/".Length)..]}" : null;

    private static string Line(Diagnostic finding) =>
        finding.At is { IsWholeFile: false, Line: var line } ? string.Create(CultureInfo.InvariantCulture, $"#L{line}") : "";

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
