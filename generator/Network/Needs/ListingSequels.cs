using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Questions;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>What becomes of needs and offers, in words: who could answer and why, how to introduce both, which story tells the end.</summary>
internal static class ListingSequels
{
    /// <param name="hasMeetings">Whether those who could answer are told too.</param>
    public static ListingSequelView Of(Site site, Listing listing, bool hasMeetings = true)
    {
        ImmutableArray<MeetingView> meetings = hasMeetings
            ? [.. site.Board.MatchesOf(listing).Select(match => Of(site, match, listing.IsOffer ? match.Need : match.Offer))] : [];
        return new(
            listing.IsOffer, listing.State == ListingState.Met, listing.State == ListingState.Past,
            [.. listing.Stories.Where(s => s.IsListed).Select(Format.Link)],
            meetings, listing.IsOffer ? site.Say("besoins-proches", meetings.Length) : site.Say("offres-proches", meetings.Length),
            listing.State == ListingState.Open ? ListingMessages.Of(site, listing) : null);
    }

    /// <summary>The part of a sheet that tells needs or offers, each with what becomes of it; those that wait for an answer first.</summary>
    public static FactView Told(Site site, Entry entry, FactView part, bool isOffers)
    {
        var listings = site.Board.Of(entry.Key).Where(n => n.IsOffer == isOffers).ToLookup(n => PartAnchor.Prefix + n.Need.Anchor, StringComparer.Ordinal);
        var told = part.Values.Select(v => (Value: v, Listing: v.Anchor is { } anchor ? listings[anchor].FirstOrDefault() : null))
            .OrderBy(t => t.Listing?.State ?? ListingState.Open).ToList();
        var open = told.Count(t => t.Listing?.State == ListingState.Open);
        return part with
        {
            Values =
            [
                .. told.Select(t => t.Listing is { } listing ? Short(site, t.Value, listing) with { Sequel = Of(site, listing, hasMeetings: false), Near = Near(site, listing) } : t.Value),
            ],
            Holds = open == 0 ? null : isOffers ? site.Say("offres-ouvertes", open) : site.Say("besoins-ouverts", open),
            IsOpen = !isOffers && open > 0,
        };
    }

    private static LinkView? Near(Site site, Listing listing) => site.Board.MatchesOf(listing).Count() is > 0 and var count
        ? new(listing.IsOffer ? site.Say("besoins-proches", count) : site.Say("offres-proches", count), ListingPages.PlaceOf(site, listing)) : null;

    /// <summary>What is told of it on one line, under what it is.</summary>
    private static ValueView Short(Site site, ValueView value, Listing listing)
    {
        var need = listing.Need;
        string?[] details =
        [
            need.Nature?.Meaning.Shown, Format.Joined(need.Uses.Select(u => u.Meaning.Shown)), Format.Joined(Format.Places(need.Places)),
            Format.Since(need.Since)?.Text,
            need.Met is { } met ? site.Say(listing.IsOffer ? "offre-prise-quand" : "besoin-comble-quand", Format.On(met).Text) : Format.Until(need.Until)?.Text,
        ];
        var detail = Format.Joined(details.OfType<string>());
        return value with
        {
            Text = null,
            Pieces = [],
            To = null,
            Facts =
            [
                new("quoi", site.Declared(Need.Codec.LabelOf("quoi")), [Telling.Linked(need.What.Shown)]) { IsAlone = true },
                .. detail is null ? Array.Empty<FactView>() : [new("note", "", [Telling.Text(Casing.Capital(detail))]) { IsAlone = true }],
                // An address alone is the one that the answer leads to.
                .. value.Facts.Where(f => f.Key == "contact" && f.Values.Any(v => !v.Facts.IsEmpty)),
            ],
        };
    }

    /// <summary>Whose listing it is; the link leads to where its sheet says it.</summary>
    public static LinkView LinkTo(Listing listing) => new(listing.By.Title.Shown, Destination.To(listing.By.Url, PartAnchor.Prefix + listing.Need.Anchor));

    private static MeetingView Of(Site site, Match match, Listing other)
    {
        var (need, offer) = (match.Need, match.Offer);
        var shared = string.Join(' ', Shared(site, match));
        return new(
            LinkTo(other), Sentence(other.Need.What), shared,
            Introduce(site, Party.Of(need.By, need.Need.Contact), need.Need.What, Party.Of(offer.By, offer.Need.Contact), offer.Need.What, shared), site.Say("deux", need.By.Title.Shown, offer.By.Title.Shown));
    }

    private static IEnumerable<string> Shared(Site site, Match match)
    {
        yield return site.Say("rencontre-besoin", match.Need.Nature!.Shown);
        foreach (var use in match.Uses) yield return site.Say("rencontre-usage", use.Shown);
        if (match.Place is { } place) yield return site.Say("rencontre-territoire", place.Shown);
        if (match.Anywhere is not null) yield return site.Say("rencontre-distance");
    }

    private static string Sentence(Words what) => what.Shown.TrimEnd('.', ' ');

    /// <summary>What becomes of an offer or a request of knowledge; null for what is neither.</summary>
    /// <param name="isFolded">Those who could answer stand folded; else a heading says what they are.</param>
    public static ListingSequelView? Of(Site site, Knowledge knowledge, bool isFolded)
    {
        if (!knowledge.IsOffer && !knowledge.IsRequest) return null;
        ImmutableArray<MeetingView> meetings =
        [
            .. site.Exchanges.Of(knowledge.Key).Select(exchange => Of(site, exchange, knowledge.IsOffer ? exchange.Request : exchange.Offer)),
        ];
        var fold = !isFolded ? null : knowledge.IsOffer ? site.Say("demandes-proches", meetings.Length) : site.Say("propositions-proches", meetings.Length);
        return new(knowledge.IsOffer, false, false, [], meetings, fold, null);
    }

    private static MeetingView Of(Site site, Exchange exchange, Knowledge other)
    {
        var (request, offer) = (exchange.Request, exchange.Offer);
        Party seeker = Party.Of(site, request.LookedForBy.Listed().ToList()), giver = Party.Of(site, offer.HelpedBy.Listed().ToList());
        var shared = string.Join(' ', exchange.Uses.Select(use => site.Say("rencontre-usage", use.Meaning.Shown)));
        return new(
            new(other == offer ? giver.Names : seeker.Names, Destination.To(other.Url)), Sentence(other.Title), shared,
            Introduce(site, seeker, request.Title, giver, offer.Title, shared), site.Say("deux", request.Title.Shown, offer.Title.Shown));
    }

    /// <summary>A message to both with what one needs, what the other offers and what they share.</summary>
    private static Destination? Introduce(Site site, Party seeker, Words needed, Party giver, Words offered, string shared) => IntroductionMessages.Of(
        site, seeker, giver,
        seeker.IsSeveral ? site.Write("presenter-cherchent", seeker.Names, Sentence(needed)) : site.Write("presenter-cherche", seeker.Names, Sentence(needed)),
        giver.IsSeveral ? site.Write("presenter-offrent", giver.Names, Sentence(offered)) : site.Write("presenter-offre", giver.Names, Sentence(offered)),
        shared);
}
