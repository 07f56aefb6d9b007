using System.Text.RegularExpressions;
using Pec.Model.Bodies;

namespace Pec.Composing;

/// <summary>How a text begins, in words: what a list says of it.</summary>
internal static partial class Excerpt
{
    /// <summary>Whole sentences are taken as long as they stay under it; one that is longer alone is cut.</summary>
    private const int Most = 280;

    /// <summary>Empty for a text that says nothing in sentences.</summary>
    public static string Of(Body body)
    {
        var sentences = new Sentences();
        sentences.Read(body);
        var text = string.Join(' ', Plain.Text(sentences.ToString()).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= Most) return text;
        var end = SentenceEnd().Matches(text).Select(m => m.Index + 1).LastOrDefault(i => i <= Most);
        return end > 0 ? text[..end] : text.LastIndexOf(' ', Most) is > 0 and var space ? text[..space] + "\u00a0…" : "";
    }

    /// <summary>Headings, tables, code, notes and folded parts are left out: their words are no sentences of the text.</summary>
    private sealed class Sentences() : BodyText("")
    {
        protected override void Read(Block block)
        {
            if (block is not (Block.Heading or Block.Table or Block.Code or Block.Figure or Block.Debate or Block.Notes)) base.Read(block);
        }

        protected override void Read(Inline inline)
        {
            if (inline is not Inline.NoteCall) base.Read(inline);
        }
    }

    [GeneratedRegex(@"[.?!…](?= )")]
    private static partial Regex SentenceEnd();
}
