using System.Collections.Concurrent;
using System.Text;

namespace Pec.Composing.Search;

/// <summary>
/// A word of the index with the pages that say it: how many further each is than the one before, then how much the page says it. Both are packed in as few bytes as they need,
/// since a large site has millions of them; what the letters of the index need besides, the length of each page, is known once all were read.
/// </summary>
internal sealed class IndexTerm(string text)
{
    private byte[] packed = new byte[4];
    private int length, last = -1;

    public string Text => text;

    /// <param name="page">Greater than the one before.</param>
    /// <param name="weight">Of all the times that it says the word.</param>
    public void Add(int page, int weight)
    {
        Pack((uint)(page - last));
        Pack((uint)weight);
        last = page;
    }

    /// <summary>The word, then each page that says it: how many further in base 36, then a letter from A to Z for how well the word tells the page.</summary>
    /// <param name="letter">By the page and its weight.</param>
    public void WriteTo(StringBuilder line, Func<int, int, char> letter)
    {
        line.Append(text).Append(' ');
        for (int at = 0, page = -1; at < length;)
        {
            var further = (int)Unpack(ref at);
            page += further;
            AppendBase36(line, further);
            line.Append(letter(page, (int)Unpack(ref at)));
        }
        line.Append('\n');
    }

    private void Pack(uint number)
    {
        if (length + 5 > packed.Length) Array.Resize(ref packed, packed.Length * 2 + 5);
        for (; number >= 0x80; number >>= 7) packed[length++] = (byte)(number | 0x80);
        packed[length++] = (byte)number;
    }

    private uint Unpack(ref int at)
    {
        var number = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = packed[at++];
            number |= (uint)(next & 0x7f) << shift;
            if (next < 0x80) return number;
        }
    }

    private static void AppendBase36(StringBuilder line, int number)
    {
        if (number >= 36) AppendBase36(line, number / 36);
        line.Append("0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
    }
}

/// <summary>Every word of the site, once: pages are read on several threads and share their words.</summary>
internal sealed class Terms
{
    private readonly ConcurrentDictionary<string, IndexTerm> terms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IndexTerm>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public Terms() => bySpan = terms.GetAlternateLookup<ReadOnlySpan<char>>();

    public IndexTerm Of(ReadOnlySpan<char> word) =>
        bySpan.TryGetValue(word, out var known) ? known : terms.GetOrAdd(word.ToString(), text => new IndexTerm(text));

    public IEnumerable<IndexTerm> InOrder => terms.Values.OrderBy(t => t.Text, StringComparer.Ordinal);
}
