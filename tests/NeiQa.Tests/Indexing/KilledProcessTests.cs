using NeiQa.Indexing.Storage;
using NeiQa.Tests.Console;

namespace NeiQa.Tests.Indexing;

[Collection(typeof(EngineTests))]
public sealed class KilledProcessTests(EngineFixture shared) : IDisposable
{
    private const int Plants = 60;

    /// <summary>What SQLite's log holds after a few documents.</summary>
    private const long LogBytes = 500_000;

    private readonly IndexFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Start_AfterAKillInTheMiddle_EveryDocumentIsFound()
    {
        var plants = _folders.WritePlants(Plants);
        await KillInTheMiddleAsync();
        int stored = IndexFolders.Mark(_folders.File);
        Assert.InRange(stored, 1, Plants - 1);

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        Assert.Equal(stored, engine.Library.List().Count(document => document.Title == IndexFolders.MarkedTitle));
        foreach (string plant in plants)
        {
            Assert.Equal(plant.ToLowerInvariant(), (await engine.FindAsync(plant))[0]);
        }

        using var connection = _folders.File.Open();
        Assert.Equal("ok", connection.Scalar<string>("PRAGMA integrity_check;"));
    }

    /// <summary>Watches the log's size only: a connection of this process would end what the killed one left open.</summary>
    private async Task KillInTheMiddleAsync()
    {
        var log = new FileInfo(_folders.File.Path + "-wal");
        using var process = ConsoleFixture.StartOver(_folders.Corpus, _folders.Data, "index");
        await Eventually.IsTrueAsync(() =>
        {
            log.Refresh();
            return log.Exists && log.Length > LogBytes;
        });
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
