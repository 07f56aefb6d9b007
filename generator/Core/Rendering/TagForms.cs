using Scriban.Parsing;

namespace Pec.Rendering;

/// <summary>The forms that a template may use; Scriban knows many others.</summary>
internal enum TagForm { Unknown, Remark, If, For, Otherwise, Else, End, Part, Words, Address, Value }

/// <summary>Knows a form by its words.</summary>
internal static class TagForms
{
    private const int Longest = 1000;

    /// <summary>What Scriban does not read as a name.</summary>
    private static readonly string[] reserved =
    [
        "if", "for", "else", "end", "while", "with", "case", "when", "break", "continue", "func", "import", "readonly", "capture", "ret", "wrap", "do",
        "tablerow",
        "unless", "null", "true", "false", "empty",
    ];

    /// <param name="tag">From its first braces to its last.</param>
    public static TagForm Of(string text, List<Token> tag)
    {
        if (tag[0].Type != TokenType.CodeEnter || tag[^1].End.Offset - tag[0].Start.Offset > Longest) return TagForm.Unknown;
        var words = new Words(text, tag);
        return tag[1].Type == TokenType.Comment ? tag.Count == 3 && words.Text(1).StartsWith("# ", StringComparison.Ordinal) ? TagForm.Remark : TagForm.Unknown
            : words.Says("if") ? words.Condition() ? TagForm.If : TagForm.Unknown
            : words.Says("else") ? words.IsAtEnd ? TagForm.Else : words.Says("if") && words.Condition() ? TagForm.Otherwise : TagForm.Unknown
            : words.Says("end") ? words.IsAtEnd ? TagForm.End : TagForm.Unknown
            : words.Says("for", "in") ? words.Path() && words.IsAtEnd ? TagForm.For : TagForm.Unknown
            : words.Call() ? words.Text(1) switch { "t" => TagForm.Words, "include" => TagForm.Part, "href" or "asset" => TagForm.Address, _ => TagForm.Value }
            : TagForm.Unknown;
    }

    /// <summary>The words of a tag, from the first after its braces.</summary>
    private sealed class Words(string text, List<Token> tag)
    {
        private int next = 1;

        public string Text(int index) => tag[index].GetText(text);

        public bool IsAtEnd => next == tag.Count - 1;

        public bool Says(string word)
        {
            // « for.last » is a value.
            if (tag[next].Type != TokenType.Identifier || Text(next) != word || tag[next + 1].Type == TokenType.Dot) return false;
            next++;
            return true;
        }

        /// <summary><c>for</c>, a name, <c>in</c>.</summary>
        public bool Says(string first, string third)
        {
            if (!Says(first)) return false;
            if (!Name() || !Says(third)) next = tag.Count;
            return true;
        }

        public bool Condition()
        {
            if (tag[next].Type == TokenType.Exclamation) next++;
            return Path() && IsAtEnd;
        }

        /// <summary>Names with dots between them.</summary>
        public bool Path()
        {
            if (next >= tag.Count || !(Name() || IsLoop())) return false;
            while (tag[next].Type == TokenType.Dot)
            {
                next++;
                if (tag[next++].Type != TokenType.Identifier) return false;
            }
            return true;
        }

        /// <summary>A path, and what it is given.</summary>
        public bool Call()
        {
            if (!Path()) return false;
            while (!IsAtEnd)
            {
                // What is no path may be read half before it is known.
                var start = next;
                if (Path()) continue;
                next = start;
                if (!Quoted()) return false;
            }
            return true;
        }

        private bool Name()
        {
            if (tag[next].Type != TokenType.Identifier || reserved.Contains(Text(next))) return false;
            next++;
            return true;
        }

        private bool IsLoop()
        {
            if (tag[next].Type != TokenType.Identifier || Text(next) != "for" || tag[next + 1].Type != TokenType.Dot) return false;
            next++;
            return true;
        }

        private bool Quoted()
        {
            if (tag[next].Type != TokenType.String || Text(next).AsSpan().IndexOfAny("{}\\") >= 0) return false;
            next++;
            return true;
        }
    }
}
