using Pec.Model.French;

namespace Pec.Model;

/// <summary>The words that stand for a picture.</summary>
public static class AlternativeText
{
    /// <summary>The start of the words by which people are told.</summary>
    private static readonly string[] People =
    [
        "personne", "gens", "femme", "homme", "enfant", "jeune", "fille", "garcon", "portrait", "visage", "benevole", "habitant", "voisin", "livreur",
        "livreuse", "cycliste", "salarie", "adherent", "membre", "participant",
        "equipe", "foule", "elu", "maire", "stagiaire", "eleve", "etudiant", "maraicher", "fondat", "animat", "amis", "famille",
    ];

    /// <summary>Whether they only repeat the name of the file; several words are somebody's, unless the file has them too.</summary>
    public static bool RepeatsName(string words, string file)
    {
        var path = new SitePath(Uri.UnescapeDataString(file));
        return words.Contains(' ')
            ? words == path.Stem || words == path.Name
            : words.Length > 0 && Folding.Slug(words) is var said && (said == Folding.Slug(path.Stem) || said == Folding.Slug(path.Name));
    }

    /// <summary>Whether they name people, who may be recognised.</summary>
    public static bool NamesPeople(string words) => Folding.Slug(words).Split('-').Any(word => People.Any(p => word.StartsWith(p, StringComparison.Ordinal)));
}
