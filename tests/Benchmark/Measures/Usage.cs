using System.Runtime.InteropServices;

namespace Pec.Benchmark.Measures;

/// <summary>The processor time of every child that ended so far, and of theirs: the difference of two readings is what ran in between.</summary>
internal static partial class Usage
{
    private const int Children = -1, Numbers = 18;

    public static TimeSpan OfChildren()
    {
        // Two pairs of seconds and microseconds, user then system, come first in the structure.
        Span<long> usage = stackalloc long[Numbers];
        if (GetResourceUsage(Children, usage) != 0) throw new InvalidOperationException("getrusage failed");
        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetResourceUsage(int who, Span<long> usage);
}
