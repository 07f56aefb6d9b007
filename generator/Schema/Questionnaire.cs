using System.Collections.Immutable;

namespace Pec.Schema;

/// <summary>A question that people answer in their own words.</summary>
/// <param name="Keys">The keys that its answer fills.</param>
public sealed record Question(string Words, ImmutableArray<string> Keys);

/// <summary>The questions by which somebody tells a project, in a message, on paper or in GitLab: those without which a sheet helps nobody.</summary>
public static class Questionnaire
{
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

    /// <summary>What happens to the answers, in a sentence.</summary>
    public const string Promise = "Quelqu'un du réseau met vos réponses en forme et vous les renvoie avant de les publier.";

    /// <summary>The questions as lines to be answered in place.</summary>
    public static string Form(ImmutableArray<Question> questions) =>
        string.Concat(questions.Select((q, i) => FormattableString.Invariant($"{i + 1}. {q.Words}\n\n\n"))) + Promise + "\n";
}
