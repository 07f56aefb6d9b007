using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Needs;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Relations;

/// <summary>The same for those who act: they need and offer things, and are linked to one another.</summary>
internal abstract class ActorPresenter<T>(Site site, T entry) : Presenter<T>(site, entry) where T : Entry
{
    /// <summary>Of what it needs, and of what it offers: search engines need no more.</summary>
    private const int MostTold = 8;

    private readonly Lazy<IReadOnlySet<EntryKey>> tellers = new(() => SheetLinks.Tellers(site, entry));

    public abstract override string Noun { get; }

    /// <summary>The links that it tells itself.</summary>
    protected virtual ImmutableArray<Link> Links => [];

    public override string? Type => "Organization";

    protected override Thing Describe(Thing thing, string address)
    {
        var open = Site.Board.Of(Entry.Key).Where(l => l.State == ListingState.Open).ToLookup(l => l.IsOffer);
        return thing.With("keywords", Things.Keywords(Entry)).With("areaServed", Things.Places(Site, Entry.Places, address))
            .With("seeks", open[false].Take(MostTold).Select(l => Told(l, "Demand"))).With("makesOffer", open[true].Take(MostTold).Select(l => Told(l, "Offer")));
    }

    private static Thing Told(Listing listing, string type) => new Thing(type)
        .With("name", Plain.Shown(listing.Need.What)).With("availabilityEnds", listing.Need.Until?.Date.ToString());

    public override IEnumerable<FactView> WithShared(ImmutableArray<FactView> parts) => SheetLinks.WithPart(Site, Entry, parts);

    /// <summary>Who told a link is told with it, and not again where its text or its link names the entry.</summary>
    public override bool Tells(Mention mention) => mention.Key is SheetLinks.Key or Mention.InBody && tellers.Value.Contains(mention.By.Key);

    public override FactView? Told(FactView fact) => fact.Key switch
    {
        "besoins" => ListingSequels.Told(Site, Entry, fact, isOffers: false),
        "offres" => ListingSequels.Told(Site, Entry, fact, isOffers: true),
        SheetLinks.Key => SheetLinks.Told(Site, Entry, fact, Links),
        _ => base.Told(fact),
    };
}
