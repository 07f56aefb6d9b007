using Markdig;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Markup;

/// <summary>A body of Markdown as prose: sound HTML with slots, headings, words.</summary>
public static class MarkdownReader
{
    /// <param name="linesAbove">How many lines of the file stand above the body.</param>
    /// <param name="isFrench">Whether its words take French typography.</param>
    public static Outcome<Prose> Read(SitePath path, string body, int linesAbove, bool isFrench)
    {
        if (string.IsNullOrWhiteSpace(body)) return new(Prose.Empty, []);
        if (Limits.Exceeded(path, body, linesAbove) is { } excess) return new(Prose.Empty, [excess]);
        var places = new Places(path, body, linesAbove);
        try
        {
            return new ProseWriter(places, isFrench).Write(Markdown.Parse(body, Pipeline.Shared));
        }
        catch (ArgumentException)
        {
            // The library's own limit of depth carries no position.
            return new(Prose.Empty, [Rules.BodyTooLarge(new(path, linesAbove + 1, 1, 1), new("trop de niveaux imbriqués", "too many nested levels"))]);
        }
    }
}
