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
        () => new ChapterView(
            SheetPages.Of(site, options, chapter, lexicon), number, steps.Length,
            number > 1 ? Format.Link(steps[number - 2]) : null, number > 0 && number < steps.Length ? Format.Link(steps[number]) : null,
            HandbookPages.LinkTo(site), Message(site, chapter.Title.Shown)),
        SheetPages.Head(site, options, chapter));

    /// <summary>Who took the step, with the note that the chapter makes of it.</summary>
    public static FactView Told(ImmutableArray<Example> examples, FactView part) => part with { Values = [.. part.Values.Zip(examples, Example)] };

    /// <summary>What a chapter names, each with why it is there: the summary of its sheet.</summary>
    public static FactView Told(ImmutableArray<EntryUse> named, FactView part) => part with { Values = [.. part.Values.Zip(named, Summed)] };

    public static LinkView? Message(Site site, string title) => Format.Network(site, title, site.Write("cahier-message"));

    private static ValueView Example(ValueView value, Example example) =>
        value.Facts is [{ Values: [var project] }, ..] ? project with { Anchor = value.Anchor, Note = example.Note?.Shown } : value;

    private static ValueView Summed(ValueView value, EntryUse use) =>
        use.Entry is { IsListed: true, Summary: { } summary } ? value with { Note = Plain.Shown(summary) } : value;
}
