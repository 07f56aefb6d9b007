using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Network.Contributing;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Harvest;

/// <summary>Writes offers into the file of a sheet, so that it says them and all else as before, and nothing that the check refuses.</summary>
/// <param name="said">What the sheet says, key by key.</param>
/// <param name="leave">Tells that an offer is left aside, by its key there, and why.</param>
internal sealed class SheetChange(Project project, string text, ImmutableDictionary<SheetKey, Value> said, Action<string, Sentence> leave)
{
    private static readonly Sentence HasRemark = new(
        "dans la fiche, une remarque (« # ») est écrite à côté : changez cette ligne vous-même.", "in the sheet a remark (“#”) stands beside it: change this line yourself.");
    private static readonly Sentence CannotBeWritten = new(
        "la fiche est écrite d'une façon que le programme ne sait pas compléter sans toucher au reste.", "the sheet is written in a way that the program cannot complete without touching the rest.");

    /// <summary>The file and what of the offers stands in it; null where none may.</summary>
    /// <param name="check">What the site finds with another text in the place of the file, and the entry that it then is.</param>
    public (string Text, ImmutableArray<Offer> Changes)? Of(ImmutableArray<Offer> offers, Func<SitePath, string, (ImmutableArray<Diagnostic> Found, Entry? Entry)> check)
    {
        var before = check(project.Path, text).Found.Where(IsError).Select(Said).ToHashSet(StringComparer.Ordinal);
        var changes = offers.ToList();
        while (changes.Count > 0)
        {
            var written = new SheetText(text);
            if (!written.HasKeys) return None(changes);
            if (changes.Find(c => !Put(written, c)) is { } stuck)
            {
                Refuse(stuck, HasRemark);
                continue;
            }
            var next = written.ToString();
            var (now, entry) = check(project.Path, next);
            if (now.FirstOrDefault(d => IsError(d) && !before.Contains(Said(d))) is { } error)
            {
                // What stands on the line of no key is in the text under them, which is offered last.
                var at = changes.FindIndex(c => c.IsBody || written.SpanOf(c.Key.Key) is var (start, length) && error.At is { } place && place.Line > start && place.Line <= start + length);
                Refuse(changes[at < 0 ? ^1 : at], new(error.MessageIn(Language.French), error.MessageIn(Language.English)));
                continue;
            }
            if (!IsAsMeant(entry, written.Body, changes)) return None(changes);
            return (next, [.. changes]);
        }
        return null;

        void Refuse(Offer offer, Sentence reason)
        {
            leave(offer.There, reason);
            changes.Remove(offer);
        }
    }

    /// <summary>Whether it could be put there: an object on one line is written again on several, unless somebody wrote a remark beside it.</summary>
    private bool Put(SheetText written, Offer offer)
    {
        var (key, part) = offer.Key;
        if (offer.IsBody) written.PutBody(((Words)offer.Value).Text);
        else if (part is not null && written.PutWithin(key, part, indent => ValueText.Lines(part, offer.Value, indent))) return true;
        else if (written.HasRemark(key)) return false;
        else written.Put(key, part is null ? ValueText.Lines(key, offer.Value) : Whole(key, part, offer.Value));
        return true;
    }

    /// <summary>An object with one of its keys changed.</summary>
    private IEnumerable<string> Whole(string key, string part, Value value)
    {
        var kept = Project.Kind.Tell(project).FirstOrDefault(f => f.Key == key)?.Value is ObjectValue whole ? whole.Facts.Where(f => f.Key != part) : [];
        return kept.Append(new Fact(part, part, Placement.Own, value)).SelectMany(f => ValueText.Lines(f.Key, f.Value, "  ")).Prepend(key + ":");
    }

    /// <summary>Whether the changed sheet says what was to be changed, and all else as before.</summary>
    private bool IsAsMeant(Entry? entry, string body, List<Offer> changes)
    {
        if (new[] { entry }.OfType<Project>().FirstOrDefault() is not { } now) return false;
        var says = SheetKeys.Of(now, body);
        var meant = said.SetItems(changes.Select(c => KeyValuePair.Create(c.Key, c.Value)));
        return says.Count == meant.Count && meant.All(m => says.GetValueOrDefault(m.Key) is { } value && FedProject.MarkOf(m.Key, value) == FedProject.MarkOf(m.Key, m.Value));
    }

    private (string, ImmutableArray<Offer>)? None(List<Offer> changes)
    {
        foreach (var change in changes) leave(change.There, CannotBeWritten);
        return null;
    }

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;

    /// <summary>The same finding, wherever its line went.</summary>
    private static string Said(Diagnostic finding) => $"{finding.Rule.Id} {finding.At?.Path} {finding.MessageIn(Language.French)}";
}
