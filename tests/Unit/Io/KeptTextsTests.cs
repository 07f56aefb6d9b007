using FsCheck;
using FsCheck.Fluent;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Io;

/// <summary>What former builds read of each text, kept beside a large output: it saves time and changes nothing, and only our own is believed.</summary>
public sealed class KeptTextsTests : IDisposable
{
    private const string Page = "---\ntitre: Une page\n---\n\nDes *mots*, un [lien](https://a.example).\n";
    private static readonly string Key = Blob.Of(new("content/pages/une.md"), System.Text.Encoding.UTF8.GetBytes(Page)).Hash + ".md";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private T With<T>(Func<KeptTexts, T> work, string program = "un", bool force = false)
    {
        using var output = new OutputFolder(folder["public"], Repository.Root);
        using var texts = output.Texts(program, 1_000, force)!;
        return work(texts);
    }

    private BuiltSite Build(Tree tree) => With(texts => BuiltSite.Of(tree, memory: new(keepsTexts: false, texts)));

    private bool Knows(string program = "un", bool force = false) => With(texts => texts.Find(Key) is not null, program, force);

    private static IEnumerable<string> Told(BuiltSite site) => site.Findings.Select(f => $"{f.At} {f.Rule.Id} {f.MessageIn(Language.English)} {f.Fix}");

    private string Kept => Assert.Single(Directory.EnumerateFiles(folder.Path, ".public.pec-texts-*"));

    [Fact]
    public void Whatever_was_read_before_the_site_and_its_findings_are_those_of_a_clean_build() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(Arb.From(RandomSites.Generator), files =>
    {
        // Each random site keeps the names of the one before, with other texts; one of them holds a fault.
        var tree = Trees.Site([.. files, ("pages/fautive.md", $"---\ntitre: Fautive {files.Length}\nbizarre: oui\n---\n\nÉcrire à jean.dupont@exemple.fr.\n")]);
        foreach (var built in new[] { Build(tree), Build(tree) })
        {
            var clean = BuiltSite.Of(tree, memory: new(keepsTexts: false));
            Assert.Equal(Told(clean), Told(built));
            Assert.Equal(clean.Files.Keys, built.Files.Keys);
            Assert.All(clean.Files, file => Assert.Equal(file.Value, built.Files[file.Key]));
        }
    }));

    [Fact]
    public void A_text_is_known_to_the_next_build_and_to_no_other_program()
    {
        if (!OperatingSystem.IsLinux()) return;
        Build(Trees.Site(("pages/une.md", Page)));
        Assert.True(Knows());
        Assert.True(Knows());
        Assert.False(Knows("deux"));
        Assert.False(Knows());
    }

    [Fact]
    public void A_build_that_writes_everything_again_believes_nothing()
    {
        Build(Trees.Site(("pages/une.md", Page)));
        Assert.False(Knows(force: true));
    }

    [Fact]
    public void A_copy_of_the_file_is_not_believed_whatever_its_name()
    {
        if (!OperatingSystem.IsLinux()) return;
        Build(Trees.Site(("pages/une.md", Page)));
        var (name, date, bytes) = (Kept, File.GetLastWriteTimeUtc(Kept), File.ReadAllBytes(Kept));
        File.Delete(name);
        File.WriteAllBytes(name, bytes);
        File.SetLastWriteTimeUtc(name, date);
        Assert.False(Knows());
    }

    [Fact]
    public void A_file_that_was_changed_in_its_place_is_not_believed()
    {
        if (!OperatingSystem.IsLinux()) return;
        Build(Trees.Site(("pages/une.md", Page)));
        File.AppendAllText(Kept, "x");
        Assert.False(Knows());
        Assert.True(!File.Exists(folder["public"]) && Directory.EnumerateFiles(folder.Path, ".public.pec-texts-*").Count() == 1);
    }

    [Fact]
    public void Deleting_it_gives_the_same_site()
    {
        var tree = Trees.Site(("pages/une.md", Page));
        var before = Build(tree);
        foreach (var file in Directory.EnumerateFiles(folder.Path, ".public.pec-texts-*")) File.Delete(file);
        Assert.Equal(before.Everything, Build(tree).Everything);
    }

    [Fact]
    public void A_small_site_keeps_nothing()
    {
        using var output = new OutputFolder(folder["public"], Repository.Root);
        Assert.Null(output.Texts("un", 999, force: false));
    }
}
