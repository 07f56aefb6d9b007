using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>The questions of each kind on a sheet of paper, for a meeting: those of a project stand at the address that was printed first.</summary>
internal static class PaperForms
{
    public static readonly Url Url = new("/contribuer/papier/");

    public static Url AddressOf(IKind kind) => kind.Equals(Project.Kind) ? Url : new($"{Url.Path}{kind.Name}/");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        foreach (var kind in site.Model.Kinds)
        {
            var title = kind.Equals(Project.Kind) ? site.Say("papier-titre") : site.Say("papier-de", site.Declared(kind.Noun));
            yield return new Page(
                AddressOf(kind), "paper",
                () => new PaperView(
                    title, [.. Questionnaire.Of(kind).Select(Contribute.Words)], Contribute.EndingOf(site, Questionnaire.Promise), Contribute.SendTo(site)),
                new PageHead { Title = title, Breadcrumb = [site.Home, Contribute.CrumbOf(site)] });
        }
    }
}
