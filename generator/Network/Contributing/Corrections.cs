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

    /// <summary>No page of a sheet has a longer address.</summary>
    private const int Longest = 400;

    /// <param name="textOf">The file of an entry.</param>
    /// <param name="check">What the site would find with another text in its place.</param>
    /// <returns>Null for a message that is about no published sheet.</returns>
    public static Draft? Of(string message, Site site, Func<SitePath, string?> textOf, Func<SitePath, string, ImmutableArray<Diagnostic>> check)
    {
        var lines = message.Split('\n');
        return Pages(lines, site, Furthest).FirstOrDefault(p => FormData.Tells(p.Entry.Definition) && p.Entry.IsListed) is { Entry: { } entry } page
            ? Of(entry, string.Join('\n', lines.Take(page.Line).Concat(lines.Skip(page.End))), site, textOf, check) : null;
    }

    /// <param name="said">What the message says of that sheet.</param>
    public static Draft? Of(
        Entry entry, string said, Site site, Func<SitePath, string?> textOf, Func<SitePath, string, ImmutableArray<Diagnostic>> check)
    {
        if (textOf(entry.Path) is not { } text || !new SheetText(text).HasKeys) return null;
        var kind = entry.Definition;
        var reading = Changed(MessageReader.ReadChanges(said, kind), MessageReader.ReadChanges(FormData.MessageOf(site, null, entry), kind));
        if (reading is { Answers.IsEmpty: true, Doubt: null })
            reading = reading with
            {
                Doubt = new(
                    $"c'est une correction de « {entry.Title.Text} » ({entry.Path}), à lire par quelqu'un",
                    $"it is a correction of “{entry.Title.Text}” ({entry.Path}), to be read by somebody"),
            };
        var removed = Folding.Slug(site.Write("formulaire-ote"));
        var taken = reading.Answers.Where(a => Folding.Slug(a.Text) == removed).ToList();
        var read = ReadMessage.Of(reading with { Answers = [.. reading.Answers.Except(taken)] }, kind, site);
        var told = from field in kind.Fields
                   let values = read.Values.GetValueOrDefault(field.Key, [])
                   where !values.IsEmpty && FormData.MayReplace(entry, field) && IsWhole(read, field)
                   select (Field: field, Values: values);
        var changes = told.Concat(taken.SelectMany(a => a.Question.Fields).Select(f => (Field: f, Values: ImmutableArray<string>.Empty))).ToList();
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

    /// <summary>
    /// Without the answers that say what the sheet says already: whoever sends back what they were sent changes some of its lines, or writes under them.
    /// </summary>
    /// <param name="published">The sheet as it is sent, read by the same eyes.</param>
    private static Reading Changed(Reading reading, Reading published)
    {
        var known = published.Answers.ToDictionary(a => a.Question.Words, a => a.Text, StringComparer.Ordinal);
        var (changed, doubt) = (ImmutableArray.CreateBuilder<Answer>(), reading.Doubt);
        foreach (var answer in reading.Answers)
        {
            var was = known.GetValueOrDefault(answer.Question.Words);
            if (answer.Text == was) continue;
            if (Under(answer, was) is not { IsEmpty: false } under) changed.Add(answer);
            else if (!answer.Question.Fields.Any(f => f.IsList)) changed.Add(answer with { Paragraphs = [under] });
            else
            {
                changed.Add(answer);
                if (!WrittenParagraphs.IsItem(under[0]))
                    doubt = new(
                        $"sous « {answer.Question.Words} », on ne sait pas si ce qui est ajouté complète la liste ou la remplace",
                        $"under “{answer.Question.Words}”, what is added may complete the list or replace it");
            }
        }
        return reading with { Answers = changed.ToImmutable(), Doubt = doubt };
    }

    /// <summary>The lines under those that the sheet says already; none where they are others.</summary>
    private static ImmutableArray<string> Under(Answer answer, string? was)
    {
        if (was is null || !answer.Text.StartsWith(was, StringComparison.Ordinal)) return [];
        var (length, count) = (-1, 0);
        foreach (var line in answer.Lines.TakeWhile(_ => length < was.Length)) (length, count) = (length + 1 + line.Length, count + 1);
        return length == was.Length ? [.. answer.Lines.Skip(count)] : [];
    }

    /// <summary>The published sheets whose pages a message names, each with its line and the one where what is said of it begins.</summary>
    /// <param name="furthest">No more lines are looked at.</param>
    public static IEnumerable<(int Line, int End, Entry Entry)> Pages(string[] lines, Site site, int furthest)
    {
        var byAddress = site.Entries.Where(e => e.Withdrawn is null).DistinctBy(e => e.Url).ToDictionary(e => e.Url.Path, StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(lines.Length, furthest); i++)
        {
            if (Page().Match(lines[i]) is not { Success: true } page) continue;
            var at = page.Groups[1].Length > 0 ? i : Array.FindIndex(lines, i + 1, l => Quotation().Replace(l, "").Trim().Length > 0);
            if (at < 0 || Address().Match(lines[at][(at == i ? page.Groups[1].Index : 0)..]) is not { Success: true } address) continue;
            var path = address.Groups[1].Value.Split('?', '#')[0].TrimEnd('.', ',', '>', ')', '/') + "/";
            // What stands before the path of a site is not known: the longest end that is a page is meant.
            var named = path.Length > Longest ? null : Enumerable.Range(0, path.Length).Where(n => path[n] == '/').Select(n => byAddress.GetValueOrDefault(path[n..]));
            if (named?.FirstOrDefault(e => e is not null) is { } entry) yield return (i, at + 1, entry);
        }
    }

    [GeneratedRegex(@"^[> #*_]*(?:page|fiche|l['’]adresse de la page)[ *_\u00a0]*:?[ *_\u00a0]*(.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"^[> <(\[]*(?:https?://[^\s/]+)?(/\S*)\s*$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?: ?>)+")]
    private static partial Regex Quotation();
}
