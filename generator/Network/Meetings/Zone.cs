using NodaTime;
using NodaTime.TimeZones;

namespace Pec.Network.Meetings;

/// <summary>
/// The clock of a place. Its rules are those that come with the library, never the machine's: the same on every system, and where there is none.
/// </summary>
public sealed class Zone
{
    /// <summary>Where nothing is said, in the usual country and in one that has several clocks.</summary>
    public const string Usual = "Europe/Paris";

    /// <summary>Where nothing is said in a country, by its code (ISO 3166).</summary>
    public static string OfCountry(string code) =>
        TzdbDateTimeZoneSource.Default.ZoneLocations?.Where(l => l.CountryCode == code).Select(l => l.ZoneId).ToList() is [var only] ? only : Usual;

    private readonly DateTimeZone zone;

    private Zone(DateTimeZone zone) => this.zone = zone;

    /// <summary>As every calendar names it.</summary>
    public string Id => zone.Id;

    public static Zone Named(string id) => new(DateTimeZoneProviders.Tzdb[id]);

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Ids => TzdbDateTimeZoneSource.Default.GetIds();

    /// <summary>How often its clock shows an hour of a day: never in the night when it goes forward, twice when it goes back.</summary>
    public int CountOf(DateOnly day, TimeOnly hour) => zone.MapLocal(At(day, hour)).Count;

    /// <summary>An hour of a day with what its clock is ahead of the universal one by; the first of two.</summary>
    public DateTimeOffset Instant(DateOnly day, TimeOnly hour) => zone.ResolveLocal(At(day, hour), Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted)).ToDateTimeOffset();

    /// <summary>Each stretch of time during which its clock is not moved, from the one of a day on to that of another.</summary>
    public IEnumerable<ClockStretch> Stretches(DateOnly first, DateOnly last) =>
        from interval in zone.GetZoneIntervals(new Interval(Midnight(first), Midnight(last)))
        select new ClockStretch(
            interval.Name, TimeSpan.FromSeconds(interval.WallOffset.Seconds), interval.Savings != Offset.Zero,
            interval.HasStart ? interval.Start.WithOffset(Before(interval)).LocalDateTime.ToDateTimeUnspecified() : null,
            TimeSpan.FromSeconds(Before(interval).Seconds));

    private Offset Before(ZoneInterval interval) => interval.HasStart ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;

    private static Instant Midnight(DateOnly day) => NodaTime.Instant.FromUtc(day.Year, day.Month, day.Day, 0, 0);

    private static LocalDateTime At(DateOnly day, TimeOnly hour) => new(day.Year, day.Month, day.Day, hour.Hour, hour.Minute);
}

/// <summary>A time during which a clock is not moved.</summary>
/// <param name="Offset">How far it is ahead of the universal one.</param>
/// <param name="IsSummer">Whether it was put forward for the summer.</param>
/// <param name="Start">When it begins, as the clock shows it before it is moved; null where it always was so.</param>
/// <param name="Before">How far ahead it was before.</param>
public sealed record ClockStretch(string Name, TimeSpan Offset, bool IsSummer, DateTime? Start, TimeSpan Before);
