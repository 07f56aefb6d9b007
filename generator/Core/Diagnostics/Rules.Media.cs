using Pec.Model;
using Pec.Model.French;

namespace Pec.Diagnostics;

/// <summary>What is said of pictures, drawings and documents.</summary>
public static partial class Rules
{
    private static readonly Rule movingPicture = Declared.Set.Advice("image-animee", Topic.Site,
        new("cette image bouge ; le site n'en montre que la première vue.", "this picture moves; the site shows its first view only."),
        [new("Enregistrez la vue qui dit le plus, en JPEG ou en PNG, et racontez le reste en une phrase.",
             "Save the view that says most, as JPEG or PNG, and tell the rest in a sentence.")],
        new("Ce qui bouge gêne la lecture, pèse lourd, et peut rendre malade.",
            "What moves disturbs reading, is heavy, and can make people ill."));

    public static Diagnostic MovingPicture(SitePath path) => movingPicture.At(Location.Start(path), 0);

    private static readonly Rule wrongPicture = Declared.Set.Error("image-trompeuse", Topic.Site,
        new("le contenu de ce fichier n'est pas celui d'une image {0}.", "this file does not hold a {0} picture."),
        [new("Enregistrez de nouveau l'image dans ce format, ou corrigez l'extension.", "Save the picture again in this format, or mend the extension."),
         new("C'est une image {1} : renommez-la « {2} ».", "It is a {1} picture: rename it “{2}”.")],
        new("Les navigateurs ne montreraient pas cette image, et un fichier déguisé peut être dangereux.",
            "Browsers would not show this picture, and a file in disguise may be dangerous."));

    /// <param name="found">The extension of the picture that it is; null when it is none.</param>
    public static Diagnostic WrongPicture(SitePath path, string? found) =>
        found is null
            ? wrongPicture.At(Location.Start(path), 0, path.Extension) : wrongPicture.At(Location.Start(path), 1, path.Extension, found, path.Stem + found);

    private static readonly Rule damagedPicture = Declared.Set.Error("image-abimee", Topic.Site,
        new("cette image est abîmée : il lui manque un morceau, ou sa taille.", "this picture is damaged: a piece of it is missing, or its size."),
        [new("Reprenez l'original : s'il s'ouvre, enregistrez-le de nouveau en JPEG ou en PNG.",
             "Take the original: if it opens, save it again as JPEG or PNG.")],
        new("Une copie interrompue laisse une image coupée, que les navigateurs montrent mal ou pas du tout.",
            "A copy that was interrupted leaves a cut picture, which browsers show badly or not at all."));

    public static Diagnostic DamagedPicture(SitePath path) => damagedPicture.At(Location.Start(path), 0);

    private static readonly Rule hugePicture = Declared.Set.Error("image-demesuree", Topic.Site,
        new("cette image mesure {0} pixels sur {1} ; le site s'arrête à {2} millions de pixels.",
            "this picture measures {0} by {1} pixels; the site stops at {2} million pixels."),
        [new("Réduisez-la à 1 600 pixels de large.", "Reduce it to 1,600 pixels wide.")],
        new("Même légère à télécharger, une image démesurée emplit la mémoire de la machine qui la réduit.",
            "Even when it is light to download, a huge picture fills the memory of the machine that makes it smaller."));

    public static Diagnostic HugePicture(SitePath path, long width, long height, int most) =>
        hugePicture.At(Location.Start(path), 0, Numbers.InWords(width), Numbers.InWords(height), Numbers.InWords(most));

    private static readonly Rule unsafeSvg = Declared.Set.Error("svg-refuse", Topic.Site,
        new("ce dessin contient {0}, que le site ne publie pas.", "this drawing contains {0}, which the site does not publish."),
        [new("Exportez-le de nouveau en « SVG simple », sans programme, texte étranger ni image liée.",
             "Export it again as “plain SVG”, without script, foreign text or linked picture."),
         new("Exportez-le en PNG, ou allégez-le : une forme copiée cent fois compte pour cent.",
             "Export it as PNG, or make it lighter: a shape that is copied a hundred times counts as a hundred."),
         new("Ôtez de cette forme ce qui renvoie à elle, ou exportez le dessin en PNG.",
             "Take what refers to this shape out of it, or export the drawing as PNG.")],
        new("Un dessin SVG peut contenir un programme, qui s'exécuterait chez les visiteurs.",
            "An SVG drawing may hold a program, which would run on visitors' machines."));

    public static Diagnostic UnsafeSvg(Location at, Sentence what) => unsafeSvg.At(at, 0, what);

    public static Diagnostic EndlessSvg(Location at) => unsafeSvg.At(at, 2, new Sentence("une forme qui se recopie elle-même", "a shape that copies itself"));

    public static Diagnostic ExcessiveSvg(Location at) =>
        unsafeSvg.At(at, 1, new Sentence("des copies de copies en trop grand nombre", "too many copies of copies"));

    private static readonly Rule tellingDocument = Declared.Set.Advice("document-bavard", Topic.Site,
        new("ce document sera publié avec {0}.", "this document will be published with {0}."),
        [new("Si ce n'est pas voulu : dans LibreOffice, « Fichier », « Propriétés », « Réinitialiser les propriétés », puis enregistrez-le.",
             "If you would rather not: in LibreOffice, “File”, “Properties”, “Reset Properties”, then save it."),
         new("Si ce n'est pas voulu : ôtez l'auteur dans les propriétés du document d'origine, puis exportez-le de nouveau en PDF.",
             "If you would rather not: remove the author from the properties of the original document, then export it as PDF again."),
         new("Si ce n'est pas voulu : dans le document d'origine, mettez à sa place une capture d'écran de la photographie, puis exportez-le de nouveau.",
             "If you would rather not: in the original document, put a screen capture of the photograph in its place, then export it again.")],
        new("Un document garde souvent le nom de qui l'a écrit et le lieu de ses photographies ; le site ne peut pas les ôter.",
            "A document often keeps the name of whoever wrote it and the place of its photographs; the site cannot remove them."));

    public static Diagnostic DocumentWithAuthor(SitePath path, string author, bool isPdf) =>
        tellingDocument.At(Location.Start(path), isPdf ? 1 : 0, new Sentence($"le nom de son auteur, « {author} »", $"its author's name, “{author}”"));

    public static Diagnostic DocumentWithPosition(SitePath path, string? author) => tellingDocument.At(Location.Start(path), 2, author is null
        ? new Sentence("le lieu où une de ses photographies a été prise", "the place where one of its photographs was taken")
        : new Sentence($"le lieu où une de ses photographies a été prise et le nom de son auteur, « {author} »", $"the place where one of its photographs was taken and its author's name, “{author}”"));
}
