using System.Text.RegularExpressions;

namespace Pec.Model;

/// <summary>The e-mail addresses and telephones that people leave in a text. Read in one pass, whatever its length.</summary>
public static partial class PersonalAddresses
{
    /// <summary>The text with something else in their place.</summary>
    public static string Replaced(string text, string instead)
    {
        if (MayHoldMail(text)) text = Mail().Replace(text, instead);
        return MayHoldTelephone(text) ? Telephone().Replace(text, instead) : text;
    }

    private static bool MayHoldMail(ReadOnlySpan<char> text) =>
        text.ContainsAny('@', '＠') || HasSpeltSign(text) || text.Contains("arobase", StringComparison.OrdinalIgnoreCase);

    /// <summary>« (at) »: brackets alone stand around every link of a text.</summary>
    private static bool HasSpeltSign(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('(', '[', '{') is >= 0 and var bracket)
        {
            text = text[(bracket + 1)..];
            var inside = text is [var space, ..] && char.IsWhiteSpace(space) ? text[1..] : text;
            if (inside.StartsWith("at", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool MayHoldTelephone(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Where each stands.</summary>
    public static IEnumerable<(int Index, string Text)> In(string text) =>
        (MayHoldMail(text) ? Mail().Matches(text).AsEnumerable() : []).Concat(MayHoldTelephone(text) ? Telephone().Matches(text) : [])
            .Select(m => (m.Index, m.Value)).OrderBy(m => m.Index);

    /// <summary>
    /// A mailbox that carries somebody's name, <c>prenom.nom@</c> or <c>p.nom@</c>, or a telephone that somebody carries along; a shared address is a contact.
    /// </summary>
    public static bool IsOfOnePerson(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at < 0) return Mobile().IsMatch(address);
        var words = address[..at].Trim().Split('.');
        return words.Length == 2 && words.All(w => w.Length > 0 && w.All(char.IsAsciiLetter));
    }

    /// <summary>
    /// What is written with an at sign, spelt out or not, and the handle of a network; a name is read from its start only, so that a long one costs its length.
    /// </summary>
    [
        GeneratedRegex(@"(?<![\w.+%-])(?>[\w.+%-]+)(?:\s{0,2}[@＠]\s{0,2}|\s?[(\[{]\s?(?:at|arobase|@)\s?[)\]}]\s?|\sarobase\s)(?>[\w-]+)(?:(?:\.|\s?[(\[{]\s?(?:point|dot)\s?[)\]}]\s?|\spoint\s)(?>[\w-]+))+", RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    /// <summary>Ten digits as in France, or what starts with the sign of another country.</summary>
    [
        GeneratedRegex(@"(?<![\w/.+-])(?:(?:(?:\+|00)[1-9]\d{0,2}[\s.-]{0,3}(?:\(0\))?[\s.-]{0,3}|0)[1-9](?:[\s./-]{0,3}\d{2}){4}|\+[1-9](?:[\s.()/-]{0,2}\d){7,13})(?!\d)")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"^(?:0|(?:\+|00)33[\s.-]*(?:\(0\))?[\s.-]*)[67]")]
    private static partial Regex Mobile();
}
