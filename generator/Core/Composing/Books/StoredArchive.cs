using System.Text;
using Pec.Model;

namespace Pec.Composing.Books;

/// <summary>
/// Files in one ZIP, none of them compressed: what compresses differs from one machine to another by its version, and the framework's own writer notes on which
/// system it ran. So the same files are the same bytes everywhere, and a chapter is small.
/// </summary>
internal static class StoredArchive
{
    private const uint LocalHead = 0x04034b50, CentralHead = 0x02014b50, End = 0x06054b50;

    /// <summary>What a reader needs to know of ZIP; that names are UTF-8; the first day that the format can tell.</summary>
    private const ushort Version = 20, Utf8 = 0x0800, FirstDay = 0x21, None = 0;

    /// <param name="files">In the order in which they are to stand.</param>
    public static ReadOnlyMemory<byte> Of(IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> files)
    {
        using MemoryStream archive = new(), central = new();
        using BinaryWriter to = new(archive), list = new(central);
        foreach (var (path, bytes) in files)
        {
            var (name, at, sum) = (Encoding.UTF8.GetBytes(path), (uint)archive.Length, PngChecksum.Of(bytes.Span));
            to.Write(LocalHead);
            Tell(to, name, sum, bytes.Length);
            to.Write(name);
            to.Write(bytes.Span);
            list.Write(CentralHead);
            list.Write(Version);
            Tell(list, name, sum, bytes.Length);
            // No remark, the first disk, text or not is not said, and no rights of a system.
            list.Write(None);
            list.Write(None);
            list.Write(None);
            list.Write(0u);
            list.Write(at);
            list.Write(name);
        }
        var start = (uint)archive.Length;
        central.WriteTo(archive);
        to.Write(End);
        to.Write(None);
        to.Write(None);
        to.Write((ushort)files.Count);
        to.Write((ushort)files.Count);
        to.Write((uint)central.Length);
        to.Write(start);
        to.Write(None);
        return archive.ToArray();
    }

    /// <summary>What both heads of a file tell: that it is stored, when it changed, its sum, its length twice, that of its name, and nothing more.</summary>
    private static void Tell(BinaryWriter to, byte[] name, uint sum, int length)
    {
        to.Write(Version);
        to.Write(Utf8);
        to.Write(None);
        to.Write(None);
        to.Write(FirstDay);
        to.Write(sum);
        to.Write((uint)length);
        to.Write((uint)length);
        to.Write((ushort)name.Length);
        to.Write(None);
    }
}
