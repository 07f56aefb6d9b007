using Pec.Network.Relations;

namespace Pec.Network.Data;

/// <summary>The records as tables, for those who open them in a spreadsheet: the columns that a person can read.</summary>
internal static class Tables
{
    public static ReadOnlyMemory<byte> Projects(Records records) => Csv.Of(
        ["id", "titre", "resume", "adresse", "usages", "territoires", "codes-insee", "etape", "depuis", "site", "accueil", "porteur", "forme-juridique", "code", "contenus", "licence-du-code", "groupes", "a-adopter", "relu-le"],
        records.Projects.Select(IReadOnlyList<string?> (p) =>
        [
            p.Id, p.Title, p.Summary, p.Address, Names(p.Uses), Names(p.Places), Csv.Joined(p.Places.Select(x => x.Code).OfType<string>()), p.Stage?.Name, p.Since, p.Site, p.Welcome?.Open,
            p.Carrier?.Name, p.Carrier?.LegalForm?.Name, p.Opening?.Code, p.Opening?.Contents, p.Opening?.Licence, Csv.Joined(p.Groups), p.IsUnclaimed ? "oui" : "non", p.ReviewedOn,
        ]));

    public static ReadOnlyMemory<byte> Needs(Records records) => Csv.Of(
        ["id", "sens", "etat", "quoi", "nature", "usages", "territoires", "depuis", "jusqua", "comble", "de-genre", "de-id", "de-titre", "de-adresse"],
        records.Needs.Select(IReadOnlyList<string?> (n) =>
            [n.Id, n.Side, n.State, n.What, n.Nature?.Name, Names(n.Uses), Names(n.Places), n.Since, n.Until, n.Met, n.By.Kind, n.By.Id, n.By.Title, n.By.Address]));

    public static ReadOnlyMemory<byte> Relations(Records records) => Csv.Of(
        ["de-genre", "de-id", "de-titre", "nature", "vers-genre", "vers-id", "vers-titre", "reciproque", "inverse", "note"],
        records.Relations.Select(IReadOnlyList<string?> (r) =>
            [r.From.Kind, r.From.Id, r.From.Title, r.Nature.Name, r.To.Kind, r.To.Id, r.To.Title, r.IsReciprocal ? "oui" : "non", r.Inverse, r.Note]));

    private static string Names(IEnumerable<TermRecord> terms) => Csv.Joined(terms.Select(t => t.Name));

    private static string Names(IEnumerable<PlaceName> places) => Csv.Joined(places.Select(p => p.Name));
}
