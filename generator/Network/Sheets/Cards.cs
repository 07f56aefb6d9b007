using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Groups;
using Pec.Network.Productions;
using Pec.Network.Projects;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>An entry as it stands in a list.</summary>
internal static class Cards
{
    public static CardView Of(Site site, Entry entry)
    {
        var story = entry as Story;
        var relay = story?.Relay;
        return new(
            entry.Title.Shown, Destination.To(entry.Url), entry.Key.Kind, Plain.Shown(entry.Summary),
            story is { IsWanted: true } ? "À raconter" : relay is not null ? "Lu ailleurs" : entry is Project { Standing: { } stage } ? stage.Meaning.Shown : null,
            Joined(Tell.Places(entry).Select(p => p.Text)), Joined(Tell.Uses(entry)), entry is Production made ? ProductionSheets.DateOf(site, made) : Tell.Date(story?.Date), relay is null ? null : StorySheets.NameOf(relay),
            entry is Project ? Motif.Of(entry.Key.Id) : null, StateOf(site, entry), story is { IsWanted: true })
        {
            IsToldHere = story is { IsWanted: false, Relay: null },
            Nature = entry is Production { Nature: { } nature } ? nature.Meaning.Shown : null,
        };
    }

    private static StateView? StateOf(Site site, Entry entry) => entry switch
    {
        Project project => Answers.StageOf(site, project),
        Production production => ProductionSheets.StateOf(site, production),
        WorkingGroup { State: { } state } => Answers.State(state),
        _ => null,
    };

    /// <summary>The same in the order of the keys, without those that are not listed.</summary>
    public static ImmutableArray<CardView> Of(Site site, IEnumerable<Entry> entries) => [.. entries.Where(e => e.IsListed).Select(e => Of(site, e))];

    private static string? Joined(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } joined ? joined : null;
}
