using System.Text.RegularExpressions;

namespace Pec.Model;

/// <summary>A slip that hands make again and again when they write or paste an address.</summary>
/// <param name="Right">What was surely meant; null when only its author knows.</param>
public sealed partial record AddressSlip(AddressSlipKind Kind, string? Right)
{
    /// <summary>A slip is in the first signs of an address: what comes after is not read.</summary>
    private const int Read = 400;

    /// <summary>The slip of an address; null when it has none of these.</summary>
    public static AddressSlip? Of(string written)
    {
        var address = written.Trim();
        if (address.Length == 0) return null;
        var start = address.Length > Read ? address[..Read] : address;
        if (OnDisk().IsMatch(start)) return new(AddressSlipKind.OnDisk, null);
        if (Twice().Match(start) is { Success: true } twice) return Meant(twice.Groups["scheme"].Value.ToLowerInvariant() + "://" + address[twice.Length..]);
        if (Scheme().Match(start) is { Success: true } scheme && !IsSound(scheme.Value))
            return Meant((scheme.Groups["secure"].Length > 0 ? "https" : "http") + "://" + address[scheme.Length..]);
        return address.Contains('\\') && !address.Contains("//", StringComparison.Ordinal) ? Meant(address.Replace('\\', '/')) : null;
    }

    /// <summary>The name of the file, of a path on somebody's machine.</summary>
    public static string NameOf(string written) => written[(written.LastIndexOfAny(['/', '\\']) + 1)..];

    private static AddressSlip Meant(string right) => new(AddressSlipKind.Misspelt, right);

    private static bool IsSound(string scheme) => scheme.ToLowerInvariant() is "http://" or "https://";

    /// <summary>A letter and a colon, the name of a machine, <c>file:</c>, or where systems keep what belongs to somebody.</summary>
    [GeneratedRegex(@"^(?:[a-zA-Z]:[\\/]|\\\\|file:|/(?:Users|home|Volumes)/[^/]+/|~/)", RegexOptions.IgnoreCase)]
    private static partial Regex OnDisk();

    /// <summary>A start pasted before another one.</summary>
    [GeneratedRegex(@"^(?:https?:/{0,2}){1,3}(?<scheme>https?)://", RegexOptions.IgnoreCase)]
    private static partial Regex Twice();

    /// <summary>« http », nearly, and what should be « :// », before the name of a site.</summary>
    [
        GeneratedRegex(@"^(?:h{1,2}t{1,3}p{1,2}|ttp|hpt|htp|hptt|thtp)(?<secure>s{0,2})(?:[:;]{1,2} ?/{0,3}:?|\./{2}|/{2,3}:?/?)(?=[a-z0-9][a-z0-9-]{0,62}\.[a-z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}

public enum AddressSlipKind
{
    /// <summary>The start of an address of the web, or the strokes of a path, written nearly right.</summary>
    Misspelt,
    /// <summary>A file of its author's machine.</summary>
    OnDisk,
}
