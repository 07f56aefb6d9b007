using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.French;

namespace Pec.Rendering;

/// <summary>
/// The files of a theme as they are published: the name carries a piece of the content's hash, so that a page never meets
/// the style of another version in a cache. A style sheet starts with the colours of the theme, and asks for its pictures and fonts by their published names.
/// </summary>
public sealed class ThemeAssets
{
    private const string Folder = "/theme/";

    /// <summary>The style sheet of what other sites show in a frame.</summary>
    internal const string Embedded = "embed.css";

    /// <summary>The style sheet of books, which stands in each of them.</summary>
    internal const string Book = "epub.css";

    private static readonly UrlStyle beside = new("", IsRelative: true);

    private readonly ImmutableSortedDictionary<string, PublishedAsset> assets;
    private readonly List<Diagnostic> faults = [];
    private readonly List<(SitePath Path, StyleSheet Sheet)> sheets = [];

    public ThemeAssets(ThemeSource theme, Palette palette)
    {
        var head = palette.ToCss();
        assets = theme.Assets.Where(a => !IsStyle(a.Key)).ToImmutableSortedDictionary(a => a.Key, a => Publish(a.Key, IsScript(a.Key) ? WithoutRemarks(a.Value.Head) : a.Value.Head), StringComparer.Ordinal);
        // Style sheets come last: they name the others.
        assets = assets.SetItems(
            [.. theme.Assets.Where(a => IsStyle(a.Key)).Select(a => KeyValuePair.Create(a.Key, Publish(a.Key, Encoding.UTF8.GetBytes(head + Rewritten(a.Key, a.Value)))))]);
    }

    /// <summary>What is published: not the sheets that stand in pages and books themselves.</summary>
    public IEnumerable<PublishedAsset> All => assets.Where(a => a.Key is not (Embedded or Book)).Select(a => a.Value);

    /// <summary>What style sheets may not ask for.</summary>
    internal IEnumerable<Diagnostic> Faults => faults;

    /// <summary>The style sheets, as they were written.</summary>
    internal IReadOnlyList<(SitePath Path, StyleSheet Sheet)> Sheets => sheets;

    public PublishedAsset? Find(string name) => assets.GetValueOrDefault(name);

    private static bool IsStyle(string name) => new SitePath(name).Extension == ".css";

    private static bool IsScript(string name) => new SitePath(name).Extension == ".js";

    /// <summary>A script without the lines that are remarks; as it is where a text of it may go over several lines, one of which could look like a remark.</summary>
    private static ReadOnlyMemory<byte> WithoutRemarks(ReadOnlyMemory<byte> script)
    {
        var lines = Encoding.UTF8.GetString(script.Span).Split('\n');
        return lines.Any(l => l.Count(c => c == '`') % 2 == 1 || l.TrimEnd('\r').EndsWith('\\')) ? script
            : Encoding.UTF8.GetBytes(string.Join('\n', lines.Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal))));
    }

    private static PublishedAsset Publish(string name, ReadOnlyMemory<byte> bytes)
    {
        var path = new SitePath(name);
        var folder = path.Folder.Length > 0 ? path.Folder + "/" : "";
        return new(
            new($"{Folder}{folder}{path.Stem}-{Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..8]}{path.Extension}"), bytes,
            "sha384-" + Convert.ToBase64String(SHA384.HashData(bytes.Span)));
    }

    /// <summary>A style sheet with the published addresses of what it asks for, without its remarks, which would travel with every page.</summary>
    private string Rewritten(string name, Blob blob)
    {
        var sheet = new StyleSheet(Encoding.UTF8.GetString(blob.Head.Span));
        sheets.Add((blob.Path, sheet));
        faults.AddRange(sheet.FaultsIn(blob.Path));
        var text = new StringBuilder();
        var written = 0;
        var asked = sheet.Addresses.Where(a => !IsOwn(a.Text)).Select(a => (a.Start, a.Length, Instead: Asked(name, a, sheet, blob.Path)));
        foreach (var (start, length, instead) in asked.Concat(sheet.Remarks.Select(r => (r.Start, r.Length, (string?)""))).OrderBy(p => p.Start))
        {
            if (instead is null) continue;
            text.Append(sheet.Text, written, start - written).Append(instead);
            written = start + length;
        }
        return text.Append(sheet.Text, written, sheet.Text.Length - written).ToString();
    }

    /// <summary>A part of the page, or a small picture that the sheet holds itself.</summary>
    internal static bool IsOwn(string address) => address.StartsWith('#') || address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The published address of a picture or a font, from the sheet that asks for it; null once it is told that there is none.</summary>
    private string? Asked(string sheet, StyleAddress address, StyleSheet written, SitePath path)
    {
        var (file, anchor) = address.Text.IndexOf('#') is >= 0 and var hash ? (address.Text[..hash], address.Text[(hash + 1)..]) : (address.Text, null);
        var named = file.StartsWith('/') || file.Contains(':') ? null : new SitePath(sheet).Follow(file)?.Value;
        if (named is not null && (ThemeSource.IsFont(named) || ThemeSource.IsPicture(named)) && Find(named) is { } asset)
            return $"\"{beside.Of(new(Folder + sheet), Destination.To(asset.Url, anchor))}\"";
        faults.Add(Rules.StyleAddress(written.At(path, address.Start, address.Length), named is null
            ? new($"« {address.Text} » vient d'ailleurs.", $"“{address.Text}” comes from elsewhere.")
            : Nearest.To(named, assets.Keys.Where(k => ThemeSource.IsFont(k) || ThemeSource.IsPicture(k))) is { } nearest
                ? new(
                    $"« {named} » n'est pas dans « assets/ » ; vouliez-vous dire « {nearest} » ?", $"“{named}” is not in “assets/”; did you mean “{nearest}”?")
                : new($"« {named} » n'est ni une image ni une police de « assets/ ».", $"“{named}” is neither a picture nor a font of “assets/”.")));
        return null;
    }
}

/// <param name="Integrity">Subresource integrity of the content.</param>
public sealed record PublishedAsset(Url Url, ReadOnlyMemory<byte> Bytes, string Integrity);
