using System.Text;
using Pec.Io;
using Pec.Model;
using Pec.Tests.Support;

namespace Pec.Tests.Io;

/// <summary>A folder that changes while it is read: one state of it, or one sentence.</summary>
public sealed class MovingSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sixty_files_that_change_one_after_the_other_are_read_as_they_stood_at_one_moment()
    {
        WriteAll(0);
        using var end = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var state = 1; !end.IsCancellationRequested; state++)
            {
                WriteAll(state);
                Thread.Sleep(60);
            }
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < 25; i++)
        {
            try
            {
                var states = WorkTree.Read(folder.Path, 2, TestContext.Current.CancellationToken).Value!.Blobs.Values
                    .OrderBy(b => int.Parse(b.Path.Stem[1..])).Select(b => int.Parse(Encoding.UTF8.GetString(b.Head.Span))).ToList();
                // The first files in the new state, the last in the one before: the writer stood there.
                Assert.Equal(states.OrderDescending(), states);
                Assert.True(states[0] - states[^1] <= 1, string.Join(' ', states));
            }
            catch (EnvironmentFault fault)
            {
                Assert.Contains("a changé pendant la construction", fault.Sentence.French);
            }
        }
        await end.CancelAsync();
        await writing;
    }

    /// <summary>Each file in one step, as editors and git do.</summary>
    private void WriteAll(int state)
    {
        for (var i = 0; i < 60; i++)
        {
            folder.Write("suivant", state.ToString());
            Directory.CreateDirectory(folder["content/recits"]);
            File.Move(folder["suivant"], folder[$"content/recits/r{i}.md"], overwrite: true);
        }
    }

    [Fact]
    public async Task Folders_that_come_and_go_while_they_are_listed_are_no_fault()
    {
        folder.Write("content/site.yml", "titre: Essai\n");
        using var end = new CancellationTokenSource();
        var moving = Task.Run(() =>
        {
            while (!end.IsCancellationRequested)
            {
                for (var i = 0; i < 20; i++) folder.Write($"content/recits/{i}/a/b.md", "x");
                Directory.Delete(folder["content/recits"], recursive: true);
            }
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < 40; i++)
        {
            try
            {
                WorkTree.Read(folder.Path, 2, TestContext.Current.CancellationToken);
            }
            catch (EnvironmentFault fault)
            {
                Assert.Contains("a changé pendant la construction", fault.Sentence.French);
            }
        }
        await end.CancelAsync();
        await moving;
    }
}
