using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Rendering;

/// <summary>A theme comes with a proposal like any text: what it may not do is refused where it stands, and no page comes of it.</summary>
public sealed class HostileThemeTests
{
    private const string Folder = "themes/dix-lignes/";

    private static readonly string Layout = File.ReadAllText(Path.Combine(Repository.Root, "tests/themes/dix-lignes/templates/layout.hbs"));

    private static BuiltSite Site(params IEnumerable<(string Path, string Text)> files) => BuiltSite.Of(Trees.Site().With(Trees.Of(files.Select(f => (Folder + f.Path, f.Text)))));

    [Theory]
    [InlineData("<p>\n {{{title}}}", 2, 2)]
    [InlineData("<p>{{& title}}", 1, 4)]
    [InlineData("{{~{title}~}}", 1, 1)]
    [InlineData("{{~& title}}", 1, 1)]
    [InlineData("{{{{raw}}}}x{{{{/raw}}}}", 1, 1)]
    [InlineData("\\{{{title}}}", 1, 2)]
    [InlineData("{{#*inline \"a\"}}{{/inline}}", 1, 1)]
    [InlineData("{{#> card}}{{/card}}", 1, 1)]
    [InlineData("{{> (lookup . \"a\")}}", 1, 1)]
    [InlineData("{{#title}}x{{/title}}", 1, 1)]
    [InlineData("{{!-- }} {{{title}}} --}}", 1, 1)]
    [InlineData("{{t \"}}\"}}", 1, 1)]
    [InlineData("{{lookup (lookup . \"a\") \"b\"}}", 1, 1)]
    [InlineData("<script>alert(1)</script>", 1, 1)]
    [InlineData("<SCRIPT src=//e.org></SCRIPT>", 1, 1)]
    [InlineData("<script src=\"{{asset \"a.js\"}}\">alert(1)</script>", 1, 1)]
    [InlineData("<scr{{! }}ipt>alert(1)</script>", 1, 1)]
    [InlineData("<{{t \"titre\"}}>", 1, 1)]
    [InlineData("<img alt=\"\" onerror=\"x\">", 1, 13)]
    [InlineData("<p o{{! }}nclick=\"x\">", 1, 4)]
    [InlineData("<a href=\"javascript:alert(1)\">", 1, 4)]
    [InlineData("<a href=\"{{t \"x\"}}\">", 1, 4)]
    [InlineData("<img src=\"https://e.org/a.png\" alt=\"\">", 1, 6)]
    [InlineData("<form action=//e.org>", 1, 7)]
    [InlineData("<base href=\"#\">", 1, 1)]
    [InlineData("<iframe srcdoc=\"x\"></iframe>", 1, 1)]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=x\">", 1, 7)]
    public void What_escapes_nothing_runs_or_calls_out_is_refused_where_it_stands(string text, int line, int column)
    {
        var site = Site(("templates/home.hbs", text));
        Assert.Equal($"{Folder}templates/home.hbs:{line}:{column} gabarit-refuse", site.Faults.First());
        Assert.Empty(site.Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{{main}}")]
    [InlineData("<!doctype html><html lang=\"fr\"><head><title>x</title></head>{{main}}")]
    [InlineData("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">{{main}}")]
    [InlineData("<p>LAYOUT")]
    [InlineData("{{#if isHidden}}LAYOUT{{/if}}")]
    [InlineData("<!-- LAYOUT")]
    public void A_layout_that_does_not_start_with_the_policy_makes_no_page(string text)
    {
        var site = Site(("templates/layout.hbs", text.Replace("LAYOUT", Layout)));
        Assert.Equal([$"{Folder}templates/layout.hbs:1:1 gabarit-sans-protection"], site.Faults);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void A_layout_without_the_page_makes_no_page()
    {
        var site = Site(("templates/layout.hbs", Layout.Replace("{{main}}", "")));
        Assert.Equal([$"{Folder}templates/layout.hbs:1:1 gabarit-sans-protection"], site.Faults);
    }

    [Theory]
    [InlineData("{{#if title}}", "{{/if}}", 12_000)]
    [InlineData("{{#if title}}", "", 4_000)]
    [InlineData("{{#if title}}{{else if title}}", "{{/if}}", 100)]
    [InlineData("{{#with site}}", "{{/with}}", 25)]
    public void Blocks_inside_one_another_are_counted_before_the_engine_reads_them(string open, string close, int times)
    {
        var site = Site(("templates/home.hbs", string.Concat(Enumerable.Repeat(open, times)) + string.Concat(Enumerable.Repeat(close, times))));
        Assert.Equal([$"{Folder}templates/home.hbs:1:1 gabarit-refuse"], site.Faults);
    }

    [Fact]
    public void Nested_loops_over_the_menu_are_stopped_with_the_template_and_the_page()
    {
        var settings = ("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\nmenu: [" + string.Join(", ", Enumerable.Repeat("{vers: /contribuer/, titre: P}", 10)) + "]\n");
        var deep = "{{#each site.menu}}" + string.Concat(Enumerable.Range(1, 7).Select(i => "{{#each " + string.Concat(Enumerable.Repeat("../", i)) + "site.menu}}")) + string.Concat(Enumerable.Repeat("{{/each}}", 8));
        var site = BuiltSite.Of(Trees.Site().With(Trees.Of(settings, (Folder + "templates/layout.hbs", Layout + deep))));
        var error = site.Findings.First(f => f.Rule.Id == "gabarit-en-erreur");
        Assert.Equal(Folder + "templates/layout.hbs", error.At!.Path.Value);
        Assert.Contains("plus de travail", error.MessageIn(Language.French));
        Assert.Contains("écrivant la page « /", error.HelpIn(Language.French));
        Assert.DoesNotContain(site.Files.Keys, f => f.EndsWith(".html"));
    }

    [Fact]
    public void Partials_that_call_one_another_twice_are_stopped()
    {
        var parts = Enumerable.Range(0, 40).Select(i => ($"partials/p{i}.hbs", i == 39 ? "" : $"{{{{> p{i + 1}}}}}{{{{> p{i + 1}}}}}"));
        var site = Site([("templates/home.hbs", "{{> p0}}"), .. parts]);
        Assert.Contains(Folder + "templates/home.hbs:1:1 gabarit-en-erreur", site.Faults);
        Assert.False(site.Has("/"));
    }

    [Fact]
    public void A_partial_that_calls_itself_ends_with_an_error()
    {
        var open = string.Concat(Enumerable.Repeat("{{#if title}}", 23));
        var site = Site(("templates/home.hbs", "{{> p}}"), ("partials/p.hbs", open + "{{> p}}" + open.Replace("#if title", "/if")));
        Assert.Contains(site.Faults, f => f.EndsWith("gabarit-en-erreur"));
        Assert.False(site.Has("/"));
    }

    [Fact]
    public void A_page_that_writes_without_end_is_stopped()
    {
        var parts = Enumerable.Range(0, 12).Select(i => ($"partials/p{i}.hbs", i == 11 ? new string('x', 60_000) : $"{{{{> p{i + 1}}}}}{{{{> p{i + 1}}}}}"));
        Assert.Contains(Folder + "templates/home.hbs:1:1 gabarit-en-erreur", Site([("templates/home.hbs", "{{> p0}}"), .. parts]).Faults);
    }
}
