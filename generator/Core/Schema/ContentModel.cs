using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Schema;

/// <summary>
/// What the content of a network may hold: its kinds of entry, its lists whose words have a page each, what the program reads in the words of some, and what
/// the check says.
/// </summary>
/// <param name="sectionNames">Those that a site may switch on, whether this one does or not.</param>
/// <param name="absent">The sections that this one does without.</param>
/// <param name="sectionOf">The absent section of which a key speaks alone; null for a key that is there.</param>
public class ContentModel(ImmutableArray<IKind> kinds, ImmutableArray<ListPages> lists, ImmutableArray<Senses> senses, ImmutableArray<Rule> rules,
    ImmutableArray<string> sectionNames, ImmutableArray<SiteSection> absent, Func<IField, string?> sectionOf)
{
    private readonly ImmutableDictionary<string, IKind> byName = kinds.ToImmutableDictionary(k => k.Name, StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, ListPages> byList = lists.ToImmutableDictionary(l => l.Vocabulary, StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, Senses> sensesByList = senses.ToImmutableDictionary(s => s.Vocabulary, StringComparer.Ordinal);

    public ImmutableArray<IKind> Kinds => kinds;

    /// <summary>Every rule, by id.</summary>
    public ImmutableArray<Rule> Rules { get; } = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>The names by which a site switches its sections on.</summary>
    public ImmutableArray<string> SectionNames => sectionNames;

    /// <summary>The sections that this site does without.</summary>
    public ImmutableArray<SiteSection> AbsentSections => absent;

    /// <summary>What the settings of the site may say.</summary>
    public FieldSet<SiteSettings> Settings { get; } = SiteSettings.Fields.Without(sectionOf);

    /// <summary>Every format of the content: its entries, then its settings and lists.</summary>
    public ImmutableArray<FileFormat> Formats { get; } =
    [
        .. kinds.Select(k => new FileFormat(k.Name, k.Title, k.Patterns, k.Fields, IsEntry: true, IsList: false)),
        FileFormat.Settings with { Fields = [.. FileFormat.Settings.Fields.Where(f => sectionOf(f) is null)] }, FileFormat.Places, FileFormat.Vocabulary,
    ];

    /// <summary>The section under which an address would stand, where the site does without it; null for any other address.</summary>
    public SiteSection? AbsentAt(Url url) => absent.FirstOrDefault(s => s.Holds(url));

    /// <summary>Whether the site has what would stand at this address.</summary>
    public bool Has(Url url) => AbsentAt(url) is null;

    /// <summary>The section to which a file of the content belongs, where the site does without it.</summary>
    public SiteSection? AbsentAt(SitePath file) => absent.FirstOrDefault(s => s.PlaceOf(file) is not null);

    /// <summary>What the words of a list may mean to the program; null for one in which it reads nothing.</summary>
    public Senses? SensesOf(string vocabulary) => sensesByList.GetValueOrDefault(vocabulary);

    /// <summary>The kind of this singular; null for a word that names none.</summary>
    public IKind? Named(string name) => byName.GetValueOrDefault(name);

    /// <summary>A kind as this site has it, without the keys of absent sections; null for one that it does without.</summary>
    public IKind? Present(IKind kind) => Named(kind.Name);

    /// <summary>The kind and id of a file of <c>content/</c>; null when it belongs to none.</summary>
    public (IKind Kind, string Id)? Of(SitePath path)
    {
        foreach (var kind in kinds)
            if (kind.IdOf(path) is { } id) return (kind, id);
        return null;
    }

    /// <summary>Where a sheet that uses a word leads; null for most.</summary>
    public Url? PageOf(TermUse use) => use.Meaning is Term term ? byList.GetValueOrDefault(use.Vocabulary)?.AddressOf?.Invoke(term) : null;

    /// <summary>Whether the site keeps for itself the address that a word of a list would have; a list whose words have no page keeps none.</summary>
    public bool Keeps(string vocabulary, string id) =>
        byList.GetValueOrDefault(vocabulary) is { } pages && (KeptNames.Usual.Contains(id) || pages.KeptNames.Contains(id));
}

/// <summary>A list whose words have a page each.</summary>
/// <param name="KeptNames">What stands among those pages and is no word.</param>
/// <param name="AddressOf">Where sheets that use a word lead; null where they do not lead to its page.</param>
public sealed record ListPages(string Vocabulary, ImmutableArray<string> KeptNames, Func<Term, Url>? AddressOf = null);
