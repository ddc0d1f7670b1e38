using NeiQa.Tests.Console;

namespace NeiQa.Tests.Indexing;

[Collection(typeof(EngineTests))]
public sealed class TwoProcessesTests(EngineFixture shared) : IDisposable
{
    private const int Plants = 40;

    private readonly IndexFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Start_WhileAnotherProcessIndexes_AnswersMeanwhileAndTakesOverWhenItIsGone()
    {
        _folders.Write("tea.md", "# Herbal tea\n\nChamomile tea is made from dried flowers.\n");
        await Engine.RunOnceAsync(_folders, shared);
        _folders.WritePlants(Plants);
        using var first = ConsoleFixture.StartOver(_folders.Corpus, _folders.Data, "index");
        await Eventually.IsTrueAsync(() => _folders.PassageRows().Count > 1);

        await using var second = await Engine.StartCurrentAsync(_folders, shared);
        Assert.Equal("tea", (await second.FindAsync("What is chamomile tea made from?"))[0]);
        Assert.Equal(0, second.Library.Progress.Total);
        first.Kill(entireProcessTree: true);
        await Eventually.IsTrueAsync(() => second.Library.Progress is { Total: > 0 } progress && progress.Done == progress.Total);

        Assert.Equal(Plants + 1, second.Library.List().Count);
        Assert.Equal("kolugrev", (await second.FindAsync("Kolugrev"))[0]);
    }
}
