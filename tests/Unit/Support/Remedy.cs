using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Tests.Support;

/// <summary>
/// What somebody who does what a report says makes of the files. What is certain and what is proposed word for word is written by the test;
/// the rest stands in <c>remede.txt</c>: under the path of a file, « 5: text » is its fifth line now, « 5: » takes that line away, « 5+ text » comes after it, « | text »
/// makes a new file; « ôter PATH » and « renommer PATH -> PATH » do so, « image PATH » puts a small sound picture there, and « thème NAME » asks for another theme.
/// </summary>
internal static partial class Remedy
{
    /// <summary>The tree once certain mends are made, then each proposal put in the place of what it speaks of.</summary>
    public static Tree Proposed(Tree tree, Func<Tree, IReadOnlyList<Diagnostic>> check)
    {
        tree = Fixing.All(tree, check);
        foreach (var finding in check(tree).Where(f => f.At is not null).OrderByDescending(f => f.At!.Path).ThenByDescending(f => f.At!.Line).ThenByDescending(f => f.At!.Column))
            if (Proposal().Match(finding.HelpIn(Language.French) ?? "") is { Success: true, Groups: [_, var right] } && tree.TextOf(finding.At!.Path) is { } text)
                tree = tree.With(finding.At.Path, At(text, finding.At, right.Value));
        return tree;
    }

    /// <summary>The tree once somebody did the rest by hand.</summary>
    public static (Tree Tree, string Theme) ByHand(Tree tree, string theme, string remedy)
    {
        SitePath? path = null;
        var removed = new List<int>();
        var inserted = new List<(int Line, string Text)>();
        var lines = new List<string>();
        var isNew = false;
        foreach (var line in remedy.Split('\n'))
        {
            if (line.StartsWith("thème ", StringComparison.Ordinal)) theme = line["thème ".Length..];
            else if (line.StartsWith("ôter ", StringComparison.Ordinal)) tree = tree.Without(line["ôter ".Length..]);
            else if (line.StartsWith("image ", StringComparison.Ordinal)) tree = tree.With(Trees.OfBytes([(line["image ".Length..], SmallPicture)]));
            else if (line.StartsWith("renommer ", StringComparison.Ordinal))
            {
                var names = line["renommer ".Length..].Split(" -> ");
                var bytes = tree.Blobs[new(names[0])].Read().ToArray();
                tree = tree.Without(names[0]).With(Trees.OfBytes([(names[1], bytes)]));
            }
            else if (Edit().Match(line) is { Success: true } edit)
            {
                var number = int.Parse(edit.Groups["line"].ValueSpan, CultureInfo.InvariantCulture);
                if (edit.Groups["sign"].Value == "+") inserted.Add((number, edit.Groups["text"].Value));
                else if (edit.Groups["text"].Length == 0) removed.Add(number);
                else lines[number - 1] = edit.Groups["text"].Value;
            }
            else if (line.StartsWith('|'))
            {
                if (!isNew) lines.Clear();
                isNew = true;
                lines.Add(line.Length > 1 ? line[2..] : "");
            }
            else if (line.Length > 0)
            {
                Close();
                (path, isNew) = (new(line), false);
                lines = tree.TextOf(path)?.TrimEnd('\n').Split('\n').ToList() ?? [];
            }
        }
        Close();
        return (tree, theme);

        void Close()
        {
            if (path is null) return;
            foreach (var (after, text) in Enumerable.Reverse(inserted).OrderByDescending(i => i.Line)) lines.Insert(after, text);
            foreach (var number in removed.OrderDescending()) lines.RemoveAt(number - 1 + inserted.Count(i => i.Line < number));
            tree = tree.With(path, string.Join('\n', lines) + "\n");
            inserted.Clear();
            removed.Clear();
        }
    }

    /// <summary>One pixel.</summary>
    private static readonly byte[] SmallPicture = Convert.FromHexString("47494638396101000100800000000000FFFFFF2C00000000010001000002024401003B");

    private static string At(string text, Location at, string right)
    {
        var start = 0;
        for (var line = 1; line < at.Line; line++) start = text.IndexOf('\n', start) + 1;
        start += at.Column - 1;
        var end = start + at.Length;
        if (text[start] is '"' or '\'' && end - 1 > start && text[end - 1] == text[start] && right[0] is not ('"' or '\'' or '{')) (start, end) = (start + 1, end - 1);
        return new StringBuilder(text).Remove(start, end - start).Insert(start, right).ToString();
    }

    [GeneratedRegex("^(?:Vouliez-vous dire|Écrivez) « ([^«»]+) »(?: \\?|\\.)$")]
    private static partial Regex Proposal();

    [GeneratedRegex(@"^(?<line>\d+)(?<sign>[:+]) ?(?<text>.*)$")]
    private static partial Regex Edit();
}
