using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule disguisedProgram = Declared.Set.Error("programme-deguise", Topic.Site,
        new("ce fichier porte le nom d'un programme, « {0} » : certaines machines le lanceraient à la place du vrai.",
            "this file bears the name of a program, “{0}”: some machines would run it instead of the true one."),
        [new("Ne le lancez pas. Effacez-le s'il ne vous dit rien, sinon donnez-lui un autre nom.",
             "Do not run it. Delete it if it means nothing to you, else give it another name.")],
        new("Qui essaie une proposition chez soi lancerait sans le savoir le programme d'un inconnu.",
            "Whoever tries a proposal at home would run a stranger's program without knowing."));

    public static Diagnostic DisguisedProgram(SitePath path) => disguisedProgram.At(Location.Start(path), 0, path.Stem.ToLowerInvariant());

    private static readonly Rule hiddenFile = Declared.Set.Advice("fichier-cache", Topic.Site,
        new("le site ne lit pas ce qui est caché : ce nom commence par un point.", "the site does not read what is hidden: this name starts with a dot."),
        [new("Effacez-le s'il ne vous dit rien ; si c'est un texte du site, ôtez le point de son nom.",
             "Delete it if it means nothing to you; if it is a text of the site, take the dot off its name.")],
        new("La plupart des logiciels ne montrent pas ces fichiers : un texte s'y perd, et rien de bon ne s'y cache.",
            "Most programs do not show these files: a text gets lost there, and nothing good hides there."));

    public static Diagnostic HiddenFile(SitePath path) => hiddenFile.At(Location.Start(path), 0);

    private static readonly Rule unknownDates = Declared.Set.Advice("dates-inconnues", Topic.Site,
        new("on ne sait pas de quand datent toutes les fiches : {0}.", "nobody knows from when all the sheets date: {0}."),
        [new("Lancez « git fetch --unshallow » ; sur GitLab, donnez à GIT_DEPTH la valeur 0.", "Run “git fetch --unshallow”; on GitLab, set GIT_DEPTH to 0."),
         new("Mettez « content/ » dans le dépôt du site, sans dépôt à part, pour que les dates soient montrées.",
             "Put “content/” in the site's repository, without one of its own, so that dates are shown."),
         new("Si vous faites confiance à ce dossier, lancez « git config --global --add safe.directory {1} ».",
             "If you trust this folder, run “git config --global --add safe.directory {1}”."),
         new("Il n'y a rien à faire : ces dates sont laissées de côté, et le reste est publié.",
             "There is nothing to do: these dates are set aside, and the rest is published.")],
        new("Le site dit depuis quand une fiche existe et quand elle a changé : il l'apprend de l'histoire du dépôt.",
            "The site tells since when a sheet exists and when it changed: it learns this from the repository's history."));

    /// <summary>A copy that does not hold the whole history.</summary>
    public static Diagnostic DatesCutOff() =>
        unknownDates.At(
            null, 0, new Sentence("cette copie du dépôt n'a pas toute son histoire", "this copy of the repository does not have its whole history"));

    public static Diagnostic DatesOfAnotherRepository() =>
        unknownDates.At(null, 1, new Sentence("« content/ » est un dépôt à part", "“content/” is a repository of its own"));

    public static Diagnostic DatesRefused(string folder) =>
        unknownDates.At(
            null, 2,
            new Sentence(
                "git refuse de lire ce dossier, qui appartient à quelqu'un d'autre", "git refuses to read this folder, which belongs to somebody else"),
            folder);

    /// <param name="commits">How many have a date that is none.</param>
    public static Diagnostic DatesImpossible(int commits) => unknownDates.At(null, 3, commits == 1
        ? new Sentence("une version du dépôt a une date impossible", "one version of the repository has an impossible date")
        : new Sentence($"{Model.French.Numbers.InWords(commits)} versions du dépôt ont une date impossible", $"{Model.French.Numbers.InWords(commits)} versions of the repository have an impossible date"));
}
