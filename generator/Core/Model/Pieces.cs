using System.Security.Cryptography;

namespace Pec.Model;

/// <summary>What of a file is published: runs of its own bytes and, where it tells too much, a few of ours.</summary>
public sealed class Pieces
{
    /// <summary>A sound picture has a handful: one that has more is made to weigh.</summary>
    private const int Most = 10_000;

    private readonly List<Piece> all = [];

    public long Length { get; private set; }

    public bool AreTooMany => all.Count > Most;

    /// <summary>A run of the file.</summary>
    public void Keep(int start, int length)
    {
        if (length == 0) return;
        if (all.Count > 0 && all[^1] is { Own: null } last && last.Start + last.Length == start) all[^1] = last with { Length = last.Length + length };
        else all.Add(new(start, length, null));
        Length += length;
    }

    /// <summary>Bytes that the file does not have.</summary>
    public void Write(params byte[] own)
    {
        all.Add(new(0, own.Length, own));
        Length += own.Length;
    }

    public void Append(Pieces others)
    {
        foreach (var piece in others.all)
            if (piece.Own is { } own) Write(own);
            else Keep(piece.Start, piece.Length);
    }

    /// <summary>The bytes to publish of the file that the pieces were found in.</summary>
    public byte[] Of(ReadOnlySpan<byte> file)
    {
        var published = new byte[Length];
        var at = 0;
        foreach (var piece in all)
        {
            (piece.Own ?? file.Slice(piece.Start, piece.Length)).CopyTo(published.AsSpan(at));
            at += piece.Length;
        }
        return published;
    }

    /// <summary>Equal when the same is kept of the same file.</summary>
    public string Identity
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var piece in all)
            {
                hash.AppendData(BitConverter.GetBytes(piece.Start));
                hash.AppendData(BitConverter.GetBytes(piece.Length));
                hash.AppendData(piece.Own ?? []);
            }
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    private sealed record Piece(int Start, int Length, byte[]? Own);
}
