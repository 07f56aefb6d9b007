using System.Globalization;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>GitLab's job annotations: on the page of the job, a link to each line.</summary>
public static class AnnotationsReport
{
    /// <summary>GitLab refuses a file above 80 KB or a list above 1,000 links: what is gravest comes first and the rest is left to the other reports.</summary>
    private const int MostBytes = 78_000, MostLinks = 1_000, LongestLabel = 160;

    public static string Write(Report report) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray(new Sentence("À reprendre", "To mend").In(report.Language));
        foreach (var finding in report.Findings.OrderByDescending(f => f.Severity).Take(MostLinks))
        {
            if ((report.ViewAddress(finding) ?? report.EditAddress(finding)) is not { } address) break;
            if (json.BytesCommitted + json.BytesPending > MostBytes - 4 * (LongestLabel + address.Length)) break;
            json.WriteStartObject();
            json.WriteStartObject("external_link");
            json.WriteString("label", Label(report, finding));
            json.WriteString("url", address);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Label(Report report, Diagnostic finding)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"{report.PathOf(finding)}:{finding.At?.Line ?? 1} — {report.MessageOf(finding)}");
        return label.Length <= LongestLabel ? label : SourceExcerpt.Visible(label[..(LongestLabel - 1)]) + "…";
    }
}
