using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Pec.Accessors;

/// <summary>
/// The first sentence of what is said of a declaration above it, in plain words. It is read from the text itself: compilers drop these remarks when nobody asks
/// for a file of them.
/// </summary>
internal static class DocComments
{
    /// <summary>What is said of the declaration, and of each of its parameters by name.</summary>
    public static (string Summary, IReadOnlyDictionary<string, string> Parameters) Of(SyntaxNode declaration)
    {
        var lines = declaration.GetLeadingTrivia().ToFullString().Split('\n').Select(l => l.Trim())
            .Where(l => l.StartsWith("///", System.StringComparison.Ordinal)).Select(l => l.Substring(3));
        var parameters = new Dictionary<string, string>();
        try
        {
            var said = XElement.Parse("<said>" + string.Join("\n", lines) + "</said>");
            foreach (var parameter in said.Elements("param")) parameters[(string?)parameter.Attribute("name") ?? ""] = FirstSentence(parameter);
            return (said.Element("summary") is { } summary ? FirstSentence(summary) : "", parameters);
        }
        catch (XmlException)
        {
            return ("", parameters);
        }
    }

    private static string FirstSentence(XElement said) => Regex.Match(Regex.Replace(Plain(said), @"\s+", " ").Trim(), @"^.*?(?:[.!?](?= |$)|$)").Value;

    private static string Plain(XElement said) => string.Concat(said.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement element => $"`{Named((string?)element.Attribute("name") ?? (string?)element.Attribute("cref") ?? element.Value)}`",
        _ => "",
    }));

    /// <summary>As templates name it: <c>SheetView.Write</c> is <c>write</c>, and a view keeps its name.</summary>
    private static string Named(string reference)
    {
        var last = reference.Substring(reference.LastIndexOf('.') + 1);
        return last.Length == 0 || ViewTypesGenerator.IsView(last) ? last : ViewTypesGenerator.Named(last);
    }
}
