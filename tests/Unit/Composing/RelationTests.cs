using System.Text.RegularExpressions;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Composing;

/// <summary>What a visitor reads of links: on the sheets, on <c>/relations/</c>, and what is proposed to those that have none.</summary>
public sealed partial class RelationTests
{
    private static readonly BuildOptions Options = BuiltSite.Usual with { Theme = "communs", BaseAddress = "https://x.org" };

    private static readonly (string, string)[] Ground =
    [
        ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\ncontact: reseau@x.org\n"),
        ("vocabulaires/relations.yml", "- {id: s-inspire-de, nom: s'inspire de, inverse: inspire, reciproque: non}\n- {id: coopere-avec, nom: coopère avec, inverse: coopère avec, reciproque: oui}\n"),
        ("vocabulaires/valeurs.yml", "- {id: entraide, nom: Entraide}\n- {id: soin, nom: Soin}\n"),
    ];

    private static Tree Tree(params (string, string)[] content) => Trees.Site([.. Ground, .. content]).With(Trees.OfFolder(Path.Combine(Repository.Root, "themes/communs"), "themes/communs"));

    private static BuiltSite Site(params (string, string)[] content) => BuiltSite.Of(Tree(content), Options);

    private static (string, string) Project(string id, string rest = "") => ($"projets/{id}.md", $"---\ntitre: {char.ToUpperInvariant(id[0])}{id[1..]}\nresume: On y fait {id}. Tout le monde vient.\n{rest}---\n");

    private static string Text(string html) => Regex.Replace(html, "<[^>]+>", " ").Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace("  ", " ");

    private static string Part(BuiltSite site, string page, string id) => Regex.Match(site[page], $"id=\"{id}\">.*?</(section|details)>", RegexOptions.Singleline).Value;

    /// <summary>« a - b » for each line of the drawings, by the marks from which it starts and to which it leads: a word stands where two halves meet.</summary>
    private static IEnumerable<string> Drawn(string html)
    {
        foreach (Match drawing in Drawings().Matches(html))
        {
            var nodes = Mark().Matches(drawing.Value).ToDictionary(
                m => m.Groups["cx"].Success ? (N(m, "cx"), N(m, "cy")) : (N(m, "x") + N(m, "size") / 2, N(m, "y") + N(m, "size") / 2),
                m => string.Join(' ', Regex.Matches(m.Groups["label"].Value, ">([^<]+)</text>").Select(t => t.Groups[1].Value)));
            var lines = Regex.Matches(Regex.Match(drawing.Value, "class=\"fils\" d=\"([^\"]*)\"").Groups[1].Value, @"M(?<x>-?\d+) (?<y>-?\d+)L(?<toX>-?\d+) (?<toY>-?\d+)").Select(m => (From: (N(m, "x"), N(m, "y")), To: (N(m, "toX"), N(m, "toY")))).ToList();
            foreach (var (from, to) in lines.Where(l => nodes.ContainsKey(l.From)))
            {
                var end = nodes.ContainsKey(to) ? to : lines.First(l => l.From == to).To;
                yield return string.Join(" - ", new[] { nodes[from], nodes[end] }.Order(StringComparer.Ordinal));
            }
        }

        static int N(Match match, string group) => int.Parse(match.Groups[group].Value);
    }

    private static IEnumerable<string> DrawnOnce(string html) => Drawn(html).Distinct().Order(StringComparer.Ordinal);

    [Fact]
    public void A_link_is_read_from_both_sides_and_said_once_on_each_sheet()
    {
        var site = Site(
            Project("roue", "liens: [{vers: projet:quai, nature: s-inspire-de, note: Leur façon de compter.}, {vers: groupe:veille, nature: coopere-avec}]\n"), Project("quai"),
            ("groupes/veille.md", "---\ntitre: Veille\nresume: Un.\n---\n"));
        Assert.Contains("S’inspire de Quai Leur façon de compter.", Text(Part(site, "/projets/roue/", "liens")));
        Assert.Contains("Inspire Roue « Leur façon de compter », selon Roue", Text(Part(site, "/projets/quai/", "liens")));
        Assert.Contains("Coopère avec Roue", Text(Part(site, "/groupes/veille/", "liens")));
        foreach (var page in new[] { "/projets/roue/", "/projets/quai/", "/groupes/veille/" })
        {
            Assert.Equal(1, Regex.Count(site[page], "<h2[^>]*>\\s*Liens"));
            Assert.Empty(SoundHtml.FaultsOf(site[page]));
        }
        Assert.Equal(1, Regex.Count(site["/projets/quai/"], "href=\"/projets/roue/\">"));
        Assert.Equal(1, Regex.Count(site["/projets/roue/"], "href=\"/projets/quai/\">"));
    }

    [Fact]
    public void A_relation_that_takes_two_counts_once_and_nobody_is_told_that_one_side_is_silent()
    {
        var site = Site(
            Project("a", "liens: {vers: projet:b, nature: coopere-avec, note: Le four.}\n"), Project("b", "liens: {vers: projet:a, nature: coopère avec, note: La farine.}\n"),
            Project("c", "liens: {vers: projet:d, nature: coopere-avec}\n"), Project("d"));
        var told = Text(Part(site, "/relations/", "liens"));
        Assert.Contains("A coopère avec B « Le four », selon A « La farine », selon B", told);
        Assert.Equal(1, Regex.Count(told, "C coopère avec D"));
        Assert.Equal(2, Regex.Count(Part(site, "/relations/", "liens"), "<li>"));
        Assert.Contains("Coopère avec C", Text(Part(site, "/projets/d/", "liens")));
        Assert.DoesNotContain("class=\"toile\"", site["/relations/"]);
        Assert.DoesNotContain("liens se lisent", site["/relations/"]);
    }

    [Fact]
    public void What_others_wrote_of_a_link_gives_its_year()
    {
        var site = Site(Project("a", "liens: {vers: projet:b, nature: s-inspire-de, note: Un essai}\nsources: {nom: Journal, date: 2019}\n"), Project("b"));
        Assert.Contains("« Un essai », d’après des sources publiques de 2019", Text(site["/relations/"]));
    }

    [Fact]
    public void A_link_to_what_lists_do_not_name_stays_on_the_sheet_that_tells_it()
    {
        var site = Site(Project("a", "liens: [{vers: projet:b, nature: coopere-avec}, {vers: projet:c, nature: coopere-avec, note: Toujours}]\n"), Project("b"), Project("c", "visibilite: replie\n"));
        Assert.Contains("Toujours", Part(site, "/projets/a/", "liens"));
        Assert.Contains("href=\"/projets/c/\"", Part(site, "/projets/a/", "liens"));
        Assert.DoesNotContain("/projets/c/", site["/relations/"]);
        Assert.Contains("<h2>Liens", site["/projets/c/"]);
        Assert.Contains("href=\"/projets/a/\"", site["/projets/c/"]);
    }

    [Fact]
    public void The_drawing_and_the_list_say_the_same()
    {
        var site = Site([.. Enumerable.Range(0, 12).Select(i => Project($"p{(char)('a' + i)}", $"liens: [{{vers: projet:p{(char)('a' + i * i % 12)}, nature: s-inspire-de}}, {{vers: projet:p{(char)('a' + (i + 1) % 12)}, nature: coopere-avec}}]\n".Replace($"{{vers: projet:p{(char)('a' + i)}, nature: s-inspire-de}}, ", "")))]);
        var told = Regex.Matches(Part(site, "/relations/", "liens"), "<li><a [^>]*>([^<]*)</a> [^<]* <a [^>]*>([^<]*)</a>").Select(m => string.Join(" - ", new[] { m.Groups[1].Value, m.Groups[2].Value }.Order(StringComparer.Ordinal))).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(told, DrawnOnce(site["/relations/"]), StringComparer.Ordinal);
        Assert.Empty(SoundHtml.FaultsOf(site["/relations/"]));
        foreach (var id in new[] { "pa", "pd", "pj" })
        {
            var part = Part(site, $"/projets/{id}/", "liens");
            Assert.Equal(Regex.Matches(part, "<li>[^<]* <a [^>]*>([^<]*)</a>").Select(m => " - " + m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal), DrawnOnce(part), StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    public void Names_cover_neither_each_other_nor_the_edge(int count)
    {
        var site = Site([.. Enumerable.Range(0, count).Select(i => Project($"une-maison-commune-{i}", $"liens: [{{vers: projet:une-maison-commune-{(i + 1) % count}, nature: s-inspire-de}}, {{vers: projet:une-maison-commune-{(i * 7 + 3) % count}, nature: s-inspire-de}}]\n".Replace($"{{vers: projet:une-maison-commune-{i}, nature: s-inspire-de}}, ", "").Replace($", {{vers: projet:une-maison-commune-{i}, nature: s-inspire-de}}", "")))]);
        Assert.Equal(count > 14, site["/relations/"].Contains("class=\"tableau\" tabindex=\"0\""));
        var svg = Drawings().Matches(site["/relations/"]).Single();
        var (width, height) = (int.Parse(svg.Groups["width"].Value), int.Parse(svg.Groups["height"].Value));
        if (count <= 14) Assert.InRange(width, 1, 328);
        var lines = Regex.Matches(svg.Value, "<text (?:aria-hidden=\"true\" )?class=\"(mot )?dessous\" x=\"(-?\\d+)\" y=\"(-?\\d+)\">([^<]*)<").Select(m => (X: int.Parse(m.Groups[2].Value), Y: int.Parse(m.Groups[3].Value), Half: m.Groups[4].Value.Length * 6 / 2)).ToList();
        Assert.All(lines, l => Assert.True(l.X - l.Half >= 0 && l.X + l.Half <= width && l.Y > 8 && l.Y <= height));
        Assert.Empty(from i in Enumerable.Range(0, lines.Count) from j in Enumerable.Range(0, i) let a = lines[i] let b = lines[j] where Math.Abs(a.Y - b.Y) < 12 && Math.Abs(a.X - b.X) < a.Half + b.Half select (a, b));
    }

    [Fact]
    public void A_mark_leads_to_its_sheet_by_its_whole_name_and_a_line_says_what_it_is_and_to_whom()
    {
        var site = Site([.. Enumerable.Range(0, 9).Select(i => Project($"la-maison-qui-a-un-nom-plus-long-que-trois-lignes-{i}", i == 0 ? "" : $"liens: {{vers: projet:la-maison-qui-a-un-nom-plus-long-que-trois-lignes-{i - 1}, nature: {(i == 1 ? "s-inspire-de" : "coopere-avec")}}}\n"))]);
        var drawing = Drawings().Match(site["/relations/"]).Value;
        Assert.Contains("<a href=\"/projets/la-maison-qui-a-un-nom-plus-long-que-trois-lignes-3/\" aria-label=\"La-maison-qui-a-un-nom-plus-long-que-trois-lignes-3\">", drawing);
        var words = Regex.Matches(drawing, "<text aria-hidden=\"true\" class=\"mot [^>]*>([^<]*)<").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(7, words.Count(w => w == "coopère avec"));
        Assert.Matches("^s’inspire de\u00a0[→↘↓↙←↖↑↗]$", words.Single(w => w.StartsWith("s’")));
        var own = Part(site, "/projets/la-maison-qui-a-un-nom-plus-long-que-trois-lignes-0/", "liens");
        Assert.DoesNotContain("href=\"/projets/la-maison-qui-a-un-nom-plus-long-que-trois-lignes-0/\"", own);
        Assert.Contains(">inspire</text>", own);
    }

    [Fact]
    public void An_arrow_points_to_whom_the_line_leads_once_everything_has_its_place()
    {
        var site = Site([.. Enumerable.Range(0, 12).Select(i => Project($"p{i}", $"liens: [{string.Join(", ", new[] { (i * 5 + 1) % 12, (i * 7 + 3) % 12 }.Where(o => o != i).Distinct().Select(o => $"{{vers: projet:p{o}, nature: s-inspire-de}}"))}]\n"))]);
        var drawing = Drawings().Matches(site["/relations/"]).MaxBy(d => d.Length)!.Value;
        var marks = Mark().Matches(drawing).Select(m => $"{int.Parse(m.Groups["x"].Value) + int.Parse(m.Groups["size"].Value) / 2} {int.Parse(m.Groups["y"].Value) + int.Parse(m.Groups["size"].Value) / 2}").ToHashSet();
        var halves = Regex.Matches(Regex.Match(drawing, "class=\"fils\" d=\"([^\"]*)\"").Groups[1].Value, @"M(-?\d+ -?\d+)L(-?\d+ -?\d+)").Where(m => marks.Contains(m.Groups[2].Value)).ToList();
        var arrows = Regex.Matches(drawing, "class=\"mot [^>]*>[^<]*([→↘↓↙←↖↑↗])<").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(arrows.Count, halves.Count);
        Assert.True(arrows.Count > 15);
        foreach (var (half, arrow) in halves.Zip(arrows))
        {
            var (from, to) = (Point(half.Groups[1].Value), Point(half.Groups[2].Value));
            if (to.X - from.X > Math.Abs(to.Y - from.Y)) Assert.Contains(arrow, "↗→↘");
            else if (from.X - to.X > Math.Abs(to.Y - from.Y)) Assert.Contains(arrow, "↖←↙");
            else if (to.Y > from.Y) Assert.Contains(arrow, "↘↓↙");
            else if (to.Y < from.Y) Assert.Contains(arrow, "↗↑↖");
        }

        static (int X, int Y) Point(string written) => written.Split(' ') is [var x, var y] ? (int.Parse(x), int.Parse(y)) : default;
    }

    [Fact]
    public void More_links_than_a_drawing_can_hold_are_told_and_not_drawn()
    {
        var site = Site([.. Enumerable.Range(0, 30).Select(i => Project($"p{i}", $"liens: [{string.Join(", ", Enumerable.Range(1, 5).Select(o => $"{{vers: projet:p{(i + o) % 30}, nature: s-inspire-de}}"))}]\n"))]);
        Assert.DoesNotContain("class=\"toile", site["/relations/"]);
        Assert.Contains("150", Text(site["/relations/"]));
    }

    [Fact]
    public void The_order_of_files_and_the_number_of_threads_change_no_byte_of_a_drawing()
    {
        var tree = Tree([.. Enumerable.Range(0, 20).Select(i => Project($"p{i}", $"liens: {{vers: projet:p{(i * 3 + 1) % 20}, nature: coopere-avec}}\n"))]);
        var turned = tree with { Blobs = tree.Blobs.Values.Reverse().Aggregate(tree.Blobs.Clear(), (blobs, blob) => blobs.SetItem(blob.Path, blob)) };
        var (one, eight) = (BuiltSite.Of(tree, Options with { Threads = 1 }), BuiltSite.Of(turned, Options with { Threads = 8 }));
        Assert.Contains("class=\"toile\"", one["/relations/"]);
        foreach (var page in one.Files.Keys.Where(f => f.EndsWith(".html"))) Assert.Equal(one[page], eight[page]);
    }

    [Fact]
    public void Above_sixty_nodes_each_use_has_its_page()
    {
        var site = Site([.. Enumerable.Range(0, 70).Select(i => Project($"p{i}", $"{(i < 40 ? "usages: livraison\n" : i < 50 ? "usages: troc\n" : "")}liens: {{vers: projet:p{(i + 1) % 70}, nature: coopere-avec}}\n"))]);
        Assert.DoesNotContain("class=\"toile\"", site["/relations/"]);
        Assert.Contains("70 liens se lisent", Text(site["/relations/"]));
        Assert.Contains("href=\"/relations/usages/livraison/\">Livraison</a> <small>41</small>", site["/relations/"]);
        Assert.Contains("class=\"toile large\"", site["/relations/usages/livraison/"]);
        Assert.Equal(41, DrawnOnce(site["/relations/usages/livraison/"]).Count());
        Assert.Equal(41, Regex.Count(site["/relations/usages/livraison/"], " coopère avec "));
        Assert.Contains("Liens\u00a0: troc", site["/relations/usages/troc/"]);
        Assert.Equal(19, Regex.Count(site["/relations/sans-usage/"], " coopère avec "));
    }

    [Fact]
    public void Many_neighbours_are_drawn_in_part_and_told_in_full()
    {
        var site = Site([Project("moyeu"), .. Enumerable.Range(0, 30).Select(i => Project($"rayon{i}", "liens: {vers: projet:moyeu, nature: s-inspire-de}\n"))]);
        var part = Part(site, "/projets/moyeu/", "liens");
        Assert.Equal(24, Drawn(part).Count());
        Assert.Equal(30, Regex.Count(part, "<li>Inspire "));
        Assert.Contains("la liste les dit tous", part);
    }

    [Fact]
    public void Those_that_ask_and_have_no_link_are_named_and_nobody_else()
    {
        var site = Site(
            Project("demande", "besoins: Un four\ntenue-par: nous\n"), Project("offre", "offres: Du pain\ntenue-par: nous\n"), Project("muet", "tenue-par: nous\n"), Project("comble", "besoins: {quoi: Un toit, comble: 2026-05}\ntenue-par: nous\n"),
            Project("cite", "besoins: Un four\nsources: {nom: S, date: 2019}\n"), Project("arrete", "etape: arretee\nbesoins: Un four\ntenue-par: nous\n"), Project("lie", "besoins: Un four\nliens: {vers: projet:muet, nature: s-inspire-de}\ntenue-par: nous\n"));
        Assert.Equal(["Demande cherche : Un four", "Offre offre : Du pain"], Regex.Matches(Part(site, "/relations/", "premiers-liens"), "<li>.*?</li>").Select(m => Regex.Replace(Text(m.Value), " +", " ").Trim()));
    }

    [Fact]
    public void Two_that_share_something_get_a_message_with_three_true_sentences()
    {
        var site = Site(
            Project("roue", "contact: roue@x.org\nterritoires: Brest\nbesoins: {quoi: Quelqu'un, nature: animation}\nvaleurs: [{valeur: entraide, pratique: X}, {valeur: soin, pratique: X}]\n"),
            Project("quai", "contact: quai@x.org\nterritoires: Quimper\noffres: {quoi: Une soirée, nature: animation}\nvaleurs: {valeur: Entraide, pratique: Y}\n"));
        Assert.Equal(
            ["mailto:quai@x.org,roue@x.org?subject=Quai et Roue : et si vous vous parliez ?&body=Bonjour,\n\nQuai, en une phrase : On y fait quai.\nRoue, en une phrase : On y fait roue.\nVous avez en commun ce que l’un cherche et que l’autre offre (« Animation »), le territoire « Finistère » et la valeur « Entraide ».\n"],
            Messages(site));
    }

    [Theory]
    [InlineData("liens: {vers: projet:b, nature: s-inspire-de}\n", "")]
    [InlineData("", "liens: {vers: projet:a, nature: s-inspire-de}\n")]
    [InlineData("", "etape: arretee\n")]
    [InlineData("", "maturite: [{etape: en-service, depuis: 2015}, {etape: Arrêtée, depuis: 2020}]\n")]
    [InlineData("", "visibilite: replie\n")]
    public void Those_already_linked_or_stopped_are_not_proposed(string one, string other) =>
        Assert.Empty(Messages(Site(Project("a", "territoires: Brest\n" + one), Project("b", "territoires: Brest\n" + other))));

    [Fact]
    public void To_be_everywhere_is_not_a_place_in_common() =>
        Assert.Empty(Messages(Site(("territoires.yml", "- {id: partout, nom: Partout, nature: sans-lieu}\n"), Project("a", "territoires: partout\n"), Project("b", "territoires: partout\n"))));

    [Fact]
    public void Those_that_share_most_come_first_six_at_most_and_two_for_one_project()
    {
        var site = Site([.. Enumerable.Range(0, 12).Select(i => Project($"p{i:00}", "territoires: Brest\n" + (i is 4 or 9 ? "valeurs: {valeur: soin, pratique: X}\n" : "")))]);
        var messages = Messages(site).ToList();
        Assert.Equal(6, messages.Count);
        Assert.Contains("subject=P04 et P09", messages[0]);
        Assert.All(Enumerable.Range(0, 12), i => Assert.InRange(messages.Count(m => Regex.IsMatch(m, $"subject=.*P{i:00}\\b.*&")), 0, 2));
    }

    [Fact]
    public void A_page_without_anything_is_an_invitation_that_nobody_is_sent_to()
    {
        var site = Site(Project("a"));
        Assert.Contains("noindex", site["/relations/"]);
        Assert.Contains("Dites-nous ce qui vous relie", site["/relations/"]);
        Assert.DoesNotContain("/relations/", site["/plan-du-site/"]);
    }

    private static IEnumerable<string> Messages(BuiltSite site) =>
        from Match match in Introduction().Matches(Regex.Match(site["/relations/"], "id=\"paires\">.*?</section>", RegexOptions.Singleline).Value) select Uri.UnescapeDataString(System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)).Replace('\u00a0', ' ').Replace("\r\n", "\n");

    [GeneratedRegex("href=\"(mailto:[^\"]*)\" aria-label=\"Les présenter")]
    private static partial Regex Introduction();

    [GeneratedRegex("<svg class=\"toile[^>]*width=\"(?<width>\\d+)\" height=\"(?<height>\\d+)\">.*?\n</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawings();

    [GeneratedRegex("(?:<svg class=\"encre-[a-z]+\" x=\"(?<x>-?\\d+)\" y=\"(?<y>-?\\d+)\" width=\"(?<size>\\d+)\".*?</svg>|<circle cx=\"(?<cx>-?\\d+)\" cy=\"(?<cy>-?\\d+)\"[^>]*>)(?<label>(?:<text [^>]*>[^<]*</text>)*)")]
    private static partial Regex Mark();
}
