using Pec.Diagnostics;
using Pec.Model;
using Pec.Network;
using Pec.Tests.Support;

namespace Pec.Tests.Rendering;

/// <summary>What templates say: each name is checked against what the page gives, where it stands, whether or not a page would have reached it.</summary>
public sealed class TemplateTests
{
    private const string Folder = "themes/dix-lignes/";

    /// <summary>Says the word that the home page of the theme says, which each test replaces.</summary>
    private static readonly (string, string) elsewhere = ("templates/not-found.html", "<h1>{{ title }}</h1>{{ t \"ask\" }}");

    private static BuiltSite Site(string home, params IEnumerable<(string Path, string Text)> files) =>
        BuiltSite.Of(Trees.Site(("pages/p.md", "---\ntitre: P\n---\n"), ("site.yml", "titre: L'<essai>\nediteur: E\nhebergeur: H\n"), ("projets/a.md", "---\ntitre: A & B\nresume: Un.\n---\n"), ("projets/b.md", "---\ntitre: B\nresume: Deux.\n---\n"))
            .With(Trees.Of(files.Prepend(("templates/home.html", home)).Prepend(elsewhere).Select(f => (Folder + f.Item1, f.Item2)))));

    private static string Home(string template, params IEnumerable<(string Path, string Text)> files)
    {
        var site = Site(template, files);
        Assert.Empty(site.Faults);
        var page = site["/"];
        return page[(page.LastIndexOf("[[", StringComparison.Ordinal) + 2)..page.LastIndexOf("]]", StringComparison.Ordinal)];
    }

    [Theory]
    [InlineData("{{ title }}", "L’&lt;essai&gt;")]
    [InlineData("{{ for project in projects }}{{ project.title }}{{ if !for.last }}, {{ end }}{{ end }}", "A &amp; B, B")]
    [InlineData("{{ for project in projects }}{{ for.index }}{{ if for.first }}!{{ else if for.last }}?{{ end }}{{ end }}", "0!1?")]
    [InlineData("{{ for group in groups }}x{{ else }}rien{{ end }}", "rien")]
    [InlineData("{{ if sentences }}x{{ else if groups }}y{{ else }}z{{ end }}", "z")]
    [InlineData("{{ question.question.text }}", "")]
    [InlineData("a\n{{ if title ~}}\nb\n{{ end ~}}\nc", "a\nb\nc")]
    [InlineData("a\n  {{~ if title ~}}  \nb{{- # rien -}} \n c{{ end }}", "a\nbc")]
    [InlineData("{{ for project in projects }}{{ for other in projects }}{{ if project.date }}x{{ end }}{{ other.title }}{{ end }} {{ end }}", "A &amp; BB A &amp; BB ")]
    public void A_template_writes_what_it_is_given_escaped(string template, string expected) => Assert.Equal(expected, Home("[[" + template + "]]"));

    [Fact]
    public void A_part_reads_what_it_is_given_and_nothing_else()
    {
        Assert.Equal("A &amp; B/B/", Home("[[{{ for project in projects }}{{ include \"nom\" project }}{{ end }}]]", ("partials/nom.html", "{{ title }}/")));
        Assert.Equal("A &amp; B, B", Home("[[{{ include \"noms\" projects }}]]", ("partials/noms.html", "{{ for one in this }}{{ one.title }}{{ if !for.last }}, {{ end }}{{ end }}")));
        Assert.Contains(Folder + "partials/nom.html:1:4 gabarit-en-erreur", Site("{{ for project in projects }}{{ include \"nom\" project }}{{ end }}", ("partials/nom.html", "{{ project.title }}")).Faults);
    }

    [Theory]
    [InlineData("{{ if movedAway }}{{ titel }}{{ end }}", 7, "« movedAway » n'existe pas ici.")]
    [InlineData("{{ if ask }}{{ titel }}{{ end }}", 16, "« titel » n'existe pas ici ; vouliez-vous dire « title » ?")]
    [InlineData("{{ for project in projects }}{{ project.resume }}{{ end }}", 41, "« resume » n'existe pas ici.")]
    [InlineData("{{ for project in title }}{{ end }}", 19, "« title » n'est pas une liste.")]
    [InlineData("{{ if for.last }}{{ end }}", 11, "« for.last » n'existe pas ici.")]
    [InlineData("{{ ask }}", 4, "« ask » est une adresse : écrivez « href ask ».")]
    [InlineData("{{ introduction }}", 4, "« introduction » est un texte mis en forme : écrivez « html introduction ».")]
    [InlineData("{{ projects }}", 4, "« projects » est une liste : suivez-la avec « for ».")]
    [InlineData("{{ html title }}", 9, "« html » veut un texte mis en forme.")]
    [InlineData("{{ href introduction }}", 9, "« href » veut une adresse.")]
    [InlineData("{{ t title }}", 4, "écrivez « t \"mot\" ».")]
    [InlineData("{{ include title }}", 4, "écrivez « include \"partie\" x ».")]
    [InlineData("{{ include \"cart\" projects }}", 12, "il n'y a pas de partie « cart » ; vouliez-vous dire « card » ?")]
    [InlineData("{{ upcase title }}", 4, "« upcase » n'existe pas ici.")]
    [InlineData("{{ title.length }}", 10, "« length » n'existe pas ici.")]
    [InlineData("{{ title", 1, "« {{ » n'est pas fermé.")]
    [InlineData("{{ else }}", 4, "« else » n'est dans aucun « if ».")]
    public void A_fault_is_told_where_it_stands_even_where_no_page_goes(string template, int column, string what)
    {
        var site = Site(template);
        var fault = site.Findings.First(f => f.Severity == Severity.Error);
        Assert.Equal($"{Folder}templates/home.html:1:{column} gabarit-en-erreur", site.Faults.First());
        Assert.EndsWith(what, fault.MessageIn(Language.French));
    }

    [Fact]
    public void A_word_that_is_missing_hides_no_fault_of_what_fills_it() =>
        Assert.Equal([$"{Folder}templates/home.html:1:6 mot-du-theme-absent", $"{Folder}templates/home.html:1:19 gabarit-en-erreur"], Site("{{ t \"mot-absent\" titel }}").Faults);

    [Theory]
    [InlineData("{{#if title}}x{{/if}}", "{{ if title }}")]
    [InlineData("{{#each projects}}x{{/each}}", "{{ for x in projects }}")]
    [InlineData("{{> card}}", "{{ include \"card\" }}")]
    [InlineData("{{ unless title }}", "{{ if !title }}")]
    [InlineData("{{ title | string.upcase }}", "{{ title }}")]
    public void Who_writes_as_other_templates_do_is_told_how_these_say_it(string template, string right) =>
        Assert.Equal($"Écrivez « {right} ».", Site(template).Findings.First(f => f.Rule.Id == "gabarit-refuse").HelpIn(Language.French));

    [Fact]
    public void Every_view_has_its_members_and_no_template_reaches_anything_else()
    {
        var views = new[] { typeof(IView), typeof(Features) }.SelectMany(t => t.Assembly.GetTypes()).Where(t => t.IsAssignableTo(typeof(IView)) && t != typeof(IView)).ToList();
        Assert.True(views.Count > 40);
        var known = new HashSet<Type>();
        var left = new Queue<Type>(views);
        while (left.TryDequeue(out var type))
        {
            if (!known.Add(type)) continue;
            var view = ViewTypes.Of(type);
            Assert.True(view is not null, type.FullName);
            Assert.Equal(type.GetProperties().Select(p => p.Name), view.Members.Select(m => m.Name), StringComparer.OrdinalIgnoreCase);
            foreach (var form in view.Members.Select(m => m.Form.Item ?? m.Form).Where(f => f.View is not null)) left.Enqueue(form.View!);
        }
    }
}
