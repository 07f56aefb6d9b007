using System.Collections.Immutable;
using Pec.Composing;
using Pec.Model;
using Pec.Schema;

namespace Pec.Network.FollowUp;

/// <summary>Somebody who is written to once, about all that waits for them.</summary>
/// <param name="To">A mailbox or the address of a page; null for what the network itself sees to.</param>
/// <param name="Subject">Of the message; null where there is none.</param>
/// <param name="Text">The message, ready to be sent.</param>
public sealed record Correspondent(string? To, ImmutableArray<Waiting> Waiting, string? Subject = null, string? Text = null)
{
    /// <summary>Some systems open no longer link.</summary>
    private const int LongestLink = 1800;

    /// <summary>Opens the message, begun only where it is too long for a link; or leads to the page where one writes.</summary>
    public string? Link => To is null || To.Contains("://", StringComparison.Ordinal) ? To
        : Format.Mail(To, Subject, Text).Outside is { Length: <= LongestLink } whole ? whole : Format.Mail(To, Subject).Outside;

    /// <param name="root">Where the site is published; null when nobody said.</param>
    /// <returns>In the order of the alphabet: nobody is ranked. What the network sees to comes last.</returns>
    public static ImmutableArray<Correspondent> Of(Site site, string? root, IEnumerable<Waiting> waiting)
    {
        var network = AddressOf(site.Settings.Contact);
        return
        [
            .. waiting.GroupBy(w => AddressOf(w.To) is { } address && address != network ? address : "", StringComparer.Ordinal)
                .OrderBy(one => one.Key.Length == 0).ThenBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => one.Key.Length == 0 ? new Correspondent(null, [.. one]) : FollowUpMessage.To(site, root, one.Key, [.. one])),
        ];
    }

    private static string? AddressOf(Contact? contact) => contact?.Mail?.Address.ToLowerInvariant() ?? contact?.Page?.Href;
}
