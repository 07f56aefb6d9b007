using Pec.Checking;
using Pec.Diagnostics;
using Pec.Schema;
using Pec.Schema.Codecs;

namespace Pec.Network.Stories;

/// <summary>What a story owes to those it speaks of, and to those it was read from.</summary>
internal static class StoryChecks
{
    /// <summary>What the law calls a short quotation, here as long as a summary.</summary>
    private const int ShortQuotation = SummaryCodec.Most;

    public static void Check(Story story, ReadContext reading)
    {
        if (story.Relay is { } told) DateOrder.Check(("date", story.Date), ("relaye-le", told.RelayedOn), reading);
        if (story.Image is { File: { } file, Alternative: null, Credit: null, At: var at } && file.At == at) reading.Report(Rules.PictureInOneLine(at, file.Written, PictureBlock.Of(file.Written)));
        else if (story.Image is { } image)
        {
            if (image.Alternative is null) reading.Report(Rules.PictureWithoutDescription(image.At));
            if (image.Credit is null) reading.Report(StoryRules.PictureWithoutCredit(image.At));
        }
        if (story.HasUnreadBody) reading.Report(StoryRules.UnreadBody(story.Relay!.Mode?.At ?? story.Relay.At));
        if (story.Relay is { Mode: { } mode } relay && !MayCopy(relay))
        {
            if (mode.Word == Relay.Whole) reading.Report(StoryRules.RelayWithoutRight(mode.At));
            else if (mode.Word == Relay.Extract && story.Body.Length is > ShortQuotation and var length)
                reading.Report(StoryRules.LongQuotation(mode.At, length, ShortQuotation));
        }
        foreach (var answer in story.Answers)
            if (FieldNaming(answer, story) is { } field)
                reading.Report(StoryRules.AnswerWithoutProject(answer.At, $"{answer.Kind}:{answer.Id}", field, answer.Id));
    }

    private static bool MayCopy(Relay relay) => relay.Permission is not null || (relay.Licence is { } licence && LicenceCodec.AllowsCopies(licence.Text));

    /// <summary>The field that should name whoever had the need; null when it does, or when a story has no such field.</summary>
    private static string? FieldNaming(EntryUse answer, Story story) => answer.Kind switch
    {
        "projet" when story.Projects.All(p => p.Id != answer.Id) => "projets",
        "groupe" when story.Groups.All(g => g.Id != answer.Id) => "groupes",
        _ => null,
    };
}
