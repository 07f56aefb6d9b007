using System.Net;
using System.Net.Sockets;

namespace Pec.Io.Web;

/// <summary>The two gestures of the network: finding the addresses of a name, and opening a connection to one of them.</summary>
public sealed record Wire(Func<string, CancellationToken, Task<IPAddress[]>> Resolve, Func<IPEndPoint, CancellationToken, Task<Stream>> Connect)
{
    public static readonly Wire Real = new((name, stop) => Dns.GetHostAddressesAsync(name, stop), Open);

    private static async Task<Stream> Open(IPEndPoint to, CancellationToken stop)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
