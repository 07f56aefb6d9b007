using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>Where templates are being followed: the page, the form of its addresses, and, in the layout, the page itself.</summary>
internal sealed record RenderContext(Url Page, UrlStyle UrlStyle, ReadOnlyMemory<byte> Main, PageWriter Writer)
{
    public string AddressOf(Destination to) => UrlStyle.Of(Page, to);
}

/// <summary>What one template was given while it is followed: its view, then one place for each loop that stands around a step.</summary>
internal readonly struct Frame(RenderContext context, object? view, int places, int depth)
{
    private const int MostDepth = 40;

    public readonly Place[] Places = Started(view, places);

    public RenderContext Context => context;

    public PageWriter Writer => context.Writer;

    /// <summary>The frame of a part of the theme, which this template includes.</summary>
    public Frame Inside(object? given, int size) => depth < MostDepth ? new(context, given, size, depth + 1) : throw new PageWriter.Endless();

    private static Place[] Started(object? view, int places)
    {
        var all = new Place[places];
        all[0].Value = view;
        return all;
    }

    /// <summary>A value with a name: the view (the first place), or the item of a loop with its rank.</summary>
    public struct Place
    {
        public object? Value;
        public int Rank, Count;
    }
}

/// <summary>What was given cannot be used where it is asked for, which only a view tells.</summary>
internal sealed class Misuse(Location at, Sentence what) : Exception
{
    public Location At => at;
    public Sentence What => what;
}
