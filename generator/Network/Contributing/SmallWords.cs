using Pec.Model.French;

namespace Pec.Network.Contributing;

/// <summary>Words that tie others together and say nothing alone: an answer that is left with them was read whole.</summary>
internal static class SmallWords
{
    private static readonly HashSet<string> All =
    [
        .. ("a ai au aux avec c ca ce cela ces chez d dans de depuis des du elle en est et etait ete etes eu fut ici il ils j je l la le les leur lui mai mais mis mise n nos notre nous "
            + "on ont ou par pour projet plateforme que qu qui s sa se service ses si son sommes sont sur tout toute un une vers vos votre vous y actuellement maintenant aujourd hui "
            + "stade phase etape statut date merci voila oui adresse mail courriel email contact ecrire ecrivez ecrivez-nous lance lancee lancement demarre demarree demarrage cree creee creation ouvert ouverte").Split(' '),
    ];

    public static bool Has(string word) => All.Contains(word) || word.Length == 1;

    /// <summary>Whether a text says nothing more.</summary>
    public static bool AreAll(string text) => MessageWords.Of(text).All(Has);
}
