using System.Collections.Immutable;

namespace Pec.Network.Contributing;

/// <summary>A question that people answer in their own words.</summary>
/// <param name="Keys">The keys that its answer fills.</param>
public sealed record Question(string Words, ImmutableArray<string> Keys);

/// <summary>The questions by which somebody tells something, in a message, on paper or in GitLab.</summary>
public static class Questionnaire
{
    /// <summary>Of a project: those without which a sheet helps nobody.</summary>
    public static readonly ImmutableArray<Question> Project =
    [
        new("Comment s'appelle votre projet ?", ["titre"]),
        new("À quoi sert-il, et à qui ? (deux phrases)", ["resume", "usages"]),
        new("Où agit-il ?", ["territoires"]),
        new("Où en est-il, et depuis quand ? (idée, prototype, en service, en pause…)", ["etape", "depuis"]),
        new("Qui peut s'en servir ou le rejoindre, et comment commence-t-on ?", ["accueil"]),
        new("De quoi avez-vous besoin, et que pouvez-vous offrir ?", ["besoins", "offres"]),
        new("À quelle adresse vous écrire ? (une adresse partagée : elle sera publiée)", ["contact"]),
    ];

    /// <summary>Of a story, asked by somebody who listens and writes; the answers are its text.</summary>
    public static readonly ImmutableArray<Question> Story =
    [
        new("D'où êtes-vous parti ?", []),
        new("Qu'est-ce qui vous a décidé ?", []),
        new("Racontez un jour qui a compté.", []),
        new("Qu'est-ce qui n'a pas marché, et qu'en avez-vous fait ?", []),
        new("Qu'est-ce que d'autres pourraient reprendre ?", []),
        new("De qui auriez-vous envie de faire la connaissance ?", []),
    ];

    /// <summary>What one also writes down after the questions about a story.</summary>
    public static readonly string StoryNotes = "Qui raconte (un nom ou une fonction), qui écrit, où et quand :\n\n\nAccord pour publier, donné le :\n\n\n";

    /// <summary>Of a story that somebody read elsewhere.</summary>
    public static readonly ImmutableArray<Question> Sighting =
    [
        new("À quelle adresse peut-on le lire ?", ["relais"]),
        new("Où cela se passe-t-il ?", ["territoires"]),
        new("Pourquoi cela compte-t-il ? (une phrase suffit)", ["resume"]),
    ];

    /// <summary>What happens to the answers, in a sentence.</summary>
    public static readonly string Promise = "Quelqu'un du réseau met vos réponses en forme et vous les renvoie avant de les publier.";

    /// <summary>What happens to a story that was read elsewhere.</summary>
    public static readonly string SightingPromise = "Quelqu'un du réseau va le lire, en écrit deux phrases et y renvoie : le texte reste chez son auteur.";

    /// <summary>The questions as lines to be answered in place.</summary>
    /// <param name="ending">What comes after them; null for what happens to the answers.</param>
    public static string Form(ImmutableArray<Question> questions, string? ending = null) =>
        string.Concat(questions.Select((q, i) => FormattableString.Invariant($"{i + 1}. {q.Words}\n\n\n"))) + (ending ?? Promise) + "\n";
}
