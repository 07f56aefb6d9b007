using Pec.Composing;
using Pec.Model;
using Pec.Network.Meetings;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Groups;

/// <summary>All groups: those that one can join, those that sleep, those whose task is over.</summary>
internal static class GroupPages
{
    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var url = Lists.AddressOf(WorkingGroup.Kind);
        var introduction = PageIntroduction.At(site, url, WorkingGroup.Kind.Title);
        var groups = site.Listed<WorkingGroup>().ToLookup(g => g.State?.Word is "en-sommeil" or "clos" ? g.State.Word : "actif", StringComparer.Ordinal);
        Section[] sections =
        [
            new(site.Say("groupes-ouverts"), "ouverts", [.. groups["actif"]]),
            new(site.Say("groupes-en-sommeil"), "en-sommeil", [.. groups["en-sommeil"]]),
            new(site.Say("groupes-clos"), "clos", [.. groups["clos"]]),
        ];
        var count = sections.Sum(s => s.Entries.Length);
        return CardLists.Compose(
            site, url, "groups",
            introduction.Head with { IsInvitation = count == 0, Source = introduction.Head.Source ?? new($"{Files.Root}/{WorkingGroup.Kind.Folder}"), Type = "CollectionPage" },
            sections,
            part => new GroupsView(
                part.Title, part.IsFirst ? introduction.Summary : null, part.IsFirst ? introduction.Body : null, count,
                [.. part.Sections.Select(s => new GroupSectionView(s.Title!, s.Anchor!, [.. s.Entries.Cast<WorkingGroup>().Select(g => Of(site, g))]))],
                JoinPage.LinkTo(site), Format.Network(site, introduction.Title), part.Pager));
    }

    /// <summary>Nobody is asked to join what does not meet any more.</summary>
    public static bool CanBeJoined(WorkingGroup group) => group.State is null or { Word: "actif" };

    public static GroupView Of(Site site, WorkingGroup group) => new(
        Format.Link(group), Plain.Shown(group.Summary), group.State is { } state ? Answers.State(site, state) : null,
        group.State is { Word: "clos" } ? null : group.Joining?.Shown, group.State is { Word: "clos" } ? null : group.Rhythm?.Shown ?? site.Agenda.RhythmOf(group), SheetPages.Contact(group));
}
