using Pec.Composing;
using Pec.Model;
using Pec.Network.Needs;
using Pec.Schema;

namespace Pec.Network.Usages;

/// <summary>What is needed and offered for each usage, for those who follow it.</summary>
internal static class UsageFeeds
{
    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var feeds = new ListingFeeds(site, options);
        return from usage in site.Answers.Usages
               where usage.IsAnswered
               let page = UsagePages.AddressOf(usage)
               from feed in feeds.Of(new($"{page.Path}annonces.xml"), page, usage.Name, site.Say("flux-annonces-suivre"), site.Board.OpenFor(usage.Id))
               select feed;
    }
}
