using System.Diagnostics;

namespace Pec.Cli;

/// <summary>Times the stages, and shows on a terminal which one runs once the work lasts over a second.</summary>
internal sealed class StageTimer : IProgress<Stage>, IDisposable
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<StageTime> starts = [];
    private readonly Timer? timer;
    private readonly ConsoleOutput console;
    /// <summary>Apart from the list, which grows while the timer looks.</summary>
    private volatile StageTime? running;

    public StageTimer(ConsoleOutput console)
    {
        this.console = console;
        if (console.ShowsProgress) timer = new Timer(_ => Tell(), null, 1000, 250);
    }

    public TimeSpan Total => clock.Elapsed;

    public void Report(Stage stage)
    {
        if (starts.Count == 0 || starts[^1].Stage != stage) starts.Add(running = new(stage, clock.Elapsed));
    }

    private void Tell()
    {
        if (running is { } now) console.Progress(now.Stage);
    }

    public void Stop()
    {
        clock.Stop();
        Dispose();
    }

    /// <summary>How long each stage took.</summary>
    public IEnumerable<StageTime> Durations =>
        starts.Select((s, i) => new StageTime(s.Stage, (i + 1 < starts.Count ? starts[i + 1].Time : clock.Elapsed) - s.Time));

    public void Dispose()
    {
        timer?.Dispose();
        console.EndProgress();
    }
}

/// <param name="Time">When the stage started, or how long it took.</param>
internal sealed record StageTime(Stage Stage, TimeSpan Time);
