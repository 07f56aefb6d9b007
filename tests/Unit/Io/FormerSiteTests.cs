using System.Text;
using Pec.Diagnostics;
using Pec.Io;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Io;

/// <summary>A large output changes by what differs, and is what a clean one is.</summary>
public sealed class FormerSiteTests : IDisposable
{
    private const string Former = ".public.pec-former";
    private readonly TemporaryFolder folder = new();
    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);

    public FormerSiteTests()
    {
        for (var i = 0; i < 1_200; i++) files[$"/page-{i}/index.html"] = $"Page {i}.";
        Write("public");
    }

    public void Dispose() => folder.Dispose();

    private WriteReport Write(string output)
    {
        using var target = new OutputFolder(folder[output], Repository.Root);
        return target.Write(
            [.. files.Select(f => new DataFile(new(f.Key), Encoding.UTF8.GetBytes(f.Value)))],
            o => new Outcome<Artifact?>(new(o.Url.File, Blob.HashOf(((DataFile)o).Bytes.ToArray()), () => ((DataFile)o).Bytes), []), "", 0, force: false, 2, Ceiling.Usual, TestContext.Current.CancellationToken).Value;
    }

    private List<(string, string)> Published(string output) =>
        [.. Directory.EnumerateFileSystemEntries(folder[output], "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != Manifest.Name).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(folder[output], f), Directory.Exists(f) ? "" : File.ReadAllText(f)))];

    private void AssertClean()
    {
        Write("clean");
        Assert.Equal(Published("clean"), Published("public"));
        Directory.Delete(folder["clean"], recursive: true);
        if (Directory.Exists(folder[".clean.pec-former"])) Directory.Delete(folder[".clean.pec-former"], recursive: true);
    }

    [Fact]
    public void Forty_changes_one_after_the_other_give_what_a_clean_build_gives()
    {
        var chance = new Random(20261126);
        for (var round = 0; round < 40; round++)
        {
            for (var edits = chance.Next(1, 4); edits > 0; edits--)
            {
                var path = $"/page-{chance.Next(1_400)}/index.html";
                if (chance.Next(3) == 0) files.Remove(path);
                else files[path] = $"Changée {round}.";
            }
            Write("public");
            if (round % 8 == 7) AssertClean();
        }
        AssertClean();
    }

    [Fact]
    public void One_change_writes_one_file_and_a_file_becomes_a_folder()
    {
        files["/page-1/index.html"] = "Autre.";
        Assert.Equal(new WriteReport(1, 1_199, 0), Write("public"));
        Assert.True(Directory.Exists(folder[Former]));
        files.Remove("/page-2/index.html");
        files["/page-2"] = "Un fichier.";
        Write("public");
        files.Remove("/page-2");
        files["/page-2/index.html"] = "Un dossier.";
        Write("public");
        AssertClean();
    }

    [Fact]
    public void What_was_planted_in_the_former_site_is_neither_published_nor_followed()
    {
        files["/page-1/index.html"] = "Autre.";
        Write("public");
        folder.Write($"{Former}/page-3/index.html", "planté");
        folder.Write($"{Former}/intrus/index.html", "planté");
        folder.Write("ailleurs/index.html", "intact");
        Directory.Delete(folder[$"{Former}/page-4"], recursive: true);
        Directory.CreateSymbolicLink(folder[$"{Former}/page-4"], folder["ailleurs"]);
        File.Delete(folder[$"{Former}/page-5/index.html"]);
        File.CreateSymbolicLink(folder[$"{Former}/page-5/index.html"], folder["ailleurs/index.html"]);
        files["/page-4/index.html"] = "Nouvelle.";
        Write("public");
        AssertClean();
        Assert.Equal("intact", File.ReadAllText(folder["ailleurs/index.html"]));

        Directory.Delete(folder[Former], recursive: true);
        Directory.CreateSymbolicLink(folder[Former], folder["ailleurs"]);
        files["/page-6/index.html"] = "Nouvelle.";
        Write("public");
        AssertClean();
        Assert.Equal("intact", File.ReadAllText(folder["ailleurs/index.html"]));
    }

    [Fact]
    public void What_somebody_put_in_the_output_goes_with_it_and_goes_when_it_is_taken_away()
    {
        files["/page-1/index.html"] = "Autre.";
        Write("public");
        folder.Write("public/robots-a-moi.txt", "à moi");
        for (var i = 0; i < 3; i++)
        {
            files["/page-1/index.html"] = $"Autre {i}.";
            Write("public");
            Assert.Equal("à moi", File.ReadAllText(folder["public/robots-a-moi.txt"]));
        }
        File.Delete(folder["public/robots-a-moi.txt"]);
        files["/page-1/index.html"] = "Encore.";
        Write("public");
        AssertClean();
    }
}
