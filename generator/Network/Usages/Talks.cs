using Pec.Network.Questions;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>What speaks of each usage without answering it: questions, then stories that are wanted, then those that are told.</summary>
internal sealed class Talks(ILookup<string, Entry> byUsage)
{
    /// <summary>How many are named beside a usage.</summary>
    public const int Few = 2;

    public IEnumerable<Entry> Of(string usage) => byUsage[usage];

    public static Talks Of(Site site)
    {
        var speaking = site.Listed<Knowledge>().Where(k => k.IsQuestion).Concat<Entry>(site.Stories.Wanted).Concat(site.Stories.Told);
        return new((from entry in speaking from use in entry.Uses select (use.Meaning.Key, entry)).ToLookup(p => p.Key, p => p.entry, StringComparer.Ordinal));
    }
}

internal static class TalksOfSite
{
    extension(Site site)
    {
        /// <summary>What speaks of each usage without answering it.</summary>
        public Talks Talks => site.Index(Usages.Talks.Of);
    }
}
