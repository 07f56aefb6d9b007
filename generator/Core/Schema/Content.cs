using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Schema;

/// <summary>What Check makes of the sources: typed entries, each sound in itself; nothing is tied to anything else yet.</summary>
/// <param name="Broken">The entries that were refused: a reference to one of them is not reported a second time.</param>
/// <param name="Refused">The files that could not be read whole, whatever they hold: who names one of them, or what it may hold, is not blamed either.</param>
public sealed record Content(
    ContentModel Model,
    SiteSettings Settings,
    ImmutableArray<Entry> Entries,
    ImmutableArray<Vocabulary> Vocabularies,
    ImmutableArray<OwnPlace> Places,
    ImmutableSortedDictionary<SitePath, Asset> Assets,
    ImmutableHashSet<EntryKey> Broken,
    ImmutableHashSet<SitePath> Refused)
{
    /// <summary>The files of entries that errors keep from the site.</summary>
    public ImmutableArray<SitePath> RefusedEntries => [.. Refused.Where(p => Model.Of(p) is var (kind, id) && Broken.Contains(new(kind.Name, id)))];
}

/// <summary>A list of terms, named by its file.</summary>
public sealed record Vocabulary(string Name, ImmutableArray<Term> Terms);
