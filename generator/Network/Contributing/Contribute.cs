using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Needs;
using Pec.Network.Projects;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>
/// « Votre fiche en dix minutes »: a message with questions first, then a form for people with an account, then the file itself.
/// </summary>
internal static class Contribute
{
    public static readonly Url Url = new("/contribuer/");

    public static Crumb CrumbOf(Site site) => PageIntroduction.CrumbOf(site, Url, site.Say("contribuer-titre"));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("contribuer-titre"));
        yield return new Page(
            Url, "contribute",
            () => new ContributeView(
                introduction.Title, introduction.Summary, introduction.Body, [.. Questions(site).Select(Words)], EndingOf(site, Questionnaire.Promise),
                site.Settings.AnswersWithin?.Shown, Answer(site), Issue(site, site.Write("contribuer-objet"), Form(site)), NewFile(site), Destination.To(PaperForms.Url))
                { Guides = [.. new[] { WritingPage.LinkIn(site), FieldGuide.LinkIn(site), RuleGuide.LinkIn(site) }.OfType<LinkView>()], Deeds = [.. Deeds(site)] },
            introduction.Head);
    }

    /// <summary>What is asked of somebody who tells a project.</summary>
    private static ImmutableArray<Question> Questions(Site site) => Questionnaire.Of(site.Model.Present(Project.Kind)!);

    /// <summary>« Que voulez-vous faire ? »: each with the shortest way to it, where the site has the section in which it is done.</summary>
    private static IEnumerable<DeedView> Deeds(Site site)
    {
        if (site.WayTo(StoryQuestions.Interview) is { } interview)
            yield return new(site.Say("faire-raconter"), site.Say("faire-raconter-texte"), [FormPages.LinkTo(site, Story.Kind), new(site.Say("raconter-titre"), interview)]);
        yield return new(site.Say("faire-presenter"), site.Say("faire-presenter-texte"), [FormPages.LinkTo(site, Project.Kind), new(site.Say("faire-autre"), Destination.To(FormPages.Url))]);
        yield return new(site.Say("faire-corriger"), site.Say("faire-corriger-texte"), [new(site.Say("faire-corriger-lien"), Destination.To(FormPages.AddressOf(Project.Kind.Name), "corriger"))]);
        if (site.WayTo(StoryQuestions.Sighting) is { } sighting)
            yield return new(site.Say("faire-signaler"), site.Say("faire-signaler-texte"), [new(site.Say("signaler-titre"), sighting)]);
        if (site.WayTo(ListingPages.UrlOfNeeds) is { } needs)
            yield return new(site.Say("faire-repondre"), site.Say("faire-repondre-texte"), [new(site.Say("faire-repondre-lien"), needs)]);
    }

    /// <summary>Where to send what was written on paper.</summary>
    public static string? SendTo(Site site) => site.Settings.Contact is { Mail: { } mail } ? mail.Address : site.Settings.Contact?.Page?.Href;

    /// <summary>Under what the texts of the site are published.</summary>
    public static string? LicenceOf(Site site) => site.Settings.Licence?.Text;

    /// <summary>What stands under the questions on a page.</summary>
    public static string EndingOf(Site site, string promise) => Typography.Set(Questionnaire.Ending(LicenceOf(site), promise).TrimEnd().Replace('\n', ' '));

    private static string Form(Site site) => Questionnaire.Form(Questions(site), LicenceOf(site));

    /// <summary>The questions about a project, in a message.</summary>
    public static Destination? Answer(Site site) => Answer(site, site.Write("contribuer-objet"), Form(site));

    /// <summary>A message that already holds some questions; where the network gave no mailbox, its page.</summary>
    public static Destination? Answer(Site site, string subject, string form) => site.Settings.Contact switch
    {
        { Mail: { } mail } => Format.Mail(mail.Address, subject, form),
        { Page: { } page } => Destination.Away(page.Href),
        _ => null,
    };

    /// <summary>The same questions in GitLab, for people with an account there.</summary>
    public static Destination? Issue(Site site, string subject, string form) => site.Settings.Repository is not { } repository ? null : Destination.Away(
        $"{repository.Href.TrimEnd('/')}/-/issues/new?issue[title]={Uri.EscapeDataString(subject)}&issue[description]={Uri.EscapeDataString(form)}");

    /// <summary>The editor on a new file: it works for members, and for people who already have a copy of the repository.</summary>
    private static Destination? NewFile(Site site) => site.Settings.Repository is not { } repository ? null : Destination.Away(
        $"{repository.Href.TrimEnd('/')}/-/new/{site.Settings.Branch?.Text ?? "main"}/{Files.Root}/{Project.Kind.Folder}?file_name=notre-projet.md");

    public static string Words(Question question) => Typography.Set(question.Words);
}
