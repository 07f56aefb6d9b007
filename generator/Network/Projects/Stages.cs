using Pec.Diagnostics;
using Pec.Model;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Projects;

/// <summary>What the stages of a project mean to the program, whatever they are called.</summary>
internal static class Stages
{
    public const string Vocabulary = "etapes";

    /// <summary>Nothing to use yet; a first form that some use; used every day; resting; over.</summary>
    public const string Idea = "idee", Trial = "essai", InUse = "en-service", Paused = "en-pause", Over = "arretee";

    public static readonly Senses Senses = new(Vocabulary,
    [
        new(Idea), new(Trial),
        new(
            InUse,
            new Sentence("le site ne sait pas de quels projets on peut se servir aujourd'hui", "the site does not know which projects one can use today")),
        new(Paused), new(Over),
    ]);

    /// <summary>Whether a project of this stage is over; false where nobody told.</summary>
    public static bool IsOver(TermUse? stage) => stage?.Meaning.Sense?.Text == Over;

    /// <summary>A stage in words, with the sign of what it means.</summary>
    public static StateView State(string text, TermUse stage) => new(text, stage.Meaning.Sense?.Text switch { InUse => "plein", Trial => "demi", _ => "vide" });
}
