namespace Pec.Benchmark.Samples;

internal static class PageSamples
{
    public static readonly SampleKind Kind = new("page", "pages", 2, ["Mode d'emploi pour", "Questions posées à", "Mémoire de"], _ => []) { IsPlaced = false };
}
