using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model.French;
using Pec.Network.Projects;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>Answers side by side, as words: what nobody told is said so here and nowhere else, and nobody comes first.</summary>
internal static class SideBySide
{
    /// <summary>With fewer there is nothing to compare.</summary>
    private const int Enough = 2;

    private static readonly CellView Untold = new(null, null, false);

    private static readonly (string Label, Func<Site, Entry, CellView> Cell)[] Questions =
    [
        ("Peut-on s’en servir", (site, e) => Told(Presenters.Of(site, e).Usable)),
        ("Le code", (_, e) => Told(Openness.State(e.Opening?.Code))),
        ("Les contenus", (_, e) => Told(Openness.State(e.Opening?.Contents))),
        ("Les données des personnes", (_, e) => Told(e.Opening?.Data?.Personal?.Shown)),
        ("À qui ça appartient", Of<Project>(p => Joined(p.Owners.Select(o => o.Share is { } share ? $"{o.Who.Shown} ({share.Shown})" : o.Who.Shown)))),
        ("Ce qu’on paie pour entrer", Of<Project>(p => p.Economy is { } economy ? (economy.Entry ?? economy.Note)?.Shown : null)),
        ("Ce que cela finance", Of<Project>(p => p.Economy?.Pays?.Shown)),
        ("Où en est le projet", Of<Project>(p => Stage(Progress.WayOf(p)))),
        ("Les personnes", Of<Project>(p => People(Progress.WayOf(p).People))),
        ("Où", (_, e) => Told(Joined(Tell.Places(e)))),
        ("La licence du code", (_, e) => Told(e.Opening?.Licence?.Text)),
        ("Ce qui est fermé, et pourquoi", Of<Project>(Closed)),
    ];

    /// <summary>Only the questions to which one of them has an answer.</summary>
    public static SideBySideView? Of(Site site, ImmutableArray<Answer> answers)
    {
        if (answers.Length < Enough) return null;
        return new(
            [.. answers.Select(a => new ColumnView(Tell.Link(a.By), a.By.IsUnclaimed ? SheetPages.YearOf(a.By) : null, a.HasFreeCode))],
            [.. from question in Questions
                let cells = answers.Select(a => question.Cell(site, a.By) with { IsFree = a.HasFreeCode }).ToImmutableArray()
                where cells.Any(c => c.State is not null || c.Text is not null)
                select new RowView(question.Label, cells)]);
    }

    private static CellView Told(StateView? state) => Untold with { State = state };

    private static CellView Told(string? text) => Untold with { Text = text };

    /// <summary>A question of which one kind alone says something.</summary>
    private static Func<Site, Entry, CellView> Of<T>(Func<T, string?> told) where T : Entry => (_, entry) => entry is T one ? Told(told(one)) : Untold;

    /// <summary>A day takes its article, a month and a year do not.</summary>
    private static string? Stage(Progress.Way way) => way.Stage is null ? null
        : way.Stage.Meaning.Shown + (way.Since is { } since ? $", depuis {(since.Date.Day is null ? "" : "le ")}{Dates.InWords(since.Date)}" : "");

    private static string? People(Figure? people) =>
        people is null ? null : $"{people.What.Meaning.Shown}\u00a0: {Numbers.InWords(people.Number.Number)} ({Dates.InWords(people.Date!.Date)})";

    /// <summary>The parts that one cannot read, each with its reason; null for a project that told no part at all.</summary>
    private static string? Closed(Project project)
    {
        if (project.Bricks.All(b => b.Openness is null)) return null;
        var closed = project.Bricks.Where(b => b.Openness is { Word: "ferme" or "programme-seul" }).Select(b => b.Why is { } why ? $"{b.Name.Shown}\u00a0: {why.Shown}" : b.Name.Shown);
        return Joined(closed) ?? "Rien, parmi les outils qui sont dits";
    }

    private static string? Joined(IEnumerable<string> words) => string.Join("\u202f; ", words) is { Length: > 0 } joined ? joined : null;
}
