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
        var moved = site.Say("deplacee");
        foreach (var redirect in site.Redirects)
            yield return new Page(
                redirect.From, "redirect", () => new RedirectView(moved, Destination.To(redirect.To)),
                new PageHead { Title = moved, IsWithheld = true, MovedTo = redirect.To });
    }
}
