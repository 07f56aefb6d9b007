using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Tests.Support;

/// <summary>What comes of a few texts, for tests of how people write.</summary>
internal static class Written
{
    /// <summary>The least that a project says; what is tried comes after it.</summary>
    public const string Project = "---\ntitre: A\nresume: Un.\ntenue-par: nous\n";

    /// <summary>A site of these texts, by their paths in <c>content/</c>.</summary>
    public static BuiltSite Of(params IEnumerable<(string, string)> content) => BuiltSite.Of(Trees.Site(content));

    /// <summary>A file once everything certain is mended.</summary>
    public static string Mended(Tree tree, string path) =>
        Mending.All(tree, t => new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(t).Diagnostics).TextOf(new(path))!;

    /// <summary>What the first finding of a rule says to do.</summary>
    public static string Told(BuiltSite site, string rule) => site.Findings.First(f => f.Rule.Id == rule) is var found ? found.HelpIn(Language.French) ?? "" : "";
}
