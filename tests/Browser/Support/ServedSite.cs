using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Pec.Tests.Support;

namespace Pec.Tests.Browser.Support;

/// <summary>A small site shown by <c>pec serve</c>, the program itself, on a port that was free.</summary>
public sealed class ServedSite : IAsyncDisposable
{
    private readonly Process program;

    private ServedSite(Process program, TemporaryFolder folder, int port) => (this.program, Folder, Port) = (program, folder, port);

    public TemporaryFolder Folder { get; }

    public int Port { get; }

    public string Origin => $"http://localhost:{Port}";

    /// <summary>Starts the program and waits until it says where it is.</summary>
    public static async Task<ServedSite> Start()
    {
        var folder = new TemporaryFolder();
        folder.Copy(Path.Combine(Repository.Root, "tests/sites/liens/content"), "content");
        folder.Copy(Path.Combine(Repository.Root, "themes"), "themes");
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var program = Process.Start(PecProgram.In(folder.Path, "serve", "--port", port.ToString()))!;
        while (await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains($"localhost:{port}")) continue;
            // What it says from now on must not fill the pipe.
            _ = program.StandardOutput.ReadToEndAsync();
            return new(program, folder, port);
        }
        throw new InvalidOperationException(await program.StandardError.ReadToEndAsync());
    }

    /// <summary>Rewrites a file as an editor does.</summary>
    public void Edit(string path, Func<string, string> change) => File.WriteAllText(Folder[path], change(File.ReadAllText(Folder[path])));

    public async ValueTask DisposeAsync()
    {
        program.Kill(entireProcessTree: true);
        await program.WaitForExitAsync();
        program.Dispose();
        Folder.Dispose();
    }
}
