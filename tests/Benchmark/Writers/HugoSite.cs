using System.Text;
using System.Text.RegularExpressions;
using Pec.Benchmark.Samples;

namespace Pec.Benchmark.Writers;

/// <summary>The same samples for Hugo, with templates that show the same things: a list and a sheet for each kind, a page for each place and use.</summary>
internal static partial class HugoSite
{
    private const string Prefix = "hugo/";

    public static void Write(string folder, string repository, IReadOnlyList<Sample> samples)
    {
        var assembly = typeof(HugoSite).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            Files.Write(Path.Combine(folder, name[Prefix.Length..]), reader.ReadToEnd());
        }
        Files.CopyFolder(Path.Combine(repository, "themes", "communs", "assets"), Path.Combine(folder, "static"));
        foreach (var sample in samples) Files.Write(FileOf(folder, sample), Text(sample));
    }

    public static string FileOf(string folder, Sample sample) => Path.Combine(folder, "content", sample.Name.Kind.Folder, sample.Name.Id + ".md");

    private static string Text(Sample sample)
    {
        var text = new StringBuilder("---\n").Append($"title: {sample.Name.Title}\ndescription: {sample.Summary}\n");
        if (sample.Uses.Count > 0) text.Append($"usages: [{string.Join(", ", sample.Uses)}]\n");
        // Hugo does not know that a commune is in a department: the entry says it.
        if (sample.Territories.Count > 0) text.Append($"territoires: [{string.Join(", ", sample.Territories.SelectMany(t => t.Levels).Distinct())}]\n");
        foreach (var key in sample.Keys) text.Append(key).Append('\n');
        return text.Append("---\n").Append(LinkToEntry().Replace(sample.Body, "]({{< relref \"/$1\" >}})")).ToString();
    }

    [GeneratedRegex(@"\]\(\.\./([a-z]+/[a-z0-9-]+\.md)\)")]
    private static partial Regex LinkToEntry();
}
