using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Lexicon;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Handbook;

/// <summary>The page of each chapter of the handbook, between the one before and the one after.</summary>
internal static class Chapters
{
    /// <param name="number">Its place among the steps; 0 when it is not one of them.</param>
    public static Page Page(Site site, ComposeOptions options, LexiconLinks lexicon, Chapter chapter, ImmutableArray<Chapter> steps, int number) => new(
        chapter.Url, "chapter",
        () =>
        {
            var sheet = SheetPages.Of(site, options, chapter, Chapter.Kind, lexicon);
            return new ChapterView(
                sheet with { Aside = [.. sheet.Aside.Where(f => f.Key != "ordre")], StillTrue = chapter.KeptBy is null ? null : sheet.StillTrue }, number, steps.Length,
                number > 1 ? Tell.Link(steps[number - 2]) : null, number > 0 && number < steps.Length ? Tell.Link(steps[number]) : null, HandbookPages.LinkTo(site), Message(site, chapter.Title.Shown));
        },
        SheetPages.Head(site, chapter, Chapter.Kind));

    /// <summary>What a chapter names, each with why it is there in a sentence: the note of an example, the summary of another sheet.</summary>
    public static FactView Told(Site site, ComposeOptions options, Entry entry, FactView part) => entry is not Chapter chapter ? part : part.Key switch
    {
        "exemples" => part with { Values = [.. part.Values.Zip(chapter.Examples, Example)] },
        "questions" => part with { Values = [.. part.Values.Zip(chapter.Questions, (value, use) => Summed(value, use))] },
        "productions" => part with { Values = [.. part.Values.Zip(chapter.Productions, (value, use) => Summed(value, use))] },
        _ => part,
    };

    public static LinkView? Message(Site site, string title) => Tell.Network(site, title,
        "Bonjour,\n\nVoici comment cela s’est passé chez nous, ce qui a marché et ce qui n’a pas marché :\n\n\nNotre projet, et le nom sous lequel nous voulons être cités :\n\n");

    private static ValueView Example(ValueView value, Example example) =>
        value.Facts is [{ Values: [var project] }, ..] ? project with { Anchor = value.Anchor, Note = example.Note?.Shown } : value;

    private static ValueView Summed(ValueView value, EntryUse use) =>
        use.Entry is { IsListed: true, Summary: { } summary } ? value with { Note = Plain.Shown(summary) } : value;
}
