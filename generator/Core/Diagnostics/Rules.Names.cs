using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule forgottenFile = Declared.Set.Warning("fichier-sans-renvoi", Topic.Site,
        new("aucune fiche ne renvoie à ce fichier : il n'est pas publié.", "no sheet refers to this file: it is not published."),
        [new("Si c'est une fiche, renommez-le « {0} » ; sinon faites-y un lien, ou ôtez-le.",
             "If it is a sheet, rename it “{0}”; otherwise link to it, or remove it."),
         new("Si c'est une fiche, copiez-en le texte dans un fichier « {0} » ; sinon faites-y un lien, ou ôtez-le.",
             "If it is a sheet, copy its text into a file “{0}”; otherwise link to it, or remove it."),
         new("Faites-y un lien depuis une fiche, comme [ce qu'il contient](/{0}), ou ôtez-le.",
             "Link to it from a sheet, as in [what it holds](/{0}), or remove it.")],
        new("Ce que quelqu'un a déposé ne doit pas disparaître sans que personne ne le sache.",
            "What somebody brought must not vanish without anybody knowing."));

    public static Diagnostic ForgottenText(SitePath path, string right) => forgottenFile.At(Location.Start(path), 0, right);

    public static Diagnostic ForgottenDocument(SitePath path, string right) => forgottenFile.At(Location.Start(path), 1, right);

    /// <param name="fromContent">Its path from the root of the content.</param>
    public static Diagnostic ForgottenFile(SitePath path, string fromContent) => forgottenFile.At(Location.Start(path), 2, fromContent);

    private static readonly Rule twinFile = Declared.Set.Error("fichier-jumeau", Topic.Site,
        new("« {0} », dans le même dossier, a le même nom à une majuscule près, ou avec des accents enregistrés autrement.",
            "“{0}”, in the same folder, has the same name but for a capital, or with accents saved in another way."),
        [new("Gardez un seul des deux, ou donnez-leur des noms différents.", "Keep one of the two, or give them different names.")],
        new("Sur beaucoup d'ordinateurs, l'un des deux remplacerait l'autre sans prévenir.",
            "On many computers one of the two would replace the other without warning."));

    public static Diagnostic TwinFile(SitePath path, SitePath other) => twinFile.At(Location.Start(path), 0, other.Name);

    private static readonly Rule emptyItem = Declared.Set.Warning("element-vide", Topic.FrontMatter,
        new("cet élément de la liste est vide.", "this item of the list is empty."),
        [new("Complétez-le, ou ôtez-le.", "Fill it in, or remove it.")],
        new("Une ligne vide est souvent une réponse que l'on a oublié d'écrire.", "An empty line is often an answer that one forgot to write."));

    public static Diagnostic EmptyItem(Location at) => emptyItem.At(at, 0);

    private static readonly Rule ownAddress = Declared.Set.Warning("adresse-du-site", Topic.Body,
        new("« {0} » est une adresse de ce site ou de son dépôt, écrite en entier.", "“{0}” is an address of this site or of its repository, written in full."),
        [new("Écrivez « {1} » : le lien sera vérifié, et suivra la page si elle change de nom.",
             "Write “{1}”: the link will be checked, and will follow the page if its name changes.")],
        new("Un lien écrit en entier ne mène nulle part dans un aperçu, et casse le jour où le site change d'adresse.",
            "A link written in full leads nowhere in a preview, and breaks the day the site changes its address."));

    public static Diagnostic OwnAddress(Location at, string written, string inner) => ownAddress.At(at, 0, written, inner) with { Fix = new(written, inner) };

    private static readonly Rule localAddress = Declared.Set.Warning("adresse-locale", Topic.Body,
        new("« {0} » n'existe que sur votre ordinateur ou sur votre réseau.", "“{0}” only exists on your computer or your network."),
        [new("Écrivez l'adresse publique de la page, ou ôtez le lien.", "Write the public address of the page, or remove the link.")],
        new("Chez les autres, cette adresse ne mène à rien, ou ailleurs.", "For everybody else this address leads nowhere, or elsewhere."));

    public static Diagnostic LocalAddress(Location at, string written) => localAddress.At(at, 0, written);

    private static readonly Rule badLanguage = Declared.Set.Error("langue-inconnue", Topic.FrontMatter,
        new("« {0} » n'est pas le code d'une langue.", "“{0}” is not the code of a language."),
        [new("Écrivez « {1} ».", "Write “{1}”."),
         new("Écrivez son code en deux ou trois lettres, comme « fr », « br » (breton) ou « en » (anglais).",
             "Write its code of two or three letters, such as “fr”, “br” (Breton) or “en” (English).")],
        new("Ce code dit aux lecteurs d'écran comment prononcer le texte.", "This code tells screen readers how to pronounce the text."));

    public static Diagnostic BadLanguage(Location at, string text, string? right) =>
        right is null ? badLanguage.At(at, 1, text) : badLanguage.At(at, 0, text, right) with { Fix = new(text, right) };

    private static readonly Rule badCountry = Declared.Set.Error("pays-inconnu", Topic.Site,
        new("« {0} » n'est pas le code d'un pays.", "“{0}” is not the code of a country."),
        [new("Écrivez « {1} ».", "Write “{1}”."),
         new("Écrivez son code en deux lettres (ISO 3166), comme « FR », « BE » (Belgique) ou « CH » (Suisse).",
             "Write its code of two letters (ISO 3166), such as “FR”, “BE” (Belgium) or “CH” (Switzerland).")],
        new("Ce code dit de quel pays sont les communes que le site connaît.", "This code tells of which country are the communes that the site knows."));

    /// <param name="right">The code of the country that was named; null where none was.</param>
    public static Diagnostic BadCountry(Location at, string text, string? right) =>
        right is null ? badCountry.At(at, 1, text) : badCountry.At(at, 0, text, right) with { Fix = new(text, right) };
}
