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
        const string title = "Cette page n’est pas là";
        yield return new Page(NotFound, "not-found", () => new NotFoundView(title, Destination.To(SearchPage.Url), Destination.To(PageIndexes.Plan), Tell.Network(site, title)), new PageHead { Title = title, IsHidden = true });
        foreach (var redirect in site.Redirects)
            yield return new Page(redirect.From, "redirect", () => new RedirectView("Cette page a changé d’adresse", Destination.To(redirect.To)), new PageHead { Title = "Cette page a changé d’adresse", IsHidden = true, MovedTo = redirect.To });
    }
}
