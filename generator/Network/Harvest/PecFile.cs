using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Projects;

namespace Pec.Network.Harvest;

/// <summary><c>pec.yml</c>: the keys of a sheet, in the repository of its project. It may hold those that its project knows best, and no other.</summary>
internal static class PecFile
{
    public const string Name = "pec.yml";

    /// <summary>
    /// What a project says of itself alone. What binds others (groups, links, authorities), what somebody must have read (charter, values, social utility), addresses
    /// and files are written in the sheet.
    /// </summary>
    public static readonly ImmutableArray<string> Taken =
    [
        "titre", "resume", "usages", "territoires", "etape", "depuis", "site", "essayer", "accueil", "porteur", "programme", "accessibilite", "statistiques", "maturite",
        "chiffres", "propriete", "economie", "ouverture", "briques", "besoins", "offres", "objectifs", "se-distingue",
    ];

    /// <summary>What it says under the keys that may be taken, and why others are not.</summary>
    public static (ImmutableArray<SourceKey> Keys, ImmutableArray<(string There, Sentence Why)> Refused) Read(Mapping root)
    {
        var told = root.Pairs.Where(p => !p.Key.StartsWith("x-", StringComparison.Ordinal)).ToList();
        return ([.. told.Where(p => Taken.Contains(p.Key)).Select(p => new SourceKey(p.Key, p.Value, p.Key))], [.. told.Where(p => !Taken.Contains(p.Key)).Select(p => (p.Key, Why(p.Key)))]);
    }

    private static Sentence Why(string key) => Project.Kind.Fields.Any(f => f.Key == key)
        ? new("cette clé s'écrit dans la fiche, et ne se reprend d'aucun fichier.", "this key is written in the sheet, and is taken from no file.")
        : Nearest.To(key, Taken) is { } near ? new($"ce n'est pas une clé connue. Vouliez-vous dire « {near} » ?", $"it is not a known key. Did you mean “{near}”?")
        : new("ce n'est pas une clé connue.", "it is not a known key.");
}
