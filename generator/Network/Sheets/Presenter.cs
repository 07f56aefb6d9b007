using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Network.Lexicon;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>
/// How an entry is shown: its card, its sheet, its words beside those of others. What is here is the same for every kind; a kind that shows something in its
/// own way has a presenter of its own, which its feature brings (<see cref="Presentation"/>).
/// </summary>
internal class Presenter(Site site, Entry entry)
{
    protected Site Site { get; } = site;

    /// <summary>What it is among those who act, as a sentence goes on; null for what is not somebody.</summary>
    public virtual string? Noun => null;

    /// <summary>What it is in the words of schema.org; null where they have none for it.</summary>
    public virtual string? Type => null;

    /// <summary>The same with what it tells of itself.</summary>
    /// <param name="address">What stands before the path of a page.</param>
    public Thing? About(string address) => Type is { } type ? Describe(Things.Of(Site, entry, type, address), address) : null;

    /// <summary>What its kind alone tells.</summary>
    protected virtual Thing Describe(Thing thing, string address) => thing;

    /// <summary>Whether it has a card that other sites show in a frame.</summary>
    public virtual bool IsEmbedded => false;

    /// <summary>How far it is, or whether it meets; null where nobody told.</summary>
    public virtual StateView? State => null;

    /// <summary>Whether its title says it all: beside a sheet that it names it is a line, and no card.</summary>
    public virtual bool IsToldByItsTitle => false;

    /// <summary>Whether one can use it, said out of its sheet.</summary>
    public virtual StateView? Usable => null;

    /// <summary>As it stands in a list.</summary>
    public virtual CardView Card => new(
        entry.Title.Shown, Destination.To(entry.Url), entry.Key.Kind, Plain.Shown(entry.Summary), null,
        Format.Joined(Format.Places(entry)), Format.Joined(Format.Uses(entry)), null, null, null, State, false) { Language = LanguageOf(entry) };

    /// <summary>Its own page; null where a leaf that knows all of its kind makes it.</summary>
    /// <param name="lexicon">Leads to what some words mean.</param>
    public virtual Page? Page(ComposeOptions options, PageHead head, LexiconLinks lexicon) =>
        new(entry.Url, "sheet", () => SheetPages.Of(Site, options, entry, lexicon), head);

    /// <summary>What its sheet says first.</summary>
    /// <param name="rows">Every short fact, as its sheet tells them.</param>
    public virtual AnswersView Answer(ImmutableArray<FactView> rows) => new(null, null, Answers.Row(rows, Answers.Places));

    /// <summary>The keys of the rows that are not told again once its sheet has said <see cref="Answer"/>.</summary>
    public virtual ImmutableArray<string> Answered => [Answers.Places];

    /// <summary>A field as its sheet tells it; null for one that has its own place there.</summary>
    public virtual FactView? Told(FactView fact) => fact.Key switch
    {
        "sources" => null,
        // One sentence, in their own words: it is no longer than a title.
        "se-distingue" => fact with { IsOpen = true },
        _ => fact,
    };

    /// <summary>The parts of its sheet, with those that it tells only together with others.</summary>
    public virtual IEnumerable<FactView> WithShared(ImmutableArray<FactView> parts) => parts;

    /// <summary>The parts of its sheet that are made of what others tell.</summary>
    public virtual IEnumerable<FactView> PartsOfOthers => [];

    /// <summary>The sheet with what this kind alone shows.</summary>
    public virtual SheetView Complete(ComposeOptions options, SheetView sheet) => sheet;

    /// <summary>Whether those concerned can say that all of it is still true: nobody confirms what others wrote of them.</summary>
    public virtual bool CanBeConfirmed => !entry.IsUnclaimed;

    /// <summary>Whether a part of its sheet already tells who names it so.</summary>
    public virtual bool Tells(Mention mention) => false;

    /// <summary>Where those stand who name it so, before the others of a greater rank, and the id on the page of those that have one.</summary>
    public virtual (int Rank, string? Anchor) PlaceOf(Mention mention) => (int.MaxValue, null);

    /// <summary>The language of an entry's own words; null where it is the site's.</summary>
    public static string? LanguageOf(Entry entry) => entry.Language?.Text is { } language and not "fr" ? language : null;

    /// <summary>Under which words an entry that it names in a field shows it; null where it does not.</summary>
    public virtual string? Inverse(string key) => entry.Definition.Fields.First(f => f.Key == key).Inverse is { } inverse ? Site.Declared(inverse) : null;
}

/// <summary>The same for one kind, which reads its own record.</summary>
internal class Presenter<T>(Site site, T entry) : Presenter(site, entry) where T : Entry
{
    protected T Entry { get; } = entry;
}
