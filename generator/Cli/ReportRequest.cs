using System.CommandLine.Parsing;
using Pec.Diagnostics.Reports;
using Pec.Model.French;

namespace Pec.Cli;

/// <summary>A report that was asked for: <c>--report FORMAT=FICHIER</c>.</summary>
internal sealed record ReportRequest(Func<Report, string> Write, string File)
{
    public static IEnumerable<string> Formats => Report.Formats.Select(f => f.Format);

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
