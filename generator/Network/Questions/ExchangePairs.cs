using Pec.Network.Needs;
using Pec.Schema;

namespace Pec.Network.Questions;

/// <summary>Which offers and requests of knowledge could meet: those that speak of the same use, of two different sides.</summary>
internal static class ExchangePairs
{
    public static ExchangeBoard Of(Site site)
    {
        var listed = site.Listed<Knowledge>().ToList();
        var pairs = Pairs.Of([.. listed.Where(k => k.IsRequest)], [.. listed.Where(k => k.IsOffer)], Uses, Uses, AreStrangers);
        return new([.. pairs.Select(p => Between(p.One, p.Other))]);

        IEnumerable<string> Uses(Knowledge knowledge) => knowledge.Uses.Select(u => u.Meaning.Key).Distinct(StringComparer.Ordinal);

        Exchange Between(Knowledge request, Knowledge offer)
        {
            var offered = Uses(offer).ToHashSet(StringComparer.Ordinal);
            return new(request, offer, [.. request.Uses.DistinctBy(u => u.Meaning.Key).Where(u => offered.Contains(u.Meaning.Key))]);
        }
    }

    /// <summary>Nobody is introduced to oneself.</summary>
    private static bool AreStrangers(Knowledge request, Knowledge offer)
    {
        var teaching = offer.HelpedBy.Select(u => u.Key).ToHashSet();
        return !request.LookedForBy.Select(u => u.Key).Any(teaching.Contains);
    }
}

public static class ExchangeOfSite
{
    extension(Site site)
    {
        /// <summary>Who offers to teach what others ask to learn.</summary>
        public ExchangeBoard Exchanges => site.Index(ExchangePairs.Of);
    }
}
