namespace Pec.Diagnostics.Reports;

/// <summary>GitLab's Code Quality report, shown in a merge request. GitLab stops reading it at the first item that lacks something.</summary>
public static class CodeQualityReport
{
    public static string Write(Report report) => Json.Write(json =>
    {
        json.WriteStartArray();
        foreach (var (finding, fingerprint) in report.Findings.Zip(report.Fingerprints))
        {
            json.WriteStartObject();
            json.WriteString("description", report.HelpOf(finding) is { } help ? $"{report.MessageOf(finding)} {help}" : report.MessageOf(finding));
            json.WriteString("check_name", finding.Rule.Id);
            json.WriteString("fingerprint", fingerprint);
            json.WriteString("severity", finding.Severity switch { Severity.Error => "major", Severity.Warning => "minor", _ => "info" });
            json.WriteStartObject("location");
            json.WriteString("path", report.PathOf(finding));
            json.WriteStartObject("lines");
            json.WriteNumber("begin", finding.At?.Line ?? 1);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
