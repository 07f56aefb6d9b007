using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Pec.Io;

/// <summary>
/// What former builds read of each text, kept in a file beside the output: of a large site that changes little, little is parsed again. To delete it is always right, and gives the
/// same site. It is believed only where it is the very file that was written here, which its name tells: the number, the birth and the last change of a file, which
/// whoever brings one with a contribution cannot know.
/// </summary>
public sealed class KeptTexts : IDisposable
{
    private const int HashLength = 32, HeaderLength = HashLength * 2 + sizeof(int);

    private readonly Dictionary<string, (long At, int Length)> known = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private readonly string beside, file;
    private readonly SafeFileHandle handle;
    private long end;
    private bool isFull;

    /// <param name="beside">What its name starts with.</param>
    /// <param name="fresh">A name that nobody has, for a file that is started anew.</param>
    /// <param name="program">Another one may read otherwise.</param>
    /// <param name="most">With more texts than so many, most are no more: it is started anew. Zero for a build that believes nothing.</param>
    internal KeptTexts(string beside, string fresh, string program, int most)
    {
        this.beside = beside;
        var mine = Directory.EnumerateFiles(Path.GetDirectoryName(beside)!, Path.GetFileName(beside) + "*", new EnumerationOptions { AttributesToSkip = 0 })
            .ToList();
        var own = most == 0 ? null : mine.FirstOrDefault(f => NativeFiles.MarkOf(f) is { Length: > 0 } mark && f == beside + mark);
        foreach (var other in mine.Where(f => f != own)) SafeFiles.DeleteFolder(other);
        file = own ?? fresh;
        handle = SafeFiles.OpenOwn(file, isNew: own is null);
        try
        {
            if (own is not null) Look(program);
            if (end == 0 || known.Count > most) StartAnew(program);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>What was kept under a key; null for nothing.</summary>
    public byte[]? Find(string key)
    {
        if (!known.TryGetValue(Name(key), out var place)) return null;
        var kept = new byte[HashLength + place.Length];
        try
        {
            if (RandomAccess.Read(handle, kept, place.At - HashLength) < kept.Length) return null;
        }
        catch (IOException)
        {
            return null;
        }
        return SHA256.HashData(kept.AsSpan(HashLength)).AsSpan().SequenceEqual(kept.AsSpan(0, HashLength)) ? kept[HashLength..] : null;
    }

    public void Add(string key, ReadOnlySpan<byte> bytes)
    {
        var record = new byte[HeaderLength + bytes.Length];
        Hash(key).CopyTo(record, 0);
        BitConverter.TryWriteBytes(record.AsSpan(HashLength), bytes.Length);
        SHA256.HashData(bytes, record.AsSpan(HashLength + sizeof(int)));
        bytes.CopyTo(record.AsSpan(HeaderLength));
        lock (turn)
        {
            if (isFull) return;
            try
            {
                SafeFiles.WriteAt(handle, record, end);
                end += record.Length;
            }
            catch (IOException)
            {
                // The site itself may still find room; this is only to save time.
                isFull = true;
            }
        }
    }

    /// <summary>From now on it is known by its new name; where the disk does not remember births, it is not kept.</summary>
    public void Dispose()
    {
        handle.Dispose();
        try
        {
            if (!isFull && NativeFiles.MarkOf(file) is { Length: > 0 } mark) SafeFiles.TakePlace(file, beside + mark);
            else SafeFiles.DeleteFolder(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The site has its place already: what is lost is time, at the next build.
        }
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static string Name(string key) => Convert.ToHexString(Hash(key));

    private void StartAnew(string program)
    {
        known.Clear();
        var start = Hash(program);
        SafeFiles.WriteAt(handle, start, 0, isEnd: true);
        end = start.Length;
    }

    /// <summary>Finds where each text stands; nothing where another program wrote them.</summary>
    private void Look(string program)
    {
        var length = RandomAccess.GetLength(handle);
        var header = new byte[HeaderLength];
        if (RandomAccess.Read(handle, header.AsSpan(0, HashLength), 0) < HashLength || !header.AsSpan(0, HashLength).SequenceEqual(Hash(program))) return;
        for (end = HashLength; end + HeaderLength <= length;)
        {
            if (RandomAccess.Read(handle, header, end) < HeaderLength) return;
            var size = BitConverter.ToInt32(header, HashLength);
            if (size < 0 || end + HeaderLength + size > length) return;
            known[Convert.ToHexString(header, 0, HashLength)] = (end + HeaderLength, size);
            end += HeaderLength + size;
        }
    }
}
