using System.Collections.Immutable;
using Pec.Schema;

namespace Pec.Network.Groups;

/// <summary>An entry that takes part in groups.</summary>
public interface IMember
{
    ImmutableArray<EntryUse> Groups { get; }
}
