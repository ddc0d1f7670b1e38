namespace NeiQa.Tests.Indexing;

[Collection(typeof(EngineTests))]
public sealed class UnchangedCorpusTests(EngineFixture shared) : IDisposable
{
    private readonly IndexFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public async Task Start_NothingChanged_OpensNoDocument()
    {
        var plants = _folders.WritePlants(3);
        await Engine.RunOnceAsync(_folders, shared);
        var rows = _folders.PassageRows();
        var held = plants.Select(plant => Hold($"{plant.ToLowerInvariant()}.md")).ToList();

        await using var engine = await Engine.StartCurrentAsync(_folders, shared);

        Assert.Empty(engine.Library.Status().Quarantined);
        Assert.Equal(rows, _folders.PassageRows());
        Assert.Equal("celamint", (await engine.FindAsync("Celamint"))[0]);
        held.ForEach(file => file.Dispose());
    }

    [Fact]
    public async Task Start_FileWrittenAgainWithTheSameBytes_KeepsItsPassages()
    {
        _folders.WritePlants(2);
        await Engine.RunOnceAsync(_folders, shared);
        var rows = _folders.PassageRows();
        string file = _folders.PathOf("baramint.md");
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddHours(1));

        await Engine.RunOnceAsync(_folders, shared);

        Assert.Equal(rows, _folders.PassageRows());
    }

    /// <summary>Keeps everybody else from opening a document: whoever tries has it quarantined.</summary>
    private FileStream Hold(string name) => new(_folders.PathOf(name), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
}
