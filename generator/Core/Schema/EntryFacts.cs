using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Schema;

/// <summary>What an entry of any kind tells, read from its record when it is asked for: there is no second copy to keep in step.</summary>
public static class EntryFacts
{
    extension(Entry entry)
    {
        /// <summary>Every field that was told, in the order of the schema, then the keys of its author's own.</summary>
        public ImmutableArray<Fact> Facts => entry.Definition.Tell(entry).AddRange(entry.Extras);

        /// <summary>What it is for; empty for a kind that does not say it.</summary>
        public ImmutableArray<TermUse> Uses => entry is IHasUses useful ? useful.Uses : [];

        /// <summary>Where it is; empty for a kind that does not say it.</summary>
        public ImmutableArray<PlaceUse> Places => entry is IPlaced placed ? placed.Places : [];

        /// <summary>Where it stands: its places, or the one that it governs; not those of its needs.</summary>
        public ImmutableArray<PlaceUse> OwnPlaces => entry is IGoverning { Place: { } one } ? [one] : entry.Places;
    }
}

/// <summary>What names point to.</summary>
public static class EntryUses
{
    /// <summary>Those that lists may name, in the order in which they were written.</summary>
    public static IEnumerable<Entry> Listed(this ImmutableArray<EntryUse> uses) => uses.Select(u => u.Entry).OfType<Entry>().Where(e => e.IsListed);
}

/// <summary>An entry that says what it is for.</summary>
public interface IHasUses
{
    ImmutableArray<TermUse> Uses { get; }
}

/// <summary>An entry that gives an address of its own.</summary>
public interface IReachable
{
    Contact? Contact { get; }

    /// <summary>The first mailbox that it gives.</summary>
    Mailbox? Mail => Contact?.Mail;
}

/// <summary>An entry that says where it is.</summary>
public interface IPlaced
{
    ImmutableArray<PlaceUse> Places { get; }
}

/// <summary>An entry that governs one place, which its page tells apart from where others act.</summary>
public interface IGoverning
{
    PlaceUse? Place { get; }
}
