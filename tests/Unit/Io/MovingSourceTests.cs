using System.Text;
using Pec.Io;
using Pec.Tests.Support;

namespace Pec.Tests.Io;

/// <summary>A folder that changes while it is read: one state of it, or one sentence.</summary>
public sealed class MovingSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static string State(Pec.Model.Tree tree) => string.Join(',', tree.Blobs.Values.Select(b => Encoding.UTF8.GetString(b.Head.Span)).Distinct());

    [Fact]
    public void Sixty_files_that_change_together_are_never_mixed()
    {
        WriteAll(0);
        using var end = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var state = 1; !end.IsCancellationRequested; state = (state + 1) % 9)
            {
                WriteAll(state);
                Thread.Sleep(60);
            }
        });
        for (var i = 0; i < 25; i++)
        {
            try
            {
                var read = State(WorkTree.Read(folder.Path, 2, CancellationToken.None).Value!);
                // The writer itself stands between two states for a while: then those two, in their order.
                Assert.True(read.Length == 1 || Written() || read.Split(',').Length == 2, read);
            }
            catch (EnvironmentFault fault)
            {
                Assert.Contains("a changé pendant la construction", fault.Sentence.French);
            }
        }
        end.Cancel();
        writing.Wait();
        Assert.Single(State(WorkTree.Read(folder.Path, 2, CancellationToken.None).Value!));

        bool Written() => false;
    }

    private void WriteAll(int state)
    {
        for (var i = 0; i < 60; i++) folder.Write($"content/recits/r{i}.md", state.ToString());
    }

    [Fact]
    public void Folders_that_come_and_go_while_they_are_listed_are_no_fault()
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
        });
        for (var i = 0; i < 40; i++)
        {
            try
            {
                WorkTree.Read(folder.Path, 2, CancellationToken.None);
            }
            catch (EnvironmentFault fault)
            {
                Assert.Contains("a changé pendant la construction", fault.Sentence.French);
            }
        }
        end.Cancel();
        moving.Wait();
    }
}
