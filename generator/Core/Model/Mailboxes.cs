using System.Text;

namespace Pec.Model;

/// <summary>How people write the address of a mailbox, and what they write in its place.</summary>
public static class Mailboxes
{
    /// <summary>Against the machines that gather addresses, some write them so that only a person reads them.</summary>
    private static readonly string[] Ats = ["(at)", "[at]", "{at}", "(a)", "[a]", "(arobase)", "[arobase]", " arobase ", " at ", "(@)", "[@]", "&#64;"];

    /// <summary>No address with its disguise and the name before it is longer.</summary>
    private const int Longest = 400;

    private static readonly string[] Dots = ["(point)", "[point]", "(dot)", "[dot]", " point ", " dot "];

    /// <summary>The letters of « Téléphone : », « tél. » and « tel: ».</summary>
    private static readonly char[] Telephone = [.. "TtEeÉéLlPpHhOoNn.:\u00a0\u202f "];

    public static bool IsOne(string text)
    {
        var parts = text.Split('@');
        return parts.Length == 2 && parts[0].Length is > 0 and <= 64 && parts[1].Length is > 2 and <= 200
            && parts[0].All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+')
            && parts[1].All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            && parts[1].IndexOf('.', StringComparison.Ordinal) > 0 && !parts[1].EndsWith('.') && !parts[1].Contains("..", StringComparison.Ordinal);
    }

    /// <summary>Whether a mailbox, or what takes its place, is meant rather than the address of a page.</summary>
    public static bool AreMeant(string text) =>
        !text.Contains("://", StringComparison.Ordinal)
        && (text.Contains('@') || Ats.Any(at => text.Contains(at, StringComparison.OrdinalIgnoreCase))
            || IsTelephone(text) || !text.AsSpan().ContainsAny("./:\\"));

    /// <summary>The address alone: without what hides it, the brackets of a message, a name before it or a stop after it; null when none is sure.</summary>
    public static string? Undisguised(string text)
    {
        var plain = text.Trim();
        if (plain.Length > Longest) return null;
        if (plain.IndexOf('<', StringComparison.Ordinal) is >= 0 and var open && plain.IndexOf('>', open) is > 0 and var close)
            plain = plain[(open + 1)..close];
        else if (plain.StartsWith('[') && plain.IndexOf("](", StringComparison.Ordinal) is > 0 and var target && plain.EndsWith(')'))
            plain = plain[(target + 2)..^1];
        foreach (var at in Ats) plain = plain.Replace(at, "@", StringComparison.OrdinalIgnoreCase);
        foreach (var dot in Dots) plain = plain.Replace(dot, ".", StringComparison.OrdinalIgnoreCase);
        var whole = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
            if (plain[i] is not (' ' or '\u00a0' or '\u202f') || !IsBeside(plain, i)) whole.Append(plain[i]);
        plain = whole.ToString().Trim().TrimEnd('.', ',', ';').TrimStart('(').TrimEnd(')');
        foreach (var prefix in (string[])["mailto:", "mail:", "courriel:", "e-mail:", "email:"])
            if (plain.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) plain = plain[prefix.Length..].Trim();
        return IsOne(plain) ? plain : null;
    }

    /// <summary>A space against the sign that parts a mailbox from its host.</summary>
    private static bool IsBeside(string text, int at)
    {
        var (before, after) = (at, at);
        while (before > 0 && text[before - 1] == ' ') before--;
        while (after < text.Length - 1 && text[after + 1] == ' ') after++;
        return (before > 0 && text[before - 1] is '@' or '.') || (after < text.Length - 1 && text[after + 1] is '@' or '.');
    }

    /// <summary>From eight digits to fifteen, and nothing else than what is put between them.</summary>
    public static bool IsTelephone(string text)
    {
        var number = text.Trim();
        if (number.StartsWith("t", StringComparison.OrdinalIgnoreCase)) number = number.TrimStart(Telephone);
        return number.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '/' or '(' or ')' or '+' or '\u00a0' or '\u202f')
            && number.Count(char.IsAsciiDigit) is >= 8 and <= 15;
    }

    /// <summary>The page of an account that is written <c>@nom@serveur</c>; null for anything else.</summary>
    public static string? AccountPage(string text) =>
        text.Trim() is ['@', .. var account] && IsOne(account) && account.Split('@') is [var name, var host] ? $"https://{host}/@{name}" : null;

    public static bool AreSeveral(string text) => text.Split([',', ';', ' ', '/'], StringSplitOptions.RemoveEmptyEntries).Count(IsOne) > 1;
}
