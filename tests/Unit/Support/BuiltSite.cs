using System.Collections.Immutable;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Tests.Support;

/// <summary>What a build of a tree gave: files by path, findings as an author reads them.</summary>
public sealed class BuiltSite
{
    public required ImmutableSortedDictionary<string, byte[]> Files { get; init; }
    public required ImmutableArray<Diagnostic> Findings { get; init; }

    /// <summary>The text of a file, or of the page at an address.</summary>
    public string this[string path] => Encoding.UTF8.GetString(Files[path.StartsWith('/') ? new Url(path).File : path]);

    public bool Has(string path) => Files.ContainsKey(path.StartsWith('/') ? new Url(path).File : path);

    /// <summary>Every text of the output, whatever its format.</summary>
    public string Everything => string.Join('\n', Files.Select(f => f.Key + "\n" + Encoding.UTF8.GetString(f.Value)));

    /// <summary>« path:line:column rule » of each finding but advices.</summary>
    public IEnumerable<string> Faults => Findings.Where(f => f.Severity > Severity.Advice).Select(Place);

    public IEnumerable<string> Advices => Findings.Where(f => f.Severity == Severity.Advice).Select(Place);

    public static readonly BuildOptions Usual = new(new DateOnly(2026, 11, 22), Theme: "dix-lignes", Threads: 2);

    /// <summary>Themes stay compiled from one test to the next; a test of memory itself has its own.</summary>
    public static readonly Memory Themes = new(keepsTexts: true);

    public static BuiltSite Of(Tree tree, BuildOptions? options = null, Memory? memory = null)
    {
        var built = new Build(options ?? Usual, memory ?? Themes).Render(tree);
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        var findings = built.Diagnostics.ToList();
        foreach (var output in built.Value?.Outputs ?? [])
        {
            var made = built.Value!.Make(output);
            findings.AddRange(made.Diagnostics);
            if (made.Value is { } artifact) files[artifact.Path] = artifact.Bytes().ToArray();
        }
        return new() { Files = files.ToImmutable(), Findings = new Outcome<int>(0, [.. findings]).Sorted().Diagnostics };
    }

    private static string Place(Diagnostic finding) => finding.At is { } at ? $"{at.Path}:{at.Line}:{at.Column} {finding.Rule.Id}" : finding.Rule.Id;
}
