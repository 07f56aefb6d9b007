using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule wrongShape = Declared.Set.Error("forme-inattendue", Topic.FrontMatter,
        new("on attend ici {0}.", "{0} is expected here."),
        [new("Par exemple « {1} ».", "For example “{1}”."),
         new("Écrivez « {1} » seul, sans crochets ni tiret de liste.", "Write “{1}” alone, without brackets or list hyphen."),
         new("Gardez une seule valeur, sans crochets ni tiret de liste ; pour un texte, mettez le tout entre guillemets droits.",
             "Keep one value only, without brackets or list hyphens; for a text, put the whole between straight quotes."),
         new("Ôtez les accolades, « {1} » ; pour les garder dans un texte, mettez le tout entre guillemets droits.",
             "Remove the braces, “{1}”; to keep them in a text, put the whole between straight quotes."),
         new("Écrivez la valeur sur la ligne de la clé, sans rien dessous ; si elle contient « : », mettez-la entre guillemets droits.",
             "Write the value on the line of the key, with nothing below; if it contains “: ”, put it between straight quotes."),
         new("Écrivez-le en lignes décalées de deux espaces, comme « {1} ».", "Write it in lines indented by two spaces, such as “{1}”."),
         new("Ôtez le tiret de liste : une seule chose est attendue ici.", "Remove the list hyphen: one thing only is expected here."),
         new("Ôtez le signe du début, « {1} » ; pour plusieurs, passez à la ligne avant chacun et écrivez « - » et une espace devant.",
             "Remove the sign at the start, “{1}”; for several, start a new line for each, with “-” and a space in front.")],
        new("La page montre une date comme une date et une liste comme une liste : il faut pouvoir les reconnaître.",
            "A page shows a date as a date and a list as a list: they must be recognised."));

    public static Diagnostic WrongShape(Location at, Sentence expected, string? example) =>
        wrongShape.At(at, example is null ? null : 0, expected, example ?? "");

    /// <summary>Where one line of text is expected, something else stands.</summary>
    public static Diagnostic NotOneValue(Node node, Sentence expected) => node switch
    {
        Sequence { Items: [Scalar { IsEmpty: false } only] } =>
            wrongShape.At(node.At, 1, expected, only.Text) with { Fix = new(only.Bare ? $"[{only.Text}]" : $"[\"{only.Text}\"]", only.Bare ? only.Text : $"\"{only.Text}\"") },
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
        wrongShape.At(scalar.At, 7, expected, scalar.Text[length..]) with { Fix = new(scalar.Text, scalar.Text[length..]) };

    private static readonly Rule outOfList = Declared.Set.Error("valeur-hors-liste", Topic.FrontMatter,
        new("« {0} » n'est pas une des valeurs possibles.", "“{0}” is not one of the possible values."),
        [new("Vouliez-vous dire « {1} » ?", "Did you mean “{1}”?"),
         new("Écrivez une de ces valeurs : {1}.", "Write one of these values: {1}.")],
        new("Cette valeur change ce que la page montre : le site n'en connaît que quelques-unes.",
            "This value changes what the page shows: the site knows only a few."));

    public static Diagnostic OutOfList(Location at, string word, string? nearest, IEnumerable<string> known) =>
        nearest is null ? outOfList.At(at, 1, word, Listed(known)) : outOfList.At(at, 0, word, nearest);

    private static readonly Rule futureDate = Declared.Set.Warning("date-a-venir", Topic.FrontMatter,
        new("cette date est dans l'avenir.", "this date is in the future."),
        [new("Vérifiez l'année : on constate ici quelque chose qui a eu lieu.", "Check the year: what is told here has taken place.")],
        new("Ce qui est dit comme accompli ne peut pas être daté de demain.", "What is told as done cannot be dated tomorrow."));

    public static Diagnostic FutureDate(Location at) => futureDate.At(at, 0);

    private static readonly Rule badAddress = Declared.Set.Error("adresse-refusee", Topic.FrontMatter,
        new("« {0} » n'est pas une adresse que le site peut publier.", "“{0}” is not an address that the site can publish."),
        [new("Écrivez une adresse qui commence par « https:// ».", "Write an address that starts with “https://”."),
         new("Écrivez « {1} ».", "Write “{1}”."),
         new(
             "Ce fichier est sur votre ordinateur, où personne d'autre ne peut l'ouvrir : ajoutez-le au dossier « content/medias/ », puis écrivez « /medias/{1} ».",
             "This file is on your computer, where nobody else can open it: add it to the folder “content/medias/”, then write “/medias/{1}”.")],
        new("Une adresse incomplète ou d'un autre genre ne mène nulle part, ou tromperait qui la suit.",
            "An incomplete or foreign address leads nowhere, or would mislead whoever follows it."));

    public static Diagnostic BadAddress(Location at, string text, string? converted) => AddressSlip.Of(text) switch
    {
        { Right: { } right } => badAddress.At(at, 1, text, right) with { Fix = new(text, right) },
        { Kind: AddressSlipKind.OnDisk } => badAddress.At(at, 2, text, AddressSlip.NameOf(text)),
        _ => Unpublishable(at, text, converted),
    };

    private static Diagnostic Unpublishable(Location at, string text, string? converted) =>
        converted is null ? badAddress.At(at, 0, text)
        // Another name may be proposed, which is a guess; a scheme is all that these lack.
        : badAddress.At(at, 1, text, converted) with { Fix = converted.EndsWith(text, StringComparison.Ordinal) && converted.Length > text.Length ? new(text, converted) : null };

    private static readonly Rule badMailbox = Declared.Set.Error("courriel-mal-ecrit", Topic.FrontMatter,
        new("« {0} » n'est pas une adresse de courriel.", "“{0}” is not an e-mail address."),
        [new("Écrivez un courriel comme « bonjour@exemple.org », sans espace, ou l'adresse d'une page comme « https://exemple.org/contact ».",
             "Write an e-mail such as “hello@example.org”, without a space, or a page's address such as “https://example.org/contact”."),
         new("Écrivez « {1} ».", "Write “{1}”."),
         new("C'est un numéro de téléphone : écrivez ici un courriel ou l'adresse d'une page, et le numéro dans le texte sous l'en-tête s'il peut être public.",
             "This is a telephone number: write an e-mail or a page's address here, and the number in the text under the front matter if it may be public."),
         new("Il y a ici plusieurs adresses : gardez-en une seule, que plusieurs personnes relèvent.",
             "There are several addresses here: keep one, which several people read."),
         new("C'est le nom d'un compte : écrivez l'adresse de sa page, comme « {1} ».",
             "This is the name of an account: write the address of its page, such as “{1}”.")],
        new("Un message envoyé à cette adresse n'arriverait pas.", "A message sent to this address would not arrive."));

    public static Diagnostic BadMailbox(Location at, string text) => badMailbox.At(at, 0, text);

    /// <param name="right">The address that is surely meant.</param>
    public static Diagnostic DisguisedMailbox(Location at, string text, string right) => badMailbox.At(at, 1, text, right) with { Fix = new(text, right) };

    public static Diagnostic TelephoneNumber(Location at, string text) => badMailbox.At(at, 2, text);

    public static Diagnostic SeveralMailboxes(Location at, string text) => badMailbox.At(at, 3, text);

    /// <param name="page">The page of the account.</param>
    public static Diagnostic AccountName(Location at, string text, string page) => badMailbox.At(at, 4, text, page);

    private static readonly Rule badId = Declared.Set.Error("identifiant-mal-ecrit", Topic.FrontMatter,
        new("« {0} » n'est pas un identifiant : lettres sans accent, chiffres et tirets.", "“{0}” is not an id: unaccented letters, digits and hyphens."),
        [new("Écrivez « {1} ».", "Write “{1}”.")],
        new("Un identifiant entre dans des adresses, que l'on recopie parfois à la main.", "An id goes into addresses, which people sometimes copy by hand."));

    public static Diagnostic BadId(Location at, string text, string slug) => badId.At(at, slug.Length > 0 ? 0 : null, text, slug);

    private static readonly Rule tooLong = Declared.Set.Warning("trop-long", Topic.FrontMatter,
        new("ce texte fait {0} signes ; on en lit bien {1}.", "this text has {0} characters; {1} read well."),
        [new("Gardez l'essentiel ici et mettez le reste dans le corps du texte.", "Keep what matters here and put the rest in the body.")],
        new("On lit vite ces lignes, dans une liste ou sur un téléphone ; la suite serait coupée ou passée.",
            "These lines are read fast, in a list or on a telephone; the rest would be cut or skipped."));

    public static Diagnostic TooLong(Location at, int length, int most) =>
        tooLong.At(at, 0, length.ToString(System.Globalization.CultureInfo.InvariantCulture), most.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static readonly Rule listTooLong = Declared.Set.Error("liste-trop-longue", Topic.FrontMatter,
        new("cette liste a {0} éléments ; elle s'arrête au {1}e.", "this list has {0} items; it ends with number {1}."),
        [new("Gardez au plus {1} éléments, les plus utiles ; s'il en faut davantage, faites plusieurs fiches.",
             "Keep at most {1} items, the most useful; if more are needed, make several sheets.")],
        new("Personne ne lit une liste sans fin, et chaque élément peut faire une page du site.",
            "Nobody reads a list without end, and each item may make a page of the site."));

    /// <param name="at">The first item that is too many.</param>
    public static Diagnostic ListTooLong(Location at, int items, int most) =>
        listTooLong.At(at, 0, Model.French.Numbers.InWords(items), Model.French.Numbers.InWords(most));

    private static readonly Rule tooManySentences = Declared.Set.Warning("plus-de-deux-phrases", Topic.FrontMatter,
        new("ce résumé a plus de deux phrases.", "this summary has more than two sentences."),
        [new("Deux phrases suffisent : à quoi cela sert et pour qui.", "Two sentences are enough: what it is for, and for whom.")],
        new("Deux phrases se retiennent et se répètent ; c'est ce qu'on lit dans les listes.",
            "Two sentences are remembered and repeated; they are what lists show."));

    public static Diagnostic TooManySentences(Location at) => tooManySentences.At(at, 0);

    private static readonly Rule unsigned = Declared.Set.Advice("sans-source", Topic.FrontMatter,
        new("on ne sait pas d'où vient cette fiche.", "where this sheet comes from is not told."),
        [new("Dites qui en répond (« tenue-par: notre association ») ou d'où elle vient (« sources: »).",
             "Say who answers for it (“tenue-par: our association”) or where it comes from (“sources:”).")],
        new("Une fiche vaut par qui en répond, ou par la source où elle a été lue.", "A sheet is worth who answers for it, or the source where it was read."));

    public static Diagnostic Unsigned(Location at) => unsigned.At(at, 0);

    private static readonly Rule offSiteIsReadable = Declared.Set.Advice("hors-site-lisible", Topic.FrontMatter,
        new("« hors-site » ôte cette fiche du site, mais son texte reste lisible dans le dépôt et son histoire.",
            "“hors-site” removes this sheet from the site, but its text stays readable in the repository and its history."),
        [new("N'écrivez ici rien de confidentiel.", "Write nothing confidential here.")],
        new("Le dépôt est public, avec toute son histoire : une fiche hors du site n'est pas une fiche secrète.",
            "The repository is public, with all its history: a sheet off the site is not a secret sheet."));

    public static Diagnostic OffSiteIsReadable(Location at) => offSiteIsReadable.At(at, 0);

    private static readonly Rule unknownPerson = Declared.Set.Advice("courriel-personnel", Topic.FrontMatter,
        new("« {0} » semble être l'adresse ou le numéro d'une personne ; tout le monde le verra.",
            "“{0}” looks like a person's address or number; everybody will see it."),
        [
            new("Préférez une adresse partagée, comme « bonjour@… ».", "Prefer a shared address, such as “hello@…”."),
            new("Ôtez-la du texte, ou mettez à sa place une adresse ou un numéro partagés.",
                "Remove it from the text, or put a shared address or number in its place."),
        ],
        new("Une adresse publiée reçoit du courrier indésirable, et une personne peut partir ; une adresse partagée reste.",
            "A published address gets unwanted mail, and a person may leave; a shared address stays."));

    private static readonly Rule addressInSummary = Declared.Set.Advice("coordonnees-dans-le-resume", Topic.FrontMatter,
        new("le résumé dit comment joindre quelqu'un : « {0} ».", "the summary says how to reach somebody: “{0}”."),
        [new("Ôtez-le du résumé, et dites-le à la clé « contact ». Ailleurs que sur la page de la fiche, « [voir la page] » est écrit à sa place.",
             "Remove it from the summary, and say it under the key “contact”. Elsewhere than on the sheet's own page, “[voir la page]” is written in its place.")],
        new("Un résumé est repris dans les listes, les flux et les moteurs de recherche, d'où plus personne ne peut l'ôter.",
            "A summary is repeated in lists, feeds and search engines, whence nobody can remove it any more."));

    public static Diagnostic PersonalMailbox(Location at, string address) => unknownPerson.At(at, 0, address);

    public static Diagnostic AddressInSummary(Location at, string address) => addressInSummary.At(at, 0, address);

    public static Diagnostic PersonalAddressInText(Location at, string address) => unknownPerson.At(at, 1, address);
}

/// <summary>What stands where the first line « --- » should; each has its own advice, in this order.</summary>
public enum FirstLine { Text, TextBefore, OtherDashes, TextBesideDashes, Key, Plus, Brace }
