using Pec.Composing;
using Pec.Model;
using Pec.Network.Contributing;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Groups;

/// <summary>« Rejoindre »: every door there is, from a group's meeting to a mere question.</summary>
internal static class JoinPage
{
    public static readonly Url Url = new("/rejoindre/");

    public static LinkView LinkTo(Site site) => Format.Link(PageIntroduction.CrumbOf(site, Url, site.Say("rejoindre-titre")));

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("rejoindre-titre"));
        var groups = site.Listed<WorkingGroup>().Where(GroupPages.CanBeJoined).ToList();
        yield return new Page(
            Url, "join",
            () => new JoinView(
                introduction.Title, introduction.Summary, introduction.Body,
                [.. groups.Take(Paging.PerPage).Select(g => GroupPages.Of(site, g) with { Write = SheetPages.Write(site, g).Write })],
                Format.Link(Contribute.CrumbOf(site)), site.Has(Allies.Friendship.Url) ? Format.Link(Lists.CrumbOf(site, Allies.Ally.Kind)) : null,
                Format.Network(site, site.Write("rejoindre-allie"))?.To,
                Format.Network(site, introduction.Title), site.Settings.AnswersWithin?.Shown)
            {
                Friendship = site.Has(Allies.Friendship.Url) ? Allies.Friendship.LinkTo(site) : null,
                AllGroups = groups.Count > Paging.PerPage
                    ? new(site.Say("groupes-voir", groups.Count), Destination.To(Lists.AddressOf(WorkingGroup.Kind))) : null,
            },
            introduction.Head);
    }
}
