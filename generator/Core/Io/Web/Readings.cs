using Pec.Model;

namespace Pec.Io.Web;

/// <summary>Reads what several addresses give.</summary>
public static class Readings
{
    private const int HostsAtOnce = 4;

    /// <summary>
    /// What came of asking for each address, in their order: hosts side by side, the addresses of one host one after the other, so that none waits in another's time.
    /// </summary>
    public static async Task<WebExchange[]> Of(PublicWeb web, IReadOnlyList<WebAddress> addresses, CancellationToken stop)
    {
        var answers = new WebExchange[addresses.Count];
        var hosts = Enumerable.Range(0, addresses.Count).GroupBy(i => Visits.HostOf(addresses[i].Href));
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = stop }, async (host, end) =>
        {
            foreach (var i in host)
                answers[i] = Uri.TryCreate(addresses[i].Href, UriKind.Absolute, out var address)
                    ? await web.Ask(HttpMethod.Get, address, readsBody: true, end) : new WebFailure(new("about:blank"), WebFault.UnknownHost);
        });
        return answers;
    }
}
