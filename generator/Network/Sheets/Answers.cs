using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Groups;
using Pec.Network.Productions;
using Pec.Network.Projects;
using Pec.Network.Usages;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>What a visitor asks first: can one use it or join it, and where is it.</summary>
internal static class Answers
{
    public static AnswersView Of(Site site, Entry entry, IKind kind, ImmutableArray<FactView> rows) => entry switch
    {
        Project { Welcome.Open: { } open } => new(State(open), null, How(kind, rows, "accueil", open), Row(rows, "site"), Row(rows, "territoires")),
        Project project => new(StageOf(site, project), Tell.Date(project.StandingSince), How(kind, rows, "accueil", null), Row(rows, "site"), Row(rows, "territoires")),
        WorkingGroup group => new(group.State is { } state ? State(state) : null, null, How(kind, rows, "rejoindre", null), null, Row(rows, "territoires")),
        Production production => ProductionSheets.Answers(site, production, rows),
        _ => new(null, null, null, null, Row(rows, "territoires")),
    };

    /// <summary>The rows that the answers leave untold. A contact that is one address is the third answer; one that also tells a role keeps its row.</summary>
    public static ImmutableArray<FactView> Others(Entry entry, ImmutableArray<FactView> rows)
    {
        string[] told = entry switch
        {
            Project { Welcome.Open: not null } => ["accueil", "site", "territoires"],
            Project project when project.Since is { } since && project.StandingSince != since => ["accueil", "site", "territoires", "etape"],
            Project => ["accueil", "site", "territoires", "etape", "depuis"],
            WorkingGroup => ["etat", "rejoindre", "territoires"],
            Production => ProductionSheets.Answered,
            _ => ["territoires"],
        };
        return [.. rows.Where(r => !told.Contains(r.Key) && (r.Key != "contact" || r.Values.Any(v => !v.Facts.IsEmpty)))];
    }

    /// <summary>How far a project is: the stage that was told, else where its path stands. What others wrote of it is as old as their source.</summary>
    public static StateView? StageOf(Site site, Project project)
    {
        if (project.Standing is not { } stage) return null;
        return new(stage.Meaning.Shown + SourceYear(project), SignOf(stage.Meaning.Key));
    }

    /// <summary>Whether one can use a project, out of its sheet: what it says of its welcome, else its stage.</summary>
    public static StateView? UsableOf(Site site, Project project) =>
        project.Welcome?.Open is { } open && State(open) is var state ? state with { Text = state.Text + SourceYear(project) } : StageOf(site, project);

    private static string SourceYear(Project project) => project.IsUnclaimed && SheetPages.YearOf(project) is { } known ? $" ({known})" : "";

    private static FactView? Row(ImmutableArray<FactView> rows, string key) => rows.FirstOrDefault(r => r.Key == key);

    /// <summary>The field whose label is the question, without the yes or no that the state already says.</summary>
    private static FactView How(IKind kind, ImmutableArray<FactView> rows, string key, Choice? said)
    {
        var values = from value in Row(rows, key)?.Values ?? []
                     let rest = value with { Facts = [.. value.Facts.Where(f => f.Key != "ouvert")] }
                     where !rest.Facts.IsEmpty || (rest.Text is not null && rest.Text != said?.Label)
                     select rest;
        return new(key, kind.Fields.First(f => f.Key == key).Label, [.. values]);
    }

    public static StateView State(Choice choice) => new(char.ToUpperInvariant(choice.Label[0]) + choice.Label[1..], SignOf(choice.Word));

    private static string SignOf(string word) => word switch
    {
        "oui" or "actif" or "en-service" or "essaimage" => "plein",
        "bientot" or "sur-demande" or "prototype" => "demi",
        _ => "vide",
    };
}
