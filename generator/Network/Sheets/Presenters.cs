using System.Collections.Immutable;
using Pec.Composing;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Sheets;

/// <summary>What the content of this network may hold, and how each kind of it is shown: as any, where no feature brings a way of its own.</summary>
internal sealed class PresentedModel(
    ImmutableArray<IKind> kinds, ImmutableArray<ListPages> lists, ImmutableArray<Senses> senses, ImmutableArray<Rule> rules, ImmutableArray<Presentation> presentations,
    ImmutableArray<string> sectionNames, ImmutableArray<SiteSection> absent, Func<IField, string?> sectionOf)
    : ContentModel(kinds, lists, senses, rules, sectionNames, absent, sectionOf)
{
    private readonly Dictionary<string, Presentation> byKind = presentations.ToDictionary(p => p.Kind, StringComparer.Ordinal);

    public ImmutableArray<Presentation> Presentations => presentations;

    public Presentation? Of(string kind) => byKind.GetValueOrDefault(kind);
}

internal static class Presenters
{
    extension(Site site)
    {
        private PresentedModel Presented => (PresentedModel)site.Model;

        /// <summary>How an entry is shown.</summary>
        public Presenter PresenterOf(Entry entry) => site.Presented.Of(entry.Key.Kind)?.Of(site, entry) ?? new Presenter(site, entry);

        /// <summary>The list of a kind, with the pages that go with it.</summary>
        public IEnumerable<Output> ListOf(IKind kind, ComposeOptions options) =>
            site.Presented.Of(kind.Name)?.List is { } list ? list(site, options) : Lists.Of(site, kind);

        /// <summary>Entries as one reads them: stories the newest first, productions by how far they are, others as they come.</summary>
        public IEnumerable<Entry> InReadingOrder(IReadOnlyCollection<Entry> entries)
        {
            foreach (var presentation in site.Presented.Presentations)
                if (presentation.Order is { } order) entries = [.. order(site, entries)];
            return entries;
        }
    }
}
