using Pec.Network.Productions;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Sheets;

internal static class ReadingOrder
{
    extension(Site site)
    {
        /// <summary>Entries as one reads them: stories the newest first, productions by how far they are, others as they come.</summary>
        public IEnumerable<Entry> InReadingOrder(IReadOnlyCollection<Entry> entries) =>
            entries.OfType<Story>().ToList() is { Count: > 0 } stories && stories.Count == entries.Count
                ? site.Stories.InOrder(stories) : site.ProductionIndex.InReadingOrder(entries);
    }
}
