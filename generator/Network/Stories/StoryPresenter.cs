using Pec.Composing;
using Pec.Model;
using Pec.Network.Lexicon;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Stories;

/// <summary>A story: told here, read elsewhere, or wanted.</summary>
internal sealed class StoryPresenter(Site site, Story story) : Presenter<Story>(site, story)
{
    public override CardView Card => base.Card with
    {
        Label = Entry.IsWanted ? Site.Say("recit-voulu") : Entry.Relay is not null ? Site.Say("recit-ailleurs") : null,
        Date = Format.Date(Entry.Date),
        ReadAt = Entry.Relay is { } relay ? StorySheets.NameOf(relay) : null,
        IsWanted = Entry.IsWanted,
        IsToldHere = Entry is { IsWanted: false, Relay: null },
    };

    public override Page? Page(ComposeOptions options, PageHead head, LexiconLinks lexicon) => new(
        Entry.Url, "story", () => StorySheets.Of(Site, options, Entry, SheetPages.Of(Site, options, Entry, lexicon)),
        head with { Type = "Article", Original = Entry.Relay?.Source.Href });

    /// <summary>A story that is another's or nobody's yet is not theirs to confirm.</summary>
    public override bool CanBeConfirmed => base.CanBeConfirmed && Entry is { Relay: null, IsWanted: false };
}
