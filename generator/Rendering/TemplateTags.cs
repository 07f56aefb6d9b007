using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Pec.Rendering;

/// <summary>What stands between braces in a template, and how long the loops among it are, so that the work of a page can be counted.</summary>
internal sealed partial class TemplateTags
{
    private readonly string text;

    private TemplateTags(string text, ImmutableArray<Tag> all, int depth) => (this.text, All, Depth) = (text, all, depth);

    public ImmutableArray<Tag> All { get; }

    /// <summary>How many blocks stand inside one another.</summary>
    public int Depth { get; }

    public static TemplateTags Of(string text)
    {
        var tags = new List<Tag>();
        var open = new Stack<int>();
        var (depth, others) = (0, 0);
        for (var start = text.IndexOf("{{", StringComparison.Ordinal); start >= 0;)
        {
            if (text.IndexOf("}}", start + 2, StringComparison.Ordinal) is not (>= 0 and var close)) break;
            var tag = Tag.Of(text, start, close + 2);
            if (tag.Form == TagForm.Close && open.Count > 0) End(open.Pop());
            // « else if » opens a block inside the one that it stands in, as the engine follows it.
            if (tag.Form == TagForm.Otherwise) depth = Math.Max(depth, open.Count + ++others);
            if (tag.Form is TagForm.Open or TagForm.Loop) open.Push(tags.Count);
            depth = Math.Max(depth, open.Count);
            tags.Add(tag);
            start = text.IndexOf("{{", close + 2, StringComparison.Ordinal);
        }
        while (open.Count > 0) End(open.Pop());
        return new(text, [.. tags], depth);

        void End(int block) => tags[block] = tags[block] with { Inside = tags.Count - block };
    }

    /// <summary>The template with its loops told to the helper that counts them.</summary>
    public string Counted(string helper)
    {
        var counted = new StringBuilder();
        var done = 0;
        foreach (var loop in All.Where(t => t.Form == TagForm.Loop))
        {
            var start = text.IndexOf("each", loop.Start, StringComparison.Ordinal) + "each".Length;
            var end = loop.End - 2 - (text[loop.End - 3] == '~' ? 1 : 0);
            counted.Append(text, done, start - done).Append(System.Globalization.CultureInfo.InvariantCulture, $" ({helper}{text.AsSpan(start, end - start)} {loop.Inside})");
            done = end;
        }
        return counted.Append(text, done, text.Length - done).ToString();
    }

    /// <param name="Content">Between the braces, without what asks to drop the spaces around.</param>
    /// <param name="Inside">How many tags are followed at each turn of a block.</param>
    public sealed partial record Tag(int Start, int End, string Content, TagForm Form, int Inside)
    {
        private const int Longest = 1000;

        public static Tag Of(string text, int start, int end)
        {
            var content = end - start > Longest ? "" : text[(start + 2)..(end - 2)].Trim('~').Trim();
            return new(start, end, content, end - start > Longest ? TagForm.Unknown : FormOf(content), 1);
        }

        private static TagForm FormOf(string content) =>
            Remark().IsMatch(content) ? TagForm.Remark
            : Loop().IsMatch(content) ? TagForm.Loop
            : Open().IsMatch(content) ? TagForm.Open
            : Close().IsMatch(content) ? TagForm.Close
            : Otherwise().IsMatch(content) ? TagForm.Otherwise
            : content == "else" ? TagForm.Else
            : Part().IsMatch(content) ? TagForm.Part
            : Value().IsMatch(content) ? TagForm.Value
            : TagForm.Unknown;

        private const string Path = @"(?:\.\.|[@\w./-]+)", Argument = @"(?:[@\w./-]+|""[^""{}\\]*"")";

        [GeneratedRegex(@"^!(?:[^<{}-][^{}]*|--[^{}]*--)?$")]
        private static partial Regex Remark();

        [GeneratedRegex(@"^#\s*each\s+" + Path + "$")]
        private static partial Regex Loop();

        [GeneratedRegex(@"^#\s*(?:if|unless|with)\s+" + Path + "$")]
        private static partial Regex Open();

        [GeneratedRegex(@"^/\s*(?:if|unless|with|each)$")]
        private static partial Regex Close();

        [GeneratedRegex(@"^else\s+if\s+" + Path + "$")]
        private static partial Regex Otherwise();

        [GeneratedRegex(@"^>\s*[\w-]+(?:\s+" + Path + @")?(?:\s+\w+=" + Argument + ")*$", RegexOptions.NonBacktracking)]
        private static partial Regex Part();

        [GeneratedRegex("^" + Path + @"(?:\s+" + Argument + ")*$", RegexOptions.NonBacktracking)]
        private static partial Regex Value();
    }
}

/// <summary>The forms that a template may use: the engine knows others, which write what was not escaped or run what is not counted.</summary>
internal enum TagForm { Unknown, Remark, Loop, Open, Close, Otherwise, Else, Part, Value }
