using Pec.Model;
using Pec.Model.French;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule missingTheme = Declared.Set.Error("theme-absent", Topic.Theme,
        new("il n'y a pas de thème « {0} » dans « themes/ ».", "there is no theme “{0}” in “themes/”."),
        [new("Les thèmes présents : {1}.", "Themes found: {1}."),
         new("Ajoutez le dossier « themes/{0}/templates/ ».", "Add the folder “themes/{0}/templates/”."),
         new(
             "Son dossier n'a aucun gabarit : écrivez « base: communs » dans « themes/{0}/theme.yml » pour prendre ceux du thème communs.",
             "Its folder has no template: write “base: communs” in “themes/{0}/theme.yml” to take those of the theme communs."),
         new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?")],
        new("Le thème dit comment les pages se présentent ; sans lui il n'y a pas de pages.", "The theme tells how pages look; without it there are no pages."));

    public static Diagnostic MissingTheme(ThemeName name, IReadOnlyCollection<string> found) =>
        Nearest.To(name.Text, found) is { } nearest ? missingTheme.At(name.At, 3, name.Text, nearest)
        : found.Count > 0 ? missingTheme.At(name.At, 0, name.Text, Listed(found)) : missingTheme.At(name.At, 1, name.Text);

    /// <summary>A folder that holds no template, and stands on nothing.</summary>
    public static Diagnostic EmptyTheme(ThemeName name) => missingTheme.At(name.At, 2, name.Text);

    private static readonly Rule unknownBase = Declared.Set.Error("base-inconnue", Topic.Theme,
        new("il n'y a pas de thème « {0} » sur lequel poser celui-ci.", "there is no theme “{0}” for this one to stand on."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Les thèmes présents : {1}.", "Themes found: {1}."),
         new("Ajoutez le dossier « themes/{0} », ou ôtez cette ligne et écrivez tous les gabarits.", "Add the folder “themes/{0}”, or remove this line and write all templates.")],
        new("Un thème ne dit que ce qu'il change ; le reste vient du thème de base.", "A theme says only what it changes; the rest comes from the theme below it."));

    public static Diagnostic UnknownBase(ThemeName name, IEnumerable<string> found) =>
        Nearest.To(name.Text, found) is { } nearest ? unknownBase.At(name.At, 0, name.Text, nearest)
        : found.Any() ? unknownBase.At(name.At, 1, name.Text, Listed(found)) : unknownBase.At(name.At, 2, name.Text);

    private static readonly Rule endlessBase = Declared.Set.Error("base-sans-fin", Topic.Theme,
        new("ce thème repose {0}", "this theme stands {0}"),
        [new("Ôtez la ligne « base » du thème qui a tous les gabarits.", "Remove the line “base” of the theme that has all templates."),
         new("Rassemblez plusieurs de ces thèmes en un.", "Gather several of these themes into one.")],
        new("Un thème qui reposerait sur lui-même ne dirait jamais à quoi ressemblent les pages.", "A theme that stood on itself would never tell what pages look like."));

    /// <param name="above">The themes from the first to the one that names the base.</param>
    public static Diagnostic CircularBase(ThemeName name, IEnumerable<string> above)
    {
        var circle = string.Join(" → ", above.SkipWhile(a => a != name.Text).Append(name.Text));
        return endlessBase.At(name.At, 0, new Sentence($"sur lui-même : {circle}.", $"on itself: {circle}."));
    }

    public static Diagnostic DeepBase(ThemeName name, int most) =>
        endlessBase.At(name.At, 1, new Sentence($"sur plus de {most} autres, l'un sous l'autre.", $"on more than {most} others, one below another."));

    private static readonly Rule missingTemplate = Declared.Set.Error("gabarit-absent", Topic.Theme,
        new("le thème n'a pas de gabarit « {0} ».", "the theme has no template “{0}”."),
        [new("Créez le fichier « {1} ».", "Create the file “{1}”."),
         new("Ôtez cette ligne, ou créez le fichier « {1} ».", "Remove this line, or create the file “{1}”.")],
        new("Chaque sorte de page a son gabarit dans le thème.", "Each sort of page has its template in the theme."));

    /// <param name="at">Where a page asks for it; null when the program itself does.</param>
    public static Diagnostic MissingTemplate(Location? at, string name, SitePath path) => missingTemplate.At(at, at is null ? 0 : 1, name, path.Value);

    private static readonly Rule templateError = Declared.Set.Error("gabarit-en-erreur", Topic.Theme,
        new("ce gabarit ne peut pas être suivi : {0}", "this template cannot be followed: {0}"),
        [new("Rencontré en écrivant la page « {1} ».", "Met while writing the page “{1}”.")],
        new("Une page à moitié écrite ne serait pas honnête : aucune n'est publiée.", "A page half written would not be honest: none is published."));

    public static Diagnostic TemplateError(Location at, Sentence what, string? page) => templateError.At(at, page is null ? null : 0, what, page ?? "");

    private static readonly Rule refusedTemplate = Declared.Set.Error("gabarit-refuse", Topic.Theme,
        new("un gabarit ne peut pas contenir ceci : {0}", "a template cannot hold this: {0}"),
        [new("Écrivez « {1} ».", "Write “{1}”."),
         new(
             "Gardez les formes « {{ x }} », « {{ t \"mot\" }} », « {{ include \"partie\" x }} », « {{ if x }} », « {{ if !x }} » et « {{ for y in x }} », chacune seule entre ses accolades.",
             "Keep to the forms “{{ x }}”, “{{ t \"word\" }}”, “{{ include \"part\" x }}”, “{{ if x }}”, “{{ if !x }}” and “{{ for y in x }}”, each alone between its braces."),
         new(
             "Mettez les scripts dans « assets/ », et écrivez les adresses avec « href » ou « asset ».",
             "Put scripts in “assets/”, and write addresses with “href” or “asset”."),
         new("Coupez ce gabarit en parties, dans « partials/ ».", "Cut this template into parts, in “partials/”."),
         new(
             "Ajoutez « alt=\"…\" » avec ce que l'image apporte, ou « alt=\"\" » si elle n'est qu'un ornement.",
             "Add “alt=\"…\"” with what the picture brings, or “alt=\"\"” where it is a mere ornament.")],
        new("Ce que dit un texte ne doit jamais pouvoir agir sur l'appareil de qui lit.", "What a text says must never be able to act on the device of whoever reads."));

    public static Diagnostic RawTag(Location at, string written, string right) =>
        refusedTemplate.At(
            at, 0, new($"« {written} » écrit un texte sans le rendre inoffensif.", $"“{written}” writes a text without making it harmless."), right);

    /// <param name="right">What says the same in a form that templates have; null when nothing does.</param>
    public static Diagnostic UnknownTag(Location at, string written, string? right) =>
        refusedTemplate.At(
            at, right is null ? 1 : 0, new($"« {written} » n'est pas une forme des gabarits.", $"“{written}” is no form of templates."), right ?? "");

    public static Diagnostic DangerousHtml(Location at, string written) =>
        refusedTemplate.At(
            at, 2, new($"« {written} » agirait chez qui lit, ou viendrait d'ailleurs.", $"“{written}” would act at whoever reads, or come from elsewhere."),
            "");

    public static Diagnostic WordlessPicture(Location at) =>
        refusedTemplate.At(at, 4, new("une image sans texte de remplacement.", "a picture without an alternative text."), "");

    public static Diagnostic LongTemplate(SitePath path, int most) =>
        refusedTemplate.At(
            Location.Start(path), 3, new($"plus de {Numbers.InWords(most)} signes.", FormattableString.Invariant($"more than {most:N0} signs.")), "");

    public static Diagnostic DeepTemplate(SitePath path, int most) =>
        refusedTemplate.At(
            Location.Start(path), 3, new($"plus de {Numbers.InWords(most)} blocs l'un dans l'autre.", $"more than {most} blocks inside one another."), "");

    private static readonly Rule unprotectedLayout = Declared.Set.Error("gabarit-sans-protection", Topic.Theme,
        new("ce gabarit, qui entoure toutes les pages, {0}", "this template, which is around all pages, {0}"),
        [
            new(
                "Commencez-le par « <!doctype html><html lang=\"{{ language }}\"><head><meta charset=\"utf-8\">{{ policy }} ».",
                "Start it with “<!doctype html><html lang=\"{{ language }}\"><head><meta charset=\"utf-8\">{{ policy }}”."),
         new("Ajoutez « {{ main }} » à l'endroit de la page.", "Add “{{ main }}” where the page goes.")],
        new("Cette ligne dit aux navigateurs de ne rien prendre ailleurs et de ne rien exécuter de ce qu'une page contient.", "This line tells browsers to take nothing from elsewhere and to run nothing that a page holds."));

    public static Diagnostic UnprotectedLayout(SitePath path) =>
        unprotectedLayout.At(
            Location.Start(path), 0,
            new Sentence("ne commence pas par la ligne qui protège qui lit.", "does not start with the line that protects whoever reads."));

    public static Diagnostic EmptyLayout(SitePath path) =>
        unprotectedLayout.At(Location.Start(path), 1, new Sentence("ne montre pas la page.", "does not show the page."));

    private static readonly Rule styleAddress = Declared.Set.Error("style-refuse", Topic.Theme,
        new("cette feuille de style ne peut pas demander ceci : {0}", "this style sheet cannot ask for this: {0}"),
        [
            new("Mettez l'image ou la police dans « assets/ », et écrivez « url(nom-du-fichier) ».", "Put the picture or the font in “assets/”, and write “url(file-name)”.")],
        new("Ce qui viendrait d'ailleurs dirait à d'autres qui lit nos pages.", "What came from elsewhere would tell others who reads our pages."));

    public static Diagnostic StyleAddress(Location at, Sentence what) => styleAddress.At(at, 0, what);

    private static readonly Rule unreadThemeFile = Declared.Set.Warning("fichier-de-theme-ignore", Topic.Theme,
        new("rien ne lit ce fichier : il n'est pas à une place du thème.", "nothing reads this file: it is in no place of the theme."),
        [
            new(
                "Un thème a « theme.yml », « textes/fr.yml », des gabarits dans « templates/*.html », des parties dans « partials/*.html », et le reste dans « assets/ ».",
             "A theme has “theme.yml”, “textes/fr.yml”, templates in “templates/*.html”, partials in “partials/*.html”, and the rest in “assets/”.")],
        new("Un fichier posé à côté de sa place ne change rien aux pages, et l'on cherche longtemps pourquoi.", "A file beside its place changes nothing of the pages, and one looks long for why."));

    public static Diagnostic UnreadThemeFile(SitePath path) => unreadThemeFile.At(Location.Start(path), 0);

    private static readonly Rule wrongFont = Declared.Set.Error("police-trompeuse", Topic.Theme,
        new(
            "le contenu de ce fichier n'est pas celui d'une police {0}, ou il en manque un morceau.",
            "this file does not hold a {0} font, or a piece of it is missing."),
        [new("Reprenez la police là où elle est publiée, en WOFF2.", "Take the font where it is published, in WOFF2."),
         new("C'est une police {1} : renommez-la « {2} ».", "It is a {1} font: rename it “{2}”.")],
        new("Les navigateurs refuseraient cette police, et un fichier déguisé peut être dangereux.", "Browsers would refuse this font, and a file in disguise may be dangerous."));

    /// <param name="found">The extension of the font that it is; null when it is none.</param>
    public static Diagnostic WrongFont(SitePath path, string? found) =>
        found is null ? wrongFont.At(Location.Start(path), 0, path.Extension) : wrongFont.At(Location.Start(path), 1, path.Extension, found, path.Stem + found);

    private static readonly Rule missingWord = Declared.Set.Error("mot-du-theme-absent", Topic.Theme,
        new("le thème demande le mot « {0} », qui manque à « {1} ».", "the theme asks for the word “{0}”, which “{1}” lacks."),
        [new("Ajoutez à ce fichier une ligne « {0}: … ».", "Add a line “{0}: …” to that file."),
         new("Vouliez-vous dire « {2} » ? Sinon, ajoutez à ce fichier une ligne « {0}: … ».", "Did you mean “{2}”? Else add a line “{0}: …” to that file.")],
        new("Les mots du cadre sont rassemblés dans un fichier, que l'on peut relire et corriger d'un coup.", "The words of the frame are gathered in one file, which can be read again and mended at once."));

    /// <param name="nearest">The word that it most resembles; null when none does.</param>
    public static Diagnostic MissingWord(Location at, string word, SitePath file, string? nearest) =>
        nearest is null ? missingWord.At(at, 0, word, file.Value) : missingWord.At(at, 1, word, file.Value, nearest);

    private static readonly Rule unusedInTheme = Declared.Set.Warning("theme-sans-effet", Topic.Theme,
        new("ceci ne change rien aux pages : {0}", "this changes nothing of the pages: {0}"),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Vérifiez le nom dans « themes/README.md » ; sinon, ôtez-le.", "Check the name in “themes/README.md”; else remove it.")],
        new("Une faute de frappe dans un nom ne se voit pas : la page reste comme avant, et l'on cherche longtemps pourquoi.",
            "A slip in a name does not show: the page stays as it was, and one looks long for why."));

    /// <param name="nearest">The name that was perhaps meant; null when none resembles it.</param>
    public static Diagnostic UnusedInTheme(Location at, UnusedThing thing, string name, string? nearest) =>
        unusedInTheme.At(at, nearest is null ? 1 : 0, thing switch
        {
            UnusedThing.Template => new Sentence($"aucune page ne prend le gabarit « {name} ».", $"no page takes the template “{name}”."),
            UnusedThing.Part => new($"aucun gabarit ne demande la partie « {name} ».", $"no template asks for the partial “{name}”."),
            UnusedThing.Word => new($"rien ne dit le mot « {name} ».", $"nothing says the word “{name}”."),
            _ => new($"aucune feuille de style ne donne de valeur à « {name} ».", $"no style sheet gives “{name}” a value."),
        }, nearest ?? "");

    private static readonly Rule unfilledBlank = Declared.Set.Error("blanc-de-trop", Topic.Theme,
        new("rien ne remplirait le blanc « {0} » de la phrase « {1} ».", "nothing would fill the blank “{0}” of the sentence “{1}”."),
        [new("Cette phrase n'a que {2}.", "This sentence only has {2}."),
         new("Cette phrase n'a pas de blanc : ôtez-le.", "This sentence has no blank: remove it.")],
        new("Les accolades se liraient telles quelles sur la page.", "The braces would be read as they are on the page."));

    /// <param name="filled">The blanks that the sentence has.</param>
    public static Diagnostic UnfilledBlank(Location at, string key, int blank, IEnumerable<int> filled) =>
        unfilledBlank.At(at, filled.Any() ? 0 : 1, Braced(blank), key, Listed(filled.Order().Select(Braced)));

    private static string Braced(int blank) => FormattableString.Invariant($"{{{blank}}}");

    private static readonly Rule unknownInk = Declared.Set.Error("couleur-inconnue", Topic.Theme,
        new("aucune couleur de ce thème ne s'appelle « {0} ».", "no colour of this theme is called “{0}”."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Ajoutez-la sous « couleurs ».", "Add it under “couleurs”.")],
        new("Une paire qui nomme une couleur absente ne dit rien de ce qui se lira.", "A pair that names no colour says nothing of what will be read."));

    public static Diagnostic UnknownInk(Location at, string name, string? nearest) => unknownInk.At(at, nearest is null ? 1 : 0, name, nearest ?? "");

    private static readonly Rule lowContrast = Declared.Set.Error("contraste-insuffisant", Topic.Theme,
        new(
            "un texte « {0} » sur un fond « {1} » se lit mal : {2} pour 1 en clair, {3} pour 1 en sombre.",
            "a text in “{0}” on a ground of “{1}” is hard to read: {2} to 1 in light, {3} to 1 in dark."),
        [
            new("Il faut 4,5 pour 1 dans les deux : foncez ou éclaircissez l'une des deux couleurs.", "Both need 4.5 to 1: darken or lighten one of the two colours.")],
        new("Un texte pâle se perd au soleil, sur un vieil écran ou avec une vue fatiguée.", "A pale text is lost in the sun, on an old screen or to tired eyes."));

    public static Diagnostic LowContrast(Location at, InkPair pair) =>
        lowContrast.At(at, 0, pair.Text.Name, pair.Ground.Name, Ratio(pair.InLight), Ratio(pair.InDark));

    private static readonly Rule heavyTheme = Declared.Set.Error("theme-trop-lourd", Topic.Theme,
        new("{0} de ce thème : {1} une fois comprimé, pour {2} au plus.", "{0} of this theme: {1} once compressed, for {2} at most."),
        [
            new("Allégez le thème, ou changez « limites » dans ce fichier si c'est voulu.", "Lighten the theme, or change “limites” in this file if it is meant.")],
        new("Ce que pèse le thème, chaque page le porte.", "What the theme weighs, every page carries."));

    /// <param name="what">What weighs too much: the styles, the scripts, an empty page.</param>
    public static Diagnostic HeavyTheme(SitePath settings, Sentence what, int bytes, int most) =>
        heavyTheme.At(Location.Start(settings), 0, what, Kilobytes(bytes), Kilobytes(most));

    private static readonly Rule heavyPage = Declared.Set.Advice("page-lourde", Topic.Site,
        new("cette page est lourde : {0}, pour {1} au plus.", "this page is heavy: {0}, for {1} at most."),
        [
            new("Coupez le texte en deux pages, ou ôtez des images : on la lira mieux sur un téléphone.", "Cut the text into two pages, or remove pictures: it will read better on a telephone.")],
        new("Une page légère s'ouvre partout, même sur un vieux téléphone.", "A light page opens everywhere, even on an old telephone."));

    /// <param name="found">What was counted, in the words of <see cref="Kilobytes"/>, <see cref="Elements"/> or <see cref="Files"/>; so is the limit.</param>
    public static Diagnostic HeavyPage(SitePath source, Sentence found, Sentence most) => heavyPage.At(Location.Start(source), 0, found, most);

    public static Sentence Kilobytes(int bytes) => new(Numbers.Kilobytes(bytes), FormattableString.Invariant($"{bytes / 1024.0:0.#} KB"));

    public static Sentence Elements(int count) => new($"{Numbers.InWords(count)} éléments", FormattableString.Invariant($"{count} elements"));

    public static Sentence Files(int count) => new($"{Numbers.InWords(count)} fichiers à charger", FormattableString.Invariant($"{count} files to load"));

    /// <summary>Rounded down: what misses a limit by little must not seem to meet it.</summary>
    private static Sentence Ratio(double ratio) => new(Numbers.InWords((decimal)Floor(ratio)), FormattableString.Invariant($"{Floor(ratio):0.#}"));

    private static double Floor(double ratio) => Math.Floor(ratio * 10) / 10;
}

/// <summary>What a theme may say for nobody.</summary>
public enum UnusedThing { Template, Part, Word, Property }
