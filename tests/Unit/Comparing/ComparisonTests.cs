using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pec.Composing;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Comparing;

public sealed class ComparisonTests
{
    private static SiteDifference Compared(Tree before, Tree now, BuildOptions? options = null) =>
        new Build(options ?? BuiltSite.Usual, BuiltSite.Themes).Compare(Changes.Between(before, now), now).Value!;

    private static (string, string) Project(string id, string rest = "", string body = "") => ($"projets/{id}.md", $"---\ntitre: {id}\nresume: Un.\ntenue-par: nous\n{rest}---\n{body}");

    private static readonly Tree Two = Trees.Site(Project("abri", "usages: livraison\n", "Un texte.\n"), Project("bac", "usages: livraison\n", "Voir [abri](/projets/abri/).\n"));

    /// <summary>The ten lines, with the element that the usual theme has.</summary>
    private static readonly Tree Layout = Trees.TenLineTheme.With(
        new("themes/dix-lignes/templates/layout.html"),
        Trees.TenLineTheme.TextOf(new("themes/dix-lignes/templates/layout.html"))!.Replace("{{ main }}", "<main>{{ main }}</main>", StringComparison.Ordinal));

    /// <summary>Every edit that a person makes of a random site, and what a program sees of it.</summary>
    [Fact]
    public void The_pages_named_are_those_whose_main_content_is_other_than_it_was()
    {
        var states = Gen.Sample(RandomSites.Generator, 150).Select(files => Trees.Site(files).With(Layout)).ToList();
        var mains = new Dictionary<Tree, Dictionary<string, string>>(ReferenceEqualityComparer.Instance);
        foreach (var (before, now) in states.Zip(states.Skip(1)).Concat(states.Select(site => (site, Edited(site)))))
        {
            Dictionary<string, string> former = Once(before), present = Once(now);
            var differing = former.Keys.Union(present.Keys).Where(p => former.GetValueOrDefault(p) != present.GetValueOrDefault(p)).Order(StringComparer.Ordinal);
            var found = Compared(before, now).Pages
                .SelectMany(p => p.From is not { } from ? [p.Url.Path] : former.ContainsKey(p.Url.Path) ? [from.Path] : (string[])[from.Path, p.Url.Path]).Distinct();
            Assert.Equal(differing, found.Order(StringComparer.Ordinal));
        }

        Dictionary<string, string> Once(Tree site) => mains.TryGetValue(site, out var known) ? known : mains[site] = Mains(site);

        static Tree Edited(Tree site) => site.Blobs.Keys.FirstOrDefault(p => p.Extension == ".md") is { } path ? site.With(path, site.TextOf(path) + "\nUne phrase de plus.\n") : site;
    }

    /// <summary>By address: what stands between the tags, as a browser finds it.</summary>
    private static Dictionary<string, string> Mains(Tree tree)
    {
        var built = new Build(BuiltSite.Usual, BuiltSite.Themes).Render(tree).Value!;
        return built.Outputs.OfType<Page>().Where(p => p.Head.MovedTo is null && p is not (MeasuringPage or EmbeddedPage)).ToDictionary(p => p.Url.Path, p =>
        {
            var html = Encoding.UTF8.GetString(built.Make(p).Value!.Bytes().Span);
            var start = html.IndexOf("<main", StringComparison.Ordinal);
            return html[start..html.IndexOf("</main>", start, StringComparison.Ordinal)];
        }, StringComparer.Ordinal);
    }

    [Fact]
    public void The_same_files_change_nothing() => Assert.True(Compared(Two, Two).IsNothing);

    [Fact]
    public void A_word_is_told_inside_its_sentence_and_its_page_comes_first()
    {
        var found = Compared(Two, Two.With(new("content/projets/abri.md"), "---\ntitre: abri\nresume: Un.\ntenue-par: nous\nusages: livraison\n---\nUn beau texte.\n"));
        var page = Assert.Single(found.Written);
        Assert.Equal((PageChange.Changed, "/projets/abri/"), (page.Change, page.Url.Path));
        Assert.Equal(new Reason(ReasonKind.OwnFile, "content/projets/abri.md"), Assert.Single(page.Reasons));
        Assert.Contains("Un +beau+ texte.", page.Blocks.Select(b => string.Concat(b.Words.Select(w => w.Change switch { WordsChange.Added => $"+{w.Text}+", WordsChange.Gone => $"-{w.Text}-", _ => w.Text }))));
    }

    [Fact]
    public void A_page_that_an_alias_leads_to_moved_and_is_neither_new_nor_gone()
    {
        var found = Compared(Two, Two.Without("content/projets/abri.md").With(new("content/projets/hangar.md"), "---\ntitre: hangar\nresume: Un.\ntenue-par: nous\nalias: [abri]\nusages: livraison\n---\nUn texte.\n"));
        Assert.Contains(found.Written, p => p is { Change: PageChange.Moved, Url.Path: "/projets/hangar/", From.Path: "/projets/abri/" });
        Assert.Equal(0, found.Count(PageChange.Gone));
    }

    [Fact]
    public void A_page_that_joined_one_that_was_there_moved_too()
    {
        var found = Compared(Two, Two.Without("content/projets/abri.md").With(new("content/projets/bac.md"), "---\ntitre: bac\nresume: Un.\ntenue-par: nous\nalias: [abri]\nusages: livraison\n---\n"));
        Assert.Contains(found.Pages, p => p is { Change: PageChange.Moved, Url.Path: "/projets/bac/", From.Path: "/projets/abri/" });
        Assert.Contains(found.Written, p => p is { Change: PageChange.Changed, Url.Path: "/projets/bac/" });
    }

    [Fact]
    public void An_address_that_goes_is_told_with_the_file_that_it_may_have_become()
    {
        var renamed = Two.Without("content/projets/abri.md").With(new("content/projets/abris.md"), "---\ntitre: abris\nresume: Un.\ntenue-par: nous\n---\n");
        Assert.Contains(Lost(Two, renamed), m => m.Contains("/projets/abri/") && m.Contains("« alias: [abri] » dans content/projets/abris.md"));
        Assert.Contains(Lost(Two, Two.Without("content/projets/abri.md")), m => m.Contains("/projets/abri/") && m.Contains("« retiree: »"));
        Assert.DoesNotContain(Lost(Two, Two.Without("content/projets/abri.md").With(new("content/projets/abris.md"), "---\ntitre: abris\nresume: Un.\ntenue-par: nous\nalias: [abri]\n---\n")), m => m.Contains("/projets/abri/"));

        Assert.Empty(Lost(Two, Two.With(new("content/projets/abri.md"), "---\ntitre: [\n---\n")));
    }

    [Fact]
    public void An_address_that_goes_names_the_command_that_renames_or_who_still_leads_there()
    {
        Assert.Contains(Lost(Two, Two.Without("content/projets/abri.md").With(new("content/projets/abris.md"), "---\ntitre: abris\nresume: Un.\ntenue-par: nous\n---\n")), m => m.Contains("Renommée ? « pec rename projet:abri abris »"));
        var citing = Two.With(new("content/projets/bac.md"), "---\ntitre: bac\nresume: Un.\ntenue-par: nous\nusages: livraison\n---\n[a](projet:abri)\n");
        Assert.Contains(Lost(citing, citing.Without("content/projets/abri.md")), m => m.Contains("Des fichiers la nomment : content/projets/bac.md."));
        var words = new SitePath("content/vocabulaires/usages.yml");
        var renamed = Two.With(words, Two.TextOf(words)!.Replace("livraison", "tournees"));
        renamed = renamed.With(new("content/projets/abri.md"), renamed.TextOf(new("content/projets/abri.md"))!.Replace("livraison", "tournees"))
            .With(new("content/projets/bac.md"), renamed.TextOf(new("content/projets/bac.md"))!.Replace("livraison", "tournees"));
        Assert.Contains(Lost(Two, renamed), m => m.Contains("/trouver/livraison/") && m.Contains("Renommé ? « pec rename usages:livraison tournees »"));
    }

    private static IEnumerable<string> Lost(Tree before, Tree now)
    {
        Composed Site(Tree tree) => new Build(BuiltSite.Usual, BuiltSite.Themes).Compose(tree).Value;
        return Site(now).LostAddresses(Site(before), Changes.Between(before, now)).Select(d => $"{d.MessageIn(Language.French)} {d.HelpIn(Language.French)}");
    }

    [Fact]
    public void A_line_of_a_table_or_a_card_is_told_as_one_piece_and_a_sentence_is_not()
    {
        static (string, string) Table(string cell) => ("projets/abri.md", $"---\ntitre: abri\nresume: Un.\ntenue-par: nous\n---\nLe texte est {cell}.\n\n| A | B |\n|---|---|\n| un {cell} | deux |\n\n- item {cell}\n");
        var found = Compared(Trees.Site(Table("ancien")), Trees.Site(Table("nouveau"))).Written.Single(p => p.Url.Path == "/projets/abri/").Blocks;
        Assert.Equal([("Le texte est ", false), ("un ", true), ("item ", false)], found.Select(b => (b.Words[0].Text, b.IsPiece)));
    }

    [Fact]
    public void Only_dates_are_told_to_need_no_second_reading()
    {
        var dated = Two.With(new("content/projets/abri.md"), Two.TextOf(new("content/projets/abri.md"))!.Replace("tenue-par: nous\n", "tenue-par: nous\nrelu-le: 2026-11-01\n"));
        Assert.Contains("sans relecture", Pec.Diagnostics.Reports.DifferenceWords.Summary(Compared(Two, dated)).French);
    }

    [Fact]
    public void A_comment_of_a_merge_request_calls_nobody_and_runs_nothing()
    {
        var hostile = Two.With(new("content/projets/abri.md"), "---\ntitre: \"@all /merge [x](https://x.example) <img src=x>\"\nresume: Un.\ntenue-par: nous\n---\n![](https://x.example/a.png) #1 !2\n");
        var comment = Pec.Diagnostics.Reports.DifferenceMarkdown.Write(new(Compared(Two, hostile), Language.French, null));
        // GitLab reads Markdown first, then looks for calls in what entities say.
        Assert.DoesNotMatch(@"@|\]\(|<img", comment);
        Assert.DoesNotMatch(@"(?m)@\w|^/\w|#\d|!\d", System.Net.WebUtility.HtmlDecode(comment));
    }

    [Fact]
    public void A_preview_tells_all_that_changes_on_a_page_of_its_own()
    {
        var now = Two.Without("content/projets/bac.md");
        var site = BuiltSite.Of(now, BuiltSite.Usual with { Preview = true, Proposal = Changes.Between(Two, now) });
        Assert.Contains("bac — disparaît", site["/ce-qui-change/"]);
        Assert.False(BuiltSite.Of(now, BuiltSite.Usual with { Preview = true }).Has("/ce-qui-change/"));
    }
}
