using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Questions;

/// <summary>The offers and requests of knowledge that could meet.</summary>
public sealed class ExchangeBoard(ImmutableArray<Exchange> exchanges)
{
    private readonly ILookup<EntryKey, Exchange> byEntry = exchanges.SelectMany(e => new[] { (e.Request.Key, Exchange: e), (e.Offer.Key, Exchange: e) })
        .ToLookup(p => p.Key, p => p.Exchange);

    public ImmutableArray<Exchange> All => exchanges;

    public IEnumerable<Exchange> Of(EntryKey knowledge) => byEntry[knowledge];
}

/// <summary>What one side asks to learn, and another offers to teach.</summary>
/// <param name="Uses">The uses of both, as the request wrote them.</param>
public sealed record Exchange(Knowledge Request, Knowledge Offer, ImmutableArray<TermUse> Uses);
