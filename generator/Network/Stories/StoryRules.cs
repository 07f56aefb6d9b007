using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Network.Stories;

/// <summary>What the check says of a story, its source and its pictures.</summary>
internal static class StoryRules
{
    private static readonly RuleSet Set = new();

    public static ImmutableArray<Rule> All => Set.All;

    private static readonly Rule relayWithoutRight = Set.Error("relais-sans-droit", Topic.Domain,
        new("rien ne dit que ce récit peut être repris en entier.", "nothing says that this story may be published whole."),
        [new("Ajoutez sa « licence » ou l'« autorisation » reçue ; sinon écrivez « mode: lien ».",
             "Add its “licence” or the “autorisation” that was given; otherwise write “mode: lien”.")],
        new("Le texte d'autrui lui appartient : on le reprend avec son accord, ou l'on y renvoie.",
            "Somebody else's text is theirs: it is published with their agreement, or linked to."));

    public static Diagnostic RelayWithoutRight(Location at) => relayWithoutRight.At(at, 0);

    private static readonly Rule longQuotation = Set.Error("extrait-trop-long", Topic.Domain,
        new("cet extrait fait {0} signes ; sans licence qui le permette, on en cite {1} au plus.",
            "this extract has {0} characters; without a licence that allows more, at most {1} are quoted."),
        [new("Raccourcissez-le, ou ajoutez la « licence » ou l'« autorisation » de l'original.",
             "Make it shorter, or add the “licence” or the “autorisation” of the original.")],
        new("La loi permet une courte citation, pas davantage.", "The law allows a short quotation, no more."));

    public static Diagnostic LongQuotation(Location at, int length, int most) => longQuotation.At(at, 0, $"{length}", $"{most}");

    private static readonly Rule unreadBody = Set.Warning("texte-non-montre", Topic.Domain,
        new("ce récit est relayé par un lien : le texte écrit sous l'en-tête n'est pas montré.",
            "this story is relayed by a link: the text written under the front matter is not shown."),
        [new("Mettez l'essentiel dans « resume » et ôtez le reste ; si c'est une citation, écrivez « mode: extrait ».",
             "Put the essential in “resume” and remove the rest; if it is a quotation, write “mode: extrait”.")],
        new("D'un texte qui se lit ailleurs, on donne le titre, deux phrases et l'adresse.",
            "Of a text that is read elsewhere, one gives the title, two sentences and the address."));

    public static Diagnostic UnreadBody(Location at) => unreadBody.At(at, 0);

    private static readonly Rule answerWithoutProject = Set.Advice("recit-sans-projet", Topic.Domain,
        new("ce récit répond à un besoin de « {0} » sans nommer cette fiche.", "this story answers a need of “{0}” without naming that sheet."),
        [new("Ajoutez « {1}: {2} ».", "Add “{1}: {2}”.")],
        new("Le récit paraît alors sur la fiche dont il parle.", "The story then appears on the sheet that it speaks of."));

    public static Diagnostic AnswerWithoutProject(Location at, string key, string field, string id) => answerWithoutProject.At(at, 0, key, field, id);

    private static readonly Rule pictureWithoutCredit = Set.Error("image-sans-credit", Topic.Domain,
        new("on ne dit pas de qui est cette image.", "whose picture this is, is not told."),
        [new("Ajoutez « credit: … » : qui l'a faite, et sous quelle licence.", "Add “credit: …”: who made it, and under which licence.")],
        new("Une image appartient à qui l'a faite : un récit la montre avec son nom et son accord.",
            "A picture belongs to whoever made it: a story shows it with their name and agreement."));

    public static Diagnostic PictureWithoutCredit(Location at) => pictureWithoutCredit.At(at, 0);
}
