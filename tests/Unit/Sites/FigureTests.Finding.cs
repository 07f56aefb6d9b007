using System.Text.RegularExpressions;
using Pec.Model.French;
using Pec.Tests.Support;
using YamlDotNet.Serialization;

namespace Pec.Tests.Sites;

/// <summary>Who answers each usage, and which projects have each value by which one chooses, found again here from the files alone.</summary>
public sealed partial class FigureTests
{
    private static readonly string[] Degrees = ["libre", "sur-demande", "programme-seul", "ferme", "inconnu"];

    private static readonly Lazy<Dictionary<string, string[]>> Large = new(() => Lines("grands-territoires.tsv").ToDictionary(c => c[0]));

    private static readonly Lazy<ILookup<string, string[]>> Communes = new(() => Lines("communes.tsv").ToLookup(c => c[0]));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_usage_has_the_answers_that_the_files_tell_in_alphabetical_groups(string folder)
    {
        var site = Site(folder);
        var told = (from sheet in Sheets(folder)
                    where sheet.Kind is "projets" or "allies"
                    let anchor = Group(folder, sheet)
                    where anchor is not null
                    from usage in Usages(folder, sheet)
                    select (usage, anchor, Address: $"/{sheet.Kind}/{sheet.Id}/", Title: (string)sheet.Told["titre"])).ToList();
        // A former name leads to the present one.
        var published = site.Files.Keys.Where(f => Regex.IsMatch(f, "^trouver/[^/]+/index.html$") && !site[f].Contains("http-equiv=\"refresh\"")).Select(f => f.Split('/')[1]).ToList();
        Assert.Equal(told.Select(t => t.usage).Distinct().Order(StringComparer.Ordinal), published.Order(StringComparer.Ordinal));
        foreach (var usage in published)
        {
            var page = site[$"/trouver/{usage}/"];
            Assert.Empty(SoundHtml.FaultsOf(page));
            var expected = told.Where(t => t.usage == usage).GroupBy(t => t.anchor).Select(g => $"{g.Key}: {string.Join(' ', g.InFrenchOrder(t => t.Title).Select(t => t.Address))}");
            var shown = AnswerGroup().Matches(page).Select(g => $"{g.Groups[1].Value}: {string.Join(' ', AnswerLink().Matches(g.Value).Select(m => m.Groups[1].Value))}");
            Assert.Equal(expected.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Each_value_of_a_facet_has_the_projects_that_the_files_tell(string folder)
    {
        var site = Site(folder);
        var projects = Sheets(folder).Where(s => s.Kind == "projets").ToList();
        var told = (from project in projects from value in Values(folder, project).Distinct() select (value.Facet, value.Value, project.Id)).ToList();
        var dividing = told.GroupBy(t => t.Facet).Where(f => projects.Count >= 5 && f.Select(t => t.Value).Distinct().Count() > 1).SelectMany(f => f).ToList();

        var pages = from file in site.Files.Keys
                    let address = Regex.Match(file, "^projets/par/([^/]+)/([^/]+)/(?:page/[0-9]+/)?index.html$")
                    where address.Success
                    from Match card in Card().Matches(site[file])
                    select (address.Groups[1].Value, address.Groups[2].Value, card.Groups[2].Value);
        Assert.Equal(dividing.Order(), pages.Order());

        var marks = from Match card in Card().Matches(site["/projets/"])
                    where card.Groups[1].Success
                    from mark in card.Groups[1].Value.Split(' ')
                    where mark != "-"
                    select (mark, card.Groups[2].Value);
        Assert.Equal(dividing.Select(t => ($"{Letter(t.Facet)}-{t.Value}", t.Id)).Order(), marks.Order());

        var choices = dividing.Select(t => (t.Facet, t.Value)).Distinct().Order().ToList();
        Assert.Equal(choices, (from Match field in Select().Matches(site["/projets/"]) from Match option in Option().Matches(field.Value) select (field.Groups[1].Value, option.Groups[1].Value)).Order());
        var rules = site.Files.Keys.Where(f => f.StartsWith("projets/filtres-", StringComparison.Ordinal)).SelectMany(f => Rule().Matches(site[f]));
        Assert.Equal(choices.Select(c => (c.Facet, c.Value, $"{Letter(c.Facet)}-{c.Value}")), rules.Select(r => (r.Groups[1].Value, r.Groups[2].Value, r.Groups[3].Value)).Order());
    }

    /// <summary>The letter of a question in the marks of cards: its place among the questions.</summary>
    private static char Letter(string facet) => (char)('a' + Array.IndexOf(["usage", "territoire", "etape", "ouverture", "forme", "besoin"], facet));

    /// <summary>The group of a page where a sheet stands; null for a project that one cannot use any more, or not now.</summary>
    private static string? Group(string folder, Sheet sheet)
    {
        if (sheet.Kind == "allies") return "voisins";
        var (stage, welcome) = (Stage(folder, sheet), Text(sheet, "accueil") ?? Within(sheet, "accueil", "ouvert"));
        if (stage == "arretee") return null;
        if (welcome is "oui" or "sur-demande") return "aujourd-hui";
        if (welcome is "bientot" || stage is "idee" or "prototype") return "en-construction";
        if (stage is "en-pause" || welcome is "non") return null;
        return stage is "en-service" or "essaimage" ? "aujourd-hui" : "a-demander";
    }

    private static IEnumerable<(string Facet, string Value)> Values(string folder, Sheet project)
    {
        foreach (var usage in Usages(folder, project)) yield return ("usage", usage);
        foreach (var place in List(project.Told.GetValueOrDefault("territoires")).SelectMany(p => Around(folder, (string)p))) yield return ("territoire", place);
        if (Stage(folder, project) is { } stage) yield return ("etape", stage);
        if ((Text(project, "ouverture") ?? Within(project, "ouverture", "code")) is { } degree && Degrees.Contains(degree)) yield return ("ouverture", degree);
        if (Within(project, "porteur", "forme-juridique") is { } form) yield return ("forme", TermId(folder, "formes-juridiques", form));
        foreach (var need in NeedsOf(folder)[project.Id].Where(n => n.IsOpen && n.Nature != "À préciser")) yield return ("besoin", TermId(folder, "natures", need.Nature));
    }

    private static ILookup<string, Listing> NeedsOf(string folder) => Needs.GetOrAdd(folder, f => Listings(f, "besoins").Where(n => n.By.Kind == "projets").ToLookup(n => n.By.Id));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, ILookup<string, Listing>> Needs = new();

    private static string? Within(Sheet sheet, string key, string part) => (sheet.Told.GetValueOrDefault(key) as Dictionary<object, object>)?.GetValueOrDefault(part) as string;

    private static string? Stage(string folder, Sheet project) =>
        (Text(project, "etape") ?? Phases(project).OrderByDescending(f => f.Since, StringComparer.Ordinal).FirstOrDefault().Stage) is { } stage ? TermId(folder, "etapes", stage) : null;

    private static string TermId(string folder, string vocabulary, string word) => Terms(folder, vocabulary).FirstOrDefault(t => Means(t, word))?["id"] as string ?? Folding.Slug(word);

    /// <summary>The usages of a sheet, and the wider ones.</summary>
    private static IEnumerable<string> Usages(string folder, Sheet sheet)
    {
        var ids = new HashSet<string>();
        foreach (var word in List(sheet.Told.GetValueOrDefault("usages")))
            for (var id = TermId(folder, "usages", (string)word); id is not null && ids.Add(id); id = Terms(folder, "usages").FirstOrDefault(t => (string)t["id"] == id)?.GetValueOrDefault("parent") as string) { }
        return ids;
    }

    /// <summary>What a word names and all that holds it, but communes.</summary>
    private static IEnumerable<string> Around(string folder, string? word)
    {
        while (word is not null)
        {
            var parts = word.TrimEnd(')').Split('(');
            var (slug, precision) = (Folding.Slug(parts[0]), parts.Length > 1 ? Folding.Slug(parts[1]) : "");
            if (OwnPlaces(folder).FirstOrDefault(p => (string)p["id"] == slug || Folding.Slug((string)p["nom"]) == slug) is { } own)
            {
                yield return (string)own["id"];
                word = own.GetValueOrDefault("parent") as string;
            }
            else if (Large.Value.GetValueOrDefault(slug) is { } large && precision is "" or "departement" or "region")
            {
                yield return slug;
                word = large[3] is { Length: > 0 } region ? region : null;
            }
            else word = Communes.Value[slug].FirstOrDefault(c => precision is "" or "commune" || c[3] == precision)?[3];
        }
    }

    private static List<Dictionary<string, object>> OwnPlaces(string folder) =>
        Path.Combine(Repository.Root, folder, "territoires.yml") is var file && File.Exists(file) ? new Deserializer().Deserialize<List<Dictionary<string, object>>>(File.ReadAllText(file)) : [];

    private static IEnumerable<string[]> Lines(string name) =>
        File.ReadAllLines(Path.Combine(Repository.Root, "generator/Core/Resolving/Gazetteers/France", name)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'));

    [GeneratedRegex("""<section class="rubrique annonces" id="([^"]+)">.*?</section>""", RegexOptions.Singleline)]
    private static partial Regex AnswerGroup();

    [GeneratedRegex("""<li data-f="[^"]+"><h3><a href="([^"]+)">""")]
    private static partial Regex AnswerLink();

    [GeneratedRegex("""<li class="carte projet"(?: data-f="([^"]+)")?>.*?<h3><a href="/projets/([^/]+)/">""", RegexOptions.Singleline)]
    private static partial Regex Card();

    [GeneratedRegex("""<select id="([^"]+)".*?</select>""")]
    private static partial Regex Select();

    [GeneratedRegex("""<option value="([^"]+)">""")]
    private static partial Regex Option();

    [GeneratedRegex("""main:has\(\[name=([a-z]+)\] \[value="([^"]+)"\]:checked\) \[data-f\]:not\(\[data-f~="([^"]+)"\]\)""")]
    private static partial Regex Rule();
}
