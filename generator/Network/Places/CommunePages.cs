using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Model.French;
using Pec.Network.Sheets;
using Pec.Resolving.Gazetteers;
using Pec.Schema;

namespace Pec.Network.Places;

/// <summary>
/// « Votre commune »: any of the country by its first letter, which leads to the page of its department, else of its region, else to what no distance stops.
/// </summary>
internal static class CommunePages
{
    /// <summary>Among the addresses of places.</summary>
    public const string Name = "communes";

    /// <summary>So many names, mostly without links, are a page that stays light.</summary>
    private const int PerPage = 1_900;

    public static readonly Url Url = new($"{PlacePages.Url.Path}{Name}/");

    /// <summary>The communes of a letter that one page tells.</summary>
    private sealed record Range(Gazetteer Communes, char Initial, int Number, int Skipped, Url Url)
    {
        public string From => Folding.Slug(First(Skipped));

        /// <summary>As a dictionary says it at the head of a page.</summary>
        public string In(Site site)
        {
            var last = Math.Min(Skipped + PerPage, Communes.CountOf(Initial)) - 1;
            return site.Say("communes-de-a", First(Skipped), First(last));
        }

        private string First(int rank) => Communes.CommunesOf(Initial, rank, 1).First().Shown;
    }

    private static IEnumerable<char> InitialsOf(Site site) => Enumerable.Range('a', 26).Select(letter => (char)letter).Where(letter => site.Gazetteer.CountOf(letter) > 0);

    /// <summary>The way in; null for a site that tells of few regions, where a list is enough.</summary>
    public static CommuneIndexView? Index(Site site) =>
        Thresholds.IsNationwide(site)
            ? new(site.Say("lieu-communes", site.Gazetteer.Country.Of), Destination.To(Url), [.. InitialsOf(site).Select(i => new LinkView(Letter(i), Destination.To(AddressOf(i))))]) : null;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options)
    {
        if (Index(site) is not { } index) yield break;
        var (department, region) = (site.Gazetteer.NounOf(PlaceLevel.Department), site.Gazetteer.NounOf(PlaceLevel.Region));
        var (title, summary) = (site.Say("communes"), site.Say("communes-resume", site.Gazetteer.Country.Of, department?.Its, region?.Its));
        var order = site.Say("communes-departements", department?.One);
        var head =
            new PageHead { Title = title, Description = summary, Breadcrumb = [site.Home, PlacePages.CrumbOf(site)], Source = OwnPlace.File, Type = "CollectionPage" };
        yield return new Page(
            Url, "communes", () => new CommunesView(title, summary, index, [.. InitialsOf(site).SelectMany(i => RangesOf(site, i)).Select(r => View(site, r, null))], order, []), head);
        var under = head with { Description = null, Breadcrumb = [.. head.Breadcrumb, new(title, Url)], IsContinuation = true };
        foreach (var initial in InitialsOf(site))
        {
            var ranges = RangesOf(site, initial).ToList();
            foreach (var range in ranges)
            {
                var named = Paging.TitleOf(site.Say("communes-lettre", Letter(initial)), range.Number);
                yield return new Page(
                    range.Url, "communes",
                    () => new CommunesView(
                        named, null, index, ranges.Count > 1 ? [.. ranges.Select(r => View(site, r, range))] : [], order,
                        Departments(site, site.Gazetteer.CommunesOf(initial, range.Skipped, PerPage))),
                    under with { Title = named, NamesFrom = range.From });
            }
        }
    }

    private static IEnumerable<Range> RangesOf(Site site, char initial) =>
        Enumerable.Range(0, (site.Gazetteer.CountOf(initial) + PerPage - 1) / PerPage)
            .Select(i => new Range(site.Gazetteer, initial, i + 1, i * PerPage, Paging.AddressOf(AddressOf(initial), i + 1)));

    private static CommuneRangeView View(Site site, Range range, Range? here) =>
        new(Letter(range.Initial), range.In(site), range == here ? null : Destination.To(range.Url));

    private static Url AddressOf(char initial) => new($"{Url.Path}{initial}/");

    private static string Letter(char initial) => char.ToUpperInvariant(initial).ToString();

    private static ImmutableArray<CommuneDepartmentView> Departments(Site site, IEnumerable<Place> communes) =>
    [
        .. from department in communes.GroupBy(c => c.ParentId!, StringComparer.Ordinal).Select(g => (Place: site.Gazetteer.LargeNamed(g.Key)!, Communes: g)).InFrenchOrder(d => d.Place.Name)
           select new CommuneDepartmentView(Nearest(site, department.Place), Names(site, department.Communes)),
    ];

    private static LinkView Nearest(Site site, Place department)
    {
        if (site.Places.Of(department) is { } here) return Format.Link(here.Place);
        if (department.ParentId is { } region && site.Places.WithId(region) is { } around)
            return new($"{department.Shown} ({around.Place.Shown})", Destination.To(around.Place.Url));
        return new(site.Say("communes-partout", department.Shown), Destination.To(PlacePages.Url, PlacePages.Anywhere));
    }

    /// <summary>A commune that holds something has a link; the others stand together, as words.</summary>
    private static ImmutableArray<CommuneNamesView> Names(Site site, IEnumerable<Place> communes)
    {
        var names = ImmutableArray.CreateBuilder<CommuneNamesView>();
        var plain = new List<string>();
        foreach (var commune in communes)
            if (site.Places.Of(commune) is { } here)
            {
                Close();
                names.Add(new(commune.Shown, Destination.To(here.Place.Url)));
            }
            else plain.Add(commune.Shown);
        Close();
        return names.ToImmutable();

        void Close()
        {
            if (Format.Joined(plain) is { } joined) names.Add(new(joined, null));
            plain.Clear();
        }
    }
}
