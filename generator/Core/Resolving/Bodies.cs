using System.Collections.Frozen;
using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.Bodies;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Resolving;

/// <summary>Where the targets of a body lead: a file of the content, an entry by its name, an address of the site, a part of a page.</summary>
internal sealed class Bodies(
    ContentModel model, FrozenDictionary<EntryKey, Entry> entries, FrozenSet<EntryKey> published, ImmutableHashSet<EntryKey> broken, FileAddresses files, Anchors anchors, OwnAddresses own)
{
    private readonly List<(EntryKey Of, EntryKey By)> mentions = [];
    private readonly List<Pointer> pointers = [];
    private readonly Dictionary<string, KnownNames> ids = entries.Keys.GroupBy(k => k.Kind, k => k.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new KnownNames(g), StringComparer.Ordinal);
    private readonly ILookup<string, EntryKey> publishedById = published.ToLookup(k => k.Id, StringComparer.Ordinal);
    private readonly KnownNames publishedIds = new(published.Select(k => k.Id).Distinct(StringComparer.Ordinal));
    private readonly Dictionary<SitePath, Entry> byPath = entries.Values.DistinctBy(e => Composition.Of(e.Path)).ToDictionary(e => Composition.Of(e.Path));
    private readonly Dictionary<Url, Entry> byAddress = entries.Values.ToDictionary(e => e.Url);

    /// <summary>For each entry, those to which its text leads.</summary>
    public ILookup<EntryKey, EntryKey> Mentions => mentions.ToLookup(m => m.By, m => m.Of);

    public IReadOnlyList<Pointer> Pointers => pointers;

    public IReadOnlyList<Destination?> Follow(Entry entry, List<Diagnostic> found)
    {
        var mine = new List<Diagnostic>();
        List<Destination?> destinations = [.. entry.Body.Targets.Select(t => t.Kind == TargetKind.Picture
            ? files.Use(entry, t.Written, t.At, isPicture: true, published.Contains(entry.Key), mine)
            : FollowLink(entry, t, mine))];
        foreach (var address in entry.Body.WebAddresses) FollowWhole(entry, address, isField: false, mine);
        foreach (var address in Facts.Leaves(entry.Facts).OfType<WebAddress>()) FollowWhole(entry, address, isField: true, mine);
        found.AddRange(entry.IsDraft ? mine.Select(d => d with { Severity = Severity.Advice }) : mine);
        return destinations;
    }

    private Destination? FollowLink(Entry entry, Target target, List<Diagnostic> found)
    {
        var (address, anchor) = target.Written.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash
            ? (target.Written[..hash], target.Written[(hash + 1)..]) : (target.Written, null);
        if (address.Length == 0) return ToPart(entry, anchor!, target.At, found);
        if (address.Split(':', 2) is [var kind, var id]) return ToEntry(entry, new(kind, id), anchor, target, found);
        if (!address.StartsWith('/') && Files.Resolve(entry.Path, address) is { } path && byPath.TryGetValue(path, out var other))
            return ToEntry(entry, other.Key, anchor, target, found);
        if (Meant(entry, address) is { } meant)
        {
            found.Add(Rules.BrokenLink(target.At, target.Written, anchor is null ? meant : $"{meant}#{anchor}", isCertain: true));
            return null;
        }
        if (address.StartsWith('/') && !files.Has(address)) return ToAddress(entry, address, anchor, target, found);
        if (entry.Path.Follow(address) is { } refused && model.Of(refused) is var (refusedKind, refusedId) && broken.Contains(new(refusedKind.Name, refusedId)))
            return null;
        if (new SitePath(address).Extension is not ("" or ".md"))
            return files.Use(entry, address, target.At, isPicture: false, published.Contains(entry.Key), found);
        found.Add(Rules.BrokenLink(target.At, target.Written, NearestPath(entry, address)));
        return null;
    }

    /// <summary>
    /// What a path surely means that leads nowhere as it is: an entry by its file from the root, or with the end that pages have elsewhere; null when it means
    /// nothing sure.
    /// </summary>
    private string? Meant(Entry entry, string address)
    {
        var path = Uri.UnescapeDataString(address.Split('?')[0]);
        var inContent = path.StartsWith("/content/", StringComparison.Ordinal) ? path["/content".Length..]
            : path.StartsWith("content/", StringComparison.Ordinal) ? path["content".Length..]
            : null;
        if (inContent is not null && files.Has(inContent)) return inContent;
        var end = Ends.FirstOrDefault(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ?? "";
        if (path.StartsWith('/') && inContent is null && end.Length == 0) return null;
        if (Files.Resolve(entry.Path, (inContent ?? address.Split('?')[0])) is not { } written) return null;
        var stem = written.Value[..^Math.Min(end.Length, written.Value.Length)].TrimEnd('/');
        return Candidates(stem).Select(c => byPath.GetValueOrDefault(new(c))).FirstOrDefault(e => e is not null)?.Key.ToString();
    }

    private static readonly string[] Ends = ["/index.html", "/index.md", ".html", ".htm", ".md"];

    private static IEnumerable<string> Candidates(string stem) => [stem + ".md", stem + "/index.md"];

    /// <summary>An address of the web that is one of this site, or of a file of its content in the repository; or one that only its author can reach.</summary>
    private void FollowWhole(Entry entry, WebAddress address, bool isField, List<Diagnostic> found)
    {
        if (AddressPolicy.IsLocal(address.Href)) found.Add(Rules.LocalAddress(address.At, address.Href));
        else if (own.PathOf(address.Href) is var (path, anchor)) FollowOwn(entry, address, path, anchor, isField, found);
        else if (!isField && own.InRepository(address.Href) is { } file)
        {
            if (byPath.TryGetValue(new(Files.Root + file), out var other)) Propose(address, other, "", found);
            else if (files.Has(file)) Propose(address, file, new SitePath(file).Name, found);
        }
    }

    private void FollowOwn(Entry entry, WebAddress address, string path, string anchor, bool isField, List<Diagnostic> found)
    {
        var url = new Url(path.EndsWith('/') || path[(path.LastIndexOf('/') + 1)..].Contains('.') ? path : path + "/");
        if (!byAddress.TryGetValue(url, out var other))
        {
            if (published.Contains(entry.Key)) pointers.Add(new(url, address.At, FromMenu: false) { Whole = address, IsField = isField });
        }
        else if (!published.Contains(other.Key)) found.Add(Rules.UnpublishedReference(address.At, other.Key.ToString()));
        else if (!isField) Propose(address, other, anchor, found);
    }

    private void Propose(WebAddress address, Entry other, string anchor, List<Diagnostic> found)
    {
        var name = anchors.Of(other).FirstOrDefault(a => a.Value == anchor).Key ?? anchor;
        Propose(address, other.Key + (name.Length > 0 ? "#" + name : ""), other.Title.Text, found);
    }

    private static void Propose(WebAddress address, string inner, string title, List<Diagnostic> found) =>
        found.Add(Rules.OwnAddress(address.At, address.Href, address.IsBare ? $"[{title}]({inner})" : inner));

    private Destination? ToEntry(Entry entry, EntryKey key, string? anchor, Target target, List<Diagnostic> found)
    {
        if (broken.Contains(key)) return null;
        if (model.Named(key.Kind) is not { } kind)
        {
            var near = Nearest.To(key.Kind, model.Kinds.Select(k => k.Name));
            found.Add(Rules.BadAddress(target.At, target.Written, near is null ? null : $"{near}:{key.Id}"));
            return null;
        }
        if (!entries.TryGetValue(key, out var other))
        {
            var nearest = ids.GetValueOrDefault(key.Kind)?.Nearest(key.Id);
            found.Add(Rules.UnknownReference(target.At, kind.Noun, key.Id, nearest is null ? null : $"{key.Kind}:{nearest}", $"content/{kind.Folder}/"));
            return null;
        }
        if (!published.Contains(key))
        {
            if (published.Contains(entry.Key)) found.Add(Rules.UnpublishedReference(target.At, key.ToString()));
            return null;
        }
        mentions.Add((key, entry.Key));
        var part = anchor is null ? null : ToPart(other, anchor, target.At, found);
        return part ?? Destination.To(other.Url);
    }

    private Destination? ToPart(Entry entry, string anchor, Location at, List<Diagnostic> found)
    {
        var known = anchors.Of(entry);
        if (known.TryGetValue(anchor, out var id)) return Destination.To(entry.Url, id);
        found.Add(Rules.UnknownAnchor(at, anchor, Nearest.To(anchor, known.Keys), [.. known.Keys]));
        return null;
    }

    /// <summary>Whether a composed page answers there is known once all pages are.</summary>
    private Destination ToAddress(Entry entry, string address, string? anchor, Target target, List<Diagnostic> found)
    {
        var url = new Url(address.EndsWith('/') || address[(address.LastIndexOf('/') + 1)..].Contains('.') ? address : address + "/");
        if (published.Contains(entry.Key)) pointers.Add(new(url, target.At, FromMenu: false));
        if (anchor is not null && anchor.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-')) found.Add(Rules.UnknownAnchor(target.At, anchor, null, []));
        return Destination.To(url, anchor);
    }

    private string? NearestPath(Entry entry, string address)
    {
        var path = new SitePath(address.TrimEnd('/'));
        var name = path.Stem == "index" ? new SitePath(path.Folder).Name : path.Stem;
        var nearest = publishedIds.Nearest(name);
        return nearest is null ? null : publishedById[nearest].Where(k => k != entry.Key).Order().Select(k => k.ToString()).FirstOrDefault();
    }
}
