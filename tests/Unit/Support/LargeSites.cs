using System.Text;
using Pec.Model;

namespace Pec.Tests.Support;

/// <summary>A directory as large as a country's, the same at each run: every sheet tells all that a sheet can tell, and a few are named by all the others.</summary>
public static class LargeSites
{
    private static readonly string[] Towns =
    [
        "Brest", "Quimper", "Rennes", "Nantes", "Toulouse", "Lyon", "Marseille", "Bordeaux", "Lille", "Strasbourg", "Dijon", "Orléans", "Rouen", "Ajaccio", "Grenoble", "Angers", "Tours", "Metz", "Nancy", "Reims",
        "Amiens", "Caen", "Limoges", "Poitiers", "Pau", "Nîmes", "Montpellier", "Perpignan", "Avignon", "Toulon", "Annecy", "Chambéry", "Valence (Drôme)", "Mulhouse", "Colmar", "Lorient", "Vannes", "Saint-Malo", "Laval (Mayenne)", "Le Mans",
    ];

    /// <summary>Communes with their department, so that no other has the same name.</summary>
    private static readonly string[] Communes = [.. File.ReadLines(Path.Combine(Repository.Root, "generator/Core/Resolving/Gazetteers/France/communes.tsv")).Skip(1).Select(l => l.Split('\t')).Where(c => c[3].Length > 0).Select(c => $"{c[5]} ({c[3]})")];

    /// <summary>The site's own vocabularies and theme, and so many projects with what a network of that size has around them.</summary>
    public static Tree Of(int projects)
    {
        var words = Trees.OfFolder(Path.Combine(Repository.Root, "content/vocabulaires"), "content/vocabulaires").With(Trees.Of(
            ("content/vocabulaires/valeurs.yml", Words(9, "Valeur")), ("content/vocabulaires/usages.yml", Words(60, "Usage")), ("content/vocabulaires/mots.yml", Words(900, "Mot"))));
        var theme = Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs");
        string Id(string list, int i) => Ids(words, list) is var ids ? ids[i % ids.Count] : "";
        var files = new List<(string, string)> { ("content/site.yml", "titre: Grand annuaire\nediteur: E\nhebergeur: H\nurl: https://annuaire.example\ncontact: bonjour@annuaire.example\n") };
        void Add(string path, string text) => files.Add(("content/" + path + ".md", text));
        for (var i = 0; i < projects; i++)
        {
            var text = new StringBuilder($"---\ntitre: Projet {Letters(i)} numéro {i}\nresume: Le projet numéro {i} rend service à son quartier. Chacun peut y venir.\n")
                .Append($"usages: [{Id("usages", i)}, {Id("usages", i / 7)}]\nterritoires: [{(i % 2 == 0 ? Towns[i % Towns.Length] : $"\"{Communes[i * 17 % Communes.Length]}\"")}{(i % 9 == 0 ? ", en ligne" : "")}]\netape: {Id("etapes", i)}\ndepuis: {2000 + i % 26}\n")
                .Append($"contact: bonjour@projet-{i}.example\nsite: https://projet-{i}.example/\ngroupes: [communs{(i % 3 == 0 ? ", groupe-" + i % 40 : "")}]\n")
                .Append($"porteur: {{nom: Association numéro {i}, forme-juridique: {Id("formes-juridiques", i)}}}\n")
                .Append("chiffres:\n");
            for (var year = 0; year < (i % 10 == 0 ? 13 : 2); year++) text.Append($"  - {{quoi: {Id("indicateurs", i)}, valeur: {1000 * (i % 17) + 250 * year + 7}, date: {2012 + year}, source: \"https://projet-{i}.example/bilan-{year}\"}}\n");
            text.Append($"maturite:\n  - {{etape: {Id("etapes", 0)}, depuis: {1999 + i % 26}}}\nouverture: {{code: libre, licence: AGPL-3.0-or-later}}\neconomie: \"20 € par an, voir https://projet-{i}.example/prix\"\n")
                .Append($"besoins:\n  - {{quoi: De l'aide numéro {i}, nature: {Id("natures", i)}, depuis: 2026-03}}\noffres:\n  - {{quoi: Un coup de main numéro {i}, nature: {Id("natures", i / 3)}}}\n")
                .Append($"liens:\n  - {{vers: \"projet:{(i % 2 == 0 ? "projet-0" : $"projet-{(i + 11) % projects}")}\", nature: {Id("relations", i)}}}\n".Replace($"projet:projet-{i}\"", $"projet:projet-{(i + 1) % projects}\""))
                .Append($"charte:\n  - {{engagement: {Id("engagements", i)}, etat: tenu, preuve: \"https://projet-{i}.example/preuve\", le: 2026-05}}\nvaleurs:\n  - {{valeur: {Id("valeurs", i)}, pratique: \"On décide ensemble, numéro {i}\"}}\n")
                .Append($"objectifs: {{court: \"Ouvrir un lieu numéro {i}\", long: \"Tenir dix ans, numéro {i}\"}}\nse-distingue: Les membres décident de tout.\n")
                .Append($"utilite-sociale:\n  - {{annee: {2020 + i % 6}, moyens: deux postes, resultats: quarante livraisons, externalites: [Moins de camions numéro {i}]}}\n")
                .Append($"collectivites:\n  - {{collectivite: commune-{i % 60}, demande: un local, date: 2025-11, reponse: oui, appui: {Id("appuis", i)}, accord: 2026-01}}\n")
                .Append($"tags: [t{i % 50}]\ntenue-par: l'association numéro {i}\nrelu-le: 2026-05\n---\n\nUn texte court, voir [un voisin](projet:projet-{(i + 3) % projects}) et [le premier](projet:projet-0).\n");
            Add($"projets/projet-{i}", text.ToString());
        }
        Add("groupes/communs", "---\ntitre: Plateformes en communs\nresume: Le groupe de tous.\netat: actif\nrejoindre: Venez.\ntenue-par: nous\n---\n");
        for (var i = 0; i < Math.Min(projects / 3, 600); i++) Add($"groupes/groupe-{i}", $"---\ntitre: Groupe {Letters(i)} numéro {i}\nresume: On s'y retrouve. On y parle.\netat: actif\nrythme: un jeudi par mois\nrejoindre: Écrivez-nous.\nanimation: [{{role: l'équipe, contact: groupe-{i}@annuaire.example}}]\ntenue-par: nous\nobjectifs: {{court: \"Se voir, numéro {i}\"}}\n---\n");
        for (var i = 0; i < projects / 2; i++)
            Add($"recits/recit-{i}", $"---\ntitre: Récit {Letters(i)} numéro {i}\nresume: Ce qui est arrivé. Et la suite.\ndate: 20{10 + i % 16}-03\nauteurs: L'équipe\nterritoires: {Towns[i % Towns.Length]}\nusages: {Id("usages", i)}\nprojets: [{(i % 2 == 0 ? "projet-1" : $"projet-{i}")}]\ngroupes: communs\n---\n\nOn en parle avec [le premier](projet:projet-0).\n");
        for (var i = 0; i < Math.Min(projects / 2, 700); i++) Add($"collectivites/commune-{i}", $"---\ntitre: Commune {Letters(i)} numéro {i}\nterritoire: {Towns[i % Towns.Length]}\ntype: commune\nappuis: [{{appui: {Id("appuis", i)}, projets: [projet-{i % projects}]}}]\ntenue-par: la commune\n---\n");
        for (var i = 0; i < Math.Min(projects / 2, 700); i++) Add($"savoirs/savoir-{i}", $"---\ntitre: Comment faire numéro {i}\nnature: {(i % 3 == 0 ? "usage-outil" : "question")}\nresume: Une réponse. Puis une autre.\nusages: {Id("usages", i)}\nprojets: [projet-{i % projects}, projet-2]\ntenue-par: nous\n---\n\nUne réponse.\n");
        for (var i = 0; i < Math.Min(projects / 4, 400); i++) Add($"productions/production-{i}", $"---\ntitre: Guide numéro {i}\nresume: Un guide. Pour tous.\ndate: 20{10 + i % 16}-03\ngroupe: communs\nterrains: [projet-2]\ntenue-par: nous\n---\n\nUn texte.\n");
        for (var i = 0; i < Math.Min(projects / 4, 400); i++) Add($"allies/allie-{i}", $"---\ntitre: Allié {Letters(i)} numéro {i}\nresume: Un ami. De longue date.\nproximite: {(i % 2 == 0 ? "ami" : "voisin")}\nusages: {Id("usages", i)}\nterritoires: {Towns[i % Towns.Length]}\ngroupes: communs\ntenue-par: nous\n---\n");
        for (var i = 0; i < 30; i++) Add($"cahier/chapitre-{i}", $"---\ntitre: Étape numéro {i}\nresume: Une étape. Puis la suivante.\nordre: {i}\nexemples: [{{projet: projet-{i % projects}, note: Ils l'ont fait}}]\n---\n\nUn texte.\n");
        for (var i = 0; i < 300; i++) Add($"pages/page-{i}", $"---\ntitre: Page numéro {i}\n---\n\nUn texte.\n");
        return Trees.Of(files).With(words).With(theme);
    }

    private static string Words(int count, string name) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"- id: {name.ToLowerInvariant()}-{i}\n  nom: {name} {Letters(i)} {i}\n  description: Ce que l'on veut dire par là, et ce que l'on ne veut pas dire.\n"));

    private static string Letters(int i) => $"{(char)('A' + i * 7 % 26)}{(char)('a' + i * 3 % 26)}{(char)('a' + i / 26 % 26)}";

    private static readonly Dictionary<string, List<string>> Known = new(StringComparer.Ordinal);

    private static List<string> Ids(Tree words, string list)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(list, out var ids))
                Known[list] = ids = [.. words.LinesOf(new($"content/vocabulaires/{list}.yml"))!.Where(l => l.StartsWith("- id: ", StringComparison.Ordinal)).Select(l => l["- id: ".Length..].Trim())];
            return ids;
        }
    }
}
