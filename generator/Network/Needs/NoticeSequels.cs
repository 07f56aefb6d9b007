using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Questions;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>What becomes of needs and offers, in words: who could answer and why, how to introduce both, which story tells the end.</summary>
internal static class NoticeSequels
{
    /// <param name="hasMeetings">Whether those who could answer are told too.</param>
    public static NoticeSequelView Of(Site site, Notice notice, bool hasMeetings = true)
    {
        ImmutableArray<MeetingView> meetings = hasMeetings ? [.. site.Board.MatchesOf(notice).Select(match => Of(site, match, notice.IsOffer ? match.Need : match.Offer))] : [];
        return new(
            notice.IsOffer, notice.State == NoticeState.Met, notice.State == NoticeState.Past, [.. notice.Stories.Where(s => s.IsListed).Select(Tell.Link)],
            meetings, notice.IsOffer ? site.Say("besoins-proches", meetings.Length) : site.Say("offres-proches", meetings.Length),
            notice.State == NoticeState.Open ? NoticeMessages.Of(site, notice) : null);
    }

    /// <summary>The part of a sheet that tells needs or offers, those that are open first, each with what becomes of it.</summary>
    public static FactView Told(Site site, Entry entry, FactView part, bool isOffers)
    {
        var notices = site.Board.Of(entry.Key).Where(n => n.IsOffer == isOffers).ToLookup(n => PartAnchor.Prefix + n.Need.Anchor, StringComparer.Ordinal);
        var told = part.Values.Select(v => (Value: v, Notice: v.Anchor is { } anchor ? notices[anchor].FirstOrDefault() : null));
        return part with { Values = [.. told.OrderBy(t => t.Notice is { State: not NoticeState.Open }).Select(t => t.Notice is { } notice ? t.Value with { Sequel = Of(site, notice) } : t.Value)] };
    }

    /// <summary>Whose notice it is; the link leads to where its sheet says it.</summary>
    public static LinkView LinkTo(Notice notice) => new(notice.By.Title.Shown, Destination.To(notice.By.Url, PartAnchor.Prefix + notice.Need.Anchor));

    private static MeetingView Of(Site site, Match match, Notice other)
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
    public static NoticeSequelView? Of(Site site, Knowledge knowledge, bool isFolded)
    {
        if (!knowledge.IsOffer && !knowledge.IsRequest) return null;
        ImmutableArray<MeetingView> meetings = [.. site.Exchanges.Of(knowledge.Key).Select(exchange => Of(site, exchange, knowledge.IsOffer ? exchange.Request : exchange.Offer))];
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
