using System.Collections.Immutable;
using Pec.Composing;
using Pec.Network.Meetings;
using Pec.Network.Relations;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Groups;

/// <summary>A group: whether it meets, how one joins it, what is discussed around it.</summary>
internal sealed class GroupPresenter(Site site, WorkingGroup group) : ActorPresenter<WorkingGroup>(site, group)
{
    public override string Noun => Site.Say("groupe-nom");

    public override StateView? State => Entry.State is { } state ? Answers.State(Site, state) : null;

    public override AnswersView Answer(ImmutableArray<FactView> rows) =>
        new(State, Answers.How(Site, WorkingGroup.Kind, rows, "rejoindre", null), Answers.Row(rows, Answers.Places));

    public override ImmutableArray<string> Answered => ["etat", "rejoindre", Answers.Places];

    public override IEnumerable<FactView> PartsOfOthers => GroupSheets.Debates(Site, Entry);

    /// <summary>What a group made comes first, then who is in it, then where else it is told of.</summary>
    public override (int Rank, string? Anchor) PlaceOf(Mention mention) => mention.Key switch
    {
        "groupe" => (0, "fait"),
        "groupes" when mention.By is IMember => (1, "membres"),
        _ => base.PlaceOf(mention),
    };

    /// <summary>Its meetings are told together, with the calendar that one may subscribe to.</summary>
    public override bool Tells(Mention mention) => base.Tells(mention) || mention.Key == "groupes" && Site.Agenda.Find(mention.By) is not null;

    public override SheetView Complete(ComposeOptions options, SheetView sheet)
    {
        var whole = sheet with { Agenda = MeetingItems.Beside(Site, options, Entry.Url, Site.Agenda.Of(Entry)) };
        return whole with { Contents = GroupSheets.Contents(Site, Entry.Url, whole) };
    }
}
