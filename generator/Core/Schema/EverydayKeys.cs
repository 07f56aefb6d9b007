using System.Collections.Immutable;
using Pec.Model.French;

namespace Pec.Schema;

/// <summary>
/// What people call a key when they do not know its name: everyday words, and those of other tools. Each leads to the first of its keys that exists where it
/// stands.
/// </summary>
public static class EverydayKeys
{
    /// <param name="IsCertain">Whether nothing else can have been meant; a guess is only proposed.</param>
    private sealed record Meaning(string Words, string Keys, bool IsCertain = true);

    private static readonly ImmutableArray<Meaning> Meanings =
    [
        new("nom nom-du-projet name title titre intitule libelle", "titre nom quoi"),
        new("resume description presentation summary excerpt abstract accroche chapeau en-bref en-deux-phrases", "resume deux-phrases description alt"),
        new("sous-titre subtitle slogan baseline a-propos contenu texte-court", "resume deux-phrases description", IsCertain: false),
        new("alternative texte-alternatif legende caption", "alt"),
        new(
            "lieu lieux ville villes commune communes localisation location territoire place departement region secteur-geographique",
            "territoires territoire"),
        new("ou adresse adresse-postale rue zone quartier", "territoires territoire ou", IsCertain: false),
        new("mail mails email e-mail emails courriel courriels adresse-mail adresse-courriel mel contacts nous-contacter", "contact courriel"),
        new("site-web site-internet siteweb website web homepage url adresse-web page-web sur-internet", "site url page source flux"),
        new("lien link href", "url page site source", IsCertain: false),
        new("mots-cles mot-cle motscles keywords keyword etiquettes etiquette hashtag hashtags", "tags mots synonymes"),
        new("categories categorie theme themes thematique thematiques", "usages tags", IsCertain: false),
        new("photo photos picture visuel illustration logo vignette thumbnail cover couverture banniere", "image fichier"),
        new("draft a-publier-plus-tard", "brouillon"),
        new("author authors auteur auteurs redacteur redactrice ecrit-par", "auteurs auteur"),
        new("par signature responsable porte-par structure organisation association", "tenue-par porteur organisation", IsCertain: false),
        new("lang language", "langue"),
        new("license licence-du-texte", "licence"),
        new("aliases redirect-from redirections ancien-nom anciens-noms ancienne-adresse", "alias"),
        new("debut date-de-debut date-debut start creation date-de-creation date-creation", "depuis"),
        new("fin date-de-fin date-fin echeance date-limite jusqu-a jusqu-au until deadline", "jusqua relire-avant"),
        new("statut status etat avancement stade phase maturity", "etape etat statut", IsCertain: false),
        new("date-de-publication publie-le published-at pubdate", "date"),
        new("quand jour", "date le depuis", IsCertain: false),
        new("recherche recherches cherche on-cherche demandes", "besoins cherche demande", IsCertain: false),
        new("propose propositions on-offre", "offres", IsCertain: false),
        new("groupe-de-travail groupes-de-travail", "groupes groupe"),
        new("reference references origine", "sources source", IsCertain: false),
        new("identifiant identifier", "id"),
        new("derniere-mise-a-jour mise-a-jour maj updated lastmod relu verifie-le", "relu-le", IsCertain: false),
        new("fichier-joint piece-jointe pieces-jointes document pdf file attachment", "fichier"),
        new("credits copyright credit-photo auteur-de-la-photo", "credit"),
        new("quantite nombre combien number value", "valeur"),
        new("repo repository code-source depot-git github gitlab", "depot"),
        new("visibility visible", "visibilite"),
        new("plateformes plateforme platforms systemes systemes-d-exploitation", "appareils"),
        new("genre type categorie-d-aide", "nature", IsCertain: false),
    ];

    private static readonly ILookup<string, (string Key, bool IsCertain)> ByWord =
        (from meaning in Meanings
         from word in meaning.Words.Split(' ')
         from key in meaning.Keys.Split(' ')
         select (word, key, meaning.IsCertain)).ToLookup(m => m.word, m => (m.key, m.IsCertain), StringComparer.Ordinal);

    private static readonly HashSet<string> Telephones = [.. "telephone telephones tel tel-fixe portable mobile phone numero numero-de-telephone".Split(' ')];

    /// <summary>The key that a word means, among those that may stand here; null when it means none.</summary>
    public static (string Key, bool IsCertain)? Meant(string written, Func<string, bool> exists)
    {
        var word = Folding.Slug(written);
        if (exists(word)) return (word, true);
        foreach (var meant in ByWord[word])
            if (exists(meant.Key)) return meant;
        return null;
    }

    /// <summary>Whether it asks for a telephone, which has no key.</summary>
    public static bool IsTelephone(string written) => Telephones.Contains(Folding.Slug(written));
}
