using System.Net;
using System.Net.Sockets;

namespace Pec.Io.Web;

/// <summary>Which addresses of the Internet belong to everybody: content and feeds may not make this machine speak to its own network.</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Reserved =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Within the global part of IPv6: tunnels that carry an IPv4 address (Teredo, 6to4), and documentation.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>All of IPv6 outside it is local, carries an IPv4 address (mapped, NAT64), or is nobody's yet.</summary>
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    public static bool IsGlobal(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || Global6.Contains(address)) && !Array.Exists(Reserved, network => network.Contains(address));
}
