using System.ComponentModel;
using System.Diagnostics;

namespace Pec.Tests.Support;

/// <summary>A script with packages that only npm has, in a folder of <c>tests/</c> that holds their list.</summary>
/// <param name="folder">Its name.</param>
/// <param name="untried">What is not tried where Node or the packages are missing, in words.</param>
public sealed class NodeTool(string folder, string script, string untried)
{
    private readonly string path = Path.Combine(Repository.Root, "tests", folder);

    /// <summary>What the script answers; the test is skipped where it cannot run, unless nothing may be.</summary>
    public string Ask(Action<Stream> write)
    {
        if (!Directory.Exists(Path.Combine(path, "node_modules"))) throw Missing();
        using var node = Start(new ProcessStartInfo("node", [Path.Combine(path, script)]) { RedirectStandardInput = true, RedirectStandardOutput = true });
        write(node.StandardInput.BaseStream);
        node.StandardInput.Close();
        var answer = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        return answer;
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw Missing();
        }
    }

    private InvalidOperationException Missing()
    {
        var absence = $"Node ou ses paquets ne sont pas installés : {untried} (npm ci --prefix tests/{folder}).";
        if (Environment.GetEnvironmentVariable("PEC_TOUT_EXIGER") == "1") Assert.Fail(absence);
        Assert.Skip(absence);
        return new();
    }
}
