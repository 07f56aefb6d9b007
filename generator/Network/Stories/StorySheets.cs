using Pec.Composing;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Network.Contributing;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Stories;

/// <summary>
/// What the page of a story says beyond its sheet: who told it, how long it is, where it was read, which ones come before, after and beside it.
/// </summary>
internal static class StorySheets
{
    private const int WordsPerMinute = 200;

    public static StoryView Of(Site site, ComposeOptions options, Story story, SheetView sheet) => new(
        sheet, Format.Date(story.Date), story.Relay?.Mode is { Word: Relay.Extract } ? 0 : Minutes(story.Body),
        Format.Joined(story.Authors.Select(a => a.Shown)), story.Gatherer?.Shown,
        story.IsWanted, story.IsWanted ? Know(site, options, story) : null, story.Relay is { } relay ? Of(site, relay) : null,
        story.Relay is { Mode.Word: Relay.Extract } quoted && !story.Body.IsEmpty ? Destination.Away(quoted.Source.Href) : null,
        LinkTo(site.Stories.Before(story)), LinkTo(site.Stories.After(story)), Cards.Of(site, site.Stories.Near(story)));

    /// <summary>Who publishes the original: by name, else by the host of its address.</summary>
    public static string NameOf(Relay relay) => relay.Name?.Shown ?? new Uri(relay.Source.Href).Host;

    /// <summary>A message from somebody who knows a story that is wanted; it says which one.</summary>
    public static Destination? Know(Site site, ComposeOptions options, Story story) => Contribute.Answer(
        site, site.Write("recit-connais-objet", story.Title.Shown), site.Write("recit-connais-message", story.Title.Shown, options.BaseAddress + story.Url.Path));

    /// <summary>As many whole minutes as it takes to read this; 0 under one.</summary>
    public static int Minutes(Body text)
    {
        var words = 0;
        var isCounted = false;
        foreach (var c in text.ToWords())
        {
            if (char.IsWhiteSpace(c)) isCounted = false;
            else if (!isCounted && char.IsLetterOrDigit(c)) (isCounted, words) = (true, words + 1);
        }
        return words < WordsPerMinute ? 0 : (words + WordsPerMinute / 2) / WordsPerMinute;
    }

    private static RelayView Of(Site site, Relay relay) => new(
        new(NameOf(relay), Destination.Away(relay.Source.Href)),
        relay.Mode?.Word switch { Relay.Extract => site.Say("recit-extrait"), Relay.Whole => site.Say("recit-entier"), _ => site.Say("recit-lien") },
        relay.Author?.Shown, relay.Licence?.Text, relay.Permission?.Shown, Format.Date(relay.RelayedOn));

    private static LinkView? LinkTo(Story? story) => story is null ? null : Format.Link(story);
}
