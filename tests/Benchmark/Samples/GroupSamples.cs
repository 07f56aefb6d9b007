namespace Pec.Benchmark.Samples;

internal static class GroupSamples
{
    public static readonly SampleKind Kind = new("groupe", "groupes", 3, ["Comptabilité et communs à", "Logiciels partagés à", "Récits et enquêtes à"], Keys);

    private static IEnumerable<string> Keys(Drafting drafting)
    {
        yield return "etat: actif";
        yield return "rythme: un jeudi par mois";
        yield return $"rejoindre: {drafting.Sentence()}";
        yield return $"animation:\n  - role: l'équipe d'animation\n    contact: groupe@{drafting.Name.Id}.example";
        yield return $"canaux:\n  - nom: le forum\n    url: {drafting.Web("forum")}";
        yield return NeedSamples.Key("besoins", drafting);
        yield return $"objectifs:\n  court: {drafting.Sentence()}";
    }
}
