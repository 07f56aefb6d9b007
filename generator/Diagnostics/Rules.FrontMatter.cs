using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule frontMatterMissing = Error("entete-absent", Topic.FrontMatter,
        new("ce fichier ne commence pas par un en-tête entre deux lignes « --- ».", "this file does not start with front matter between two “---” lines."),
        [new("Commencez le fichier par « --- », puis « titre: … », puis « --- » ; le texte vient après.", "Start the file with “---”, then “titre: …”, then “---”; the text comes after."),
         new("Ôtez ce qui précède la première ligne « --- ».", "Remove what stands before the first “---” line.")],
        new("L'en-tête dit le titre de la page et ce qu'elle est ; sans lui le site ne sait pas quoi en faire.", "The front matter tells the page's title and what it is; without it the site does not know what to do with it."));

    public static Diagnostic FrontMatterMissing(SitePath path, bool textBefore) => frontMatterMissing.At(Location.Start(path), textBefore ? 1 : 0);

    private static readonly Rule frontMatterOpen = Error("entete-non-ferme", Topic.FrontMatter,
        new("l'en-tête commencé à la première ligne n'est pas fermé.", "the front matter that starts on the first line is not closed."),
        [new("Ajoutez une ligne « --- » entre l'en-tête et le texte.", "Add a “---” line between the front matter and the text."),
         new("Remplacez « {0} » par trois tirets, « --- » : un traitement de texte les a changés.", "Replace “{0}” with three hyphens, “---”: a word processor changed them.")],
        new("La deuxième ligne « --- » sépare ce que le site lit de ce que les gens lisent.", "The second “---” line parts what the site reads from what people read."));

    /// <param name="at">The line where it should be closed, when that is plain to see.</param>
    /// <param name="instead">What stands there for the closing line.</param>
    public static Diagnostic FrontMatterOpen(Location at, string? instead = null) => instead is null ? frontMatterOpen.At(at, 0) : frontMatterOpen.At(at, 1, instead);

    private static readonly Rule unreadableYaml = Error("yaml-illisible", Topic.FrontMatter,
        new("le fichier ne se lit pas à partir d'ici.", "the file cannot be read from here on."),
        [new("Relisez cette ligne et la précédente : « clé: valeur », un décalage fait d'espaces, des guillemets fermés.", "Read this line and the one before again: “key: value”, indented with spaces, quotes closed."),
         new("La valeur contient « : » : mettez-la entre guillemets droits, comme titre: \"Communs : un guide\".", "The value contains “: ”: put it between straight quotes, as in titre: \"Communs: a guide\"."),
         new("Une apostrophe ferme la valeur trop tôt : entourez-la de guillemets droits doubles, comme \"L'eau\".", "An apostrophe ends the value too early: use straight double quotes, as in \"L'eau\"."),
         new("Remplacez la tabulation par des espaces.", "Replace the tab with spaces."),
         new("Remplacez l'espace insécable (au début de la ligne ou contre « : ») par une espace ordinaire.", "Replace the no-break space (at the start of the line or against “:”) with an ordinary space."),
         new("Fermez le guillemet ouvert sur cette ligne.", "Close the quote opened on this line."),
         new("Fermez le crochet ou l'accolade ouverts sur cette ligne.", "Close the bracket or brace opened on this line."),
         new("Mettez cette valeur entre guillemets droits : elle commence par un signe qui a un sens en YAML.", "Put this value between straight quotes: it starts with a sign that means something in YAML."),
         new("Mettez une espace après le tiret, comme « - livraison ».", "Put a space after the hyphen, as in “- livraison”."),
         new("Ces guillemets viennent d'un traitement de texte et ne comptent pas ici : remplacez-les par des guillemets droits, comme \"L'eau\".", "These quotes come from a word processor and do not count here: replace them with straight quotes, as in \"L'eau\"."),
         new("Mettez « : » et une espace après le nom de la clé, comme « titre: La Roue commune ».", "Put “:” and a space after the name of the key, as in “titre: La Roue commune”."),
         new("Cette ligne est décalée alors que la précédente est complète : alignez les deux.", "This line is indented although the one before is complete: align the two.")],
        new("L'en-tête est écrit en YAML, où quelques signes ont un sens ; un seul mal placé rend la suite incompréhensible.", "The front matter is written in YAML, where a few signs have a meaning; one out of place makes the rest unreadable."));

    /// <param name="written">What stands there.</param>
    public static Diagnostic UnreadableYaml(Location at, YamlCause cause, string written = "") =>
        unreadableYaml.At(at, (int)cause) with { Mend = cause == YamlCause.NoBreakSpace ? new(written, written.Replace('\u00a0', ' ').Replace('\u202f', ' ')) : null };

    private static readonly Rule forbiddenYaml = Error("yaml-interdit", Topic.FrontMatter,
        new("en YAML ce signe a un sens que le site n'admet pas (&, *, ! au début d'une valeur, ou une deuxième ligne « --- »).", "in YAML this sign has a meaning that the site does not accept (&, *, ! at the start of a value, or a second “---” line)."),
        [new("Mettez la valeur entre guillemets droits, comme titre: \"*Attention*\", ou ôtez le signe.", "Put the value between straight quotes, as in titre: \"*Attention*\", or remove the sign."),
         new("Ôtez cette ligne : le fichier se lit d'un seul tenant.", "Remove this line: the file is read in one piece.")],
        new("Ces écritures savantes font dire à un fichier autre chose que ce qu'on y lit.", "These learned forms make a file say something else than what one reads in it."));

    public static Diagnostic ForbiddenYaml(Location at, bool isDocument = false) => forbiddenYaml.At(at, isDocument ? 1 : 0);

    private static readonly Rule yamlTooLarge = Error("yaml-trop-grand", Topic.FrontMatter,
        new("il y a ici trop de texte, d'éléments ou de niveaux pour que cela soit lu.", "there is too much text here, or too many items or levels, to be read."),
        [new("Gardez l'en-tête sous 64 Kio, 5 000 éléments et 16 niveaux ; le texte va sous l'en-tête.", "Keep the front matter under 64 KiB, 5,000 items and 16 levels; the text goes below it."),
         new("Gardez ce fichier sous 50 000 éléments et 16 niveaux.", "Keep this file under 50,000 items and 16 levels.")],
        new("Un fichier qui n'en finit pas arrêterait la vérification de tous les autres.", "A file without end would stop the check of all the others."));

    public static Diagnostic YamlTooLarge(Location at) => yamlTooLarge.At(at, at.Path.Extension == ".md" ? 0 : 1);

    private static readonly Rule duplicateKey = Error("cle-en-double", Topic.FrontMatter,
        new("« {0} » est déjà écrit à la ligne {1}.", "“{0}” is already written on line {1}."),
        [new("Gardez une seule des deux lignes.", "Keep one of the two lines.")],
        new("De deux valeurs pour la même clé, l'une serait perdue sans que personne ne le voie.", "Of two values for one key, one would be lost and nobody would see it."));

    public static Diagnostic DuplicateKey(Location at, string key, int first) =>
        duplicateKey.At(at, 0, key, first.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static readonly Rule unknownKey = Error("cle-inconnue", Topic.FrontMatter,
        new("« {0} » n'est pas une clé connue ici.", "“{0}” is not a known key here."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Les clés possibles : {1}. Pour une information à vous, commencez la clé par « x- ».", "Possible keys: {1}. For information of your own, start the key with “x-”."),
         new("Les clés possibles : {1}.", "Possible keys: {1}."),
         new("Il n'y a pas de clé pour un téléphone : ôtez cette ligne, et dites le numéro dans le texte sous l'en-tête s'il peut être public.", "There is no key for a telephone: remove this line, and tell the number in the text under the front matter if it may be public.")],
        new("Une clé mal écrite ne serait jamais lue, et ce qu'elle dit ne paraîtrait nulle part.", "A mistyped key would never be read, and what it says would be shown nowhere."));

    /// <param name="allowsOwn">Whether an author may add keys here.</param>
    /// <param name="isCertain">Whether no other key can have been meant.</param>
    public static Diagnostic UnknownKey(Location at, string key, string? nearest, IEnumerable<string> known, bool allowsOwn, bool isCertain) =>
        nearest is null ? unknownKey.At(at, allowsOwn ? 1 : 2, key, Listed(known)) : unknownKey.At(at, 0, key, nearest) with { Mend = isCertain ? new(key, nearest) : null };

    public static Diagnostic TelephoneKey(Location at, string key) => unknownKey.At(at, 3, key);

    private static readonly Rule shadowingKey = Warning("cle-x-inutile", Topic.FrontMatter,
        new("« {0} » double la clé « {1} », que le site connaît.", "“{0}” doubles the key “{1}”, which the site knows."),
        [new("Écrivez « {1} », sans « x- ».", "Write “{1}”, without “x-”.")],
        new("Une clé « x- » est montrée telle quelle : ni vérifiée, ni reliée au reste.", "An “x-” key is shown as it is: neither checked nor tied to the rest."));

    public static Diagnostic ShadowingKey(Location at, string key, string known) => shadowingKey.At(at, 0, key, known);

    private static readonly Rule missingKey = Error("cle-manquante", Topic.FrontMatter,
        new("il manque « {0} ».", "“{0}” is missing."),
        [new("Écrivez par exemple « {0}: {1} ».", "Write for example “{0}: {1}”.")],
        new("Sans cette clé, la fiche n'a pas de quoi faire une page.", "Without this key the sheet has not enough to make a page."));

    public static Diagnostic MissingKey(Location at, string key, string example) => missingKey.At(at, 0, key, example);

    private static readonly Rule wishedKey = Advice("cle-souhaitee", Topic.FrontMatter,
        new("« {0} » n'est pas dit. {1}", "“{0}” is not told. {1}"),
        [new("Par exemple « {0}: {2} ». Si personne ne le sait, laissez ainsi.", "For example “{0}: {2}”. If nobody knows, leave it so.")],
        new("C'est une des premières choses que l'on vient chercher sur une fiche.", "It is one of the first things that people look for on a sheet."));

    public static Diagnostic WishedKey(Location at, string key, string help, string example) => wishedKey.At(at, 0, key, help, example);

    private static readonly Rule wrongShape = Error("forme-inattendue", Topic.FrontMatter,
        new("on attend ici {0}.", "{0} is expected here."),
        [new("Par exemple « {1} ».", "For example “{1}”.")],
        new("La page montre une date comme une date et une liste comme une liste : il faut pouvoir les reconnaître.", "A page shows a date as a date and a list as a list: they must be recognised."));

    public static Diagnostic WrongShape(Location at, Sentence expected, string? example) => wrongShape.At(at, example is null ? null : 0, expected, example ?? "");

    private static readonly Rule outOfList = Error("valeur-hors-liste", Topic.FrontMatter,
        new("« {0} » n'est pas une des valeurs possibles.", "“{0}” is not one of the possible values."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Écrivez une de ces valeurs : {1}.", "Write one of these values: {1}.")],
        new("Cette valeur change ce que la page montre : le site n'en connaît que quelques-unes.", "This value changes what the page shows: the site knows only a few."));

    public static Diagnostic OutOfList(Location at, string word, string? nearest, IEnumerable<string> known) =>
        nearest is null ? outOfList.At(at, 1, word, Listed(known)) : outOfList.At(at, 0, word, nearest);

    private static readonly Rule badDate = Error("date-mal-ecrite", Topic.FrontMatter,
        new("« {0} » n'est pas une date de la forme AAAA, AAAA-MM ou AAAA-MM-JJ.", "“{0}” is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD."),
        [new("Écrivez « {1} ».", "Write “{1}”."),
         new("Par exemple « 2018 », « 2018-03 » ou « 2018-03-14 ».", "For example “2018”, “2018-03” or “2018-03-14”.")],
        new("Une date écrite de plusieurs façons ne se compare pas : 01/02 est en janvier pour les uns, en février pour les autres.", "A date written in several ways cannot be compared: 01/02 is in January for some, in February for others."));

    public static Diagnostic BadDate(Location at, string text, string? converted) =>
        converted is null ? badDate.At(at, 1, text) : badDate.At(at, 0, text, converted) with { Mend = new(text, converted) };

    private static readonly Rule futureDate = Warning("date-a-venir", Topic.FrontMatter,
        new("cette date est dans l'avenir.", "this date is in the future."),
        [new("Vérifiez l'année : on constate ici quelque chose qui a eu lieu.", "Check the year: what is told here has taken place.")],
        new("Ce qui est dit comme accompli ne peut pas être daté de demain.", "What is told as done cannot be dated tomorrow."));

    public static Diagnostic FutureDate(Location at) => futureDate.At(at, 0);

    private static readonly Rule badAddress = Error("adresse-refusee", Topic.FrontMatter,
        new("« {0} » n'est pas une adresse que le site peut publier.", "“{0}” is not an address that the site can publish."),
        [new("Écrivez une adresse qui commence par « https:// ».", "Write an address that starts with “https://”."),
         new("Écrivez « {1} ».", "Write “{1}”."),
         new("Ce fichier est sur votre ordinateur, où personne d'autre ne peut l'ouvrir : ajoutez-le au dossier « content/medias/ », puis écrivez « /medias/{1} ».", "This file is on your computer, where nobody else can open it: add it to the folder “content/medias/”, then write “/medias/{1}”.")],
        new("Une adresse incomplète ou d'un autre genre ne mène nulle part, ou tromperait qui la suit.", "An incomplete or foreign address leads nowhere, or would mislead whoever follows it."));

    public static Diagnostic BadAddress(Location at, string text, string? converted) => AddressSlip.Of(text) switch
    {
        { Right: { } right } => badAddress.At(at, 1, text, right) with { Mend = new(text, right) },
        { Kind: AddressSlipKind.OnDisk } => badAddress.At(at, 2, text, AddressSlip.NameOf(text)),
        _ => Unpublishable(at, text, converted),
    };

    private static Diagnostic Unpublishable(Location at, string text, string? converted) =>
        converted is null ? badAddress.At(at, 0, text)
        // Another name may be proposed, which is a guess; a scheme is all that these lack.
        : badAddress.At(at, 1, text, converted) with { Mend = converted.EndsWith(text, StringComparison.Ordinal) && converted.Length > text.Length ? new(text, converted) : null };

    private static readonly Rule badMailbox = Error("courriel-mal-ecrit", Topic.FrontMatter,
        new("« {0} » n'est pas une adresse de courriel.", "“{0}” is not an e-mail address."),
        [new("Écrivez un courriel comme « bonjour@exemple.org », sans espace, ou l'adresse d'une page comme « https://exemple.org/contact ».", "Write an e-mail such as “hello@example.org”, without a space, or a page's address such as “https://example.org/contact”."),
         new("Écrivez « {1} ».", "Write “{1}”."),
         new("C'est un numéro de téléphone : écrivez ici un courriel ou l'adresse d'une page, et le numéro dans le texte sous l'en-tête s'il peut être public.", "This is a telephone number: write an e-mail or a page's address here, and the number in the text under the front matter if it may be public."),
         new("Il y a ici plusieurs adresses : gardez-en une seule, que plusieurs personnes relèvent.", "There are several addresses here: keep one, which several people read."),
         new("C'est le nom d'un compte : écrivez l'adresse de sa page, comme « {1} ».", "This is the name of an account: write the address of its page, such as “{1}”.")],
        new("Un message envoyé à cette adresse n'arriverait pas.", "A message sent to this address would not arrive."));

    public static Diagnostic BadMailbox(Location at, string text) => badMailbox.At(at, 0, text);

    /// <param name="right">The address that is surely meant.</param>
    public static Diagnostic DisguisedMailbox(Location at, string text, string right) => badMailbox.At(at, 1, text, right) with { Mend = new(text, right) };

    public static Diagnostic TelephoneNumber(Location at, string text) => badMailbox.At(at, 2, text);

    public static Diagnostic SeveralMailboxes(Location at, string text) => badMailbox.At(at, 3, text);

    /// <param name="page">The page of the account.</param>
    public static Diagnostic AccountName(Location at, string text, string page) => badMailbox.At(at, 4, text, page);

    private static readonly Rule badId = Error("identifiant-mal-ecrit", Topic.FrontMatter,
        new("« {0} » n'est pas un identifiant : lettres sans accent, chiffres et tirets.", "“{0}” is not an id: unaccented letters, digits and hyphens."),
        [new("Écrivez « {1} ».", "Write “{1}”.")],
        new("Un identifiant entre dans des adresses, que l'on recopie parfois à la main.", "An id goes into addresses, which people sometimes copy by hand."));

    public static Diagnostic BadId(Location at, string text, string slug) => badId.At(at, slug.Length > 0 ? 0 : null, text, slug);

    private static readonly Rule tooLong = Warning("trop-long", Topic.FrontMatter,
        new("ce texte fait {0} signes ; on en lit bien {1}.", "this text has {0} characters; {1} read well."),
        [new("Gardez l'essentiel ici et mettez le reste dans le corps du texte.", "Keep what matters here and put the rest in the body.")],
        new("On lit vite ces lignes, dans une liste ou sur un téléphone ; la suite serait coupée ou passée.", "These lines are read fast, in a list or on a telephone; the rest would be cut or skipped."));

    public static Diagnostic TooLong(Location at, int length, int most) =>
        tooLong.At(at, 0, length.ToString(System.Globalization.CultureInfo.InvariantCulture), most.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static readonly Rule tooManySentences = Warning("plus-de-deux-phrases", Topic.FrontMatter,
        new("ce résumé a plus de deux phrases.", "this summary has more than two sentences."),
        [new("Deux phrases suffisent : à quoi cela sert et pour qui.", "Two sentences are enough: what it is for, and for whom.")],
        new("Deux phrases se retiennent et se répètent ; c'est ce qu'on lit dans les listes.", "Two sentences are remembered and repeated; they are what lists show."));

    public static Diagnostic TooManySentences(Location at) => tooManySentences.At(at, 0);

    private static readonly Rule badLicence = Warning("licence-inconnue", Topic.FrontMatter,
        new("« {0} » n'est pas un identifiant de licence (SPDX).", "“{0}” is not a licence identifier (SPDX)."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Par exemple « CC-BY-SA-4.0 » ou « AGPL-3.0-or-later ».", "For example “CC-BY-SA-4.0” or “AGPL-3.0-or-later”.")],
        new("Un identifiant de licence connu de tous dit sans ambiguïté ce que l'on peut faire du texte.", "A licence identifier that everybody knows tells plainly what may be done with the text."));

    public static Diagnostic BadLicence(Location at, string text, string? nearest) =>
        nearest is null ? badLicence.At(at, 1, text) : badLicence.At(at, 0, text, nearest) with { Mend = string.Equals(text.Replace(' ', '-'), nearest, StringComparison.OrdinalIgnoreCase) ? new(text, nearest) : null };

    private static readonly Rule controlCharacter = Error("signe-invisible", Topic.FrontMatter,
        new("il y a ici un signe invisible (code {0}).", "there is an invisible character here (code {0})."),
        [new("Effacez ce passage et retapez-le au clavier.", "Delete this passage and type it again.")],
        new("Un signe que l'on ne voit pas, souvent venu d'un copier-coller, change le sens de ce que l'on lit.", "A sign that nobody sees, often pasted by accident, changes the meaning of what is read."));

    public static Diagnostic ControlCharacter(Location at, char sign) => controlCharacter.At(at, 0, $"U+{(int)sign:X4}");

    private static readonly Rule unsigned = Advice("sans-source", Topic.FrontMatter,
        new("on ne sait pas d'où vient cette fiche.", "where this sheet comes from is not told."),
        [new("Dites qui en répond (« tenue-par: notre association ») ou d'où elle vient (« sources: »).", "Say who answers for it (“tenue-par: our association”) or where it comes from (“sources:”).")],
        new("Une fiche vaut par qui en répond, ou par la source où elle a été lue.", "A sheet is worth who answers for it, or the source where it was read."));

    public static Diagnostic Unsigned(Location at) => unsigned.At(at, 0);

    private static readonly Rule offSiteIsReadable = Advice("hors-site-lisible", Topic.FrontMatter,
        new("« hors-site » ôte cette fiche du site, mais son texte reste lisible dans le dépôt et son histoire.", "“hors-site” removes this sheet from the site, but its text stays readable in the repository and its history."),
        [new("N'écrivez ici rien de confidentiel.", "Write nothing confidential here.")],
        new("Le dépôt est public, avec toute son histoire : une fiche hors du site n'est pas une fiche secrète.", "The repository is public, with all its history: a sheet off the site is not a secret sheet."));

    public static Diagnostic OffSiteIsReadable(Location at) => offSiteIsReadable.At(at, 0);

    private static readonly Rule unknownPerson = Advice("courriel-personnel", Topic.FrontMatter,
        new("« {0} » semble être l'adresse d'une personne ; elle sera publiée.", "“{0}” looks like a person's address; it will be published."),
        [new("Préférez une adresse partagée, comme « bonjour@… ».", "Prefer a shared address, such as “hello@…”.")],
        new("Une adresse publiée reçoit du courrier indésirable, et une personne peut partir ; une adresse partagée reste.", "A published address gets unwanted mail, and a person may leave; a shared address stays."));

    public static Diagnostic PersonalMailbox(Location at, string address) => unknownPerson.At(at, 0, address);
}

/// <summary>Why a piece of YAML does not read; each cause has its own advice, in this order.</summary>
public enum YamlCause { Unknown, ColonInValue, ApostropheInQuotes, Tab, NoBreakSpace, OpenQuote, OpenBracket, SpecialSign, HyphenWithoutSpace, CurlyQuotes, KeyWithoutColon, WrongIndent }
