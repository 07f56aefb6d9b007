using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Pec.Model;

namespace Pec.Io.Web;

/// <summary>
/// Asks the public web, and only it: content and feeds choose the addresses, so nothing private is reached, whatever they are called or
/// lead to, and nothing is waited for or kept without end. No proxy, no cookie, no password.
/// </summary>
public sealed class PublicWeb : IDisposable
{
    private const int MaximumRedirects = 5, MaximumBody = 5_000_000;
    private static readonly string UserAgent = $"pec/{typeof(PublicWeb).Assembly.GetName().Version!.ToString(3)}";

    private readonly HttpMessageInvoker http;
    private readonly TimeSpan patience;
    private readonly bool allowsLoopback;
    private readonly Wire wire;

    /// <param name="patience">For a whole exchange: redirects, headers and body.</param>
    /// <param name="allowsLoopback">Whether this machine itself may be asked, at any port: for tests.</param>
    public PublicWeb(TimeSpan patience, bool allowsLoopback, Wire? wire = null)
    {
        (this.patience, this.allowsLoopback, this.wire) = (patience, allowsLoopback, wire ?? Wire.Real);
        http = new(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = 1,
            // A body that nobody reads is not drained: its connection is closed.
            MaxResponseDrainSize = 0,
            ConnectTimeout = patience,
            ConnectCallback = Connect,
            // A certificate may name addresses where more of them would be fetched, past every check of this class.
            SslOptions =
                new SslClientAuthenticationOptions { CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck } },
        });
    }

    public void Dispose() => http.Dispose();

    /// <param name="method">HEAD or GET.</param>
    /// <param name="readsBody">Whether the body is wanted: a link is checked without.</param>
    public async Task<WebExchange> Ask(HttpMethod method, Uri address, bool readsBody, CancellationToken stop)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(patience);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Uri? movedTo = null;
        var isForGood = true;
        try
        {
            while (Admits(address))
            {
                if (!seen.Add(address.GetLeftPart(UriPartial.Query))) return new WebFailure(address, WebFault.Circle);
                if (seen.Count > MaximumRedirects + 1) return new WebFailure(address, WebFault.TooManyRedirects);
                using var response = await Send(method, address, deadline.Token);
                if (Next(address, response) is not { } next)
                    return new WebAnswer(
                        address, (int)response.StatusCode, movedTo, readsBody ? await Body(response, deadline.Token) : default,
                        response.Content.Headers.ContentType);
                isForGood &= response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
                if (isForGood) movedTo = next;
                address = next;
            }
            return new WebFailure(address, WebFault.Forbidden);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested && FaultOf(failure) is { } fault)
        {
            return new WebFailure(address, fault);
        }
    }

    /// <summary>A number in another base, or with parts left out, is how an address hides: whoever is honest writes four numbers.</summary>
    private bool Admits(Uri address) =>
        address is { Scheme: "http" or "https", UserInfo: "" }
        && (address.Port is 80 or 443 || (allowsLoopback && address.IsLoopback))
        && (address.HostNameType != UriHostNameType.IPv4 || address.OriginalString.Contains("//" + address.Host, StringComparison.Ordinal));

    private Task<HttpResponseMessage> Send(HttpMethod method, Uri address, CancellationToken stop)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.Add("User-Agent", UserAgent);
        request.Headers.Add("Accept", "*/*");
        return http.SendAsync(request, stop);
    }

    /// <summary>Where a redirect leads, read as it was sent; null for any other answer.</summary>
    private static Uri? Next(Uri address, HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response.Headers.NonValidated.TryGetValues("Location", out var locations) && Uri.TryCreate(address, locations.ToString(), out var next)
            ? next : null;

    private static async Task<ReadOnlyMemory<byte>> Body(HttpResponseMessage response, CancellationToken stop)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, stop) is > 0 and var read)
        {
            if (body.Length + read > MaximumBody) throw new Refusal(WebFault.TooLarge);
            body.Write(buffer, 0, read);
        }
        return body.ToArray();
    }

    /// <summary>The name is resolved once, and the connection goes to what was looked at: a second answer could be another.</summary>
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await wire.Resolve(host, stop);
        if (!Array.TrueForAll(addresses, a => PublicAddress.IsGlobal(a) || (allowsLoopback && IPAddress.IsLoopback(a)))) throw new Refusal(WebFault.Forbidden);
        var last = new SocketException((int)SocketError.HostNotFound);
        foreach (var address in addresses)
        {
            try
            {
                return await wire.Connect(new(address, context.DnsEndPoint.Port), stop);
            }
            catch (SocketException failure)
            {
                last = failure;
            }
        }
        throw last;
    }

    private static WebFault? FaultOf(Exception failure) => failure switch
    {
        OperationCanceledException => WebFault.TooSlow,
        Refusal refusal => refusal.Fault,
        HttpRequestException { InnerException: Refusal refusal } => refusal.Fault,
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } or ArgumentException } =>
            WebFault.UnknownHost,
        HttpRequestException { InnerException: AuthenticationException } => WebFault.BadCertificate,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError } => WebFault.Unreachable,
        HttpRequestException or IOException or InvalidDataException => WebFault.Garbled,
        // A name that no registry could hold is found out on the way to the resolver.
        UriFormatException => WebFault.UnknownHost,
        _ => null,
    };

    /// <summary>Carries a fault out of what the framework calls.</summary>
    private sealed class Refusal(WebFault fault) : Exception
    {
        public WebFault Fault => fault;
    }
}
