using System.Collections.Immutable;
using Pec.Diagnostics;
using Pec.Model;

namespace Pec.Rendering;

/// <summary>
/// What a style sheet asks for: the addresses of its <c>url()</c>, and no other way to name one. Of its language this walk knows remarks, quotes and functions: what
/// browsers would read as an address in any other form is told.
/// </summary>
internal sealed class StyleSheet
{
    private const int MostTold = 20;

    /// <summary>Functions in which browsers take words for an address.</summary>
    private static readonly string[] others = ["image-set", "-webkit-image-set", "image", "src"];

    private readonly string text;
    private readonly ImmutableArray<StyleAddress>.Builder addresses = ImmutableArray.CreateBuilder<StyleAddress>();
    private readonly List<(int Start, int Length, Sentence What)> faults = [];
    private readonly List<(int Start, int Length)> remarks = [];
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly List<(int Start, string Name)> needed = [];
    /// <summary>Where the walk stands, and where the last <c>var(</c> opened.</summary>
    private int at, variable;

    public StyleSheet(string text)
    {
        this.text = text;
        Walk();
    }

    public string Text => text;

    public ImmutableArray<StyleAddress> Addresses => addresses.ToImmutable();

    /// <summary>What is said to whoever writes the sheet, and to nobody who reads a page.</summary>
    public IReadOnlyList<(int Start, int Length)> Remarks => remarks;

    /// <summary>The custom properties that the sheet gives a value, perhaps not everywhere.</summary>
    public IReadOnlySet<string> Given => given;

    /// <summary>The custom properties that it asks for, with nothing to fall back on.</summary>
    public IReadOnlyList<(int Start, string Name)> Needed => needed;

    public IEnumerable<Diagnostic> FaultsIn(SitePath path) => faults.Take(MostTold).Select(f => Rules.StyleAddress(At(path, f.Start, f.Length), f.What));

    public Location At(SitePath path, int start, int length)
    {
        var before = text.AsSpan(0, start);
        return new(path, 1 + before.Count('\n'), start - before.LastIndexOf('\n'), length);
    }

    private void Walk()
    {
        var functions = new Stack<bool>();
        while (at < text.Length)
        {
            var start = at;
            switch (text[at])
            {
                case '/' when IsAt("/*"):
                    at = text.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : text.Length;
                    remarks.Add((start, at - start));
                    break;
                case '"' or '\'':
                    Quoted();
                    if (functions.TryPeek(out var takesAddress) && takesAddress)
                        Tell(start, new("une adresse sans « url(…) ».", "an address without “url(…)”."));
                    break;
                case '\\':
                    at++;
                    Tell(start, new("« \\ » hors des guillemets cacherait ce qui est demandé.", "“\\” outside of quotes would hide what is asked for."));
                    break;
                case '(':
                    at++;
                    functions.Push(false);
                    break;
                case ')':
                    at++;
                    functions.TryPop(out _);
                    break;
                case '@' or '-' or '_' or >= 'A' and <= 'Z' or >= 'a' and <= 'z':
                    Word(functions);
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    private void Word(Stack<bool> functions)
    {
        var start = at++;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_')) at++;
        var word = text.AsSpan(start, at - start);
        if (word.Equals("@import", StringComparison.OrdinalIgnoreCase))
            Tell(start, new("« @import » : demandez chaque feuille dans le gabarit « layout ».", "“@import”: ask for each sheet in the template “layout”."));
        if (word.StartsWith("--", StringComparison.Ordinal)) Property(start);
        if (at == text.Length || text[at] != '(') return;
        at++;
        if (word.Equals("var", StringComparison.OrdinalIgnoreCase)) variable = at;
        if (!word.Equals("url", StringComparison.OrdinalIgnoreCase)) functions.Push(others.Contains(word.ToString().ToLowerInvariant()));
        else Address(start);
    }

    /// <summary>A custom property, which gets a value where a colon follows, and is asked for alone in <c>var(…)</c>.</summary>
    private void Property(int start)
    {
        var (name, isAsked) = (text[start..at], text.AsSpan(variable, start - variable).IsWhiteSpace());
        var next = at;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next == text.Length) return;
        if (text[next] == ':' && !isAsked) given.Add(name);
        if (text[next] == ')' && isAsked) needed.Add((start, name));
    }

    /// <param name="function">Where <c>url(</c> starts.</param>
    private void Address(int function)
    {
        Skip();
        var start = at;
        if (at < text.Length && text[at] is '"' or '\'')
        {
            Quoted();
            Keep(function, start, text[start..at].Trim('"', '\''));
            Skip();
        }
        else
        {
            at = text.IndexOf(')', at) is >= 0 and var end ? end : text.Length;
            Keep(function, start, text[start..at].TrimEnd());
        }
        if (at < text.Length && text[at] == ')') at++;
        else Tell(function, new("cette adresse n'est pas fermée.", "this address is not closed."));
    }

    private void Keep(int function, int start, string address)
    {
        if (address.AsSpan().IndexOfAny("\"'()\\ \t\r\n") >= 0) Tell(function, new("cette adresse est mal écrite.", "this address is badly written."));
        else addresses.Add(new(start, at - start, address));
    }

    /// <summary>A text between quotes, which ends with its line.</summary>
    private void Quoted()
    {
        var quote = text[at++];
        while (at < text.Length && text[at] != quote && text[at] is not ('\n' or '\r')) at += text[at] == '\\' ? 2 : 1;
        at = Math.Min(at + 1, text.Length);
    }

    private void Skip()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private bool IsAt(string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    private void Tell(int start, Sentence what) => faults.Add((start, Math.Max(1, at - start), what));
}

/// <param name="Start">Where it stands in its sheet, quotes included.</param>
internal sealed record StyleAddress(int Start, int Length, string Text);
