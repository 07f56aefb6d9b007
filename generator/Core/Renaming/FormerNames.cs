using System.Collections.Immutable;
using Pec.Model;
using Pec.Schema;

namespace Pec.Renaming;

/// <summary>Writes a former name where it is kept, in the way in which the file keeps those that it has.</summary>
internal static class FormerNames
{
    private const string Key = "alias";

    public static void Keep(TextEdits text, EntryRenaming renaming)
    {
        if (!Add(text, renaming.Entry.Aliases, renaming.From)) AddKey(text, renaming.Entry, $"{Key}: [{renaming.From}]");
    }

    public static void Keep(TextEdits text, WordRenaming renaming)
    {
        if (Add(text, renaming.Aliases, renaming.From)) return;
        var at = renaming.Id.At;
        var start = text.Line(at.Line)[..(at.Column - 1)];
        var indent = start.Length - start.TrimStart(' ', '-').Length;
        // In braces, all stands on one line.
        if (start.Contains('{')) text.Append(at, $", {Key}: [{renaming.From}]");
        else text.AddLine(at.Line, new string(' ', indent) + $"{Key}: [{renaming.From}]");
    }

    /// <summary>A key at the end of the front matter of an entry, as far in as its title.</summary>
    public static void AddKey(TextEdits text, Entry entry, string line)
    {
        var title = text.Line(entry.Title.At.Line);
        var end = Enumerable.Range(2, Math.Max(0, text.Lines - 1)).FirstOrDefault(n => n > entry.Title.At.Line && text.Line(n).TrimEnd() == "---");
        if (end > 0) text.AddLine(end - 1, title[..(title.Length - title.TrimStart(' ').Length)] + line);
    }

    /// <summary>Whether there was a list to add it to; a name that is among them already stays where it is, since their order is that of time.</summary>
    private static bool Add(TextEdits text, ImmutableArray<Words> aliases, string former)
    {
        if (aliases.IsEmpty) return false;
        if (aliases.Any(a => a.Text == former)) return true;
        var last = aliases[^1].At;
        var start = text.Line(last.Line)[..(last.Column - 1)];
        var written = text.Written(last);
        if (start.TrimEnd(' ').EndsWith(':')) text.Replace(last, written, $"[{written}, {former}]");
        else if (start.Trim(' ') == "-") text.AddLine(last.Line, start + former);
        else text.Append(last, $", {former}");
        return true;
    }
}
