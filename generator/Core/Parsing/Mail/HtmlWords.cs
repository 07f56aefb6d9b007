using System.Text;
using MimeKit.Text;

namespace Pec.Parsing.Mail;

/// <summary>The words of a message in HTML, each line where it is shown.</summary>
internal static class HtmlWords
{
    /// <summary>What is never shown.</summary>
    private static readonly HashSet<HtmlTagId> Hidden = [HtmlTagId.Script, HtmlTagId.Style, HtmlTagId.Head, HtmlTagId.Title, HtmlTagId.NoScript, HtmlTagId.Object];

    /// <summary>What starts a line of its own.</summary>
    private static readonly HashSet<HtmlTagId> Blocks =
    [
        HtmlTagId.P, HtmlTagId.Div, HtmlTagId.LI, HtmlTagId.UL, HtmlTagId.OL, HtmlTagId.TR, HtmlTagId.Table, HtmlTagId.BlockQuote, HtmlTagId.Pre, HtmlTagId.HR, HtmlTagId.DT, HtmlTagId.DD,
        HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.H5, HtmlTagId.H6,
    ];

    /// <summary>What stands apart from its neighbours.</summary>
    private static readonly HashSet<HtmlTagId> Apart = [HtmlTagId.P, HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.H5, HtmlTagId.H6, HtmlTagId.Table];

    public static string Of(string html)
    {
        var (text, lists) = (new StringBuilder(html.Length), new Stack<int>());
        var (quotations, hidden) = (0, 0);
        using var reader = new StringReader(html);
        var tokens = new HtmlTokenizer(reader) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                if (Hidden.Contains(tag.Id))
                {
                    if (!tag.IsEmptyElement) hidden = Math.Max(0, hidden + (tag.IsEndTag ? -1 : 1));
                    continue;
                }
                if (hidden > 0 && tag.Id != HtmlTagId.Body) continue;
                hidden = 0;
                if (tag.Id == HtmlTagId.Br && !tag.IsEndTag) NewLine();
                if (!Blocks.Contains(tag.Id)) continue;
                StartLine();
                if (Apart.Contains(tag.Id) && !EndsWithEmptyLine()) NewLine();
                if (tag.Id == HtmlTagId.BlockQuote) quotations = Math.Max(0, quotations + (tag.IsEndTag ? -1 : 1));
                if (tag.Id is HtmlTagId.UL or HtmlTagId.OL)
                {
                    if (!tag.IsEndTag) lists.Push(tag.Id == HtmlTagId.OL ? 1 : 0);
                    else lists.TryPop(out _);
                }
                if (tag is { Id: HtmlTagId.LI, IsEndTag: false }) Bullet();
            }
            else if (hidden == 0 && token is HtmlDataToken { Kind: HtmlTokenKind.Data or HtmlTokenKind.CData } data) Words(data.Data);
        }
        return text.ToString();

        void Words(string words)
        {
            foreach (var c in words)
            {
                if (c is ' ' or '\t' or '\r' or '\n')
                {
                    if (text.Length > 0 && text[^1] is not (' ' or '\n')) text.Append(' ');
                }
                else
                {
                    if (quotations > 0 && (text.Length == 0 || text[^1] == '\n')) text.Append('>', Math.Min(quotations, 9)).Append(' ');
                    text.Append(c);
                }
            }
        }

        void Bullet()
        {
            if (lists.TryPop(out var number) && number > 0)
            {
                Words(FormattableString.Invariant($"{number}. "));
                lists.Push(number + 1);
            }
            else
            {
                if (lists.Count > 0 || number == 0) lists.Push(0);
                Words("- ");
            }
        }

        void NewLine() => text.Append('\n');

        void StartLine()
        {
            while (text.Length > 0 && text[^1] == ' ') text.Length--;
            if (text.Length > 0 && text[^1] != '\n') NewLine();
        }

        bool EndsWithEmptyLine() => text.Length == 0 || text is [.., '\n', '\n'];
    }
}
