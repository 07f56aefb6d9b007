using Pec.Model;
using Pec.Network.Projects;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>An entry that one may look for by what it is for: it answers its usages, beside others that do.</summary>
public interface IUsable : IHasUses
{
    Opening? Opening { get; }

    /// <summary>What sets it apart from the others, in its own sentence.</summary>
    Words? Distinction { get; }

    Readiness Readiness { get; }
}

public static class UsableEntries
{
    extension(Entry entry)
    {
        /// <summary>How open it is; null for a kind that does not say it, and where nobody did.</summary>
        public Opening? Opening => entry is IUsable usable ? usable.Opening : null;
    }
}
