using Markdig.Syntax;
using Pec.Model;

namespace Pec.Markup;

/// <summary>From offsets in a body to places in its file.</summary>
internal sealed class SourceMap
{
    private readonly SitePath path;
    private readonly int linesAbove;
    private readonly List<int> starts = [0];

    public SourceMap(SitePath path, string body, int linesAbove)
    {
        (this.path, this.linesAbove, Body) = (path, linesAbove, body);
        for (var i = 0; i < body.Length; i++)
            if (body[i] == '\n') starts.Add(i + 1);
    }

    public string Body { get; }

    public int StartOfLine(int offset) => offset == 0 ? 0 : Body.LastIndexOf('\n', offset - 1) + 1;

    /// <summary>Where the line break is, or the end of the body.</summary>
    public int EndOfLine(int offset) => offset >= Body.Length ? Body.Length : Body.IndexOf('\n', offset) is >= 0 and var end ? end : Body.Length;

    public Location At(SourceSpan span)
    {
        var start = Math.Clamp(span.Start, 0, Body.Length);
        var index = starts.BinarySearch(start);
        if (index < 0) index = ~index - 1;
        var end = index + 1 < starts.Count ? starts[index + 1] - 1 : Body.Length;
        var length = Math.Min(span.Length, end - start);
        return new(path, linesAbove + index + 1, start - starts[index] + 1, Math.Max(1, length));
    }
}
