using System.Diagnostics;
using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pec.Tests.Support;

namespace Pec.Tests.Browser.Support;

/// <summary>A site that <c>pec build</c> wrote, served as a host of static pages does.</summary>
public sealed class LocalSite : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".svg"] = "image/svg+xml", [".ico"] = "image/x-icon", [".png"] = "image/png", [".jpg"] = "image/jpeg",
        [".webp"] = "image/webp", [".js"] = "text/javascript; charset=utf-8", [".json"] = "application/json", [".xml"] = "application/xml", [".txt"] = "text/plain; charset=utf-8", [".pdf"] = "application/pdf", [".csv"] = "text/csv; charset=utf-8",
    };

    private readonly TemporaryFolder folder = new();
    private readonly WebApplication server;

    private LocalSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server = builder.Build();
        server.Run(Answer);
    }

    /// <summary>Without a slash at the end.</summary>
    public string Origin => server.Urls.Single();

    /// <summary>The addresses of all its pages, in order, but former ones.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    public static async Task<LocalSite> Of(string contentFolder)
    {
        var site = new LocalSite();
        await site.server.StartAsync();
        Build(contentFolder, site.folder["public"], "--base-url", site.Origin);
        site.Addresses = AddressesIn(site.folder["public"]);
        return site;
    }

    /// <summary>Of the pages in a folder; a former address shows nothing: it leads away at once.</summary>
    public static IReadOnlyList<string> AddressesIn(string folder) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "index.html", SearchOption.AllDirectories)
           where !File.ReadAllText(file).Contains("http-equiv=\"refresh\"")
           let address = "/" + Path.GetRelativePath(folder, file).Replace('\\', '/')[..^"index.html".Length]
           orderby address
           select address,
    ];

    public string Html(string address) => File.ReadAllText(FileOf(address)!);

    /// <summary>How many bytes travel for a file that a host compresses.</summary>
    public int Weight(string address)
    {
        using var small = new MemoryStream();
        using (var gzip = new GZipStream(small, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(File.ReadAllBytes(FileOf(address)!));
        return (int)small.Length;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Runs <c>pec build</c>, which must accept the content.</summary>
    public static void Build(string contentFolder, string output, params string[] options)
    {
        using var process = Process.Start(PecProgram.In(".", ["build", "--source", contentFolder, "--output", output, "--quiet", .. options]))!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"pec build: {process.ExitCode}\n{said}{errors.Result}");
    }

    private string? FileOf(string address)
    {
        var path = folder["public" + (address.EndsWith('/') ? address + "index.html" : address)];
        return File.Exists(path) ? path : null;
    }

    private async Task Answer(HttpContext context)
    {
        var found = FileOf(context.Request.Path.Value!);
        var file = found ?? FileOf("/404.html")!;
        context.Response.StatusCode = found is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        await context.Response.SendFileAsync(file);
    }
}
