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
    public bool HasKeys => lines[0].Trim('\ufeff').TrimEnd() == "---" && Closing > 0;

    /// <summary>The text under the keys, without the empty lines around it.</summary>
    public string Body => string.Join('\n', lines.Skip(Closing + 1)).Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    private int Closing => lines.FindIndex(1, l => l.TrimEnd() == "---");

    /// <summary>Puts values in the place of those of a key, or after all keys; none takes the key away.</summary>
    public void Put(IField field, ImmutableArray<string> values) => Put(field.Key, values.IsEmpty ? []
        : field.IsList ? values.Select(v => $"  - {DraftText.Written(field, v)}").Prepend(field.Key + ":") : [$"{field.Key}: {DraftText.Written(field, values[0])}"]);

    /// <summary>The same of lines as they are to stand.</summary>
    public void Put(string key, IEnumerable<string> written) => Replace(SpanOf(key) ?? (Closing, 0), written);

    /// <summary>Puts lines in the place of those of a key of an object that stands on lines of its own, or after its other keys.</summary>
    /// <param name="written">The lines, by how far they stand from the margin.</param>
    /// <returns>Whether the object stands so: one that is written on a line is for whoever asks to write again.</returns>
    public bool PutWithin(string key, string part, Func<string, IEnumerable<string>> written)
    {
        if (SpanOf(key) is not var (start, length) || length < 2 || !IsBare(lines[start][(key.Length + 1)..])) return false;
        var first = lines.FindIndex(start + 1, length - 1, IsKey);
        if (first < 0) return false;
        var indent = lines[first][..(lines[first].Length - lines[first].TrimStart().Length)];
        var last = start + length;
        var at = lines.FindIndex(start + 1, length - 1, l => l.StartsWith($"{indent}{part}:", StringComparison.Ordinal));
        var next = at < 0 ? last : lines.FindIndex(at + 1, last - at - 1, l => IsKey(l) && !l.StartsWith(indent + " ", StringComparison.Ordinal) && !l.StartsWith(indent + "-", StringComparison.Ordinal));
        Replace(at < 0 ? (last, 0) : (at, (next < 0 ? last : next) - at), written(indent));
        return true;

        static bool IsKey(string line) => line.TrimStart() is { Length: > 0 } words && words[0] is not ('#' or '\r');
    }

    /// <summary>Puts a text under the keys, in the place of the one that stood there.</summary>
    public void PutBody(string text)
    {
        lines.RemoveRange(Closing + 1, lines.Count - Closing - 1);
        lines.AddRange(text.Split('\n').Select(l => l + end).Append(""));
    }

    /// <summary>Keeps a line under the keys, for a person to put in its place.</summary>
    public void KeepAside(string line) => lines.Insert(Closing, DraftText.ToSort(DraftText.OneLine(line), isKey: true) + end);

    /// <summary>Whether somebody wrote a remark among the lines of a key.</summary>
    public bool HasRemark(string key) => SpanOf(key) is var (start, length) && lines.GetRange(start, length).Exists(l => l.Contains(" #", StringComparison.Ordinal) || l.StartsWith('#'));

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

    private void Replace((int Start, int Length) span, IEnumerable<string> written)
    {
        ImmutableArray<string> all = [.. written];
        lines.RemoveRange(span.Start, span.Length);
        lines.InsertRange(span.Start, all.Select(l => l + end));
    }

    /// <summary>Whether nothing but a remark follows a key on its line.</summary>
    private static bool IsBare(string rest) => rest.Trim() is "" or ['#', ..];
}
