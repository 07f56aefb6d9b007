using System.CommandLine;

namespace Pec.Cli;

/// <summary>
/// The work of a command, beside the thread that listens to whoever wants it to stop: it looks at <c>stop</c> where it can, and is left where it cannot, which
/// the output survives.
/// </summary>
internal static class Work
{
    /// <summary>How long a stage may take to notice that it is to stop.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>As much as a first thread has: nested content is walked by calls.</summary>
    private const int StackSize = 16 * 1024 * 1024;

    public static void SetWork(this Command command, Func<ParseResult, CancellationToken, int> run) => command.SetAction((parsed, stop) =>
    {
        var done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.SetResult(run(parsed, stop));
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        }, StackSize) { IsBackground = true }.Start();
        return done.Task;
    });
}
