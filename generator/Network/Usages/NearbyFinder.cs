using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>« Où ? »: every usage from one region. Nobody there: who is near, who is anywhere, what speaks of it, and how to tell that it is missing.</summary>
internal static class NearbyFinder
{
    /// <summary>How many names stand on a line.</summary>
    private const int Few = 4;

    /// <summary>The regions, on a site of the whole country; none on another, where the answers to a usage are read at once.</summary>
    public static IEnumerable<Place> Places(Site site) =>
        Thresholds.IsNationwide(site) ? site.Gazetteer.Regions.Select(id => site.Gazetteer.LargeNamed(id)!).InFrenchOrder(p => p.Name) : [];

    public static Url AddressOf(Place region) => new($"{Finder.Url.Path}ou/{region.Id}/");

    public static ImmutableArray<LinkView> Regions(Site site) => [.. Places(site).Select(p => new LinkView(p.Shown, Destination.To(AddressOf(p))))];

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var finder = Finder.CrumbOf(site);
        foreach (var region in Places(site))
        {
            var (title, summary) = (site.Say("trouver-ou-titre", region.Shown), site.Say("trouver-ou-resume"));
            yield return new Page(
                AddressOf(region), "nearby-finder",
                () =>
                {
                    var usages = site.Answers.Usages.Where(u => u.Term is not null).Select(u => Of(site, u, region))
                        .ToLookup(u => u.To is not null || !u.Talk.IsEmpty);
                    return new NearbyFinderView(
                        title, summary, site.Places.Of(region) is { } here && site.Has(here.Place.Url) ? Format.Link(here.Place) : null, [.. usages[true]],
                        Format.Joined(usages[false].Select(u => u.Name)), Format.Network(site, title),
                        Regions(site), Format.Link(finder));
                },
                new() { Title = title, Description = summary, Breadcrumb = [site.Home, finder], Source = Term.FileOf("usages"), Type = "CollectionPage", IsContinuation = true });
        }
    }

    private static NearbyUsageView Of(Site site, Usage usage, Place region)
    {
        var answers = usage.Answers.Where(a => a.Readiness != Readiness.Resting).ToList();
        var here = Names(answers.Where(a => a.Around.Contains(region)));
        ImmutableArray<LinkView> near = [], anywhere = [], elsewhere = [];
        if (here.IsEmpty)
        {
            near = Names(answers.Where(a => a.IsNear(site.Gazetteer.Near(region.Id))));
            anywhere = Names(answers.Where(a => a.Anywhere is not null && !a.IsNear(site.Gazetteer.Near(region.Id))));
            if (near.IsEmpty && anywhere.IsEmpty) elsewhere = Names(answers);
        }
        return new(
            usage.Name, usage.Id, !usage.IsAnswered ? null : Destination.To(here.IsEmpty ? UsagePages.AddressOf(usage) : UsagePages.AddressOf(usage, region)),
            here, near, anywhere, elsewhere,
            here.IsEmpty ? [.. site.Talks.Of(usage.Id).Take(Talks.Few).Select(Format.Link)] : [],
            here.IsEmpty ? Format.Network(site, site.Write("trouver-savoir-ou", usage.Name, region.Name)) : null);
    }

    private static ImmutableArray<LinkView> Names(IEnumerable<Answer> answers) => [.. answers.Take(Few).Select(a => Format.Link(a.By))];
}
