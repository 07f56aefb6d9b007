using System.Globalization;
using System.Text;
using Pec.Io;
using Pec.Io.Web;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Fuzz;

/// <summary>What the program itself leaves behind, and what it is asked.</summary>
public sealed partial class FuzzTests
{
    [Fact]
    public void A_mutated_memory_of_the_relay_is_read_or_told()
    {
        const string seed = "{\n  \"https://exemple.org/flux\": {\n    \"since\": \"2026-10-01\",\n    \"seen\": [\n      \"n-7\",\n      \"https://exemple.org/un-atelier\"\n    ]\n  },\n  \"https://b.org/\": {\"since\": null, \"seen\": []}\n}\n";
        using var folder = new TemporaryFolder();
        Try("memory of the relay", chance => (".relais.json", Encoding.UTF8.GetBytes(Mutations.OfText(chance, seed, () => seed))), (path, bytes) =>
        {
            folder.Write(path, bytes);
            var read = RelayFile.Read(folder[path]);
            RelayFile.Write(folder.Path, folder["encore.json"], read.With(read));
            Assert.Equal(read.Feeds.Keys, RelayFile.Read(folder["encore.json"]).Feeds.Keys);
        });
    }

    [Fact]
    public void Mutated_memories_of_visits_are_read_or_set_aside()
    {
        const string seed = """
            {
              "https://exemple.org/": {"on": "2999-01-01T00:00:00+00:00", "status": 410},
              "https://b.org/": {"on": "2999-01-01T00:00:00+00:00", "status": 200, "movedTo": "https://c.org/"},
              "https://d.org/": {"on": "2999-01-01T00:00:00+00:00", "fault": "unknown-host"}
            }
            """;
        using var folder = new TemporaryFolder();
        Try("memory of visits", chance => ("visites.json", Encoding.UTF8.GetBytes(Mutations.OfText(chance, seed, () => seed))), (path, bytes) =>
        {
            folder.Write(path, bytes);
            var read = VisitFile.Read(folder[path], TimeSpan.FromDays(30));
            VisitFile.Write(folder.Path, folder["encore.json"], read);
            Assert.Equal(read, VisitFile.Read(folder["encore.json"], TimeSpan.FromDays(30)));
        });
    }

    [Fact]
    public void A_mutated_manifest_changes_nothing_of_what_is_published_nor_of_what_lies_elsewhere()
    {
        using var folder = new TemporaryFolder();
        var built = new Build(BuiltSite.Usual, BuiltSite.Themes).Render(Trees.Site(("projets/a.md", "---\ntitre: A\nresume: Un.\ntenue-par: nous\n---\n"))).Value!;
        folder.Write("ailleurs.txt", "à garder");
        Write();
        var manifest = File.ReadAllText(folder["public/.pec"]);
        var before = Files();
        Try("manifest", chance => (".pec", Encoding.UTF8.GetBytes(Mutations.OfText(chance, manifest, () => manifest))), (path, bytes) =>
        {
            File.WriteAllBytes(folder["public/.pec"], bytes);
            try
            {
                Write();
                Assert.Equal(before, Files());
            }
            finally
            {
                Directory.Delete(folder["public"], recursive: true);
                Write();
            }
        });

        void Write()
        {
            using var output = new OutputFolder(folder["public"], folder["source"]);
            output.Write(built.Outputs, built.Make, "un", 0, force: false, 1, Ceiling.Usual, CancellationToken.None);
        }
        SortedDictionary<string, string> Files() => new(Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != Manifest.Name).ToDictionary(f => Path.GetRelativePath(folder.Path, f), f => Blob.HashOf(File.ReadAllBytes(f))), StringComparer.Ordinal);
    }

    [Fact]
    public void Mutated_arguments_are_obeyed_or_explained()
    {
        string[][] seeds =
        [
            ["check", "--strict", "--date", "2026-11-24", "--report", "json=r.json", "--jobs", "2"], ["new", "recit", "Un titre", "--questions"], ["schema", "--output", "schemas"],
            ["build", "--theme", "dix-lignes", "--preview", "--base-url", "https://x.org/a", "--output", "public", "--quiet"], ["check", "--changed-since", "HEAD", "--edit-base", "https://x.org", "--language", "en"], ["relay", "--dry-run", "--timeout", "3", "--memory", "m.json"], ["moissonner", "--dry-run", "--only", "la-roue-commune", "--memory", "m.json"], ["bootstrap", "la-roue-commune", "--output", "p.yml"],
        ];
        using var folder = new TemporaryFolder();
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        folder.Copy(Path.Combine(Repository.Root, "tests/themes"), "themes");
        Try("arguments", chance => ("", Encoding.UTF8.GetBytes(Mutations.OfText(chance, string.Join('\n', seeds[chance.Next(seeds.Length)]), () => string.Join('\n', seeds[chance.Next(seeds.Length)])).Replace("\0", ""))), (_, bytes) =>
        {
            // « serve » and « links » would wait for somebody.
            string[] arguments = [.. Encoding.UTF8.GetString(bytes).Split('\n').Where(a => a is not ("serve" or "links"))];
            var said = folder.Pec(arguments);
            Assert.True(said.Exit is 0 or 1 or 2, said.Errors);
        });
    }

    [Fact]
    public void A_mutated_history_is_dated_or_told()
    {
        const string seed = "commit refs/heads/main\nmark :1\nauthor A <a@b.fr> 1700000000 +0100\ncommitter A <a@b.fr> 1700000000 +0100\ndata 3\nun\nM 100644 inline content/projets/a.md\ndata 4\nabcd\nM 100644 inline \"content/projets/\\303\\251 \\001.md\"\ndata 4\nefgh\n\ncommit refs/heads/main\nmark :2\ncommitter B <b@b.fr> 1710000000 -0500\ndata 5\ndeux\nfrom :1\nR content/projets/a.md content/projets/b.md\nC content/projets/b.md content/recits/c.md\n\ncommit refs/heads/main\nmark :3\ncommitter B <b@b.fr> 1720000000 +0000\ndata 6\ntrois\nfrom :2\nD content/projets/b.md\nM 120000 inline content/lien\ndata 4\nabcd\n\n";
        Try("history", chance => ("", Encoding.UTF8.GetBytes(Mutations.OfText(chance, seed, () => seed))), (_, bytes) =>
        {
            using var folder = new TemporaryFolder();
            folder.Write("flux", bytes);
            folder.Bash("git init -q -b main . && git fast-import --quiet --force < flux; git symbolic-ref HEAD refs/heads/main");
            foreach (var life in GitHistory.Read(folder.Path).Value.Files.Values) Assert.True(life.First <= life.Last && life.First.Year > 1970);
        });
    }
}
