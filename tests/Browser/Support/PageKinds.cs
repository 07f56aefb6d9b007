using Pec.Tests.Support;

namespace Pec.Tests.Browser.Support;

/// <summary>Every kind of page, found by what it is: contributors may rename or remove any entry.</summary>
public static class PageKinds
{
    private const string Small = "petit site ";
    private static readonly string SmallFolder = Path.Combine(Repository.Root, "tests/sites/liens/expected");

    private static readonly (string Name, Func<LocalSite, string?> Find)[] Kinds =
    [
        ("accueil", At("/")),
        ("projets", At("/projets/")),
        ("fiche", FirstOf("/projets/")),
        ("choisir un projet", At("/projets/par/")),
        ("projets d'un usage", FirstOf("/projets/par/usage/")),
        ("trouver", At("/trouver/")),
        ("réponses", FirstOf("/trouver/", "id=\"cote-a-cote\"")),
        ("réponses d'un territoire", FirstOf("/trouver/", "id=\"ici\"")),
        ("comparer", s => s.Addresses.Contains("/projets/la-gabare/") ? At("/comparer/")(s) : null),
        ("trouver dans une région", At("/trouver/ou/bretagne/")),
        ("groupes", At("/groupes/")),
        ("groupe", FirstOf("/groupes/")),
        ("récits", At("/recits/")),
        ("récit relayé", FirstOf("/recits/", "recit relaye")),
        ("récit souhaité", FirstOf("/recits/", "voulu\"")),
        ("récit", FirstOf("/recits/", "\"fiche recit\"")),
        ("récits à raconter", At("/recits/a-raconter/")),
        ("signaler", At("/recits/signaler/")),
        ("carte d'entretien", At("/contribuer/raconter/")),
        ("besoins", At("/besoins/")),
        ("offres", At("/offres/")),
        ("avancement", At("/avancement/")),
        ("charte", At("/charte/", "id=\"axe-")),
        ("engagement", FirstOf("/charte/", "id=\"projets\"")),
        ("matrice", At("/charte/matrice/")),
        ("valeurs", At("/valeurs/", "<table")),
        ("valeur", FirstOf("/valeurs/", "id=\"projets\"")),
        ("utilité sociale", At("/utilite-sociale/", "id=\"annees\"")),
        ("année", FirstOf("/utilite-sociale/", "id=\"ensemble\"")),
        ("relations", At("/relations/")),
        ("fiche reliée", FirstOf("/projets/", "class=\"voisinage\"")),
        ("en-deux-phrases", At("/en-deux-phrases/")),
        ("territoires", At("/territoires/")),
        ("carte", At("/carte/")),
        ("merci", At("/merci/")),
        ("territoire", s => At("/territoires/bretagne/")(s) ?? FirstOf("/territoires/")(s)),
        ("communes d'une lettre", At("/territoires/communes/b/")),
        ("questions", At("/questions/")),
        ("savoirs", At("/savoirs/")),
        ("question", FirstOf("/savoirs/")),
        ("cahier", At("/cahier/")),
        ("chapitre", FirstOf("/cahier/", "fiche chapitre")),
        ("livre", At("/cahier/livre/")),
        ("alliés", At("/allies/")),
        ("allié", FirstOf("/allies/")),
        ("collectivités", At("/collectivites/")),
        ("collectivité", FirstOf("/collectivites/")),
        ("manifeste", At("/manifeste/")),
        ("amitié", At("/amitie/")),
        ("voisins", At("/voisins/")),
        ("rejoindre", At("/rejoindre/")),
        ("mots", At("/mots/")),
        ("productions", At("/productions/")),
        ("production", FirstOf("/productions/")),
        ("rencontres", At("/rencontres/", "id=\"a-venir\"")),
        ("rencontre", FirstOf("/rencontres/", "id=\"dates\"")),
        ("lettres", At("/lettres/", "class=\"carte lettre\"")),
        ("lettre", FirstOf("/lettres/")),
        ("contribuer", At("/contribuer/")),
        ("remplir une fiche", At("/contribuer/formulaire/")),
        ("formulaire", At("/contribuer/formulaire/projet/")),
        ("écrire un texte", At("/contribuer/ecrire/")),
        ("questions sur papier", At("/contribuer/papier/")),
        ("champs", At("/contribuer/champs/")),
        ("champs d'un projet", At("/contribuer/champs/projet/")),
        ("mentions légales", At("/mentions-legales/")),
        ("poids", At("/poids/")),
        ("accessibilité", At("/accessibilite/")),
        ("plan du site", At("/plan-du-site/")),
        ("données", At("/api/")),
        ("recherche", At("/recherche/")),
        ("page introuvable", _ => "/404.html"),
    ];

    /// <summary>The pages of the small site as its expected output shows them: what is not built cannot be listed yet.</summary>
    private static readonly IReadOnlyList<string> SmallAddresses = LocalSite.AddressesIn(SmallFolder);

    public static TheoryData<string> All => [.. Kinds.Select(k => k.Name), .. SmallAddresses.Select(a => Small + a)];

    /// <summary>Whether it is a page of the small site, emptier than the real one's of its kind.</summary>
    public static bool IsOfSmallSite(string kind) => kind.StartsWith(Small);

    /// <summary>One page of each kind, for what an emptier page cannot change.</summary>
    public static TheoryData<string> OneOfEach => [.. Kinds.Select(k => k.Name)];

    /// <summary>Those that say the same to a browser without scripts.</summary>
    public static TheoryData<string> Ordinary => [.. Kinds.Select(k => k.Name).Where(k => !HasScript(k))];

    /// <summary>Whether the page works with a script: the search needs it, the filters do without, two sentences are copied by it, and a form is its work.</summary>
    public static bool HasScript(string kind) => kind is "projets" or "réponses" or "formulaire" || kind.Contains("/formulaire/") || kind.TrimEnd('/') is var name && (name.EndsWith("comparer") || name.EndsWith("recherche") || name.EndsWith("en-deux-phrases"));

    /// <summary>How much of a script a page may ask for, in kilobytes: what is taken away of a sheet is copied by one, and a form checks every answer by itself.</summary>
    public static int MostScript(string kind) => kind == "formulaire" || kind.Contains("/formulaire/") ? 12 : HasScript(kind) ? 4 : 1;

    /// <summary>The real site's, or the small one's while nobody has told one, or the fictional one's, which tells everything.</summary>
    public static (LocalSite Site, string Address) Find(Workshop workshop, string name)
    {
        if (IsOfSmallSite(name)) return (workshop.Told, name[Small.Length..]);
        var find = Kinds.Single(k => k.Name == name).Find;
        if (find(workshop.Real) is { } address) return (workshop.Real, address);
        if (find(workshop.Told) is { } small) return (workshop.Told, small);
        Assert.NotNull(find(workshop.Demonstration));
        return (workshop.Demonstration, find(workshop.Demonstration)!);
    }

    private static Func<LocalSite, string?> At(string address, string mark = "") => site => site.Addresses.Contains(address) && site.Html(address).Contains(mark) ? address : null;

    private static Func<LocalSite, string?> FirstOf(string folder, string mark = "") =>
        site => site.Addresses.FirstOrDefault(a => a.StartsWith(folder) && a != folder && site.Html(a).Contains(mark));
}
