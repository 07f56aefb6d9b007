using AngleSharp.Html.Parser;
using Pec.Tests.Support;

namespace Pec.Tests.Markup;

/// <summary>What each form of a text gives on the page.</summary>
public sealed class TextFormTests
{
    private static BuiltSite Built(string body) => BuiltSite.Of(Trees.Site(("pages/p.md", $"---\ntitre: P\ntenue-par: nous\n---\n\n{body}\n"), ("medias/a.gif", "GIF89a\u0001\0\u0001\0"), ("medias/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"><path d=\"M0 0h4\"/></svg>")), BuiltSite.Usual with { Preview = true });

    private static string[] Rules(string body) => [.. Built(body).Findings.Where(f => f.At?.Path.Value == "content/pages/p.md").Select(f => f.Rule.Id)];

    [Theory]
    [InlineData(":::note Ouvert le **samedi** : 'oui'\nx\n:::", "<div class=\"encadre note\"><p><strong>Ouvert le <strong>samedi</strong>\u00a0: ’oui’</strong></p>\n<p>x</p>\n</div>")]
    [InlineData(":::attention Fermé le [lundi](https://exemple.org/)\nx\n:::", "<p><strong>Attention\u00a0: Fermé le <a href=\"https://exemple.org/\" rel=\"noopener noreferrer\">lundi</a></strong></p>")]
    [InlineData(":::attention Attention aux roues\nx\n:::", "<p><strong>Attention aux roues</strong></p>")]
    [InlineData(":::debat Faut-il un *logo* ?\nx\n:::", "<summary>Faut\u2011il un <em>logo</em>\u202f?</summary>")]
    [InlineData("- a\n\n  :::note Dedans\n  x\n  :::", "<p><strong>Dedans</strong></p>")]
    [InlineData("> [!NOTE]\n> Texte.", "<div class=\"encadre note\">\n<p>Texte.</p>\n</div>")]
    [InlineData("> [!tip] Le *bon* coin\n> Texte.\n>\n> Suite.", "<div class=\"encadre note\"><p><strong>Conseil\u00a0: Le <em>bon</em> coin</strong></p>\n<p>Texte.</p>\n<p>Suite.</p>\n</div>")]
    [InlineData("> [!CAUTION]\n> - a", "<div class=\"encadre attention\"><p><strong>Attention</strong></p>\n<ul>\n<li>a</li>")]
    public void A_box_has_its_title(string body, string html)
    {
        Assert.Contains(html, Built(body)["/p/"]);
        Assert.Empty(Rules(body));
    }

    [Fact]
    public void A_title_that_unfolds_keeps_the_words_of_a_link_and_tells_its_address()
    {
        const string body = ":::debat Voir [le site](https://exemple.org/)\nx\n:::";
        Assert.Contains("<summary>Voir le site</summary>", Built(body)["/p/"]);
        Assert.Equal(["ecriture-sans-effet"], Rules(body));
    }

    [Theory]
    [InlineData("Un mot[^a].\n\n[^a]: Au bout.")]
    [InlineData(":::note\nUn mot[^a].\n\n[^a]: Au bout.\n:::")]
    [InlineData("- Un mot[^a].\n\n  [^a]: Au bout.")]
    [InlineData("> Un mot[^A].\n>\n> [^a]: Au bout.")]
    [InlineData("1. Un mot[^a].\n   [^a]: Au bout.\n2. Un autre.")]
    [InlineData("- Un mot[^a].\n\n[^a]: Au bout.")]
    public void A_note_is_read_wherever_it_is_defined(string body)
    {
        var page = Built(body)["/p/"];
        Assert.Contains("mot<sup id=\"appel-1-1\"><a href=\"#note-1\" aria-label=\"Note 1\">1</a></sup>.", page);
        Assert.Contains("<li id=\"note-1\"><p>Au bout. <a href=\"#appel-1-1\" aria-label=\"Retour au texte, note 1\">↩</a></p>\n</li>", page);
        Assert.Empty(Rules(body));
    }

    [Fact]
    public void Notes_are_numbered_as_they_are_called_and_may_call_others()
    {
        var page = Built("Un[^b], deux[^a], trois[^b].\n\n[^a]: Note a.\n[^b]: Note b[^c].\n\n    Sa suite.\n\n[^c]: Note c.")["/p/"];
        Assert.Contains("<li id=\"note-1\"><p>Note b<sup id=\"appel-3-1\">", page);
        Assert.Contains("<p>Sa suite. <a href=\"#appel-1-1\" aria-label=\"Retour au texte, note 1\">↩</a> <a href=\"#appel-1-2\"", page);
        Assert.Contains("<li id=\"note-2\"><p>Note a.", page);
        Assert.Contains("<li id=\"note-3\"><p>Note c.", page);
    }

    [Theory]
    [InlineData("Texte.\n\n[^a]: Jamais appelée.", "note-sans-appel")]
    [InlineData("Texte[^a].\n\n[^a]: Une.\n\n[^a]: Deux.", "note-sans-appel")]
    [InlineData("Texte[^9].", "ecriture-visible")]
    public void A_note_without_a_call_or_a_text_is_told(string body, string rule)
    {
        Assert.Equal([rule], Rules(body));
        if (!body.Contains("[^a].")) Assert.DoesNotContain("class=\"notes\"", Built(body)["/p/"]);
    }

    [Theory]
    [InlineData("(https://exemple.org/chemin.)", "https://exemple.org/chemin", ".)")]
    [InlineData("Voir https://exemple.org/c… et", "https://exemple.org/c", "… et")]
    [InlineData("‘https://exemple.org/e’", "https://exemple.org/e", "’")]
    [InlineData("https://exemple.org/g; suite", "https://exemple.org/g", "; suite")]
    [InlineData("«https://exemple.org/b»", "https://exemple.org/b", "»")]
    [InlineData("\"https://exemple.org/f\"", "https://exemple.org/f", "\u00a0»")]
    [InlineData("Voir **https://exemple.org/h** ici", "https://exemple.org/h", "</strong>")]
    [InlineData("https://exemple.org/Commun_(bien) suite", "https://exemple.org/Commun_(bien)", " suite")]
    [InlineData("https://exemple.org/?a[]=1&b=2. Suite", "https://exemple.org/?a[]=1&amp;b=2", ". Suite")]
    [InlineData("[voir https://exemple.org/i] ou non", "https://exemple.org/i", "] ou non")]
    [InlineData("https://exemple.org/a\\_b", "https://exemple.org/a_b", "</p>")]
    [InlineData("| a |\n|---|\n| https://exemple.org/j|", "https://exemple.org/j", "</td>")]
    [InlineData("Lien:https://exemple.org/k?", "https://exemple.org/k", "?")]
    public void A_bare_address_ends_where_a_person_ends_it(string body, string address, string after)
    {
        Assert.Contains($"<a href=\"{address}\" rel=\"noopener noreferrer\">{address}</a>{after}", Built(body)["/p/"]);
        Assert.Empty(Rules(body));
    }

    [Theory]
    [InlineData("Https://exemple.org/n", "<a href=\"https://exemple.org/n\" rel=\"noopener noreferrer\">Https://exemple.org/n</a>")]
    [InlineData("www.exemple.org.", "<a href=\"https://www.exemple.org\" rel=\"noopener noreferrer\">www.exemple.org</a>.")]
    [InlineData("mailto:a@exemple.org,", "<a href=\"mailto:a@exemple.org\" rel=\"noopener noreferrer\">mailto:a@exemple.org</a>,")]
    [InlineData("tel:+33123456789.", "<a href=\"tel:+33123456789\" rel=\"noopener noreferrer\">tel:+33123456789</a>.")]
    [InlineData("[https://exemple.org](https://exemple.org)", "<a href=\"https://exemple.org\" rel=\"noopener noreferrer\">https://exemple.org</a></p>")]
    [InlineData("[le site](https://exemple.org \"Celui de 2020\")", "le site</a> (Celui de 2020)</p>")]
    [InlineData("[le site](https://exemple.org \"Le site\")", "le site</a></p>")]
    [InlineData("| a |\n|---|\n| `x \\| y` |", "<td><code>x | y</code></td>")]
    [InlineData("Dire \"`x`\" ou non", "«\u00a0<code>x</code>\u00a0» ou non")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\nUne ligne.", "</table></div>\n<p>Une ligne.</p>")]
    [InlineData("```js title=\"app.js\"\nx\n```", "<figure><figcaption>app.js</figcaption><pre tabindex=\"0\"><code>x</code></pre></figure>")]
    [InlineData("```js\nx\n```", "<pre tabindex=\"0\"><code>x</code></pre>")]
    public void A_form_gives_its_html(string body, string html)
    {
        Assert.Contains(html, Built(body)["/p/"]);
        Assert.Empty(Rules(body));
    }

    [Theory]
    [InlineData("![Trois vélos](https://photos.exemple.org/v.jpg)", "<a href=\"https://photos.exemple.org/v.jpg\" rel=\"noopener noreferrer\">Trois vélos (image sur photos.exemple.org)</a>")]
    [InlineData("![](https://photos.exemple.org/v.jpg)", ">Image sur photos.exemple.org</a>")]
    [InlineData("[![Essais](https://photos.exemple.org/v.jpg)](https://exemple.org/)", "<a href=\"https://exemple.org/\" rel=\"noopener noreferrer\">Essais (image sur photos.exemple.org)</a>")]
    [InlineData("![Trois vélos](https://photos.exemple.org/v.jpg \"Samedi\")", "</a><figcaption>Samedi</figcaption></figure>")]
    public void A_picture_of_another_site_is_a_link_that_says_where_it_leads(string body, string html)
    {
        Assert.Contains(html, Built(body)["/p/"]);
        Assert.Equal(["image-ailleurs"], Rules(body));
    }

    [Theory]
    [InlineData("```js {1,3}\nx\n```")]
    [InlineData("``` pip install x\nx\n```")]
    public void Words_beside_a_fence_that_nobody_would_see_are_told(string body) => Assert.Equal(["ecriture-sans-effet"], Rules(body));

    [Fact]
    public void A_sheet_whose_picture_is_on_another_site_is_published_without_it()
    {
        var site = BuiltSite.Of(Trees.Site(("pages/p.md", "---\ntitre: P\ntenue-par: nous\nimage: https://photos.exemple.org/v.jpg\n---\n\nTexte.\n")));
        Assert.Equal(["content/pages/p.md:4:8 image-ailleurs"], site.Faults);
        Assert.Contains("<p>Texte.</p>", site["/p/"]);
        Assert.DoesNotContain("photos.exemple.org", site["/p/"]);
    }

    [Fact]
    public void A_letter_alone_is_a_text() => Assert.Empty(Rules("x"));

    [Fact]
    public void The_words_of_a_picture_that_cannot_be_read_stand_in_its_place() =>
        Assert.Contains("<p>Voici Un vélo et la suite</p>", Built("Voici ![Un vélo](../medias/a.gif) et la suite")["/p/"]);

    [Fact]
    public void A_legend_is_a_caption()
    {
        Assert.Matches("<figure><img [^>]*alt=\"Un vélo\"[^>]*><figcaption>L’atelier\u00a0: 2020</figcaption></figure>", Built("![Un vélo](../medias/a.svg \"L'atelier : 2020\")")["/p/"]);
        Assert.Matches("Voici <img [^>]*> \\(L’atelier\\) et la suite", Built("Voici ![Un vélo](../medias/a.svg \"L'atelier\") et la suite")["/p/"]);
    }

    [Theory]
    [InlineData("a&#27;b&#x202e;c&#8203;d&lrm;e&#0;f")]
    [InlineData("## a&#27;b&#x202e;c\n\n![d&#27;](x.png)")]
    public void A_sign_that_nobody_sees_does_not_enter_by_its_code(string body)
    {
        var page = Built(body)["/p/"];
        Assert.DoesNotContain(page, c => c is '\u001b' or '\u202e' or '\u200b' or '\u200e');
        Assert.Contains("signe-code", Rules(body));
    }

    [Theory]
    [InlineData("## Suite\n\n## Suite\n\n## Suite 2\n\n## Suite\n\nUn mot[^1].\n\n[^1]: x\n\n## Note 1\n\n## Appel 1 1")]
    [InlineData("## Un titre dont les mots sont si nombreux que son adresse serait bien trop longue pour être lue\n\n## Un titre dont les mots sont si nombreux que son adresse serait bien trop longue")]
    public void No_id_is_given_twice(string body)
    {
        var ids = new HtmlParser().ParseDocument(Built(body)["/p/"]).QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.DoesNotContain(ids, id => id!.EndsWith('-') || id.Length > 64);
    }

    [Theory]
    [InlineData("|a", 60, "|\n", 400)]
    [InlineData("Titre\n---\n\n", 2_000, "", 1)]
    [InlineData("1. ", 40, "a\n", 1)]
    [InlineData(":::note\n", 40, "", 1)]
    public void What_would_grow_is_refused_at_its_place(string piece, int times, string end, int lines)
    {
        var line = string.Concat(Enumerable.Repeat(piece, times)) + end;
        var text = lines > 1 ? line + string.Concat(Enumerable.Repeat("|-", times)) + "|\n" + string.Concat(Enumerable.Repeat("|b|\n", lines)) : line;
        Assert.Contains("texte-trop-grand", Rules(text));
    }

    /// <summary>What is allocated tells the work without a clock.</summary>
    [Theory]
    [InlineData("tel:123 ")]
    [InlineData("mailto:a@b.fr ")]
    [InlineData("http:x ")]
    [InlineData("Https://")]
    [InlineData("[^a")]
    [InlineData("{.a ")]
    [InlineData("** a ")]
    [InlineData("– a\n\n")]
    [InlineData("• a\n")]
    [InlineData(":abc")]
    [InlineData("1. a\n  - b\n\n")]
    [InlineData("    Une phrase de plus ici\n\nx\n\n")]
    [InlineData("&#27;")]
    [InlineData("{{x}} ")]
    [InlineData("[[x")]
    [InlineData("**a **b ")]
    [InlineData("# a  b")]
    public void The_work_grows_as_the_text(string piece)
    {
        long Of(int size)
        {
            var body = string.Concat(Enumerable.Repeat(piece, size / piece.Length));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Pec.Markup.MarkdownReader.Read(new("content/pages/p.md"), body, 0, true);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Of(8_000);
        var (small, large) = (Of(8_000), Of(64_000));
        Assert.InRange(large, 0, small * 8 * 1.5);
    }
}
