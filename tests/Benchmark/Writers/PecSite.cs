using System.Text;
using Pec.Benchmark.Samples;

namespace Pec.Benchmark.Writers;

/// <summary>A site that <c>pec build</c> accepts: the samples, with the theme and the vocabularies of this repository.</summary>
internal static class PecSite
{
    private const string Settings = """
        titre: Banc d'essai
        deux-phrases: Un site inventé pour mesurer. Rien n'y est vrai, sauf le nom des lieux.
        url: https://banc.example
        contact: bonjour@banc.example
        depot: https://depot.example/banc
        licence: CC-BY-SA-4.0
        menu:
          - /projets/
          - /groupes/
          - /recits/
          - /territoires/

        """;

    public static void Write(string folder, string repository, IReadOnlyList<Sample> samples)
    {
        Files.CopyFolder(Path.Combine(repository, "themes"), Path.Combine(folder, "themes"));
        var content = Path.Combine(folder, "content");
        Files.CopyFolder(Path.Combine(repository, "content", "vocabulaires"), Path.Combine(content, "vocabulaires"));
        Files.Write(Path.Combine(content, "site.yml"), Settings);
        foreach (var sample in samples) Files.Write(FileOf(folder, sample), Text(sample));
    }

    public static string FileOf(string folder, Sample sample) => Path.Combine(folder, "content", sample.Name.Kind.Folder, sample.Name.Id + ".md");

    private static string Text(Sample sample)
    {
        var text = new StringBuilder("---\n").Append($"titre: {sample.Name.Title}\nresume: {sample.Summary}\n");
        if (sample.Uses.Count > 0) text.Append($"usages: [{string.Join(", ", sample.Uses)}]\n");
        if (sample.Territories.Count > 0) text.Append($"territoires: [{string.Join(", ", sample.Territories.Select(t => t.Written))}]\n");
        foreach (var key in sample.Keys) text.Append(key).Append('\n');
        return text.Append("---\n").Append(sample.Body).ToString();
    }
}
