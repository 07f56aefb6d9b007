namespace Pec.Benchmark.Samples;

internal static class ProjectSamples
{
    public static readonly SampleKind Kind = new("projet", "projets", 30, ["Les vélos de", "La cantine partagée de", "Le marché en commun de", "Covoiturer à", "Les savoirs de", "La coopérative de"], Keys);

    private static IEnumerable<string> Keys(Drafting drafting)
    {
        var (chance, words) = (drafting.Chance, drafting.Words);
        yield return $"etape: {chance.One(words["etapes"])}";
        yield return $"depuis: {drafting.Year()}";
        yield return $"contact: bonjour@{drafting.Name.Id}.example";
        yield return $"site: {drafting.Web()}";
        yield return $"accueil:\n  ouvert: oui\n  comment: {drafting.Sentence()}";
        yield return $"porteur:\n  nom: {drafting.Name.Title}\n  forme-juridique: {chance.One(words["formes-juridiques"])}";
        if (drafting.Other("groupe") is { } group) yield return $"groupes: {group.Id}";
        yield return $"maturite:\n  - etape: prototype\n    depuis: {drafting.Year()}\n    note: {drafting.Sentence()}";
        yield return $"chiffres:\n  - quoi: {chance.One(words["indicateurs"])}\n    valeur: {1 + chance.Below(900)}\n    date: {drafting.Month()}";
        yield return $"propriete: {drafting.Sentence()}";
        yield return $"economie:\n  entree: {5 * (1 + chance.Below(10))} € par an\n  lucrativite: limitee";
        yield return $"ouverture:\n  code: libre\n  licence: AGPL-3.0-or-later\n  pourquoi: {drafting.Sentence()}";
        yield return NeedSamples.Key("besoins", drafting);
        yield return NeedSamples.Key("offres", drafting);
        if (drafting.Other("projet") is { } other) yield return $"liens:\n  - vers: projet:{other.Id}\n    nature: {chance.One(words["relations"])}";
        yield return $"se-distingue: {drafting.Sentence()}";
        yield return $"sources:\n  - nom: {drafting.Name.Title}\n    url: {drafting.Web("presse")}\n    date: {drafting.Date()}";
    }
}
