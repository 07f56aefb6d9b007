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
        head with { Original = Entry.Relay?.Source.Href });

    /// <summary>One that is wanted is a question to whoever reads the page, and no article yet.</summary>
    public override string? Type => Entry.IsWanted ? null : "Article";

    /// <summary>Of one that is read elsewhere, the article is there.</summary>
    protected override Thing Describe(Thing thing, string address) => thing
        .With("headline", Plain.Shown(Entry.Title)).With("datePublished", Entry.Date?.Date.ToString())
        .With("creditText", Format.Joined(Entry.Authors.Select(a => Plain.Text(a.Shown))))
        .With("inLanguage", Entry.Language?.Text ?? "fr").With("license", StructuredData.LicenceOf((Entry.Relay?.Licence ?? Entry.Licence ?? Site.Settings.Licence)?.Text))
        .With("keywords", Things.Keywords(Entry)).With("contentLocation", Things.Places(Site, Entry.Places, address))
        .With("about", Things.Named(Site, [.. Entry.Projects, .. Entry.Groups], address))
        .With("sameAs", Plain.Address(Entry.Relay?.Source))
        .With("publisher", Entry.Relay?.Name is { } name ? new Thing("Organization").With("name", Plain.Shown(name)) : null);

    /// <summary>A story that is another's or nobody's yet is not theirs to confirm.</summary>
    public override bool CanBeConfirmed => base.CanBeConfirmed && Entry is { Relay: null, IsWanted: false };
}
