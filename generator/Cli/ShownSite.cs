using System.Collections.Immutable;
using System.Net;
using System.Text;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;
using Pec.Rendering;

namespace Pec.Cli;

/// <summary>The site as it was at one moment, each page made when it is asked for, and forgotten.</summary>
/// <param name="renderer">Null when there is nothing but words to show.</param>
/// <param name="words">Shown on every page where there is no site.</param>
public sealed class ShownSite(Renderer? renderer, ImmutableArray<Diagnostic> findings, string words = "pec")
{
    private readonly Lock turn = new();
    private ImmutableArray<Diagnostic> findings = findings;

    /// <summary>All that was found until now.</summary>
    public ImmutableArray<Diagnostic> Findings => findings;

    /// <summary>Nothing but words, on every page.</summary>
    public static ShownSite Failed(string words) => new(null, [], words);

    /// <summary>What stands at a path.</summary>
    /// <param name="late">Told of what only that page tells, the first time.</param>
    public Served Answer(string path, Action<ImmutableArray<Diagnostic>> late)
    {
        var found = renderer?.At(path);
        // Relative addresses of the page would lead elsewhere.
        if (found is null && renderer?.At(path + "/") is not null) return new(308, Plain(path + "/"));
        if ((found ?? renderer?.At("/404.html")) is not { } output) return new(500, Plain(words));
        var result = renderer!.Make(output);
        if (Added(result.Diagnostics) is { Length: > 0 } added) late(added);
        return result.Value is { } artifact
            ? new(found is null ? 404 : 200, artifact.Bytes())
            : new(500, Plain(string.Join('\n', result.Diagnostics.Select(d => d.MessageIn(Language.French)))));
    }

    /// <summary>What is wrong in templates, whether or not a page that they make was asked for; each fault once.</summary>
    public ImmutableArray<Diagnostic> LookAtTemplates() => renderer is null ? [] : Added(renderer.TemplateFaults(ViewTypes.Templates));

    /// <summary>Adds what was not found yet.</summary>
    private ImmutableArray<Diagnostic> Added(IEnumerable<Diagnostic> more)
    {
        lock (turn)
        {
            ImmutableArray<Diagnostic> added = [.. more.Where(d => !findings.Any(f => Sign(f) == Sign(d))).DistinctBy(Sign).Order(Diagnostic.Order)];
            findings = findings.AddRange(added);
            return added;
        }
    }

    /// <summary>A fault of a template is the same on each page that it makes.</summary>
    private static (Rule, Location?, string?) Sign(Diagnostic d) => (d.Rule, d.At, d.At is { Path.Extension: ".html" } ? null : d.MessageIn(Language.French));

    private static byte[] Plain(string words) =>
        Encoding.UTF8.GetBytes(
            $"<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>À reprendre</title></head><body><h1>À reprendre</h1><pre>{WebUtility.HtmlEncode(words)}</pre></body></html>");
}
