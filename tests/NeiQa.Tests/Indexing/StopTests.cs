using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NeiQa.Indexing;

namespace NeiQa.Tests.Indexing;

[Collection(typeof(EngineTests))]
public sealed class StopTests(EngineFixture shared) : IDisposable
{
    private const int Plants = 20;

    private readonly IndexFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Stop_WhileIndexing_KeepsWhatIsStoredForTheNextStart()
    {
        _folders.WritePlants(Plants);
        var stopped = await Engine.StartAsync(_folders, shared);
        await Eventually.IsTrueAsync(() => stopped.Library.Progress.Done > 0);
        await stopped.DisposeAsync();
        int stored = IndexFolders.Mark(_folders.File);
        Assert.InRange(stored, 1, Plants - 1);

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        var documents = engine.Library.List();
        Assert.Equal(Plants, documents.Count);
        Assert.Equal(stored, documents.Count(document => document.Title == IndexFolders.MarkedTitle));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dispose_HostCouldNotStart_IndexingHasEnded(bool asynchronously)
    {
        _folders.WritePlants(Plants);
        var host = Engine.Build(_folders, shared, services => services.AddHostedService<TakenAddress>());
        await Assert.ThrowsAsync<IOException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        if (asynchronously)
        {
            await ((IAsyncDisposable)host).DisposeAsync();
        }
        else
        {
            host.Dispose();
        }

        using var free = DataLock.TryTake(_folders.Data);
        Assert.NotNull(free);
    }

    /// <summary>A server that finds its address taken when indexing is under way.</summary>
    private sealed class TakenAddress(IndexProgressBoard board) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await Eventually.IsTrueAsync(() => board.Progress.Done > 0);
            throw new IOException("Failed to bind to address: address already in use.");
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
