using System.Globalization;

namespace Pec.Model;

/// <summary>A point of the earth, in degrees: north of the equator, east of Greenwich.</summary>
public sealed record Position(double Latitude, double Longitude)
{
    private const double Radius = 6371, Radian = Math.PI / 180;

    /// <summary>As the data of places write it, « 48.39 -4.49 »; null for an empty text.</summary>
    public static Position? Parse(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        return space < 0 ? null : new(double.Parse(text[..space], CultureInfo.InvariantCulture), double.Parse(text[(space + 1)..], CultureInfo.InvariantCulture));
    }

    /// <summary>How far another point is as the crow flies, in kilometres (haversine, on a sphere).</summary>
    public double To(Position other)
    {
        var (across, up) = (Math.Sin((other.Longitude - Longitude) * Radian / 2), Math.Sin((other.Latitude - Latitude) * Radian / 2));
        var part = up * up + Math.Cos(Latitude * Radian) * Math.Cos(other.Latitude * Radian) * across * across;
        return 2 * Radius * Math.Asin(Math.Sqrt(Math.Min(1, part)));
    }
}
