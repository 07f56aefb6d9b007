using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule frontMatterMissing = Error("entete-absent", Topic.FrontMatter,
        new("ce fichier ne commence pas par un en-tête entre deux lignes « --- ».", "this file does not start with front matter between two “---” lines."),
        [new("Commencez le fichier par « --- », puis « titre: … », puis « --- » ; le texte vient après.", "Start the file with “---”, then “titre: …”, then “---”; the text comes after."),
         new("Ôtez ce qui précède la première ligne « --- ».", "Remove what stands before the first “---” line."),
         new("Remplacez « {0} » par trois tirets au début de la ligne, « --- ».", "Replace “{0}” with three hyphens at the start of the line, “---”."),
         new("Laissez « --- » seul sur la première ligne, et mettez la suite à la ligne.", "Leave “---” alone on the first line, and put what follows on the next line."),
         new("Ajoutez une ligne « --- » au-dessus de celle-ci, et une autre entre l'en-tête et le texte.", "Add a “---” line above this one, and another between the front matter and the text."),
         new("Cet en-tête est écrit pour un autre outil : remplacez les deux lignes « +++ » par « --- », et chaque « = » qui suit une clé par « : ».", "This front matter is written for another tool: replace the two “+++” lines with “---”, and each “=” after a key with “:”."),
         new("Cet en-tête est écrit pour un autre outil : remplacez la ligne « {0} » et celle qui lui répond par « --- », et ôtez les virgules à la fin des lignes.", "This front matter is written for another tool: replace the “{0}” line and its counterpart with “---”, and remove the commas at the ends of lines.")],
        new("L'en-tête dit le titre de la page et ce qu'elle est ; sans lui le site ne sait pas quoi en faire.", "The front matter tells the page's title and what it is; without it the site does not know what to do with it."));

    public static Diagnostic FrontMatterMissing(SitePath path, FirstLine cause) => frontMatterMissing.At(Location.Start(path), (int)cause);

    /// <param name="at">The first line, which is nearly right.</param>
    /// <param name="written">What stands there.</param>
    public static Diagnostic FrontMatterMissing(Location at, FirstLine cause, string written) =>
        frontMatterMissing.At(at, (int)cause, written) with { Mend = cause == FirstLine.OtherDashes ? new(written, "---") : null };

    private static readonly Rule frontMatterOpen = Error("entete-non-ferme", Topic.FrontMatter,
        new("l'en-tête commencé à la première ligne n'est pas fermé.", "the front matter that starts on the first line is not closed."),
        [new("Ajoutez une ligne « --- » entre l'en-tête et le texte.", "Add a “---” line between the front matter and the text."),
         new("Remplacez « {0} » par trois tirets, « --- » : un traitement de texte les a changés.", "Replace “{0}” with three hyphens, “---”: a word processor changed them."),
         new("Remplacez « {0} » par trois tirets au début de la ligne, « --- ».", "Replace “{0}” with three hyphens at the start of the line, “---”."),
         new("Ajoutez une ligne « --- » après celle-ci.", "Add a “---” line after this one.")],
        new("La deuxième ligne « --- » sépare ce que le site lit de ce que les gens lisent.", "The second “---” line parts what the site reads from what people read."));

    /// <param name="at">The line where the text starts, or the last one of a file without text.</param>
    public static Diagnostic FrontMatterOpen(Location at, bool hasText) => frontMatterOpen.At(at, hasText ? 0 : 3);

    /// <param name="instead">What stands there for the closing line.</param>
    public static Diagnostic FrontMatterOpen(Location at, string instead) =>
        frontMatterOpen.At(at, instead.AsSpan().ContainsAny('–', '—') ? 1 : 2, instead) with { Mend = new(instead, "---") };

    private static readonly Rule unreadableYaml = Error("yaml-illisible", Topic.FrontMatter,
        new("le fichier ne se lit pas à partir d'ici.", "the file cannot be read from here on."),
        YamlCause.Helps,
        new("L'en-tête est écrit en YAML, où quelques signes ont un sens ; un seul mal placé rend la suite incompréhensible.", "The front matter is written in YAML, where a few signs have a meaning; one out of place makes the rest unreadable."));

    /// <param name="right">What to write instead, where the sentence shows it.</param>
    public static Diagnostic UnreadableYaml(Location at, YamlCause cause, string right = "", Mend? mend = null) => unreadableYaml.At(at, cause.Help, right) with { Mend = mend };

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
        [new("Par exemple « {1} ».", "For example “{1}”."),
         new("Écrivez « {1} » seul, sans crochets ni tiret de liste.", "Write “{1}” alone, without brackets or list hyphen."),
         new("Gardez une seule valeur, sans crochets ni tiret de liste ; pour un texte, mettez le tout entre guillemets droits.", "Keep one value only, without brackets or list hyphens; for a text, put the whole between straight quotes."),
         new("Ôtez les accolades, « {1} » ; pour les garder dans un texte, mettez le tout entre guillemets droits.", "Remove the braces, “{1}”; to keep them in a text, put the whole between straight quotes."),
         new("Écrivez la valeur sur la ligne de la clé, sans rien dessous ; si elle contient « : », mettez-la entre guillemets droits.", "Write the value on the line of the key, with nothing below; if it contains “: ”, put it between straight quotes."),
         new("Écrivez-le en lignes décalées de deux espaces, comme « {1} ».", "Write it in lines indented by two spaces, such as “{1}”."),
         new("Ôtez le tiret de liste : une seule chose est attendue ici.", "Remove the list hyphen: one thing only is expected here."),
         new("Ôtez le signe du début, « {1} » ; pour plusieurs, passez à la ligne avant chacun et écrivez « - » et une espace devant.", "Remove the sign at the start, “{1}”; for several, start a new line for each, with “-” and a space in front.")],
        new("La page montre une date comme une date et une liste comme une liste : il faut pouvoir les reconnaître.", "A page shows a date as a date and a list as a list: they must be recognised."));

    public static Diagnostic WrongShape(Location at, Sentence expected, string? example) => wrongShape.At(at, example is null ? null : 0, expected, example ?? "");

    /// <summary>Where one line of text is expected, something else stands.</summary>
    public static Diagnostic NotOneValue(Node node, Sentence expected) => node switch
    {
        Sequence { Items: [Scalar { IsEmpty: false } only] } => wrongShape.At(node.At, 1, expected, only.Text) with { Mend = new(only.Bare ? $"[{only.Text}]" : $"[\"{only.Text}\"]", only.Bare ? only.Text : $"\"{only.Text}\"") },
        Sequence => wrongShape.At(node.At, 2, expected),
        Mapping { Pairs: [{ Value: Scalar { IsEmpty: true } } only] } => wrongShape.At(node.At, 3, expected, only.Key),
        _ => wrongShape.At(node.At, 4, expected),
    };

    /// <summary>Where several keys are expected, a text or a list stands.</summary>
    public static Diagnostic NotKeys(Node node, Sentence expected, string example) =>
        node is Sequence { Items: [Mapping] } ? wrongShape.At(node.At, 6, expected) : wrongShape.At(node.At, 5, expected, example);

    /// <summary>A single value of a list has the mark of an item, as « -livraison ».</summary>
    /// <param name="length">How long the mark is.</param>
    public static Diagnostic MarkBeforeOnly(Scalar scalar, Sentence expected, int length) =>
        wrongShape.At(scalar.At, 7, expected, scalar.Text[length..]) with { Mend = new(scalar.Text, scalar.Text[length..]) };

    private static readonly Rule outOfList = Error("valeur-hors-liste", Topic.FrontMatter,
        new("« {0} » n'est pas une des valeurs possibles.", "“{0}” is not one of the possible values."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Écrivez une de ces valeurs : {1}.", "Write one of these values: {1}.")],
        new("Cette valeur change ce que la page montre : le site n'en connaît que quelques-unes.", "This value changes what the page shows: the site knows only a few."));

    public static Diagnostic OutOfList(Location at, string word, string? nearest, IEnumerable<string> known) =>
        nearest is null ? outOfList.At(at, 1, word, Listed(known)) : outOfList.At(at, 0, word, nearest);

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

    private static readonly Rule listTooLong = Error("liste-trop-longue", Topic.FrontMatter,
        new("cette liste a {0} éléments ; elle s'arrête au {1}e.", "this list has {0} items; it ends with number {1}."),
        [new("Gardez au plus {1} éléments, les plus utiles ; s'il en faut davantage, faites plusieurs fiches.", "Keep at most {1} items, the most useful; if more are needed, make several sheets.")],
        new("Personne ne lit une liste sans fin, et chaque élément peut faire une page du site.", "Nobody reads a list without end, and each item may make a page of the site."));

    /// <param name="at">The first item that is too many.</param>
    public static Diagnostic ListTooLong(Location at, int items, int most) => listTooLong.At(at, 0, Model.French.Numbers.InWords(items), Model.French.Numbers.InWords(most));

    private static readonly Rule tooManySentences = Warning("plus-de-deux-phrases", Topic.FrontMatter,
        new("ce résumé a plus de deux phrases.", "this summary has more than two sentences."),
        [new("Deux phrases suffisent : à quoi cela sert et pour qui.", "Two sentences are enough: what it is for, and for whom.")],
        new("Deux phrases se retiennent et se répètent ; c'est ce qu'on lit dans les listes.", "Two sentences are remembered and repeated; they are what lists show."));

    public static Diagnostic TooManySentences(Location at) => tooManySentences.At(at, 0);

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
        new("« {0} » semble être l'adresse ou le numéro d'une personne ; tout le monde le verra.", "“{0}” looks like a person's address or number; everybody will see it."),
        [
            new("Préférez une adresse partagée, comme « bonjour@… ».", "Prefer a shared address, such as “hello@…”."),
            new("Ôtez-la du texte, ou mettez à sa place une adresse ou un numéro partagés.", "Remove it from the text, or put a shared address or number in its place."),
        ],
        new("Une adresse publiée reçoit du courrier indésirable, et une personne peut partir ; une adresse partagée reste.", "A published address gets unwanted mail, and a person may leave; a shared address stays."));

    private static readonly Rule addressInSummary = Advice("coordonnees-dans-le-resume", Topic.FrontMatter,
        new("le résumé dit comment joindre quelqu'un : « {0} ».", "the summary says how to reach somebody: “{0}”."),
        [new("Ôtez-le du résumé, et dites-le à la clé « contact ». Ailleurs que sur la page de la fiche, « [voir la page] » est écrit à sa place.", "Remove it from the summary, and say it under the key “contact”. Elsewhere than on the sheet's own page, “[voir la page]” is written in its place.")],
        new("Un résumé est repris dans les listes, les flux et les moteurs de recherche, d'où plus personne ne peut l'ôter.", "A summary is repeated in lists, feeds and search engines, whence nobody can remove it any more."));

    public static Diagnostic PersonalMailbox(Location at, string address) => unknownPerson.At(at, 0, address);

    public static Diagnostic AddressInSummary(Location at, string address) => addressInSummary.At(at, 0, address);

    public static Diagnostic PersonalAddressInText(Location at, string address) => unknownPerson.At(at, 1, address);
}

/// <summary>What stands where the first line « --- » should; each has its own advice, in this order.</summary>
public enum FirstLine { Text, TextBefore, OtherDashes, TextBesideDashes, Key, Plus, Brace }
