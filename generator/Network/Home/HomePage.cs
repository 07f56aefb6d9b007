using Pec.Composing;
using Pec.Model;
using Pec.Network.Authorities;
using Pec.Network.Contributing;
using Pec.Network.Groups;
using Pec.Network.Meetings;
using Pec.Network.Needs;
using Pec.Network.Places;
using Pec.Network.Projects;
using Pec.Network.Questions;
using Pec.Network.Sheets;
using Pec.Network.Stories;
using Pec.Network.Usages;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Home;

/// <summary>The home page.</summary>
internal static class HomePage
{
    /// <summary>Of each sort of living thing; and of the projects, when there are more than a page can hold at ease.</summary>
    private const int Few = 3, FewProjects = 6, MostProjects = 12;

    /// <summary>Stories beside the question, when none of them comes before the others.</summary>
    private const int Square = 4;

    private const int Week = 7;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = site.IntroductionOf(Url.Home);
        var sentences = site.Settings.TwoSentences?.Shown ?? introduction?.Summary?.Shown;
        yield return new Page(
            Url.Home, "home",
            () => View(site, options, introduction, sentences),
            new PageHead { Title = site.Settings.Title.Shown, Description = sentences, Source = introduction?.Path ?? SiteSettings.File, Type = "WebSite", LastChange = introduction is null ? null : site.LifespanOf(introduction.Path)?.Last });
    }

    /// <summary>The network's own woven square: that of all its projects.</summary>
    public static IdenticonView MarkOf(Site site) => Identicon.OfAll(site.Listed<Project>());

    private static HomeView View(Site site, ComposeOptions options, Article? introduction, string? sentences)
    {
        var projects = site.Listed<Project>().ToList();
        var needs = site.Board.Needs.Where(n => n.State == ListingState.Open).ToList();
        var stories = site.Stories.Told.OrderBy(s => s.Relay is null ? 0 : 1).ToList();
        var featured = stories.FirstOrDefault() is { Relay: null } original ? original : null;
        return new(
            site.Settings.Title.Shown, sentences, projects.Count > 0 ? Destination.To(TwoSentences.Url) : null,
            introduction is null ? null : Format.Body(site, introduction),
            site.WayTo(StoryQuestions.Interview), Destination.To(Finder.Url), (needs.Count > 0 ? site.WayTo(ListingPages.UrlOfNeeds) : null) ?? site.WayTo(JoinPage.Url),
            site.WayTo(AuthorityPages.Url), Destination.To(Contribute.Url),
            Cards.Of(site, stories.Take(featured is null ? Square : Few)), Question(site, options), Cards.Of(site, site.Stories.Wanted.Take(Few)),
            [.. needs.DistinctBy(n => n.By.Key).Take(Few).Select(n => new HomeNeedView(n.Need.What.Shown, ListingSequels.LinkTo(n)))],
            site.WayTo(ListingPages.UrlOfNeeds),
            Cards.Of(site, site.Listed<WorkingGroup>().Take(Few)), Cards.Of(site, projects.Take(projects.Count > MostProjects ? FewProjects : MostProjects)),
            projects.Count > MostProjects ? Destination.To(Lists.AddressOf(Project.Kind)) : null,
            [.. site.Places.All.Where(h => h.Place.Level == PlaceLevel.Region && site.Has(h.Place.Url)).Select(h => Format.Link(h.Place))],
            MarkOf(site))
        {
            Map = site.Has(MapPage.Url) ? MapPage.Small(site) : null,
            Lead = introduction?.Summary?.Shown ?? sentences,
            About = introduction?.Summary is null ? null : site.Settings.TwoSentences?.Shown,
            Meetings = [.. site.Agenda.Ahead.Where(m => m.Ahead[0].Start.Day <= site.Today.AddMonths(1)).Take(Few).Select(m => MeetingItems.Of(site, m))],
            AllMeetings = MeetingPages.LinkTo(site),
            Near = site.Places.Count > 0 ? site.WayTo(PlacePages.Url) : null,
            NearWhat = site.Gazetteer.NounOf(PlaceLevel.Department) is { } department && site.Gazetteer.NounOf(PlaceLevel.Region) is { } region
                ? site.Say("porte-pres-lieux", department.Your, region.Your) : site.Say("porte-pres-alentour"),
            Featured = featured is null ? null : new(Format.Picture(site, featured) is { } picture ? picture with { IsLower = true } : null, Plain.Shown(featured.Summary) ?? Excerpt.Of(featured.Body)),
        };
    }

    /// <summary>Each open question has its week; those that somebody looks into come before the others.</summary>
    private static HomeQuestionView? Question(Site site, ComposeOptions options)
    {
        var open = site.Listed<Knowledge>().Where(k => k is { IsQuestion: true, IsOpen: true }).ToList();
        if (open.Exists(k => !k.LookedForBy.IsEmpty)) open.RemoveAll(k => k.LookedForBy.IsEmpty);
        if (open.Count == 0) return null;
        var question = open[options.Date.DayNumber / Week % open.Count];
        return new(
            Format.Link(question), question.Summary?.Shown,
            [.. question.LookedForBy.Listed().Select(e => Format.Link(e))], Destination.To(QuestionPages.Url));
    }
}
