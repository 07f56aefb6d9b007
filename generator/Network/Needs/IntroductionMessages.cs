using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.Needs;

/// <summary>One side of an introduction.</summary>
/// <param name="Names">Who it is, in words.</param>
/// <param name="Mails">Where each of them is written to; null for whom only the network reaches.</param>
internal sealed record Party(string Names, ImmutableArray<string?> Mails)
{
    /// <param name="own">The address that a part of its sheet gives: it comes before that of the sheet.</param>
    public static Party Of(Entry entry, Contact? own = null) => new(entry.Title.Shown, [(own?.Mail ?? MailOf(entry))?.Address]);

    /// <summary>Several together; somebody that nobody named is reached through the network.</summary>
    public static Party Of(Site site, IReadOnlyCollection<Entry> entries) =>
        entries.Count == 0 ? new(site.Say("quelqu-un"), [null])
        : new(IntroductionMessages.Joined(site, entries.Select(e => e.Title.Shown)), [.. entries.Select(e => MailOf(e)?.Address)]);

    public bool IsSeveral => Mails.Length > 1;

    private static Mailbox? MailOf(Entry entry) => (entry as IReachable)?.Mail;
}

/// <summary>How two who do not know each other yet are introduced: one message to both, ready to be sent.</summary>
internal static class IntroductionMessages
{
    /// <param name="sentences">True ones: what each is or looks for, what they share.</param>
    /// <returns>The network stands in for who gave no address; null when it gave none either.</returns>
    public static Destination? Of(Site site, Party one, Party other, params IEnumerable<string> sentences)
    {
        var subject = site.Write("presenter-objet", one.Names, other.Names);
        var network = site.Settings.Contact?.Mail?.Address;
        var addresses = new List<string>(one.Mails.Length + other.Mails.Length);
        foreach (var mails in (ReadOnlySpan<ImmutableArray<string?>>)[one.Mails, other.Mails])
            foreach (var mail in mails)
                if ((mail ?? network) is { } address && !addresses.Contains(address, StringComparer.OrdinalIgnoreCase)) addresses.Add(address);
        return addresses.Count == 0
            ? Format.Network(site, subject)?.To
            : Format.Mail(string.Join(',', addresses), subject, site.Write("presenter-message", string.Join('\n', sentences)));
    }

    /// <summary>« a, b et c ».</summary>
    public static string Joined(Site site, IEnumerable<string> words) =>
        words.ToList() switch { [var only] => only, [.. var first, var last] => site.Say("deux", string.Join(", ", first), last), [] => "" };
}
