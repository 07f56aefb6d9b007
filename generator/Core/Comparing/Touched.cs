using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Comparing;

/// <summary>What a proposal touches, and how one sees in a page that it comes from there.</summary>
internal sealed class Touched
{
    private const int MostReasons = 3;

    /// <summary>With more of them, to look for each title in each page would grow as their product: links are enough.</summary>
    private const int MostTitles = 40;

    private readonly HashSet<SitePath> files;
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SitePath> words;
    private readonly bool hasTheme, hasSettings;

    public Touched(Changes sources, IEnumerable<Page> now, IEnumerable<Page> before)
    {
        files = [.. sources.New, .. sources.Removed];
        foreach (var page in now.Concat(before).Where(p => IsWritten(p.Head.Source) && !p.Head.IsContinuation)) titles.TryAdd(page.Url.Path, page.Head.Title);
        words = [.. files.Where(f => f.IsUnder("content/vocabulaires") || f.Value == "content/territoires.yml").Order()];
        hasTheme = files.Any(f => f.IsUnder("themes"));
        hasSettings = files.Any(f => f.Value == "content/site.yml");
    }

    /// <summary>Whether a page is that of a text that the proposal touches.</summary>
    public bool IsWritten(SitePath? source) => source is { Extension: ".md" } && files.Contains(source);

    /// <summary>The strongest first.</summary>
    public ImmutableArray<Reason> ReasonsOf(PageChange change, Page page, ImmutableArray<(Block? Before, Block? Now)> blocks)
    {
        if (page.Head.Source is { } source && files.Contains(source)) return [new(ReasonKind.OwnFile, source.Value)];
        ImmutableArray<Reason> named = [.. Named(page, blocks).Take(MostReasons).Select(title => new Reason(ReasonKind.Named, title))];
        if (!named.IsEmpty) return named;
        if (change == PageChange.Changed && blocks.Length > 0 && blocks.All(IsCount)) return [new(ReasonKind.Count, "")];
        if (!words.IsEmpty) return [.. words.Take(MostReasons).Select(w => new Reason(ReasonKind.Words, w.Value))];
        if (hasTheme) return [new(ReasonKind.Theme, "")];
        if (hasSettings) return [new(ReasonKind.Settings, "")];
        return [new(IsOrder(blocks) ? ReasonKind.Order : ReasonKind.Elsewhere, "")];
    }

    /// <summary>Titles of what the proposal touches, where what changes leads there or says them.</summary>
    private IEnumerable<string> Named(Page page, ImmutableArray<(Block? Before, Block? Now)> blocks) =>
        blocks.SelectMany(b => (b.Before?.Links ?? []).Concat(b.Now?.Links ?? [])).Select(link => PathOf(page.Url, link)).OfType<string>()
            .Select(path => titles.GetValueOrDefault(path)).OfType<string>()
            .Concat(titles.Values.Where(t => titles.Count <= MostTitles && blocks.Any(b => Says(b.Before, t) || Says(b.Now, t)))).Distinct(StringComparer.Ordinal);

    private static bool Says(Block? block, string title) => block is not null && (block.Text.Contains(title, StringComparison.Ordinal) || block.Section == title);

    /// <summary>The path from the root of an address that a page writes; null for one of the world.</summary>
    private static string? PathOf(Url page, string link) =>
        Uri.TryCreate(new Uri("https://site" + page.Path), link.Replace("&amp;", "&", StringComparison.Ordinal), out var address) && address.Host == "site"
            ? address.AbsolutePath.Replace("index.html", "", StringComparison.Ordinal) : null;

    /// <summary>The same words with other numbers.</summary>
    private static bool IsCount((Block? Before, Block? Now) pair) =>
        pair is { Before: { } was, Now: { } now } && was.Text != now.Text && Worded(was.Text) == Worded(now.Text);

    private static string Worded(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c)));

    /// <summary>What went came back elsewhere.</summary>
    private static bool IsOrder(ImmutableArray<(Block? Before, Block? Now)> blocks) =>
        blocks.Length > 0 && blocks.Select(b => b.Before?.Text).OfType<string>().Order(StringComparer.Ordinal)
            .SequenceEqual(blocks.Select(b => b.Now?.Text).OfType<string>().Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
