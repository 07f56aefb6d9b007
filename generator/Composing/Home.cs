using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>The home page.</summary>
internal static class Home
{
    public static readonly Crumb Crumb = new("Accueil", Url.Home);
    private const int Few = 3;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = site.IntroductionOf(Url.Home);
        var stories = Cards.NewestFirst(site.Listed<Story>()).ToList();
        var sentences = site.Settings.TwoSentences?.Shown ?? introduction?.Summary?.Shown;
        yield return new Page(
            Url.Home, "home",
            () => new HomeView(
                site.Settings.Title.Shown, sentences, introduction is null ? null : Tell.Body(site, introduction),
                Destination.To(Lists.AddressOf(Story.Kind)), Destination.To(Finder.Url), Destination.To(Lists.AddressOf(WorkingGroup.Kind)), Contribute.Answer(site),
                Cards.Of(site, stories.Where(s => !s.IsWanted).OrderBy(s => s.Relay is null ? 0 : 1).Take(Few)), Cards.Of(site, stories.Where(s => s.IsWanted).Take(Few)),
                Cards.Of(site, site.Listed<WorkingGroup>().Take(Few)), Cards.Of(site, site.Listed<Project>().Take(Paging.PerPage)),
                [.. site.Places.Values.Where(h => h.Place.Level == PlaceLevel.Region).Select(h => new LinkView(h.Place.Shown, Destination.To(h.Place.Url)))],
                Motif.OfNetwork(site)),
            new PageHead { Title = site.Settings.Title.Shown, Description = sentences, Source = introduction?.Path ?? SiteSettings.File, Type = "WebSite", LastChange = introduction is null ? null : site.LifespanOf(introduction.Path)?.Last });
    }
}
