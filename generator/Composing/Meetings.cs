using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>What becomes of needs and offers, in words: who could answer and why, how to introduce both, which story tells the end.</summary>
internal static class Meetings
{
    public static NoticeSequelView Of(Site site, Notice notice) => new(
        notice.IsOffer, notice.State == NoticeState.Met, notice.State == NoticeState.Past,
        [.. notice.Stories.Select(key => site.ByKey[key]).Where(s => s.IsListed).Select(s => new LinkView(s.Title.Shown, Destination.To(site.AddressOf(s))))],
        [.. site.Board.MatchesOf(notice).Select(match => Of(site, match, notice.IsOffer ? match.Need : match.Offer))]);

    /// <summary>The part of a sheet that tells needs or offers, each with what becomes of it.</summary>
    public static FactView Told(Site site, ComposeOptions options, Entry entry, FactView part)
    {
        if (part.Key is not ("besoins" or "offres")) return part;
        var notices = site.Board.Of(entry.Key).Where(n => n.IsOffer == (part.Key == "offres")).ToLookup(n => PartAnchor.Prefix + n.Need.Anchor, StringComparer.Ordinal);
        return part with { Values = [.. part.Values.Select(v => v.Anchor is { } anchor && notices[anchor].FirstOrDefault() is { } notice ? v with { Sequel = Of(site, notice) } : v)] };
    }

    /// <summary>Whose notice it is; the link leads to where its sheet says it.</summary>
    public static LinkView LinkTo(Site site, Notice notice) => new(notice.By.Title.Shown, Destination.To(site.AddressOf(notice.By), PartAnchor.Prefix + notice.Need.Anchor));

    private static MeetingView Of(Site site, Match match, Notice other)
    {
        var shared = Joined(Shared(site, match)) + (match.Anywhere is { } anywhere ? $"\u202f; la distance ne compte pas («\u00a0{anywhere.Shown}\u00a0»)" : "");
        return new(LinkTo(site, other), Sentence(other.Need.What), shared, Introduce(site, PartyOf(match.Need), PartyOf(match.Offer), shared), $"{match.Need.By.Title.Shown} et {match.Offer.By.Title.Shown}");
    }

    private static IEnumerable<string> Shared(Site site, Match match)
    {
        yield return $"le genre d’aide «\u00a0{Name(site, "natures", match.Need.Nature!, match.Need)}\u00a0»";
        foreach (var use in match.Uses) yield return $"l’usage «\u00a0{Name(site, "usages", use, match.Need)}\u00a0»";
        if (match.Place is { } place) yield return $"le territoire «\u00a0{place.Shown}\u00a0»";
    }

    /// <summary>A term by its id; a word that waits to be put in order, as it was written.</summary>
    public static string Name(Site site, string vocabulary, string id, Notice notice) =>
        site.Terms.Find(vocabulary, id)?.Name.Shown ?? notice.Need.Uses.Append(notice.Need.Nature).OfType<TermUse>().FirstOrDefault(u => Model.French.Folding.Slug(u.Word) == id)?.Word ?? id;

    private static string Joined(IEnumerable<string> words) => words.ToList() switch { [var only] => only, [.. var first, var last] => $"{string.Join(", ", first)} et {last}", [] => "" };

    private static string Sentence(Words what) => what.Shown.TrimEnd('.', ' ');

    /// <summary>What becomes of an offer or a request of knowledge; null for what is neither.</summary>
    public static NoticeSequelView? Of(Site site, Knowledge knowledge) =>
        knowledge.IsOffer || knowledge.IsRequest ? new(knowledge.IsOffer, false, false, [], [.. site.Exchanges.Of(knowledge.Key).Select(exchange => Of(site, exchange, knowledge.IsOffer ? exchange.Request : exchange.Offer))]) : null;

    private static MeetingView Of(Site site, Exchange exchange, Knowledge other)
    {
        var (seeker, giver) = (PartyOf(site, exchange.Request), PartyOf(site, exchange.Offer));
        var shared = Joined(exchange.Uses.Select(use => $"l’usage «\u00a0{Tell.Term(site, use)}\u00a0»"));
        return new(
            new(other == exchange.Offer ? giver.Names : seeker.Names, Destination.To(site.AddressOf(other))), Sentence(other.Title), shared,
            Introduce(site, seeker, giver, shared), $"{exchange.Request.Title.Shown} et {exchange.Offer.Title.Shown}");
    }

    /// <summary>One side of a meeting: who it is, what it needs or gives in a sentence, and where each of them is written to.</summary>
    private sealed record Party(string Names, bool IsSeveral, string What, ImmutableArray<string?> Mails);

    private static Party PartyOf(Notice notice) => new(notice.By.Title.Shown, false, Sentence(notice.Need.What), [notice.Need.Contact?.Mail?.Address ?? MailOf(notice.By)]);

    /// <summary>Those who ask or teach; somebody that nobody named is reached through the network.</summary>
    private static Party PartyOf(Site site, Knowledge knowledge)
    {
        var who = KnowledgeItems.Entries(site, knowledge.IsOffer ? knowledge.HelpedBy : knowledge.LookedForBy).ToList();
        return new(who.Count > 0 ? Joined(who.Select(e => e.Title.Shown)) : "Quelqu’un", who.Count > 1, Sentence(knowledge.Title), who.Count > 0 ? [.. who.Select(MailOf)] : [null]);
    }

    /// <summary>A message to both with what one needs, what the other offers and what they share; the network stands in for who gave no address.</summary>
    private static Destination? Introduce(Site site, Party seeker, Party giver, string shared)
    {
        var subject = $"{seeker.Names} et {giver.Names} : et si vous vous parliez ?";
        var network = site.Settings.Contact?.Mail?.Address;
        var addresses = seeker.Mails.Concat(giver.Mails).Select(mail => mail ?? network).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (addresses.Count == 0) return Tell.Network(site, subject)?.To;
        return Tell.Mail(string.Join(',', addresses), subject,
            $"Bonjour,\n\n{seeker.Names} {(seeker.IsSeveral ? "cherchent" : "cherche")} ceci : {seeker.What}.\n{giver.Names} {(giver.IsSeveral ? "offrent" : "offre")} ceci : {giver.What}.\nVous avez en commun {shared}.\n");
    }

    /// <summary>A group is reached through who keeps it going.</summary>
    private static string? MailOf(Entry entry) => entry switch
    {
        Project project => project.Contact?.Mail?.Address,
        Ally ally => ally.Contact?.Mail?.Address,
        WorkingGroup group => group.Facilitators.Select(f => f.Contact?.Mail?.Address).FirstOrDefault(a => a is not null),
        _ => null,
    };
}
