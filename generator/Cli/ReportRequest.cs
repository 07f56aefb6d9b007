using System.Collections.Immutable;
using System.CommandLine.Parsing;
using System.Text;
using Pec.Io;
using Pec.Model.French;

namespace Pec.Cli;

/// <summary>A report that was asked for: <c>--report FORMAT=FICHIER</c>.</summary>
internal sealed record ReportRequest<TReport>(Func<TReport, string> Write, string File)
{
    /// <summary>Writes each report that was asked for.</summary>
    public static void WriteAll(string source, IEnumerable<ReportRequest<TReport>> requests, TReport report)
    {
        foreach (var request in requests) TextFile.Write(source, request.File, Encoding.UTF8.GetBytes(request.Write(report)));
    }

    /// <summary>All that were asked for; the first that does not read is explained.</summary>
    /// <param name="formats">What may be asked for.</param>
    public static ReportRequest<TReport>[] Parse(ArgumentResult result, ImmutableArray<(string Format, Func<TReport, string> Write)> formats)
    {
        var requests = new List<ReportRequest<TReport>>();
        foreach (var text in result.Tokens.Select(t => t.Value))
        {
            if (text.Split('=', 2) is not [var format, { Length: > 0 } file])
                result.AddError($"« {text} » n'est pas de la forme FORMAT=FICHIER, comme {formats[^1].Format}=rapports/rapport.");
            else if (formats.FirstOrDefault(f => f.Format == format).Write is { } write) requests.Add(new(write, file));
            else
                result.AddError(Nearest.To(format, formats.Select(f => f.Format)) is { } nearest
                    ? $"« {format} » n'est pas un format de rapport. Vouliez-vous dire « {nearest} » ?"
                    : $"« {format} » n'est pas un format de rapport : {string.Join(", ", formats.Select(f => f.Format))}.");
        }
        return [.. requests];
    }
}
