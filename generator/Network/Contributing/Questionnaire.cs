using System.Collections.Immutable;
using Pec.Network.Projects;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>The questions by which somebody tells something, in a message, on paper, in a form or in GitLab. Whatever prints questions takes them from here.</summary>
public static class Questionnaire
{
    /// <summary>What a person is not asked: who publishes the entry sees to it.</summary>
    private static readonly ImmutableHashSet<string> OfEditors = ["image", "fichier", "alias", "brouillon", "retiree", "visibilite", "licence", "langue", "relu-le", "gabarit", "source"];

    /// <summary>The question about the text, where the kind has none of its own.</summary>
    private static readonly Ask More = new("Que voulez-vous ajouter ?", Ask.Body);

    /// <summary>Of a project: those without which a sheet helps nobody.</summary>
    public static readonly ImmutableArray<Question> Project = Of(Projects.Project.Kind);

    /// <summary>Of a story, asked by somebody who listens and writes; the answers are its text.</summary>
    public static readonly ImmutableArray<Question> Story =
    [
        new("D'où êtes-vous parti ?", [Ask.Body]),
        new("Qu'est-ce qui vous a décidé ?", [Ask.Body]),
        new("Racontez un jour qui a compté.", [Ask.Body]),
        new("Qu'est-ce qui n'a pas marché, et qu'en avez-vous fait ?", [Ask.Body]),
        new("Qu'est-ce que d'autres pourraient reprendre ?", [Ask.Body]),
        new("De qui auriez-vous envie de faire la connaissance ?", [Ask.Body]),
    ];

    /// <summary>What one also writes down after the questions about a story.</summary>
    public static readonly ImmutableArray<Question> StoryNotes = [.. Of(Stories.Story.Kind).Where(q => !q.IsOfText)];

    /// <summary>Of a story that somebody read elsewhere.</summary>
    public static readonly ImmutableArray<Question> Sighting = Told(
        Stories.Story.Kind, new("À quelle adresse peut-on le lire ?", "relais"), new("Où cela se passe-t-il ?", "territoires"), new("Pourquoi cela compte-t-il ? (une phrase suffit)", "resume"));

    /// <summary>Of what stands on a page and is not so.</summary>
    public static readonly ImmutableArray<string> Correction = ["L'adresse de la page", "Ce qui est inexact", "Ce qu'il faudrait lire, et d'où vous le savez"];

    /// <summary>What happens to the answers, in a sentence.</summary>
    public static readonly string Promise = "Quelqu'un du réseau met vos réponses en forme et vous les renvoie avant de les publier.";

    /// <summary>What happens to a story that was read elsewhere.</summary>
    public static readonly string SightingPromise = "Quelqu'un du réseau va le lire, en écrit deux phrases et y renvoie : le texte reste chez son auteur.";

    /// <summary>What whoever answers says of the people whom the answers name.</summary>
    public static readonly string Consent = "Les personnes que vous nommez sont d'accord pour paraître sur un site public.";

    /// <summary>What stands before the questions in GitLab.</summary>
    public static readonly string AsYouSpeak = "Répondez comme vous parlez ; laissez de côté ce qui ne vous concerne pas.", AnyLength = "Une page ou trois paragraphes, tout convient.";

    /// <summary>Every sentence that may stand around the questions, but for that of the licence.</summary>
    public static ImmutableArray<string> Around => [Promise, SightingPromise, Consent, Licence(null), AsYouSpeak, AnyLength];

    /// <summary>Under what the answers are published, in a sentence.</summary>
    /// <param name="licence">That of the texts; null where the network chose none.</param>
    public static string Licence(string? licence) =>
        licence is null ? "Vous acceptez que ce texte soit publié sur le site." : $"Vous acceptez que ce texte soit publié sous la licence {licence}.";

    /// <summary>The questions about an entry of this kind, as its message has them.</summary>
    public static ImmutableArray<Question> Of(IKind kind) => Told(kind, [.. kind.Asks]);

    /// <summary>
    /// One question for each key that people may tell, those of the message first where they ask for one key: what a form asks, and what its message holds.
    /// </summary>
    public static ImmutableArray<Question> Whole(IKind kind)
    {
        var own = kind.Asks.Where(a => a.Keys.Length == 1).ToDictionary(a => a.Keys[0], StringComparer.Ordinal);
        var asked = kind.Asks.SelectMany(a => a.Keys).ToList();
        var keys = asked.Concat(kind.Fields.Select(f => f.Key)).Append(Ask.Body).Distinct(StringComparer.Ordinal).Where(k => !OfEditors.Contains(k));
        return Told(kind, [.. keys.Select(k => own.GetValueOrDefault(k) ?? (k == Ask.Body ? More : Usual(kind.Fields.First(f => f.Key == k))))]);
    }

    /// <summary>Every series of questions by which an entry of this kind may be told, the usual one first.</summary>
    public static ImmutableArray<ImmutableArray<Question>> All(IKind kind) =>
        kind.Equals(Stories.Story.Kind) ? [Of(kind), [.. Story, .. StoryNotes], Sighting, Whole(kind)] : [Of(kind), Whole(kind)];

    /// <summary>The questions as lines to be answered in place, and what becomes of the answers.</summary>
    /// <param name="promise">What happens to them; null for the usual.</param>
    public static string Form(ImmutableArray<Question> questions, string? licence, string? promise = null) =>
        string.Concat(questions.Select((q, i) => FormattableString.Invariant($"{i + 1}. {q.Words}\n\n\n"))) + Ending(licence, promise);

    /// <summary>What stands under every series of questions, one sentence a line.</summary>
    public static string Ending(string? licence, string? promise = null) => $"{promise ?? Promise}\n{Consent}\n{Licence(licence)}\n";

    private static ImmutableArray<Question> Told(IKind kind, params ImmutableArray<Ask> asks) => [.. asks.Select(a => Question.Of(kind, a))];

    /// <summary>Asked in the words that explain the key.</summary>
    private static Ask Usual(IField field) => new(field.Help.French.TrimEnd('.'), field.Key);
}
