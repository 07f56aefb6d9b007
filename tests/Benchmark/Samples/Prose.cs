using System.Text;

namespace Pec.Benchmark.Samples;

/// <summary>Bodies of about three kilobytes: headings, lists, emphasis, links to other entries.</summary>
internal static class Prose
{
    private static readonly string[] Who = ["L'association", "Une habitante du quartier", "Le collectif", "La coopérative", "Un groupe de voisins", "La régie de quartier", "Une équipe de bénévoles", "La ferme du bourg"];
    private static readonly string[] Do = ["organise", "partage", "fait vivre", "raconte", "entretient", "ouvre à tous", "met en commun", "explique en public"];
    private static readonly string[] What = ["les tournées de livraison", "un atelier de réparation", "la caisse du groupement", "un logiciel libre", "les comptes de l'année", "un carnet d'adresses", "le prix des paniers", "un guide pour débuter", "les clés du local"];
    private static readonly string[] When = ["depuis le printemps", "chaque premier jeudi du mois", "sans attendre de subvention", "avec l'appui de la mairie", "à l'heure où ferme le marché", "après deux ans d'essais", "entre la gare et le port"];
    private static readonly string[] Headings = ["D'où vient l'idée", "Comment on s'y prend", "Ce que cela change", "Ce qui reste difficile", "Qui décide", "Pour nous rejoindre"];

    public static string Sentence(Drafting drafting) =>
        $"{drafting.Chance.One(Who)} {drafting.Chance.One(Do)} {drafting.Chance.One(What)} {drafting.Chance.One(When)}.";

    public static string Body(Drafting drafting)
    {
        var body = new StringBuilder().Append(Paragraph(drafting, 4));
        foreach (var heading in drafting.Chance.Some(Headings, 3, 4))
        {
            body.Append($"## {heading}\n\n").Append(Paragraph(drafting, 4));
            if (drafting.Chance.InHundred(60)) body.Append(Points(drafting));
            if (drafting.Chance.InHundred(70) && Link(drafting) is { } link) body.Append($"On en parle aussi dans {link}. {Sentence(drafting)}\n\n");
        }
        return body.Append($"Plus de détails sur [leur site]({drafting.Web("a-propos")}).\n").ToString();
    }

    private static string Paragraph(Drafting drafting, int sentences)
    {
        var paragraph = new StringBuilder();
        for (var i = 0; i < sentences; i++) paragraph.Append(Sentence(drafting)).Append(' ');
        return paragraph.Append($"À {drafting.Place.Name}, on y tient : **{drafting.Chance.One(What)}**, et *{drafting.Chance.One(What)}*.\n\n").ToString();
    }

    private static string Points(Drafting drafting)
    {
        var points = new StringBuilder();
        for (var i = 0; i < 4; i++) points.Append($"- **{drafting.Chance.One(What)}** : {Sentence(drafting)}\n");
        return points.Append('\n').ToString();
    }

    private static string? Link(Drafting drafting) =>
        drafting.Other(drafting.Chance.InHundred(60) ? "projet" : "recit") is { } other ? $"[{other.Title}](../{other.Kind.Folder}/{other.Id}.md)" : null;
}
