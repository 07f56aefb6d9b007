using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule missingTheme = Error("theme-absent",
        new("il n'y a pas de thème « {0} » dans « themes/ ».", "there is no theme “{0}” in “themes/”."),
        [new("Les thèmes présents : {1}.", "Themes found: {1}."),
         new("Ajoutez le dossier « themes/{0}/templates/ ».", "Add the folder “themes/{0}/templates/”.")]);

    public static Diagnostic MissingTheme(string name, IReadOnlyCollection<string> found) =>
        found.Count > 0 ? missingTheme.At(null, 0, name, Listed(found)) : missingTheme.At(null, 1, name);

    private static readonly Rule missingTemplate = Error("gabarit-absent",
        new("le thème n'a pas de gabarit « {0} ».", "the theme has no template “{0}”."),
        [new("Créez le fichier « {1} ».", "Create the file “{1}”."),
         new("Ôtez cette ligne, ou créez le fichier « {1} ».", "Remove this line, or create the file “{1}”.")]);

    /// <param name="at">Where a page asks for it; null when the program itself does.</param>
    public static Diagnostic MissingTemplate(Location? at, string name, SitePath path) => missingTemplate.At(at, at is null ? 0 : 1, name, path.Value);

    private static readonly Rule templateError = Error("gabarit-en-erreur",
        new("ce gabarit ne peut pas être suivi : {0}", "this template cannot be followed: {0}"),
        [new("Rencontré en écrivant la page « {1} ».", "Met while writing the page “{1}”.")]);

    public static Diagnostic TemplateError(Location at, Sentence what, string? page) => templateError.At(at, page is null ? null : 0, what, page ?? "");

    private static readonly Rule missingWord = Error("mot-du-theme-absent",
        new("le thème demande le mot « {0} », qui manque à « {1} ».", "the theme asks for the word “{0}”, which “{1}” lacks."),
        [new("Ajoutez à ce fichier une ligne « {0}: … ».", "Add a line “{0}: …” to that file.")]);

    public static Diagnostic MissingWord(Location at, string word, SitePath file) => missingWord.At(at, 0, word, file.Value);
}
