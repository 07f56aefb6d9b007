using System.Text.Json;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>The findings for other programs, in a form that <see cref="Schema"/> describes.</summary>
public static class JsonReport
{
    /// <summary>The JSON Schema of this report.</summary>
    public static string Schema
    {
        get
        {
            using var reader = new StreamReader(typeof(JsonReport).Assembly.GetManifestResourceStream("schema/rapport.json")!);
            return reader.ReadToEnd();
        }
    }

    public static string Write(Report report) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("langue", report.Language == Language.French ? "fr" : "en");
        json.WriteNumber("erreurs", report.Findings.Count(f => f.Severity == Severity.Error));
        json.WriteNumber("avertissements", report.Findings.Count(f => f.Severity == Severity.Warning));
        json.WriteNumber("conseils", report.Findings.Count(f => f.Severity == Severity.Advice));
        json.WriteStartArray("constats");
        foreach (var (finding, fingerprint) in report.Findings.Zip(report.Fingerprints)) Write(json, report, finding, fingerprint);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Report report, Diagnostic finding, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("regle", finding.Rule.Id);
        json.WriteString("gravite", TextReport.Word(finding.Severity).French);
        if (finding.At is { } at)
        {
            json.WriteString("fichier", report.PathOf(finding));
            if (!at.IsWholeFile)
            {
                json.WriteNumber("ligne", at.Line);
                json.WriteNumber("colonne", at.Column);
                json.WriteNumber("longueur", at.Length);
            }
        }
        json.WriteString("message", report.MessageOf(finding));
        if (report.HelpOf(finding) is { } help) json.WriteString("aide", help);
        if (finding.Fix is { } fix)
        {
            json.WriteStartObject("correction");
            json.WriteString("avant", fix.Wrong);
            json.WriteString("apres", fix.Right);
            json.WriteEndObject();
        }
        json.WriteString("empreinte", fingerprint);
        json.WriteEndObject();
    }
}
