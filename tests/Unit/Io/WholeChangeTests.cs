using System.Text;
using Pec.Io;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Io;

/// <summary>Several files change together, or none does.</summary>
public sealed class WholeChangeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private Tree Read() => Trees.OfFolder(folder["content"], "content");

    [Fact]
    public void A_command_renames_on_the_disk_and_a_dry_run_writes_nothing()
    {
        folder.Write("content/site.yml", "titre: Essai\nediteur: E\nhebergeur: H\n");
        folder.Write("content/groupes/abri/index.md", "---\ntitre: Abri\nresume: Un.\ntenue-par: nous\n---\n");
        folder.Write("content/groupes/abri/lisez.txt", "à côté");
        folder.Write("content/pages/ici.md", "---\ntitre: Ici\n---\r\nVoir [le groupe](groupe:abri).");
        var dry = folder.Pec("rename", "groupe:abri", "hangar", "--dry-run");
        Assert.Contains("content/groupes/abri → content/groupes/hangar", dry.Output);
        Assert.Contains("content/pages/ici.md:4 — « Voir [le groupe](groupe:abri). » → « Voir [le groupe](groupe:hangar). »", dry.Output);
        Assert.True(File.Exists(folder["content/groupes/abri/index.md"]));

        Assert.Equal(0, folder.Pec("rename", "groupe:abri", "hangar").Exit);
        Assert.False(Directory.Exists(folder["content/groupes/abri"]));
        Assert.Equal("à côté", File.ReadAllText(folder["content/groupes/hangar/lisez.txt"]));
        Assert.Equal("---\ntitre: Abri\nresume: Un.\ntenue-par: nous\nalias: [abri]\n---\n", File.ReadAllText(folder["content/groupes/hangar/index.md"]));
        Assert.Equal("---\ntitre: Ici\n---\r\nVoir [le groupe](groupe:hangar).", File.ReadAllText(folder["content/pages/ici.md"]));
    }

    [Fact]
    public void A_file_that_changed_meanwhile_or_a_name_that_appeared_leaves_all_as_it_was()
    {
        folder.Write("content/a.md", "un");
        folder.Write("content/b.md", "deux");
        var read = Read();
        var written = read.With(new("content/a.md"), "neuf").With(new("content/b.md"), "neuf");
        folder.Write("content/b.md", "changé");
        Assert.Throws<EnvironmentFault>(() => WholeChange.Make(folder.Path, read, written, (new("content/a.md"), new("content/c.md"))));
        Assert.Equal(["content/a.md un", "content/b.md changé"], Now());

        read = Read();
        folder.Write("content/c.md", "déjà là");
        Assert.Throws<EnvironmentFault>(() => WholeChange.Make(folder.Path, read, read.With(new("content/b.md"), "neuf"), (new("content/a.md"), new("content/c.md"))));
        Assert.Equal(["content/a.md un", "content/b.md changé", "content/c.md déjà là"], Now());

        IEnumerable<string> Now() => Read().Blobs.Values.Select(b => $"{b.Path} {Encoding.UTF8.GetString(b.Head.Span)}");
    }
}
