using FsCheck;
using FsCheck.Fluent;
using Pec.Model;
using Pec.Renaming;
using Pec.Tests.Support;

namespace Pec.Tests.Renaming;

/// <summary>A name becomes another everywhere that it stands, and nothing else moves.</summary>
public sealed class RenameTests
{
    private static readonly Build Build = new(BuiltSite.Usual, BuiltSite.Themes);

    private static (string, string) Project(string id, string rest = "", string body = "") => ($"projets/{id}.md", $"---\ntitre: {id}\nresume: Un.\ntenue-par: nous\n{rest}---\n{body}");

    private static Tree Renamed(Tree tree, string from, string to)
    {
        var renamed = Build.Rename(tree, from, to);
        Assert.Null(renamed.Refusal?.French);
        return renamed.Moved;
    }

    private static string Text(Tree tree, string path) => tree.TextOf(new("content/" + path))!;

    [Fact]
    public void A_sheet_moves_with_its_former_name_and_every_reference_to_it()
    {
        var after = Renamed(
            Trees.Site(
                Project("abri"),
                Project("bac", "liens: [{vers: projet:abri, nature: coopere-avec}]\n", "Voir [a](projet:abri#x \"Titre\"), [b](abri.md), [c](/projets/abri/), [d](<../projets/abri.md>), `projet:abri` et [e].\n\n## X\n\n[e]: projet:abri\n"),
                ("recits/2026/un.md", "---\ntitre: Un\nprojets: [bac, \"abri\"] # abri\ntenue-par: nous\n---\n[ici](../../projets/abri.md)\n"),
                ("site.yml", "titre: Essai\nediteur: E\nhebergeur: H\nurl: https://essai.example\nmenu: [/projets/, {vers: /projets/abri/, titre: Abri}]\n")),
            "projet:abri", "hangar");
        Assert.Null(after.TextOf(new("content/projets/abri.md")));
        Assert.Equal("---\ntitre: abri\nresume: Un.\ntenue-par: nous\nalias: [abri]\n---\n", Text(after, "projets/hangar.md"));
        Assert.Contains("vers: projet:hangar,", Text(after, "projets/bac.md"));
        Assert.Contains("Voir [a](projet:hangar#x \"Titre\"), [b](hangar.md), [c](/projets/hangar/), [d](<../projets/hangar.md>), `projet:abri` et [e].\n\n## X\n\n[e]: projet:hangar\n", Text(after, "projets/bac.md"));
        Assert.Equal("---\ntitre: Un\nprojets: [bac, \"hangar\"] # abri\ntenue-par: nous\n---\n[ici](../../projets/hangar.md)\n", Text(after, "recits/2026/un.md"));
        Assert.Contains("{vers: /projets/hangar/, titre: Abri}", Text(after, "site.yml"));
    }

    [Fact]
    public void A_folder_moves_with_all_that_it_holds()
    {
        var tree = Trees.Site(("projets/abri/index.md", "---\ntitre: abri\nresume: Un.\ntenue-par: nous\n---\n[plan](plan.pdf) et [plan](../abri/plan.pdf)\n"), Project("bac", body: "[plan](abri/plan.pdf), [plan](/projets/abri/plan.pdf)\n"))
            .With(Trees.OfBytes([("content/projets/abri/plan.pdf", "%PDF-1.4\n%%EOF\n"u8.ToArray())]));
        var after = Renamed(tree, "projet:abri", "hangar");
        Assert.True(after.Blobs.ContainsKey(new("content/projets/hangar/plan.pdf")));
        Assert.EndsWith("[plan](plan.pdf) et [plan](../hangar/plan.pdf)\n", Text(after, "projets/hangar/index.md"));
        Assert.EndsWith("[plan](hangar/plan.pdf), [plan](/projets/hangar/plan.pdf)\n", Text(after, "projets/bac.md"));
    }

    [Theory]
    [InlineData("alias: vieux\n", "alias: [vieux, abri]\n")]
    [InlineData("alias: [vieux, 'plus'] # noms\n", "alias: [vieux, 'plus', abri] # noms\n")]
    [InlineData("alias:\n  - vieux\ntags: [a]\n", "alias:\n  - vieux\n  - abri\ntags: [a]\n")]
    public void A_former_name_joins_those_that_were_there_in_their_own_way(string before, string after)
    {
        foreach (var (end, mark) in (ReadOnlySpan<(string, string)>)[("\n", ""), ("\r\n", "\ufeff")])
        {
            var tree = Trees.Site(("projets/abri.md", Whole(before)));
            Assert.Equal(Whole(after), Text(Renamed(tree, "projet:abri", "hangar"), "projets/hangar.md"));
            string Whole(string lines) => mark + $"---\ntitre: \"abri\"  # abri\nresume: Un.\ntenue-par: nous\n{lines}---\n\nUn abri.  ".Replace("\n", end);
        }
    }

    [Theory]
    [InlineData("- id: partage # le mot\n  nom: Partage\n", "- id: trajets # le mot\n  alias: [partage]\n  nom: Partage\n")]
    [InlineData("- {id: \"partage\", nom: Partage}\n", "- {id: \"trajets\", alias: [partage], nom: Partage}\n")]
    [InlineData("- nom: Partage\n  id: partage", "- nom: Partage\n  id: trajets\n  alias: [partage]")]
    [InlineData("- {id: partage, alias: [route], nom: Partage}\n- {id: ici, nom: Ici, parent: partage}\n", "- {id: trajets, alias: [route, partage], nom: Partage}\n- {id: ici, nom: Ici, parent: trajets}\n")]
    public void A_word_of_a_list_keeps_its_former_id_and_sheets_say_the_new_one(string before, string after)
    {
        var tree = Trees.Site(("vocabulaires/usages.yml", before), Project("abri", "usages: [partage]\n"), Project("bac", "usages: Partage\n"));
        var renamed = Renamed(tree, "usages:partage", "trajets");
        Assert.Equal(after, Text(renamed, "vocabulaires/usages.yml"));
        Assert.Contains("usages: [trajets]\n", Text(renamed, "projets/abri.md"));
        // Its name stays the same, and still says it.
        Assert.Contains("usages: Partage\n", Text(renamed, "projets/bac.md"));
    }

    [Fact]
    public void Every_address_of_a_word_leads_to_its_new_one_and_links_follow()
    {
        var tree = Trees.Site(Project("abri", "usages: livraison\nterritoires: Brest\n", "[Livrer](/trouver/livraison/)\n"));
        var before = Pages(tree);
        var renamed = Renamed(tree, "usages:livraison", "tournees");
        Assert.Contains("[Livrer](/trouver/tournees/)", Text(renamed, "projets/abri.md"));
        Assert.Empty(before.Except(Pages(renamed)));
        Assert.Contains("/trouver/tournees/", BuiltSite.Of(renamed)["/trouver/livraison/"]);
    }

    [Fact]
    public void A_place_of_the_site_and_an_author_are_renamed_where_sheets_say_them()
    {
        var tree = Trees.Site(
            ("territoires.yml", "- id: pays-de-brest\n  nom: Pays de Brest\n  parent: Finistère\n"), Project("abri", "territoires: [pays-de-brest, Lannion]\n"),
            ("recits/un.md", "---\ntitre: Un\ndate: 2026\nauteurs:\n  - \"Camille\"\n  - Camille D.\nterritoires: pays-de-brest\ntenue-par: Camille\n---\n"));
        var renamed = Renamed(Renamed(tree, "territoires:pays-de-brest", "brest-metropole"), "auteurs:Camille", "Camille, de La Roue");
        Assert.Equal("- id: brest-metropole\n  alias: [pays-de-brest]\n  nom: Pays de Brest\n  parent: Finistère\n", Text(renamed, "territoires.yml"));
        Assert.Contains("territoires: [brest-metropole, Lannion]", Text(renamed, "projets/abri.md"));
        Assert.Contains("  - \"Camille, de La Roue\"\n  - Camille D.\nterritoires: brest-metropole\ntenue-par: Camille\n", Text(renamed, "recits/un.md"));
        Assert.Contains("territoires: [brest-metropole, Quimper]", Text(Renamed(renamed, "territoires:Lannion", "Quimper"), "projets/abri.md"));
    }

    [Fact]
    public void What_was_renamed_by_hand_is_finished()
    {
        var tree = Trees.Site(Project("hangar"), ("recits/un.md", "---\ntitre: Un\ndate: 2026\nprojets: abri\ntenue-par: nous\n---\n[a](projet:abri)\n"));
        var renamed = Renamed(tree, "projet:abri", "hangar");
        Assert.Contains("alias: [abri]", Text(renamed, "projets/hangar.md"));
        Assert.Equal("---\ntitre: Un\ndate: 2026\nprojets: hangar\ntenue-par: nous\n---\n[a](projet:hangar)\n", Text(renamed, "recits/un.md"));
    }

    [Theory]
    [InlineData("projet:abri", "bac", "« bac » est déjà pris (content/projets/bac.md) : choisissez un autre nom.")]
    [InlineData("projet:abri", "../bac", "« ../bac » ne peut pas être un nom : écrivez « bac ».")]
    [InlineData("projet:abri", "Grand Abri", "« Grand Abri » ne peut pas être un nom : écrivez « grand-abri ».")]
    [InlineData("projet:abri", "…", "« … » ne peut pas être un nom : des lettres sans accent, des chiffres et des tirets.")]
    [InlineData("projet:abri", "con", "« con » est un nom que le site ou une machine garde pour soi : choisissez-en un autre.")]
    [InlineData("projet:abri", "abri", "« abri » est déjà son nom.")]
    [InlineData("projet:abry", "neuf", "« projet:abry » n'existe pas. Vouliez-vous dire « projet:abri » ?")]
    [InlineData("projet:rien", "abri", "« projet:rien » n'existe pas, et rien n'y renvoie. Si « abri » s'appelait ainsi, écrivez « alias: [rien] » dans content/projets/abri.md.")]
    [InlineData("projts:abri", "neuf", "« projts » n'est ni un genre de fiche, ni une liste, ni une clé que l'on renomme. Vouliez-vous dire « projets » ?")]
    [InlineData("double", "neuf", "Plusieurs choses s'appellent « double » : écrivez « groupe:double » ou « projet:double ».")]
    [InlineData("usages:livraison", "monnaie-locale", "« monnaie-locale » est déjà pris (content/vocabulaires/usages.yml) : choisissez un autre nom.")]
    [InlineData("territoires:Brest", "Nulle-Part", "Rien n'est écrit, car le site aurait une faute de plus. content/projets/abri.md:5 :")]
    public void What_cannot_be_renamed_is_one_sentence(string from, string to, string sentence)
    {
        var tree = Trees.Site(Project("abri", "territoires: Brest\n"), Project("bac"), Project("double"), ("groupes/double.md", "---\ntitre: Double\nresume: Un.\ntenue-par: nous\n---\n"));
        Assert.StartsWith(sentence, Build.Rename(tree, from, to).Refusal?.French);
    }

    /// <summary>Comments, spaces and line ends of every file included.</summary>
    [Fact]
    public void Renamed_and_renamed_back_a_site_is_the_same_but_for_former_names_and_loses_no_address()
    {
        foreach (var files in Gen.Sample(RandomSites.Generator, 40))
        {
            var tree = Trees.Site(files);
            var (path, _) = files[files.Length / 2];
            var (kind, id) = Pec.Network.Features.Model.Of(new("content/" + path))!.Value;
            var renamed = Renamed(tree, $"{kind.Name}:{id}", "tout-neuf");
            var (before, after) = (Build.Compose(tree), Build.Compose(renamed));
            Assert.Equal(before.Diagnostics.Select(d => d.Rule.Id).Order(), after.Diagnostics.Select(d => d.Rule.Id).Order());
            Assert.Empty(before.Value.Outputs.OfType<Page>().Where(p => !p.Head.IsContinuation).Select(p => p.Url.Path).Except(after.Value.Outputs.Select(o => o.Url.Path)));
            Assert.Equal(WithoutAliases(tree), WithoutAliases(Renamed(renamed, $"{kind.Name}:tout-neuf", id)));
        }

        static IEnumerable<string> WithoutAliases(Tree tree) =>
            tree.Blobs.Keys.Where(p => p.IsUnder("content")).Select(p => p + "\n" + string.Join('\n', tree.TextOf(p)!.Split('\n').Where(l => !l.StartsWith("alias:"))));
    }

    [Fact]
    public void A_removed_sheet_keeps_its_file_and_tells_who_names_it()
    {
        var tree = Trees.Site(Project("abri"), Project("bac", body: "[a](abri.md)\n"), ("recits/un.md", "---\ntitre: Un\ndate: 2026\nprojets: abri\ntenue-par: nous\n---\n"));
        var removed = Build.Remove(tree, "projet:abri");
        Assert.Equal("---\ntitre: abri\nresume: Un.\ntenue-par: nous\nretiree: 2026-11-22\n---\n", removed.Written.TextOf(new("content/projets/abri.md")));
        Assert.Equal(["content/projets/bac.md", "content/recits/un.md"], removed.Citing.Select(p => p.Value));
        Assert.Equal("Il n'y a pas de fiche « projet:abry ». Vouliez-vous dire « projet:abri » ?", Build.Remove(tree, "projet:abry").Refusal?.French);
    }

    private static IEnumerable<string> Pages(Tree tree) => Build.Compose(tree).Value.Outputs.OfType<Page>().Select(p => p.Url.Path);
}
