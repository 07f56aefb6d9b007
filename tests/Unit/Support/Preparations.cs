namespace Pec.Tests.Support;

/// <summary>What a repository cannot hold (a link, a huge file, bytes that no editor writes): made for the problem that needs it.</summary>
internal static class Preparations
{
    private static readonly Dictionary<string, Action<TemporaryFolder>> All = new(StringComparer.Ordinal)
    {
        // Git keeps no file of that name.
        ["dates-inconnues"] = f => f.Write("content/.git", "gitdir: ../ailleurs\n"),
        ["fichier-trop-gros"] = f =>
        {
            f.Write("content/medias/rapport.pdf", new byte[6_000_000]);
            f.Write("content/medias/carte.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"{new string('0', 270_000)}\"/></svg>");
            f.Write("content/pages/compte-rendu.md", $"---\ntitre: Compte rendu\n---\n\n{new string('x', 330_000)}\n");
        },
        // A system that takes them for one could not check the repository out.
        ["fichier-jumeau"] = f =>
        {
            const string drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>";
            foreach (var name in (string[])["velo.svg", "Velo.svg", "f\u00eate.svg", "fe\u0302te.svg"]) f.Write($"content/medias/{name}", drawing);
        },
        ["image-animee"] = f => f.Write("content/medias/velos.gif", Images.Joined(Images.Gif)),
        ["image-abimee"] = f => f.Write("content/medias/velos.jpg", Images.Joined(Images.Jpeg[..7])),
        ["image-demesuree"] = f => f.Write("content/medias/plan.png", Images.Joined([Images.Png[0], Images.PngHead(40_000, 30_000), .. Images.Png[2..]])),
        ["image-trompeuse"] = f => f.Write("content/medias/velos.jpeg", Images.Joined(Images.Png)),
        ["lien-symbolique"] = f =>
        {
            Directory.CreateDirectory(f["content/pages"]);
            File.CreateSymbolicLink(f["content/pages/equipe.md"], "../../equipe.md");
        },
        ["nom-de-fichier"] = f => f.Write("content/recits/L'été à vélo.md", "---\ntitre: L'été à vélo\ndate: 2025\nauteurs: Camille\nterritoires: Épinal\ntenue-par: nous\n---\n"),
        ["nom-inutilisable"] = f =>
        {
            f.Write("content/pages/Réunion de 18:30.md", "---\ntitre: Réunion\n---\n");
            f.Write("content/pages/aux.md", "---\ntitre: Aux voisins\n---\n");
        },
        ["texte-mal-code"] = f => f.Write("content/pages/cafe.md", [.. "---\ntitre: Le caf"u8, 0xe9, .. " du mardi\n---\n"u8]),
        ["trop-de-fichiers"] = f =>
        {
            Directory.CreateDirectory(f["content/medias"]);
            for (var i = 0; i <= 100_000; i++) File.Create(f[$"content/medias/{i}.txt"]).Dispose();
        },
    };

    public static void For(string rule, TemporaryFolder folder)
    {
        if (All.TryGetValue(rule, out var prepare)) prepare(folder);
    }
}
