using System.Collections.Immutable;
using Pec.Composing.Colophon;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>What a preview says of the proposal that it shows: the good first.</summary>
internal static class Proposals
{
    /// <summary>Every page carries the banner, so that it names few pages.</summary>
    private const int Few = 12;

    public static PreviewView Preview(Site site, ComposeOptions options, ILookup<Url, Output> byUrl)
    {
        ImmutableArray<string> refused = [.. options.Refused.Select(Name)];
        if (options.Proposal is not { } proposal) return new([], [], 0, [], refused);
        var pages = byUrl.SelectMany(o => o).OfType<Page>().Where(p => p.Head is { Source: not null, IsContinuation: false }).ToLookup(p => p.Head.Source!);
        ImmutableArray<LinkView> added = Links(proposal.Added), changed = Links(proposal.Changed);
        ImmutableArray<LinkView> shown = [.. added.Take(Few)], others = [.. changed.Take(Few - shown.Length)];
        return new(
            shown, others, added.Length + changed.Length - shown.Length - others.Length,
            [.. proposal.Removed.Where(p => site.Model.Of(p) is var (kind, id) && !Bears(kind, id)).Select(Name)], refused)
        {
            All = new(site.Say("apercu-tout"), Destination.To(ChangesPage.Url)),
        };

        // Its file is gone under that name only.
        bool Bears(IKind kind, string id) => site.Entries.Any(e => e.Definition == kind && e.Aliases.Any(a => a.Text == id));

        ImmutableArray<LinkView> Links(ImmutableArray<SitePath> paths) =>
            [.. paths.SelectMany(p => pages[p]).Select(p => new LinkView(p.Head.Title, Destination.To(p.Url)))];
    }

    /// <summary>A file as its author named it.</summary>
    private static string Name(SitePath path) => path.Value[(Files.Root.Length + 1)..];
}
