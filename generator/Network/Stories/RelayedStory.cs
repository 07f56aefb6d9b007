using System.Globalization;
using System.Text;
using Pec.Model;
using Pec.Network.Contributing;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Stories;

/// <summary>A story read elsewhere, which somebody may relay: a draft that nobody publishes without reading it.</summary>
/// <param name="Name">Who published it.</param>
/// <param name="Feed">Which of the followed feeds announced it.</param>
public sealed record RelayedStory(SitePath Path, string Title, string Name, string Address, string Text, int Feed)
{
    private const int MostSentences = 2;
    private const string DraftLine = "brouillon: oui\n";

    /// <summary>As it will be once somebody read it.</summary>
    public string Published => Text.Replace(DraftLine, "", StringComparison.Ordinal);

    /// <summary>What the feed says, where a licence lets one copy it; the title alone elsewhere.</summary>
    internal static string TextOf(FollowedFeed feed, FeedItem item, DateOnly today)
    {
        var day = PartialDate.Of(today).ToString();
        var licence = item.Licence ?? feed.Licence?.Text;
        var text = new StringBuilder("---\n# Proposé par « pec relay ». Lisez l'original, complétez, puis ôtez la ligne « brouillon ».\n");
        Line("titre", Cut(item.Title, 200));
        if (licence is not null && LicenceCodec.AllowsCopies(licence) && item.Text.Length > 0) Line("resume", Quotation(item.Text));
        if (item.Date is { } date && date <= today) Line("date", PartialDate.Of(date).ToString());
        Line("auteurs", item.Author ?? feed.Name.Text);
        if (!feed.Places.IsEmpty) text.Append("territoires:\n").AppendJoin("", feed.Places.Select(p => $"  - {DraftText.Quoted(p.Word)}\n"));
        text.Append(DraftLine).Append("relais:\n");
        Line("  source", item.Address);
        Line("  nom", feed.Name.Text);
        if (item.Author is { } author) Line("  auteur", author);
        if (licence is not null) Line("  licence", licence);
        Line("  mode", "lien");
        Line("  relaye-le", day);
        return text.Append("---\n").ToString();

        void Line(string key, string value) => text.Append(CultureInfo.InvariantCulture, $"{key}: {DraftText.Quoted(value)}\n");
    }

    /// <summary>Two sentences at most, as a summary is.</summary>
    private static string Quotation(string text)
    {
        var end = 0;
        for (var sentence = 0; sentence < MostSentences && end < text.Length; sentence++)
        {
            var stop = text.AsSpan(end).IndexOfAny(".!?…");
            while (stop >= 0 && end + stop + 1 < text.Length && text[end + stop + 1] != ' ')
                stop = text.AsSpan(end + stop + 1).IndexOfAny(".!?…") is >= 0 and var next ? stop + 1 + next : -1;
            end = stop < 0 ? text.Length : end + stop + 1;
        }
        return Cut(text[..end].Trim(), SummaryCodec.Most);
    }

    /// <summary>Between two words, with a sign that it goes on.</summary>
    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = text.LastIndexOf(' ', most - 2);
        end = end > most / 2 ? end : most - 2;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }
}
