using System.Collections.Immutable;
using Pec.Composing.Data;
using Pec.Model.French;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

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
            Tell.PlacesInWords(entry), Tell.UsesInWords(entry), entry is Production made ? ProductionSheets.DateOf(site, made) : Tell.Date(story?.Date), relay is null ? null : StorySheets.NameOf(relay),
            entry is Project ? Motif.Of(entry.Key.Id) : null, StateOf(site, entry), story is { IsWanted: true })
        {
            IsToldHere = story is { IsWanted: false, Relay: null },
            Nature = entry is Production { Nature: { } nature } ? nature.Meaning.Shown : null,
        };
    }

    public static ImmutableArray<CardView> Of(Site site, IEnumerable<Entry> entries) => Of(site, entries.ToImmutableArray());

    private static StateView? StateOf(Site site, Entry entry) => entry switch
    {
        Project project => Answers.StageOf(site, project),
        Production production => ProductionSheets.StateOf(site, production),
        WorkingGroup { State: { } state } => Answers.State(state),
        _ => null,
    };

    /// <summary>The same in the order of the keys, without those that are not listed.</summary>
    public static ImmutableArray<CardView> Of(Site site, ImmutableArray<Entry> entries)
    {
        var cards = ImmutableArray.CreateBuilder<CardView>(entries.Length);
        foreach (var entry in entries)
            if (entry.IsListed) cards.Add(Of(site, entry));
        return cards.DrainToImmutable();
    }
}
