using System.Diagnostics;

namespace Pec.Tests.Support;

/// <summary>What a program answered.</summary>
public sealed record Answer(int Exit, string Output, string Errors);

/// <summary>Programs as a shell runs them, in a folder of a test.</summary>
public static class Shell
{
    /// <summary>The program itself.</summary>
    public static Answer Pec(this TemporaryFolder folder, params IEnumerable<string> arguments)
    {
        var (file, all) = PecProgram.With(arguments);
        return folder.Run(file, all);
    }

    /// <summary>Makes a repository of the folder, with all its files in a first commit.</summary>
    public static void Commit(this TemporaryFolder folder)
    {
        foreach (var command in (string[])["init -q", "add -A", "-c user.name=A -c user.email=a@b.fr commit -q -m un --date 2025-02-03T00:00:00+01:00"])
            Assert.Equal(0, folder.Run("git", command.Split(' ')).Exit);
    }

    /// <summary>Git, as the person of the test has it.</summary>
    public static string Git(this TemporaryFolder folder, params IEnumerable<string> arguments)
    {
        var answer = folder.Run("git", ["-c", "user.name=A", "-c", "user.email=a@b.fr", "-c", "protocol.file.allow=always", .. arguments]);
        Assert.True(answer.Exit == 0, answer.Errors);
        return answer.Output.Trim();
    }

    /// <summary>A commit of all that is there, on a day.</summary>
    public static void CommitOn(this TemporaryFolder folder, string day, params IEnumerable<string> more)
    {
        if (!Directory.Exists(folder[".git"])) folder.Git("init", "-q", "-b", "main");
        folder.Git("add", "-A");
        Assert.Equal(0, folder.Run("git", ["-c", "user.name=A", "-c", "user.email=a@b.fr", "commit", "-q", "-m", "m", "--allow-empty", .. more], ("GIT_COMMITTER_DATE", day + "T12:00:00+0000")).Exit);
    }

    /// <summary>A line of shell, in the folder.</summary>
    public static Answer Bash(this TemporaryFolder folder, string command) => folder.Run("bash", ["-c", command]);

    public static Answer Run(this TemporaryFolder folder, string program, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.Path, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        // Nobody types anything: a program that asks is answered that there is nothing, whatever the tests themselves were started from.
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.Result);
    }
}
