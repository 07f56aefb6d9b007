using Pec.Resolving.Gazetteers;

namespace Pec.Network.Data;

/// <summary>The data as tables, for those who open them in a spreadsheet: each column by the path of keys that leads to its words.</summary>
internal static class Tables
{
    /// <param name="codes">The codes of places in the country; null where it has none.</param>
    public static (string Name, string Path)[] OfProjects(OfficialCodes? codes) =>
    [
        ("id", "id"), ("titre", "titre"), ("resume", "resume"), ("adresse", "adresse"), ("usages", "usages/nom"), ("territoires", "territoires/nom"),
        .. codes is null ? [] : ((string, string)[])[(codes.Column, $"territoires/{codes.Key}")], ("etape", "etape/nom"), ("depuis", "depuis"), ("site", "site"), ("accueil", "accueil/ouvert"),
        ("porteur", "porteur/nom"), ("forme-juridique", "porteur/forme-juridique/nom"), ("code", "ouverture/code"), ("contenus", "ouverture/contenus"),
        ("licence-du-code", "ouverture/licence"), ("groupes", "groupes"), ("a-adopter", "a-adopter"), ("relu-le", "relu-le"),
    ];

    public static readonly (string Name, string Path)[] OfNeeds =
    [
        ("id", "id"), ("sens", "sens"), ("etat", "etat"), ("quoi", "quoi"), ("nature", "nature/nom"), ("usages", "usages/nom"),
        ("territoires", "territoires/nom"), ("depuis", "depuis"), ("jusqua", "jusqua"), ("comble", "comble"), ("de-genre", "de/genre"), ("de-id", "de/id"),
        ("de-titre", "de/titre"), ("de-adresse", "de/adresse"),
    ];

    public static readonly (string Name, string Path)[] OfRelations =
    [
        ("de-genre", "de/genre"), ("de-id", "de/id"), ("de-titre", "de/titre"), ("nature", "nature/nom"), ("vers-genre", "vers/genre"), ("vers-id", "vers/id"),
        ("vers-titre", "vers/titre"), ("reciproque", "reciproque"), ("inverse", "inverse"), ("note", "note"),
    ];

    public static ReadOnlyMemory<byte> Write<T>((string Name, string Path)[] columns, DataType<T> type, IEnumerable<T> rows)
    {
        var cells = columns.Select(c => type.Column(c.Path.Split('/'))).ToList();
        return Csv.Of(columns.Select(c => c.Name), rows.Select(row => cells.Select(cell => Csv.Joined(cell(row)))));
    }
}
