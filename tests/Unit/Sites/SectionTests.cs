using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Network;
using Pec.Schema;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary>A site says in <c>rubriques</c> which sections it has: of the others there is nothing.</summary>
public sealed partial class SectionTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Date = new DateOnly(2026, 11, 24), Theme = "communs" };

    private static readonly Tree Demonstration = Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content")
        .With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));

    private const string Settings = "titre: Essai\nediteur: E\nhebergeur: H\n";

    /// <summary>It shows reports of the tests, on files of any section.</summary>
    private const string Rules = "contribuer/regles/index.html";

    public static TheoryData<string> Names => [.. Features.Model.SectionNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_off_has_no_page_no_file_and_no_address_anywhere(string name)
    {
        var (tree, section) = DemonstrationWithout(name);
        var site = BuiltSite.Of(tree, Options);
        var texts = site.Files.Where(f => f.Key.Split('.')[^1] is "html" or "xml" or "json" or "csv" or "js" or "css" or "ics" or "txt" or "geojson").ToList();
        var said = from file in texts
                   where file.Key != Rules
                   let text = Encoding.UTF8.GetString(file.Value)
                   from page in section.Pages
                   // What stands before it is no part of a longer address of the site.
                   where Regex.IsMatch(text, $@"(?:(?<![\w/-])|rives\.example){Regex.Escape(page.Path)}")
                   select $"{file.Key} → {page.Path}";
        var dead = from file in texts
                   where file.Key.EndsWith(".html", StringComparison.Ordinal)
                   from link in Inside().Matches(Encoding.UTF8.GetString(file.Value)).Select(m => m.Groups[1].Value).Distinct()
                   where !site.Files.ContainsKey(new Url(link).File)
                   select $"{file.Key} → {link} is dead";
        var left = string.Join('\n', said.Concat(dead).Concat(site.Files.Keys.Where(f => section.Holds(new Url("/" + f)))).Take(30));
        Assert.True(left.Length == 0, left);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_off_is_asked_in_no_form_and_taught_in_no_guide(string name)
    {
        var model = Features.Of([.. Features.Model.SectionNames.Where(n => n != name)]).Model;
        var section = Assert.Single(model.AbsentSections);
        var kinds = Features.Model.Kinds.Where(k => section.Folders.Contains(k.Folder)).Select(k => k.Name).ToList();
        Assert.DoesNotContain(model.Kinds, k => kinds.Contains(k.Name));
        Assert.DoesNotContain(model.Formats, f => kinds.Contains(f.Name));
        Assert.DoesNotContain(
            model.Formats.SelectMany(f => f.Fields), f => f.Codec.Structure is Pec.Schema.Codecs.Structure.Reference to && to.Kinds.All(kinds.Contains));
        Assert.All(model.Kinds, kind => Assert.All(kind.Asks.SelectMany(a => a.Keys).Where(k => k != Ask.Body), key => Assert.Contains(kind.Fields, f => f.Key == key)));
    }

    [Fact]
    public void Without_a_word_of_sections_the_site_has_all_of_them() => Assert.Same(Features.Model, new Build(Options).Model(Trees.Site()));

    [Fact]
    public void A_misspelt_name_is_told_with_the_nearest_which_it_stands_for()
    {
        var site = Site("rubriques: [recit, besoins, relations]\n", ("recits/un.md", "---\ntitre: Un\nsources: x\n---\nTexte.\n"));
        Assert.Equal(["content/site.yml:4:13 rubrique-inconnue"], site.Faults);
        Assert.Contains("« recits »", site.Findings.First(f => f.Rule.Id == "rubrique-inconnue").HelpIn(Language.French), StringComparison.Ordinal);
        Assert.True(site.Has("/recits/un/"));
    }

    [Fact]
    public void A_folder_of_a_section_that_is_off_is_told_once_and_nothing_of_it_is_read()
    {
        var site = Site("rubriques: recits\n", ("groupes/un.md", "---\ntitre: [mal\n"), ("groupes/deux.md", "---\ncle: fausse\n---\n"), ("groupes/deux.txt", "?"));
        Assert.Equal(["content/groupes/deux.md:1:1 rubrique-eteinte"], site.Faults.Where(f => f.Contains("groupes", StringComparison.Ordinal) && !f.Contains("un.md", StringComparison.Ordinal)));
        Assert.Contains("« content/groupes »", Told(site).HelpIn(Language.French), StringComparison.Ordinal);
        Assert.Contains("« groupes »", Told(site).MessageIn(Language.French), StringComparison.Ordinal);
        Assert.False(site.Has("/groupes/deux/"));
    }

    [Fact]
    public void So_are_a_list_of_words_and_the_introduction_of_a_page_of_it()
    {
        var site = Site("rubriques: recits\n", ("vocabulaires/valeurs.yml", "- {id: entraide, nom: Entraide}\n"), ("pages/besoins.md", "---\ntitre: Besoins\n---\nTexte.\n"));
        Assert.Equal(
            ["content/pages/besoins.md:1:1 rubrique-eteinte", "content/vocabulaires/valeurs.yml:1:1 rubrique-eteinte"],
            site.Faults.Where(f => !f.Contains("natures", StringComparison.Ordinal) && !f.Contains("relations", StringComparison.Ordinal)));
        Assert.False(site.Has("/besoins/"));
    }

    [Fact]
    public void A_line_of_the_menu_a_link_and_a_key_are_told_where_they_stand()
    {
        var site = BuiltSite.Of(Trees.Site(("projets/un.md", "---\ntitre: Un\nresume: R.\nsources: x\nbesoins: Un local\n---\n[Aidez-nous](/besoins/).\n")).Without("content/vocabulaires/natures.yml")
            .Without("content/vocabulaires/relations.yml").With(new("content/site.yml"), Settings + "rubriques: recits\nmenu: [/projets/, /besoins/]\n"));
        Assert.Equal(
            ["content/projets/un.md:5:1 rubrique-eteinte", "content/projets/un.md:7:14 rubrique-eteinte", "content/site.yml:5:19 rubrique-eteinte"],
            site.Faults.Order(StringComparer.Ordinal));
        Assert.Equal(
            [Severity.Warning, Severity.Error, Severity.Warning], site.Findings.Where(f => f.Rule.Id == "rubrique-eteinte").OrderBy(f => f.At!.Path.Value, StringComparer.Ordinal).ThenBy(f => f.At!.Line).Select(f => f.Severity));
    }

    private static Diagnostic Told(BuiltSite site) => site.Findings.Single(f => f.Rule.Id == "rubrique-eteinte" && f.At!.Path.Value.StartsWith("content/groupes", StringComparison.Ordinal));

    private static BuiltSite Site(string sections, params (string, string)[] content) =>
        BuiltSite.Of(Trees.Site(content).With(new("content/site.yml"), Settings + sections));

    /// <summary>The large site with one section off, and all that was its own taken out of its content.</summary>
    private static (Tree Tree, SiteSection Section) DemonstrationWithout(string name)
    {
        ImmutableArray<string> left = [.. Features.Model.SectionNames.Where(n => n != name)];
        var section = Assert.Single(Features.Of(left).Model.AbsentSections);
        var kinds = string.Join('|', Features.Model.Kinds.Where(k => section.Folders.Contains(k.Folder)).Select(k => k.Name).DefaultIfEmpty("-"));
        var addresses = string.Join('|', section.Pages.Select(p => Regex.Escape(p.Path)));
        var links = new Regex($@"\[([^\]]*)\]\((?:(?:{addresses})|(?:{kinds}):)[^)]*\)");
        var tree = Demonstration with { Blobs = Demonstration.Blobs.RemoveRange(Demonstration.Blobs.Keys.Where(p => section.PlaceOf(p) is not null)) };
        foreach (var path in tree.Blobs.Keys.Where(p => p.Extension == ".md")) tree = tree.With(path, links.Replace(tree.TextOf(path)!, "$1"));
        var settings = tree.TextOf(SiteSettings.File)!;
        settings = Menu().Replace(settings, "menu: /projets/\n");
        if (name == "recits") settings = Feeds().Replace(settings, "");
        return (tree.With(SiteSettings.File, Chosen().Replace(settings, $"rubriques: [{string.Join(", ", left)}]\n")), section);
    }

    [GeneratedRegex("""href="(/[^"#?]*)""")]
    private static partial Regex Inside();

    [GeneratedRegex(@"menu:\n(?: .*\n)+")]
    private static partial Regex Menu();

    [GeneratedRegex(@"flux-suivis:\n(?: .*\n)+")]
    private static partial Regex Feeds();

    [GeneratedRegex(@"rubriques: .*\n")]
    private static partial Regex Chosen();
}
