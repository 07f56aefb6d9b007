using Pec.Composing.Search;
using Pec.Model;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>What is said where there is nothing, and former addresses.</summary>
internal static class RedirectPages
{
    public static readonly Url NotFound = new("/404.html");

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var title = site.Say("introuvable-titre");
        yield return new Page(
            NotFound, "not-found", () => new NotFoundView(title, Destination.To(SearchPage.Url), Destination.To(PageIndexes.Plan), Format.Network(site, title)),
            new PageHead { Title = title, IsWithheld = true });
        foreach (var redirect in site.Redirects) yield return To(site, redirect.From, redirect.To);
    }

    /// <summary>
    /// Every page in whose address a word stands also answers at the one that it had under a former word, unless another page stands there; pages of texts have addresses of their own.
    /// </summary>
    public static IEnumerable<Output> OfWords(Site site, IEnumerable<Output> outputs)
    {
        if (site.FormerWords.IsEmpty) return [];
        var former = site.FormerWords.ToLookup(w => w.Present, w => w.Former, StringComparer.Ordinal);
        var taken = outputs.Select(o => o.Url).ToHashSet();
        return [.. outputs.OfType<Page>().Where(p => p.Head is { MovedTo: null, Source: not { Extension: ".md" } }).OrderBy(p => p.Url)
            .SelectMany(p => Former(p.Url, former).Where(taken.Add).Select(from => To(site, from, p.Url)))];
    }

    /// <summary>What other sites show in a frame stays where they ask for it when its page moves.</summary>
    public static IEnumerable<Output> OfEmbedded(Site site, IEnumerable<Output> outputs)
    {
        var below = outputs.OfType<EmbeddedPage>().ToLookup(p => p.Url.Path[..(p.Url.Path.TrimEnd('/').LastIndexOf('/') + 1)], StringComparer.Ordinal);
        return [.. from redirect in site.Redirects from page in below[redirect.To.Path] select To(site, new(redirect.From.Path + page.Url.Path[redirect.To.Path.Length..]), page.Url)];
    }

    private static IEnumerable<Url> Former(Url url, ILookup<string, string> former)
    {
        var steps = url.Path.Split('/');
        return from step in Enumerable.Range(0, steps.Length)
               from word in former[steps[step]]
               select new Url(string.Join('/', [.. steps[..step], word, .. steps[(step + 1)..]]));
    }

    private static Page To(Site site, Url from, Url to)
    {
        var moved = site.Say("deplacee");
        return new(from, "redirect", () => new RedirectView(moved, Destination.To(to)), new PageHead { Title = moved, IsWithheld = true, MovedTo = to });
    }
}
