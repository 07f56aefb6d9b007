using System.Text.RegularExpressions;
using Pec.Model;

namespace Pec.Network.Contributing;

/// <summary>The address that an answer gives, shared before a person's; another one beside it is left in words.</summary>
internal static partial class AddressAnswers
{
    /// <returns>The mailbox, and whether the text says no more.</returns>
    public static (string? Address, bool IsAll) Mailbox(string text)
    {
        var written = Mail().Matches(text).Select(m => (m.Value, Address: m.Value.TrimEnd('.', '-'))).ToList();
        if (written.Count == 0 && Mailboxes.Undisguised(text) is { } undisguised) return (undisguised, true);
        if (written.Count == 0) return (null, false);
        var chosen = written.Find(w => !PersonalAddresses.IsOfOnePerson(w.Address)) is { Address: not null } shared ? shared : written[0];
        var rest = text.Replace("mailto:", " ", StringComparison.OrdinalIgnoreCase).Replace(chosen.Value, " ", StringComparison.Ordinal);
        return (chosen.Address, SmallWords.AreAll(rest));
    }

    public static (string? Address, bool IsAll) Page(string text)
    {
        var whole = AddressesInText.In(text).Select(a => (Written: a.Address, a.Address)).FirstOrDefault();
        if (whole.Address is null && Bare().Match(text) is { Success: true } bare && AddressPolicy.Completed(bare.Value.TrimEnd('.', ',', ';')) is { } completed)
            whole = (bare.Value.TrimEnd('.', ',', ';'), completed);
        return whole.Address is null ? (null, false) : (whole.Address, SmallWords.AreAll(text.Replace(whole.Written, " ", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<![\w@.])(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?(?![\w@])", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
