using System.Text;

namespace Pec.Model;

/// <summary>The one policy for every address that content may carry, whatever wrote it (text, front matter, feed).</summary>
public static class AddressPolicy
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    /// <summary>What an address is once control characters are dropped.</summary>
    public static CheckedAddress Check(string written)
    {
        var text = new StringBuilder(written.Length);
        foreach (var c in written.AsSpan().Trim(Blanks))
        {
            if (c is '\t' or '\r' or '\n') continue;
            if (IsDangerous(c)) return new(AddressNature.Refused, written);
            text.Append(c);
        }
        var address = text.ToString();
        if (address.StartsWith("//", StringComparison.Ordinal) || address.Contains('\\') || AddressSlip.Of(address) is not null)
            return new(AddressNature.Refused, address);
        var end = address.IndexOfAny([':', '/', '?', '#']);
        if (end < 0 || address[end] != ':') return new(AddressNature.Inside, address);
        var scheme = address[..end].ToLowerInvariant();
        if (!Schemes.Contains(scheme)) return new(AddressNature.OtherScheme, address);
        var rest = address[(end + 1)..];
        if (scheme is "mailto" or "tel")
            return new(rest.Length > 0 && !rest.StartsWith('/') ? AddressNature.Outside : AddressNature.Refused, scheme + ":" + rest);
        // A space ends an address wherever it is read: its code is written in its place.
        return IsSoundAuthority(rest)
            ? new(AddressNature.Outside, scheme + ":" + rest.Replace(" ", "%20", StringComparison.Ordinal)) : new(AddressNature.Refused, address);
    }

    /// <summary>The ends of names of sites that people write most, none of which ends the name of a file.</summary>
    private static readonly string[] Ends = [".fr", ".org", ".net", ".com", ".eu", ".coop", ".bzh", ".info", ".io"];

    /// <summary>
    /// An address that lacks only its scheme, with it: what starts with « www. » or with the name of a site, or a mailbox; null for anything else.
    /// </summary>
    public static string? Completed(string address) =>
        address.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (!address.Contains('@') && Ends.Any(e => address.Split('/')[0].EndsWith(e, StringComparison.OrdinalIgnoreCase))) ? "https://" + address
        : address.IndexOf('@', StringComparison.Ordinal) > 0 && address.IndexOfAny([':', '/', ' ', '#', '?']) < 0 ? "mailto:" + address : null;

    private static readonly string Blanks = " \u00a0\u202f\u200b\u2028\u2029\ufeff" + new string([.. Enumerable.Range(0, 33).Select(i => (char)i)]);

    /// <summary>Control characters, and those that turn the reading direction: what is shown would not be what is followed.</summary>
    public static bool IsDangerous(char c) =>
        char.IsControl(c) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f' or '\u2028' or '\u2029';

    /// <summary>Whether an address of the web leads to the machine or the network of who follows it.</summary>
    public static bool IsLocal(string href)
    {
        if (!Uri.TryCreate(href, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return false;
        var host = uri.Host.TrimEnd('.').ToLowerInvariant();
        if (uri.IsLoopback
            || host is "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal) || host.EndsWith(".local", StringComparison.Ordinal)
            || host.EndsWith(".lan", StringComparison.Ordinal))
            return true;
        if (uri.HostNameType != UriHostNameType.IPv4) return false;
        var parts = host.Split('.').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return parts is [10 or 127 or 0, ..] or [192, 168, ..] or [169, 254, ..] or [172, >= 16 and <= 31, ..];
    }

    /// <summary>Two slashes, a host, and no user name in front of it.</summary>
    private static bool IsSoundAuthority(string rest)
    {
        if (!rest.StartsWith("//", StringComparison.Ordinal)) return false;
        var authority = rest[2..];
        var end = authority.IndexOfAny(['/', '?', '#']);
        if (end >= 0) authority = authority[..end];
        return authority.Length > 0 && !authority.Contains('@') && !authority.Contains(' ') && !authority.Contains('%') && !authority.StartsWith(':');
    }
}

public readonly record struct CheckedAddress(AddressNature Nature, string Address);

public enum AddressNature
{
    /// <summary>http, https, mailto or tel: may be published.</summary>
    Outside,
    /// <summary>No scheme: a path or an anchor of the site.</summary>
    Inside,
    /// <summary>A word and a colon: a kind of entry, or a scheme that is not published.</summary>
    OtherScheme,
    Refused,
}
