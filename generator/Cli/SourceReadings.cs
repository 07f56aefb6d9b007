using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Io.Web;
using Pec.Model;
using Pec.Network.Harvest;
using Pec.Parsing;

namespace Pec.Cli;

/// <summary>Reads the files from which sheets are fed: each is asked for as any address of the web, and read as any file of the content, within the same limits.</summary>
public static class SourceReadings
{
    private static readonly Sentence IsPage = new("c'est une page, et non le fichier lui-même", "it is a page, not the file itself");
    private static readonly Sentence IsNotSecure = new("l'adresse mène à une autre qui n'est pas en https", "the address leads to another that is not in https");

    public static async Task<ImmutableArray<SourceReading>> Of(PublicWeb web, ImmutableArray<FedSheet> sheets, CancellationToken stop)
    {
        var answers = await Readings.Of(web, [.. sheets.Select(s => s.Source)], stop);
        return [.. sheets.Zip(answers, Of)];
    }

    /// <param name="exchange">What came of asking for the source of a sheet.</param>
    public static SourceReading Of(FedSheet sheet, WebExchange exchange)
    {
        var answer = exchange as WebAnswer;
        var visit = new Visit(DateTimeOffset.UnixEpoch, answer?.Status, (exchange as WebFailure)?.Fault, answer?.MovedTo?.AbsoluteUri);
        if (answer is null || visit.Verdict != Verdict.Good) return new(visit, null, null);
        if (answer.Address.Scheme != "https" && !answer.Address.IsLoopback) return new(visit, null, IsNotSecure);
        if (IsMarkup(answer.Body.Span)) return new(visit, null, IsPage);
        var read = Documents.Read(Blob.Of(new(new Uri(sheet.Source.Href).Segments[^1]), answer.Body.ToArray()));
        return new(visit, read.HasErrors ? null : read.Value?.Root, read.Diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) is { } error ? Why(error) : null);
    }

    private static bool IsMarkup(ReadOnlySpan<byte> body) =>
        (body.StartsWith("\uFEFF"u8) ? body[3..] : body).TrimStart(" \t\r\n"u8) is [(byte)'<', var next, ..] && (next is (byte)'!' or (byte)'?' || char.IsAsciiLetter((char)next));

    /// <summary>What the check says of the file, at its line there.</summary>
    private static Sentence Why(Diagnostic error)
    {
        var (french, english) = (error.MessageIn(Language.French).TrimEnd('.'), error.MessageIn(Language.English).TrimEnd('.'));
        return error.At is { IsWholeFile: false, Line: var line } ? new($"à sa ligne {line}, {french}", $"on its line {line}, {english}") : new(french, english);
    }
}
