using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule brokenLink = Declared.Set.Error("lien-casse", Topic.Body,
        new("« {0} » ne mène à rien.", "“{0}” leads nowhere."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Écrivez le chemin du fichier depuis celui-ci, comme « ../projets/la-roue-commune.md », ou « projet:la-roue-commune ».",
             "Write the path of the file from this one, such as “../projets/la-roue-commune.md”, or “projet:la-roue-commune”."),
         new("Écrivez « {1} ».", "Write “{1}”.")],
        new("Un lien qui ne mène à rien déçoit, et fait douter du reste.", "A link that leads nowhere disappoints, and casts doubt on the rest."));

    /// <param name="isCertain">Whether nothing else can have been meant.</param>
    public static Diagnostic BrokenLink(Location at, string written, string? nearest, bool isCertain = false) =>
        nearest is null
            ? brokenLink.At(at, 1, written) : brokenLink.At(at, isCertain ? 2 : 0, written, nearest) with { Fix = isCertain ? new(written, nearest) : null };

    private static readonly Rule unknownAnchor = Declared.Set.Error("ancre-inconnue", Topic.Body,
        new("la page visée n'a pas de partie « #{0} ».", "the page has no part “#{0}”."),
        [new("Vouliez-vous dire « #{1} » ?", "Did you mean “#{1}”?"),
         new("Les parties de cette page : {1}.", "The parts of that page: {1}."),
         new("Ôtez « #{0} ».", "Remove “#{0}”.")],
        new("La page s'ouvrirait en haut, loin de ce que le lien promet.", "The page would open at its top, far from what the link promises."));

    public static Diagnostic UnknownAnchor(Location at, string anchor, string? nearest, IReadOnlyCollection<string> known) =>
        nearest is not null ? unknownAnchor.At(at, 0, anchor, nearest)
        : known.Count > 0 ? unknownAnchor.At(at, 1, anchor, Listed(known)) : unknownAnchor.At(at, 2, anchor);

    private static readonly Rule missingFile = Declared.Set.Error("fichier-absent", Topic.Body,
        new("le fichier « {0} » n'existe pas.", "the file “{0}” does not exist."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Ajoutez-le à côté du texte, ou dans « content/medias/ ».", "Add it beside the text, or in “content/medias/”."),
         new("Les fichiers déposés dans l'éditeur de GitLab ne sont pas dans le dépôt : ajoutez celui-ci au dossier « content/medias/ ».",
             "Files dropped in GitLab's editor are not in the repository: add this one to the folder “content/medias/”.")],
        new("Le site ne montre que les fichiers qui sont dans le dépôt, à côté des textes.",
            "The site only shows files that are in the repository, beside the texts."));

    public static Diagnostic MissingFile(Location at, string written, string? nearest) =>
        nearest is not null ? missingFile.At(at, 0, written, nearest)
        : missingFile.At(at, written.Contains("uploads/", StringComparison.Ordinal) ? 2 : 1, written);

    private static readonly Rule notAPicture = Declared.Set.Error("image-illisible", Topic.Body,
        new("« {0} » n'est pas une image que le site sait montrer.", "“{0}” is not a picture that the site can show."),
        [new("Enregistrez-la en JPEG, PNG, GIF, WebP ou SVG.", "Save it as JPEG, PNG, GIF, WebP or SVG.")],
        new("Les navigateurs ne montrent que quelques formats d'image.", "Browsers show only a few formats of pictures."));

    public static Diagnostic NotAPicture(Location at, string written) => notAPicture.At(at, 0, written);

    private static readonly Rule foreignPicture = Declared.Set.Warning("image-ailleurs", Topic.Body,
        new("cette image est sur un autre site ; les visiteurs y seraient envoyés sans le savoir.",
            "this picture is on another site; visitors would be sent there without knowing."),
        [
            new(
                "Un lien la remplace pour l'instant. Ajoutez l'image au dossier « content/medias/ » si sa licence le permet, ou écrivez ce lien vous-même : [texte](adresse).",
             "A link stands for it for now. Add the picture to “content/medias/” if its licence allows it, or write that link yourself: [text](address)."),
         new("Elle n'est pas montrée pour l'instant. Ajoutez l'image au dossier « content/medias/ » si sa licence le permet, ou ôtez cette ligne.",
             "It is not shown for now. Add the picture to “content/medias/” if its licence allows it, or remove this line.")],
        new("Le site n'envoie ses visiteurs chez personne sans le leur dire, et une image lointaine peut changer ou disparaître.",
            "The site sends its visitors to nobody without telling them, and a distant picture may change or vanish."));

    public static Diagnostic ForeignPicture(Location at, bool isInText = false) => foreignPicture.At(at, isInText ? 0 : 1);

    private static readonly Rule pictureWithoutWords = Declared.Set.Error("image-sans-texte", Topic.Body,
        new("cette image n'a pas de texte pour qui ne la voit pas.", "this picture has no words for those who do not see it."),
        [new("Décrivez-la entre les crochets, comme ![Trois livreuses devant l'atelier](photo.jpg) ; si elle n'apprend rien : ![](photo.jpg){decoratif}.",
             "Describe it between the brackets, as in ![Three riders by the workshop](photo.jpg); if it says nothing: ![](photo.jpg){decoratif}."),
         new("Ajoutez « alt: … » : ce que l'image montre.", "Add “alt: …”: what the picture shows."),
         new("À la place de cette ligne, écrivez ces quatre, et complétez les deux dernières :\n{0}",
             "In the place of this line, write these four, and complete the last two:\n{0}")],
        new("Les personnes qui ne voient pas l'image entendent sa description à la place.", "People who do not see the picture hear its description instead."));

    public static Diagnostic PictureWithoutWords(Location at) => pictureWithoutWords.At(at, 0);

    public static Diagnostic PictureWithoutDescription(Location at) => pictureWithoutWords.At(at, 1);

    /// <param name="at">A picture that is named on one line, where nothing can be said of it.</param>
    /// <param name="block">The four lines that say what it shows and whose it is.</param>
    public static Diagnostic PictureInOneLine(Location at, string file, string block) => pictureWithoutWords.At(at, 2, block)
        with { Fix = at.Length == file.Length ? new(file, block[block.IndexOf('\n', StringComparison.Ordinal)..]) : null };

    private static readonly Rule wordsOfFileName = Declared.Set.Warning("image-nom-de-fichier", Topic.Body,
        new("« {0} » est le nom du fichier : il ne dit rien à qui ne voit pas l'image.",
            "“{0}” is the file's name: it says nothing to those who do not see the picture."),
        [new("Dites ce que l'image montre, comme « Trois livreuses devant l'atelier ».", "Tell what the picture shows, as in “Three riders by the workshop”.")],
        new("Un nom de fichier lu à voix haute n'est qu'une suite de lettres et de chiffres.",
            "A file name read aloud is only a string of letters and digits."));

    public static Diagnostic WordsOfFileName(Location at, string words) => wordsOfFileName.At(at, 0, words);

    private static readonly Rule vagueLink = Declared.Set.Warning("lien-vague", Topic.Body,
        new("« {0} » ne dit pas où mène ce lien.", "“{0}” does not tell where this link leads."),
        [new("Faites porter le lien sur les mots qui nomment la page, comme [les statuts de l'association](statuts.pdf).",
             "Put the link on the words that name the page, as in [the association's statutes](statuts.pdf).")],
        new("Les personnes qui écoutent une page en parcourent les liens un par un, sans la phrase autour.",
            "People who listen to a page go through its links one by one, without the sentence around."));

    public static Diagnostic VagueLink(Location at, string words) => vagueLink.At(at, 0, words);

    private static readonly Rule unreadLink = Declared.Set.Warning("lien-mal-ecrit", Topic.Body,
        new("ce lien n'en est pas un : il se voit tel quel sur la page.", "this is not read as a link: it is shown as it is on the page."),
        [new("Une espace coupe l'adresse : écrivez « (<{0}>) », ou renommez le fichier sans espace.",
             "A space cuts the address: write “(<{0}>)”, or rename the file without spaces."),
         new("Ôtez l'espace entre « ] » et « ( ».", "Remove the space between “]” and “(”."),
         new("Écrivez « [texte](adresse) », chaque crochet et chaque parenthèse fermés.", "Write “[text](address)”, each bracket and parenthesis closed."),
         new("Ce qui est entre accolades vient d'un autre outil : écrivez l'adresse elle-même à la place.",
             "What stands between braces comes from another tool: write the address itself instead."),
         new("Écrivez « {1} ».", "Write “{1}”."),
         new("L'adresse manque : écrivez-la entre les parenthèses.", "The address is missing: write it between the parentheses.")],
        new("Un lien se lit seulement d'un trait : [texte](adresse), sans espace à l'intérieur de l'adresse.",
            "A link is read in one stroke only: [text](address), without a space inside the address."));

    /// <param name="address">What stands between the parentheses.</param>
    /// <param name="apart">Whether a space parts the words from the address.</param>
    public static Diagnostic UnreadLink(Location at, string address, bool apart) => 
        unreadLink.At(at, IsTemplate(address) ? 3 : apart ? 1 : address.Trim().Length == 0 ? 5 : address.Contains(' ') ? 0 : 2, address);

    /// <summary>One that was read, without an address that leads anywhere.</summary>
    /// <param name="whole">The link as it is typed.</param>
    public static Diagnostic UnreadLink(Location at, string address, string words, string whole) =>
        IsTemplate(address) ? unreadLink.At(at, 3, address)
        : AddressPolicy.Check(words) is { Nature: AddressNature.Outside }
            && !words.Contains(' ') ? unreadLink.At(at, 4, address, $"<{words}>") with { Fix = new(whole, $"<{words}>") }
        : unreadLink.At(at, 5, address);

    private static bool IsTemplate(string address) => address.Contains("{{", StringComparison.Ordinal) || address.Contains("{%", StringComparison.Ordinal);

    private static readonly Rule boldParagraph = Declared.Set.Warning("gras-entier", Topic.Body,
        new("ce paragraphe est tout entier en gras.", "this paragraph is bold from end to end."),
        [new("Si c'est un titre, écrivez « {0} » ; sinon gardez le gras pour quelques mots.",
             "If it is a heading, write “{0}”; otherwise keep bold for a few words."),
         new("Gardez le gras pour quelques mots.", "Keep bold for a few words.")],
        new("Un faux titre n'est pas dans le plan de la page, et quand tout est en gras rien ne ressort.",
            "A false heading is not in the outline of the page, and when all is bold nothing stands out."));

    /// <param name="heading">The paragraph as a heading, when it may be one.</param>
    public static Diagnostic BoldParagraph(Location at, string? heading) => heading is null ? boldParagraph.At(at, 1) : boldParagraph.At(at, 0, heading);

    private static readonly Rule rawHtml = Declared.Set.Warning("html-montre", Topic.Body,
        new("les balises HTML ne sont pas suivies : elles se voient telles quelles sur la page.",
            "HTML tags are not followed: they are shown as they are on the page."),
        [new("Écrivez-le en Markdown (**gras**, *italique*, [texte](adresse)), ou ôtez les balises.",
             "Write it in Markdown (**bold**, *italic*, [text](address)), or remove the tags.")],
        new("Les textes s'écrivent en Markdown seulement, pour que personne ne puisse glisser un programme dans une page.",
            "Texts are written in Markdown only, so that nobody can slip a program into a page."));

    public static Diagnostic RawHtml(Location at) => rawHtml.At(at, 0);

    private static readonly Rule topHeading = Declared.Set.Error("titre-de-niveau-1", Topic.Body,
        new("le titre de la page vient de l'en-tête ; un titre du texte commence par deux dièses.",
            "the page's title comes from the front matter; a heading of the text starts with two hashes."),
        [new("Écrivez « ## {0} ».", "Write “## {0}”.")],
        new("Une page n'a qu'un grand titre : celui de l'en-tête.", "A page has one main title: that of the front matter."));

    public static Diagnostic TopHeading(Location at, string text) => topHeading.At(at, 0, text) with { Fix = new("# ", "## ") };

    private static readonly Rule skippedHeading = Declared.Set.Warning("titre-saute", Topic.Body,
        new("ce titre a {0} dièses ; à cet endroit {1} suffisent, sinon il saute un niveau.",
            "this heading has {0} hashes; {1} are enough here, or it skips a level."),
        [new("Écrivez « {2} ».", "Write “{2}”.")],
        new("Beaucoup de personnes parcourent une page de titre en titre ; un niveau sauté leur paraît manquer.",
            "Many people go through a page from heading to heading; a skipped level seems missing to them."));

    public static Diagnostic SkippedHeading(Location at, int level, int right, string text) =>
        skippedHeading.At(at, 0, $"{level}", $"{right}", $"{new string('#', right)} {text}")
            with { Fix = new(new string('#', level) + " ", new string('#', right) + " ") };

    private static readonly Rule unknownContainer = Declared.Set.Error("encadre-inconnu", Topic.Body,
        new("« :::{0} » n'est pas un encadré connu.", "“:::{0}” is not a known box."),
        [new("Écrivez « :::debat Titre », « :::note » ou « :::attention ».", "Write “:::debat Title”, “:::note” or “:::attention”."),
         new("Vouliez-vous dire « :::{1} » ?", "Did you mean “:::{1}”?"),
         new("Dites lequel, comme « :::note » ; si cette ligne devait en fermer un, il l'est déjà : ôtez-la.",
             "Say which, such as “:::note”; if this line was to close one, it is closed already: remove it.")],
        new("Le site ne sait dessiner que ces encadrés-là.", "The site can only draw these boxes."));

    public static Diagnostic UnknownContainer(Location at, string name, string? nearest) =>
        nearest is not null ? unknownContainer.At(at, 1, name, nearest) : unknownContainer.At(at, name.Length > 0 ? 0 : 2, name);

    private static readonly Rule openContainer = Declared.Set.Error("encadre-non-ferme", Topic.Body,
        new("cet encadré n'est pas fermé.", "this box is not closed."),
        [new("Ajoutez une ligne « ::: » là où il finit.", "Add a “:::” line where it ends.")],
        new("Sans fin, l'encadré avale tout le reste de la page.", "Without its end, the box swallows the rest of the page."));

    public static Diagnostic OpenContainer(Location at) => openContainer.At(at, 0);

    private static readonly Rule bodyTooLarge = Declared.Set.Error("texte-trop-grand", Topic.Body,
        new("ce texte dépasse ce que le site peut mettre en page ({0}).", "this text is more than the site can lay out ({0})."),
        [new("Faites plus simple à cet endroit, ou partagez le texte en plusieurs fichiers.",
             "Write it more simply here, or split the text into several files.")],
        new("Une page aussi lourde serait lente à faire et pénible à lire.", "So heavy a page would be slow to make and hard to read."));

    public static Diagnostic BodyTooLarge(Location at, Sentence what) => bodyTooLarge.At(at, 0, what);

    private static readonly Rule unknownMarkup = Declared.Set.Error("texte-non-reconnu", Topic.Body,
        new("cette écriture n'est pas admise dans le texte.", "this form is not accepted in the text."),
        [new("Écrivez-le autrement, avec les formes du guide.", "Write it otherwise, with the forms of the guide.")],
        new("Rien n'entre dans une page que le site n'ait su lire.", "Nothing enters a page that the site could not read."));

    public static Diagnostic UnknownMarkup(Location at) => unknownMarkup.At(at, 0);
}
