using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pec.Io;

/// <summary>An answer of the server.</summary>
/// <param name="Status">200, 404, 500 for a page whose template fails, or 308 for one that stands at the same address with a final "/".</param>
public sealed record Served(int Status, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// Shows the site on this machine alone: from memory, to this machine's own names, read-only. A stream of events tells open pages
/// that there is something new, or what is to be mended.
/// </summary>
/// <param name="answer">What stands at a path of the site.</param>
public sealed class PreviewServer(Func<string, Served> answer)
{
    private const string EventsPath = "/.pec/events", ScriptPath = "/.pec/reload.js";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json", [".xml"] = "application/xml", [".txt"] = "text/plain; charset=utf-8",
        [".svg"] = "image/svg+xml", [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".gif"] = "image/gif", [".webp"] = "image/webp",
        [".ico"] = "image/x-icon", [".pdf"] = "application/pdf", [".epub"] = "application/epub+zip", [".woff2"] = "font/woff2", [".woff"] = "font/woff",
    };

    private readonly ConcurrentDictionary<Channel<string>, bool> listeners = new();
    private volatile string faults = "";
    private int edition;

    /// <summary>Tells open pages that the site changed, and what is to be mended (empty when nothing is).</summary>
    public void Announce(string toMend, bool reload)
    {
        faults = toMend;
        if (reload) Interlocked.Increment(ref edition);
        foreach (var listener in listeners.Keys) listener.Writer.TryWrite(News());
    }

    /// <summary>Runs until it is stopped.</summary>
    public async Task Run(int port, CancellationToken stop)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ListenLocalhost(port);
        });
        await using var app = builder.Build();
        app.Run(context => Answer(context, stop));
        await app.StartAsync(stop);
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
            await app.StopAsync(soon.Token);
        }
    }

    private async Task Answer(HttpContext context, CancellationToken stop)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
        // Another site's name that was made to lead here must not read what is shown here.
        if (request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]")) response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (request.Path == EventsPath) await Events(context, stop);
        else if (request.Path == ScriptPath) await Send(response, 200, ".js", Script, HttpMethods.IsHead(request.Method), stop);
        else
        {
            var path = request.Path.Value ?? "/";
            var before = Edition;
            var served = answer(path);
            if (served.Status == StatusCodes.Status308PermanentRedirect)
                response.Headers.Location = request.Path.ToUriComponent() + "/" + request.QueryString.ToUriComponent();
            var extension = served.Status != 200 || path.EndsWith('/') ? ".html" : Path.GetExtension(path);
            await Send(
                response, served.Status, extension, extension == ".html" ? WithScript(served.Bytes.Span, before) : served.Bytes,
                HttpMethods.IsHead(request.Method), stop);
        }
    }

    private static async Task Send(HttpResponse response, int status, string extension, ReadOnlyMemory<byte> bytes, bool isHead, CancellationToken stop)
    {
        response.StatusCode = status;
        response.ContentType = Types.GetValueOrDefault(extension, "application/octet-stream");
        response.ContentLength = bytes.Length;
        if (!isHead) await response.Body.WriteAsync(bytes, stop);
    }

    private async Task Events(HttpContext context, CancellationToken stop)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"http://{context.Request.Host}")
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        context.Response.ContentType = "text/event-stream";
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        listeners[channel] = true;
        try
        {
            await Say(News());
            await foreach (var message in channel.Reader.ReadAllAsync(end.Token)) await Say(message);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the server stops.
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }

        async Task Say(string message)
        {
            await context.Response.WriteAsync(message, end.Token);
            await context.Response.Body.FlushAsync(end.Token);
        }
    }

    /// <summary>Which site stands now, and what is to be mended: a page that was opened before listens late, and must hear it too.</summary>
    private string News() => $"event: edition\ndata: {Edition}\n\nevent: faults\n{string.Concat(faults.Split('\n').Select(line => $"data: {line}\n"))}\n";

    /// <summary>Another for each state of the site, and for each server that follows another at this address.</summary>
    private string Edition => $"{Environment.ProcessId}-{Volatile.Read(ref edition)}";

    private static ReadOnlyMemory<byte> WithScript(ReadOnlySpan<byte> page, string edition)
    {
        var tag = Encoding.UTF8.GetBytes($"<script src=\"{ScriptPath}\" data-edition=\"{edition}\" defer></script>");
        var end = page.LastIndexOf("</body>"u8);
        if (end < 0) end = page.Length;
        return (byte[])[.. page[..end], .. tag, .. page[end..]];
    }

    private static ReadOnlyMemory<byte> Script { get; } = ReadScript();

    private static byte[] ReadScript()
    {
        using var stream = typeof(PreviewServer).Assembly.GetManifestResourceStream("reload.js")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Before any work: a port that is taken is told with the next free one.</summary>
    public static void RefuseTakenPort(int port)
    {
        if (IsFree(port)) return;
        // A lower number may be closed to whoever does not rule the machine, and there may be none above.
        var next = Enumerable.Range(Math.Max(port + 1, 8080), 100).FirstOrDefault(p => p <= IPEndPoint.MaxPort && IsFree(p), 8080);
        throw new EnvironmentFault(new(
            $"Le port {port} est déjà pris, ou réservé. Essayez « pec serve --port {next} ».", $"Port {port} is already taken, or reserved. Try “pec serve --port {next}”."));
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
