using System.Globalization;
using Pec.Io;

namespace Pec.Cli;

/// <summary>The date of a build when nobody gave one.</summary>
internal static class Today
{
    /// <summary>What SOURCE_DATE_EPOCH says (seconds since 1970, UTC), else the machine's day.</summary>
    public static DateOnly Date()
    {
        if (Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is not { Length: > 0 } epoch) return DateOnly.FromDateTime(DateTime.Now);
        if (long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800)
            return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
        throw new EnvironmentFault(
            new($"SOURCE_DATE_EPOCH vaut « {epoch} », qui n'est pas un nombre de secondes.", $"SOURCE_DATE_EPOCH is “{epoch}”, which is no number of seconds."));
    }
}
