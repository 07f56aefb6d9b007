using System.Text;

namespace Pec.Benchmark.Samples;

internal static class NeedSamples
{
    private static readonly string[] Sentences =
    [
        "Quelqu'un pour tenir la caisse", "Un local au rez-de-chaussée", "Une relecture de statuts", "De l'aide pour les comptes", "Un atelier le mardi", "Des vélos à réparer", "Un serveur pour six mois",
        "Une soirée pour raconter nos débuts", "Des bras pour le déménagement", "Un modèle de convention",
    ];

    /// <summary>One to three needs, or offers: different ones, since each has its anchor.</summary>
    public static string Key(string key, Drafting drafting)
    {
        var block = new StringBuilder(key).Append(':');
        foreach (var sentence in drafting.Chance.Some(Sentences, 1, 3))
            block.Append($"\n  - quoi: {sentence}\n    nature: {drafting.Chance.One(drafting.Words["natures"])}\n    depuis: {drafting.Month()}");
        return block.ToString();
    }
}
