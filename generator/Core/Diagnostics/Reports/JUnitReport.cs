using System.Globalization;
using System.Text;
using System.Xml;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>A JUnit report: each file of the content is a test, so that GitLab also tells which files were mended.</summary>
public static class JUnitReport
{
    private const string Suite = "pec check";

    public static string Write(Report report)
    {
        var byPath = report.Findings.ToLookup(report.PathOf);
        var paths = report.Tree.Blobs.Keys.Where(p => p.IsUnder("content") && p.Extension is ".md" or ".yml").Select(report.PathOf)
            .Concat(byPath.Select(g => g.Key)).Distinct().Order(StringComparer.Ordinal).ToList();
        var failures = paths.Count(p => byPath[p].Any(report.Fails)).ToString(CultureInfo.InvariantCulture);
        var tests = paths.Count.ToString(CultureInfo.InvariantCulture);
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Suite);
            xml.WriteAttributeString("tests", tests);
            xml.WriteAttributeString("failures", failures);
            foreach (var path in paths) Write(xml, report, path, [.. byPath[path]]);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return text + "\n";
    }

    private static void Write(XmlWriter xml, Report report, string path, IReadOnlyList<Diagnostic> findings)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Suite);
        xml.WriteAttributeString("name", path);
        xml.WriteAttributeString("file", path);
        xml.WriteAttributeString("time", "0");
        // GitLab shows one failure of a test, and what is written in it.
        if (findings.Where(report.Fails).ToList() is { Count: > 0 } failing)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", report.MessageOf(failing[0]));
            xml.WriteString("\n" + Told(report, failing));
            xml.WriteEndElement();
        }
        if (findings.Where(f => !report.Fails(f)).ToList() is { Count: > 0 } others) xml.WriteElementString("system-out", "\n" + Told(report, others));
        xml.WriteEndElement();
    }

    private static string Told(Report report, IEnumerable<Diagnostic> findings) =>
        TextReport.All(findings, report.Language, report.Tree.LinesOf, colours: false, report.Prefix);

    /// <summary>Makes the XML declaration name the encoding of the file.</summary>
    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
