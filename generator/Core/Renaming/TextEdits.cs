using System.Text;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Renaming;

/// <summary>What is to be written in one text: every byte between two edits stays, marks and line ends included.</summary>
internal sealed class TextEdits(string text)
{
    private readonly List<int> starts = Fixing.LineStarts(text);
    private readonly SortedDictionary<int, (int Length, string Right)> edits = [];

    public bool IsEmpty => edits.Count == 0;

    /// <summary>A line without what ends it.</summary>
    public string Line(int number) => text[starts[number - 1]..EndOf(number)];

    /// <summary>The lines that the text has, the one after a last line feed included.</summary>
    public int Lines => starts.Count;

    /// <summary>What stands at a place, quotes included.</summary>
    public string Written(Location at) => StartOf(at) is var start && start < EndOf(at.Line) ? text[start..Math.Min(start + at.Length, EndOf(at.Line))] : "";

    /// <summary>Writes <paramref name="right"/> where <paramref name="wrong"/> stands within a place; else, behind signs that nobody sees, where it stands on that line, if only once.</summary>
    /// <param name="after">How many signs of the place come before it.</param>
    /// <returns>Whether it stands there.</returns>
    public bool Replace(Location at, string wrong, string right, int after = 0)
    {
        if (at.Line > starts.Count || wrong.Length == 0) return false;
        var within = Written(at) is { } raw && raw.Length > after ? raw.IndexOf(wrong, after, StringComparison.Ordinal) : -1;
        if (within >= 0) return Put(StartOf(at) + within, wrong.Length, right);
        var line = Line(at.Line);
        // Signs that nobody sees move what stands behind them.
        if (InvisibleSigns.In(line) is null) return false;
        var first = line.IndexOf(wrong, StringComparison.Ordinal);
        return first >= 0 && line.IndexOf(wrong, first + 1, StringComparison.Ordinal) < 0 && Put(starts[at.Line - 1] + first, wrong.Length, right);
    }

    /// <summary>Writes something right after a place.</summary>
    public void Append(Location at, string added) => Put(Math.Min(StartOf(at) + at.Length, EndOf(at.Line)), 0, added);

    /// <summary>A line of its own under another, ended as that one is.</summary>
    public void AddLine(int under, string line)
    {
        var end = EndOf(under);
        if (under < starts.Count) Put(starts[under], 0, line + text[end..starts[under]]);
        else Put(end, 0, (starts.Count > 1 ? text[EndOf(under - 1)..starts[under - 1]] : "\n") + line);
    }

    public override string ToString()
    {
        var written = new StringBuilder(text);
        foreach (var (start, (length, right)) in edits.Reverse()) written.Remove(start, length).Insert(start, right);
        return written.ToString();
    }

    private bool Put(int start, int length, string right)
    {
        edits[start] = (length, right);
        return true;
    }

    private int StartOf(Location at) => starts[at.Line - 1] + at.Column - 1;

    private int EndOf(int line)
    {
        var end = line < starts.Count ? starts[line] : text.Length;
        while (end > starts[line - 1] && text[end - 1] is '\n' or '\r') end--;
        return end;
    }
}
