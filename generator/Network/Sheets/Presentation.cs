using Pec.Composing;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>How the entries of a kind are shown, where that is not as any.</summary>
/// <param name="Of">How one of them is.</param>
/// <param name="List">Their list, with the pages that go with it; null for cards.</param>
internal sealed record Presentation(string Kind, Func<Site, Entry, Presenter> Of, Func<Site, ComposeOptions, IEnumerable<Output>>? List)
{
    /// <summary>Puts them among entries as one reads them, and leaves the others as they came; null where they come as they are.</summary>
    public Func<Site, IReadOnlyCollection<Entry>, IEnumerable<Entry>>? Order { get; init; }

    public static Presentation For<T>(
        Kind<T> kind, Func<Site, T, Presenter> of, Func<Site, ComposeOptions, IEnumerable<Output>>? list = null) where T : Entry, new() =>
        new(kind.Name, (site, entry) => of(site, (T)entry), list);
}
