using Pec.Model;

namespace Pec.Diagnostics;

public static partial class Rules
{
    private static readonly Rule undatedFigure = Error("chiffre-sans-date", Topic.Domain,
        new("ce chiffre n'est pas daté.", "this figure has no date."),
        [new("Ajoutez sa date, comme « date: 2026-03 » ; l'année suffit.", "Add its date, as in “date: 2026-03”; the year is enough.")],
        new("Un chiffre ne vaut que pour le jour où il a été compté.", "A figure is worth only the day on which it was counted."));

    public static Diagnostic UndatedFigure(Location at) => undatedFigure.At(at, 0);

    private static readonly Rule leapingFigure = Advice("chiffre-au-centuple", Topic.Domain,
        new("« {0} » passe de {1} à {2} : est-ce une faute de frappe ?", "“{0}” goes from {1} to {2}: is it a typing error?"),
        [new("Vérifiez les zéros et les virgules ; si le chiffre est juste, laissez ainsi.", "Check zeros and commas; if the figure is right, leave it so.")],
        new("D'une date à l'autre, un nombre cent fois plus grand ou plus petit vient souvent d'un zéro de trop.",
            "From one date to another, a number a hundred times larger or smaller often comes from one zero too many."));

    public static Diagnostic LeapingFigure(Location at, string what, string before, string after) => leapingFigure.At(at, 0, what, before, after);

    private static readonly Rule figureWithoutMethod = Error("externalite-sans-methode", Topic.Domain,
        new("on ne dit pas comment ce nombre a été obtenu.", "how this number was obtained is not told."),
        [new("Ajoutez « methode: … », comme « comptage sur une semaine » ; ou racontez-le sans nombre.",
             "Add “methode: …”, such as “comptage sur une semaine”; or tell it without a number.")],
        new("Ce qu'un projet change autour de lui se raconte d'abord ; un nombre n'aide que si l'on peut le refaire.",
            "What a project changes around it is told first; a number helps only if it can be counted again."));

    public static Diagnostic FigureWithoutMethod(Location at) => figureWithoutMethod.At(at, 0);

    private static readonly Rule undatedEvidence = Error("preuve-sans-date", Topic.Domain,
        new("cette preuve n'est pas datée.", "this evidence has no date."),
        [new("Ajoutez sa date, comme « le: 2026-03-14 ».", "Add its date, as in “le: 2026-03-14”.")],
        new("Un engagement se tient dans la durée : on doit savoir de quand date ce qui le montre.",
            "A commitment is kept over time: the age of what shows it must be known."));

    public static Diagnostic UndatedEvidence(Location at) => undatedEvidence.At(at, 0);

    private static readonly Rule oldEvidence = Advice("preuve-perimee", Topic.Domain,
        new("une preuve de « {0} » vaut {1}, et celle-ci est plus ancienne.", "evidence of “{0}” holds for {1}, and this one is older."),
        [new("Ajoutez une preuve plus récente, ou dites où l'on en est aujourd'hui.", "Add more recent evidence, or tell where things stand today.")],
        new("La liste des engagements dit combien de temps une preuve vaut ; au-delà on ne sait plus.",
            "The list of commitments tells how long evidence holds; beyond that nobody knows."));

    /// <param name="months">How long evidence of this commitment holds.</param>
    public static Diagnostic OldEvidence(Location at, string commitment, int months) =>
        oldEvidence.At(at, 0, commitment, months == 12 ? new("un an", "a year") : new($"{months} mois", $"{months} months"));

    private static readonly Rule relayWithoutRight = Error("relais-sans-droit", Topic.Domain,
        new("rien ne dit que ce récit peut être repris en entier.", "nothing says that this story may be published whole."),
        [new("Ajoutez sa « licence » ou l'« autorisation » reçue ; sinon écrivez « mode: lien ».",
             "Add its “licence” or the “autorisation” that was given; otherwise write “mode: lien”.")],
        new("Le texte d'autrui lui appartient : on le reprend avec son accord, ou l'on y renvoie.",
            "Somebody else's text is theirs: it is published with their agreement, or linked to."));

    public static Diagnostic RelayWithoutRight(Location at) => relayWithoutRight.At(at, 0);

    private static readonly Rule longQuotation = Error("extrait-trop-long", Topic.Domain,
        new("cet extrait fait {0} signes ; sans licence qui le permette, on en cite {1} au plus.",
            "this extract has {0} characters; without a licence that allows more, at most {1} are quoted."),
        [new("Raccourcissez-le, ou ajoutez la « licence » ou l'« autorisation » de l'original.",
             "Make it shorter, or add the “licence” or the “autorisation” of the original.")],
        new("La loi permet une courte citation, pas davantage.", "The law allows a short quotation, no more."));

    public static Diagnostic LongQuotation(Location at, int length, int most) => longQuotation.At(at, 0, $"{length}", $"{most}");

    private static readonly Rule unreadBody = Warning("texte-non-montre", Topic.Domain,
        new("ce récit est relayé par un lien : le texte écrit sous l'en-tête n'est pas montré.",
            "this story is relayed by a link: the text written under the front matter is not shown."),
        [new("Mettez l'essentiel dans « resume » et ôtez le reste ; si c'est une citation, écrivez « mode: extrait ».",
             "Put the essential in “resume” and remove the rest; if it is a quotation, write “mode: extrait”.")],
        new("D'un texte qui se lit ailleurs, on donne le titre, deux phrases et l'adresse.",
            "Of a text that is read elsewhere, one gives the title, two sentences and the address."));

    public static Diagnostic UnreadBody(Location at) => unreadBody.At(at, 0);

    private static readonly Rule oldReview = Advice("relecture-ancienne", Topic.Domain,
        new("cette fiche a été relue il y a plus d'un an.", "this sheet was last checked more than a year ago."),
        [new("Relisez-la, puis écrivez ici la date du jour.", "Read it again, then write today's date here.")],
        new("Les projets changent ; une fiche relue chaque année reste juste.", "Projects change; a sheet read again each year stays true."));

    public static Diagnostic OldReview(Location at) => oldReview.At(at, 0);

    private static readonly Rule pastNeed = Advice("date-passee", Topic.Domain,
        new("cette date est passée.", "this date is past."),
        [new("Repoussez-la si cela tient toujours ; sinon écrivez « comble: » avec la date, ou ôtez ces lignes.",
             "Put it off if this still holds; otherwise write “comble:” with the date, or remove these lines.")],
        new("Qui répond à un besoin ou à une offre d'hier perd son temps, et l'envie de répondre à d'autres.",
            "Whoever answers yesterday's need or offer loses time, and the wish to answer others."));

    public static Diagnostic PastNeed(Location at) => pastNeed.At(at, 0);

    private static readonly Rule answerWithoutProject = Advice("recit-sans-projet", Topic.Domain,
        new("ce récit répond à un besoin de « {0} » sans nommer cette fiche.", "this story answers a need of “{0}” without naming that sheet."),
        [new("Ajoutez « {1}: {2} ».", "Add “{1}: {2}”.")],
        new("Le récit paraît alors sur la fiche dont il parle.", "The story then appears on the sheet that it speaks of."));

    public static Diagnostic AnswerWithoutProject(Location at, string key, string field, string id) => answerWithoutProject.At(at, 0, key, field, id);

    private static readonly Rule silentAuthority = Advice("demande-sans-reponse", Topic.Domain,
        new("cette demande attend une réponse depuis plus de six mois.", "this request has waited for an answer for more than six months."),
        [new("Relancez la collectivité, ou écrivez « reponse: pas-de-reponse-connue » et ce que vous en avez appris.",
             "Ask the authority again, or write “reponse: pas-de-reponse-connue” and what you learnt.")],
        new("Une demande laissée sans nouvelles peut encore servir à d'autres, si l'on dit ce qu'elle est devenue.",
            "A request without news may still help others, if one tells what became of it."));

    public static Diagnostic SilentAuthority(Location at) => silentAuthority.At(at, 0);

    private static readonly Rule unsignedFriend = Warning("ami-sans-signature", Topic.Domain,
        new("cette structure est dite « {0} », et rien ne montre qu'elle l'a choisi.",
            "this organisation is called “{0}”, and nothing shows that it chose so."),
        [new("Ajoutez ce qu'elle a signé, comme « signe: {amitie: 2026-03-14} » ; sinon écrivez « proximite: voisin ».",
             "Add what it signed, as in “signe: {amitie: 2026-03-14}”; otherwise write “proximite: voisin”.")],
        new("Personne n'est déclaré ami ou allié sans le savoir.", "Nobody is declared a friend or an ally without knowing it."));

    public static Diagnostic UnsignedFriend(Location at, string nearness) => unsignedFriend.At(at, 0, nearness);

    private static readonly Rule pictureWithoutConsent = Advice("photo-sans-accord", Topic.Domain,
        new("cette image semble montrer des personnes ; leur accord n'est pas dit.", "this picture seems to show people; their agreement is not told."),
        [new("Si l'on y reconnaît quelqu'un, ajoutez « accord: donné le 2026-03-14 » ; sinon « accord: personne n'est reconnaissable ».",
             "If somebody can be recognised, add “accord: donné le 2026-03-14”; otherwise “accord: personne n'est reconnaissable”.")],
        new("Chacun décide si son visage paraît en public.", "Everybody decides whether their face is shown in public."));

    public static Diagnostic PictureWithoutConsent(Location at) => pictureWithoutConsent.At(at, 0);

    private static readonly Rule pictureWithoutCredit = Error("image-sans-credit", Topic.Domain,
        new("on ne dit pas de qui est cette image.", "whose picture this is, is not told."),
        [new("Ajoutez « credit: … » : qui l'a faite, et sous quelle licence.", "Add “credit: …”: who made it, and under which licence.")],
        new("Une image appartient à qui l'a faite : un récit la montre avec son nom et son accord.",
            "A picture belongs to whoever made it: a story shows it with their name and agreement."));

    public static Diagnostic PictureWithoutCredit(Location at) => pictureWithoutCredit.At(at, 0);

    private static readonly Rule lookalike = Advice("doublon-possible", Topic.Domain,
        new("ce projet a {0} que « {1} » : est-ce le même ?", "this project has {0} as “{1}”: is it the same?"),
        [new("Si c'est le même, gardez une seule fiche et mettez l'autre nom dans ses « alias ».",
             "If it is the same, keep one sheet and put the other name in its “alias”.")],
        new("Deux fiches pour un même projet se contredisent tôt ou tard.", "Two sheets for one project contradict each other sooner or later."));

    public static Diagnostic SameSite(Location at, SitePath other) => lookalike.At(at, 0, new("le même site", "the same site"), other.Value);

    public static Diagnostic SameName(Location at, SitePath other) => lookalike.At(at, 0, new("presque le même nom", "nearly the same name"), other.Value);

    private static readonly Rule oneSidedLink = Warning("lien-sans-reciproque", Topic.Domain,
        new("« {0} » ne le dit pas de son côté.", "“{0}” does not tell it from its side."),
        [new("Ajoutez aux « liens » de ce projet : « {vers: {1}, nature: {2}} », avec son accord ; ou ôtez ce lien.",
             "Add to the “liens” of that project: “{vers: {1}, nature: {2}}”, with its agreement; or remove this link.")],
        new("Cette relation se dit à deux : l'un ne peut pas l'affirmer pour l'autre.", "This relation takes two: one cannot state it for the other."));

    public static Diagnostic OneSidedLink(Location at, string other, string self, string nature) => oneSidedLink.At(at, 0, other, self, nature);
}
