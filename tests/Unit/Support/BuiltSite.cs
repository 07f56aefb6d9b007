using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Rendering;

namespace Pec.Tests.Support;

/// <summary>What a build of a tree gives: files by path, findings as an author reads them. A page is made when a test looks at it; all of them, when it asks for what was found.</summary>
public sealed class BuiltSite
{
    private readonly Outcome<Renderer?> built;
    private readonly ConcurrentDictionary<Output, Outcome<(string Path, ReadOnlyMemory<byte> Bytes)?>> made = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<(ImmutableSortedDictionary<string, byte[]> Files, ImmutableArray<Diagnostic> Findings)> whole;

    private BuiltSite(Outcome<Renderer?> built) => (this.built, whole) = (built, new(Whole));

    public ImmutableSortedDictionary<string, byte[]> Files => whole.Value.Files;

    public ImmutableArray<Diagnostic> Findings => whole.Value.Findings;

    /// <summary>The text of a file, or of the page at an address.</summary>
    public string this[string path] => Made(path) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : throw new KeyNotFoundException(path);

    public bool Has(string path) => Made(path) is not null;

    private ReadOnlyMemory<byte>? Made(string path)
    {
        if (whole.IsValueCreated) return Files.TryGetValue(path.StartsWith('/') ? new Url(path).File : path, out var known) ? known : default(ReadOnlyMemory<byte>?);
        var address = "/" + path.TrimStart('/');
        var page = address.EndsWith("/index.html", StringComparison.Ordinal) ? address[..^"index.html".Length] : address;
        return (built.Value?.At(page) ?? built.Value?.At(address)) is { } output ? Made(output).Value?.Bytes : null;
    }

    /// <summary>Once, however often a test looks at it.</summary>
    private Outcome<(string Path, ReadOnlyMemory<byte> Bytes)?> Made(Output output) => made.GetOrAdd(output, o =>
    {
        var found = built.Value!.Make(o);
        return new(found.Value is { } artifact ? (artifact.Path, artifact.Bytes()) : null, found.Diagnostics);
    });

    /// <summary>Every text of the output, whatever its format.</summary>
    public string Everything => string.Join('\n', Files.Select(f => f.Key + "\n" + Encoding.UTF8.GetString(f.Value)));

    /// <summary>« path:line:column rule » of each finding but advices.</summary>
    public IEnumerable<string> Faults => Findings.Where(f => f.Severity > Severity.Advice).Select(Place);

    public IEnumerable<string> Advices => Findings.Where(f => f.Severity == Severity.Advice).Select(Place);

    public static readonly BuildOptions Usual = new(new DateOnly(2026, 11, 22), Theme: "dix-lignes", Threads: 2);

    /// <summary>Themes stay compiled from one test to the next; a test of memory itself has its own.</summary>
    public static readonly Memory Themes = new(keepsTexts: true);

    public static BuiltSite Of(Tree tree, BuildOptions? options = null, Memory? memory = null) =>
        new(new Build(options ?? Usual, memory ?? Themes).Render(tree));

    private (ImmutableSortedDictionary<string, byte[]>, ImmutableArray<Diagnostic>) Whole()
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        var findings = built.Diagnostics.ToList();
        foreach (var output in built.Value?.Outputs ?? [])
        {
            var found = Made(output);
            findings.AddRange(found.Diagnostics);
            if (found.Value is { } file) files[file.Path] = file.Bytes.ToArray();
        }
        return (files.ToImmutable(), new Outcome<int>(0, [.. findings]).Sorted().Diagnostics);
    }

    private static string Place(Diagnostic finding) => finding.At is { } at ? $"{at.Path}:{at.Line}:{at.Column} {finding.Rule.Id}" : finding.Rule.Id;
}
