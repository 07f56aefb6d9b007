using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;
using Pec.Schema.Parts;

namespace Pec.Composing.Data;

internal sealed partial class Records
{
    private GroupRecord Of(WorkingGroup group) => Common(group, new GroupRecord
    {
        State = group.State?.Word,
        Joining = Plain.Text(group.Joining),
        Rhythm = Plain.Text(group.Rhythm),
        Channels = [.. group.Channels.Where(c => Plain.Address(c.Url) is not null).Select(c => new ChannelRecord(Plain.Text(c.Name), c.Url!.Href))],
        Uses = Plain.Terms(group.Uses),
        Places = PlacesOf(group.Places),
        Needs = [.. group.Needs.Select(n => IdOf(group, n))],
        Offers = [.. group.Offers.Select(n => IdOf(group, n))],
        Goals = Of(group.Goals),
        Distinction = Plain.Text(group.Distinction),
        Members = [.. Members(group).Select(Named)],
    });

    private IEnumerable<Entry> Members(WorkingGroup group) =>
        site.Mentions.Of(group).Where(m => m.Key == "groupes").Select(m => m.By).Where(e => e is IMember && e.IsListed).DistinctBy(e => e.Key);

    private StoryRecord Of(Story story) => Common(story, new StoryRecord
    {
        State = story.State?.Word ?? "raconte",
        Date = Plain.Date(story.Date),
        Authors = Plain.Texts(story.Authors),
        Uses = Plain.Terms(story.Uses),
        Places = PlacesOf(story.Places),
        Projects = Ids(story.Projects),
        Groups = Ids(story.Groups),
        Answers = [.. from use in story.Answers let entry = Listed(use) where entry is not null select entry.Key + (use.Anchor is null ? "" : $"#{use.Anchor}")],
        Relay = story.Relay is { } r ? new(Plain.Address(r.Source), Plain.Text(r.Name), Plain.Text(r.Licence), r.Mode?.Word ?? "lien", Plain.Date(r.RelayedOn)) : null,
    });

    private NeedRecord Of(Notice notice) => new()
    {
        Id = IdOf(notice.By, notice.Need),
        Side = notice.IsOffer ? "offre" : "besoin",
        State = notice.State switch { NoticeState.Open => "ouvert", NoticeState.Past => "passe", _ => "comble" },
        What = Plain.Text(notice.Need.What.Text),
        Nature = notice.Need.Nature is { } nature ? Plain.Term(nature) : null,
        By = Named(notice.By),
        Uses = Plain.Terms(notice.Need.Uses.IsEmpty ? notice.By.Uses : notice.Need.Uses),
        Places = PlacesOf(notice.Need.Places.IsEmpty ? notice.By.Places : notice.Need.Places),
        Since = Plain.Date(notice.Need.Since),
        Until = Plain.Date(notice.Need.Until),
        Met = Plain.Date(notice.Need.Met),
        Stories = [.. notice.Stories.Where(s => s.IsListed).Select(s => s.Key.Id)],
        Matches = [.. site.Board.MatchesOf(notice).Select(m => notice.IsOffer ? m.Need : m.Offer).Select(n => IdOf(n.By, n.Need))],
    };

    private RelationRecord Of(Project from, Link link, Entry to)
    {
        var term = link.Nature.Meaning as Term;
        return new(Named(from), Plain.Term(link.Nature), Named(to), term?.Reciprocal is { Yes: true }, Plain.Text(term?.Inverse), Plain.Text(link.Note));
    }

    private static GoalsRecord? Of(Goals? goals) => goals is null ? null : new(Plain.Text(goals.Short), Plain.Text(goals.Middle), Plain.Text(goals.Long));

    /// <summary>The name by which a story says that it was met.</summary>
    private static string IdOf(Entry entry, Need need) => Plain.Text($"{entry.Key}#{need.Anchor}");
}
