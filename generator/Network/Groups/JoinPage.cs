using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Contributing;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Groups;

/// <summary>« Rejoindre »: every door there is, from a group's meeting to a mere question.</summary>
internal static class JoinPage
{
    public static readonly Url Url = new("/rejoindre/");
    private const string Title = "Rejoindre le réseau", Ally = "Devenir allié, ami ou voisin";

    public static LinkView LinkTo(Site site) => Tell.Link(PageIntroduction.CrumbOf(site, Url, Title));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, Title);
        var groups = site.Listed<WorkingGroup>().Where(GroupPages.CanBeJoined).ToList();
        yield return new Page(
            Url, "join",
            () => new JoinView(
                introduction.Title, introduction.Summary, introduction.Body,
                [.. groups.Take(Paging.PerPage).Select(g => GroupPages.Of(site, g) with { Write = SheetPages.Write(site, g).Write })],
                Tell.Link(Contribute.CrumbOf(site)), Tell.Link(Lists.CrumbOf(site, Allies.Ally.Kind)), Tell.Network(site, Ally)?.To,
                Tell.Network(site, introduction.Title), site.Settings.AnswersWithin?.Shown)
            {
                Friendship = Allies.Friendship.LinkTo(site),
                AllGroups = groups.Count > Paging.PerPage ? new($"Voir les {Numbers.InWords(groups.Count)} groupes", Destination.To(Lists.AddressOf(WorkingGroup.Kind))) : null,
            },
            introduction.Head);
    }
}
