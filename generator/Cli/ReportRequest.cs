using System.CommandLine.Parsing;
using System.Text;
using Pec.Diagnostics.Reports;
using Pec.Io;
using Pec.Model.French;

namespace Pec.Cli;

/// <summary>A report that was asked for: <c>--report FORMAT=FICHIER</c>.</summary>
internal sealed record ReportRequest(Func<Report, string> Write, string File)
{
    public static IEnumerable<string> Formats => Report.Formats.Select(f => f.Format);

    /// <summary>Writes each report that was asked for.</summary>
    public static void WriteAll(string source, IEnumerable<ReportRequest> requests, Report report)
    {
        foreach (var request in requests) TextFile.Write(source, request.File, Encoding.UTF8.GetBytes(request.Write(report)));
    }

    /// <summary>All that were asked for; the first that does not read is explained.</summary>
    public static ReportRequest[] Parse(ArgumentResult result)
    {
        var requests = new List<ReportRequest>();
        foreach (var text in result.Tokens.Select(t => t.Value))
        {
            if (text.Split('=', 2) is not [var format, { Length: > 0 } file])
                result.AddError($"« {text} » n'est pas de la forme FORMAT=FICHIER, comme html=rapport.html.");
            else if (Report.Formats.FirstOrDefault(f => f.Format == format).Write is { } write) requests.Add(new(write, file));
            else
                result.AddError(Nearest.To(format, Formats) is { } nearest
                    ? $"« {format} » n'est pas un format de rapport. Vouliez-vous dire « {nearest} » ?"
                    : $"« {format} » n'est pas un format de rapport : {string.Join(", ", Formats)}.");
        }
        return [.. requests];
    }
}
