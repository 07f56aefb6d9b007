using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>What is asked of a new entry.</summary>
/// <param name="Kind">The singular of its kind.</param>
/// <param name="Id">The name of its file; null for the words of its title.</param>
/// <param name="Folder">A folder below that of the kind; null for none.</param>
/// <param name="IsComplete">Whether every key is listed.</param>
/// <param name="Answers">A message that answers the questions of its kind; null for none.</param>
/// <param name="Asks">Whether the text begins with the questions of an interview, as headings.</param>
/// <param name="Relayed">Where the original of a relayed story is; null for our own.</param>
public sealed record DraftRequest(
    string Kind, string? Title, string? Id = null, string? Folder = null, bool IsComplete = false, string? Answers = null, string? Relayed = null,
    bool Asks = false);

/// <summary>The first text of an entry, at its place.</summary>
/// <param name="Aside">What was answered and could not be used as it is: it stays in the text, as comments.</param>
public sealed record Draft(SitePath Path, string Text, ImmutableArray<Diagnostic> Aside)
{
    private const string ToSort = "# À ranger : ";

    /// <summary>The kinds of which an entry can be drafted.</summary>
    public static ImmutableArray<string> Kinds => [.. Features.Model.Kinds.Select(k => k.Name)];

    /// <summary>Whether people are asked questions about this kind.</summary>
    public static bool HasQuestions(string kind) => kind == Project.Kind.Name;

    /// <param name="check">What the site would find in it with this file added.</param>
    /// <returns>The draft; null when nothing tells its title.</returns>
    public static Draft? Of(DraftRequest request, TermIndex terms, Func<SitePath, string, ImmutableArray<Diagnostic>> check)
    {
        var kind = Features.Model.Named(request.Kind)!;
        var told = request.Answers is { } message ? ProjectAnswers.Read(
            WrittenAnswers.Read(message, Questionnaire.Project), terms) : ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        if (request.Title is { } title) told = told.SetItem("titre", [title]);
        if (request.Relayed is { } address) told = Relay(told, address);
        if (!told.TryGetValue("titre", out var titles)) return null;
        var id = request.Id ?? Folding.ShortSlug(titles[0]);
        var path = new SitePath($"{Files.Root}/{kind.Folder}/{(request.Folder is { } folder ? folder.Trim('/') + "/" : "")}{id}.md");
        return Sorted(path, DraftText.Write(kind, told, request.IsComplete, request.Asks ? DraftText.Asking(Questionnaire.Story) : ""), check);
    }

    /// <summary>A story that is only pointed to: its title stands in for what somebody will write after reading it.</summary>
    private static ImmutableDictionary<string, ImmutableArray<string>> Relay(ImmutableDictionary<string, ImmutableArray<string>> told, string address)
    {
        var name = new SitePath(new Uri(address).AbsolutePath.Trim('/')).Stem.Replace('-', ' ').Trim();
        if (!told.ContainsKey("titre")) told = told.SetItem("titre", [name.Length > 0 ? Casing.Capital(name) : new Uri(address).Host]);
        return told.SetItem("relais", [address]);
    }

    /// <summary>Lines that would be refused become comments: nothing that somebody told is lost, and what is left can be published.</summary>
    private static Draft Sorted(SitePath path, string text, Func<SitePath, string, ImmutableArray<Diagnostic>> check)
    {
        var aside = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var round = 0; round < 3; round++)
        {
            var lines = text.Split('\n');
            var faults = check(path, text).Where(d => d.Severity == Severity.Error && d.At is { } at && at.Path == path && HasValue(lines[at.Line - 1]))
                .ToList();
            if (faults.Count == 0) break;
            foreach (var line in faults.Select(f => f.At!.Line - 1).Distinct()) lines[line] = ToSort + lines[line].TrimStart();
            aside.AddRange(faults);
            text = string.Join('\n', lines);
        }
        return new(path, text, aside.ToImmutable());
    }

    /// <summary>A line where something was told; a key that still waits for its value is no fault of the answers.</summary>
    private static bool HasValue(string line) =>
        line.StartsWith("  - ", StringComparison.Ordinal) || (line.Contains(": ", StringComparison.Ordinal) && line[0] != '#');
}
