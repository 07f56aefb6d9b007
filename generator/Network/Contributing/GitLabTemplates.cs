using System.Collections.Immutable;
using Pec.Model;
using Pec.Network.Groups;
using Pec.Network.Projects;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>What GitLab puts in front of somebody who opens a message or a proposal: questions in plain words, the same as on the site.</summary>
public static class GitLabTemplates
{
    /// <summary>The files of <c>.gitlab/</c>, each with its text.</summary>
    /// <param name="model">What the content of the site may hold: of a kind that it does without, nothing is asked.</param>
    /// <param name="licence">Under what the texts are published; null where the network chose none.</param>
    public static ImmutableArray<(SitePath Path, string Text)> All(ContentModel model, string? licence)
    {
        return
        [
            .. Of("Projet", Questionnaire.AsYouSpeak + "\n\n", Project.Kind),
            .. Of("Recit", Questionnaire.AnyLength + "\n\n", Story.Kind),
            .. Of("Groupe", "", WorkingGroup.Kind),
            (Issue("Correction"), Headed(Questionnaire.Correction)),
            (new(".gitlab/merge_request_templates/Default.md"), MergeRequest),
        ];

        IEnumerable<(SitePath, string)> Of(string name, string before, IKind kind) =>
            model.Present(kind) is { } there ? [(Issue(name), before + Headed(Asked(there)))] : [];

        string Headed(IEnumerable<string> questions) => string.Concat(questions.Select(q => $"### {q}\n\n\n")) + Questionnaire.Ending(licence);
    }

    private const string MergeRequest = """
        ## Ce que je propose

        <!-- Une phrase suffit. -->

        ## Ce qui va se passer

        - Une vérification automatique lit vos textes. Si quelque chose est à reprendre, elle dit à quelle ligne et comment ; nous pouvons le faire pour vous.
        - Un aperçu du site s'ouvre par le bouton « View app » ou « Voir l'application », quelques minutes plus tard.
        - Quelqu'un relit, vous répond, et publie quand vous êtes d'accord.

        Vous travaillez dans votre propre copie du dépôt : laissez-la publique, et sa branche non protégée. Si GitLab vous demande un numéro de téléphone ou une carte, ne donnez rien : laissez un mot ici et quelqu'un lancera la vérification pour vous.

        ## Pour la personne qui relit

        - [ ] **Avant de lancer une vérification pour une copie du dépôt :** j'ai lu, ligne à ligne, tout ce qui est modifié en dehors de `content/` (onglet « Modifications »). Ce qui s'y trouve s'exécute sur nos machines ; je ne lance rien que je ne comprends pas, et je demande de l'aide.
        - [ ] Les personnes concernées sont d'accord, ou la source est publique.
        - [ ] Rien ne juge une personne ni une organisation.
        - [ ] Aucune adresse, aucun téléphone n'est celui d'une personne.
        - [ ] La source est citée, avec sa date.
        - [ ] Nous avons dit merci.

        """;

    private static SitePath Issue(string name) => new($".gitlab/issue_templates/{name}.md");

    private static IEnumerable<string> Asked(IKind kind) => Questionnaire.Of(kind).Select(q => q.Words);
}
