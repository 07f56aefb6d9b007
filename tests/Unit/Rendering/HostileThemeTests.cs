using Pec.Diagnostics;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Rendering;

/// <summary>A theme comes with a proposal like any text: what it may not do is refused where it stands, and no page comes of it.</summary>
public sealed class HostileThemeTests
{
    private const string Folder = "themes/dix-lignes/";

    private static readonly string Layout = File.ReadAllText(Path.Combine(Repository.Root, "tests/themes/dix-lignes/templates/layout.html"));

    private static BuiltSite Site(params IEnumerable<(string Path, string Text)> files) => BuiltSite.Of(Trees.Site().With(Trees.Of(files.Select(f => (Folder + f.Path, f.Text)))));

    [Theory]
    [InlineData("<p>\n {{{title}}}", 2, 2)]
    [InlineData("{{~{title}~}}", 1, 1)]
    [InlineData("{%{<b>}%}", 1, 1)]
    [InlineData("{{ title | html.escape }}", 1, 1)]
    [InlineData("{{ \"<b>\" }}", 1, 1)]
    [InlineData("{{ title + title }}", 1, 1)]
    [InlineData("{{ title = 1 }}", 1, 1)]
    [InlineData("{{ a = title; a }}", 1, 1)]
    [InlineData("{{ title\ntitle }}", 1, 1)]
    [InlineData("{{ while title }}x{{ end }}", 1, 1)]
    [InlineData("{{ func f }}x{{ end }}", 1, 1)]
    [InlineData("{{ capture a }}x{{ end }}", 1, 1)]
    [InlineData("{{ with title }}x{{ end }}", 1, 1)]
    [InlineData("{{ import title }}", 1, 1)]
    [InlineData("{{ for x in 1..1000000 }}x{{ end }}", 1, 1)]
    [InlineData("{{ for x in stories limit:2 }}x{{ end }}", 1, 1)]
    [InlineData("{{ if title == \"a\" }}x{{ end }}", 1, 1)]
    [InlineData("{{ if (title) }}x{{ end }}", 1, 1)]
    [InlineData("{{ stories[0] }}", 1, 1)]
    [InlineData("{{ $0 }}", 1, 1)]
    [InlineData("{{ @title }}", 1, 1)]
    [InlineData("{{ include \"card\" (title) }}", 1, 1)]
    [InlineData("{{ t $\"{title}\" }}", 1, 1)]
    [InlineData("{{ title ?? title }}", 1, 1)]
    [InlineData("{{ title?.x }}", 1, 1)]
    [InlineData("{{ ## {{{title}}} ## }}", 1, 1)]
    [InlineData("{{#title}}x{{/title}}", 1, 1)]
    [InlineData("{{ t \"}}\" }}", 1, 1)]
    [InlineData("<script>alert(1)</script>", 1, 1)]
    [InlineData("<SCRIPT src=//e.org></SCRIPT>", 1, 1)]
    [InlineData("<script src=\"{{ asset \"a.js\" }}\">alert(1)</script>", 1, 1)]
    [InlineData("<scr{{ # a }}ipt>alert(1)</script>", 1, 1)]
    [InlineData("<{{ t \"titre\" }}>", 1, 1)]
    [InlineData("<img alt=\"\" onerror=\"x\">", 1, 13)]
    [InlineData("<p o{{ # a }}nclick=\"x\">", 1, 4)]
    [InlineData("<a href=\"javascript:alert(1)\">", 1, 4)]
    [InlineData("<a href=\"{{ t \"x\" }}\">", 1, 4)]
    [InlineData("<a href=\"{{ include \"card\" }}\">", 1, 4)]
    [InlineData("<scr {{~ # a ~}} ipt>alert(1)</script>", 1, 1)]
    [InlineData("<p o\n{{- # a -}}\n nclick=\"x\">", 1, 4)]
    [InlineData("<a href=\"{{ title }}\">", 1, 4)]
    [InlineData("<img alt=\"\" src=\"{{ title }}\">", 1, 13)]
    [InlineData("<p title={{ title }}>", 1, 1)]
    [InlineData("<p class=\"a\" title = {{ title }}>", 1, 1)]
    [InlineData("<link rel=\"canonical\" href=\"{{ canonical }}\">", 1, 23)]
    [InlineData("<img src=\"https://e.org/a.png\" alt=\"\">", 1, 6)]
    [InlineData("<form action=//e.org>", 1, 7)]
    [InlineData("<base href=\"#\">", 1, 1)]
    [InlineData("<iframe srcdoc=\"x\"></iframe>", 1, 1)]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=x\">", 1, 7)]
    public void What_escapes_nothing_runs_or_calls_out_is_refused_where_it_stands(string text, int line, int column)
    {
        var site = Site(("templates/home.html", text));
        Assert.Equal($"{Folder}templates/home.html:{line}:{column} gabarit-refuse", site.Faults.First());
        Assert.Empty(site.Files);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{{ main }}")]
    [InlineData("<!doctype html><html lang=\"fr\"><head><title>x</title></head>{{ main }}")]
    [InlineData("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src *\">{{ main }}")]
    [InlineData("<p>LAYOUT")]
    [InlineData("{{ if isHidden }}LAYOUT{{ end }}")]
    [InlineData("<!-- LAYOUT")]
    public void A_layout_that_does_not_start_with_the_policy_makes_no_page(string text)
    {
        var site = Site(("templates/layout.html", text.Replace("LAYOUT", Layout)));
        Assert.Equal([$"{Folder}templates/layout.html:1:1 gabarit-sans-protection"], site.Faults);
        Assert.Empty(site.Files);
    }

    [Fact]
    public void A_layout_without_the_page_makes_no_page()
    {
        var site = Site(("templates/layout.html", Layout.Replace("{{ main }}", "")));
        Assert.Equal([$"{Folder}templates/layout.html:1:1 gabarit-sans-protection"], site.Faults);
    }

    [Theory]
    [InlineData("{{if title}}", "{{end}}", 3_200)]
    [InlineData("{{if title}}", "", 4_000)]
    [InlineData("{{ if title }}{{ else if title }}", "{{ end }}", 100)]
    [InlineData("{{ for story in stories }}", "{{ end }}", 25)]
    public void Blocks_inside_one_another_are_counted_before_the_engine_reads_them(string open, string close, int times)
    {
        var site = Site(("templates/home.html", string.Concat(Enumerable.Repeat(open, times)) + string.Concat(Enumerable.Repeat(close, times))));
        Assert.Equal([$"{Folder}templates/home.html:1:1 gabarit-refuse"], site.Faults);
    }

    [Fact]
    public void Nested_loops_over_the_menu_are_stopped_with_the_template_and_the_page()
    {
        var settings = ("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\nmenu: [" + string.Join(", ", Enumerable.Repeat("{vers: /contribuer/, titre: P}", 10)) + "]\n");
        var deep = string.Concat(Enumerable.Repeat("{{ for item in site.menu }}", 8)) + string.Concat(Enumerable.Repeat("{{ end }}", 8));
        var site = BuiltSite.Of(Trees.Site().With(Trees.Of(settings, (Folder + "templates/layout.html", Layout + deep))));
        var error = site.Findings.First(f => f.Rule.Id == "gabarit-en-erreur");
        Assert.Equal(Folder + "templates/layout.html", error.At!.Path.Value);
        Assert.Contains("plus de travail", error.MessageIn(Language.French));
        Assert.Contains("écrivant la page « /", error.HelpIn(Language.French));
        Assert.DoesNotContain(site.Files.Keys, f => f.EndsWith(".html"));
    }

    /// <summary>What was published against Scriban: none of it reaches an engine here, and none makes its parser work (<c>generator/SECURITY.md</c> lists them).</summary>
    [Theory]
    [InlineData("GHSA-wgh7-7m3c-fx25", "{{ ((((1)))) }}")]
    [InlineData("GHSA-p6q4-fgr8-vx4p", "{{ [[[[1]]]] }}")]
    [InlineData("GHSA-6q7j-xr26-3h2c", "{{ {a:{a:{a:1}}} }}")]
    [InlineData("GHSA-xw6w-9jjh-p9cr", "{{ 'a' * 100000000 }}")]
    [InlineData("GHSA-xw6w-9jjh-p9cr", "{{ 1 << 2147483647 }}")]
    [InlineData("GHSA-5rpf-x9jg-8j5p", "{{ title * 100000000 }}")]
    [InlineData("GHSA-v66j-x4hw-fv9g", "{{ title | string.pad_left 2000000000 }}")]
    [InlineData("GHSA-24c8-4792-22hx", "{{ [1] | array.insert_at 200000000 'x' | array.size }}")]
    [InlineData("GHSA-q6rr-fm2g-g5x8", "{{ [1,2] * 100000000 }}")]
    [InlineData("GHSA-c875-h985-hvrc", "{{ (1..1000000000) | array.size }}")]
    [InlineData("GHSA-m2p3-hwv5-xpqw", "{{ for x in 1..1000000000 }}{{ title }}{{ end }}")]
    [InlineData("GHSA-grr9-747v-xvcp", "{{ a = {}; a.b = a; a }}")]
    [InlineData("GHSA-7jvp-hj45-2f2m", "{{ site.title = 'x' }}")]
    [InlineData("GHSA-5wr9-m6jw-xx44", "{{ title | object.eval }}")]
    [InlineData("GHSA-x6m9-38vm-2xhf", "{{ include '../communs/templates/layout' | object.eval_template }}")]
    public void What_was_published_against_the_library_is_refused_as_no_form(string advisory, string text)
    {
        var site = Site(("templates/home.html", text));
        Assert.True(site.Faults.First() == $"{Folder}templates/home.html:1:1 gabarit-refuse", advisory);
        Assert.Empty(site.Files);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("!")]
    [InlineData("-")]
    [InlineData("a?a:")]
    [InlineData("a[")]
    [InlineData("@")]
    [InlineData("f ")]
    [InlineData("a|")]
    [InlineData("$\"{")]
    public void What_nests_in_braces_is_refused_before_the_parser_goes_down_in_it(string open)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 50_000 / open.Length));
        Assert.StartsWith($"{Folder}templates/home.html:1:1 gabarit-", Site(("templates/home.html", "{{ " + deep + " }}")).Faults.First());
        Assert.NotEmpty(Site(("templates/home.html", "{{ " + deep)).Faults);
    }

    [Fact]
    public void The_address_of_a_view_leads_to_its_members_and_no_further() =>
        Assert.Contains(Folder + "templates/home.html:1:10 gabarit-en-erreur", Site(("templates/home.html", "{{ title.get_type }}{{ if this.equality_contract }}x{{ end }}")).Faults);

    private static string Twice(int part) => string.Concat(Enumerable.Repeat($"{{{{ include \"p{part}\" }}}}", 2));

    [Fact]
    public void Partials_that_call_one_another_twice_are_stopped()
    {
        var parts = Enumerable.Range(0, 40).Select(i => ($"partials/p{i}.html", i == 39 ? "" : Twice(i + 1)));
        var site = Site([("templates/home.html", "{{ include \"p0\" }}"), .. parts]);
        Assert.Contains(Folder + "templates/home.html:1:1 gabarit-en-erreur", site.Faults);
        Assert.False(site.Has("/"));
    }

    [Fact]
    public void A_partial_that_calls_itself_ends_with_an_error()
    {
        var open = string.Concat(Enumerable.Repeat("{{ if title }}", 23));
        var site = Site(("templates/home.html", "{{ include \"p\" }}"), ("partials/p.html", open + "{{ include \"p\" }}" + open.Replace("if title", "end")));
        Assert.Contains(site.Faults, f => f.EndsWith("gabarit-en-erreur"));
        Assert.False(site.Has("/"));
    }

    [Fact]
    public void A_chain_of_partials_longer_than_any_stack_is_stopped()
    {
        var parts = Enumerable.Range(0, 5_000).Select(i => ($"partials/p{i}.html", $"{{{{ include \"p{i + 1}\" }}}}")).Append(("partials/p5000.html", ""));
        Assert.Contains(Folder + "templates/home.html:1:1 gabarit-en-erreur", Site([("templates/home.html", "{{ include \"p0\" }}"), .. parts]).Faults);
    }

    [Fact]
    public void A_path_of_many_names_is_refused_before_it_is_followed() =>
        Assert.Contains(Folder + "templates/home.html:1:1 gabarit-refuse", Site(("templates/home.html", "{{ title" + string.Concat(Enumerable.Repeat(".a", 30_000)) + " }}")).Faults);

    [Fact]
    public void A_page_that_writes_without_end_is_stopped()
    {
        var parts = Enumerable.Range(0, 12).Select(i => ($"partials/p{i}.html", i == 11 ? new string('x', 60_000) : Twice(i + 1)));
        Assert.Contains(Folder + "templates/home.html:1:1 gabarit-en-erreur", Site([("templates/home.html", "{{ include \"p0\" }}"), .. parts]).Faults);
    }
}
