using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>
/// A message about a published sheet: the address of its page, then the questions whose answers changed, as the form sends them. Only those keys change in its
/// file; what cannot be put in their place stands beside them, for a person to read. A correction in other words changes nothing: somebody reads it.
/// </summary>
internal static partial class Corrections
{
    /// <summary>The address stands above all answers: no more lines are looked at.</summary>
    private const int Furthest = 40;

    /// <param name="textOf">The file of an entry.</param>
    /// <param name="check">What the site would find with another text in its place.</param>
    /// <returns>Null for a message that is about no published sheet.</returns>
    public static Draft? Of(string message, Site site, Func<SitePath, string?> textOf, Func<SitePath, string, ImmutableArray<Diagnostic>> check)
    {
        if (About(message, site) is not var (entry, rest) || textOf(entry.Path) is not { } text || !new SheetText(text).HasKeys) return null;
        var kind = entry.Definition;
        var reading = MessageReader.ReadChanges(rest, kind);
        if (reading.Answers.IsEmpty)
            reading = reading with
            {
                Doubt = new(
                    $"c'est une correction de « {entry.Title.Text} » ({entry.Path}), à lire par quelqu'un",
                    $"it is a correction of “{entry.Title.Text}” ({entry.Path}), to be read by somebody"),
            };
        var removed = Folding.Slug(site.Write("formulaire-ote"));
        var taken = reading.Answers.Where(a => Folding.Slug(a.Text) == removed).ToList();
        var read = ReadMessage.Of(reading with { Answers = [.. reading.Answers.Except(taken)] }, kind, site.Terms, site.Today);
        var said = from field in kind.Fields
                   let values = read.Values.GetValueOrDefault(field.Key, [])
                   where !values.IsEmpty && FormData.MayReplace(entry, field) && IsWhole(read, field)
                   select (Field: field, Values: values);
        var changes = said.Concat(taken.SelectMany(a => a.Question.Fields).Select(f => (Field: f, Values: ImmutableArray<string>.Empty))).ToList();
        var before = ErrorsOf(check(entry.Path, text), entry.Path).Count;
        for (; ; )
        {
            var kept = changes.Select(c => c.Field.Key).ToHashSet(StringComparer.Ordinal);
            string[] aside =
            [
                .. reading.Answers.Where(a => !a.Question.Keys.Any(kept.Contains)).Select(a => $"{a.Question.Words} {a.Text}"), .. reading.Aside,
            ];
            var sheet = new SheetText(text);
            foreach (var (field, values) in changes) sheet.Put(field, values);
            foreach (var line in DraftText.Kept([.. aside])) sheet.KeepAside(line);
            var next = sheet.ToString();
            var errors = ErrorsOf(check(entry.Path, next), entry.Path);
            var refused = changes.FindIndex(c =>
                sheet.SpanOf(c.Field.Key) is var (start, length) && errors.Exists(e => e.At!.Line > start && e.At.Line <= start + length));
            if (errors.Count > before && changes.Count > 0)
            {
                // Of an error that shows nowhere among them, all are to be read by somebody.
                if (refused < 0) changes.Clear();
                else changes.RemoveAt(refused);
                continue;
            }
            read = read with
            {
                Reading = reading, Values = read.Values.RemoveRange(read.Values.Keys.Where(k => !kept.Contains(k))), Aside = [.. aside], Inferred = [],
                Removed = [.. changes.Where(c => c.Values.IsEmpty).Select(c => c.Field)], Body = "",
            };
            var reply = new ReplyText(site, kind, read, next) { Corrected = entry }.Write();
            return new(entry.Path, next, []) { IsCorrection = true, Report = new(reading, read.Understood, reply) };
        }
    }

    /// <summary>Whether all that was answered about a key is in its values: a part of a list would take the rest away.</summary>
    private static bool IsWhole(ReadMessage read, IField field) =>
        read.Understood.Where(u => u.Answer.Question.Keys.Contains(field.Key)).All(u => u.Left.IsEmpty);

    private static List<Diagnostic> ErrorsOf(ImmutableArray<Diagnostic> findings, SitePath path) =>
        [.. findings.Where(d => d.Severity == Severity.Error && d.At?.Path == path)];

    /// <summary>The published sheet whose page the message names first, and the rest of the message.</summary>
    private static (Entry Entry, string Below)? About(string message, Site site)
    {
        var lines = message.Split('\n');
        for (var i = 0; i < Math.Min(lines.Length, Furthest); i++)
        {
            if (Page().Match(lines[i]) is not { Success: true } page) continue;
            var at = page.Groups[1].Length > 0 ? i : Array.FindIndex(lines, i + 1, l => Quotation().Replace(l, "").Trim().Length > 0);
            if (at < 0 || Address().Match(lines[at][(at == i ? page.Groups[1].Index : 0)..]) is not { Success: true } address) continue;
            var path = address.Groups[1].Value.Split('?', '#')[0].TrimEnd('.', ',', '>', ')', '/') + "/";
            var named = site.Entries.Where(e => FormData.Tells(e.Definition) && e.IsListed && path.EndsWith(e.Url.Path, StringComparison.Ordinal));
            if (named.MaxBy(e => e.Url.Path.Length) is { } entry)
                return (entry, string.Join('\n', lines.Take(i).Concat(lines.Skip(at + 1))));
        }
        return null;
    }

    [GeneratedRegex(@"^[> #*_]*(?:page|l['’]adresse de la page)[ *_\u00a0]*:?[ *_\u00a0]*(.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"^[> <(\[]*(?:https?://[^\s/]+)?(/\S*)\s*$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?: ?>)+")]
    private static partial Regex Quotation();
}
