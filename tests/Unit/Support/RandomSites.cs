using FsCheck;
using FsCheck.Fluent;

namespace Pec.Tests.Support;

/// <summary>Random small sites, sound by construction: entries of every kind that name each other, places, former names.</summary>
public static class RandomSites
{
    private static readonly (string Kind, string Folder)[] Folders = [("projet", "projets"), ("groupe", "groupes"), ("recit", "recits"), ("production", "productions"), ("savoir", "savoirs"), ("chapitre", "cahier"), ("allie", "allies"), ("collectivite", "collectivites"), ("rencontre", "rencontres"), ("lettre", "lettres"), ("page", "pages")];
    private static readonly string[] Places = ["Brest", "Finistère", "Bretagne", "Toulouse", "Occitanie", "29019", "Saint-Denis (93)", "Paris", "La Réunion"];

    private static readonly string[] Moments = ["3 décembre 2026, de 18 h à 20 h", "premier mardi du mois, à 18 h", "du 5 au 7 mars 2024", "chaque jeudi"];

    /// <summary>The files of a site, by path under <c>content/</c>.</summary>
    public static Gen<(string Path, string Text)[]> Generator =>
        from count in Gen.Choose(1, 14)
        from numbers in Gen.ArrayOf(Gen.Choose(0, 1_000_000), count * 8)
        select Site(count, numbers);

    private static (string, string)[] Site(int count, int[] numbers)
    {
        var entries = Enumerable.Range(0, count).Select(i => (Folders[numbers[i * 8] % Folders.Length].Kind, Folders[numbers[i * 8] % Folders.Length].Folder, Id: $"e{i}")).ToList();
        return [.. entries.Select((e, i) => ($"{e.Folder}/{(numbers[i * 8 + 1] % 4 == 0 ? e.Id + "/index" : e.Id)}.md", Text(entries, i, numbers.AsSpan(i * 8, 8).ToArray())))];
    }

    private static string Text(List<(string Kind, string Folder, string Id)> entries, int index, int[] n)
    {
        var (kind, _, id) = entries[index];
        var target = entries[n[2] % entries.Count];
        var projects = entries.Where(e => e.Kind == "projet" && e.Id != id).ToList();
        var yaml = $"---\ntitre: Titre {(char)('A' + n[3] % 26)} {id}\nresume: Un. Deux.\n";
        if (kind == "chapitre") yaml += $"ordre: {n[3] % 9}\n";
        if (kind is "projet" or "recit" or "allie" or "groupe") yaml += $"territoires: [{Places[n[4] % Places.Length]}]\n";
        if (kind == "lettre") yaml += "depuis: 2026-10-01\njusqua: 2026-10-31\n";
        if (kind == "rencontre") yaml += $"quand: {Moments[n[3] % Moments.Length]}\nterritoires: [{Places[n[4] % Places.Length]}]\n";
        if (kind == "collectivite") yaml += $"territoire: {Places[n[4] % Places.Length]}\n";
        if (kind is "recit" or "savoir" && projects.Count > 0) yaml += $"projets: {projects[n[5] % projects.Count].Id}\n";
        if (n[6] % 3 == 0) yaml += $"alias: ancien-{id}\n";
        if (n[6] % 7 == 1) yaml += "visibilite: replie\n";
        if (n[6] % 11 == 2) yaml += "retiree: 2026-01-01\n";
        return yaml + $"tenue-par: nous\n---\n\nVoir [une fiche]({target.Kind}:{target.Id}){(n[7] % 2 == 0 ? " et [la liste](/projets/)" : "")}.\n\n## Suite {n[7] % 5}\n\n[plus haut](#suite-{n[7] % 5})\n";
    }
}
