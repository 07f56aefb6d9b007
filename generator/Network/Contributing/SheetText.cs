using System.Collections.Immutable;
using Pec.Schema;

namespace Pec.Network.Contributing;

/// <summary>The file of an entry, of which some keys say something else: every other line stays as its author wrote it.</summary>
internal sealed class SheetText
{
    private readonly List<string> lines;
    private readonly string end;

    public SheetText(string text)
    {
        lines = [.. text.Split('\n')];
        end = lines[0].EndsWith('\r') ? "\r" : "";
    }

    public override string ToString() => string.Join('\n', lines);

    /// <summary>Whether it has keys between two lines of dashes.</summary>
    public bool HasKeys => lines[0].TrimEnd() == "---" && Closing > 0;

    private int Closing => lines.FindIndex(1, l => l.TrimEnd() == "---");

    /// <summary>Puts values in the place of those of a key, or after all keys; none takes the key away.</summary>
    public void Put(IField field, ImmutableArray<string> values)
    {
        var (start, length) = SpanOf(field.Key) ?? (Closing, 0);
        lines.RemoveRange(start, length);
        if (values.IsEmpty) return;
        IEnumerable<string> written = field.IsList
            ? values.Select(v => $"  - {DraftText.Written(field, v)}").Prepend(field.Key + ":") : [$"{field.Key}: {DraftText.Written(field, values[0])}"];
        lines.InsertRange(start, written.Select(l => l + end));
    }

    /// <summary>Keeps a line under the keys, for a person to put in its place.</summary>
    public void KeepAside(string line) => lines.Insert(Closing, DraftText.ToSort(DraftText.OneLine(line), isKey: true) + end);

    /// <summary>Where a key stands with all that it says, by the number of its first line; null where it says nothing.</summary>
    public (int Start, int Length)? SpanOf(string key)
    {
        var (start, closing) = (lines.FindIndex(1, l => l.StartsWith(key + ":", StringComparison.Ordinal)), Closing);
        if (start < 0 || start > closing) return null;
        var last = start;
        for (var i = start + 1; i < closing; i++)
        {
            if (lines[i].StartsWith(' ') || lines[i].StartsWith('-') || lines[i].StartsWith('\t')) last = i;
            // A remark between two items is of the key; what stands before the next key is not.
            else if (lines[i].Trim().Length > 0 && !lines[i].StartsWith('#')) break;
        }
        return (start, last - start + 1);
    }
}
