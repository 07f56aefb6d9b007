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
        ("groupes", At("/groupes/")),
        ("groupe", FirstOf("/groupes/")),
        ("récits", At("/recits/")),
        ("récit relayé", FirstOf("/recits/", "recit relaye")),
        ("récit souhaité", FirstOf("/recits/", "voulu\"")),
        ("besoins", At("/besoins/")),
        ("offres", At("/offres/")),
        ("avancement", At("/avancement/")),
        ("territoires", At("/territoires/")),
        ("territoire", s => At("/territoires/bretagne/")(s) ?? FirstOf("/territoires/")(s)),
        ("savoirs", At("/savoirs/")),
        ("question", FirstOf("/savoirs/")),
        ("cahier", At("/cahier/")),
        ("chapitre", FirstOf("/cahier/")),
        ("alliés", At("/allies/")),
        ("allié", FirstOf("/allies/")),
        ("collectivités", At("/collectivites/")),
        ("collectivité", FirstOf("/collectivites/")),
        ("productions", At("/productions/")),
        ("production", FirstOf("/productions/")),
        ("contribuer", At("/contribuer/")),
        ("questions sur papier", At("/contribuer/papier/")),
        ("champs", At("/contribuer/champs/")),
        ("champs d'un projet", At("/contribuer/champs/projet/")),
        ("mentions légales", At("/mentions-legales/")),
        ("poids", At("/poids/")),
        ("accessibilité", At("/accessibilite/")),
        ("plan du site", At("/plan-du-site/")),
        ("recherche", At("/recherche/")),
        ("page introuvable", _ => "/404.html"),
    ];

    /// <summary>The pages of the small site as its expected output shows them: what is not built cannot be listed yet.</summary>
    private static readonly IReadOnlyList<string> SmallAddresses = LocalSite.AddressesIn(SmallFolder);

    public static TheoryData<string> All => [.. Kinds.Select(k => k.Name), .. SmallAddresses.Select(a => Small + a)];

    /// <summary>Those that say the same to a browser without scripts.</summary>
    public static TheoryData<string> Ordinary => [.. All.Select(k => k.Data).Where(k => !HasScript(k))];

    /// <summary>Whether the page works with a script: the search needs it, the filters do without.</summary>
    public static bool HasScript(string kind) => kind is "projets" or "réponses" || kind.TrimEnd('/').EndsWith("recherche");

    /// <summary>The real site's, or the small one's while nobody has told one.</summary>
    public static (LocalSite Site, string Address) Find(Workshop workshop, string name)
    {
        if (name.StartsWith(Small)) return (workshop.Told, name[Small.Length..]);
        var find = Kinds.Single(k => k.Name == name).Find;
        if (find(workshop.Real) is { } address) return (workshop.Real, address);
        Assert.NotNull(find(workshop.Told));
        return (workshop.Told, find(workshop.Told)!);
    }

    private static Func<LocalSite, string?> At(string address) => site => site.Addresses.Contains(address) ? address : null;

    private static Func<LocalSite, string?> FirstOf(string folder, string mark = "") =>
        site => site.Addresses.FirstOrDefault(a => a.StartsWith(folder) && a != folder && site.Html(a).Contains(mark));
}
