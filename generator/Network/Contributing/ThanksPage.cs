using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Network.Stories;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>« Merci »: who told, gathered, read again, translated, hosted and made, as the sheets and the settings name them. Nobody is counted or put first.</summary>
internal static class ThanksPage
{
    public static readonly Url Url = new("/merci/");

    /// <summary>What people are thanked for, in the order of the page, with the names that sheets give for it.</summary>
    private static readonly ImmutableArray<(string For, Func<Site, string> Title, Func<Site, IEnumerable<string>> Names)> Groups =
    [
        ("raconter", site => site.Say("merci-raconter"), site => Own(site).SelectMany(s => s.Authors).Select(a => a.Shown)),
        ("recueillir", site => site.Say("merci-recueillir"), site => Own(site).Select(s => s.Gatherer?.Shown).OfType<string>()),
        ("relire", site => site.Say("merci-relire"), site => site.Entries.Where(e => e is { IsListed: true, ReviewedOn: not null, KeptBy: not null }).Select(e => e.KeptBy!.Shown)),
        ("traduire", site => site.Say("merci-traduire"), _ => []),
        ("heberger", site => site.Say("merci-heberger"), site => site.Settings.Host is { } host ? [host.Shown.Split(',')[0]] : []),
        ("fabriquer", site => site.Say("merci-fabriquer"), _ => []),
    ];

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        var introduction = PageIntroduction.At(site, Url, site.Say("merci-titre"));
        var groups = GroupsOf(site);
        yield return new Page(
            Url, "thanks",
            () => new ThanksView(introduction.Title, introduction.Summary, introduction.Body, groups, Format.Network(site, introduction.Title)),
            introduction.Head with { IsInvitation = groups.IsEmpty, Source = introduction.Head.Source ?? SiteSettings.File });
    }

    private static ImmutableArray<ThanksGroupView> GroupsOf(Site site)
    {
        var left = site.Settings.Unthanked.Select(n => Folding.Slug(n.Text)).ToHashSet(StringComparer.Ordinal);
        var told = site.Settings.Thanks.ToLookup(t => t.For?.Word ?? "", t => t.Name.Shown);
        return
        [
            .. from title in Groups.Select(g => (Title: g.Title(site), Names: g.Names(site).Concat(told[g.For]))).Append((Title: site.Say("merci-aussi"), Names: told[""]))
               let names = Sorted(title.Names, left)
               where !names.IsEmpty
               select new ThanksGroupView(title.Title, names),
        ];
    }

    /// <summary>Each name once, as it was first written, in French order.</summary>
    private static ImmutableArray<string> Sorted(IEnumerable<string> names, HashSet<string> left) =>
        [.. names.Select(n => n.Trim()).Where(n => Folding.Slug(n) is { Length: > 0 } slug && !left.Contains(slug)).DistinctBy(Folding.Slug).InFrenchOrder(n => n)];

    /// <summary>The stories that were told here: who told the others is thanked where they stand.</summary>
    private static IEnumerable<Story> Own(Site site) => site.Listed<Story>().Where(s => s is { IsWanted: false, Relay: null });
}

/// <summary>Who is thanked, for what.</summary>
/// <param name="Groups">Empty while nobody is named.</param>
/// <param name="Write">Where to write to the network, to be the first.</param>
public sealed record ThanksView(string Title, string? Summary, Html? Introduction, ImmutableArray<ThanksGroupView> Groups, LinkView? Write) : IView;

/// <summary>What people are thanked for, and their names in the order of the alphabet.</summary>
public sealed record ThanksGroupView(string Title, ImmutableArray<string> Names);
