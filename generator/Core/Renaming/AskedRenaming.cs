using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Renaming;

/// <summary>One name of the content that becomes another, whatever bears it.</summary>
/// <param name="Family">What stands before the colon: a kind of entry, a list, a key.</param>
public abstract record AskedRenaming(string Family, string From, string To)
{
    public sealed override string ToString() => $"{Family}:{From}";
}

/// <summary>An entry.</summary>
/// <param name="Entry">The one that bears the name; where its file was moved by hand, under the new one.</param>
public sealed record EntryRenaming(Entry Entry, string From, string To) : AskedRenaming(Entry.Key.Kind, From, To)
{
    public EntryKey Former => new(Family, From);

    /// <summary>Whether its file was moved already, and those that name it were not told.</summary>
    public bool IsMoved => Entry.Key.Id == To;

    /// <summary>What moves: the file of an entry, or its folder with all that it holds.</summary>
    public SitePath Place => Entry.Path.Stem == "index" ? new(Entry.Path.Folder) : Entry.Path;

    public SitePath NewPlace => new($"{Place.Folder}/{To}{(Entry.Path.Stem == "index" ? "" : Place.Name[Place.Stem.Length..])}");

    /// <summary>Where a file stands afterwards.</summary>
    public SitePath Moved(SitePath path) => IsMoved ? path : path.After(Place, NewPlace);
}

/// <summary>A word of a list, or a place of the site: what has an id in a file of its own.</summary>
/// <param name="Id">The id, where it is written; that of the new name where it was written by hand.</param>
/// <param name="Aliases">The former names that it has already.</param>
public sealed record WordRenaming(string Family, Words Id, ImmutableArray<Words> Aliases, string From, string To) : AskedRenaming(Family, From, To)
{
    public bool IsWritten => Id.Text == To;
}

/// <summary>Words that sheets write under a key, and that nothing declares: an author, a place as people say it.</summary>
public sealed record SaidRenaming(string Family, string From, string To) : AskedRenaming(Family, From, To);
