using System.Collections.Concurrent;
using Pec.Model;

namespace Pec.Io.Web;

/// <summary>
/// Visits addresses as a polite guest: hosts side by side, those of one host one after the other and unhurried, and never again at a closed door.
/// </summary>
/// <param name="delay">Between two visits of one host.</param>
public sealed class Visits(PublicWeb web, TimeSpan delay)
{
    private const int HostsAtOnce = 8, SlowAnswersBorne = 3;

    /// <param name="progress">Told of each address once it is visited.</param>
    /// <returns>One visit for each address.</returns>
    public async Task<IReadOnlyDictionary<string, Visit>> To(IEnumerable<string> addresses, IProgress<string> progress, CancellationToken stop)
    {
        var visits = new ConcurrentDictionary<string, Visit>(StringComparer.Ordinal);
        var hosts = addresses.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).GroupBy(HostOf);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = stop }, async (host, end) =>
        {
            Visit? closedDoor = null;
            var (asked, slow) = (0, 0);
            foreach (var address in host)
            {
                if (closedDoor is null && asked++ > 0) await Task.Delay(delay, end);
                var (visit, isOfHost) = closedDoor is null ? await Visit(UriOf(address), end) : (closedDoor, false);
                if (visit.Fault == WebFault.TooSlow) slow++;
                if (isOfHost && (ClosesTheDoor(visit) || slow == SlowAnswersBorne)) closedDoor = visit;
                visits[address] = visit;
                progress.Report(address);
            }
        });
        return visits;
    }

    /// <summary>The visit, and whether it ended at the host that was asked: what fails behind a redirect says nothing of the other addresses.</summary>
    private async Task<(Visit, bool IsOfHost)> Visit(Uri? address, CancellationToken stop)
    {
        if (address is null) return (new(DateTimeOffset.UtcNow, null, WebFault.UnknownHost, null), true);
        var exchange = await Look(address, stop);
        var visit = exchange is WebAnswer answer
            ? new Visit(DateTimeOffset.UtcNow, answer.Status, null, answer.MovedTo?.AbsoluteUri)
            : new Visit(DateTimeOffset.UtcNow, null, ((WebFailure)exchange).Fault, null);
        return (visit, exchange.Address.Authority == address.Authority);
    }

    /// <summary>Many servers refuse or misread HEAD: only GET tells that a page is not there.</summary>
    private async Task<WebExchange> Look(Uri address, CancellationToken stop)
    {
        var exchange = await web.Ask(HttpMethod.Head, address, readsBody: false, stop);
        return exchange is WebAnswer { Status: >= 400 and not 429 } or WebFailure { Fault: WebFault.Garbled }
            ? await web.Ask(HttpMethod.Get, address, readsBody: false, stop) : exchange;
    }

    private static bool ClosesTheDoor(Visit visit) =>
        visit is { Status: 429 } or { Fault: WebFault.UnknownHost or WebFault.BadCertificate or WebFault.Unreachable };

    /// <summary>Whose door an address knocks at: a name, with its port when it is unusual.</summary>
    public static string? HostOf(string address) => UriOf(address)?.Authority;

    private static Uri? UriOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;
}
