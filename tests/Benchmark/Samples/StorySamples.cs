namespace Pec.Benchmark.Samples;

internal static class StorySamples
{
    public static readonly SampleKind Kind = new("recit", "recits", 65, ["Un matin à", "Ce que nous avons appris à", "Trois ans de tournées à", "La rencontre de", "Le jour où l'on a ouvert à"], Keys);

    private static IEnumerable<string> Keys(Drafting drafting)
    {
        yield return $"date: {drafting.Date()}";
        yield return $"auteurs: L'équipe de {drafting.Place.Name}";
        if (drafting.Other("projet") is { } project) yield return $"projets: {project.Id}";
        if (drafting.Chance.InHundred(20) && drafting.Other("groupe") is { } group) yield return $"groupes: {group.Id}";
        yield return $"recueilli-par: le groupe Récits";
        yield return $"accord: {drafting.Date()}";
        if (drafting.Chance.InHundred(25)) yield return $"relais:\n  source: {drafting.Web("article")}\n  nom: Le journal de {drafting.Place.Name}\n  licence: CC-BY-SA-4.0\n  mode: integral\n  relaye-le: {drafting.Date()}";
        yield return $"sources:\n  - nom: {drafting.Name.Title}\n    url: {drafting.Web()}\n    date: {drafting.Date()}";
    }
}
