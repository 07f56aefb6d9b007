using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>Findings as people are told them: in each file the gravest first, and what is said alike of one line once. Programs are told them all.</summary>
public static class Telling
{
    public static ImmutableArray<Diagnostic> Of(IEnumerable<Diagnostic> findings, Language language) =>
        [.. findings.DistinctBy(f => (f.At?.Path, f.At?.Line, f.Rule.Id, f.Severity, f.MessageIn(language), f.HelpIn(language))).OrderByDescending(f => f.Severity)];
}
