using System.Globalization;
using System.Text.RegularExpressions;

namespace Pec.Model;

/// <summary>A latitude and a longitude as people write and copy them: « 48.39, -4.49 », « 48,39 ; -4,49 », « 48° 23′ 27″ N, 4° 29′ 10″ O », the address of a map.</summary>
/// <param name="Decimals">Those of the more precise number.</param>
/// <param name="IsPlain">Two numbers, the latitude first; else it is what a text that is not written so most likely says.</param>
public sealed partial record WrittenPosition(decimal Latitude, decimal Longitude, int Decimals, bool IsPlain)
{
    /// <summary>No text that tells a point is longer; the address of a map is.</summary>
    private const int MostOfText = 500;

    /// <summary>A street is told with four.</summary>
    public const int MostDecimals = 4;

    public Position Position => new((double)Latitude, (double)Longitude);

    /// <summary>The same with fewer decimals.</summary>
    public WrittenPosition Rounded(int decimals) =>
        Decimals <= decimals ? this : new(decimal.Round(Latitude, decimals), decimal.Round(Longitude, decimals), decimals, IsPlain);

    public WrittenPosition Swapped => new(Longitude, Latitude, Decimals, IsPlain: false);

    public WrittenPosition OnOtherSide => this with { Longitude = -Longitude };

    public bool IsOnEarth => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180 && (Latitude, Longitude) != (0, 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude}, {Longitude}");

    /// <summary>Null for what tells no point.</summary>
    public static WrittenPosition? Read(string text)
    {
        if (text.Length > MostOfText) return null;
        text = text.Trim().Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('−', '-');
        if (Numbers().Match(text) is { Success: true } pair)
        {
            if (Of(pair, isPlain: true) is not { } plain) return null;
            return plain.IsOnEarth ? plain : plain.Swapped is { IsOnEarth: true } swapped ? swapped : null;
        }
        return InMinutes(text) ?? (OfMap().Match(text) is { Success: true } address && Of(address, isPlain: false)?.Rounded(MostDecimals) is { IsOnEarth: true } shown ? shown : null);
    }

    private static WrittenPosition? Of(Match match, bool isPlain)
    {
        var (first, second) = (match.Groups["lat"].Value, match.Groups["lon"].Value);
        // « 48,4,5 »: nobody knows which comma parts the two.
        if (isPlain && first.Contains(',', StringComparison.Ordinal) && match.Groups["gap"].Value == ",") return null;
        return Number(first) is { } latitude && Number(second) is { } longitude ? new(latitude, longitude, Math.Max(DecimalsOf(first), DecimalsOf(second)), isPlain) : null;
    }

    private static WrittenPosition? InMinutes(string text)
    {
        if (Minutes().Match(text) is not { Success: true } match) return null;
        var read = new WrittenPosition(Angle("a"), Angle("b"), 6, IsPlain: false).Rounded(MostDecimals);
        // « 4° 29′ 10″ O, 48° 23′ 27″ N »: the letters tell which is which.
        if (match.Groups["aSide"].Value is "E" or "W" or "O") read = read.Swapped;
        return read.IsOnEarth ? read : null;

        decimal Angle(string name)
        {
            var angle = Part(name + "Degrees") + Part(name + "Minutes") / 60 + Part(name + "Seconds") / 3600;
            return match.Groups[name + "Side"].Value is "S" or "W" or "O" ? -angle : angle;
        }

        decimal Part(string name) => match.Groups[name] is { Success: true } group ? Number(group.Value) ?? 0 : 0;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int DecimalsOf(string text) => text.IndexOfAny(['.', ',']) is >= 0 and var point ? text.Length - point - 1 : 0;

    private const string Decimal = @"[+-]?\d{1,3}([.,]\d{1,20})?";

    [GeneratedRegex($@"^\(?\s*(?<lat>{Decimal})(?<gap>\s*[,;/]\s*|\s+)(?<lon>{Decimal})\s*\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^(?<aDegrees>\d{1,3}([.,]\d{1,12})?)\s*°\s*((?<aMinutes>\d{1,2}([.,]\d{1,12})?)\s*['′’]\s*)?((?<aSeconds>\d{1,2}([.,]\d{1,12})?)\s*(""|″|”|''|’’)\s*)?(?<aSide>[NSEWO])[a-z]*\s*[,;/]?\s*"
        + @"(?<bDegrees>\d{1,3}([.,]\d{1,12})?)\s*°\s*((?<bMinutes>\d{1,2}([.,]\d{1,12})?)\s*['′’]\s*)?((?<bSeconds>\d{1,2}([.,]\d{1,12})?)\s*(""|″|”|''|’’)\s*)?(?<bSide>[NSEWO])[a-z]*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Minutes();

    /// <summary>OpenStreetMap, uMap, the Géoportail, and the maps of others say it so.</summary>
    [GeneratedRegex(
        @"(^geo:|#(map=)?\d{1,2}(\.\d+)?/|@|[?&](q|ll|center|query)=)(?<lat>-?\d{1,2}\.\d{1,20})(/|,|%2C)(?<lon>-?\d{1,3}\.\d{1,20})|mlat=(?<lat>-?\d{1,2}\.\d{1,20})&mlon=(?<lon>-?\d{1,3}\.\d{1,20})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfMap();
}
