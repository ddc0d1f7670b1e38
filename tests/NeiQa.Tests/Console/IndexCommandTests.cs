using NeiQa.Indexing;

namespace NeiQa.Tests.Console;

[Collection(typeof(ConsoleTests))]
public sealed class IndexCommandTests(ConsoleFixture console)
{
    private const string Waiting = "Another process is indexing";

    [Fact]
    public async Task Index_Current_ListsTheDocuments()
    {
        var run = await console.RunAsync("index");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("tea: Herbal tea, 1 passage\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("3 documents, ", run.Out, StringComparison.Ordinal);
        Assert.Contains(" 0 quarantined.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_UnreadableFile_IsNamedOnStderrAndTheRestIsIndexed()
    {
        string corpus = console.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(corpus, "good.txt"), "Valerian is a plant.", TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(corpus, "bad.txt"), [0x66, 0xFF, 0x80], TestContext.Current.CancellationToken);

        var run = await console.RunAsync("index", $"--NeiQa:CorpusPath={corpus}", $"--NeiQa:DataPath={console.NewFolder()}");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 document, 1 passage, 1 quarantined.", run.Out, StringComparison.Ordinal);
        Assert.Contains("bad.txt", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhileAnotherProcessIndexes_AnswersFromTheIndexAsItIsAndSaysSo()
    {
        using var held = DataLock.TryTake(console.DataFolder);
        Assert.NotNull(held);

        var run = await console.RunAsync("ask", "What is chamomile tea made from?");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("dried flowers", run.Out, StringComparison.Ordinal);
        Assert.Contains(Waiting, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_WhileAnotherProcessIndexes_WaitsForIt()
    {
        string data = console.NewFolder();
        var held = DataLock.TryTake(data);
        using var process = console.Start("index", $"--NeiQa:DataPath={data}");
        string? said;
        do
        {
            said = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        }
        while (said is not null && !said.Contains(Waiting, StringComparison.Ordinal));
        Assert.NotNull(said);
        Assert.False(process.HasExited);

        held!.Dispose();
        var run = await ConsoleFixture.EndAsync(process);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("3 documents, ", run.Out, StringComparison.Ordinal);
    }
}
