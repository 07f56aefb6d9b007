namespace Pec.Benchmark.Samples;

/// <summary>Numbers that look random and are the same at each run, on each machine and version (SplitMix64).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>At least 0, below the limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public bool InHundred(int times) => Below(100) < times;

    public T One<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>Different ones, in the order in which they came.</summary>
    public List<T> Some<T>(IReadOnlyList<T> choices, int least, int most)
    {
        var count = Math.Min(choices.Count, least + Below(most - least + 1));
        var chosen = new List<T>(count);
        while (chosen.Count < count)
            if (One(choices) is var choice && !chosen.Contains(choice)) chosen.Add(choice);
        return chosen;
    }

    /// <summary>The first ones much more often than the last ones, as among real towns.</summary>
    public T OneOfTheFirst<T>(IReadOnlyList<T> choices)
    {
        var fraction = (Next() >> 11) * (1.0 / (1UL << 53));
        return choices[(int)(fraction * fraction * fraction * choices.Count)];
    }

    private ulong Next()
    {
        state += 0x9e3779b97f4a7c15;
        var mixed = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }
}
