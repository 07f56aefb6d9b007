using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Lexicon;
using Pec.Network.Sheets;
using Pec.Schema;

namespace Pec.Network.Handbook;

/// <summary>The handbook for making a project that is held in common: its steps in order, the page of each, and from a few on the whole as a book, on a page and in a file.</summary>
internal static class HandbookPages
{
    public static readonly Url Url = Lists.AddressOf(Chapter.Kind);

    /// <summary>Above so many chapters the whole is worth printing.</summary>
    private const int Few = 3;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        // Chapters of the same rank stay in French order of titles.
        ImmutableArray<Chapter> steps = [.. site.Listed<Chapter>().OrderBy(c => c.Order.Number)];
        var numbers = steps.Index().ToDictionary(s => s.Item.Key, s => s.Index + 1);
        var isBook = steps.Length > Few;
        var file = isBook ? BookFile.Of(site, options, steps) : null;
        var printed = isBook ? Book.Printed(options) : null;
        var lexicon = new LexiconLinks(site);
        return List(site, steps, numbers, isBook, printed).Select(p => p.Url == Url ? BookFile.OfferedBy<HandbookView>(file, p, (view, link) => view with { File = link }) : p)
            .Concat(
                site.Entries.OfType<Chapter>().Where(c => c.Withdrawn is null).Select(c => Chapters.Page(site, options, lexicon, c, steps, numbers.GetValueOrDefault(c.Key))))
            .Concat(isBook ? [Book.Page(site, options, steps, file, printed)] : [])
            .Concat<Output>(file is null ? [] : [file]).Concat(printed is null ? [] : [printed]);
    }

    public static LinkView LinkTo(Site site) => Format.Link(Lists.CrumbOf(site, Chapter.Kind));

    private static IEnumerable<Page> List(Site site, ImmutableArray<Chapter> steps, Dictionary<EntryKey, int> numbers, bool isBook, DataFile? printed)
    {
        var introduction = PageIntroduction.At(site, Url, Chapter.Kind.Title);
        return CardLists.Compose(
            site, Url, "handbook",
            introduction.Head with { IsInvitation = steps.IsEmpty, Source = introduction.Head.Source ?? new($"{Files.Root}/{Chapter.Kind.Folder}"), Type = "CollectionPage" },
            [new(null, null, ImmutableArray<Entry>.CastUp(steps))],
            part =>
            {
                ImmutableArray<StepView> shown =
                [
                    .. part.Sections.SelectMany(s => s.Entries).Select(e => new StepView(numbers[e.Key], Format.Link(e), Plain.Shown(e.Summary))),
                ];
                return new HandbookView(
                    part.Title, part.IsFirst ? introduction.Summary : null, part.IsFirst ? introduction.Body : null, shown.IsEmpty ? 1 : shown[0].Number, shown,
                    isBook ? Book.LinkTo(site) : null, Chapters.Message(site, introduction.Title), part.Pager) { Printed = Book.LinkTo(printed) };
            });
    }
}
