using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule missingTheme = Error("theme-absent", Topic.Theme,
        new("il n'y a pas de thème « {0} » dans « themes/ ».", "there is no theme “{0}” in “themes/”."),
        [new("Les thèmes présents : {1}.", "Themes found: {1}."),
         new("Ajoutez le dossier « themes/{0}/templates/ ».", "Add the folder “themes/{0}/templates/”.")],
        new("Le thème dit comment les pages se présentent ; sans lui il n'y a pas de pages.", "The theme tells how pages look; without it there are no pages."));

    public static Diagnostic MissingTheme(string name, IReadOnlyCollection<string> found) =>
        found.Count > 0 ? missingTheme.At(null, 0, name, Listed(found)) : missingTheme.At(null, 1, name);

    private static readonly Rule missingTemplate = Error("gabarit-absent", Topic.Theme,
        new("le thème n'a pas de gabarit « {0} ».", "the theme has no template “{0}”."),
        [new("Créez le fichier « {1} ».", "Create the file “{1}”."),
         new("Ôtez cette ligne, ou créez le fichier « {1} ».", "Remove this line, or create the file “{1}”.")],
        new("Chaque sorte de page a son gabarit dans le thème.", "Each sort of page has its template in the theme."));

    /// <param name="at">Where a page asks for it; null when the program itself does.</param>
    public static Diagnostic MissingTemplate(Location? at, string name, SitePath path) => missingTemplate.At(at, at is null ? 0 : 1, name, path.Value);

    private static readonly Rule templateError = Error("gabarit-en-erreur", Topic.Theme,
        new("ce gabarit ne peut pas être suivi : {0}", "this template cannot be followed: {0}"),
        [new("Rencontré en écrivant la page « {1} ».", "Met while writing the page “{1}”.")],
        new("Une page à moitié écrite ne serait pas honnête : aucune n'est publiée.", "A page half written would not be honest: none is published."));

    public static Diagnostic TemplateError(Location at, Sentence what, string? page) => templateError.At(at, page is null ? null : 0, what, page ?? "");

    private static readonly Rule missingWord = Error("mot-du-theme-absent", Topic.Theme,
        new("le thème demande le mot « {0} », qui manque à « {1} ».", "the theme asks for the word “{0}”, which “{1}” lacks."),
        [new("Ajoutez à ce fichier une ligne « {0}: … ».", "Add a line “{0}: …” to that file.")],
        new("Les mots du cadre sont rassemblés dans un fichier, que l'on peut relire et corriger d'un coup.", "The words of the frame are gathered in one file, which can be read again and mended at once."));

    public static Diagnostic MissingWord(Location at, string word, SitePath file) => missingWord.At(at, 0, word, file.Value);
}
