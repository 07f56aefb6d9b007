using Pec.Composing;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>« Trouver un projet »: what one wants to do comes first, then who answers. Nothing is ranked.</summary>
internal static class Finder
{
    public static readonly Url Url = new("/trouver/");
    /// <summary>How many answers the list of usages names.</summary>
    private const int Few = 4;

    public static Crumb CrumbOf(Site site) => PageIntroduction.CrumbOf(site, Url, site.Say("porte-trouver"));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("porte-trouver"));
        var answered = site.Answers.Usages.Where(u => u.IsAnswered).ToList();
        yield return new Page(
            Url, "finder",
            () => new FinderView(
                introduction.Title, introduction.Summary, introduction.Body, NearbyFinder.Regions(site), [.. answered.Select(Card)],
                [
                    .. from usage in answered where UsagePages.InsteadOf(usage) is not null select new InsteadView(UsagePages.InsteadOf(usage)!, UsagePages.LinkTo(usage))],
                Format.Joined(site.Answers.Usages.Where(u => !u.IsAnswered).Select(u => u.Name)), Format.Network(site, site.Say("filtre-cherche"))),
            introduction.Head with
            {
                IsInvitation = answered.Count == 0, Source = introduction.Head.Source ?? Term.FileOf("usages"), Type = "CollectionPage",
                Keywords = [.. site.Answers.Usages.Where(u => !u.IsAnswered).SelectMany(u => u.Term is { } term ? term.Names.Concat(term.InsteadOf.Select(w => w.Shown)) : [u.Name])],
            });
        foreach (var page in answered.SelectMany(u => UsagePages.Compose(site, options, u))) yield return page;
    }

    private static UsageCardView Card(Usage usage)
    {
        var names = usage.Answers.Where(a => a.Readiness != Readiness.Resting).Select(a => a.By.Title.Shown).ToList();
        return new(UsagePages.LinkTo(usage), usage.Term?.Description?.Shown, UsagePages.SynonymsOf(usage), Format.Joined(names.Take(Few))!, names.Count > Few);
    }
}
