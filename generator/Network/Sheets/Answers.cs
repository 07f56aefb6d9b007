using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Productions;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>What a visitor asks first: can one use it or join it, and where is it.</summary>
internal static class Answers
{
    /// <summary>The key of the row that says where: it is asked of every kind.</summary>
    public const string Places = "territoires";

    /// <summary>How far a project is: the stage that was told, else where its path stands. What others wrote of it is as old as their source.</summary>
    public static StateView? StageOf(Project project)
    {
        if (project.Standing is not { } stage) return null;
        return new(stage.Meaning.Shown + SourceYear(project), SignOf(stage.Meaning.Key));
    }

    /// <summary>Whether one can use a project, out of its sheet: what it says of its welcome, else its stage.</summary>
    public static StateView? UsableOf(Project project) =>
        project.Welcome?.Open is { } open && State(open) is var state ? state with { Text = state.Text + SourceYear(project) } : StageOf(project);

    private static string SourceYear(Project project) => project.IsUnclaimed && SheetPages.YearOf(project) is { } known ? $" ({known})" : "";

    public static FactView? Row(ImmutableArray<FactView> rows, string key) => rows.FirstOrDefault(r => r.Key == key);

    /// <summary>The field whose label is the question, without the yes or no that the state already says.</summary>
    public static FactView How(IKind kind, ImmutableArray<FactView> rows, string key, Choice? said)
    {
        var values = from value in Row(rows, key)?.Values ?? []
                     let rest = value with { Facts = [.. value.Facts.Where(f => f.Key != "ouvert")] }
                     where !rest.Facts.IsEmpty || (rest.Text is not null && rest.Text != said?.Label)
                     select rest;
        return new(key, kind.Fields.First(f => f.Key == key).Label, [.. values]);
    }

    public static StateView State(Choice choice) => new(Casing.Capital(choice.Label), SignOf(choice.Word));

    private static string SignOf(string word) => word switch
    {
        "oui" or "actif" or "en-service" or "essaimage" => "plein",
        "bientot" or "sur-demande" or "prototype" => "demi",
        _ => "vide",
    };
}
