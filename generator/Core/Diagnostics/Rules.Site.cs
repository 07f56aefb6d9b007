using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule missingSettings = Declared.Set.Error("site-absent", Topic.Site,
        new("il manque « content/site.yml », qui dit le titre du site.", "“content/site.yml”, which tells the site's title, is missing."),
        [new("Créez ce fichier avec au moins une ligne « titre: … ».", "Create this file with at least a line “titre: …”.")],
        new("Ce fichier donne au site son nom, son adresse et à qui écrire.", "This file gives the site its name, its address and whom to write to."));

    public static Diagnostic MissingSettings() => missingSettings.At(null, 0);

    private static readonly Rule publisherUnknown = Declared.Set.Warning("mentions-a-completer", Topic.Site,
        new("« {0} » n'est pas dit : les mentions légales du site sont incomplètes.", "“{0}” is not told: the site's legal notice is incomplete."),
        [new("Ajoutez à site.yml une ligne « {0}: … » : la loi demande de nommer qui publie et qui héberge.",
             "Add a line “{0}: …” to site.yml: the law asks who publishes and who hosts.")],
        new("La loi demande de dire qui publie un site et qui l'héberge.", "The law asks to tell who publishes a site and who hosts it."));

    public static Diagnostic PublisherUnknown(Location at, string key) => publisherUnknown.At(at, 0, key);

    private static readonly Rule placeholder = Declared.Set.Warning("adresse-d-exemple", Topic.Site,
        new("« {0} » est une adresse d'exemple : rien n'y arrive.", "“{0}” is an example address: nothing reaches it."),
        [new("Remplacez-la par la vraie avant d'ouvrir le site.", "Replace it with the real one before opening the site.")],
        new("Qui écrirait à cette adresse n'aurait jamais de réponse.", "Whoever writes to this address would never have an answer."));

    public static Diagnostic Placeholder(Location at, string address) => placeholder.At(at, 0, address);

    private static readonly Rule unknownFolder = Declared.Set.Error("dossier-inconnu", Topic.Site,
        new("le site ne lit pas de fiche à cet endroit.", "the site reads no sheet at this place."),
        [new("Mettez ce fichier directement dans un de ces dossiers de « content/ » : {0}.", "Put this file right in one of these folders of “content/”: {0}."),
         new("Pour présenter la page « /{0}/ », renommez-le « content/pages/{0}.md » ; si c'est une fiche, donnez-lui le nom de ce dont elle parle.",
             "To introduce the page “/{0}/”, rename it “content/pages/{0}.md”; if it is a sheet, name it after what it speaks of.")],
        new("Le dossier d'un fichier dit ce qu'il est : un projet, un récit, une page.", "The folder of a file tells what it is: a project, a story, a page."));

    public static Diagnostic UnknownFolder(SitePath path, IEnumerable<string> folders) => path.Stem == "index" && path.Value.Split('/') is [_, var folder, _]
        ? unknownFolder.At(Location.Start(path), 1, folder) : unknownFolder.At(Location.Start(path), 0, Listed(folders));

    private static readonly Rule unknownSection = Declared.Set.Error("rubrique-inconnue", Topic.Site,
        new("« {0} » n'est pas le nom d'une rubrique.", "“{0}” is not the name of a section."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Choisissez parmi : {1}.", "Choose among: {1}.")],
        new("Les rubriques nommées dans site.yml disent ce que le site montre : d'une rubrique mal nommée, rien ne paraîtrait.",
            "The sections named in site.yml say what the site shows: of one that is misnamed, nothing would be seen."));

    public static Diagnostic UnknownSection(Location at, string name, string? nearest, IEnumerable<string> known) =>
        nearest is null ? unknownSection.At(at, 1, name, string.Join(", ", known)) : unknownSection.At(at, 0, name, nearest);

    private static readonly Rule absentSection = Declared.Set.Warning("rubrique-eteinte", Topic.Site,
        new("ce site n'a pas de rubrique « {0} ».", "this site has no section “{0}”."),
        [new("Rien de « {1} » n'est publié. Pour le montrer, ajoutez « {0} » aux « rubriques » de site.yml ; sinon, ôtez-le.",
             "Nothing of “{1}” is published. To show it, add “{0}” to “rubriques” in site.yml; otherwise, remove it."),
         new("Pour l'avoir, ajoutez « {0} » aux « rubriques » de site.yml ; sinon, ôtez cette adresse du menu.",
             "To have it, add “{0}” to “rubriques” in site.yml; otherwise, remove this address from the menu."),
         new("Pour l'avoir, ajoutez « {0} » aux « rubriques » de site.yml ; sinon, ôtez ce lien.",
             "To have it, add “{0}” to “rubriques” in site.yml; otherwise, remove this link."),
         new("Pour l'avoir, ajoutez « {0} » aux « rubriques » de site.yml ; sinon, ôtez « {1} ».",
             "To have it, add “{0}” to “rubriques” in site.yml; otherwise, remove “{1}”.")],
        new("« rubriques », dans site.yml, dit ce que le site montre ; ce qui n'y est pas n'a ni page, ni lien.",
            "“rubriques”, in site.yml, says what the site shows; what is not there has neither a page nor a link."));

    /// <param name="place">The folder or file of the section.</param>
    public static Diagnostic AbsentSection(SitePath first, string section, SitePath place) => absentSection.At(Location.Start(first), 0, section, place.Value);

    /// <summary>A line of the menu that leads nowhere leaves it; a link in a text would be dead.</summary>
    public static Diagnostic LinkToAbsentSection(Location at, string section, bool isOfMenu) =>
        isOfMenu ? absentSection.At(at, 1, section) : absentSection.At(at, 2, section) with { Severity = Severity.Error };

    public static Diagnostic KeyOfAbsentSection(Location at, string section, string key) => absentSection.At(at, 3, section, key);

    private static readonly Rule badFileName = Declared.Set.Error("nom-de-fichier", Topic.Site,
        new("le nom de ce fichier fera l'adresse de la page : il s'écrit en minuscules sans accent, avec des tirets.",
            "this file's name makes the page's address: it takes lower-case unaccented letters and hyphens."),
        [new("Renommez-le « {0} ».", "Rename it “{0}”."),
         new("Si c'est une copie de « {1} », ôtez-la ; sinon renommez-la « {0} ».", "If it is a copy of “{1}”, remove it; otherwise rename it “{0}”.")],
        new("Une adresse simple se dicte, se recopie et ne casse pas d'une machine à l'autre.",
            "A simple address can be spelt, copied, and does not break from one machine to another."));

    /// <param name="original">The file of which it seems to be a copy.</param>
    public static Diagnostic BadFileName(SitePath path, string right, string? original = null) =>
        badFileName.At(Location.Start(path), original is null ? 0 : 1, right, original ?? "");

    private static readonly Rule reservedName = Declared.Set.Error("nom-reserve", Topic.Site,
        new("le site garde le nom « {0} » pour une page ou un fichier à lui.", "the site keeps the name “{0}” for a page or a file of its own."),
        [new("Choisissez un autre nom, comme « {1} ».", "Choose another name, such as “{1}”.")],
        new("À cette adresse le site met déjà autre chose : l'un cacherait l'autre.",
            "At this address the site already puts something else: one would hide the other."));

    public static Diagnostic ReservedName(Location at, string name, string other) => reservedName.At(at, 0, name, other);

    private static readonly Rule duplicateId = Declared.Set.Error("identifiant-en-double", Topic.Site,
        new("« {0} » est déjà le nom de « {1} ».", "“{0}” is already the name of “{1}”."),
        [new("Renommez un des deux fichiers.", "Rename one of the two files.")],
        new("Deux fiches du même nom auraient la même adresse : l'une cacherait l'autre.",
            "Two sheets of the same name would have the same address: one would hide the other."));

    public static Diagnostic DuplicateId(SitePath path, string id, SitePath other) => duplicateId.At(Location.Start(path), 0, id, other.Value);

    private static readonly Rule duplicateTerm = Declared.Set.Error("mot-en-double", Topic.Site,
        new("« {0} » est déjà dans cette liste.", "“{0}” is already in this list."),
        [new("Gardez l'un des deux seulement.", "Keep only one of the two.")],
        new("Deux fois le même mot dans une liste : on ne saurait plus lequel est le bon.",
            "Twice the same word in a list: nobody would know which is right."));

    public static Diagnostic DuplicateTerm(Location at, string id) => duplicateTerm.At(at, 0, id);

    private static readonly Rule sameAddress = Declared.Set.Error("adresse-en-double", Topic.Site,
        new("deux choses veulent l'adresse « {0} » du site.", "two things want the address “{0}” of the site."),
        [new("L'autre est « {1} » : changez le nom de l'un des deux.", "The other one is “{1}”: change the name of one of them.")],
        new("Une adresse ne montre qu'une page : l'autre serait perdue.", "An address shows one page: the other would be lost."));

    public static Diagnostic SameAddress(Location at, string address, string other) => sameAddress.At(at, 0, address, other);

    private static readonly Rule hiddenByAlias = Declared.Set.Error("alias-masque", Topic.Site,
        new("l'ancien nom « {0} » est celui d'une page qui existe.", "the former name “{0}” is that of an existing page."),
        [new("Ôtez cet alias : l'adresse est prise.", "Remove this alias: the address is taken.")],
        new("Un ancien nom mène à la nouvelle adresse ; ici il prendrait la place d'une page vivante.",
            "A former name leads to the new address; here it would take the place of a living page."));

    public static Diagnostic HiddenByAlias(Location at, string alias) => hiddenByAlias.At(at, 0, alias);

    private static readonly Rule deadMenu = Declared.Set.Error("menu-casse", Topic.Site,
        new("le menu mène à « {0} », qui n'existe pas.", "the menu leads to “{0}”, which does not exist."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Écrivez l'adresse d'une page du site, comme « /projets/ ».", "Write the address of a page of the site, such as “/projets/”.")],
        new("Le menu est sur toutes les pages : un lien cassé s'y voit partout.", "The menu is on every page: a broken link shows everywhere."));

    public static Diagnostic DeadMenu(Location at, string address, string? nearest) =>
        nearest is null ? deadMenu.At(at, 1, address) : deadMenu.At(at, 0, address, nearest);

    private static readonly Rule notUtf8 = Declared.Set.Error("texte-mal-code", Topic.Site,
        new("ce fichier n'est pas enregistré en UTF-8.", "this file is not saved as UTF-8."),
        [new("Enregistrez-le de nouveau en choisissant l'encodage « UTF-8 ».", "Save it again with the “UTF-8” encoding.")],
        new("Enregistrés autrement, les accents deviennent des signes incompréhensibles.", "Saved otherwise, accents become meaningless signs."));

    public static Diagnostic NotUtf8(Location at) => notUtf8.At(at, 0);

    private static readonly Rule symbolicLink = Declared.Set.Error("lien-symbolique", Topic.Site,
        new("ceci n'est pas un fichier ordinaire (lien symbolique, périphérique…).", "this is not an ordinary file (symbolic link, device…)."),
        [new("Mettez le fichier lui-même à la place.", "Put the file itself in its place.")],
        new("Un lien peut mener hors du dépôt, vers ce que le site ne doit pas publier.",
            "A link may lead out of the repository, to what the site must not publish."));

    public static Diagnostic SymbolicLink(SitePath path) => symbolicLink.At(Location.Start(path), 0);

    private static readonly Rule unusableName = Declared.Set.Error("nom-inutilisable", Topic.Site,
        new("d'autres machines refusent ce nom de fichier.", "other machines refuse this file name."),
        [new("Donnez-lui un autre nom, fait de lettres sans accent, de chiffres et de tirets.",
             "Give it another name, made of unaccented letters, digits and hyphens."),
         new("Prenez-en un autre que « {0} », que des systèmes gardent pour leurs appareils.",
             "Take another one than “{0}”, which systems keep for their devices.")],
        new("Les personnes qui travaillent sous un autre système ne pourraient plus copier le dépôt.",
            "People who work on another system could no longer copy the repository."));

    public static Diagnostic UnusableName(SitePath path) => unusableName.At(Location.Start(path), 0);

    public static Diagnostic UnusableName(Location at, string name) => unusableName.At(at, 1, name);

    private static readonly Rule fileTooLarge = Declared.Set.Error("fichier-trop-gros", Topic.Site,
        new("ce fichier pèse {0} Mo ; le site s'arrête à {1}.", "this file weighs {0} MB; the site stops at {1}."),
        [new("Réduisez-le, ou déposez-le ailleurs et faites un lien.", "Make it smaller, or put it elsewhere and link to it.")],
        new("Un gros fichier est lent à télécharger et pèse pour toujours dans l'histoire du dépôt.",
            "A large file is slow to download and weighs for ever in the repository's history."));

    public static Diagnostic FileTooLarge(SitePath path, long bytes, long most) =>
        fileTooLarge.At(Location.Start(path), 0, Megabytes(bytes), Model.French.Numbers.InWords(decimal.Floor(most / 10_000m) / 100));

    /// <summary>Rounded up, and a limit down: a file that is too large never reads as equal to its limit.</summary>
    private static string Megabytes(long bytes) => Model.French.Numbers.InWords(decimal.Ceiling(bytes / 10_000m) / 100);

    private static readonly Rule unknownFileType = Declared.Set.Error("fichier-inconnu", Topic.Site,
        new("le site ne publie pas ce type de fichier ({0}).", "the site does not publish this type of file ({0})."),
        [new("Les types admis : {1}.", "Accepted types: {1}."),
         new("Renommez-le « {1} ».", "Rename it “{1}”."),
         new("Si c'est une fiche, copiez-en le texte dans un fichier « {1} » ; si c'est un document à offrir, enregistrez-le en PDF et faites-y un lien.",
             "If it is a sheet, copy its text into a file “{1}”; if it is a document to offer, save it as PDF and link to it."),
         new("C'est une copie de secours faite par un logiciel : ôtez-la.", "This is a safety copy made by a program: remove it."),
         new("Tous les navigateurs lisent les polices WOFF2, qui sont plus légères : convertissez celle-ci en « {1} ».", "All browsers read WOFF2 fonts, which are lighter: convert this one to “{1}”.")],
        new("Le site ne publie que des types de fichiers qui s'ouvrent partout et ne peuvent rien exécuter.",
            "The site only publishes types of files that open everywhere and can run nothing."));

    public static Diagnostic UnknownFileType(SitePath path, IEnumerable<string> known)
    {
        var (help, said) = path.Extension switch
        {
            ".yaml" => (1, path.Stem + ".yml"),
            ".markdown" or ".mdown" or ".mkd" or ".mkdn" or ".mdwn" or ".mdtxt" or ".mdx" or ".text" => (1, path.Stem + ".md"),
            ".doc" or ".docx" or ".docm" or ".dotx" or ".rtf" or ".pages" or ".wps" or ".fodt" or ".ott" or ".htm" or ".html" => (2, path.Stem + ".md"),
            ".md~" or ".bak" or ".orig" or ".rej" or ".old" or ".swp" or ".tmp" or ".save" => (3, ""),
            ".ttf" or ".otf" or ".eot" when path.IsUnder("themes") => (4, path.Stem + ".woff2"),
            _ => (0, ""),
        };
        return unknownFileType.At(Location.Start(path), help, path.Extension.Length > 0 ? path.Extension : path.Name, help == 0 ? Listed(known) : said);
    }

    private static readonly Rule tooManyFiles = Declared.Set.Error("trop-de-fichiers", Topic.Site,
        new("il y a plus de {0} {1}.", "there are more than {0} {1}."),
        [new("Ôtez ceux qui ne servent pas au site.", "Remove those that the site does not use."),
         new("Le site n'en publie pas davantage. C'est sous « {2} » qu'il y en a le plus : gardez-y moins de fiches, de mots ou de lieux.",
             "The site publishes no more. Most are under “{2}”: keep fewer sheets, words or places there.")],
        new("Autant de fichiers viennent presque toujours d'un dossier ajouté par mégarde.",
            "So many files nearly always come from a folder added by mistake."));

    public static Diagnostic TooManyFiles(int most) => tooManyFiles.At(null, 0, Model.French.Numbers.InWords(most), new("fichiers", "files"));

    /// <param name="where">The part of the site that has the most.</param>
    public static Diagnostic TooManyOutputs(int most, string where) =>
        tooManyFiles.At(null, 1, Model.French.Numbers.InWords(most), new("pages et fichiers à publier",
                                                                                                                                        "pages and files to publish"), where);
}
