using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Pec.Tests.Support;

/// <summary>A web server on this machine that behaves as a test tells it, path by path, and remembers what it was asked.</summary>
public sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> asked = new();

    private LocalServer(WebApplication app) => this.app = app;

    /// <summary>« METHOD /path » of each request, in their order.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    /// <summary>The headers of the last request.</summary>
    public SortedDictionary<string, string> LastHeaders { get; private set; } = [];

    public string Address { get; private set; } = "";

    public Uri this[string path] => new(Address + path);

    /// <param name="isSecure">With a certificate that nobody vouches for.</param>
    public static Task<LocalServer> Start(Dictionary<string, RequestDelegate> answers, bool isSecure = false) => Answering(answers.GetValueOrDefault, isSecure);

    /// <param name="answerTo">What answers a path; null for nothing there.</param>
    public static async Task<LocalServer> Answering(Func<string, RequestDelegate?> answerTo, bool isSecure = false)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (isSecure) listen.UseHttps(Certificate());
        }));
        var server = new LocalServer(builder.Build());
        server.app.Run(context =>
        {
            server.asked.Enqueue($"{context.Request.Method} {context.Request.Path}");
            server.LastHeaders = new(context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()), StringComparer.Ordinal);
            if (answerTo(context.Request.Path) is { } answer) return answer(context);
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        await server.app.StartAsync();
        server.Address = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return server;
    }

    public static RequestDelegate Says(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public static RequestDelegate LeadsTo(string address, int status = 302) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    };

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var now = DateTimeOffset.UtcNow;
        using var own = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(own.Export(X509ContentType.Pkcs12), null);
    }
}
