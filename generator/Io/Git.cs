using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Pec.Io;

/// <summary>Asks git of a folder. It changes nothing there.</summary>
internal static class Git
{
    /// <summary>What git answers; null when it is absent or refuses.</summary>
    public static string? Run(string root, params string[] arguments) =>
        Run(root, arguments, "", answer => new StreamReader(answer, Encoding.UTF8).ReadToEnd());

    /// <summary>What is made of the bytes that git answers to <paramref name="questions"/>; null when it is absent or refuses.</summary>
    public static T? Run<T>(string root, string[] arguments, string questions, Func<Stream, T> read) where T : class
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--no-pager", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            using var git = Process.Start(start);
            if (git is null) return null;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            // Aside, since git answers the first question before it reads the last.
            var asking = Task.Run(() =>
            {
                using var input = git.StandardInput;
                input.Write(questions);
            });
            var answer = read(git.StandardOutput.BaseStream);
            asking.Wait();
            git.WaitForExit();
            return git.ExitCode == 0 ? answer : null;
        }
        catch (Exception failure) when (failure is Win32Exception or EndOfStreamException or AggregateException { InnerException: IOException })
        {
            return null;
        }
    }
}
