using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Scale;

/// <summary>A few kilobytes of content make no more pages than they have things to say.</summary>
public sealed class OutputsWithoutEndTests
{
    private static string Sheet(string name, int uses, IEnumerable<string> places) =>
        $"---\ntitre: {name}\nresume: Un.\ntenue-par: nous\nusages: [{string.Join(", ", Enumerable.Range(0, uses).Select(i => $"{name}{i}"))}]\nterritoires: [{string.Join(", ", places)}]\n---\n";

    private static readonly string[] Regions = ["Bretagne", "Occitanie", "Normandie", "Corse", "Île-de-France", "Grand Est", "Hauts-de-France", "Nouvelle-Aquitaine", "Bourgogne-Franche-Comté", "Centre-Val de Loire"];

    [Fact]
    public void Invented_usages_have_no_page_by_region()
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", Sheet("a", 20, Regions)), ("projets/b.md", Sheet("b", 20, Regions))));
        Assert.True(site.Has("/trouver/a1/"));
        Assert.DoesNotContain(site.Files.Keys, f => f.StartsWith("trouver/a1/", StringComparison.Ordinal) && f != "trouver/a1/index.html");
    }

    [Fact]
    public void A_usage_of_the_list_keeps_its_pages_by_region()
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", "---\ntitre: A\nresume: Un.\ntenue-par: nous\nusages: livraison\nterritoires: [Bretagne, Corse]\n---\n")));
        Assert.True(site.Has("/trouver/livraison/bretagne/"));
    }

    /// <summary>Three sheets of 28 KB once wrote 1.3 GB.</summary>
    [Fact]
    public void Sheets_that_invent_thousands_of_usages_are_refused_where_the_list_gets_too_long()
    {
        var site = BuiltSite.Of(Trees.Site([.. "abc".Select(c => ($"projets/{c}.md", Sheet($"{c}", 4_600, Regions)))]));
        Assert.Equal(3, site.Findings.Count(f => f.Rule.Id == "liste-trop-longue"));
        Assert.True(site.Files.Count < 1_500, $"{site.Files.Count} files");
        Assert.True(site.Files.Values.Sum(f => (long)f.Length) < 20_000_000);
    }

    [Theory]
    [InlineData("tags")]
    [InlineData("territoires")]
    [InlineData("besoins")]
    [InlineData("offres")]
    [InlineData("propriete")]
    [InlineData("sources")]
    public void Any_list_ends_somewhere_and_the_finding_stands_at_the_first_item_too_many(string key)
    {
        var site = BuiltSite.Of(Trees.Site(("projets/a.md", $"---\ntitre: A\nresume: Un.\ntenue-par: nous\n{key}:\n{string.Concat(Enumerable.Range(1, 300).Select(i => $"  - chose {i}\n"))}---\n")));
        var most = key == "territoires" ? 120 : 100;
        Assert.Equal(6 + most, Assert.Single(site.Findings, f => f.Rule.Id == "liste-trop-longue").At!.Line);
    }

    [Fact]
    public void A_list_as_long_as_the_country_is_no_mistake() => Assert.DoesNotContain(
        BuiltSite.Of(Trees.Site(("projets/a.md", Sheet("a", 3, Enumerable.Range(1, 95).Where(i => i != 20).Select(i => $"\"{i:00}\""))))).Findings, f => f.Rule.Id == "liste-trop-longue");

    [Fact]
    public void A_site_of_more_outputs_than_are_published_is_an_error_already_in_check()
    {
        var tree = Trees.Site([.. Enumerable.Range(0, 60).Select(i => ($"projets/p{i}.md", $"---\ntitre: P{i}\nresume: Un.\ntenue-par: nous\n---\n"))]);
        Assert.DoesNotContain(BuiltSite.Of(tree).Findings, f => f.Rule.Id == "trop-de-fichiers");
        var found = new Build(BuiltSite.Usual with { Most = new(80, 1_000_000_000) }).Compose(tree).Diagnostics;
        var told = Assert.Single(found, f => f.Severity == Severity.Error);
        Assert.Equal("il y a plus de 80 pages et fichiers à publier.", told.MessageIn(Language.French));
        Assert.StartsWith("Le site n'en publie pas davantage. C'est sous « /projets/ » qu'il y en a le plus", told.HelpIn(Language.French));
    }

    [Theory]
    [InlineData(100_000, 20_000)]
    [InlineData(10, 1_000_000_000)]
    public void A_build_that_grows_too_large_stops_and_the_former_site_is_whole(int files, long bytes)
    {
        using var folder = new TemporaryFolder();
        var public_ = folder["public"];
        var built = new Build(BuiltSite.Usual, BuiltSite.Themes).Render(Trees.Site(("projets/a.md", "---\ntitre: A\nresume: Un.\ntenue-par: nous\n---\n"))).Value!;
        using (var output = new OutputFolder(public_, Repository.Root)) output.Write(built.Outputs, built.Make, "un", 0, force: false, 2, Ceiling.Usual, CancellationToken.None);
        var before = Directory.GetFiles(public_, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(f => f, File.ReadAllText);
        var other = new Build(BuiltSite.Usual, BuiltSite.Themes).Render(Trees.Site(("projets/b.md", "---\ntitre: B\nresume: Deux.\ntenue-par: nous\n---\n"))).Value!;
        using (var output = new OutputFolder(public_, Repository.Root))
        {
            var fault = Assert.Throws<EnvironmentFault>(() => output.Write(other.Outputs, other.Make, "deux", 0, force: false, 2, new(files, bytes), CancellationToken.None));
            Assert.Contains("l'ancien site est intact", fault.Sentence.French);
        }
        Assert.Equal(before, Directory.GetFiles(public_, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToDictionary(f => f, File.ReadAllText));
        Assert.Equal([public_], Directory.GetFileSystemEntries(folder.Path));
    }

    /// <summary>Everything that a project can share, as often as a sheet may say it, in thirty sheets.</summary>
    [Fact]
    public void Sheets_full_of_needs_and_offers_are_compared_in_little_time()
    {
        string Listings(string key) => $"{key}:\n{string.Concat(Enumerable.Range(0, 100).Select(i => $"  - {{quoi: chose {i}, nature: animation}}\n"))}";
        var tree = Trees.Site([.. Enumerable.Range(0, 30).Select(i => ($"projets/p{i}.md", $"---\ntitre: P{i}\nresume: Un.\ntenue-par: nous\nusages: livraison\nterritoires: Brest\n{Listings("besoins")}{Listings("offres")}---\n"))]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new Build(BuiltSite.Usual).Compose(tree);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
