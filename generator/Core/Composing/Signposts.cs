using System.Collections.Immutable;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>What a visitor comes for: the columns at the foot of every page.</summary>
public enum Purpose { Find, Help, Learn, Join }

/// <summary>Where a section stands at the foot of every page, as its feature says.</summary>
/// <param name="IsWayOn">Whether a search that finds nothing leads there too.</param>
public sealed record Signpost(Purpose For, Url To, bool IsWayOn = false);

/// <summary>The way to every section that holds something, from any page.</summary>
internal static class Signposts
{
    /// <summary>Pages that somebody wrote may become many; the plan of the site has them all.</summary>
    public const int MostWritten = 12;

    /// <summary>Without what holds nothing yet; a column without a link is left out.</summary>
    public static ImmutableArray<DirectionView> Of(Site site, IEnumerable<Signpost> signposts, ILookup<Url, Output> byUrl)
    {
        var pages = from signpost in signposts
                    let page = byUrl[signpost.To].OfType<Page>().FirstOrDefault()
                    where page is { Head.IsHidden: false }
                    select (signpost.For, page);
        return
        [
            .. from column in pages.ToLookup(p => p.For, p => p.page)
               orderby column.Key
               select new DirectionView(
                   Title(site, column.Key),
                   [.. column.DistinctBy(p => p.Url).InFrenchOrder(p => p.Head.Title).Select(p => new LinkView(p.Head.Title, Destination.To(p.Url)))]),
        ];
    }

    private static string Title(Site site, Purpose purpose) => purpose switch
    {
        Purpose.Find => site.Phrases.Say("pied-trouver"),
        Purpose.Help => site.Phrases.Say("pied-aider"),
        Purpose.Learn => site.Phrases.Say("pied-apprendre"),
        _ => site.Phrases.Say("pied-engager"),
    };
}
