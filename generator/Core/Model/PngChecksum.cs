namespace Pec.Model;

/// <summary>The sum that holds each piece of a PNG (CRC-32).</summary>
public static class PngChecksum
{
    private static readonly uint[] Remainders =
    [
        .. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 0 ? c >> 1 : 0xedb88320 ^ c >> 1)),
    ];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = ~0u;
        foreach (var one in bytes) sum = Remainders[(byte)(sum ^ one)] ^ sum >> 8;
        return ~sum;
    }
}
