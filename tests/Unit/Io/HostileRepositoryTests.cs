using System.Text.RegularExpressions;
using Pec.Io;
using Pec.Tests.Support;

namespace Pec.Tests.Io;

/// <summary>A repository whose configuration, attributes and hooks name programs: whoever looks at a contribution runs none of them.</summary>
public sealed partial class HostileRepositoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private string Trap => folder["piege.sh"];

    public HostileRepositoryTests()
    {
        folder.Copy(Path.Combine(Repository.Root, "tests/problems/_base"));
        folder.Write("content/projets/la-roue.md", "---\ntitre: La Roue\nresume: Des colis à vélo.\netape: en-service\ntenue-par: nous\n---\n");
        folder.CommitOn("2019-05-01");
        folder.Git("mv", "content/projets/la-roue.md", "content/projets/roue.md");
        folder.Write(".gitattributes", "* diff=piege filter=piege merge=piege\n");
        folder.CommitOn("2024-05-01");
        Sign();
        folder.Write("piege.sh", "#!/bin/sh\necho \"$0 $*\" >> " + folder["traces"] + "\nexit 1\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A commit that claims to be signed, so that whoever asks for signatures calls a program.</summary>
    private void Sign()
    {
        var raw = folder.Git("cat-file", "commit", "HEAD");
        var end = raw.IndexOf("\n\n", StringComparison.Ordinal);
        folder.Write("signe.txt", raw[..end] + "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----" + raw[end..] + "\n");
        folder.Git("update-ref", "HEAD", folder.Git("hash-object", "-t", "commit", "-w", "signe.txt"));
        File.Delete(folder["signe.txt"]);
    }

    /// <summary>Every question that pec asks of git.</summary>
    /// <returns>Whether git answered all of them.</returns>
    private bool AskEverything()
    {
        var knows = GitHistory.Read(folder.Path).Value.Files.Count > 0;
        GitTree.PrefixOf(folder.Path);
        try
        {
            Git.FirstKept(folder.Path, ["public", "content"]);
            GitTree.Read(folder.Path, "HEAD~1", Pec.Model.History.None);
            return knows;
        }
        catch (EnvironmentFault)
        {
            // Some of these settings make git refuse; what matters is that nothing ran.
            return false;
        }
    }

    private string Traces => File.Exists(folder["traces"]) ? File.ReadAllText(folder["traces"]) : "";

    /// <summary>Every key of the documentation of this git that could name a program, and those that other versions know.</summary>
    private IEnumerable<string> Keys() =>
        folder.Git("help", "--config").Split('\n').Where(k => NamesProgram().IsMatch(k)).Concat(
        [
            "alias.<name>", "core.alternateRefsCommand", "core.askPass", "core.editor", "core.fsmonitor", "core.gitProxy", "core.hooksPath", "core.pager", "core.sshCommand", "core.attributesFile", "credential.helper", "credential.<url>.helper",
            "diff.external", "diff.<driver>.command", "diff.<driver>.textconv", "diff.orderFile", "difftool.<tool>.cmd", "filter.<driver>.clean", "filter.<driver>.process", "filter.<driver>.smudge",
            "gpg.program", "gpg.openpgp.program", "gpg.ssh.program", "gpg.x509.program", "gpg.ssh.defaultKeyCommand", "gpg.ssh.allowedSignersFile", "hook.<name>.command", "include.path", "interactive.diffFilter", "merge.<driver>.driver", "mergetool.<tool>.cmd",
            "pager.log", "pager.cat-file", "pager.ls-tree", "pager.ls-files", "pager.rev-parse", "protocol.ext.allow", "remote.origin.promisor", "remote.origin.uploadpack", "remote.origin.receivepack", "remote.origin.vcs", "sequence.editor", "submodule.content.update",
            "tar.tgz.command", "trailer.<name>.cmd", "trailer.<name>.command", "uploadpack.packObjectsHook", "ssh.variant",
        ]).Select(k => Placeholder().Replace(k, "piege")).Distinct(StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void No_key_of_the_documentation_of_git_runs_a_program()
    {
        var (config, tried) = (File.ReadAllText(folder[".git/config"]), 0);
        foreach (var some in Keys().Where(k => k.Contains('.') && !k.Contains('*')).Chunk(8))
        {
            // Several at once, unless one of them makes git refuse before it would come to the others.
            if (!Try(some)) foreach (var key in some) Try(key);
            tried += some.Length;
        }
        Assert.True(tried > 100, $"{tried} clés seulement");

        bool Try(params string[] keys)
        {
            foreach (var key in keys)
            {
                var value = key.StartsWith("alias.", StringComparison.Ordinal) || key.StartsWith("submodule.", StringComparison.Ordinal) ? "!" + Trap : key is "protocol.ext.allow" ? "always" : Trap;
                File.AppendAllText(folder[".git/config"], Setting(key, value) + (key.StartsWith("gpg.", StringComparison.Ordinal) ? Setting("log.showSignature", "true") : ""));
            }
            var answered = AskEverything();
            Assert.True(Traces.Length == 0, string.Join(' ', keys) + " : " + Traces);
            File.WriteAllText(folder[".git/config"], config);
            return answered;
        }
    }

    [Fact]
    public void Hooks_and_attributes_and_all_keys_together_run_nothing_under_any_command()
    {
        foreach (var hook in (string[])["post-checkout", "post-index-change", "pre-commit", "reference-transaction", "fsmonitor-watchman", "query-watchman", "post-rewrite", "pre-auto-gc"])
        {
            File.Copy(Trap, folder[".git/hooks/" + hook], overwrite: true);
            File.Copy(Trap, folder["crochets-" + hook], overwrite: true);
        }
        foreach (var (key, value) in ((string, string)[])
        [
            ("log.showSignature", "true"), ("gpg.program", Trap), ("core.fsmonitor", Trap), ("core.pager", Trap), ("pager.log", Trap), ("diff.external", Trap), ("diff.piege.command", Trap), ("diff.piege.textconv", Trap),
            ("filter.piege.clean", Trap), ("filter.piege.smudge", Trap), ("filter.piege.process", Trap), ("core.sshCommand", Trap), ("core.askPass", Trap), ("credential.helper", Trap), ("core.alternateRefsCommand", Trap), ("color.ui", "always"),
        ]) folder.Git("config", key, value);
        // Git itself, asked without care, does fall in: the traps are real.
        folder.Run("git", ["log", "-p", "--ext-diff", "--show-signature"]);
        Assert.NotEqual("", Traces);
        File.Delete(folder["traces"]);

        foreach (var command in (string[][])[["check", "--changed-since", "HEAD~1"], ["build", "--theme", "dix-lignes", "--changed-since", "HEAD~1"], ["build", "--theme", "dix-lignes"], ["check", "--fix", "--report", "json=r.json"]])
        {
            folder.Pec(command);
            Assert.Equal("", Traces);
        }
        Assert.Equal("2019-05-01", GitHistory.Read(folder.Path).Value.Files[new("content/projets/roue.md")].First.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("remote.origin.url", "ext::{0} %S")]
    [InlineData("remote.origin.url", "ssh://exemple.org/x")]
    [InlineData("remote.origin.url", "piege::x")]
    [InlineData("remote.origin.vcs", "piege")]
    [InlineData("remote.origin.uploadpack", "{0}")]
    public void What_a_partial_copy_lacks_is_never_fetched(string key, string value)
    {
        foreach (var (name, text) in ((string, string)[])[("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"), ("remote.origin.url", folder.Path), ("protocol.allow", "always"), ("core.sshCommand", Trap), (key, string.Format(value, Trap))])
            folder.Git("config", name, text);
        var lost = folder.Git("rev-parse", "HEAD~1:content/projets/la-roue.md");
        File.Delete(folder[$".git/objects/{lost[..2]}/{lost[2..]}"]);
        AskEverything();
        Assert.Equal("", Traces);
    }

    [Fact]
    public void A_bare_repository_committed_as_plain_files_is_none_of_ours()
    {
        using var outer = new TemporaryFolder();
        outer.Git("init", "-q");
        outer.Copy(folder[".git"], "site");
        outer.Copy(folder["content"], "site/content");
        File.AppendAllText(outer["site/config"], $"\n[core]\n\tbare = true\n\tfsmonitor = {Trap}\n");
        Assert.Empty(GitHistory.Read(outer["site"]).Value.Files);
        Assert.Equal("", GitTree.PrefixOf(outer["site"]));
        Assert.Contains("bare repository", Assert.Throws<EnvironmentFault>(() => Git.FirstKept(outer["site"], ["public"])).Message);
        Assert.Equal("", Traces);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check --changed-since HEAD")]
    [InlineData("build --theme dix-lignes")]
    [InlineData("new projet Titre")]
    [InlineData("links")]
    public void A_program_that_came_with_the_sources_is_told_and_never_run(string command)
    {
        foreach (var name in (string[])["git", "git.exe"]) File.Copy(Trap, folder[name]);
        var (file, arguments) = PecProgram.With(command.Split(' '));
        var answer = folder.Run(file, arguments, ("PATH", $".:{folder.Path}::{Environment.GetEnvironmentVariable("PATH")}"));
        Assert.Equal("", Traces);
        if (command.StartsWith("check", StringComparison.Ordinal))
        {
            Assert.Equal(1, answer.Exit);
            Assert.Equal(2, answer.Output.Split("[programme-deguise]").Length - 1);
        }
    }

    /// <summary>Written by hand: git itself would stop at what an earlier one includes.</summary>
    private static string Setting(string key, string value)
    {
        var (first, last) = (key.IndexOf('.'), key.LastIndexOf('.'));
        return $"\n[{key[..first]}{(first < last ? $" \"{key[(first + 1)..last]}\"" : "")}]\n\t{key[(last + 1)..]} = \"{value}\"\n";
    }

    [GeneratedRegex("command|cmd|program|helper|editor|pager|hook|driver|textconv|external|clean|smudge|process|askpass|proxy|vcs|uploadpack|receivepack|tool|browser|exec|fsmonitor|path|template|file", RegexOptions.IgnoreCase)]
    private static partial Regex NamesProgram();

    [GeneratedRegex("<[^>]+>|\\*")]
    private static partial Regex Placeholder();
}
