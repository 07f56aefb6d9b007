using Markdig;
using Pec.Diagnostics;
using Pec.Model;
using Pec.Model.Bodies;

namespace Pec.Markup;

/// <summary>A text of Markdown as a body.</summary>
public static class MarkdownReader
{
    /// <param name="linesAbove">How many lines of the file stand above the body.</param>
    /// <param name="isFrench">Whether its words take French typography.</param>
    public static Outcome<Body> Read(SitePath path, string body, int linesAbove, bool isFrench)
    {
        if (string.IsNullOrWhiteSpace(body)) return new(Body.Empty, []);
        if (Limits.Exceeded(path, body, linesAbove) is { } excess) return new(Body.Empty, [excess]);
        var places = new SourceMap(path, body, linesAbove);
        try
        {
            return new MarkdownWalker(places, isFrench).Walk(Markdown.Parse(body, Pipeline.Shared));
        }
        catch (ArgumentException)
        {
            // The library's own limit of depth carries no position.
            return new(Body.Empty, [Rules.BodyTooLarge(new(path, linesAbove + 1, 1, 1), new("trop de niveaux imbriqués", "too many nested levels"))]);
        }
    }
}
