using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Pec.Model;
using Pec.Model.French;
using Pec.Schema;

namespace Pec.Composing;

/// <summary>What names every page of the site: the plan for people, the one for robots.</summary>
internal static class PageIndexes
{
    public static readonly Url Plan = new("/plan-du-site/");
    private const int PerPage = 500;

    public static IEnumerable<Output> Compose(Site site, ComposeOptions options, IReadOnlyList<Page> pages)
    {
        var shown = pages.Where(p => !p.Head.IsHidden).ToList();
        var head = new PageHead { Title = site.Say("plan"), Breadcrumb = [site.Home] };
        var plan = Paging.Compose(
            Plan, "site-plan", head, Cut(Groups([.. shown.Where(p => !p.Head.IsContinuation)])),
            (title, _, groups, pager) => new PlanView(title, groups, pager)).ToList();
        foreach (var page in plan) yield return page;
        yield return new DataFile(new("/robots.txt"), Encoding.UTF8.GetBytes(Robots(options)));
        if (options.BaseAddress is { } address && !options.IsPreview) yield return new DataFile(new("/sitemap.xml"), Sitemap(address, shown.Concat(plan)));
    }

    /// <summary>Each page under the first page of its breadcrumb below the home page.</summary>
    private static ImmutableArray<PlanGroupView> Groups(List<Page> pages)
    {
        var below = pages.Where(p => p.Url != Url.Home && p.Head.Breadcrumb.Length > 1).ToLookup(p => p.Head.Breadcrumb[1].Url);
        return [.. pages.Where(p => p.Head.Breadcrumb.Length == 1).InFrenchOrder(p => p.Head.Title)
            .Select(top => new PlanGroupView(LinkTo(top), [.. below[top.Url].InFrenchOrder(p => p.Head.Title).Select(LinkTo)]))];
    }

    /// <summary>So many links on a page; a group may go on on the next ones.</summary>
    private static List<ImmutableArray<PlanGroupView>> Cut(ImmutableArray<PlanGroupView> groups)
    {
        var pages = new List<ImmutableArray<PlanGroupView>>();
        var (page, room) = (ImmutableArray.CreateBuilder<PlanGroupView>(), PerPage);
        foreach (var (top, links) in groups)
            foreach (var some in links.IsEmpty ? [[]] : links.Chunk(PerPage))
            {
                if (some.Length >= room && page.Count > 0)
                {
                    pages.Add(page.DrainToImmutable());
                    room = PerPage;
                }
                page.Add(new(top, [.. some]));
                room -= some.Length + 1;
            }
        return [.. pages, page.DrainToImmutable()];
    }

    private static LinkView LinkTo(Page page) => new(page.Head.Title, Destination.To(page.Url));

    private static string Robots(ComposeOptions options) => options.IsPreview
        ? "User-agent: *\nDisallow: /\n"
        : "User-agent: *\nAllow: /\n" + (options.BaseAddress is { } address ? $"\nSitemap: {address}/sitemap.xml\n" : "");

    private static byte[] Sitemap(string address, IEnumerable<Page> pages)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var page in pages.OrderBy(p => p.Url))
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", address + page.Url.Path);
                if (page.Head.LastChange is { } date) xml.WriteElementString("lastmod", PartialDate.Of(date).ToString());
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }
}
