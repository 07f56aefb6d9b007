using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Pec.Io.Web;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Io;

/// <summary>The client of the web, against private addresses in every disguise and servers of every humour.</summary>
public sealed class PublicWebTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    /// <summary>Names as a hostile resolver would answer them.</summary>
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["public.example"] = ["93.184.216.34"],
        ["localhost"] = ["::1", "127.0.0.1"],
        ["localhost."] = ["127.0.0.1"],
        ["127.0.0.1.nom.example"] = ["127.0.0.1"],
        ["prive.example"] = ["192.168.1.10"],
        ["mixte.example"] = ["93.184.216.34", "10.0.0.1"],
        ["six.example"] = ["fd00::1"],
        ["mappe.example"] = ["::ffff:127.0.0.1"],
        ["nuage.example"] = ["169.254.169.254"],
    };

    /// <summary>Whatever the end point, the connection goes to a listener that counts.</summary>
    private static async Task<(WebExchange Exchange, int Connections)> Ask(string address)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var connections = 0;
        using var asked = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var serving = Serve();
        var wire = new Wire(
            (name, _) => Names.TryGetValue(name, out var known) ? Task.FromResult(known.Select(IPAddress.Parse).ToArray()) : throw new SocketException((int)SocketError.HostNotFound),
            (_, stop) => Wire.Real.Connect((IPEndPoint)listener.LocalEndpoint, stop));
        using var web = new PublicWeb(Soon, allowsLoopback: false, wire);
        var exchange = await web.Ask(HttpMethod.Get, new Uri(address), readsBody: true, TestContext.Current.CancellationToken);
        await asked.CancelAsync();
        await serving;
        return (exchange, connections);

        async Task Serve()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync(asked.Token);
                    connections++;
                    await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"u8.ToArray());
                }
            }
            catch (OperationCanceledException)
            {
                // The exchange is over.
            }
        }
    }

    [Fact]
    public async Task A_public_address_is_asked_once()
    {
        var (exchange, connections) = await Ask("http://public.example/page");
        Assert.Equal(200, Assert.IsType<WebAnswer>(exchange).Status);
        Assert.Equal(1, connections);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://127.255.255.254/")]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://134744072/")]
    [InlineData("http://0x08080808/")]
    [InlineData("http://010.8.8.8/")]
    [InlineData("http://１２７.0.0.1/")]
    [InlineData("http://127.0.0.1.nom.example/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://0/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://10.255.255.255/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://100.127.255.255/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://172.31.255.255/")]
    [InlineData("http://192.0.0.1/")]
    [InlineData("http://192.168.0.1/")]
    [InlineData("http://198.18.0.1/")]
    [InlineData("http://224.0.0.1/")]
    [InlineData("http://255.255.255.255/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[0:0:0:0:0:0:0:1]/")]
    [InlineData("http://[fc00::1]/")]
    [InlineData("http://[fd12:3456::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fe80::1%1]/")]
    [InlineData("http://[ff02::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[::127.0.0.1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2001::1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("http://prive.example/")]
    [InlineData("http://mixte.example/")]
    [InlineData("http://six.example/")]
    [InlineData("http://mappe.example/")]
    [InlineData("http://nuage.example/")]
    [InlineData("http://public.example:8080/")]
    [InlineData("http://public.example:22/")]
    [InlineData("http://moi:secret@public.example/")]
    [InlineData("ftp://public.example/")]
    [InlineData("file:///etc/passwd")]
    public async Task A_private_or_disguised_address_is_refused_without_a_connection(string address)
    {
        var (exchange, connections) = await Ask(address);
        Assert.Equal(WebFault.Forbidden, Assert.IsType<WebFailure>(exchange).Fault);
        Assert.Equal(0, connections);
    }

    [Theory]
    [InlineData("http://inconnu.example/")]
    [InlineData("http://xn--0.example/")]
    [InlineData("http://un-mot-bien-trop-long-pour-un-nom-de-domaine-et-qui-n-en-finit-pas-de-finir.example/")]
    public async Task A_name_that_is_nobody_s_is_told_so(string address)
    {
        var (exchange, connections) = await Ask(address);
        Assert.Equal(WebFault.UnknownHost, Assert.IsType<WebFailure>(exchange).Fault);
        Assert.Equal(0, connections);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("//0x7f.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://moi:secret@exemple.org/")]
    public async Task A_redirect_does_not_lead_where_an_address_may_not(string target)
    {
        await using var server = await LocalServer.Start(new() { ["/"] = LocalServer.LeadsTo(target) });
        using var web = new PublicWeb(Soon, allowsLoopback: true);
        Assert.Equal(WebFault.Forbidden, Assert.IsType<WebFailure>(await Get(web, server["/"])).Fault);
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task Redirects_are_followed_and_only_the_permanent_ones_give_a_new_address()
    {
        await using var server = await LocalServer.Start(new()
        {
            ["/a"] = LocalServer.LeadsTo("/b", 301), ["/b"] = LocalServer.LeadsTo("c?x=1", 308), ["/c"] = LocalServer.LeadsTo("d", 302), ["/d"] = LocalServer.LeadsTo("e", 301), ["/e"] = LocalServer.Says(200),
        });
        using var web = new PublicWeb(Soon, allowsLoopback: true);
        var answer = Assert.IsType<WebAnswer>(await Get(web, server["/a"]));
        Assert.Equal((200, server["/c?x=1"], server["/e"]), (answer.Status, answer.MovedTo, answer.Address));
        Assert.Null(Assert.IsType<WebAnswer>(await Get(web, server["/c"])).MovedTo);
    }

    [Fact]
    public async Task Circles_and_long_roads_end()
    {
        var steps = Enumerable.Range(0, 9).ToDictionary(i => $"/{i}", i => LocalServer.LeadsTo($"/{i + 1}"));
        steps["/tic"] = LocalServer.LeadsTo("/tac");
        steps["/tac"] = LocalServer.LeadsTo("/tic");
        await using var server = await LocalServer.Start(steps);
        using var web = new PublicWeb(Soon, allowsLoopback: true);
        Assert.Equal(WebFault.Circle, Assert.IsType<WebFailure>(await Get(web, server["/tic"])).Fault);
        Assert.Equal(2, server.Asked.Count);
        Assert.Equal(WebFault.TooManyRedirects, Assert.IsType<WebFailure>(await Get(web, server["/0"])).Fault);
        Assert.Equal(2 + 6, server.Asked.Count);
    }

    [Fact]
    public async Task A_body_stops_at_five_megabytes_once_it_is_decompressed()
    {
        await using var server = await LocalServer.Start(new()
        {
            ["/juste"] = context => context.Response.Body.WriteAsync(new byte[5_000_000]).AsTask(),
            ["/huge"] = async context =>
            {
                while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(new byte[100_000], context.RequestAborted);
            },
            ["/bombe"] = async context =>
            {
                context.Response.Headers.ContentEncoding = "gzip";
                using var packed = new MemoryStream();
                using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                    for (var i = 0; i < 60; i++) gzip.Write(new byte[1_000_000]);
                await context.Response.Body.WriteAsync(packed.ToArray());
            },
            ["/faux"] = context =>
            {
                context.Response.Headers.ContentEncoding = "gzip";
                return context.Response.WriteAsync("ceci n'est pas comprimé");
            },
        });
        using var web = new PublicWeb(Soon, allowsLoopback: true);
        Assert.Equal(5_000_000, Assert.IsType<WebAnswer>(await Get(web, server["/juste"])).Body.Length);
        Assert.Equal(WebFault.TooLarge, Assert.IsType<WebFailure>(await Get(web, server["/huge"])).Fault);
        Assert.Equal(WebFault.TooLarge, Assert.IsType<WebFailure>(await Get(web, server["/bombe"])).Fault);
        Assert.Equal(WebFault.Garbled, Assert.IsType<WebFailure>(await Get(web, server["/faux"])).Fault);
    }

    [Fact]
    public async Task One_deadline_covers_the_whole_exchange()
    {
        await using var server = await LocalServer.Start(new()
        {
            ["/muet"] = context => Task.Delay(Timeout.Infinite, context.RequestAborted),
            ["/goutte"] = async context =>
            {
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.WriteAsync(".", context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(20, context.RequestAborted);
                }
            },
        });
        using var web = new PublicWeb(TimeSpan.FromSeconds(1), allowsLoopback: true);
        foreach (var path in (string[])["/muet", "/goutte"])
            Assert.Equal(WebFault.TooSlow, Assert.IsType<WebFailure>(await Get(web, server[path])).Fault);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        await using var server = await LocalServer.Start(new() { ["/"] = LocalServer.Says(200) }, isSecure: true);
        using var web = new PublicWeb(Soon, allowsLoopback: true);
        Assert.Equal(WebFault.BadCertificate, Assert.IsType<WebFailure>(await Get(web, server["/"])).Fault);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_request_says_who_asks_and_carries_nothing_else()
    {
        await using var server = await LocalServer.Start(new()
        {
            ["/"] = context =>
            {
                context.Response.Headers.SetCookie = "trace=1; Path=/";
                return Task.CompletedTask;
            },
        });
        using var web = new PublicWeb(Soon, allowsLoopback: true);
        await Get(web, server["/"]);
        await Get(web, server["/"]);
        Assert.Equal("pec/0.1.0", server.LastHeaders["User-Agent"]);
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], server.LastHeaders.Keys);
    }

    private static Task<WebExchange> Get(PublicWeb web, Uri address) => web.Ask(HttpMethod.Get, address, readsBody: true, TestContext.Current.CancellationToken);
}
