using System.Security.Cryptography;
using System.Text;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Network;
using Pec.Parsing;
using Pec.Schema;
using Pec.Tests.Support;

namespace Pec.Tests.Schema;

/// <summary>An editor that knows the schemas and <c>pec check</c> must never contradict each other about the structure of a file.</summary>
public sealed class AgreementTests
{
    /// <summary>What a schema can see: which keys there are, and the form of each value. All other rules need other files, the body, or a person's judgement.</summary>
    private static readonly HashSet<string> Structural =
    [
        "cle-inconnue", "cle-manquante", "cle-en-double", "forme-inattendue", "valeur-hors-liste", "mot-hors-vocabulaire", "coord-mal-ecrites", "date-mal-ecrite", "date-inexistante", "heure-en-trop", "langue-inconnue", "liste-trop-longue", "chiffre-seul",
        "identifiant-mal-ecrit", "adresse-refusee", "courriel-mal-ecrit", "reference-sans-genre", "image-ailleurs", "source-mal-ecrite", "pays-inconnu",
    ];

    private static readonly string Problems = Path.Combine(Repository.Root, "tests/problems");

    [Fact]
    public void Every_file_of_the_content_suits_its_schema() =>
        Assert.All(Compare([("content", Trees.OfFolder(Path.Combine(Repository.Root, "content"), "content"))]), c => Assert.Empty(c.Editor));

    [Fact]
    public void Every_example_of_a_mistake_is_told_alike()
    {
        var compared = Compare(Directory.GetDirectories(Problems).Select(d => Path.GetFileName(d)).Where(n => n != "_base").Order(StringComparer.Ordinal).Select(n => (n, Problem(n))));
        Agree(compared);
        // Each structural rule was seen by both at least once.
        Assert.Empty(Structural.Except(compared.Where(c => c.Editor.Length > 0).SelectMany(c => c.Checker)));
    }

    /// <summary>Lines of a sheet that both take.</summary>
    private static readonly string[] Sound =
    [
        "besoins: Quelqu'un pour tenir la caisse",
        "besoins:\n  - Tenir la caisse\n  - quoi: Relire\n    depuis: 2024\n  -",
        "usages:\netape: ~\ndepuis: \"\"",
        "titre: 2018\nse-distingue: true\nalias: [2018, ancien]",
        "usages: ce-que-la-liste-ne-dit-pas",
        "accueil: oui\nbrouillon: true",
        "accueil: Venez un mardi",
        "accueil: {ouvert: non, comment: Plus tard}\nbrouillon: non",
        "contact: bonjour@exemple.org\nsite: HTTPS://exemple.org/a b",
        "contact: https://exemple.org\nx-a-moi: {ce: [que, je, veux]}",
        "liens: {vers: projet:autre, nature: coopere-avec}\ngroupes: [plateformes, groupe:autre]",
        "chiffres: {quoi: livreurs, valeur: \"1 250,5\", date: 2024-02-29}",
        "image: photos/velo.jpg",
    ];

    /// <summary>Lines of a sheet that both refuse.</summary>
    private static readonly string[] Unsound =
    [
        "besoins: {depuis: 2024}",
        "besoins: [[Tenir la caisse]]",
        "besoins: {quoi: Relire, quand: demain}",
        "besoins: {quoi: }",
        "besoins: {quoi: Relire, x-moi: 1}",
        "titre: [La, Roue]",
        "etape: en-panne",
        "visibilite: cachee",
        "brouillon: peut-être",
        "depuis: 2024-13",
        "depuis: 2024-04-31",
        "depuis: 24",
        "depuis: {annee: 2024}",
        "contact: écrivez-nous",
        "contact: bonjour@exemple",
        "site: www.exemple.org",
        "site: 12",
        "alias: Ancien nom",
        "liens: {vers: autre, nature: coopere-avec}",
        "groupes: projet:autre",
        "chiffres: {quoi: livreurs, valeur: beaucoup}",
        "image: https://exemple.org/velo.jpg",
        "- titre",
    ];

    [Fact]
    public void Both_take_the_same_sheets() => Assert.All(Compare(Sound.Select(Sheet)), c => Assert.Empty(c.Editor.Concat(c.Checker)));

    [Fact]
    public void Both_refuse_the_same_sheets()
    {
        var sheets = Compare(Unsound.Select(Sheet)).Where(c => c.Path.EndsWith("a.md")).ToList();
        Agree(sheets);
        Assert.All(sheets, s => Assert.NotEmpty(s.Editor));
    }

    /// <summary>What the schemas and the field guide show is copied as it is.</summary>
    [Fact]
    public void Both_take_every_example_of_a_field() => Assert.All(Compare(Features.Model.Formats.Select(Example)), c => Assert.Empty(c.Editor.Concat(c.Checker)));

    private static (string, Tree) Example(FileFormat format)
    {
        var lines = string.Concat(format.Fields.Select(f => $"{f.Key}: {f.Example}\n"));
        var path = format.Files[0].Replace("content/", "").Replace("**/", "").Replace("!(index)", "essai").Replace("*", "essai");
        return (format.Name, Trees.Site((path, format.IsEntry ? $"---\n{lines}---\n" : format.IsList ? "- " + lines.TrimEnd().Replace("\n", "\n  ") : lines)));
    }

    private static (string, Tree) Sheet(string lines) =>
        (lines, Trees.Site(("projets/a.md", $"---\n{(lines.StartsWith('-') || lines.StartsWith("titre") ? "" : "titre: A\n")}{(lines.StartsWith('-') ? "" : "resume: Un.\n")}{lines}\n---\n")));

    /// <summary>An editor proposes one spelling of each word; the program also understands its name, a synonym, a capital or an accent.</summary>
    [Fact]
    public void The_program_understands_more_spellings_of_a_word_than_an_editor_proposes()
    {
        var sheet = Compare([("", Trees.Site(("projets/a.md", "---\ntitre: A\nresume: Un.\netape: En service\nouverture: Fermé\n---\n")))]).Single(c => c.Path.EndsWith("a.md"));
        Assert.Empty(sheet.Checker);
        Assert.NotEmpty(sheet.Editor);
    }

    private static void Agree(IEnumerable<Comparison> compared) =>
        Assert.Empty(from c in compared where c.Editor.Length > 0 != c.Checker.Length > 0 select $"{c.Path}: pec « {string.Join(", ", c.Checker)} », schéma « {string.Join(", ", c.Editor)} »");

    /// <summary>What each says of every file that reads as YAML.</summary>
    private static List<Comparison> Compare(IEnumerable<(string Name, Tree Tree)> sites)
    {
        var schemas = new Dictionary<string, ReadOnlyMemory<byte>>();
        var pieces = new List<(string Path, string Schema, string Yaml, string[] Checker)>();
        foreach (var (name, tree) in sites)
        {
            // Most sites have the same lists, so the same schemas.
            var names = Editor.SchemasOf(tree).ToDictionary(s => s.Name, s => (Key: Convert.ToHexString(SHA256.HashData(s.Json.Span)), s.Json));
            foreach (var (key, json) in names.Values) schemas[key] = json;
            var build = new Build(BuiltSite.Usual, BuiltSite.Themes);
            var (model, found) = (build.Model(tree), build.Compose(tree).Diagnostics.ToLookup(f => f.At?.Path));
            pieces.AddRange(
                from blob in tree.Blobs.Values
                // Of a section that the site does without there is no schema.
                where FormatOf(blob.Path) is not null && model.AbsentAt(blob.Path) is null && Documents.Read(blob).Value is { IsPartial: false }
                let lines = Encoding.UTF8.GetString(blob.Head.Span).TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n')
                let end = blob.Path.Extension == ".md" ? Array.FindIndex(lines, 1, l => l.TrimEnd() == "---") : lines.Length
                let told = found[blob.Path].Where(f => f.At!.Line <= end + 1 && (Structural.Contains(f.Rule.Id) || IsKeyOfAbsentSection(f))).Select(f => f.Rule.Id).ToArray()
                select ($"{name}/{blob.Path}", names[FormatOf(blob.Path)!].Key, string.Join('\n', lines[(blob.Path.Extension == ".md" ? 1 : 0)..end]), told));
        }
        var errors = Editor.ErrorsOf(schemas, pieces.Select(p => (p.Schema, p.Yaml)));
        return [.. pieces.Select((p, i) => new Comparison(p.Path, p.Checker, errors[i]))];
    }

    /// <summary>The rule speaks of folders and links too, of which an editor sees nothing.</summary>
    private static bool IsKeyOfAbsentSection(Diagnostic finding) => finding is { Rule.Id: "rubrique-eteinte", Help: 3 };

    private static string? FormatOf(SitePath path) =>
        path == SiteSettings.File ? "site" : path == OwnPlace.File ? "territoires" : path.Folder == Term.Folder ? "vocabulaire" : Features.Model.Of(path)?.Kind.Name;

    private static Tree Problem(string rule)
    {
        var tree = Trees.OfFolder(Path.Combine(Problems, "_base/content"), "content");
        var own = Path.Combine(Problems, rule, "content");
        if (Directory.Exists(own)) tree = tree.With(Trees.OfFolder(own, "content"));
        var removed = Path.Combine(Problems, rule, "absents.txt");
        return File.Exists(removed) ? File.ReadAllLines(removed).Aggregate(tree, (t, path) => t.Without(path)) : tree;
    }

    private sealed record Comparison(string Path, string[] Checker, string[] Editor);
}
