using System.Collections.Immutable;

namespace Pec.Diagnostics;

/// <summary>A result with what was found on the way: values flow, findings add up.</summary>
public sealed record Outcome<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next)
    {
        var result = next(Value);
        return new(result.Value, Diagnostics.AddRange(result.Diagnostics));
    }

    /// <summary>The same findings without repetition, in the order of a report.</summary>
    public Outcome<T> Sorted() => this with { Diagnostics = [.. Diagnostics.Distinct(Said.Once).Order(Diagnostic.Order)] };

    private sealed class Said : IEqualityComparer<Diagnostic>
    {
        public static readonly Said Once = new();
        public bool Equals(Diagnostic? a, Diagnostic? b) => Diagnostic.Order.Compare(a, b) == 0;
        public int GetHashCode(Diagnostic d) => HashCode.Combine(d.Rule.Id, d.At);
    }
}
