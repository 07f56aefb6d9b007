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
    /// <summary>With fewer answers, or fewer rows, there is nothing to compare.</summary>
    private const int Enough = 2;

    private static readonly CellView Untold = new(null, null, false);

    private static readonly (Func<Site, string> Label, Func<Site, Entry, CellView> Cell)[] Questions =
    [
        (site => site.Say("cote-servir"), (site, e) => Told(site.PresenterOf(e).Usable)),
        (site => site.Say("ouvert-code"), (site, e) => Told(Openness.State(site, e.Opening?.Code))),
        (site => site.Say("ouvert-contenus"), (site, e) => Told(Openness.State(site, e.Opening?.Contents))),
        (site => site.Say("ouvert-personnes"), (_, e) => Told(e.Opening?.Data?.Personal?.Shown)),
        (
            site => site.Say("cote-propriete"),
            Of<Project>((_, p) => Joined(p.Owners.Select(o => o.Share is { } share ? $"{o.Who.Shown} ({share.Shown})" : o.Who.Shown)))),
        (site => site.Say("cote-entree"), Of<Project>((_, p) => p.Economy is { } economy ? (economy.Entry ?? economy.Note)?.Shown : null)),
        (site => site.Say("cote-finance"), Of<Project>((_, p) => p.Economy?.Pays?.Shown)),
        (site => site.Say("cote-etape"), Of<Project>((_, p) => Stage(Progress.WayOf(p)))),
        (site => site.Say("cote-personnes"), Of<Project>((_, p) => People(Progress.WayOf(p).People))),
        (site => site.Say("ou"), (_, e) => Told(Joined(Format.Places(e)))),
        (site => site.Say("cote-licence"), (_, e) => Told(e.Opening?.Licence?.Text)),
        (site => site.Say("cote-ferme"), Of<Project>(Closed)),
    ];

    /// <summary>How many questions there are.</summary>
    public static int Count => Questions.Length;

    /// <summary>Every question with what one entry answers.</summary>
    public static IEnumerable<(string Label, CellView Answer)> Answers(Site site, Entry entry) => Questions.Select(q => (q.Label(site), q.Cell(site, entry)));

    /// <summary>Only the questions that half of them answer: those of fewer are named, so that no table is made of gaps.</summary>
    public static SideBySideView? Of(Site site, ImmutableArray<Answer> answers)
    {
        if (answers.Length < Enough) return null;
        var told = (from question in Questions
                    let cells = answers.Select(a => question.Cell(site, a.By) with { IsFree = a.HasFreeCode }).ToImmutableArray()
                    where cells.Any(c => c.InWords is not null)
                    select new RowView(question.Label(site), cells)).ToLookup(r => r.Cells.Count(c => c.InWords is not null) * 2 >= r.Cells.Length);
        return told[true].Count() < Enough ? null : new(
            [.. answers.Select(a => new ColumnView(Format.Link(a.By), a.By.IsUnclaimed ? SheetPages.YearOf(a.By) : null, a.HasFreeCode))], [.. told[true]],
            Format.Joined(told[false].Select(r => Casing.Small(r.Label))));
    }

    private static CellView Told(StateView? state) => Untold with { State = state };

    private static CellView Told(string? text) => Untold with { Text = text };

    /// <summary>A question of which one kind alone says something.</summary>
    private static Func<Site, Entry, CellView> Of<T>(Func<Site, T, string?> told) where T : Entry =>
        (site, entry) => entry is T one ? Told(told(site, one)) : Untold;

    private static string? Stage(Progress.Way way) => way.Stage is null ? null
        : way.Stage.Meaning.Shown + (way.Since is { } since ? ", " + Dates.Since(since.Date) : "");

    private static string? People(Figure? people) =>
        people is null ? null : $"{people.What.Meaning.Shown}\u00a0: {Numbers.InWords(people.Number.Number)} ({Dates.InWords(people.Date!.Date)})";

    /// <summary>The parts that one cannot read, each with its reason; null for a project that told no part at all.</summary>
    private static string? Closed(Site site, Project project)
    {
        if (project.Bricks.All(b => b.Openness is null)) return null;
        var closed = project.Bricks.Where(b => b.Openness is { Word: "ferme" or "programme-seul" }).Select(
            b => b.Why is { } why ? $"{b.Name.Shown}\u00a0: {why.Shown}" : b.Name.Shown);
        return Joined(closed) ?? site.Say("cote-rien-de-ferme");
    }

    private static string? Joined(IEnumerable<string> words) => string.Join("\u202f; ", words) is { Length: > 0 } joined ? joined : null;
}
