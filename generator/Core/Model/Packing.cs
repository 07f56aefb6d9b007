using System.Text;

namespace Pec.Model;

/// <summary>Puts numbers and texts one after the other in as few bytes as they need; <see cref="Unpacking"/> takes them out again, in the same order.</summary>
public sealed class Packing
{
    private byte[] bytes = new byte[1024];
    private int length;

    public byte[] ToArray() => bytes.AsSpan(0, length).ToArray();

    /// <summary>None below zero; small ones are short.</summary>
    public void Number(int number)
    {
        Reserve(5);
        var rest = (uint)number;
        for (; rest >= 0x80; rest >>= 7) bytes[length++] = (byte)(rest | 0x80);
        bytes[length++] = (byte)rest;
    }

    public void Flag(bool flag) => Number(flag ? 1 : 0);

    public void Text(string text)
    {
        Number(Encoding.UTF8.GetByteCount(text));
        Reserve(text.Length * 3);
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    public void Bytes(ReadOnlySpan<byte> some)
    {
        Number(some.Length);
        Reserve(some.Length);
        some.CopyTo(bytes.AsSpan(length));
        length += some.Length;
    }

    private void Reserve(int more)
    {
        if (length + more > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + more));
    }
}

/// <summary>Takes out what was packed. What it reads was packed by this very program: bytes that somebody else made are never given to it.</summary>
public ref struct Unpacking(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    public int Number()
    {
        var number = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = rest[0];
            rest = rest[1..];
            number |= (uint)(next & 0x7f) << shift;
            if (next < 0x80) return (int)number;
        }
    }

    public bool Flag() => Number() != 0;

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public ReadOnlySpan<byte> Bytes()
    {
        var length = Number();
        var some = rest[..length];
        rest = rest[length..];
        return some;
    }
}
