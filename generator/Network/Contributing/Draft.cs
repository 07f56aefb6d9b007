using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>What is asked of a new entry.</summary>
/// <param name="Kind">The singular of its kind.</param>
/// <param name="Id">The name of its file; null for the words of its title.</param>
/// <param name="Folder">A folder below that of the kind; null for none.</param>
/// <param name="IsComplete">Whether every key is listed.</param>
/// <param name="Answers">A message that answers the questions of its kind, decoded; null for none.</param>
/// <param name="Asks">Whether the text begins with the questions of an interview, as headings.</param>
/// <param name="Relayed">Where the original of a relayed story is; null for our own.</param>
public sealed record DraftRequest(
    string Kind, string? Title, string? Id = null, string? Folder = null, bool IsComplete = false, string? Answers = null, string? Relayed = null,
    bool Asks = false);

/// <summary>The first text of an entry, at its place.</summary>
/// <param name="Aside">What was answered and could not be used as it is: it stays in the text, as comments.</param>
public sealed record Draft(SitePath Path, string Text, ImmutableArray<Diagnostic> Aside)
{
    /// <summary>What the file is called until somebody says its title.</summary>
    private const string Unnamed = "a-nommer";

    /// <summary>What was understood of the message; null where there was none.</summary>
    public MessageReport? Report { get; init; }

    /// <summary>Whether it is the file of a published sheet with what somebody corrected.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Whether it may be written without anybody having read what was understood.</summary>
    public bool IsSure => Report?.Reading.IsSure != false;

    /// <summary>The kinds of which an entry can be drafted.</summary>
    public static ImmutableArray<string> Kinds => [.. Features.Model.Kinds.Select(k => k.Name)];

    /// <param name="textOf">The file of an entry of the site.</param>
    /// <param name="check">What the site would find in it with this file added.</param>
    /// <returns>The draft; null when nothing tells its title and no message was read.</returns>
    public static Draft? Of(DraftRequest request, Site site, Func<SitePath, string?> textOf, Func<SitePath, string, ImmutableArray<Diagnostic>> check)
    {
        if (request is { Answers: { } sent, Title: null } && Corrections.Of(sent, site, textOf, check) is { } correction) return correction;
        var kind = site.Model.Named(request.Kind)!;
        var message = request.Answers is { } text ? ReadMessage.Of(MessageReader.Read(text, kind), kind, site) : null;
        var told = message?.Values ?? ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        if (request.Title is { } title) told = told.SetItem("titre", [title]);
        if ((request.Relayed ?? told.GetValueOrDefault("relais", []).FirstOrDefault()) is { } address) told = Relay(told, address);
        var named = told.TryGetValue("titre", out var titles) && (titles[0].Length > 0 || request.Title is not null);
        if (!named && message is null) return null;
        if (message is not null) message = message with { Values = told };
        if (!named) message = message! with { Reading = message.Reading with { Doubt = message.Reading.Doubt ?? new("il n'y a pas de titre", "there is no title") } };
        var id = request.Id ?? (named ? Folding.ShortSlug(titles[0]) : Unnamed);
        var path = new SitePath($"{Files.Root}/{kind.Folder}/{(request.Folder is { } folder ? folder.Trim('/') + "/" : "")}{id}.md");
        var body = request.Asks ? DraftText.Asking(Questionnaire.Story) : message?.Body ?? "";
        var draft = Sorted(path, DraftText.Write(site.Gazetteer, kind, told, message?.Inferred ?? [], message?.Aside ?? [], request.IsComplete, body), check);
        return message is null ? draft : draft with { Report = new(message.Reading, message.Understood, new ReplyText(site, kind, message, draft.Text).Write()) };
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
            var end = Array.LastIndexOf(lines, "---");
            var faults = check(path, text).Where(d => d.Severity == Severity.Error && d.At is { } at && at.Path == path && HasValue(lines, at.Line - 1, end))
                .ToList();
            if (faults.Count == 0) break;
            foreach (var line in faults.Select(f => f.At!.Line - 1).Distinct()) lines[line] = DraftText.ToSort(Told(lines, line), isKey: line < end);
            aside.AddRange(faults);
            text = string.Join('\n', lines);
        }
        return new(path, text, aside.ToImmutable());
    }

    /// <summary>A line with its key, which an item has above it.</summary>
    private static string Told(string[] lines, int at)
    {
        if (!lines[at].StartsWith("  - ", StringComparison.Ordinal)) return lines[at];
        var key = Array.FindLastIndex(lines, at, l => l.EndsWith(':') && l[0] is not ('#' or ' '));
        return key < 0 ? lines[at] : lines[key] + lines[at][3..];
    }

    /// <summary>A line where something was told; a key that still waits for its value is no fault of the answers.</summary>
    private static bool HasValue(string[] lines, int at, int end) =>
        at > end ? lines[at].Trim().Length > 0
            : lines[at].StartsWith("  - ", StringComparison.Ordinal) || (lines[at].Contains(": ", StringComparison.Ordinal) && lines[at][0] != '#');
}

/// <summary>What is said of a message that was read: to whoever makes a sheet of it, and to whoever sent it.</summary>
/// <param name="Understood">What each answer says, in the order of the message.</param>
/// <param name="Reply">What to send back, in plain text.</param>
public sealed record MessageReport(Reading Reading, ImmutableArray<Understood> Understood, string Reply)
{
    /// <summary>Question, answer and key, a line each, then what was set aside.</summary>
    public string Table(Language language) => ReadingTable.Write(this, language);
}
