using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Pec.Io;

/// <summary>
/// Asks git of a folder. It changes nothing there, speaks to no network, and runs nothing else: the configuration of a repository comes with it, and may be
/// hostile. Only what reads objects is asked, with every setting that could name a program set aside; what is proposed to a server (<see cref="GitProposals"/>)
/// says how it is reached.
/// </summary>
public static class Git
{
    private static readonly string[] Before =
    [
        "--no-pager", "--literal-pathspecs", "--no-replace-objects",
        .. ((string[])
        [
            "core.quotePath=false", "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat", "core.attributesFile=/dev/null", "core.askPass=",
            "credential.helper=", "protocol.allow=never",
            "log.showSignature=false", "log.showRoot=true", "diff.orderFile=/dev/null", "submodule.recurse=false",
            // A repository without a work tree, committed as plain files, is none of ours.
            "safe.bareRepository=explicit",
        ]).SelectMany(setting => (string[])["-c", setting]),
    ];

    /// <summary>What git may know of this machine: where its owner's own settings are.</summary>
    private static readonly string[] Told =
        [
            "HOME", "XDG_CONFIG_HOME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "ProgramData", "SystemRoot", "TMPDIR", "TEMP", "TMP",
            "SUDO_UID", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"];

    /// <summary>What else it must know to reach a server.</summary>
    private static readonly string[] ToldOfTheNetwork =
        ["http_proxy", "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "GIT_SSL_CAINFO"];

    /// <summary>What git answers; null when it is absent or refuses.</summary>
    public static string? Run(string root, params string[] arguments) => Ask(root, arguments).Answer;

    /// <summary>What git answers, and what it says when it does not.</summary>
    public static (string? Answer, string Errors) Ask(string root, params string[] arguments) =>
        Ask(root, arguments, default, Text);

    /// <summary>The same of a server, or of what is written for it.</summary>
    internal static (string? Answer, string Errors) Ask(string root, GitReach reach, ReadOnlyMemory<byte> input, params string[] arguments) =>
        Ask(root, arguments, input, Text, reach);

    /// <summary>What is made of the bytes that git answers to <paramref name="questions"/>; null when it is absent or refuses.</summary>
    public static T? Run<T>(string root, string[] arguments, string questions, Func<Stream, T> read) where T : class =>
        Ask(root, arguments, Encoding.UTF8.GetBytes(questions), read).Answer;

    /// <summary>Git reads nothing in a folder of another person, as happens in containers.</summary>
    public static bool IsDistrust(string errors) =>
        errors.Contains("dubious ownership", StringComparison.Ordinal) || errors.Contains("unsafe repository", StringComparison.Ordinal);

    public static EnvironmentFault Distrusted(string root) =>
        new(new(
            $"git refuse de lire « {root} », qui appartient à quelqu'un d'autre. Si vous lui faites confiance : « git config --global --add safe.directory {Path.GetFullPath(root)} ».",
            $"git refuses to read “{root}”, which belongs to somebody else. If you trust it: “git config --global --add safe.directory {Path.GetFullPath(root)}”."));

    private static EnvironmentFault Refusal(string folder, string errors)
    {
        var said = errors.Split('\n')[0].Trim();
        return new(new(
            $"git refuse de dire ce qui est gardé dans « {folder} » : « {said} ». Lancez « git status » dans ce dossier : le site sera fabriqué dès que git y répondra.",
            $"git refuses to say what is kept in “{folder}”: “{said}”. Run “git status” in that folder: the site will be made as soon as git answers there."));
    }

    /// <summary>The first of these files and folders that git keeps; null when it keeps none.</summary>
    public static string? FirstKept(string folder, IEnumerable<string> names)
    {
        var (list, errors) = Ask(folder, ["ls-files", "-z", "--", .. names]);
        if (IsDistrust(errors)) throw Distrusted(folder);
        if (list is null && errors.Length > 0 && !errors.Contains("not a git repository", StringComparison.Ordinal)) throw Refusal(folder, errors);
        return list?.Split('\0', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
    }

    private static string Text(Stream answer) => new StreamReader(answer, Encoding.UTF8).ReadToEnd();

    private static (T? Answer, string Errors) Ask<T>(
        string root, string[] arguments, ReadOnlyMemory<byte> input, Func<Stream, T> read, GitReach? reach = null) where T : class
    {
        if (Programs.Find("git", root) is not { } program) return (null, "");
        var errors = new StringBuilder();
        try
        {
            using var git = Process.Start(Started(program, root, arguments, reach));
            if (git is null) return (null, "");
            git.ErrorDataReceived += (_, line) =>
            {
                if (errors.Length < 4096) errors.AppendLine(line.Data);
            };
            git.BeginErrorReadLine();
            // Aside, since git answers the first question before it reads the last.
            var asking = Task.Run(() =>
            {
                using var questions = git.StandardInput;
                questions.BaseStream.Write(input.Span);
            });
            var answer = read(git.StandardOutput.BaseStream);
            asking.Wait();
            git.WaitForExit();
            return (git.ExitCode == 0 ? answer : null, errors.ToString());
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or AggregateException { InnerException: IOException })
        {
            return (null, "");
        }
    }

    private static ProcessStartInfo Started(string program, string root, string[] arguments, GitReach? reach)
    {
        var start =
            new ProcessStartInfo(program, [.. Before, .. arguments]) { WorkingDirectory = root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var name in reach is null ? Told : [.. Told, .. ToldOfTheNetwork])
            if (Environment.GetEnvironmentVariable(name) is { } value) start.Environment[name] = value;
        foreach (var (name, value) in ((string, string)[])
        [
            ("PATH", string.Join(Path.PathSeparator, Programs.Folders(root))), ("LC_ALL", "C"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"),
            // What a partial copy lacks is not fetched: the address and the way are the repository's to choose.
            ("GIT_NO_LAZY_FETCH", "1"), ("GIT_ALLOW_PROTOCOL", reach?.Protocol ?? "none"), ("GIT_PROTOCOL_FROM_USER", "0"),
        ]) start.Environment[name] = value;
        // In its environment: whoever lists the processes of a machine reads their arguments.
        foreach (var (i, (key, value)) in (reach?.Settings ?? []).Index())
            (start.Environment[$"GIT_CONFIG_KEY_{i}"], start.Environment[$"GIT_CONFIG_VALUE_{i}"]) = (key, value);
        if (reach is not null) start.Environment["GIT_CONFIG_COUNT"] = reach.Settings.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return start;
    }
}

/// <summary>How git reaches a server.</summary>
/// <param name="Protocol">The only way it may take; « none » for no server.</param>
/// <param name="Settings">What is set for it, a token among others: told where no other program reads it.</param>
internal sealed record GitReach(string Protocol, ImmutableArray<(string Key, string Value)> Settings)
{
    public static readonly GitReach Nowhere = new("none", []);
}
