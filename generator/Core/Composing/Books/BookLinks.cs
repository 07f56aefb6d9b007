using System.Collections.Immutable;
using Pec.Model;

namespace Pec.Composing.Books;

/// <summary>Where addresses lead for whoever reads a book: into the book where it holds the page, else to the site that published it.</summary>
/// <param name="site">Where the site is published, without a final "/".</param>
/// <param name="chapters">The file of each page that the book holds, with the ids that stand there.</param>
/// <param name="pictures">The file of each picture that it holds.</param>
internal sealed class BookLinks(string site, ImmutableDictionary<Url, BookPart> chapters, ImmutableDictionary<Url, string> pictures)
{
    /// <summary>Null for an address that leads nowhere from a book: somebody's own, or one that is none.</summary>
    public string? Of(Destination to)
    {
        if (to.Inside is not { } url) return to.Outside is { } outside && to.Message is null ? Sound(outside) : null;
        if (chapters.TryGetValue(url, out var part)) return to.Anchor is { } anchor && part.Ids.Contains(anchor) ? $"{part.File}#{anchor}" : part.File;
        return Sound(site + url.Path + (to.Anchor is { } there ? "#" + there : ""));
    }

    /// <summary>Null for one that the book does not hold.</summary>
    public string? PictureAt(Destination to) => to.Inside is { } url ? pictures.GetValueOrDefault(url) : null;

    /// <summary>An address of the web as a standard writes it; null for any other.</summary>
    public static string? Sound(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
}

/// <summary>A file of a book.</summary>
internal sealed record BookPart(string File, ImmutableHashSet<string> Ids);
