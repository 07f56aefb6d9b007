using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule deadLink = Declared.Set.Warning("lien-mort", Topic.References,
        new("l'adresse « {0} » ne mène plus à rien : {1}.", "the address “{0}” leads nowhere any more: {1}."),
        [new("Mettez à la place la bonne adresse, ou celle d'une copie (https://web.archive.org/web/{0}) ; sinon, ôtez le lien.",
             "Put the right address in its place, or that of a copy (https://web.archive.org/web/{0}); else remove the link.")],
        new("Une source qui ne s'ouvre plus ne prouve plus rien.", "A source that opens no more proves nothing any more."));

    private static readonly Rule unsureLink = Declared.Set.Advice("lien-incertain", Topic.References,
        new("l'adresse « {0} » n'a pas pu être vérifiée : {1}.", "the address “{0}” could not be checked: {1}."),
        [new("Ouvrez-la dans un navigateur : si elle y marche, il n'y a rien à faire.", "Open it in a browser: if it works there, nothing is to be done.")],
        new("Certains sites ne répondent qu'à des personnes.", "Some sites answer people only."));

    private static readonly Rule movedLink = Declared.Set.Advice("lien-deplace", Topic.References,
        new("l'adresse « {0} » a changé pour de bon.", "the address “{0}” has changed for good."),
        [new("Remplacez-la par « {1} ».", "Replace it with “{1}”.")],
        new("Une ancienne adresse finit par ne plus mener nulle part.", "A former address ends by leading nowhere."));

    /// <summary>What is to be said of an address once it was visited; null for one that answers where it stands.</summary>
    public static Diagnostic? Visited(Location at, string address, Visit visit) => visit switch
    {
        { Verdict: Verdict.Dead } => deadLink.At(at, 0, address, ReasonOf(visit)),
        { Verdict: Verdict.Unsure } => unsureLink.At(at, 0, address, ReasonOf(visit)),
        { MovedTo: { } elsewhere } => movedLink.At(at, 0, address, elsewhere),
        _ => null,
    };

    /// <summary>Why a visit was no good one, to follow « : ».</summary>
    public static Sentence ReasonOf(Visit visit) => visit.Fault is { } fault ? ReasonOf(fault) : visit.Status switch
    {
        404 => new("cette page n'existe pas (réponse 404)", "this page does not exist (answer 404)"),
        410 => new("cette page a été retirée (réponse 410)", "this page was removed (answer 410)"),
        401 or 403 => new($"le site ne laisse pas entrer un programme (réponse {visit.Status})", $"the site lets no program in (answer {visit.Status})"),
        429 => new("le site demande d'attendre (réponse 429)", "the site asks to wait (answer 429)"),
        >= 500 => new($"le site est en panne (réponse {visit.Status})", $"the site is out of order (answer {visit.Status})"),
        _ => new($"le site donne une réponse inattendue ({visit.Status})", $"the site gives an unexpected answer ({visit.Status})"),
    };

    /// <summary>Why the web gave no answer, to follow « : ».</summary>
    public static Sentence ReasonOf(WebFault fault) => fault switch
    {
        WebFault.UnknownHost => new("aucun site ne porte ce nom", "no site has this name"),
        WebFault.BadCertificate => new("le certificat de sécurité du site est refusé", "the site's security certificate is refused"),
        WebFault.Unreachable => new("le site ne répond pas", "the site does not answer"),
        WebFault.TooSlow => new("le site met trop de temps à répondre", "the site takes too long to answer"),
        WebFault.TooLarge => new("la réponse est trop lourde", "the answer is too heavy"),
        WebFault.Circle => new("elle renvoie à elle-même, sans fin", "it leads back to itself, without end"),
        WebFault.TooManyRedirects => new("elle renvoie ailleurs plus de cinq fois de suite", "it leads elsewhere more than five times in a row"),
        WebFault.Forbidden => new("elle mène dans un réseau privé, ou à un endroit inhabituel où pec ne va pas",
                                  "it leads into a private network, or to an unusual place where pec does not go"),
        _ => new("la réponse du site est illisible", "the site's answer cannot be read"),
    };
}
