using Pec.Model;
using Pec.Parsing;
using Pec.Tests.Support;

namespace Pec.Tests.Sites;

/// <summary><c>pec bootstrap</c>: the first file of a project says what its sheet says, and read back changes nothing.</summary>
public sealed class PecFileTests
{
    private static readonly Tree Demonstration = Trees.OfFolder(Path.Combine(Repository.Root, "tests/sites/demonstration/content"), "content").With(Trees.TenLineTheme);

    private static readonly Build Builder = new(BuiltSite.Usual with { Date = new(2026, 11, 24) }, new(keepsTexts: true));

    private static IEnumerable<string> Projects => Demonstration.Blobs.Keys.Where(p => p.Folder == "content/projets").Select(p => p.Stem);

    private static SourceReading Read(string text)
    {
        var read = Documents.Read(Blob.Of(new("pec.yml"), System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.False(read.HasErrors, text);
        return new(new(DateTimeOffset.UnixEpoch, 200, null, null), read.Value!.Root, null);
    }

    /// <summary>Every project of the demonstration with a source of its own.</summary>
    private static Tree Fed => Projects.Aggregate(Demonstration, (tree, id) => new SitePath($"content/projets/{id}.md") is var path && tree.TextOf(path) is { } text
        ? tree.With(path, string.Join('\n', text.Split('\n').Where(l => !l.StartsWith("source:")).SelectMany((l, i) => i == 1 ? [l, $"source: https://p.example/{id}/pec.yml"] : new[] { l }))) : tree);

    [Fact]
    public void Read_back_it_changes_nothing_whatever_the_project()
    {
        var tree = Fed;
        var fed = Builder.Fed(tree);
        Assert.Empty(fed.Diagnostics);
        Assert.InRange(fed.Value.Length, 40, Projects.Count());
        var files = fed.Value.Select(f => Builder.FirstPecFile(tree, f.Name).Text!).ToList();
        var plan = Builder.Harvest(tree, fed.Value, [.. files.Select(Read)], HarvestMemory.Empty);
        Assert.Empty(plan.Value.Sheets.SelectMany(s => s.Changes.Select(c => $"{s.Sheet.Path} {c.Key}: {c.Before} → {c.After}")));
        Assert.Empty(plan.Diagnostics.Select(d => d.MessageIn(Language.French)));
        // What then changes there is proposed, since both said the same once.
        var changed = fed.Value.Select((f, i) => Read(files[i].Contains("\netape: en-service") ? files[i].Replace("\netape: en-service", "\netape: essaimage") : files[i])).ToList();
        var next = Builder.Harvest(tree, fed.Value, changed, plan.Value.Memory);
        Assert.Equal(10, next.Value.Sheets.Length);
        Assert.All(next.Value.Sheets, s => Assert.Equal(("etape", "en-service", "essaimage"), (Assert.Single(s.Changes).Key, s.Changes[0].Before, s.Changes[0].After)));
    }

    [Fact]
    public void It_says_what_it_is_and_where_to_put_it_and_nobody_s_address()
    {
        Assert.All(Projects.Select(id => Builder.FirstPecFile(Demonstration, id).Text).OfType<string>(), text =>
        {
            Assert.StartsWith("# Ce que le site « Réseau des Rives", text);
            Assert.Contains("# Posez ce fichier à la racine du dépôt de votre projet, sous le nom « pec.yml »", text);
            Assert.DoesNotContain('@', text);
        });
        var whole = Builder.FirstPecFile(Demonstration, "projet:la-roue-des-halles").Text!;
        Assert.Contains("\nprogramme:\n  appareils:\n    - Android\n    - navigateur\n  version: 3.1\n  publiee-le: 2026-05\n", whole);
        Assert.Contains("# Reste dans la fiche seule, parce qu'une adresse y figure : besoins.\n", whole);
        Assert.DoesNotContain("groupes:", whole);
        Assert.DoesNotContain("charte:", whole);
    }

    [Fact]
    public void A_title_ends_no_remark()
    {
        var tree = Trees.Site(("projets/a.md", "---\ntitre: \"A\\nsite: https://mal.example\\u2028b: c\"\nresume: Un.\n---\n"));
        Assert.All(Builder.FirstPecFile(tree, "a").Text!.Split('\n', '\u2028').TakeWhile(l => l.Length > 0), l => Assert.StartsWith("#", l));
    }

    [Fact]
    public void The_command_shows_it_or_writes_it_once()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        var shown = folder.Pec("bootstrap", "la-roue-commune");
        Assert.Equal(0, shown.Exit);
        Assert.Contains("\netape: en-service\n", shown.Output);
        Assert.Equal(0, folder.Pec("bootstrap", "la-roue-commune", "--output", "pec.yml").Exit);
        Assert.Equal(shown.Output, File.ReadAllText(folder["pec.yml"]));
        var again = folder.Pec("bootstrap", "la-roue-commune", "--output", "pec.yml");
        Assert.Equal(2, again.Exit);
        Assert.Contains("existe déjà", again.Errors);
        Assert.Contains("Vouliez-vous dire « la-roue-commune » ?", folder.Pec("bootstrap", "la-roue-comune").Errors);
    }
}
