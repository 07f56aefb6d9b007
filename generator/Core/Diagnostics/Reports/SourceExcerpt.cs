using System.Text;
using Pec.Model;

namespace Pec.Diagnostics.Reports;

/// <summary>The line where a finding stands, cut around what is wrong so that the mark stays under it on a narrow screen.</summary>
/// <param name="Mark">How many characters stand before what is wrong.</param>
public sealed record SourceExcerpt(int Line, string Text, int Mark, int Length)
{
    private const int Longest = 1_000;

    public static SourceExcerpt? Of(Location? at, Func<SitePath, string[]?> lines)
    {
        if (at is null or { IsWholeFile: true } || lines(at.Path) is not { } text || at.Line > text.Length) return null;
        var line = text[at.Line - 1];
        var from = Math.Clamp(at.Column - 40, 0, Math.Max(0, line.Length - 1));
        var shown = Visible(line.Substring(from, Math.Min(100, line.Length - from)));
        var before = Math.Clamp(at.Column - 1 - from, 0, shown.Length);
        return new(at.Line, shown, before, Math.Clamp(at.Length, 1, Math.Max(1, shown.Length - before)));
    }

    /// <summary>The same lines, for findings in the order of their files: those of one file are cut once.</summary>
    public static Func<SitePath, string[]?> InTurn(Func<SitePath, string[]?> lines)
    {
        (SitePath? path, string[]? cut) = (null, null);
        return asked => asked == path ? cut : cut = lines(path = asked);
    }

    /// <summary>A value of many lines is not said whole to a person: reports for programs have it.</summary>
    public static string Short(string text) => text.Length <= Longest ? text : Visible(text[..Longest]) + "…";

    /// <summary>A hostile file must not move the cursor of whoever reads a report, nor break its format.</summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\t') visible[i] = ' ';
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (AddressPolicy.IsDangerous(text[i]) || char.IsSurrogate(text[i]) || text[i] is '\ufffe' or '\uffff') visible[i] = '\ufffd';
        }
        return visible.ToString();
    }
}
