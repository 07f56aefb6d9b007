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
        var shared = Introductions.Joined(Shared(site, match)) + (match.Anywhere is { } anywhere ? $"\u202f; la distance ne compte pas («\u00a0{anywhere.Shown}\u00a0»)" : "");
        return new(LinkTo(site, other), Sentence(other), shared, Introduce(site, match, shared), $"{match.Need.By.Title.Shown} et {match.Offer.By.Title.Shown}");
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

    private static string Sentence(Notice notice) => notice.Need.What.Shown.TrimEnd('.', ' ');

    /// <summary>A message to both with what one needs, what the other offers and what they share; a notice's own address comes before its sheet's.</summary>
    private static Destination? Introduce(Site site, Match match, string shared)
    {
        var (need, offer) = (match.Need, match.Offer);
        return Introductions.Of(
            site, (need.By, need.Need.Contact), (offer.By, offer.Need.Contact),
            $"{need.By.Title.Shown} cherche ceci : {Sentence(need)}.", $"{offer.By.Title.Shown} offre ceci : {Sentence(offer)}.", $"Vous avez en commun {shared}.");
    }
}
