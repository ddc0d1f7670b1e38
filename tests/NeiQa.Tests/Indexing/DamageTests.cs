using NeiQa.Indexing.Storage;

namespace NeiQa.Tests.Indexing;

[Collection(typeof(EngineTests))]
public sealed class DamageTests(EngineFixture shared) : IAsyncLifetime
{
    private const string Question = "What is chamomile tea made from?";

    private readonly IndexFolders _folders = new();

    private string Aside => _folders.File.Path + ".damaged";

    private string Beside => _folders.File.Path + ".new";

    public async ValueTask InitializeAsync()
    {
        _folders.WriteRecipes();
        await Engine.RunOnceAsync(_folders, shared);
    }

    public ValueTask DisposeAsync()
    {
        _folders.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Start_IndexIsGarbage_IsKeptAsideAndBuiltAnew()
    {
        byte[] garbage = new byte[20_000];
        new Random(7).NextBytes(garbage);
        await OverwriteAsync(garbage);

        await AssertRebuiltAsync();

        Assert.Equal(garbage, await File.ReadAllBytesAsync(Aside, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Start_IndexCutShort_IsKeptAsideAndBuiltAnew()
    {
        _folders.Release();
        byte[] whole = await File.ReadAllBytesAsync(_folders.File.Path, TestContext.Current.CancellationToken);
        byte[] half = whole[..(whole.Length / 2)];
        await OverwriteAsync(half);

        await AssertRebuiltAsync();

        Assert.Equal(half, await File.ReadAllBytesAsync(Aside, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Start_IndexEmptied_IsBuiltAnew()
    {
        await OverwriteAsync([]);

        await AssertRebuiltAsync();
    }

    [Theory]
    [InlineData("UPDATE meta SET value = 'another model';")]
    [InlineData("DROP TABLE meta;")]
    [InlineData("DROP TABLE documents; UPDATE meta SET value = 'another schema';")]
    public async Task Start_IndexMadeOtherwise_IsReplaced(string change)
    {
        using (var connection = _folders.File.Open())
        {
            connection.Execute("UPDATE passages SET text = 'what another version stored';");
            connection.Execute(change);
        }

        await AssertRebuiltAsync();

        Assert.False(File.Exists(Aside));
    }

    [Fact]
    public async Task Status_WhileADamagedIndexIsBuiltAnew_SaysIndexing()
    {
        await OverwriteAsync([.. Enumerable.Repeat((byte)'x', 20_000)]);
        await using var engine = Engine.Create(_folders, shared);
        using (engine.HoldEmbedding())
        {
            await engine.StartAsync();

            Assert.Equal("indexing", engine.Library.Status().State);
        }

        await engine.WaitUntilCurrentAsync();
        Assert.Equal("ready", engine.Library.Status().State);
    }

    [Fact]
    public async Task Start_RebuildWasInterrupted_GoesOnWhereItStopped()
    {
        using (var connection = _folders.File.Open())
        {
            connection.Execute("UPDATE meta SET value = 'another model';");
        }

        _folders.WritePlants(20);
        await using (var stopped = await Engine.StartAsync(_folders, shared))
        {
            await Eventually.IsTrueAsync(() => stopped.Library.Progress.Done > 0);
        }

        int stored = IndexFolders.Mark(new IndexFile(Beside));
        Assert.InRange(stored, 1, 21);

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        var documents = engine.Library.List();
        Assert.Equal(22, documents.Count);
        Assert.Equal(stored, documents.Count(document => document.Title == IndexFolders.MarkedTitle));
    }

    private async Task OverwriteAsync(byte[] bytes)
    {
        _folders.Release();
        await File.WriteAllBytesAsync(_folders.File.Path, bytes, TestContext.Current.CancellationToken);
    }

    private async Task AssertRebuiltAsync()
    {
        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        var found = await engine.SearchAsync(Question);
        Assert.Equal("tea", found[0].DocumentId);
        Assert.Contains("dried flowers", found[0].Text, StringComparison.Ordinal);
        Assert.Equal(["soup", "tea"], engine.Library.List().Select(document => document.Id));
        Assert.False(File.Exists(Beside));
    }
}
