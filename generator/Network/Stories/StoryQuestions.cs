using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Contributing;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Stories;

/// <summary>Two pages of questions: the card of somebody who listens to a story and writes it down, and a word about one that was read elsewhere.</summary>
internal static class StoryQuestions
{
    public static readonly Url Interview = new("/contribuer/raconter/");
    public static readonly Url Sighting = new($"{Lists.AddressOf(Story.Kind).Path}{Story.Sighting}/");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        yield return Of(
            site, Interview, site.Say("raconter-titre"), site.Say("raconter-resume"), Contribute.CrumbOf(site), Questionnaire.Story, Questionnaire.Promise,
            Form(site), new(site.Say("signaler-titre"), Destination.To(Sighting)));
        yield return Of(
            site, Sighting, site.Say("signaler-titre"), site.Say("signaler-resume"), Lists.CrumbOf(site, Story.Kind), Questionnaire.Sighting,
            Questionnaire.SightingPromise,
            Questionnaire.Form(Questionnaire.Sighting, Contribute.LicenceOf(site), Questionnaire.SightingPromise), new(site.Say("raconter-titre"), Destination.To(Interview)));
    }

    /// <summary>The questions in a message that already says where; null where the network gave no address.</summary>
    public static Destination? About(Site site, string subject, string where) =>
        Contribute.Answer(site, subject, $"{where}\n\n{Form(site)}");

    private static string Form(Site site) => Questionnaire.Form([.. Questionnaire.Story, .. Questionnaire.StoryNotes], Contribute.LicenceOf(site));

    private static Page Of(
        Site site, Url url, string title, string summary, Crumb above, ImmutableArray<Question> questions, string promise, string form, LinkView other) => new(
        url, "story-questions",
        () => new StoryQuestionsView(
            title, summary, url == Interview, [.. questions.Select(q => Typography.Set(q.Words))], Contribute.EndingOf(site, promise), site.Settings.AnswersWithin?.Shown,
            Contribute.SendTo(site),
            Contribute.Answer(site, title, form), Contribute.Issue(site, title, form), other),
        new() { Title = title, Description = summary, Breadcrumb = [site.Home, above] });
}
