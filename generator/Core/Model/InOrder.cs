using System.Runtime.ExceptionServices;

namespace Pec.Model;

/// <summary>Work on each item over several cores, with the results in the order of the items.</summary>
public static class InOrder
{
    /// <summary>Two pieces of work that know nothing of each other.</summary>
    public static void Both(int threads, Action one, Action other) => Select([one, other], threads, CancellationToken.None, work => { work(); return true; });

    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, int threads, CancellationToken stop, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        try
        {
            Parallel.For(0, items.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop }, i => results[i] = work(items[i]));
        }
        catch (AggregateException several)
        {
            // One fault is enough to stop, and is told as if there were no threads.
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
        return results;
    }
}
